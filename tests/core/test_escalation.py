"""The ladder: no chain ends without a human's acknowledgement and outcome."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.effects import Change, Effect, Mail, Page, Say, Schedule
from bot.core.escalation import (
    OUTCOMES,
    Acknowledged,
    AlertEvent,
    Closed,
    Cover,
    Delivered,
    MarkedWrong,
    NewWords,
    Raised,
    RecipientBlocked,
    StillWith,
    TimeUp,
    step,
)
from bot.core.rules import ProgrammeRules
from bot.model import Alert, AlertState, Client, Kind, Level, Role, Staff, ToClient, ToStaff

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
RULES = ProgrammeRules()


def person(name: str, role: Role = Role.THERAPIST) -> Staff:
    return Staff(id=name, name=name, role=role, zone="UTC", chat_id=hash(name) % 1000, created_at=NOON)


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
    assert [type(effect) for effect in effects] == [Say, Mail, Page, Schedule]
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


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_closes_and_releases_what_was_held(outcome: str) -> None:
    alert, _ = after(raised(), Raised())
    alert, effects = after(alert, Closed("vega", outcome))

    assert (alert.state, alert.outcome, alert.next_at) == (AlertState.CLOSED, outcome, None)
    assert Change(kind=Client, id="ann", values={"held_at": None}) in effects


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


class Ladder(RuleBasedStateMachine):
    """Anything may happen in any order; what must hold is held after every step."""

    @initialize(level=st.sampled_from([Level.URGENT, Level.IMMINENT]))
    def begin(self, level: Level) -> None:
        self.now = NOON
        self.keys: set[str] = set()
        self.human = False
        self.alert, effects = after(raised(level), Raised())
        self.note(effects)

    def note(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            key = effect.key if isinstance(effect, Say | Mail | Page) else ""
            if key.startswith("alert:"):
                assert key not in self.keys, "a page was sent twice under one key"
                self.keys.add(key)

    def happen(self, event: AlertEvent) -> None:
        self.alert, effects = after(self.alert, event, self.now)
        self.note(effects)

    @rule(minutes=st.integers(0, 90))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.happen(TimeUp())

    @rule(who=st.sampled_from(["vega", "ortiz", "night"]))
    def arrives(self, who: str) -> None:
        self.happen(Delivered(who))

    @rule(who=st.sampled_from(["vega", "ortiz", "night"]))
    def is_blocked(self, who: str) -> None:
        self.happen(RecipientBlocked(who))

    @rule(who=st.sampled_from(["vega", "ortiz", "night"]))
    def is_taken(self, who: str) -> None:
        self.happen(Acknowledged(who))

    @rule(who=st.sampled_from(["vega", "ortiz"]))
    def is_extended(self, who: str) -> None:
        self.happen(StillWith(who))

    @rule(who=st.sampled_from(["vega", "ortiz"]))
    def is_called_wrong(self, who: str) -> None:
        self.happen(MarkedWrong(who))

    @rule(level=st.sampled_from([Level.CONCERN, Level.URGENT, Level.IMMINENT]))
    def more_is_written(self, level: Level) -> None:
        self.happen(NewWords(level, Kind.SUICIDE, ("p",), "w", seed="s"))

    @rule(outcome=st.sampled_from(OUTCOMES))
    def a_human_says_what_was_done(self, outcome: str) -> None:
        self.human = True
        self.happen(Closed("vega", outcome))

    @invariant()
    def an_open_alert_always_has_a_next_step(self) -> None:
        if self.alert.state is not AlertState.CLOSED:
            assert self.alert.next_at is not None
            assert self.alert.told

    @invariant()
    def only_a_human_closes(self) -> None:
        assert (self.alert.state is AlertState.CLOSED) == self.human
        assert bool(self.alert.outcome) == self.human


TestLadder = Ladder.TestCase
TestLadder.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
