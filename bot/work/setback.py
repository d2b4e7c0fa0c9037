"""A clock that was ahead and was set right: what was planned by it is planned anew, or it would lie weeks away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy import and_, not_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.calendar_desk import EVERY
from bot.core.rules import ProgrammeRules
from bot.core.safety import SAFE_ASKED
from bot.core.schedule import next_digest
from bot.model import Alert, AlertState, Due, DueKind, Lane, Question, Run
from bot.store import due, rows, staff
from bot.store.outbox import LEASE, OUTBOX
from bot.store.taking_back import NOT_GONE
from bot.store.timeline import TIMELINE
from bot.work.parts import Parts
from bot.work.replanning import plan_all_anew

log = structlog.get_logger()

MARK = "clock"
"""Under this name stands the moment at which the bot last looked."""

SLACK = timedelta(minutes=2)
"""A clock is set right by seconds every day; only more than this is worth planning anew."""

PAUSE = timedelta(minutes=1)
"""Between two looks into the database while the clock goes as it should."""

FAR = timedelta(hours=2)
"""What began less far ahead stays: it ends late by so much at most, and a clock may be set by minutes at any time."""

LONGEST_NIGHT = timedelta(days=1)
"""What a client is told, however late, waits for the end of their quiet hours at most (`Postbox`, `telling`)."""

ALERT, QUESTION, RUN = (rows.table_of(kind) for kind in (Alert, Question, Run))
NEAR = (DueKind.LADDER, DueKind.QUESTION, DueKind.STAFF_NOTICE, DueKind.CALENDAR)


LIVE = ("open", "held")
AHEAD = {"state": "expired", "error": "the clock was ahead", "lease_until": None}


class Setback:
    """Looks every second whether the clock has been moved; the database is asked once a minute, and when it has.

    A clock that is wrong for less than the pause between two looks must be seen all the same: what is planned by it
    stays planned by it. So it must where the database could not keep what was seen: `furthest` is the latest moment
    since it last did.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.looked_at: datetime | None = None
        self.furthest: datetime | None = None

    async def look(self) -> None:
        now = self.parts.clock.now()
        self.furthest = max(self.furthest or now, now)
        is_back = self.furthest > now + SLACK
        if self.looked_at is not None and now - self.looked_at < PAUSE and not is_back:
            return
        await set_right(self.parts, self.furthest)
        self.looked_at = self.furthest = now


async def set_right(parts: Parts, furthest: datetime | None = None) -> bool:
    """Look at the clock; when it has gone back, bring near what it had put far ahead. Shape: whether it had."""
    now = parts.clock.now()
    async with parts.database.write() as db:
        kept = await due.marked(db, MARK)
        seen = (furthest or now, datetime.fromisoformat(kept) if kept else now)
        if max(seen) <= now + SLACK:
            await due.mark(db, MARK, now.isoformat())
            return False
        await _bring_near(db, parts.rules, now)
        await _send_now(db, now)
        await _end_what_began_ahead(db, now)
        await _count_from_now(db, now)
        await _plan_pages_anew(db, now)
    await plan_all_anew(parts, "clock", now=now)
    async with parts.database.write() as db:
        await due.mark(db, MARK, now.isoformat())  # last: whoever is killed on the way begins anew
    log.warning("the clock was set back; what it had planned is planned anew", action="clock")
    return True


async def _bring_near(db: AsyncConnection, rules: ProgrammeRules, now: datetime) -> None:
    """Steps about alerts, questions and calendars lie no further ahead than any of their kind may."""
    steps = await rows.fetch(db, Due, due.DUE.c.kind.in_(NEAR), due.DUE.c.at > now)
    ids = {each.alert_id for each in steps if each.alert_id}
    alerts = {each.id: each for each in await rows.fetch(db, Alert, ALERT.c.id.in_(ids))}
    for owed in steps:
        latest = now + longest_step(owed, alerts.get(owed.alert_id or ""), rules)
        if owed.at <= latest:
            continue
        await due.owe(db, replace(owed, at=latest))
        if owed.kind is DueKind.LADDER and owed.alert_id is not None:
            await rows.change(db, Alert, owed.alert_id, {"next_at": latest})


