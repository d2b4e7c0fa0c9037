"""What the running bot does by itself: its loops, its timers, and what each of them looks at."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TypeAlias

import structlog

from bot.core import trial
from bot.core.cover import missing_of, unique, unreached
from bot.joining import House
from bot.last_words import Direct
from bot.model import Staff
from bot.pager import heartbeat
from bot.store import inbox, outbox, seen, staff
from bot.telegram.poller import Poller
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.ladder import owe_ladders
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.setback import Setback
from bot.work.timers import Timer
from bot.work.watch import Watched

log = structlog.get_logger()

Act: TypeAlias = Callable[[], Awaitable[object]]

TICK_SECONDS = 1.0
SWEEP_SECONDS = 15.0
HEARTBEAT_SECONDS = 60.0
COVER_SECONDS = 300.0
FOLLOW_SECONDS = 2.0
"""How soon a running bot sees that something was published."""

POLL_PATIENCE = 60.0


def watch_loops(built: House, poller: Poller) -> None:
    dispatcher, intake = built.dispatcher, built.intake
    built.watch.loops += [
        Watched("crises", intake.run_crises),
        Watched("crises-too", intake.run_crises),
        Watched("events", intake.run),
        Watched("dispatch", dispatcher.run),
        Watched("settle", dispatcher.run_settling),
        Watched("claim", dispatcher.run_claiming),
        Watched("catch-up", lambda: caught_up(built)),
        Watched("second", built.second.run),
    ]
    if not built.settings.between_webhook_url:
        polling = Watched("poll", poller.run, patience=POLL_PATIENCE)
        poller.beat = polling.beat
        built.pulse.deaf_for = poller.deaf_for
        built.watch.loops.append(polling)


async def caught_up(built: House) -> None:
    await built.intake.catch_up()
    await built.second.catch_up()
    await asyncio.Event().wait()


def timers_of(built: House) -> tuple[Timer, ...]:
    timers = (
        timer("clock", TICK_SECONDS, Setback(built.parts).look),
        timer("tick", TICK_SECONDS, built.clockwork.tick),
        timer("digest", TICK_SECONDS, built.digest_clock.tick),
        timer("calendar", TICK_SECONDS, built.calendar_clock.tick),
        Timer(name="sweep", every=SWEEP_SECONDS, act=partial(sweep, built)),
        timer("cover", COVER_SECONDS, partial(remind_cover, built)),
        timer("audit", SWEEP_SECONDS, built.guarding.look),
        timer("programme", FOLLOW_SECONDS, built.following.look),
    )
    if not built.settings.between_heartbeat_url:
        return timers
    return *timers, timer("heartbeat", HEARTBEAT_SECONDS, partial(beat_once, built))


def timer(name: str, every: float, act: Act) -> Timer:
    return Timer(name=name, every=every, act=partial(guarded, name, act))


async def sweep(built: House) -> None:
    built.watch.look()
    await guarded("seen", partial(look_at_seen, built))
    if built.intake.in_hand == 0:
        await guarded("sweep", built.intake.catch_up)
        await guarded("second", built.second.catch_up)


async def look_at_seen(built: House) -> None:
    """What is committed as shown need not be written again; what was rolled back was never shown."""
    async with built.parts.database.read() as db:
        built.parts.seen = await seen.texts(db)


async def guarded(name: str, act: Act) -> None:
    try:
        await act()
    except Exception as fault:  # a timer's trouble is told, and the timer goes on
        log.error("a timer failed", action=name, kind=type(fault).__name__)


async def remind_cover(built: House) -> None:
    """Until therapist and backup have pressed Received, the running bot says so every hour. Source: CRISIS.md.

    They themselves are asked each morning.
    """
    parts = built.parts
    now = parts.clock.now()
    async with parts.database.write() as db:
        if silent := await owe_ladders(db, now=now):
            log.error("an alert had lost its next step", action="ladder", count=silent)
        waiting = await staff.uncovered(db)
        people = await staff.everybody(db)
        if isinstance(parts.last_words, Direct):
            parts.last_words.know(people.values())
    if waiting:
        await say_who_is_missing(built, waiting, people, now)


async def say_who_is_missing(built: House, waiting: list[Staff], people: dict[str, Staff], now: datetime) -> None:
    parts, key = built.parts, f"cover:{now:%Y-%m-%dT%H}"
    names = ", ".join(sorted({name for person in waiting for name in missing_of(person, people)}))
    missing = unique(person for each in waiting for person in unreached(each, people))
    async with parts.database.write() as db:
        asked_at = {person.id: await outbox.newest(db, trial.letters(person.id)) for person in missing}
        again = (effect for person in missing for effect in trial.asked_again(person, asked_at[person.id], now))
        ledger = ledger_of(parts, Book(people), now)
        ledger.enter(Deed(key=key, effects=(*staff_notice(people, "alerts.not-ready", key, names=names), *again)))
        letters = await ledger.write(db)
    log.warning("nobody can be invited before the test alert is received", action="cover", count=len(waiting))
    parts.post(letters)


async def beat_once(built: House) -> None:
    """Tell the monitor only after a full loop: a write, a letter's round trip, a tick, living tasks."""
    if await built.pulse.beats():
        await heartbeat(built.settings.between_heartbeat_url)


async def figures_of(built: House) -> Mapping[str, float]:
    async with built.parts.database.read() as db:
        letters, updates = await outbox.counts(db), await inbox.counts(db)
    figures = {f"outbox_{state}": float(number) for state, number in letters.items()}
    figures |= {f"inbox_{state}": float(number) for state, number in updates.items()}
    figures |= {name: float(number) for name, number in built.parts.tallies.counts.items()}
    figures["audit_whole"] = float(built.guarding.is_whole)
    return figures | {"restarts": float(sum(watched.restarts for watched in built.watch.loops))}
