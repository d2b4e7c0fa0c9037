"""What the therapist sees of a client on one screen, and every change that a line or a tap makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.core.client_page import attention, edit_client, page
from bot.core.effects import Add, Change, Effect, Log, Note, Replan, Say
from bot.core.views import ClientView
from bot.model import (
    Alert,
    AlertState,
    Client,
    ClientDate,
    Kind,
    Level,
    Phase,
    Place,
    ProblemArea,
    Question,
    Run,
    SafetyCard,
    SafetyPlan,
    Status,
    Text,
    TherapySession,
    ToStaff,
)
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.desks import NOON, VEGA, actions, client, texts

CARD = SafetyCard(client_id="maya", phone="555", address="Linden 12", contact="Luis", recorded_at=NOON)
SEEN = ClientView(client=client(), therapist=VEGA, card=CARD, last_heard_at=NOON)
OPEN = Alert(
    id="a1", client_id="maya", chat_id=7, level=Level.IMMINENT, kind=Kind.SUICIDE, state=AlertState.DELIVERED,
    raised_at=NOON,
)  # fmt: skip
HEARD = replace(SEEN, concern_at=NOON - timedelta(days=2), concern_words="I see no point in going on")
ASKED = Question(id="q", client_id="maya", kind=Kind.SUICIDE, asked_at=NOON)


def who(**more: Any) -> ClientView:
    return replace(SEEN, client=client(**more))


def joining(since: timedelta) -> ClientView:
    """Somebody whose first questions began that long ago."""
    place = Place(flow="welcome", revision="1", step="consent")
    run = Run(id="r", client_id="maya", key="k", place=place, started_at=NOON - since)
    return replace(who(status=Status.ENROLLING, enrolled_at=None, consent="", consent_at=None), run=run)


NEEDS: list[tuple[str, ClientView, tuple[int, str]]] = [
    ("an alert before all", replace(who(held_at=NOON), alert=OPEN, question=ASKED), (0, "alert-imminent")),
    ("a question", replace(who(held_at=NOON), question=ASKED), (1, "question")),
    ("a concern", replace(HEARD, card=None), (2, "concern")),
    ("a concern of a week ago", replace(HEARD, concern_at=NOON - timedelta(days=7)), (9, "active")),
    ("a concern, and they have met", replace(HEARD, last_met_at=NOON - timedelta(days=1)), (9, "active")),
    ("a concern since they met", replace(HEARD, last_met_at=NOON - timedelta(days=3)), (2, "concern")),
    ("held", replace(who(held_at=NOON), card=None), (3, "held")),
    ("no card", replace(SEEN, card=None), (4, "card")),
    ("half a card", replace(SEEN, card=replace(CARD, phone="")), (4, "card")),
    ("gone elsewhere", replace(SEEN, card=replace(CARD, moved_at=NOON)), (4, "moved")),
    ("five days of silence", replace(SEEN, last_heard_at=NOON - timedelta(days=5)), (9, "active")),
    ("more than five", replace(SEEN, last_heard_at=NOON - timedelta(days=5, seconds=1)), (5, "quiet")),
    ("never heard", replace(SEEN, last_heard_at=None), (5, "quiet")),
    ("has never said yes", who(enrolled_at=NOON, consent="", consent_at=None), (4, "consent")),
    ("left at the door", joining(timedelta(days=3, seconds=1)), (5, "joining")),
    ("at the door of late", joining(timedelta(days=3)), (9, "enrolling")),
    ("never heard, in a break", replace(who(status=Status.PAUSED), last_heard_at=None), (9, "paused")),
]


@pytest.mark.parametrize(("view", "wanted"), [case[1:] for case in NEEDS], ids=[case[0] for case in NEEDS])
def test_who_needs_attention_is_told_by_the_gravest_reason(view: ClientView, wanted: tuple[int, str]) -> None:
    assert attention(view, NOON) == wanted


def shown(view: ClientView, language: str = "en") -> dict[str, object]:
    (log, said, *_) = page(view, replace(VEGA, language=language), NOON, lambda text: text.id)
    assert log == Log(actor="vega", action="client page opened", subject="maya")
    assert isinstance(said, Say)
    assert (said.to, said.text.id) == (ToStaff(staff_id="vega"), "staff.client-page")
    return dict(said.text.args)


BARE = {
    "client": "Maya", "status": "active", "phase": "middle", "area": "-", "session": 5, "planned": 16, "next": "-",
    "zone": "America/New_York", "evening": "19:00", "danger": "off", "screen": "-", "held": "no", "phone": "-",
    "address": "-", "contact": "-", "baseline": "-", "plan": "-", "days": "-", "why": "staff.attention",
    "heard": "no", "concern": "-",
}  # fmt: skip


def test_of_a_new_client_the_page_says_what_is_not_known() -> None:
    assert shown(replace(SEEN, card=None)) == BARE


@pytest.mark.parametrize(("language", "day"), [("en", "Sun 22 Nov 12:00"), ("es", "dom 22 nov 12:00")])
def test_the_page_quotes_the_words_in_which_a_concern_was_heard(language: str, day: str) -> None:
    texts = load_programme(shipped_folder()).texts
    (_, said, *_) = page(HEARD, replace(VEGA, language=language), NOON, lambda text: texts.say(language, text))

    assert isinstance(said, Say)
    assert f"({day} “I see no point in going on”)\n" in texts.say(language, said.text)
    without = page(SEEN, replace(VEGA, language=language), NOON, lambda text: texts.say(language, text))[1]
    assert isinstance(without, Say)
    assert "“" not in texts.say(language, without.text)


def test_all_that_is_known_stands_on_it_in_the_readers_language_and_the_clients_hours() -> None:
    full = ClientView(
        client=client(
            area=ProblemArea.GRIEF, danger=True, held_at=NOON, baseline="reviewed", partner_screen_at=NOON,
        ),
        card=replace(CARD, moved_at=NOON, staying="at Ana's"),
        plan=SafetyPlan(id="p", client_id="maya", steps={}, recorded_at=NOON),
        next_session=TherapySession(
            id="s", client_id="maya", starts_at=datetime(2026, 11, 27, 2, tzinfo=UTC), number=6
        ),
        dates=(
            ClientDate(id="d1", client_id="maya", on=date(2020, 12, 5), yearly=True, label="birthday"),
            ClientDate(id="d2", client_id="maya", on=date(2026, 11, 30), label="verdict"),
        ),
        is_death_undated=True,
    )  # fmt: skip

    known = {
        "area": "grief", "next": "jue 26 nov 21:00", "danger": "on", "screen": "24 nov 2026", "held": "yes",
        "phone": "555", "address": "Linden 12 → 2026-11-24: at Ana's", "contact": "Luis", "baseline": "reviewed",
        "plan": "24 nov 2026", "days": "30 nov (verdict); 5 dic (own.day-birthday); staff.death-undated",
    }  # fmt: skip
    assert shown(full, "es") == BARE | known


def test_the_day_of_a_death_is_not_asked_for_where_it_stands() -> None:
    dated = replace(SEEN, is_death_undated=True, dates=(
        ClientDate(id="d", client_id="maya", on=date(2026, 12, 5), yearly=True, label="anniversary"),
    ))  # fmt: skip

    assert shown(dated)["days"] == "Dec 5 (own.day-anniversary)"


def test_what_may_be_changed_by_a_tap_leaves_out_what_is_so_already() -> None:
    (_, said) = page(who(area=ProblemArea.GRIEF), VEGA, NOON, lambda text: text.id)

    assert actions([said]) == [
        "s:set:maya:phase:initial", "s:set:maya:phase:termination", "s:set:maya:phase:maintenance",
        "s:set:maya:area:role-dispute", "s:set:maya:area:role-transition", "s:set:maya:area:interpersonal-deficits",
        "s:set:maya:danger:on",
    ]  # fmt: skip
    assert isinstance(said, Say)
    labels = [button.label.id for row in said.buttons for button in row if isinstance(button.label, Text)]
    assert labels[0] == "staff.phase-initial"
    assert labels[3] == "staff.area-role-dispute"
    assert labels[-1] == "staff.danger-on"
    (_, flagged) = page(who(area=ProblemArea.GRIEF, danger=True), VEGA, NOON, lambda text: text.id)
    assert actions([flagged])[-1] == "s:set:maya:danger:off"


def test_a_suggested_phase_is_a_tap_and_a_reason_and_a_missing_area_a_reason_alone() -> None:
    ready = page(who(phase=Phase.INITIAL, area=ProblemArea.GRIEF), VEGA, NOON, lambda text: text.id)
    open_ = page(who(), VEGA, NOON, lambda text: text.id)

    assert {"s:set:maya:phase:middle", "s:put:maya:phase:middle"} <= set(actions(ready[:2]))
    assert isinstance(ready[1], Say)
    assert ready[1].buttons[0][0].label == Text(id="staff.suggest-middle")
    args: dict[str, str | int | float] = {"what": "middle", "session": 6, "planned": 16}
    assert ready[2:] == (Say(to=ToStaff(staff_id="vega"), text=Text(id="digest.suggestion", args=args)),)
    assert texts(open_) == ["staff.client-page", "digest.suggestion"]
    assert "s:set:maya:phase:initial" in actions(open_[:2])[0]


def edited(change: str, **more: Any) -> tuple[Effect, ...]:
    return edit_client(who(**more), change, VEGA, now=NOON)


CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("area role-dispute", {"area": ProblemArea.ROLE_DISPUTE, "neutral_openings": True}),
    ("area Grief", {"area": ProblemArea.GRIEF, "neutral_openings": False}),
    ("danger on", {"danger": True}),
    ("danger off", {"danger": False}),
    ("bereaved on", {"bereaved_by_suicide": True}),
    ("bereaved off", {"bereaved_by_suicide": False}),
    ("neutral on", {"neutral_openings": True}),
    ("neutral off", {"neutral_openings": False}),
    ("language es", {"language": "es"}),
    ("language EN", {"language": "en"}),
    ("screen done", {"partner_screen_at": NOON}),
    ("screen", {"partner_screen_at": NOON}),
    ("variant perinatal", {"variant": "perinatal"}),
    ("consent guardian", {"guardian_consent_at": NOON}),
    ("consent minor", {"guardian_consent_at": NOON}),
    ("link confirmed", {"confirmed_at": NOON}),
    ("baseline Chronic, reviewed", {"baseline": "Chronic, reviewed"}),
    ("baseline " + "x" * 600, {"baseline": "x" * 500}),
    ("number 7", {"session_number": 7}),
    ("session 7 of 12", {"session_number": 7, "sessions_planned": 12}),
]


@pytest.mark.parametrize(("change", "values"), CHANGES, ids=[change[:20] for change, _ in CHANGES])
def test_a_change_is_in_force_at_once_logged_by_its_word_and_said(change: str, values: dict[str, Any]) -> None:
    word, _, value = change.partition(" ")

    args = {"client": "Maya", "what": word, "value": value or "done"}
    assert edited(change) == (
        Change(kind=Client, id="maya", values=values),
        Replan(client_id="maya"),
        Log(actor="vega", action="client changed", subject="maya", detail=word),
        Say(to=ToStaff(staff_id="vega"), text=Text(id="staff.client-changed", args=args)),
    )


def test_neutral_openings_that_somebody_wished_for_stay_with_another_area() -> None:
    (change, *_) = edited("area grief", neutral_openings=True)

    assert isinstance(change, Change)
    assert change.values["neutral_openings"] is True


def test_a_change_of_phase_stands_in_the_timeline_and_the_same_phase_does_not() -> None:
    line = Note(client_id="maya", name="phase", value={"from": "middle", "to": "termination"})

    assert line in edited("phase termination")
    assert not [each for each in edited("phase middle") if isinstance(each, Note)]


@pytest.mark.parametrize(
    "change",
    ["phase late", "area", "danger", "bereaved x", "neutral x", "language fr", "screen x", "variant x", "consent x",
     "link x", "number", "number x", "nonsense on", "", "date", "date soon", "date 2026-12-05 x1"],
)  # fmt: skip
def test_what_cannot_be_read_is_answered_with_how_to_write_it(change: str) -> None:
    assert edited(change) == (Say(to=ToStaff(staff_id="vega"), text=Text(id="staff.client-how")),)


@pytest.mark.parametrize(
    ("change", "on", "label", "yearly"),
    [
        ("date 2024-03-05 Anniversary", date(2024, 3, 5), "anniversary", True),
        ("date 2026-12-05 verdict", date(2026, 12, 5), "verdict", False),
        ("DATE 2026-12-05 yearly birthday", date(2026, 12, 5), "birthday", True),
        ("date 2026-11-24 verdict", date(2026, 11, 24), "verdict", False),
    ],
)
def test_a_day_that_matters_is_kept_and_one_that_has_passed_comes_every_year(
    change: str, on: date, label: str, yearly: bool
) -> None:
    args = {"client": "Maya", "what": label, "value": on.isoformat()}

    assert edited(change) == (
        Add(record=ClientDate(id=f"maya:{label}:{on}", client_id="maya", on=on, yearly=yearly, label=label)),
        Replan(client_id="maya"),
        Log(actor="vega", action="client changed", subject="maya", detail="date"),
        Say(to=ToStaff(staff_id="vega"), text=Text(id="staff.client-changed", args=args)),
    )