def longest_step(owed: Due, alert: Alert | None, rules: ProgrammeRules) -> timedelta:
    """How far ahead a step may lie. A question that fires early only waits on. Source: CRISIS.md, Levels, The alert."""
    match owed.kind:
        case DueKind.LADDER if alert is not None and alert.state is AlertState.ACKNOWLEDGED:
            return max(rules.outcome_after, rules.outcome_grace, rules.still_with)
        case DueKind.LADDER:
            return max(rules.ack_after, rules.repeat_every)
        case DueKind.STAFF_NOTICE:
            return rules.hold_ask_after if owed.detail.get("rung") == "therapist" else rules.hold_backup_after
        case DueKind.CALENDAR:
            return EVERY
        case _:
            return timedelta()


async def _send_now(db: AsyncConnection, now: datetime) -> None:
    """What waits to be tried again is tried now, and a lease runs out in its time; prompts that began ahead go no more.

    Such a prompt may be on its way this moment: if it has to be tried again, it has expired.
    """
    waits = OUTBOX.c.state.in_(("waiting", "leased"))
    prompts, may_expire = OUTBOX.c.lane == Lane.PROMPT, OUTBOX.c.expires_at.is_not(None)
    late = or_(
        and_(not_(prompts), OUTBOX.c.due_at > now),
        and_(prompts, not_(may_expire), OUTBOX.c.due_at > now + LONGEST_NIGHT),
    )
    await db.execute(update(OUTBOX).where(waits, late).values(due_at=now))
    is_leased = OUTBOX.c.state == "leased", OUTBOX.c.lease_until > now + LEASE
    await db.execute(update(OUTBOX).where(*is_leased).values(lease_until=now + LEASE))
    is_over = prompts, may_expire, OUTBOX.c.created_at > now + FAR
    await db.execute(update(OUTBOX).where(NOT_GONE, *is_over).values(**AHEAD))
    await db.execute(update(OUTBOX).where(OUTBOX.c.state == "sending", *is_over).values(expires_at=now))


async def _end_what_began_ahead(db: AsyncConnection, now: datetime) -> None:
    """A question that is open until a month from now would hold up everything behind it: its time is over now.

    One that a flow asked when its wait was over may have begun long ago.
    """
    has_begun, is_asked = RUN.c.started_at > now + FAR, RUN.c.asked_at > now + FAR
    is_ahead = or_(has_begun, and_(is_asked, RUN.c.expires_at > RUN.c.asked_at))
    ahead = await rows.fetch(db, Run, RUN.c.state.in_(LIVE), is_ahead, RUN.c.expires_at.is_not(None))
    for run in ahead:
        await rows.change(db, Run, run.id, {"started_at": min(run.started_at, now), "asked_at": now, "expires_at": now})
    theirs = due.DUE.c.client_id.in_([run.client_id for run in ahead])
    for owed in await rows.fetch(db, Due, theirs, due.DUE.c.kind == DueKind.EXPIRY, due.DUE.c.at > now):
        await due.call_off(db, owed.key)
        await due.owe(db, replace(owed, at=now))


async def _count_from_now(db: AsyncConnection, now: datetime) -> None:
    """What is open was asked or raised by now: a direct question is repeated, and told, in its time.

    And what a client is asked next was asked last: a no to "Are you safe right now?" must not be read as a no to
    something else, nor a yes to the direct question as one to that.
    """
    waits, is_open = QUESTION.c.answered_at.is_(None), ALERT.c.state != AlertState.CLOSED
    await db.execute(update(QUESTION).where(waits, QUESTION.c.asked_at > now).values(asked_at=now))
    await db.execute(update(QUESTION).where(waits, QUESTION.c.repeated_at > now).values(repeated_at=now))
    raised = now - timedelta(seconds=1)  # what is open still was asked behind it, or the crisis text had ended it
    theirs = TIMELINE.c.client_id.in_(select(ALERT.c.client_id).where(is_open))
    safe_asked = theirs, TIMELINE.c.name == SAFE_ASKED, TIMELINE.c.at > now
    await db.execute(update(TIMELINE).where(*safe_asked).values(at=raised))
    await db.execute(update(ALERT).where(is_open, ALERT.c.raised_at > now).values(raised_at=raised))
    await db.execute(update(RUN).where(RUN.c.state.in_(LIVE), RUN.c.asked_at > now).values(asked_at=now))


async def _plan_pages_anew(db: AsyncConnection, now: datetime) -> None:
    """The weekly page comes on its next day, and not on one that follows the wrong clock's."""
    for person in (await staff.everybody(db)).values():
        coming = next_digest(person, now)
        if await due.call_off_weekly(db, person.id, after=coming.at):
            await due.owe(db, coming)
