"""Consent when its text changes, minors, and whether the right person holds the phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import consent, linking
from bot.core.client_commands import Asked
from bot.core.client_page import attention
from bot.core.client_settings import change_setting
from bot.core.effects import Cancel, Change, Erase, Log, Raise, Replan, Say, Schedule
from bot.core.leaving import watched
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import Button, Client, Due, DueKind, Lane, Phase, SafetyCard, Status, Text, ToClient, ToStaff

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW,
    enrolled_at=NOW, consent="now", consent_at=NOW, chat_id=7,
)  # fmt: skip
HASHES = {"now", "ahora"}
KIM = replace(ANN, variant="adolescent")

MUST: list[tuple[str, Client, bool]] = [
    ("agreed to the present text", ANN, False),
    ("agreed in the other language", replace(ANN, consent="ahora"), False),
    ("agreed to a former text", replace(ANN, consent="before"), True),
    ("not in yet", replace(ANN, consent="before", enrolled_at=None), False),
    ("in, and has never said yes", replace(ANN, consent="", consent_at=None), True),
    ("agreed on a day, to a text of which nothing is kept", replace(ANN, consent=""), False),
    ("a minor without assent", KIM, True),
    ("a minor with assent", replace(KIM, assent_at=NOW), False),
]


@pytest.mark.parametrize(("case", "client", "must"), MUST, ids=[case for case, *_ in MUST])
def test_nothing_comes_before_the_client_has_agreed_to_the_present_text(case: str, client: Client, must: bool) -> None:
    assert consent.must_agree(client, HASHES) is must


RECORDS: list[tuple[str, Client, bool, bool]] = [
    ("an adult", ANN, False, False),
    ("nothing on record", replace(KIM, assent_at=NOW), True, True),
    ("on record, no assent", replace(KIM, guardian_consent_at=NOW), False, True),
    ("both", replace(KIM, guardian_consent_at=NOW, assent_at=NOW), False, False),
]


@pytest.mark.parametrize(("case", "client", "waits", "missing"), RECORDS, ids=[case for case, *_ in RECORDS])
def test_a_minor_waits_for_the_therapists_record_and_the_list_says_so(
    case: str, client: Client, waits: bool, missing: bool
) -> None:
    card = SafetyCard(client_id="ann", phone="1", address="2", contact="3", recorded_at=NOW)
    view = ClientView(client=client, card=card, last_heard_at=NOW)

    assert consent.waits_for_record(client) is waits
    assert (attention(view, NOW)[1] == "minor") is missing


def values_of(effects: Any) -> dict[str, Any]:
    return {name: value for each in effects if isinstance(each, Change) for name, value in each.values.items()}


def test_a_yes_is_the_assent_of_a_minor_as_well() -> None:
    effects = change_setting(KIM, "consent", "yes", now=NOW, facts={"consent_hash": "now"})

    assert values_of(effects) == {"consent": "now", "consent_at": NOW, "assent_at": NOW}


def test_a_no_to_the_new_text_stops_what_comes_by_itself_and_tells_the_therapist() -> None:
    effects = change_setting(ANN, "consent", "no", now=NOW, facts={})

    assert values_of(effects) == {"status": Status.PAUSED, "paused_until": None}
    assert [each.to for each in effects if isinstance(each, Say)] == [ToStaff(staff_id="vega")]


def test_a_no_before_enrolment_only_ends_the_welcome() -> None:
    assert (
        change_setting(replace(ANN, status=Status.ENROLLING, enrolled_at=None), "consent", "no", now=NOW, facts={})
        == []
    )


def test_a_later_yes_ends_the_break_that_the_no_began() -> None:
    paused = replace(ANN, status=Status.PAUSED)

    assert values_of(change_setting(paused, "consent", "yes", now=NOW, facts={}))["status"] is Status.ACTIVE


def asked(client: Client) -> Asked:
    return Asked(view=ClientView(client=client), rest="", rules=USUAL_RULES, now=NOW, new_id=lambda: "n")


def test_the_wrong_person_freezes_the_chat_and_what_was_said_there_is_taken_back() -> None:
    effects = linking.not_me(asked(ANN))

    assert values_of(effects)["status"] is Status.FROZEN
    assert [each for each in effects if isinstance(each, Erase)] == [Erase(client_id="ann", until=NOW)]
    assert [each.due.kind for each in effects if isinstance(each, Schedule)] == [DueKind.HIDE]
    assert [each.text.id for each in effects if isinstance(each, Say)] == ["own.not-me-done", "own.not-me-told"]


@pytest.mark.parametrize(
    "client",
    [replace(ANN, confirmed_at=NOW), replace(ANN, status=Status.ENDED), replace(ANN, status=Status.FROZEN)],
    ids=["confirmed", "ended", "frozen"],
)
def test_once_the_link_is_confirmed_or_all_is_over_the_button_does_nothing(client: Client) -> None:
    assert values_of(linking.not_me(asked(client))) == {}


def test_a_new_link_makes_the_old_chat_nobodys_and_asks_for_consent_anew() -> None:
    frozen = replace(ANN, status=Status.FROZEN)

    assert values_of(linking.unlinked(frozen)) == {
        "chat_id": None, "confirmed_at": None, "consent": "", "consent_at": None,
    }  # fmt: skip
    assert values_of(linking.unlinked(ANN))["status"] is Status.INVITED
    assert linking.unlinked(ANN)[1] == Replan(client_id="ann")


def test_what_is_agreed_to_is_shown_anew_with_both_names_in_the_lane_of_what_brought_it() -> None:
    args = {"therapist": "Dr. Vega", "name": "Annie"}

    shown = consent.terms(replace(ANN, called="Annie"), "Dr. Vega", Lane.PROMPT, NOW)

    assert shown == tuple(
        Say(to=ToClient(client_id="ann"), text=Text(id=f"welcome.{each}", args=args), lane=Lane.PROMPT, expires_at=NOW)
        for each in ("stored", "readers", "limits")
    )


def test_a_no_pauses_without_an_end_and_is_logged_and_told_once_on_a_day() -> None:
    assert consent.refused(ANN, NOW) == (
        Change(kind=Client, id="ann", values={"status": Status.PAUSED, "paused_until": None}),
        Replan(client_id="ann"),
        Log(actor="ann", action="client did not agree to the new text", subject="ann"),
        Say(to=ToStaff(staff_id="vega"), text=Text(id="own.consent-no-told"), key="consent-no:ann:2026-11-24"),
    )


@pytest.mark.parametrize(
    "client",
    [replace(ANN, enrolled_at=None), replace(ANN, status=Status.PAUSED), replace(ANN, status=Status.ENDED)],
    ids=["never in", "in a break already", "gone"],
)
def test_a_no_changes_nothing_for_whoever_gets_nothing_by_itself(client: Client) -> None:
    assert consent.refused(client, NOW) == ()


BREAKS: list[tuple[str, dict[str, Any], bool]] = [
    ("begun by the no", {}, True),
    ("with an end", {"paused_until": NOW}, False),
    ("in hospital", {"hospital_at": NOW}, False),
    ("to be forgotten", {"forget_at": NOW}, False),
    ("no break", {"status": Status.ACTIVE}, False),
]


@pytest.mark.parametrize(("more", "wakes"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_a_yes_ends_no_break_that_something_else_began(more: dict[str, Any], wakes: bool) -> None:
    values = consent.agreed(replace(ANN, **{"status": Status.PAUSED, **more}), "now", NOW)

    woken = {"status": Status.ACTIVE} if wakes else {}
    assert values == {"consent": "now", "consent_at": NOW, **woken}


@pytest.mark.parametrize(
    ("keys", "was"),
    [((), False), (("prompt:ann:evening:x",), False), (("prompt:ann:evening:x", "prompt:ann:consent:x"), True)],
)
def test_the_new_text_is_not_asked_about_twice_in_a_week(keys: tuple[str, ...], was: bool) -> None:
    assert consent.was_asked_lately(keys) is was


def test_the_first_message_in_a_new_chat_has_a_button_for_the_wrong_person() -> None:
    not_me = Button(label=Text(id="own.not-me"), action="c:not-me")

    assert linking.linked("ann") == Say(to=ToClient(client_id="ann"), text=Text(id="own.linked"), buttons=((not_me,),))


def test_a_chat_is_cleared_at_once_and_once_more_for_what_was_on_its_way() -> None:
    until = NOW.isoformat()
    again = Due(
        key=f"hide:ann:{until}", kind=DueKind.HIDE, at=NOW + timedelta(seconds=5), client_id="ann",
        detail={"until": until},
    )  # fmt: skip

    assert linking.cleared("ann", NOW, 3) == (Erase(client_id="ann", until=NOW, message_id=3), Schedule(due=again))


def test_in_the_wrong_hands_everything_stops_is_logged_and_is_urgent_after_a_concern() -> None:
    view = ClientView(client=ANN, last_concern_at=NOW)

    effects = linking.not_me(replace(asked(ANN), view=view))

    to = ToClient(client_id="ann")
    assert effects == (
        Change(kind=Client, id="ann", values={"status": Status.FROZEN, "dialogue": {}}),
        Cancel(key="resume:ann"),
        Cancel(key="caring:ann:*"),
        *linking.cleared("ann", NOW),
        Replan(client_id="ann"),
        Log(actor="ann", action="wrong person holds the phone", subject="ann"),
        Say(to=to, text=Text(id="own.not-me-done", args={"therapist": "", "name": ""})),
        Say(to=ToStaff(staff_id="vega"), text=Text(id="own.not-me-told"), key=f"own.not-me-told:ann:{NOW.isoformat()}"),
        *watched(view, USUAL_RULES, now=NOW),
    )
    assert isinstance(effects[-1], Raise)


def test_a_button_of_a_link_that_is_confirmed_says_that_it_is_not_in_use() -> None:
    effects = linking.not_me(asked(replace(ANN, confirmed_at=NOW)))

    assert [each.text.id for each in effects if isinstance(each, Say)] == ["common.not-in-use"]
