"""Hospital, death, the end, another phone, another therapist: two steps, and what each of them does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.core import moments
from bot.core.before_session import page_before
from bot.core.effects import CallOff, Cancel, Change, Log, Note, Replan, Say, Schedule
from bot.core.enrol import redeemed
from bot.core.handover import ASKED_AGAIN, Handover, handed_over, left, trouble_with, yours_now
from bot.core.linking import linked
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    ClientCalendar,
    Due,
    DueKind,
    Invite,
    Kind,
    Lane,
    Leave,
    Level,
    Place,
    Question,
    Role,
    Run,
    Staff,
    Status,
    Text,
    TherapySession,
    ToClient,
    ToStaff,
)
from tests.core.desks import LEE, NOON, ORTIZ, VEGA, actions, changes, client, desk, person, says, taps, texts

MAYA = ClientView(client=client(), therapist=VEGA)
IN_HOSPITAL = replace(MAYA, client=client(status=Status.PAUSED, hospital_at=NOON))


def alert(**more: Any) -> Alert:
    usual: dict[str, Any] = {
        "id": "a1", "client_id": "maya", "chat_id": 7, "level": Level.URGENT, "kind": Kind.SUICIDE,
        "state": AlertState.DELIVERED, "raised_at": NOON, "told": ("vega",),
    }  # fmt: skip
    return Alert(**usual | more)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("deceased", "staff.deceased"),
        ("fallecida", "staff.deceased"),
        ("end", "staff.end"),
        ("newlink", "staff.newlink"),
        ("to Dr. Ortiz", "staff.handover"),
        ("a Dr. Ortiz", "staff.handover"),
    ],
)
def test_what_cannot_be_taken_back_is_asked_first_and_changes_nothing_yet(words: str, asks: str) -> None:
    effects = says(desk(MAYA), f"/client Maya {words}")

    assert texts(effects) == [asks]
    assert not [each for each in effects if isinstance(each, Change)]
    assert actions(effects)[-1] == "s:moment:maya:no"


def test_no_changes_nothing() -> None:
    assert texts(taps(desk(MAYA), "s:moment:maya:no")) == ["staff.session-kept"]


@pytest.mark.parametrize(
    "action",
    ["s:moment:ana:deceased", "s:moment:maya:bury", "s:moment:maya:discharged:soon", "s:moment:maya:to:nobody"],
)
def test_a_forged_second_step_does_nothing(action: str) -> None:
    effects = taps(desk(MAYA), action)

    assert texts(effects) == ["common.not-in-use"]
    assert not [each for each in effects if isinstance(each, Change | CallOff)]


def test_in_hospital_everything_pauses_without_an_end() -> None:
    effects = says(desk(MAYA), "/client Maya hospital")

    assert changes(effects, Client) == {"status": Status.PAUSED, "paused_until": None, "hospital_at": NOON}
    assert Cancel(key="resume:maya") in effects


@pytest.mark.parametrize(
    ("left_on", "comes"),
    [
        (date(2026, 11, 24), datetime(2026, 11, 25, 14, tzinfo=UTC)),  # nine in the morning of the next day
        (date(2026, 11, 26), datetime(2026, 11, 27, 14, tzinfo=UTC)),  # a day ahead
        (date(2026, 11, 22), datetime(2026, 11, 25, 14, tzinfo=UTC)),  # told late: the next morning
    ],
)
def test_contact_after_a_discharge_comes_the_next_morning(left_on: date, comes: datetime) -> None:
    assert moments.contact_at(client(), left_on, USUAL_RULES, NOON) == comes


def test_contact_after_a_discharge_waits_for_the_end_of_quiet_hours() -> None:
    late = client(quiet_to=time(11, 0))

    assert moments.contact_at(late, date(2026, 11, 24), USUAL_RULES, NOON) == datetime(2026, 11, 25, 16, tzinfo=UTC)


@pytest.mark.parametrize(("days", "late"), [(1, False), (3, False), (4, True)])
def test_contact_after_more_than_three_days_is_said_to_be_late(days: int, late: bool) -> None:
    at = datetime(2026, 11, 24, 14, tzinfo=UTC) + timedelta(days=days)

    assert moments.is_late(client(), date(2026, 11, 24), at) is late


def test_a_discharge_owes_the_contact_that_ends_the_pause() -> None:
    asked = says(desk(IN_HOSPITAL), "/client Maya discharged 24 Nov")

    effects = taps(desk(IN_HOSPITAL), actions(asked)[0])

    (owed,) = [each.due for each in effects if isinstance(each, Schedule)]
    assert (owed.key, owed.kind) == ("resume:maya", DueKind.RESUME)
    assert owed.at == datetime(2026, 11, 25, 14, tzinfo=UTC)


def test_after_a_death_everything_to_the_client_is_called_off_and_nobody_loses_an_alert() -> None:
    view = replace(MAYA, alert=alert(), next_session=TherapySession(
        id="s1", client_id="maya", starts_at=NOON, number=6,
    ))  # fmt: skip

    effects = taps(desk(view, alerts=[alert()]), "s:moment:maya:deceased")

    assert changes(effects, Client)["status"] is Status.FROZEN
    assert CallOff(client_id="maya", dues=True) in effects
    assert not changes(effects, Alert)
    assert not [each for each in effects if isinstance(each, Say) and isinstance(each.to, ToClient)]
    assert Cancel(key="digest:session:s1") in effects


@pytest.mark.parametrize(("taker", "names", "taken"), [(None, "Dr. Vega", "no"), ("ortiz", "Dr. Ortiz", "yes")])
def test_the_programme_cannot_end_while_an_alert_is_open_and_says_who_holds_it(
    taker: str | None, names: str, taken: str
) -> None:
    view = replace(MAYA, alert=alert())

    for effects in (
        says(desk(view, alerts=[alert(acknowledged_by=taker)]), "/client Maya end"),
        taps(desk(view, alerts=[alert(acknowledged_by=taker)]), "s:moment:maya:end"),
    ):
        (said,) = [each for each in effects if isinstance(each, Say)]
        assert said.text.id == "staff.end-alert-open"
        assert (said.text.args["names"], said.text.args["taken"]) == (names, taken)
        assert not changes(effects, Client)


def test_an_end_says_goodbye_with_the_numbers() -> None:
    effects = taps(desk(MAYA), "s:moment:maya:end")

    assert texts(effects) == ["care.ended", "crisis.resources", "staff.end-done"]
    assert changes(effects, Client)["status"] is Status.ENDED


def test_a_new_link_moves_the_record_and_calls_off_what_waits_for_the_old_chat() -> None:
    invite = Invite(token_hash="h", client_id="maya", made_at=NOON, expires_at=NOON + timedelta(hours=72))

    effects = redeemed(invite, 99, now=NOON, moved=lambda: moments.moved_to(MAYA, 99, now=NOON))

    assert changes(effects, Client) == {"chat_id": 99, "blocked_at": None, "confirmed_at": None}
    assert CallOff(client_id="maya") in effects
    assert changes(effects, Invite)["redeemed_by"] == 99


# ---------------------------------------------------------------- another therapist


def handover(former: Staff = VEGA, to: Staff = ORTIZ, *leaves: Leave) -> Handover:
    people = {each.id: each for each in (VEGA, ORTIZ, LEE)}
    return Handover(
        former=former, to=to, people=people, leaves=leaves, rules=USUAL_RULES, now=NOON, by="vega",
    )  # fmt: skip


def test_a_client_handed_over_is_told_and_asked_again() -> None:
    asked = says(desk(MAYA), "/client Maya to Ortiz")
    effects = taps(desk(MAYA), actions(says(desk(MAYA), "/client Maya to Dr. Ortiz"))[0])

    assert texts(asked) == ["staff.handover-who"]
    assert changes(effects, Client) == {"therapist_id": "ortiz", "consent": ASKED_AGAIN}
    assert "care.handover" in texts(effects)
    told = [each for each in effects if isinstance(each, Say) and each.to == ToStaff(staff_id="ortiz")]
    assert "Maya" not in str(told[0].text.args)


def test_only_the_clients_own_therapist_hands_them_over() -> None:
    stand_in = desk(MAYA, staff=LEE)

    assert texts(says(stand_in, "/client Maya to Dr. Ortiz")) == ["staff.handover-own"]
    assert texts(taps(stand_in, "s:moment:maya:to:ortiz")) == ["common.not-in-use"]


@pytest.mark.parametrize(
    ("to", "trouble"),
    [
        (None, "who"),
        (VEGA, "self"),
        (person("kim", role=Role.ON_CALL), "role"),
        (person("kim", received_at=None), "not-received"),
        (person("kim", blocked_at=NOON), "not-received"),
        (ORTIZ, ""),
    ],
)
def test_who_can_take_over(to: Staff | None, trouble: str) -> None:
    assert trouble_with(VEGA, to) == trouble


@pytest.mark.parametrize(
    ("state", "taker", "starts_anew"),
    [
        (AlertState.DELIVERED, None, True),
        (AlertState.ACKNOWLEDGED, "vega", True),
        (AlertState.ACKNOWLEDGED, "ortiz", False),
    ],
)
def test_an_open_alert_goes_on_with_the_new_people(state: AlertState, taker: str | None, starts_anew: bool) -> None:
    opened = alert(state=state, acknowledged_by=taker, told=("vega", "ortiz") if taker == "ortiz" else ("vega",))

    effects = left([MAYA], [opened], handover(), {})

    changed = changes(effects, Alert)
    assert "vega" not in changed["told"]
    paged = [each.to for each in effects if isinstance(each, Say) and each.key.startswith("alert:a1:")]
    assert paged == ([ToStaff(staff_id="ortiz")] if starts_anew else [])


def test_whoever_leaves_loses_access_at_once_and_backs_and_stands_in_for_nobody() -> None:
    away = Leave(id="l1", staff_id="lee", stand_in_id="vega", first_day=NOON.date(), last_day=NOON.date())

    effects = left([MAYA], [], handover(VEGA, ORTIZ, away), {})

    gone = next(each for each in effects if isinstance(each, Change) and each.id == "vega")
    assert (gone.values["left_at"], gone.values["chat_id"]) == (NOON, None)
    assert CallOff(staff_id="vega") in effects
    assert Change(kind=Staff, id="ortiz", values={"backup_id": None}) in effects
    assert Change(kind=Leave, id="l1", values={"off_at": NOON}) in effects
    assert "staff.handover-no-stand-in" in texts(effects)


@pytest.mark.parametrize(
    ("state", "taker", "pages"),
    [
        (
            AlertState.DELIVERED,
            None,
            ["vega", "lee"],
        ),  # the backup leaves: with nobody on call, everybody is told at once
        (AlertState.ACKNOWLEDGED, "ortiz", ["vega"]),  # whoever took it leaves: it begins again
        (AlertState.ACKNOWLEDGED, "vega", []),
    ],
)
def test_an_alert_of_somebody_elses_client_goes_past_whoever_leaves(
    state: AlertState, taker: str | None, pages: list[str]
) -> None:
    opened = alert(state=state, acknowledged_by=taker, told=("vega", "ortiz"), rung=1)

    effects = left([], [opened], handover(ORTIZ, LEE), {"maya": client()})

    assert "ortiz" not in changes(effects, Alert)["told"]
    told = [each.to for each in effects if isinstance(each, Say) and each.key.startswith("alert:a1:")]
    assert [each.staff_id for each in told if isinstance(each, ToStaff)] == pages


# ---------------------------------------------------------------- each moment, whole

RUN = Run(id="r1", client_id="maya", key="k", place=Place(flow="mood", revision="1", step="a"), started_at=NOON)
STOPPED = Change(kind=Run, id="r1", values={"state": "stopped", "ended_at": NOON})
REPLAN = Replan(client_id="maya")


def logged(action: str, by: str = "vega") -> Log:
    return Log(actor=by, action=action, subject="maya")


def test_in_hospital_the_question_in_hand_stops_and_a_second_word_keeps_the_first_day() -> None:
    before = NOON - timedelta(days=2)

    def values(at: datetime) -> Change:
        return Change(kind=Client, id="maya", values={"status": Status.PAUSED, "paused_until": None, "hospital_at": at})

    rest = (Cancel(key="resume:maya"), REPLAN, logged("client in hospital"))
    assert moments.hospital(replace(MAYA, run=RUN), "vega", now=NOON) == (values(NOON), STOPPED, *rest)
    there = replace(MAYA, client=client(hospital_at=before))
    assert moments.hospital(there, "vega", now=NOON) == (values(before), *rest)


def test_a_discharge_is_kept_logged_and_ends_with_one_kind_line() -> None:
    at = NOON + timedelta(hours=21)
    back = Due(key="resume:maya", kind=DueKind.RESUME, at=at, client_id="maya", detail={"after": "discharge"})

    assert moments.discharged(IN_HOSPITAL, at, "vega") == (
        Change(kind=Client, id="maya", values={"paused_until": at}),
        Schedule(due=back),
        logged("client discharged"),
    )
    said = moments.welcome_back(client(), "Dr. Vega", USUAL_RULES, now=NOON)
    assert said == Say(
        to=ToClient(client_id="maya"), text=Text(id="care.discharged", args={"therapist": "Dr. Vega"}),
        lane=Lane.PROMPT, key=f"discharged:maya:{NOON.isoformat()}",
    )  # fmt: skip


def test_words_that_come_at_night_wait_for_the_morning_and_in_danger_stand_behind_an_opening() -> None:
    night = datetime(2026, 11, 25, 4, tzinfo=UTC)

    said = moments.welcome_back(client(danger=True), "Dr. Vega", USUAL_RULES, now=night)

    assert (said.due_at, said.neutral) == (datetime(2026, 11, 25, 13, tzinfo=UTC), True)


def test_a_death_seals_the_record_and_ends_the_question_that_was_open() -> None:
    asked = Question(id="q1", client_id="maya", kind=Kind.SUICIDE, asked_at=NOON)
    before = NOON - timedelta(days=9)

    def sealed(ended_at: datetime) -> Change:
        values = {
            "status": Status.FROZEN, "deceased_at": NOON, "ended_at": ended_at, "caring_at": None, "paused_until": None,
            "hospital_at": None,
        }  # fmt: skip
        return Change(kind=Client, id="maya", values=values)

    rest = (CallOff(client_id="maya", dues=True), REPLAN, logged("client deceased"))
    assert moments.deceased(replace(MAYA, run=RUN, question=asked), "vega", now=NOON) == (
        sealed(NOON),
        STOPPED,
        Change(kind=Question, id="q1", values={"answered_at": NOON, "answer": "called-off"}),
        *rest,
    )
    gone = replace(MAYA, client=client(ended_at=before))
    assert moments.deceased(gone, "vega", now=NOON) == (sealed(before), *rest)


@pytest.mark.parametrize("danger", [False, True])
def test_an_end_stops_what_is_in_hand_and_says_its_two_things(danger: bool) -> None:
    view = replace(MAYA, client=client(danger=danger), run=RUN)

    def said(text: Text) -> Say:
        return Say(to=ToClient(client_id="maya"), text=text, lane=Lane.REPLY, neutral=danger)

    assert moments.ended(view, "vega", now=NOON) == (
        Change(kind=Client, id="maya", values={"status": Status.ENDED, "ended_at": NOON, "caring_at": None}),
        STOPPED,
        CallOff(client_id="maya", dues=True),
        REPLAN,
        logged("client ended"),
        said(Text(id="care.ended", args={"therapist": "Dr. Vega"})),
        said(Text(id="crisis.resources")),
    )


FROZEN = [
    (client(), {}),
    (client(status=Status.FROZEN), {"status": Status.ACTIVE}),
    (client(status=Status.FROZEN, enrolled_at=None), {"status": Status.ENROLLING}),
]


@pytest.mark.parametrize(("moving", "status"), FROZEN, ids=["in", "frozen", "frozen before enrolment"])
def test_another_phone_gets_the_record_and_the_former_nothing_more(moving: Client, status: dict[str, Any]) -> None:
    view = replace(MAYA, client=moving, run=RUN)

    assert moments.moved_to(view, 99, now=NOON) == (
        CallOff(client_id="maya"),
        Change(kind=Client, id="maya", values={"chat_id": 99, "blocked_at": None, "confirmed_at": None, **status}),
        STOPPED,
        REPLAN,
        logged("client moved to another account", "maya"),
        linked("maya"),
        Say(to=ToClient(client_id="maya"), text=Text(id="care.moved")),
    )


def test_a_client_goes_with_their_sessions_and_without_the_former_therapists_calendar() -> None:
    session = TherapySession(id="s1", client_id="maya", starts_at=NOON + timedelta(days=2), number=6)
    text = Text(id="care.handover", args={"therapist": "Dr. Ortiz"})

    effects = handed_over(replace(MAYA, next_session=session), [], handover())

    assert effects == (
        Change(kind=Client, id="maya", values={"therapist_id": "ortiz", "consent": ASKED_AGAIN}),
        Schedule(due=page_before(session, ORTIZ)),
        Change(kind=ClientCalendar, id="maya", values={"url": ""}),
        Cancel(key="calendar:maya"),
        Say(to=ToClient(client_id="maya"), text=text, lane=Lane.PROMPT, key=f"handover:maya:{NOON.isoformat()}"),
        Note(client_id="maya", name="therapist", value={"from": "vega", "to": "ortiz"}),
        Log(actor="vega", action="client handed over", subject="maya", detail="vega ortiz"),
    )


@pytest.mark.parametrize(
    "gone",
    [client(status=Status.ENDED), client(chat_id=None), client(status=Status.INVITED)],
    ids=["ended", "no chat", "invited"],
)
def test_whoever_cannot_hear_of_it_is_not_told_and_a_consent_never_given_stays_none(gone: Client) -> None:
    effects = handed_over(replace(MAYA, client=replace(gone, consent="")), [], handover())

    assert not [each for each in effects if isinstance(each, Say)]
    assert changes(effects, Client) == {"therapist_id": "ortiz", "consent": ""}


@pytest.mark.parametrize(("client_id", "action"), [("maya", "s:client:maya"), ("", "s:clients")])
def test_the_new_therapist_is_told_how_many_and_a_tap_shows_who(client_id: str, action: str) -> None:
    look = Button(label=Text(id="staff.handover-look"), action=action)

    assert yours_now(handover(), 3, client_id) == Say(
        to=ToStaff(staff_id="ortiz"), text=Text(id="staff.handover-yours", args={"name": "Dr. Vega", "count": 3}),
        buttons=((look,),), key=f"handover:vega:ortiz:{client_id}:{NOON.isoformat()}",
    )  # fmt: skip


def test_whoever_leaves_is_gone_from_everything_and_it_is_logged() -> None:
    effects = left([], [], handover(), {})

    assert effects == (
        Change(kind=Staff, id="vega", values={"chat_id": None, "dialogue": {}, "received_at": None, "left_at": NOON}),
        CallOff(staff_id="vega"),
        Cancel(key="digest:vega:*"),
        Change(kind=Staff, id="ortiz", values={"backup_id": None}),
        Log(actor="vega", action="staff left", subject="vega", detail="ortiz"),
        yours_now(handover(), 0),
    )


def test_a_leave_without_its_stand_in_is_called_off_and_the_one_who_is_away_hears_why() -> None:
    away = Leave(id="l1", staff_id="lee", stand_in_id="vega", first_day=NOON.date(), last_day=NOON.date())
    own = replace(away, id="l2", staff_id="vega", stand_in_id="ortiz")
    over, others = replace(away, id="l3", off_at=NOON), replace(away, id="l4", stand_in_id="ortiz")

    effects = left([], [], handover(VEGA, ORTIZ, away, own, over, others), {})

    told = Say(
        to=ToStaff(staff_id="lee"), text=Text(id="staff.handover-no-stand-in", args={"name": "Dr. Vega"}),
        key="leave:l1:gone",
    )  # fmt: skip
    off = [Change(kind=Leave, id=each, values={"off_at": NOON}) for each in ("l1", "l2")]
    assert [each for each in effects if isinstance(each, Change) and each.kind is Leave] == off
    assert [each for each in effects if isinstance(each, Say) and each.key.startswith("leave:")] == [told]


def test_whoever_had_the_one_who_leaves_as_backup_has_the_other_and_nobody_backs_themselves() -> None:
    def backups(to: Staff) -> dict[object, object]:
        kim = person("kim", backup_id="vega")
        over = Handover(
            former=VEGA, to=to, people={each.id: each for each in (VEGA, ORTIZ, LEE, kim)}, leaves=(),
            rules=USUAL_RULES, now=NOON, by="vega",
        )  # fmt: skip
        return {
            each.id: each.values["backup_id"]
            for each in left([], [], over, {})
            if isinstance(each, Change) and "backup_id" in each.values
        }

    assert backups(LEE) == {"ortiz": "lee", "kim": "lee"}
    assert backups(ORTIZ) == {"ortiz": None, "kim": "ortiz"}
    with_another = replace(VEGA, backup_id="lee")
    over = replace(handover(), former=with_another, people={"vega": with_another, "ortiz": ORTIZ, "lee": LEE})
    assert Change(kind=Staff, id="ortiz", values={"backup_id": "lee"}) in left([], [], over, {})
