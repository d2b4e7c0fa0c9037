"""The ladder: no chain ends without a human's acknowledgement and outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.core.alert_events import (
    Acknowledged,
    AlertEvent,
    Closed,
    Delivered,
    Looked,
    MarkedWrong,
    NewWords,
    Raised,
    RecipientBlocked,
    StillWith,
    Talked,
    TimeUp,
)
from bot.core.cover import LAST, Cover, cover_of
from bot.core.effects import Cancel, Change, Chronicle, Effect, Log, Mail, Page, Replan, Say, Schedule
from bot.core.escalation import step
from bot.core.paging import OUTCOMES, mark_of
from bot.core.rules import ProgrammeRules
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    DueKind,
    Kind,
    Lane,
    Level,
    Phase,
    Role,
    Staff,
    Status,
    Text,
    ToClient,
    ToStaff,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
RULES = ProgrammeRules()


def person(name: str, role: Role = Role.THERAPIST, **more: Any) -> Staff:
    made = Staff(id=name, name=name.title(), role=role, zone="UTC", chat_id=len(name), created_at=NOON)
    return replace(made, email=f"{name}@example.org", **more)


VEGA, ORTIZ, NIGHT = person("vega"), person("ortiz"), person("night", Role.ON_CALL)
COVER = Cover(therapist=VEGA, backup=ORTIZ, on_call=(NIGHT,), everyone=(VEGA, ORTIZ, NIGHT))


def raised(level: Level = Level.URGENT) -> Alert:
    return Alert(
        id="a1", client_id="ann", chat_id=7, level=level, kind=Kind.SUICIDE, state=AlertState.RAISED, raised_at=NOON
    )


def after(
    alert: Alert, event: AlertEvent, at: datetime = NOON, cover: Cover = COVER
) -> tuple[Alert, tuple[Effect, ...]]:
    return step(alert, event, cover, RULES, now=at)


def paged(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.to.staff_id for effect in effects if isinstance(effect, Say) and isinstance(effect.to, ToStaff)]


def told(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text.id for effect in effects if isinstance(effect, Say) and isinstance(effect.to, ToClient)]


def test_an_urgent_alert_pages_the_therapist_on_every_way() -> None:
    alert, effects = after(raised(), Raised())

    assert paged(effects) == ["vega"]
    assert [type(effect) for effect in effects] == [Say, Mail, Page, Schedule, Chronicle, Chronicle, Chronicle]
    assert {effect.lane for effect in effects if isinstance(effect, Say | Mail)} == {Lane.CRISIS}
    assert not [effect for effect in effects if isinstance(effect, Say) and effect.silent]
    assert alert.next_at == NOON + timedelta(minutes=10)


def test_an_imminent_alert_pages_therapist_and_backup_together() -> None:
    _, effects = after(raised(Level.IMMINENT), Raised())

    assert paged(effects) == ["vega", "ortiz"]


def test_nobody_answers_so_the_ladder_climbs_and_then_goes_round_without_end() -> None:
    alert, _ = after(raised(), Raised())
    heard = []
    for _ in range(5):
        assert alert.next_at is not None
        alert, effects = after(alert, TimeUp(), alert.next_at)
        heard.append(paged(effects))

    assert heard == [["ortiz"], ["night"], *[["vega", "ortiz", "night"]] * 3]


def heard_while_nobody_answers(alert: Alert, rounds: int) -> list[tuple[int, str]]:
    """Minutes and text; of the same key only the first is sent."""
    alert, _ = after(alert, Raised())
    said: list[tuple[int, str]] = []
    keys: set[str] = set()
    for _ in range(rounds):
        assert alert.next_at is not None
        at = alert.next_at
        alert, effects = after(alert, TimeUp(), at)
        for each in effects:
            if isinstance(each, Say) and isinstance(each.to, ToClient) and each.key not in keys:
                keys.add(each.key)
                said.append((int((at - NOON).total_seconds() // 60), each.text.id))
    return said


def test_the_client_hears_again_after_an_hour_and_after_three_and_no_more() -> None:
    assert heard_while_nobody_answers(raised(), 60) == [
        (10, "crisis.no-one-answered"),
        (60, "crisis.still-unanswered"),
        (180, "crisis.still-unanswered"),
    ]


def test_about_danger_at_home_it_is_said_once() -> None:
    said = heard_while_nobody_answers(replace(raised(), kind=Kind.ABUSE), 30)

    assert said == [(10, "crisis.no-one-answered")]


def test_after_a_long_standstill_two_of_them_do_not_come_at_once_and_whoever_is_taken_care_of_hears_no_more() -> None:
    alert, _ = after(raised(), Raised())

    late, effects = after(alert, TimeUp(), NOON + timedelta(hours=4))
    taken, _ = after(late, Acknowledged("ortiz"), NOON + timedelta(hours=4))

    assert told(effects) == ["crisis.no-one-answered"]
    assert taken.next_at is not None
    assert told(after(taken, TimeUp(), taken.next_at)[1]) == []


def test_the_client_hears_that_nobody_has_answered() -> None:
    alert, _ = after(raised(), Raised())
    _, effects = after(alert, TimeUp(), NOON + timedelta(minutes=10))

    assert told(effects) == ["crisis.no-one-answered"]


def test_time_that_is_not_up_does_nothing() -> None:
    alert, _ = after(raised(), Raised())

    assert after(alert, TimeUp(), NOON + timedelta(minutes=9, seconds=59)) == (alert, ())


def test_a_blocked_recipient_sends_the_next_rung_at_once() -> None:
    alert, _ = after(raised(), Raised())
    _, effects = after(alert, RecipientBlocked("vega"))

    assert paged(effects) == ["ortiz"]


def test_an_acknowledgement_is_told_to_the_client_and_awaits_an_outcome() -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, Acknowledged("vega"))

    assert told(effects) == ["crisis.seen"]
    assert alert.next_at == NOON + timedelta(minutes=60)


@pytest.mark.parametrize(("who", "whose"), [("vega", "own"), ("ortiz", "team"), ("night", "team")])
def test_whom_the_client_does_not_know_is_said_to_be_of_the_team(who: str, whose: str) -> None:
    alert, _ = after(raised(), Raised())
    _, effects = after(alert, Acknowledged(who))

    (seen,) = [effect for effect in effects if isinstance(effect, Say) and effect.text.id == "crisis.seen"]
    assert seen.text.args["whose"] == whose


def test_without_an_outcome_it_is_asked_for_and_then_begins_again() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    alert, asked = after(alert, TimeUp(), NOON + timedelta(minutes=60))
    again, reopened = after(alert, TimeUp(), NOON + timedelta(minutes=70))

    assert [effect.text.id for effect in asked if isinstance(effect, Say)] == ["alerts.ask-outcome"]
    assert again.state is AlertState.RAISED
    assert paged(reopened) == ["vega"]


def test_still_with_the_client_gives_another_hour() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    alert, _ = after(alert, StillWith("vega"), NOON + timedelta(minutes=50))

    assert alert.next_at == NOON + timedelta(minutes=110)


RELEASED = Change(kind=Client, id="ann", values={"held_at": None})


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_closes_and_releases_what_was_held_once_somebody_has_talked_with_the_client(outcome: str) -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, Closed("vega", outcome))

    assert (alert.state, alert.outcome, alert.next_at) == (AlertState.CLOSED, outcome, None)
    assert (RELEASED in effects) == (outcome not in ("not-reached", "emergency"))


def test_what_is_closed_before_anybody_has_talked_is_asked_about_and_let_go_by_the_talk() -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, Closed("vega", "not-reached"), NOON + timedelta(hours=1))
    same, freed = after(alert, Talked("ortiz"), NOON + timedelta(hours=30))

    dues = [effect.due for effect in effects if isinstance(effect, Schedule)]
    assert [(due.key, due.kind, due.at) for due in dues] == [
        ("hold:a1:therapist", DueKind.STAFF_NOTICE, NOON + timedelta(hours=24)),
        ("hold:a1:backup", DueKind.STAFF_NOTICE, NOON + timedelta(hours=48)),
    ]
    assert effects.index(Cancel(key="hold:a1*")) < min(effects.index(Schedule(due=due)) for due in dues)
    assert same == alert
    assert freed[:3] == (RELEASED, Replan(client_id="ann"), Cancel(key="hold:a1*"))
    assert kept(freed) == ["talked"]


def test_closed_after_its_first_question_it_is_asked_about_a_day_later() -> None:
    alert, _ = after(raised(), Raised())
    _, effects = after(alert, Closed("vega", "emergency"), NOON + timedelta(hours=30))

    assert owed(effects) == [NOON + timedelta(hours=54), NOON + timedelta(hours=48)]


def test_a_talk_lets_nothing_go_that_was_closed_by_a_talk_nor_by_a_drill() -> None:
    alert, _ = after(raised(), Raised())
    met, _ = after(alert, Closed("vega", "safe"))
    drill, effects = after(replace(alert, drill=True), Closed("vega", "not-reached"))

    assert (after(met, Talked("vega"))[1], after(drill, Talked("vega"))[1]) == ((), ())
    assert after(alert, Talked("vega")) == (alert, ())
    assert not [each for each in effects if isinstance(each, Schedule | Replan)]


def test_new_words_after_acknowledgement_page_whoever_took_it() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("ortiz"))
    alert, effects = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, ("p2",), "more", seed="x"))

    assert paged(effects) == ["ortiz"]
    assert alert.state is AlertState.ACKNOWLEDGED


def test_a_higher_level_begins_the_ladder_again_for_both() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    alert, effects = after(alert, NewWords(Level.IMMINENT, Kind.SUICIDE, ("p3",), "now", seed="x"))

    assert paged(effects) == ["vega", "ortiz"]
    assert alert.state is AlertState.RAISED


def test_a_rung_that_nobody_stands_on_falls_through() -> None:
    alone = Cover(therapist=None, backup=None, everyone=(NIGHT,))

    _, effects = after(raised(), Raised(), cover=alone)

    assert paged(effects) == ["night"]


def test_a_nudge_holds_no_name_and_no_words() -> None:
    _, effects = after(raised(), Raised())

    said = [effect.text.args for effect in effects if isinstance(effect, Say)]
    assert said == [{"level": "urgent", "kind": "suicide"}]


def kept(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.what for effect in effects if isinstance(effect, Chronicle)]


def mailed(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.staff_id for effect in effects if isinstance(effect, Mail)]


def owed(effects: tuple[Effect, ...]) -> list[datetime]:
    return [effect.due.at for effect in effects if isinstance(effect, Schedule)]


def test_every_step_owes_the_next_at_the_moment_that_the_alert_holds() -> None:
    alert, effects = after(raised(), Raised())
    assert owed(effects) == [alert.next_at]
    for event, at in ((TimeUp(), 10), (Acknowledged("ortiz"), 12), (StillWith("ortiz"), 20), (TimeUp(), 80)):
        alert, effects = after(alert, event, NOON + timedelta(minutes=at))
        assert owed(effects) == [alert.next_at], event


def test_an_imminent_alert_goes_on_to_on_call_after_both() -> None:
    alert, _ = after(raised(Level.IMMINENT), Raised())
    _, effects = after(alert, TimeUp(), NOON + timedelta(minutes=10))

    assert paged(effects) == ["night"]


def test_time_is_up_at_its_very_second() -> None:
    alert, _ = after(raised(), Raised())
    _, effects = after(alert, TimeUp(), NOON + timedelta(minutes=10))

    assert paged(effects) == ["ortiz"]


def test_the_last_rung_is_repeated_by_its_own_pace() -> None:
    rules = replace(RULES, repeat_every=timedelta(minutes=3))
    alert = replace(raised(), rung=2, told=("vega",), next_at=NOON)
    alert, effects = step(alert, TimeUp(), COVER, rules, now=NOON)

    assert alert.next_at == NOON + timedelta(minutes=3)
    assert paged(effects) == ["vega", "ortiz", "night"]


def test_each_round_has_keys_of_its_own_and_a_repeat_of_the_same_event_has_the_same() -> None:
    alert, first = after(raised(), Raised())
    _, again = after(raised(), Raised())
    _, second = after(alert, TimeUp(), NOON + timedelta(minutes=10))

    def keys(effects: tuple[Effect, ...]) -> list[str]:
        return [effect.key for effect in effects if isinstance(effect, Say | Mail | Page)]

    assert keys(first) == keys(again)
    assert not set(keys(first)) & set(keys(second))


@pytest.mark.parametrize("gone", [{"chat_id": None}, {"blocked_at": NOON}], ids=["never opened", "blocked"])
def test_whom_telegram_does_not_reach_gets_mail_and_the_next_rung_is_told_at_once(gone: dict[str, Any]) -> None:
    away = replace(VEGA, **gone)
    cover = Cover(therapist=away, backup=ORTIZ, on_call=(NIGHT,), everyone=(away, ORTIZ, NIGHT))
    alert, effects = after(raised(), Raised(), cover=cover)

    assert paged(effects) == ["ortiz"]
    assert mailed(effects) == ["vega", "ortiz"]
    assert alert.told == ("vega", "ortiz")
    assert alert.rung == 1


def test_telegram_reaches_nobody_so_pager_mail_and_a_notice_go_at_every_round() -> None:
    away = tuple(replace(each, chat_id=None) for each in (VEGA, ORTIZ, NIGHT))
    cover = Cover(therapist=away[0], backup=away[1], on_call=(away[2],), everyone=away)
    alert, effects = after(raised(), Raised(), cover=cover)
    rounds = [effects]
    for _ in range(3):
        assert alert.next_at is not None
        alert, effects = after(alert, TimeUp(), alert.next_at, cover)
        rounds.append(effects)

    for each in rounds:
        assert {"vega", "ortiz", "night"} <= set(mailed(each))
        assert [effect.text.id for effect in each if isinstance(effect, Mail)][-1] == "alerts.nobody-reached"
        assert len([effect for effect in each if isinstance(effect, Page)]) == 2
    assert alert.next_at == NOON + timedelta(minutes=40)


def test_an_empty_house_still_rings_the_pager_and_never_falls_silent() -> None:
    alert, effects = after(raised(), Raised(), cover=Cover(therapist=None, backup=None))

    assert [type(effect) for effect in effects if isinstance(effect, Page)] == [Page, Page]
    assert alert.next_at == NOON + timedelta(minutes=10)


def test_a_stand_in_who_is_the_backup_as_well_costs_no_ten_minutes() -> None:
    cover = Cover(therapist=ORTIZ, backup=ORTIZ, on_call=(NIGHT,), everyone=(VEGA, ORTIZ, NIGHT))
    alert, first = after(raised(), Raised(), cover=cover)
    _, second = after(alert, TimeUp(), NOON + timedelta(minutes=10), cover)

    assert (paged(first), paged(second)) == (["ortiz"], ["night"])


def test_a_blocked_phone_at_the_last_rung_is_tried_again_and_climbs_no_further() -> None:
    gone = replace(VEGA, blocked_at=NOON)
    cover = Cover(therapist=gone, backup=ORTIZ, everyone=(gone, ORTIZ))
    alert = replace(raised(), rung=2, told=("vega", "ortiz"), next_at=NOON)
    alert, effects = after(alert, TimeUp(), cover=cover)
    again, none = after(alert, RecipientBlocked("vega"), cover=cover)

    assert paged(effects) == ["vega", "ortiz"]
    assert again == alert
    assert kept(none) == ["blocked"]


def test_somebody_who_was_not_paged_blocks_and_nothing_changes() -> None:
    alert, _ = after(raised(), Raised())

    assert after(alert, RecipientBlocked("night"))[0] == alert


def test_whoever_took_it_can_no_longer_be_reached_so_it_begins_again() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    same, _ = after(alert, RecipientBlocked("ortiz"))
    again, effects = after(alert, RecipientBlocked("vega"))

    assert same == alert
    assert again.state is AlertState.RAISED
    assert (again.acknowledged_by, again.acknowledged_at) == (None, None)
    assert paged(effects) == ["vega"]


def test_new_words_for_a_taker_who_is_gone_begin_the_ladder_again() -> None:
    alert = replace(raised(), state=AlertState.ACKNOWLEDGED, acknowledged_by="gone", told=("gone",), next_at=NOON)
    alert, effects = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"))

    assert alert.state is AlertState.RAISED
    assert paged(effects) == ["vega"]


def test_new_words_fold_in_whole_and_the_graver_kind_rules() -> None:
    alert = replace(raised(), words="one", patterns=("p1",), reasons=("p1 a",))
    alert, _ = after(alert, Raised())
    same, _ = after(alert, NewWords(Level.URGENT, Kind.ABUSE, ("p2",), "two", reasons=("p2 b",)))
    graver, _ = after(same, NewWords(Level.IMMINENT, Kind.ABUSE, ("p3",), "three", reasons=("p3 c",)))

    assert (same.kind, same.level) == (Kind.SUICIDE, Level.URGENT)
    assert (graver.kind, graver.level) == (Kind.ABUSE, Level.IMMINENT)
    assert graver.words == "one\ntwo\nthree"
    assert graver.patterns == ("p1", "p2", "p3")
    assert graver.reasons == ("p1 a", "p2 b", "p3 c")


def test_new_words_before_an_acknowledgement_page_the_rung_that_it_waits_for() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, TimeUp(), NOON + timedelta(minutes=10))
    due_at = alert.next_at
    alert, effects = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"), NOON + timedelta(minutes=12))

    assert paged(effects) == ["ortiz"]
    assert alert.next_at == due_at
    both, _ = after(raised(Level.IMMINENT), Raised())
    assert paged(after(both, NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"))[1]) == ["vega", "ortiz"]


def test_a_concern_while_an_alert_is_open_is_kept_with_it_and_pages_nobody() -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, NewWords(Level.CONCERN, Kind.SUICIDE, ("p",), "so tired"))

    assert paged(effects) == []
    assert "so tired" in alert.words


def test_acknowledged_twice_is_taken_once() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))

    assert after(alert, Acknowledged("ortiz"), NOON + timedelta(minutes=1)) == (alert, ())


def test_the_others_who_were_paged_hear_without_a_sound_who_took_it() -> None:
    alert, _ = after(raised(Level.IMMINENT), Raised())
    _, effects = after(alert, Acknowledged("vega"))

    said = [effect for effect in effects if isinstance(effect, Say) and isinstance(effect.to, ToStaff)]
    assert [(each.to, each.text.id, each.silent) for each in said] == [
        (ToStaff(staff_id="ortiz"), "alerts.taken", True)
    ]
    assert said[0].text.args["name"] == "Vega"


def test_the_client_hears_the_name_of_whoever_really_took_it() -> None:
    alert, _ = after(raised(Level.IMMINENT), Raised())
    _, effects = after(alert, Acknowledged("ortiz"))

    (seen,) = [effect for effect in effects if isinstance(effect, Say) and isinstance(effect.to, ToClient)]
    assert (seen.text.id, seen.text.args, seen.lane) == (
        "crisis.seen",
        {"therapist": "Ortiz", "whose": "team", "kind": "suicide"},
        Lane.CRISIS,
    )


def test_still_with_takes_an_alert_that_nobody_had_taken_and_stops_the_question() -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, StillWith("vega"))
    assert (alert.state, alert.acknowledged_by) == (AlertState.ACKNOWLEDGED, "vega")
    assert told(effects) == ["crisis.seen"]
    alert, _ = after(alert, TimeUp(), NOON + timedelta(minutes=60))
    assert alert.asked_at is not None
    alert, _ = after(alert, StillWith("vega"), NOON + timedelta(minutes=65))
    assert (alert.asked_at, alert.next_at) == (None, NOON + timedelta(minutes=125))

    alert, effects = after(alert, TimeUp(), NOON + timedelta(minutes=125))

    assert [effect.text.id for effect in effects if isinstance(effect, Say)] == ["alerts.ask-outcome"]


def test_a_reopened_alert_keeps_everybody_who_was_told() -> None:
    alert, _ = after(raised(Level.IMMINENT), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    for minutes in (60, 70):
        alert, _ = after(alert, TimeUp(), NOON + timedelta(minutes=minutes))

    assert set(alert.told) == {"vega", "ortiz"}
    assert alert.asked_at is None


def test_closing_ends_what_was_owed_and_asks_for_the_prompts_again() -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, Closed("vega", "talked"), NOON + timedelta(minutes=3))

    assert {effect.key for effect in effects if isinstance(effect, Cancel)} == {"ladder:a1", "hold:a1*"}
    assert Replan(client_id="ann") in effects
    assert (alert.acknowledged_by, alert.closed_by) == ("vega", "vega")
    assert alert.closed_at == NOON + timedelta(minutes=3)
    assert [effect.action for effect in effects if isinstance(effect, Log)] == ["alert closed"]


def test_whoever_closes_does_not_take_the_place_of_whoever_had_it() -> None:
    alert, _ = after(raised(Level.IMMINENT), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    alert, _ = after(alert, Closed("ortiz", "safe"))

    assert (alert.acknowledged_by, alert.closed_by) == ("vega", "ortiz")


def test_the_question_for_an_outcome_stands_once_in_the_history() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    alert, asked = after(alert, TimeUp(), NOON + timedelta(minutes=60))

    assert kept(asked) == ["asked"]
    assert kept(after(alert, Looked("vega"), NOON + timedelta(minutes=61))[1]) == ["looked"]


def test_a_closed_alert_takes_no_more_but_the_news_of_a_late_delivery() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Closed("vega", "talked"))

    for event in (TimeUp(), Acknowledged("ortiz"), NewWords(Level.IMMINENT, Kind.SUICIDE, ("p",), "w"), Raised()):
        assert after(alert, event, NOON + timedelta(hours=9)) == (alert, ())
    assert kept(after(alert, Delivered("vega"))[1]) == ["delivered"]


def test_marked_wrong_counts_is_in_hand_and_closes_nothing() -> None:
    alert, _ = after(replace(raised(Level.IMMINENT), patterns=("p1", "p2")), Raised())
    alert, effects = after(alert, MarkedWrong("vega"), NOON + timedelta(minutes=1))
    again, more = after(alert, MarkedWrong("ortiz"), NOON + timedelta(minutes=2))

    assert alert.marked_wrong_at == NOON + timedelta(minutes=1)
    assert (alert.state, alert.acknowledged_by) == (AlertState.ACKNOWLEDGED, "vega")
    assert alert.next_at == NOON + timedelta(minutes=61)
    assert [effect.detail for effect in effects if isinstance(effect, Log)] == ["p1,p2"]
    assert told(effects) == ["crisis.seen"]
    assert ids_to(effects, "ortiz") == ["alerts.taken"]
    assert (again.acknowledged_by, again.next_at, told(more)) == ("vega", alert.next_at, [])


def test_after_not_a_crisis_nobody_is_paged_and_the_client_does_not_hear_that_nobody_answered() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, MarkedWrong("vega"), NOON + timedelta(minutes=1))
    at_ten = after(alert, TimeUp(), NOON + timedelta(minutes=10))
    alert, asked = after(alert, TimeUp(), NOON + timedelta(minutes=61))
    _, done = after(alert, Closed("vega", "false-alarm"), NOON + timedelta(minutes=62))

    assert at_ten[1] == ()
    assert ids_to(asked, "vega") == ["alerts.ask-outcome"]
    assert (told(done), ids_to(done, "ortiz")) == ([], [])


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_alert_that_is_closed_without_being_taken_has_been_seen(outcome: str) -> None:
    alert, _ = after(raised(), Raised())
    alert, unanswered = after(alert, TimeUp(), NOON + timedelta(minutes=10))
    _, effects = after(alert, Closed("vega", outcome), NOON + timedelta(minutes=11))

    assert told(unanswered) == ["crisis.no-one-answered"]
    (seen,) = [effect for effect in effects if isinstance(effect, Say) and isinstance(effect.to, ToClient)]
    assert (seen.text.id, seen.text.args["therapist"], seen.lane) == ("crisis.seen", "Vega", Lane.CRISIS)


def test_everybody_who_was_paged_or_had_it_hears_who_closed_it() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, TimeUp(), NOON + timedelta(minutes=10))
    alert, _ = after(replace(alert, told=("ortiz",)), Acknowledged("vega"), NOON + timedelta(minutes=11))
    _, effects = after(alert, Closed("ortiz", "safe"), NOON + timedelta(minutes=12))

    (said,) = [effect for effect in effects if isinstance(effect, Say)]
    assert (said.to, said.text, said.silent) == (
        ToStaff(staff_id="vega"),
        Text(id="alerts.closed-by", args={"name": "Ortiz", "drill": "no"}),
        True,
    )


def ids_to(effects: tuple[Effect, ...], who: str) -> list[str]:
    return [each.text.id for each in effects if isinstance(each, Say) and each.to == ToStaff(staff_id=who)]


def test_only_a_page_by_telegram_makes_an_alert_delivered_and_once() -> None:
    alert, _ = after(raised(), Raised())
    by_mail, _ = after(alert, Delivered("vega", "email"))
    first, _ = after(by_mail, Delivered("vega"), NOON + timedelta(seconds=2))
    second, _ = after(first, Delivered("vega"), NOON + timedelta(minutes=2))

    assert (by_mail.state, by_mail.delivered_at) == (AlertState.RAISED, None)
    assert (first.state, first.delivered_at) == (AlertState.DELIVERED, NOON + timedelta(seconds=2))
    assert second == first


def test_a_concern_was_promised_nothing_so_the_client_hears_nothing_of_its_ladder() -> None:
    alert, _ = after(raised(Level.CONCERN), Raised())
    _, effects = after(alert, TimeUp(), NOON + timedelta(minutes=10))

    assert told(effects) == []


def test_a_drill_tells_no_client_climbs_once_and_ends_by_itself() -> None:
    drill = replace(raised(), drill=True)
    alert, effects = after(drill, Raised())
    heard = [paged(effects)]
    for _ in range(4):
        assert alert.next_at is not None
        alert, effects = after(alert, TimeUp(), alert.next_at)
        heard.append([each for each in paged(effects) if alert.state is not AlertState.CLOSED])
        assert told(effects) == []

    assert heard == [["vega"], ["ortiz"], ["night"], ["vega", "ortiz", "night"], []]
    assert (alert.state, alert.outcome, alert.closed_by) == (AlertState.CLOSED, "nobody", "drill")
    assert not [effect for effect in effects if isinstance(effect, Change) and effect.kind is Client]


def test_a_drill_is_marked_in_every_text() -> None:
    alert, effects = after(replace(raised(), drill=True), Raised())
    alert, more = after(alert, TimeUp(), NOON + timedelta(minutes=10))
    _, last = after(alert, Acknowledged("ortiz"), NOON + timedelta(minutes=11))

    for effect in (*effects, *more, *last):
        match effect:
            case Say(text=text):
                assert text.id == "alerts.drill" or text.args["drill"] == "yes"
            case Mail(subject=subject, text=text):
                assert subject.args["drill"] == text.args["drill"] == "yes"
            case Page(summary=summary):
                assert summary.startswith("DRILL: ")


def test_a_name_goes_only_to_whom_it_was_allowed_and_never_into_a_subject_or_the_pager() -> None:
    open_ = replace(VEGA, nudge_only=False)
    cover = Cover(therapist=open_, backup=ORTIZ, everyone=(open_, ORTIZ), about="Ann B.")
    _, effects = after(raised(Level.IMMINENT), Raised(), cover=cover)

    for effect in effects:
        match effect:
            case Say(to=ToStaff(staff_id=who), text=text) | Mail(staff_id=who, text=text):
                assert (text.args.get("client") == "Ann B.") == (who == "vega")
            case Page(summary=summary):
                assert "Ann" not in summary
    assert not [effect for effect in effects if isinstance(effect, Mail) and "client" in effect.subject.args]


def test_the_whole_history_is_kept() -> None:
    alert, effects = after(raised(), Raised())
    lines = kept(effects)
    events: list[tuple[AlertEvent, float]] = [
        (Delivered("vega"), 0.1), (TimeUp(), 10), (Acknowledged("ortiz"), 11), (Looked("ortiz"), 11),
        (MarkedWrong("ortiz"), 12), (StillWith("ortiz"), 13), (NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"), 14),
        (TimeUp(), 73), (TimeUp(), 83), (RecipientBlocked("vega"), 84), (Closed("ortiz", "safe"), 85),
    ]  # fmt: skip
    for event, minutes in events:
        alert, effects = after(alert, event, NOON + timedelta(minutes=minutes))
        lines += kept(effects)

    assert lines == [
        "raised", "paged", "paged", "delivered", "paged", "paged", "acknowledged", "looked", "marked-wrong", "extended",
        "new-words", "paged", "paged", "asked", "re-opened", "paged", "paged", "blocked", "paged", "paged", "closed",
    ]  # fmt: skip


def test_the_history_says_whom_and_on_which_ways_and_holds_no_words() -> None:
    _, effects = after(replace(raised(), words="my own words", reasons=("p my own words",)), Raised())

    lines = [effect for effect in effects if isinstance(effect, Chronicle)]
    assert (lines[1].staff_id, lines[1].detail) == ("vega", {"rung": 0, "ways": ["telegram", "email"]})
    assert (lines[2].staff_id, lines[2].detail) == (None, {"rung": 0, "ways": ["pager"]})
    assert "my own words" not in str(lines)


PEOPLE = {each.id: each for each in (VEGA, ORTIZ, NIGHT)}
ANN = Client(id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)


def test_a_stand_in_takes_the_rung_of_whoever_is_away_and_so_for_the_backup() -> None:
    people = {**PEOPLE, "vega": replace(VEGA, backup_id="ortiz"), "lee": person("lee")}

    away = cover_of(people, ANN, {"vega": "lee"})
    both = cover_of(people, ANN, {"vega": "lee", "ortiz": "night", "lee": "vega"})

    assert (away.therapist, away.backup) == (people["lee"], ORTIZ)
    assert both.backup == NIGHT
    assert both.therapist is not None  # two who stand in for each other make no endless circle


def test_people_without_chat_and_mail_and_those_who_left_stand_on_no_rung() -> None:
    people = {
        "vega": replace(VEGA, chat_id=None, email=""), "ortiz": replace(ORTIZ, left_at=NOON),
        "night": replace(NIGHT, chat_id=None),
    }  # fmt: skip
    cover = cover_of(people, ANN, {})

    assert (cover.therapist, cover.backup) == (None, None)
    assert cover.everyone == cover.on_call == (people["night"],)


WHO = st.sampled_from(["vega", "ortiz", "night"])
COVERS = {
    "all": COVER,
    "therapist never opened the bot": replace(COVER, therapist=replace(VEGA, chat_id=None)),
    "backup blocked": replace(COVER, backup=replace(ORTIZ, blocked_at=NOON)),
    "no on-call": replace(COVER, on_call=()),
    "nobody on Telegram": Cover(
        therapist=replace(VEGA, chat_id=None), backup=replace(ORTIZ, chat_id=None),
        everyone=(replace(VEGA, chat_id=None), replace(ORTIZ, chat_id=None)),
    ),
    "nobody": Cover(therapist=None, backup=None),
}  # fmt: skip


class Ladder(RuleBasedStateMachine):
    """Anything may happen in any order, to any cover; what must hold is held after every step."""

    @initialize(level=st.sampled_from([Level.URGENT, Level.IMMINENT]), drill=st.booleans())
    def begin(self, level: Level, drill: bool) -> None:
        self.now = NOON
        self.cover = COVER
        self.keys: set[str] = set()
        self.acknowledged = self.outcome = False
        self.due_at: datetime | None = None
        self.history = [] if drill else list[Chronicle]()
        self.alert, effects = after(replace(raised(level), drill=drill), Raised())
        self.note(effects)

    def note(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            key = effect.key if isinstance(effect, Say | Mail | Page) else ""
            if key.startswith("alert:"):
                assert key not in self.keys, "a page was sent twice under one key"
                self.keys.add(key)
            match effect:
                case Schedule(due=due):
                    assert due.at > self.now, "the next step lies in the past"
                    self.due_at = due.at
                case Cancel(key="ladder:a1"):
                    self.due_at = None
                case Chronicle():
                    self.history.append(effect)

    def happen(self, event: AlertEvent) -> None:
        before = self.alert
        self.alert, effects = step(before, event, self.cover, RULES, now=self.now)
        self.note(effects)
        assert set(before.told) <= set(self.alert.told), "somebody who was told is forgotten"
        assert self.alert.level >= before.level
        assert self.alert.rounds >= before.rounds
        reopened = before.state is AlertState.ACKNOWLEDGED and self.alert.state is AlertState.RAISED
        if reopened or (isinstance(event, TimeUp) and self.alert != before):
            assert_somebody_is_told(self.alert, effects)

    @rule(minutes=st.integers(0, 90))
    def time_passes(self, minutes: int) -> None:
        """The due row fires whenever its moment has come, however late, and never before."""
        self.now += timedelta(minutes=minutes)
        if self.due_at is not None and self.due_at <= self.now:
            before, self.due_at = self.alert, None
            self.happen(TimeUp())
            assert self.alert != before, "a step that was due did nothing"

    @rule()
    def the_clock_fires_early(self) -> None:
        before = self.alert
        if self.alert.next_at is None or self.now < self.alert.next_at:
            self.happen(TimeUp())
            assert self.alert == before

    @rule(name=st.sampled_from(sorted(COVERS)))
    def people_come_and_go(self, name: str) -> None:
        self.cover = COVERS[name]

    @rule(who=WHO, way=st.sampled_from(["telegram", "email", "pager"]))
    def arrives(self, who: str, way: str) -> None:
        self.happen(Delivered(who, way))

    @rule(who=WHO)
    def is_blocked(self, who: str) -> None:
        self.happen(RecipientBlocked(who))

    @rule(who=WHO)
    def is_taken(self, who: str) -> None:
        self.acknowledged = self.acknowledged or self.alert.state is not AlertState.CLOSED
        self.happen(Acknowledged(who))

    @rule(who=WHO)
    def is_looked_at(self, who: str) -> None:
        before = self.alert
        self.happen(Looked(who))
        assert self.alert == before

    @rule(who=WHO)
    def is_extended(self, who: str) -> None:
        self.acknowledged = self.acknowledged or self.alert.state is not AlertState.CLOSED
        self.happen(StillWith(who))

    @rule(who=WHO)
    def is_called_wrong(self, who: str) -> None:
        self.happen(MarkedWrong(who))

    @rule(level=st.sampled_from([Level.CONCERN, Level.URGENT, Level.IMMINENT]))
    def more_is_written(self, level: Level) -> None:
        paged_before = len(self.keys)
        self.happen(NewWords(level, Kind.SUICIDE, ("p",), "w"))
        if self.alert.state is not AlertState.CLOSED and level >= Level.URGENT:
            assert len(self.keys) > paged_before, "new words paged nobody"

    @precondition(lambda self: len(self.history) > 8)
    @rule(outcome=st.sampled_from(OUTCOMES), who=WHO)
    def a_human_says_what_was_done(self, outcome: str, who: str) -> None:
        self.outcome = self.outcome or self.alert.state is not AlertState.CLOSED
        self.happen(Closed(who, outcome))

    @invariant()
    def an_open_alert_always_has_a_next_step(self) -> None:
        if self.alert.state is not AlertState.CLOSED:
            assert self.alert.next_at is not None
            assert self.due_at == self.alert.next_at

    @invariant()
    def only_a_human_closes_a_clients_alert(self) -> None:
        if self.alert.state is AlertState.CLOSED:
            assert self.alert.outcome
            assert self.alert.acknowledged_at is not None or self.alert.closed_by == "drill"
            assert self.outcome or self.alert.closed_by == "drill"
            assert self.alert.drill or self.alert.closed_by in PEOPLE
        else:
            assert not self.alert.outcome

    @invariant()
    def moments_stand_in_their_order(self) -> None:
        alert = self.alert
        moments = [alert.raised_at, alert.acknowledged_at, alert.asked_at, alert.closed_at]
        known = [each for each in moments if each is not None]
        assert known == sorted(known)
        assert alert.asked_at is None or alert.acknowledged_at is not None

    @invariant()
    def the_history_agrees_with_the_alert(self) -> None:
        lines = [line.what for line in self.history]
        assert lines[0] == "raised"
        assert ("closed" in lines or "drill-ended" in lines) == (self.alert.state is AlertState.CLOSED)
        if self.alert.state is AlertState.ACKNOWLEDGED:
            assert {"acknowledged", "extended", "marked-wrong"} & set(lines)


def assert_somebody_is_told(alert: Alert, effects: tuple[Effect, ...]) -> None:
    """A step of the ladder that tells nobody is the end of it."""
    assert [effect for effect in effects if isinstance(effect, Page | Mail | Say)] or alert.drill


TestLadder = Ladder.TestCase
TestLadder.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_new_words_page_everybody_where_nobody_on_the_rung_can_be_reached() -> None:
    alert, _ = after(raised(), Raised())
    gone = replace(VEGA, blocked_at=NOON)
    cover = Cover(therapist=gone, backup=ORTIZ, on_call=(NIGHT,), everyone=(gone, ORTIZ, NIGHT))

    _, effects = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"), cover=cover)

    assert [name for name in paged(effects) if name != "vega"] == ["ortiz", "night"]


def test_what_is_owed_next_names_alert_and_client() -> None:
    _, effects = after(raised(), Raised())

    (due,) = [effect.due for effect in effects if isinstance(effect, Schedule)]
    assert (due.key, due.kind, due.alert_id, due.client_id) == ("ladder:a1", DueKind.LADDER, "a1", "ann")


def test_what_comes_without_words_is_seen_among_them_and_is_not_closed_unheard() -> None:
    alert, _ = after(raised(), Raised())

    later, _ = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, alert.patterns, ""))

    assert later.words.splitlines()[-1] == "[…]"
    assert mark_of(later) != mark_of(alert)


def test_the_question_for_an_outcome_offers_each_and_may_be_sent_again_without_being_asked_twice() -> None:
    alert, _ = after(raised(), Raised())
    alert, _ = after(alert, Acknowledged("vega"))
    at = NOON + timedelta(minutes=60)

    (asked,) = [each for each in after(alert, TimeUp(), at)[1] if isinstance(each, Say)]

    words = mark_of(alert)
    choices = tuple(
        (Button(label=Text(id=f"alerts.outcome-{each}"), action=f"a:a1:out:{each}:{words}"),) for each in OUTCOMES
    )
    still = (Button(label=Text(id="alerts.still-with"), action="a:a1:still"),)
    assert asked == Say(
        to=ToStaff(staff_id="vega"), text=Text(id="alerts.ask-outcome", args={"drill": "no"}), lane=Lane.CRISIS,
        buttons=(*choices, still), key=f"outcome:a1:{alert.rounds}:{int(at.timestamp())}", alert_id="a1",
    )  # fmt: skip


def logs(effects: tuple[Effect, ...]) -> list[Log]:
    return [effect for effect in effects if isinstance(effect, Log)]


def test_a_look_a_mark_and_a_close_are_logged_with_who_and_what() -> None:
    alert, _ = after(replace(raised(), patterns=("p1", "p2")), Raised())

    assert logs(after(alert, Looked("vega"))[1]) == [Log(actor="vega", action="alert opened", subject="a1")]
    assert logs(after(alert, MarkedWrong("vega"))[1]) == [
        Log(actor="vega", action="alert marked wrong", subject="a1", detail="p1,p2")
    ]
    assert logs(after(alert, Closed("vega", "safe"))[1]) == [
        Log(actor="vega", action="alert closed", subject="a1", detail="safe")
    ]


def test_each_rung_waits_for_an_acknowledgement_and_the_last_for_the_next_round() -> None:
    rules = replace(RULES, ack_after=timedelta(minutes=5), repeat_every=timedelta(minutes=20))
    alert, now, waits = raised(), NOON, list[int]()
    alert, _ = step(alert, Raised(), COVER, rules, now=now)
    for _ in range(5):
        assert alert.next_at is not None
        waits.append(int((alert.next_at - now) / timedelta(minutes=1)))
        now = alert.next_at
        alert, _ = step(alert, TimeUp(), COVER, rules, now=now)

    assert waits == [5, 5, 5, 20, 20]


def test_that_nobody_is_reached_is_told_once_a_round_and_the_client_hears_a_thing_once() -> None:
    gone = tuple(replace(each, blocked_at=NOON) for each in (VEGA, ORTIZ, NIGHT))
    nobody = Cover(therapist=gone[0], backup=gone[1], on_call=gone[2:], everyone=gone)
    alert, effects = after(raised(), Raised(), cover=nobody)

    keys = [each.key for each in effects if isinstance(each, Say | Mail | Page) and each.key.startswith("unheard:")]
    assert keys
    assert all(key.startswith(f"unheard:a1:{alert.rounds}") for key in keys)
    taken, seen = after(after(raised(), Raised())[0], Acknowledged("vega"))
    (told_client,) = [each for each in seen if isinstance(each, Say) and isinstance(each.to, ToClient)]
    assert told_client == Say(
        to=ToClient(client_id="ann"),
        text=Text(id="crisis.seen", args={"kind": "suicide", "therapist": "Vega", "whose": "own"}),
        lane=Lane.CRISIS, key=f"seen:a1:{taken.rounds}",
    )  # fmt: skip


def test_taken_by_somebody_unknown_the_client_hears_no_name_and_a_second_question_may_come() -> None:
    alert = replace(after(raised(), Raised())[0], asked_at=NOON)

    taken, effects = after(alert, Acknowledged("somebody"))

    assert taken.asked_at is None
    names = [e.text.args["therapist"] for e in effects if isinstance(e, Say) and isinstance(e.to, ToClient)]
    assert names == ["none"]


def test_whoever_is_paged_for_new_words_counts_as_told_and_reads_a_name_where_that_was_allowed() -> None:
    open_ = replace(NIGHT, nudge_only=False)
    cover = Cover(therapist=VEGA, backup=ORTIZ, on_call=(open_,), everyone=(VEGA, ORTIZ, open_), about="Ann B.")
    alert = replace(after(raised(), Raised(), cover=cover)[0], rung=2, told=("vega",))

    again, effects = after(alert, NewWords(Level.URGENT, Kind.SUICIDE, ("p",), "w"), cover=cover)

    assert again.told == ("vega", "night")
    (page,) = [each for each in effects if isinstance(each, Say) and each.to == ToStaff(staff_id="night")]
    assert page.text.args["client"] == "Ann B."


def test_a_drill_that_was_taken_ends_as_taken_and_one_that_nobody_took_is_told_to_everybody() -> None:
    drill = after(replace(raised(), drill=True), Raised())[0]
    taken = after(drill, Acknowledged("vega"))[0]
    end = NOON + timedelta(hours=3)

    over, quiet = after(taken, TimeUp(), end)
    lost, loud = after(replace(drill, rung=LAST), TimeUp(), end)

    assert (over.state, over.outcome, over.closed_at, over.closed_by) == (
        AlertState.CLOSED, "acknowledged", end, "drill",
    )  # fmt: skip
    assert (lost.outcome, lost.closed_at) == ("nobody", end)
    assert not [each for each in quiet if isinstance(each, Say | Page)]
    said = [(each.to, each.text.id, each.key) for each in loud if isinstance(each, Say)]
    assert said == [(ToStaff(staff_id="night"), "alerts.drill-unanswered", "drill:a1:night")]
