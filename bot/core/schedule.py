"""When something is due next: local time and zone in, UTC out (law 10). Pure."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.flow import Flow, Start
from bot.core.rules import ProgrammeRules
from bot.model import Client, Due, DueKind, Staff

LOOK_AHEAD = 62
"""Days. A flow that does not fall due within two months is planned again when something changes."""

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Firing:
    """One time that a flow is due. Units: `at` is aware UTC, `on` the client's own day."""

    at: datetime
    on: date


def local_moment(on: date, at: time, zone: str) -> datetime:
    """A local hour as UTC: a gap takes the first valid moment after it, a fold the first of its two."""
    there = ZoneInfo(zone)
    wall = datetime.combine(on, at, tzinfo=there)
    moment = wall.astimezone(UTC)
    if moment.astimezone(there).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return end_of_gap(wall, there)


def end_of_gap(wall: datetime, there: ZoneInfo) -> datetime:
    """The first moment at which clocks show a valid hour again after a skipped one."""
    before = wall.replace(fold=0).astimezone(UTC)
    after = wall.replace(fold=1).astimezone(UTC)
    start = min(before, after)
    low, high = 0, minutes_between(before, after)
    while high - low > 1:
        middle = (low + high) // 2
        if (start + middle * MINUTE).astimezone(there).utcoffset() == start.astimezone(there).utcoffset():
            low = middle
        else:
            high = middle
    return start + high * MINUTE


def minutes_between(one: datetime, other: datetime) -> int:
    return int(abs(other - one) / MINUTE)


def firings(start: Start, client: Client, after: datetime, session_on: date | None = None) -> Iterator[Firing]:
    """The coming firings of a flow, soonest first, each local day at most once, none in quiet hours."""
    today = after.astimezone(ZoneInfo(client.zone)).date()
    for ahead in range(LOOK_AHEAD):
        on = today + timedelta(days=ahead)
        if not falls_on(start, client, on, session_on):
            continue
        at = local_moment(on, hour_of(start, client, on), client.zone)
        if at > after and not is_quiet(client, at):
            yield Firing(at=at, on=on)


def falls_on(start: Start, client: Client, on: date, session_on: date | None) -> bool:
    match start.every:
        case "day":
            return True
        case "week":
            return on.weekday() == start.weekday
        case "2 weeks":
            return on.weekday() == start.weekday and on.isocalendar().week % 2 == client.seed % 2
        case "month":
            return on.weekday() == start.weekday and on.day <= 7
        case "session":
            return session_on is not None and on == session_on + timedelta(days=start.offset)
        case _:
            return False


def hour_of(start: Start, client: Client, on: date) -> time:
    """The local hour: the client's own, a fixed one, or one of a window drawn by the client's seed and the day."""
    match start.at:
        case "client.evening":
            return client.evening
        case "client.morning":
            return client.morning
    first, _, last = start.at.partition("-")
    if not last:
        return time.fromisoformat(first)
    low, high = (minutes(time.fromisoformat(each)) for each in (first, last))
    drawn = random.Random(f"{client.seed}:{on}").randrange(low, max(high, low + 1))  # a seed, not a secret
    return time(drawn // 60, drawn % 60)


def minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def is_quiet(client: Client, at: datetime) -> bool:
    """Whether a moment lies in the client's quiet hours, which may pass over midnight."""
    local = at.astimezone(ZoneInfo(client.zone)).time()
    start, end = client.quiet_from, client.quiet_to
    return start <= local < end if start <= end else local >= start or local < end


def plan(flows: Iterable[Flow], client: Client, after: datetime, session_on: date | None = None) -> tuple[Due, ...]:
    """The next firing of each flow that fits. Shape: one due row a flow; its key names client, flow and local day."""
    coming = ((flow, next(firings(flow.start, client, after, session_on), None)) for flow in flows)
    return tuple(prompt_due(flow, client, firing) for flow, firing in coming if firing is not None)


def prompt_due(flow: Flow, client: Client, firing: Firing) -> Due:
    return Due(
        key=prompt_key(client.id, flow.id, firing.on),
        kind=DueKind.PROMPT,
        at=firing.at,
        grace=flow.start.grace,
        client_id=client.id,
        detail={"flow": flow.id, "on": firing.on.isoformat()},
    )


def prompt_key(client_id: str, flow: str, on: date) -> str:
    """Client, flow and local day: a second firing is impossible."""
    return f"prompt:{client_id}:{flow}:{on.isoformat()}"


def next_digest(staff: Staff, after: datetime) -> Due:
    """The next weekly page, at the therapist's own local hour."""
    today = after.astimezone(ZoneInfo(staff.zone)).date()
    for ahead in range(9):
        on = today + timedelta(days=ahead)
        at = local_moment(on, staff.digest_time, staff.zone)
        if on.weekday() == staff.digest_weekday and at > after:
            break
    key = f"digest:{staff.id}:{on.isoformat()}"
    return Due(key=key, kind=DueKind.DIGEST, at=at, grace=timedelta(days=1), staff_id=staff.id)


def deferred(due: Due, rules: ProgrammeRules, now: datetime) -> Due:
    """The same prompt a little later, behind one that is being answered."""
    return Due(
        key=due.key,
        kind=due.kind,
        at=now + min(rules.min_gap, timedelta(minutes=20)),
        grace=due.grace,
        client_id=due.client_id,
        detail={**due.detail, "deferred": int(due.detail.get("deferred", 0)) + 1},
    )
