"""What staff type and tap: the caseload in its order, each command its own desk, and what is logged of a look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core import calendar_desk, session_desk
from bot.core.client_page import page
from bot.core.effects import AnswerTap, Change, Effect, Log, Say, Schedule
from bot.core.staff_commands import BY_NAME, answer_staff
from bot.core.views import ClientView
from bot.model import Due, DueKind, MediaReceived, ProblemArea, SafetyCard, Staff, Text, TherapySession, ToStaff
from tests.core.desks import NOON, VEGA, actions, changes, client, desk, says, taps, texts

CARD = SafetyCard(client_id="x", phone="1", address="2", contact="3", recorded_at=NOON)


def who(name: str, **more: object) -> ClientView:
    return ClientView(
        client=client(id=name.lower(), name=name, **more), therapist=VEGA, card=CARD, last_heard_at=NOON
    )  # fmt: skip


ANA, BO, CLEO = who("Ana", area=ProblemArea.GRIEF), who("Bo", area=ProblemArea.GRIEF, held_at=NOON), who("Cleo")
TAPPED = AnswerTap(callback_id="c")


def said(text_id: str, **args: str | int | float) -> Say:
    return Say(to=ToStaff(staff_id="vega"), text=Text(id=text_id, args=args))


def test_the_caseload_begins_with_whoever_needs_attention_and_a_look_at_it_is_logged() -> None:
    (log, listed) = says(
        desk(who("Ana", area=ProblemArea.GRIEF), who("Bo", area=ProblemArea.GRIEF, held_at=NOON), speak=spoken),
        "/clients",
    )

    assert log == Log(actor="vega", action="caseload opened", subject="vega")
    assert isinstance(listed, Say)
    assert listed.text == Text(id="staff.clients", args={"count": 2, "shown": 2})
    assert [button.label for row in listed.buttons for button in row] == ["Bo · held", "Ana · active"]
    assert actions([listed]) == ["s:client:bo", "s:client:ana"]


def spoken(text: Text) -> str:
    return str(text.args.get("why") or text.args.get("what") or text.id)


def test_of_a_large_caseload_forty_are_shown_and_all_are_counted() -> None:
    (_, listed) = says(desk(*(who(f"Kim{number:02}", area=ProblemArea.GRIEF) for number in range(45))), "/clients")

    assert isinstance(listed, Say)
    assert listed.text.args == {"count": 45, "shown": 40}
    assert len(listed.buttons) == 40


def test_what_is_suggested_stands_below_the_list_a_line_each() -> None:
    effects = says(desk(CLEO, who("Dan"), who("Ana", area=ProblemArea.GRIEF), speak=spoken), "/clients")

    assert effects[-1] == said("staff.suggestions", lines="Cleo: area\nDan: area")


def test_an_empty_caseload_is_said_so() -> None:
    assert says(desk(), "/clients") == (said("staff.no-clients"),)
    assert taps(desk(), "s:clients") == (TAPPED, said("staff.no-clients"))


def test_a_name_opens_the_page_as_a_tap_does() -> None:
    at = desk(ANA, BO)

    assert says(at, "/client Ana") == page(ANA, VEGA, NOON, at.speak)
    assert taps(at, "s:client:bo") == (TAPPED, *page(BO, VEGA, NOON, at.speak))
    assert taps(at, "s:client:dan") == (TAPPED, said("common.not-in-use"))


def test_a_change_by_a_tap_is_the_same_as_one_that_is_typed() -> None:
    typed, tapped = says(desk(ANA), "/client Ana danger on"), taps(desk(ANA), "s:set:ana:danger:on")

    assert tapped == (TAPPED, *typed)
    assert taps(desk(ANA), "s:set:dan:danger:on") == (TAPPED, said("common.not-in-use"))


@pytest.mark.parametrize("change", ["phase:termination", "area:grief", "danger:off"])
def test_a_tap_that_changes_what_comes_asks_first(change: str) -> None:
    """The button beside it would have told the client that a new part begins."""
    flagged = replace(ANA, client=replace(ANA.client, danger=True))
    asked = taps(desk(flagged), f"s:set:ana:{change}")

    assert texts(asked) == ["staff.client-sure"]
    assert actions(asked) == [f"s:put:ana:{change}", "s:keep:ana"]
    assert taps(desk(flagged), f"s:put:ana:{change}")[1:] == says(
        desk(flagged), f"/client Ana {change.replace(':', ' ')}"
    )
    assert taps(desk(flagged), "s:keep:ana") == (TAPPED, said("staff.session-kept", client="Ana"))


@pytest.mark.parametrize("change", ["phase:nothing", "language:xx", "danger:perhaps"])
def test_a_forged_change_is_told_how_it_is_written(change: str) -> None:
    assert texts(taps(desk(ANA), f"s:set:ana:{change}")) == ["staff.client-how"]


@pytest.mark.parametrize("words", ["link new", "LINK  New"])
def test_a_new_link_is_made_on_its_own_desk(words: str) -> None:
    assert texts(says(desk(ANA), f"/client Ana {words}")) != texts(says(desk(ANA), "/client Ana link"))
    assert texts(says(desk(ANA), "/client Ana link")) == ["staff.client-how"]


@pytest.mark.parametrize(("action", "one"), [("s:digest", ""), ("s:digest:ana", "ana")])
def test_a_page_asked_for_is_owed_at_once_and_logged(action: str, one: str) -> None:
    due = Due(
        key=f"digest-now:vega:{NOON.isoformat()}", kind=DueKind.DIGEST, at=NOON, staff_id="vega",
        detail={"once": True, "client": one},
    )  # fmt: skip
    opened = Log(actor="vega", action="digest opened", subject=one or "vega")

    assert taps(desk(ANA), action) == (TAPPED, opened, Schedule(due=due))
    if not one:
        assert says(desk(ANA), "/digest") == (opened, Schedule(due=due))


def test_a_page_of_somebody_elses_client_is_not_there() -> None:
    assert taps(desk(ANA), "s:digest:dan") == (TAPPED, said("common.not-in-use"))


def test_the_numbers_and_help_are_there_and_what_is_unknown_is_answered_with_help() -> None:
    help_ = (said("staff.help", name="Dr. Vega"),)

    assert says(desk(), "/crisis") == (said("crisis.resources"),)
    for words in ("/help", "/start", "/nonsense", "hello"):
        assert says(desk(), words) == help_
    assert taps(desk(), "s:nonsense") == (TAPPED, said("common.not-in-use"))


def test_a_command_ends_what_was_being_written() -> None:
    writing = replace(VEGA, dialogue={"card": "ana", "step": "phone"})

    effects = says(desk(ANA, staff=writing), "/crisis")

    assert changes(effects, Staff) == {"dialogue": {}}
    assert texts(effects)[-1] == "crisis.resources"


def test_the_test_alert_received_counts_from_the_first_tap() -> None:
    def received(staff: Staff) -> tuple[Effect, ...]:
        return taps(desk(staff=staff), "s:received")

    thanks = said("alerts.received-thanks", name="Dr. Vega")
    log = Log(actor="vega", action="test alert received", subject="vega")
    new = received(replace(VEGA, received_at=None))
    assert new == (TAPPED, Change(kind=Staff, id="vega", values={"received_at": NOON}), log, thanks)
    assert received(replace(VEGA, received_at=NOON.replace(year=2025))) == (TAPPED, thanks)


def test_what_became_of_a_session_is_tapped_on_its_own_desk() -> None:
    met = TherapySession(id="s5", client_id="ana", starts_at=NOON.replace(hour=12), number=5)
    at = desk(replace(ANA, last_session=met))

    assert taps(at, "s:was:s5:missed:no") == (TAPPED, *session_desk.tapped(at, "s5", "missed", "no"))


def test_a_file_is_looked_at_by_the_calendars_desk() -> None:
    sent = MediaReceived(chat_id=1, message_id=1, media="document")

    assert answer_staff(desk(ANA), sent) == calendar_desk.sent(desk(ANA), sent)


def test_each_command_has_its_own_words_in_the_menu() -> None:
    assert {name: command.about for name, command in BY_NAME.items() if name != "start"} == {
        name: f"staff.about-{name}" for name in BY_NAME if name != "start"
    }
