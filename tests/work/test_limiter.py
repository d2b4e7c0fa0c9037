"""The limiter against Telegram's own limits, on virtual time."""

from __future__ import annotations

from collections import deque

import pytest

from bot.model import Lane
from bot.sandbox.limits import Limits
from bot.work.limiter import Limiter, Rates

STEP = 0.005


def stream(seconds: float, chats: int, crisis_every: float = 0.0) -> tuple[int, int, list[float]]:
    """Send as fast as the limiter lets us; return prompts sent, refusals, and each crisis's wait."""
    limiter, telegram = Limiter(Rates(), 0.0), Limits()
    now, sent, refused, waits, next_crisis, crisis_since = 0.0, 0, 0, list[float](), crisis_every, -1.0
    while now < seconds:
        if crisis_every and now >= next_crisis and crisis_since < 0:
            crisis_since, next_crisis = now, next_crisis + crisis_every
        if crisis_since >= 0 and limiter.wait(Lane.CRISIS, 999_999, now) <= 0:
            limiter.took(Lane.CRISIS, 999_999, now)
            refused += bool(telegram.take(999_999, now))
            waits.append(now - crisis_since)
            crisis_since = -1.0
        chat = sent % chats
        if limiter.wait(Lane.PROMPT, chat, now) <= 0:
            limiter.took(Lane.PROMPT, chat, now)
            refused += bool(telegram.take(chat, now))
            sent += 1
        now += STEP
    return sent, refused, waits


def test_prompts_use_nearly_all_of_their_share_and_are_never_refused() -> None:
    sent, refused, _ = stream(60.0, chats=5_000)

    assert refused == 0
    assert sent >= 0.95 * 24 * 60


def test_a_crisis_does_not_wait_behind_prompts() -> None:
    _, refused, waits = stream(60.0, chats=5_000, crisis_every=1.7)

    assert refused == 0
    assert len(waits) > 30
    assert max(waits) < 0.25


@pytest.mark.parametrize(("lane", "burst"), [(Lane.CRISIS, 5), (Lane.REPLY, 3), (Lane.PROMPT, 1)])
def test_each_lane_has_its_share_of_a_chats_burst(lane: Lane, burst: int) -> None:
    limiter = Limiter(Rates(overall=1000, bulk=1000), 0.0)
    sent = 0
    while limiter.wait(lane, 7, 100.0 + sent * 0.01) <= 0 and sent < 10:
        limiter.took(lane, 7, 100.0 + sent * 0.01)
        sent += 1

    assert sent == burst


def test_a_deadline_that_telegram_named_is_kept() -> None:
    limiter = Limiter(Rates(), 0.0)
    limiter.pause(30.0, None, 10.0)

    assert limiter.wait(Lane.CRISIS, 1, 10.0) == 30.0
    assert limiter.wait(Lane.CRISIS, 1, 40.0) == 0.0


def test_one_chat_that_telegram_makes_wait_silences_nobody_else() -> None:
    limiter = Limiter(Rates(), 0.0)
    limiter.refused(40.0, 1, 10.0)

    assert limiter.wait(Lane.CRISIS, 1, 10.0) == 40.0
    assert limiter.wait(Lane.CRISIS, 2, 10.0) == 1.0
    assert limiter.wait(Lane.CRISIS, 2, 11.0) == 0.0


@pytest.mark.parametrize(("chats", "later"), [((1, 2), 30.0), ((1, 1), 1.0), ((None,), 30.0)])
def test_a_limit_of_the_whole_bot_shows_where_a_second_chat_is_refused(
    chats: tuple[int | None, ...], later: float
) -> None:
    limiter = Limiter(Rates(), 0.0)
    for chat in chats:
        limiter.refused(30.0, chat, 10.0)

    assert limiter.wait(Lane.CRISIS, 3, 10.0) == later


def test_a_chat_that_has_waited_long_ago_makes_nobody_wait() -> None:
    limiter = Limiter(Rates(), 0.0)
    limiter.refused(5.0, 1, 10.0)
    limiter.refused(30.0, 2, 20.0)

    assert limiter.wait(Lane.CRISIS, 3, 21.0) == 0.0


def test_memory_follows_the_last_seconds_alone() -> None:
    limiter = Limiter(Rates(overall=10_000, bulk=10_000), 0.0)
    for chat in range(1_000):
        limiter.took(Lane.PROMPT, chat, 1.0)
    limiter.forget_full(100.0)

    assert limiter.chats == {}


def test_where_a_turn_of_the_loop_holds_many_they_go_together_and_at_telegrams_rates_one_by_one() -> None:
    def at_once(rates: Rates) -> int:
        limiter, sent = Limiter(rates, 0.0), 0
        while sent < 10_000 and limiter.wait(Lane.REPLY, None, 1.0) <= 0:
            limiter.took(Lane.REPLY, None, 1.0)
            sent += 1
        return sent

    assert at_once(Rates(overall=100_000.0)) == 1_000
    assert at_once(Rates()) == 1


def test_prompts_make_up_for_what_the_messages_of_a_crisis_took() -> None:
    limiter, now, sent = Limiter(Rates(), 0.0), 0.0, 0
    waiting = deque[Lane]()
    for step in range(6_000):
        now = step * STEP
        waiting.extend([Lane.CRISIS] * 4 if step % 300 == 0 else [])
        lane = waiting[0] if waiting else Lane.PROMPT
        if limiter.wait(lane, None, now) <= 0:
            limiter.took(lane, None, now)
            sent += lane is Lane.PROMPT
            if waiting:
                waiting.popleft()

    assert sent >= 0.97 * 24 * now
