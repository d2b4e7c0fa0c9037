"""What staff see of an alert: the list, one with its history, and a look that only the ladder may take."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.alert_buttons import press
from bot.core.alert_desk import alert, by_id, said
from bot.core.alert_events import Acknowledged, Closed, Looked
from bot.core.desk import Desk
from bot.core.effects import Log, Say
from bot.core.paging import buttons
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView, Opened, StaffView
from bot.model import (
    Alert,
    AlertState,
    ButtonPressed,
    Client,
    Happening,
    Kind,
    Level,
    Phase,
    Role,
    SafetyCard,
    SafetyPlan,
    Staff,
    Status,
    ToStaff,
)
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="America/New_York", chat_id=1, created_at=NOON)
LEE = replace(VEGA, id="lee", name="Kim Lee")
ANN = Client(
    id="ann", name="Ann B.", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON,
    baseline="chronic passive ideation, plan reviewed 3 Nov",
)  # fmt: skip
ONE = Alert(
    id="a1", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.DELIVERED,
    raised_at=NOON, words="my words", patterns=("p1",), reasons=("p1 “my”",), told=("ortiz",), next_at=NOON,
)  # fmt: skip
TWO = replace(ONE, id="a2", client_id=None, drill=True, level=Level.IMMINENT)
TEXTS = load_programme(shipped_folder()).texts


def desk(*alerts: Alert, rest: str = "", language: str = "en", lines: tuple[Happening, ...] = ()) -> Desk:
    view = StaffView(
        staff=replace(VEGA, language=language), alerts=alerts, clients=(ClientView(client=ANN),),
        colleagues={"vega": VEGA, "lee": LEE}, history={"a1": lines},
    )  # fmt: skip
    return Desk(
        view=view, rest=rest, rules=ProgrammeRules(), now=NOON + timedelta(minutes=12), new_id=lambda: "n",
        new_token=lambda: "t", bot_username="b", library=lambda client: (),
        speak=lambda text: TEXTS.say(language, text),
    )  # fmt: skip


def words(effects: tuple[Any, ...], language: str = "en") -> str:
    return "\n".join(TEXTS.say(language, effect.text) for effect in effects if isinstance(effect, Say))


def test_several_open_alerts_are_a_list_to_tap() -> None:
    (listed,) = alert(desk(ONE, TWO))

    assert isinstance(listed, Say)
    assert [button.label for row in listed.buttons for button in row] == [
        "Ann B. · urgent · 12 min", "DRILL · imminent · 12 min",
    ]  # fmt: skip


@pytest.mark.parametrize("rest", ["Ann", "ann b.", "a1"])
def test_one_is_opened_by_name_or_id(rest: str) -> None:
    assert "Client: Ann B." in words(alert(desk(ONE, TWO, rest=rest)))


def test_none_open_and_none_of_ones_own_are_said() -> None:
    assert words(alert(desk())) == "No alert is open. /alert NAME shows the last one of a client."
    assert "not in your hands" in words(by_id(desk(ONE), "a9"))


@pytest.mark.parametrize(("language", "line"), [("en", "paged (telegram, email)"), ("es", "(telegram, email)")])
def test_the_history_is_told_in_the_readers_language_and_zone_without_words(language: str, line: str) -> None:
    happened = [
        ("raised", None, {"level": "urgent", "patterns": ["p1"]}), ("paged", "vega", {"ways": ["telegram", "email"]}),
        ("delivered", "vega", {"way": "telegram"}), ("blocked", "vega", None), ("acknowledged", "lee", None),
        ("looked", "lee", None), ("extended", "lee", None), ("marked-wrong", "lee", {"patterns": ["p1"]}),
        ("asked", "lee", None), ("re-opened", "lee", None), ("new-words", None, {"level": "urgent", "patterns": []}),
    ]  # fmt: skip
    lines = tuple(Happening(alert_id="a1", at=NOON, what=what, staff_id=who, detail=detail)
                  for what, who, detail in happened)  # fmt: skip
    said = words(alert(desk(ONE, language=language, lines=lines)), language)

    assert line in said
    assert "24 nov 07:00:00" in said.casefold()
    assert "my words" not in said
    assert not [what for what in ("marked-wrong", "re-opened", "new-words") if what in said]


CLOSED = replace(ONE, state=AlertState.CLOSED, acknowledged_by="lee", outcome="talked", closed_at=NOON)


def closed(*alerts: Alert, opened: tuple[Alert, ...] = (), rest: str = "") -> Desk:
    here = desk(*opened, rest=rest)
    lines = (Happening(alert_id="a1", at=NOON, what="closed", staff_id="lee", detail={"outcome": "talked"}),)
    return replace(here, view=replace(here.view, closed=alerts, history={"a1": lines}))


@pytest.mark.parametrize("opened", [(), (TWO,)], ids=["none is open", "another is open"])
def test_the_last_closed_alert_of_a_client_is_told_with_its_history_and_every_look_is_audited(
    opened: tuple[Alert, ...],
) -> None:
    (log, said) = alert(closed(CLOSED, opened=opened, rest="Ann"))

    told = words((said,))
    assert log == Log(actor="vega", action="alert history opened", subject="a1")
    assert isinstance(said, Say)
    assert said.buttons == ()
    assert "State: closed. Taken by: Kim Lee. Next step: -" in told
    assert "Talked with the client" in told
    assert not [each for each in ("my words", "555", "p1 “my”") if each in told]


def test_an_open_alert_goes_before_a_closed_one_and_nobody_is_shown_one_unasked() -> None:
    other = replace(CLOSED, id="a0")

    assert alert(closed(other, opened=(ONE,), rest="Ann"))[0] == replace(LOOK, subject="a1")
    assert alert(closed(other, opened=(ONE,)))[0] == replace(LOOK, subject="a1")
    assert words(alert(closed(other))).startswith("No alert is open.")


def test_several_closed_ones_are_a_list_to_tap() -> None:
    (listed,) = alert(closed(CLOSED, replace(CLOSED, id="a5"), rest="ann"))

    assert isinstance(listed, Say)
    assert listed.text.id == "staff.alerts-closed"
    assert [button.action for row in listed.buttons for button in row] == ["s:alert:a1", "s:alert:a5"]
    assert by_id(closed(CLOSED), "a1")[0] == LOOK


LOOK = Log(actor="vega", action="alert history opened", subject="a1")


def tap(action: str) -> ButtonPressed:
    return ButtonPressed(chat_id=1, message_id=2, callback_id="c", action=f"a:a1:{action}")


OPENED = Opened(
    client=ANN, card=SafetyCard(client_id="ann", phone="555", address="Linden 12", contact="Luis", recorded_at=NOON),
    texts=((NOON, "so tired"),), counts="p1 3/12", taker="Kim Lee",
    plan=SafetyPlan(id="p", client_id="ann", steps={"people": "call Luis"}, recorded_at=NOON),
)  # fmt: skip


@pytest.mark.parametrize(("said", "shown"), [("", "(an answer to the questionnaire)"), ("and more", "and more")])
def test_item_9_is_named_in_words_and_hides_none_of_the_clients(said: str, shown: str) -> None:
    item9 = replace(ONE, patterns=("item9-1",), reasons=(), words=said)

    looked = words(press(item9, tap("show"), replace(VEGA, id="ortiz"), replace(OPENED, counts="item9-1 0/1")).effects)

    assert f"Words: {shown}" in looked
    assert "Why: PHQ-9 item 9: several days" in looked
    assert "item9-" not in looked


def test_the_history_says_item_9_in_words_and_that_the_pager_rang() -> None:
    happened = (("raised", {"level": "urgent", "patterns": ["item9-2"]}), ("paged", {"ways": ["pager"]}))
    lines = tuple(Happening(alert_id="a1", at=NOON, what=what, staff_id=None, detail=detail)
                  for what, detail in happened)  # fmt: skip
    said = words(alert(desk(ONE, lines=lines)))

    assert "raised (urgent): PHQ-9 item 9: more than half the days" in said
    assert "07:00:00 the pager rang" in said
    assert "- paged" not in said


def test_a_look_shows_card_words_reasons_messages_plan_and_what_was_known_before() -> None:
    pressed = press(ONE, tap("show"), VEGA, OPENED)
    said = words(pressed.effects)

    assert pressed.events == (Looked("vega"),)
    wanted = (
        "urgent, suicide", "Ann B.", "my words", "p1 “my”", "3/12", "24 Nov 07:00 so tired", "call Luis", "555",
        "Linden 12", "911", "Luis", "chronic passive ideation, plan reviewed 3 Nov",
    )  # fmt: skip
    assert not [each for each in wanted if each not in said]


def test_acknowledging_is_a_look_as_well() -> None:
    assert press(ONE, tap("ack"), VEGA, OPENED).events == (Acknowledged("vega"), Looked("vega"))


def test_abuse_of_a_child_reminds_of_the_duty_to_report_and_a_missing_card_is_said() -> None:
    said = words(press(replace(ONE, kind=Kind.CHILD_ABUSE), tap("show"), VEGA, replace(OPENED, card=None)).effects)

    assert "A reporting duty may be yours" in said
    assert "No safety card is recorded" in said


@pytest.mark.parametrize(
    ("alert", "who"),
    [(ONE, LEE), (replace(ONE, state=AlertState.CLOSED), VEGA)],
    ids=["not on the ladder", "closed"],
)
def test_for_others_and_after_its_end_an_alert_does_not_exist(alert: Alert, who: Staff) -> None:
    for action in ("show", "ack", "done", "out:safe", "still", "wrong"):
        pressed = press(alert, tap(action), who, OPENED)
        assert pressed.events == ()
        assert "not in your hands" in words(pressed.effects)


def test_whoever_was_paged_may_close_with_an_outcome_and_no_other_word_closes() -> None:
    told = replace(ONE, told=("lee",))

    assert press(told, tap("out:safe"), LEE, OPENED).events == (Closed("lee", "safe"),)
    assert press(told, tap("out:whatever"), LEE, OPENED).events == ()


def test_the_list_says_how_many_and_each_button_opens_its_own() -> None:
    (listed,) = alert(desk(ONE, TWO))

    assert isinstance(listed, Say)
    assert (listed.text.id, listed.text.args) == ("staff.alerts", {"count": 2})
    assert [button.action for row in listed.buttons for button in row] == ["s:alert:a1", "s:alert:a2"]


def test_a_name_that_fits_several_lists_these_alone_and_one_that_fits_none_lists_all() -> None:
    other = replace(ONE, id="a3")

    def offered(rest: str) -> list[str]:
        (listed,) = alert(desk(ONE, TWO, other, rest=rest))
        assert isinstance(listed, Say)
        return [button.action for row in listed.buttons for button in row]

    assert offered("ann") == ["s:alert:a1", "s:alert:a3"]
    assert offered("nobody") == ["s:alert:a1", "s:alert:a2", "s:alert:a3"]
    assert offered("") == ["s:alert:a1", "s:alert:a2", "s:alert:a3"]


def test_an_alert_of_nobody_known_has_a_mark_for_a_name() -> None:
    assert "Client: ?" in words(by_id(desk(replace(ONE, client_id=None), TWO), "a1"))
    assert "DRILL" in words(by_id(desk(ONE, TWO), "a2"))


@pytest.mark.parametrize(
    ("minutes", "age"), [(0, "0 min"), (12, "12 min"), (119, "119 min"), (120, "2 h"), (179, "2 h"), (181, "3 h")]
)
def test_the_age_is_told_in_minutes_and_from_two_hours_on_in_hours(minutes: int, age: str) -> None:
    raised = replace(ONE, raised_at=NOON + timedelta(minutes=12 - minutes, seconds=-30))

    (listed,) = alert(desk(raised, TWO))

    assert isinstance(listed, Say)
    assert str(listed.buttons[0][0].label).endswith(f" · {age}")


def test_one_alert_tells_in_whose_hands_it_is_what_comes_next_and_that_it_was_looked_at() -> None:
    def args(opened: Alert) -> dict[str, object]:
        (log, said) = by_id(desk(opened, TWO), opened.id)
        assert log == Log(actor="vega", action="alert history opened", subject=opened.id)
        assert isinstance(said, Say)
        assert said.buttons == buttons(opened)
        return dict(said.text.args)

    taken = replace(ONE, state=AlertState.ACKNOWLEDGED, acknowledged_by="lee")
    assert args(taken) == {
        "drill": "no", "client": "Ann B.", "level": "urgent", "kind": "suicide", "state": "acknowledged",
        "taker": "Kim Lee", "next": "24 Nov 07:00:00", "history": "-",
    }  # fmt: skip
    alone = args(replace(ONE, next_at=None))
    assert (alone["taker"], alone["next"]) == ("-", "-")
    assert args(replace(ONE, drill=True))["drill"] == "yes"


def test_of_a_long_history_the_newest_forty_are_told() -> None:
    lines = tuple(
        Happening(alert_id="a1", at=NOON + timedelta(minutes=at), what="looked", staff_id="lee") for at in range(45)
    )

    told = words(alert(desk(ONE, lines=lines)))

    assert [f"07:{at:02}:00 " in told for at in (4, 5, 44)] == [False, True, True]


def test_a_line_of_the_history_names_whoever_it_was_also_one_who_has_left() -> None:
    def args(what: str, staff_id: str | None, **detail: object) -> dict[str, object]:
        line = Happening(alert_id="a1", at=NOON, what=what, staff_id=staff_id, detail=detail or None)
        return dict(said(line, {"lee": LEE}, VEGA).args)

    none = {"at": "24 Nov 07:00:00", "ways": "", "level": "", "patterns": "", "item9": "none", "outcome": ""}
    assert args("looked", "lee") == none | {"what": "looked", "name": "Kim Lee"}
    assert args("looked", "gone") == none | {"what": "looked", "name": "gone"}
    assert args("paged", None, ways=["pager"]) == none | {"what": "rung", "name": "-", "ways": "pager"}
    assert args("delivered", "lee", way="email") == none | {"what": "delivered", "name": "Kim Lee", "ways": "email"}
    assert args("closed", "lee", outcome="safe")["outcome"] == "safe"
    raised = args("raised", None, level="urgent", patterns=["p1", "p2"])
    assert (raised["what"], raised["level"], raised["patterns"]) == ("raised", "urgent", "p1, p2")


@pytest.mark.parametrize("action", ["show", "ack", "done", "still", "wrong", "out:safe"])
def test_whatever_a_tap_on_an_alert_shows_goes_to_whoever_tapped(action: str) -> None:
    told = [each.to for each in press(ONE, tap(action), VEGA, OPENED).effects if isinstance(each, Say)]

    assert set(told) <= {ToStaff(staff_id="vega")}
    assert told or action in ("still", "wrong", "out:safe")
