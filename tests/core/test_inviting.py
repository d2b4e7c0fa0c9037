"""How a client comes in: suitability first, then a link of one use, then what a helper must know to send help."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core import invite_desk
from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Replan, Say, Schedule, StartFlow
from bot.core.enrol import invite, link, links_later, redeem, redeemed, staff_joined, token_hash, turned_away
from bot.core.rules import USUAL_RULES
from bot.core.schedule import next_digest
from bot.core.views import ClientView
from bot.model import Client, Invite, Lane, Phase, ProblemArea, Role, SafetyCard, Staff, Status, Text, ToChat, ToStaff
from tests.core.desks import NOON, VEGA, actions, client, desk, person, says, taps, texts

MAYA = ClientView(client=client(), therapist=VEGA)
WANTED = {"invite": "Ana", "phase": "middle", "area": "grief"}
CARD = {"card": "maya", "name": "Maya", "given": {}}


def waiting(dialogue: dict[str, Any]) -> Desk:
    return desk(MAYA, staff=replace(VEGA, dialogue=dialogue))


def added(effects: tuple[Effect, ...], kind: type[Any]) -> Any:
    (found,) = [each.record for each in effects if isinstance(each, Add) and isinstance(each.record, kind)]
    return found


def dialogue(effects: tuple[Effect, ...]) -> Any:
    (found,) = [each.values["dialogue"] for each in effects if isinstance(each, Change) and each.kind is Staff]
    return found


NAMES = [
    ("Ana", ("Ana", Phase.INITIAL, None)),
    (" Ana , Middle , grief ", ("Ana", Phase.MIDDLE, ProblemArea.GRIEF)),
    ("Ana, role-dispute", ("Ana", Phase.INITIAL, ProblemArea.ROLE_DISPUTE)),
    ("Ana, role-transition, TERMINATION", ("Ana", Phase.TERMINATION, ProblemArea.ROLE_TRANSITION)),
    ("Ana, sometime", ("Ana", Phase.INITIAL, None)),
    ("", ("", Phase.INITIAL, None)),
]


@pytest.mark.parametrize(("said", "read"), NAMES, ids=[said for said, _ in NAMES])
def test_name_phase_and_area_are_read_in_any_order(said: str, read: tuple[str, Phase, ProblemArea | None]) -> None:
    assert invite_desk.named_phase(said) == read


def test_suitability_is_asked_before_anything_is_made() -> None:
    effects = says(desk(MAYA), "/invite Ana, middle, grief")

    assert dialogue(effects) == WANTED
    assert (texts(effects), actions(effects)) == (["staff.suitable"], ["s:invite:suitable", "s:invite:no"])
    assert dialogue(says(desk(MAYA), "/invite Ana"))["area"] == ""


REFUSED = [
    ("nobody named", "", VEGA, True, "staff.invite-how"),
    ("a name that is taken", "maya", VEGA, True, "staff.name-taken"),
    ("no cover", "Ana", VEGA, False, "staff.cover-not-ready"),
    ("no therapist", "Ana", person("call", role=Role.ON_CALL), True, "staff.therapists-only"),
]


@pytest.mark.parametrize(("case", "said", "staff", "ready", "why"), REFUSED, ids=[case for case, *_ in REFUSED])
def test_who_cannot_be_invited_is_said_with_why(case: str, said: str, staff: Staff, ready: bool, why: str) -> None:
    seen = desk(MAYA, staff=staff)

    trouble = invite_desk.trouble_with(replace(seen, view=replace(seen.view, is_cover_ready=ready)), said)

    assert texts(trouble) == [why]


def test_a_name_that_only_begins_like_another_is_free() -> None:
    assert invite_desk.trouble_with(desk(MAYA), "May") == ()


def test_confirmed_the_client_is_made_with_who_confirmed_it_and_the_link_is_shown_once() -> None:
    effects = taps(waiting(WANTED), "s:invite:suitable")

    made, token = added(effects, Client), added(effects, Invite)
    assert made == Client(
        id=made.id, name="Ana", therapist_id="vega", status=Status.INVITED, phase=Phase.MIDDLE, area=ProblemArea.GRIEF,
        zone="America/New_York", language="both", created_at=NOON, seed=int(NOON.timestamp()) % 997, suitable_at=NOON,
        suitable_by="vega",
    )  # fmt: skip
    assert token == Invite(
        token_hash=token_hash("t" * 32), client_id=made.id, made_at=NOON, expires_at=NOON + timedelta(hours=72)
    )
    logs = [each for each in effects if isinstance(each, Log)]
    assert [(each.actor, each.subject) for each in logs] == [("vega", made.id)] * 2
    assert [each.action for each in logs] == ["suitability and consent confirmed", "client invited"]
    assert texts(effects) == ["staff.invited", "staff.card-phone"]
    (shown,) = [each for each in effects if isinstance(each, Say) and each.text.id == "staff.invited"]
    assert shown.text.args == {"client": "Ana", "link": f"https://t.me/b?start={'t' * 32}"}
    assert dialogue(effects) == {"card": made.id, "name": "Ana", "given": {}}


def test_not_suitable_makes_nobody() -> None:
    effects = taps(waiting(WANTED), "s:invite:no")

    assert (texts(effects), dialogue(effects)) == (["staff.suitable-no"], {})


def test_what_changed_before_the_tap_counts() -> None:
    assert texts(taps(waiting({**WANTED, "invite": "Maya"}), "s:invite:suitable")) == ["staff.name-taken"]
    assert texts(taps(waiting({}), "s:invite:suitable")) == ["common.not-in-use"]
    assert texts(taps(waiting(WANTED), "s:invite:perhaps")) == ["common.not-in-use"]


@pytest.mark.parametrize(
    ("area", "neutral"), [(ProblemArea.ROLE_DISPUTE, True), (ProblemArea.GRIEF, False), (None, False)]
)
def test_openings_are_neutral_from_the_start_in_a_role_dispute_alone(area: ProblemArea | None, neutral: bool) -> None:
    made = invite_desk.new_client("c", "Ana", VEGA, Phase.INITIAL, area, now=NOON)

    assert made.neutral_openings is neutral


def test_the_card_is_asked_field_by_field_and_stands_after_the_last() -> None:
    begun = says(desk(MAYA), "/card Maya")
    assert (texts(begun), dialogue(begun)) == (["staff.card-phone"], CARD)

    second = says(waiting(CARD), " 555 0100 ")
    assert (texts(second), dialogue(second)) == (["staff.card-address"], {**CARD, "given": {"phone": "555 0100"}})

    third = says(waiting({**CARD, "given": {"phone": "1", "address": "2"}}), "x" * 301)
    assert added(third, SafetyCard) == SafetyCard(
        client_id="maya", phone="1", address="2", contact="x" * 300, contact_permitted=True, recorded_by="vega",
        recorded_at=NOON,
    )  # fmt: skip
    assert (texts(third), dialogue(third)) == (["staff.card-done"], {})
    assert Log(actor="vega", action="safety card recorded", subject="maya") in third
    assert Replan(client_id="maya") in third


@pytest.mark.parametrize("said", ["555", "she has one", "abc"])
def test_a_phone_number_that_nobody_could_call_is_asked_again(said: str) -> None:
    assert texts(says(waiting(CARD), said)) == ["staff.card-phone-short"]


def test_a_card_of_nobody_is_not_asked_for_and_one_handed_over_is_dropped() -> None:
    assert texts(says(desk(MAYA), "/card Zoe")) == ["staff.no-such"]
    dropped = says(waiting({**CARD, "card": "gone"}), "555")
    assert (texts(dropped), dialogue(dropped)) == (["staff.no-such"], {})


def test_a_new_link_takes_the_old_chat_away() -> None:
    effects = invite_desk.new_link(desk(MAYA), MAYA)

    assert added(effects, Invite).client_id == "maya"
    assert added(effects, Invite).token_hash == token_hash("t" * 32)
    (gone,) = [each for each in effects if isinstance(each, Change)]
    assert gone == Change(
        kind=Client, id="maya",
        values={"chat_id": None, "confirmed_at": None, "consent": "", "consent_at": None, "status": Status.INVITED},
    )  # fmt: skip
    assert Log(actor="vega", action="client linked anew", subject="maya") in effects
    assert effects[-1].text.args == {"client": "Maya", "link": link("b", "t" * 32)}  # type: ignore[union-attr]  # a Say


MADE = invite("token", USUAL_RULES, now=NOON, client_id="maya")
REDEEMED = [
    ("in time", MADE, NOON + timedelta(hours=71, minutes=59), "ok"),
    ("too late", MADE, NOON + timedelta(hours=72), "expired"),
    ("never made", None, NOON, "unknown"),
    ("by the same person", replace(MADE, redeemed_at=NOON, redeemed_by=7), NOON, "again"),
    ("by somebody else", replace(MADE, redeemed_at=NOON, redeemed_by=8), NOON, "used"),
]


@pytest.mark.parametrize(("case", "found", "now", "becomes"), REDEEMED, ids=[case for case, *_ in REDEEMED])
def test_a_link_works_once_for_one_person_and_three_days(case: str, found: Any, now: Any, becomes: str) -> None:
    assert redeem(found, 7, now=now) == becomes


def test_a_client_who_comes_in_is_linked_welcomed_and_planned() -> None:
    effects = redeemed(MADE, 7, now=NOON)

    assert effects[0] == Change(kind=Invite, id=MADE.token_hash, values={"redeemed_at": NOON, "redeemed_by": 7})
    assert effects[1] == Change(
        kind=Client, id="maya", values={"chat_id": 7, "status": Status.ENROLLING, "blocked_at": None}
    )
    assert effects[2] == Log(actor="maya", action="client joined", subject="maya")
    assert effects[4:] == (
        StartFlow(client_id="maya", flow="welcome", key=f"welcome:maya:{NOON.isoformat()}"),
        Replan(client_id="maya"),
    )
    assert texts(effects) == ["own.linked"]
    assert redeemed(MADE, 7, now=NOON, moved=tuple) == effects[:1]


@pytest.mark.parametrize("role", list(Role))
def test_staff_who_join_see_a_test_alert_and_a_therapist_is_owed_the_weekly_page(role: Role) -> None:
    lee = replace(VEGA, id="lee", chat_id=None, role=role)
    made = invite("token", USUAL_RULES, now=NOON, staff_id="lee")
    effects = staff_joined(made, lee, 9, now=NOON)

    assert effects[0] == Change(kind=Invite, id=made.token_hash, values={"redeemed_at": NOON, "redeemed_by": 9})
    assert [each.due for each in effects if isinstance(each, Schedule)] == (
        [next_digest(lee, NOON)] if role is Role.THERAPIST else []
    )
    assert effects[1] == Change(kind=Staff, id="lee", values={"chat_id": 9, "blocked_at": None})
    assert effects[2] == Log(actor="lee", action="staff joined", subject="lee")
    (said,) = [each for each in effects if isinstance(each, Say)]
    assert (said.to, said.text.id, said.lane) == (ToStaff(staff_id="lee"), "alerts.test", Lane.CRISIS)
    assert (actions(effects), said.buttons[0][0].label) == (["s:received"], Text(id="alerts.received"))


def test_who_is_turned_away_gets_the_numbers_all_the_same() -> None:
    assert turned_away("used", 5) == (
        Say(to=ToChat(chat_id=5), text=Text(id="bot.link-used")),
        Say(to=ToChat(chat_id=5), text=Text(id="crisis.stranger")),
    )
    (said,) = links_later(5, NOON)
    assert said == Say(to=ToChat(chat_id=5), text=Text(id="bot.link-later"), key="links:5:2026-11-24T17")


def test_the_card_is_begun_on_the_therapists_own_desk_and_names_the_client() -> None:
    begun = says(desk(MAYA), "/card Maya")

    assert begun == (
        Change(kind=Staff, id="vega", values={"dialogue": CARD}),
        Say(to=ToStaff(staff_id="vega"), text=Text(id="staff.card-phone", args={"client": "Maya"})),
    )


def test_a_client_whose_area_is_not_known_yet_is_invited_without_one() -> None:
    made = added(taps(waiting({**WANTED, "area": ""}), "s:invite:suitable"), Client)

    assert made.area is None
