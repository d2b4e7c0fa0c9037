"""`/client NAME …` for what changes a client's place: what is asked and said, and what a forged tap does not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core import handover, moments
from bot.core.effects import Add, AnswerTap, Change, Effect, Log, Say
from bot.core.enrol import invite, link
from bot.core.rules import USUAL_RULES
from bot.core.views import ClientView
from bot.model import Alert, AlertState, Kind, Level, Role, Status, Text, ToStaff
from tests.core.desks import LEE, NOON, ORTIZ, VEGA, actions, client, desk, person, says, taps, texts

TAPPED = AnswerTap(callback_id="c")
MAYA = ClientView(client=client(), therapist=VEGA)
AWAY = replace(MAYA, client=client(status=Status.PAUSED, hospital_at=NOON))
GONE = replace(MAYA, client=client(status=Status.ENDED))
DEAD = replace(MAYA, client=client(status=Status.FROZEN, deceased_at=NOON))


def alert(**more: Any) -> Alert:
    usual: dict[str, Any] = {
        "id": "a1", "client_id": "maya", "chat_id": 7, "level": Level.URGENT, "kind": Kind.SUICIDE,
        "state": AlertState.DELIVERED, "raised_at": NOON,
    }  # fmt: skip
    return Alert(**usual | more)


def said(text_id: str, **args: Any) -> Say:
    return Say(to=ToStaff(staff_id="vega"), text=Text(id=text_id, args={"client": "Maya", **args}))


def words(effects: tuple[Effect, ...]) -> Text:
    return [each for each in effects if isinstance(each, Say)][-1].text


def labels(effects: tuple[Effect, ...]) -> list[object]:
    return [b.label for each in effects if isinstance(each, Say) for row in each.buttons for b in row]


ASKED = [
    ("deceased", "staff.deceased", ("deceased",), {}),
    ("fallecida", "staff.deceased", ("deceased",), {}),
    ("fallecido", "staff.deceased", ("deceased",), {}),
    ("end", "staff.end", ("end",), {}),
    ("FIN", "staff.end", ("end",), {}),
    ("newlink", "staff.newlink", ("newlink",), {}),
    ("enlace", "staff.newlink", ("newlink",), {}),
    ("to Dr. Ortiz", "staff.handover", ("to", "ortiz"), {"name": "Dr. Ortiz"}),
]


@pytest.mark.parametrize(("change", "text", "act", "args"), ASKED, ids=[case[0] for case in ASKED])
def test_the_first_step_only_asks_with_a_yes_of_its_own_and_a_no(
    change: str, text: str, act: tuple[str, ...], args: dict[str, str]
) -> None:
    effects = says(desk(MAYA), f"/client Maya {change}")

    assert words(effects) == Text(id=text, args={"client": "Maya", **args})
    assert actions(effects) == [":".join(("s", "moment", "maya", *act)), "s:moment:maya:no"]
    assert labels(effects) == [Text(id=f"{text}-yes"), Text(id="common.no")]


def test_what_is_no_moment_is_left_to_the_page() -> None:
    assert texts(says(desk(MAYA), "/client Maya danger on")) == ["staff.client-changed"]
    assert texts(says(desk(MAYA), "/client Maya nonsense")) == ["staff.client-how"]


def test_hospital_takes_one_step_and_only_for_whoever_is_in() -> None:
    effects = says(desk(MAYA), "/client Maya hospital")

    assert effects == (*moments.hospital(MAYA, "vega", now=NOON), said("staff.hospital-set"))
    assert says(desk(GONE), "/client Maya hospital") == (said("staff.not-active"),)
    assert texts(says(desk(AWAY), "/client Maya hospital")) == ["staff.hospital-set"]


def of(view: ClientView) -> Any:
    return desk(view, speak_in=lambda language, text: f"{language} {text.id} {text.args['therapist']}")


DISCHARGES = [("discharged", "2026-11-24", "Nov 24", "no"), ("alta 24 Nov", "2026-11-24", "Nov 24", "no"),
              ("discharged 2026-11-20", "2026-11-20", "Nov 20", "yes")]  # fmt: skip


@pytest.mark.parametrize(("change", "on", "day", "late"), DISCHARGES, ids=[case[0] for case in DISCHARGES])
def test_a_discharge_is_shown_with_its_words_and_whether_they_come_late(
    change: str, on: str, day: str, late: str
) -> None:
    effects = says(of(AWAY), f"/client Maya {change}")

    args = {
        "client": "Maya", "day": day, "when": "Wed 25 Nov 09:00", "line": "en care.discharged Dr. Vega", "late": late,
    }  # fmt: skip
    assert words(effects) == Text(id="staff.discharged", args=args)
    assert actions(effects)[0] == f"s:moment:maya:discharged:{on}"


def test_the_line_after_a_discharge_bears_the_name_of_the_clients_own_therapist() -> None:
    lees = replace(AWAY, therapist=LEE)
    nobodys = replace(AWAY, therapist=None)

    lines = [words(says(of(view), "/client Maya discharged")).args["line"] for view in (lees, nobodys)]

    assert lines == ["en care.discharged Dr. Lee", "en care.discharged Dr. Vega"]


def test_a_discharge_confirmed_is_done_and_said_with_its_hour() -> None:
    at = NOON + timedelta(hours=21)

    assert taps(desk(AWAY), "s:moment:maya:discharged:2026-11-24") == (
        TAPPED, *moments.discharged(AWAY, at, "vega"), said("staff.discharged-done", when="Wed 25 Nov 09:00"),
    )  # fmt: skip


def test_nobody_is_discharged_who_is_not_away_nor_on_a_day_that_cannot_be_read() -> None:
    how = said("staff.discharged-how")

    assert says(desk(MAYA), "/client Maya discharged") == (how,)
    assert says(desk(AWAY), "/client Maya discharged soon") == (how,)
    assert taps(desk(MAYA), "s:moment:maya:discharged:2026-11-24") == (TAPPED, how)


def test_a_death_and_an_end_confirmed_are_done_and_said() -> None:
    assert taps(desk(MAYA), "s:moment:maya:deceased") == (
        TAPPED, *moments.deceased(MAYA, "vega", now=NOON), said("staff.deceased-done"),
    )  # fmt: skip
    assert taps(desk(MAYA), "s:moment:maya:end") == (
        TAPPED, *moments.ended(MAYA, "vega", now=NOON), said("staff.end-done"),
    )  # fmt: skip
    assert taps(desk(MAYA), "s:moment:maya:no") == (TAPPED, said("staff.session-kept"))


@pytest.mark.parametrize("view", [GONE, DEAD], ids=["ended", "deceased"])
@pytest.mark.parametrize("act", ["end", "newlink"])
def test_what_is_over_does_not_end_again_and_gets_no_link(view: ClientView, act: str) -> None:
    assert says(desk(view), f"/client Maya {act}") == (said("staff.not-active"),)
    assert taps(desk(view), f"s:moment:maya:{act}") == (TAPPED, said("staff.not-active"))


HELD = [
    ("taken", [alert(acknowledged_by="ortiz", told=("vega",))], "Dr. Ortiz", "yes"),
    ("told", [alert(told=("vega", "ortiz", "gone"))], "Dr. Vega, Dr. Ortiz", "no"),
    ("told nobody who is there", [alert(told=("gone",))], "-", "no"),
    ("two", [alert(told=("vega",)), alert(id="a2", acknowledged_by="ortiz")], "Dr. Vega, Dr. Ortiz", "yes"),
]


@pytest.mark.parametrize(("alerts", "names", "taken"), [case[1:] for case in HELD], ids=[case[0] for case in HELD])
def test_an_open_alert_keeps_the_programme_from_ending(alerts: list[Alert], names: str, taken: str) -> None:
    refused = said("staff.end-alert-open", names=names, taken=taken)

    assert says(desk(MAYA, alerts=alerts), "/client Maya end") == (refused,)
    assert taps(desk(MAYA, alerts=alerts), "s:moment:maya:end") == (TAPPED, refused)


def test_a_drill_and_somebody_elses_alert_keep_nobody() -> None:
    others = [alert(drill=True), alert(client_id="ana")]

    assert texts(says(desk(MAYA, alerts=others), "/client Maya end")) == ["staff.end"]
    unread = says(desk(replace(MAYA, alert=alert())), "/client Maya end")
    assert unread == (said("staff.end-alert-open", names="-", taken="no"),)


def test_a_new_link_is_made_logged_and_shown() -> None:
    token = "t" * 32

    assert taps(desk(MAYA), "s:moment:maya:newlink") == (
        TAPPED,
        Add(record=invite(token, USUAL_RULES, now=NOON, client_id="maya")),
        Log(actor="vega", action="new link made", subject="maya"),
        said("staff.newlink-made", link=link("b", token)),
    )


TROUBLES = [
    ("to Bo", "who", "Bo"), ("to Dr. Vega", "self", "Dr. Vega"), ("to", "who", ""),
]  # fmt: skip


@pytest.mark.parametrize(("change", "why", "name"), TROUBLES, ids=[case[0] for case in TROUBLES])
def test_to_whom_it_cannot_go_is_said_with_the_name(change: str, why: str, name: str) -> None:
    assert says(desk(MAYA), f"/client Maya {change}") == (said(f"staff.handover-{why}", name=name),)


def test_handed_over_by_their_own_therapist_the_new_one_is_told_of_one_client() -> None:
    at = desk(MAYA, alerts=[alert(), alert(id="a2", client_id="ana"), alert(id="a3", drill=True)])
    over = handover.Handover(
        former=VEGA, to=ORTIZ, people=at.view.colleagues, leaves=(), rules=USUAL_RULES, now=NOON, by="vega"
    )

    assert taps(at, "s:moment:maya:to:ortiz") == (
        TAPPED,
        *handover.handed_over(MAYA, [alert()], over),
        handover.yours_now(over, 1, "maya"),
        said("staff.handover-done", name="Dr. Ortiz"),
    )


def test_staff_who_are_no_therapists_and_therapists_of_others_hand_nobody_over() -> None:
    office = person("vega", role=Role.STAFF)

    for at in (desk(MAYA, staff=office), desk(replace(MAYA, client=client(therapist_id="lee")))):
        assert texts(says(at, "/client Maya to Dr. Ortiz")) == ["staff.handover-own"]
        tapped = taps(at, "s:moment:maya:to:ortiz")
        assert texts(tapped) == ["common.not-in-use"]
        assert not [each for each in tapped if isinstance(each, Change)]


@pytest.mark.parametrize("action", ["bo:end", "maya:bury", "maya:discharged:soon", "maya:to:vega", "maya:to:bo"])
def test_a_forged_tap_changes_nothing(action: str) -> None:
    effects = taps(desk(AWAY), f"s:moment:{action}")

    assert texts(effects) == ["common.not-in-use"]
    assert not [each for each in effects if isinstance(each, Change)]
