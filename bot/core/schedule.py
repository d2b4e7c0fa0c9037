"""When something is due next: local time and zone in, UTC out (law 10). Pure."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.flow import Flow, Start
from bot.core.occasions import NO_OCCASIONS, Occasions
from bot.core.rules import USUAL_RULES, ProgrammeRules
from bot.model import Client, Due, DueKind, Role, Staff

LOOK_AHEAD = 62
"""Days. A flow that does not fall due within two months is planned again when something changes."""

REGULAR = frozenset({"day", "week", "2 weeks", "month"})
"""Starts that come again by the calendar alone."""

EVERY_OTHER_DAY = "other-day"
"""The rhythm of a client for whom daily was too much, and weekly too little."""

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


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


def firings(start: Start, client: Client, after: datetime, occasions: Occasions = NO_OCCASIONS) -> Iterator[Firing]:
    """The coming firings of a flow, soonest first, each local day at most once, none in quiet hours."""
    if start.every not in REGULAR and not occasions.has_any(start):
        return
    today = local_day(client, after)
    for ahead in range(LOOK_AHEAD):
        on = today + timedelta(days=ahead)
        if not falls_on(start, client, on, occasions):
            continue
        at = local_moment(on, hour_of(start, client, on), client.zone)
        if at > after and not is_quiet(client, at):
            yield Firing(at=at, on=on)


def falls_on(start: Start, client: Client, on: date, occasions: Occasions = NO_OCCASIONS) -> bool:
    match start.every:
        case "day":
            return client.rhythm != EVERY_OTHER_DAY or on.toordinal() % 2 == client.seed % 2
        case "week":
            return on.weekday() == start.weekday
        case "2 weeks":
            return on.weekday() == start.weekday and week_number(on) % 2 == client.seed % 2
        case "month":
            return on.weekday() == start.weekday and on.day <= 7
        case "session" | "phase" | "date":
            return occasions.falls_on(start, on)
        case _:
            return False


def local_day(client: Client, at: datetime) -> date:
    return at.astimezone(ZoneInfo(client.zone)).date()


def week_number(on: date) -> int:
    """Weeks since the first Monday of the calendar: parity never breaks, as it does after an ISO week 53."""
    return (on.toordinal() - 1) // 7


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


def out_of_quiet(client: Client, at: datetime) -> datetime:
    """The same moment, or the end of the quiet hours that it lies in."""
    if not is_quiet(client, at):
        return at
    local = at.astimezone(ZoneInfo(client.zone))
    day = local.date() if local.time() < client.quiet_to else local.date() + timedelta(days=1)
    return local_moment(day, client.quiet_to, client.zone)


def quiet_begins(client: Client, after: datetime) -> datetime:
    """The next moment at which the client's quiet hours begin."""
    day = after.astimezone(ZoneInfo(client.zone)).date()
    found = (local_moment(day + timedelta(days=ahead), client.quiet_from, client.zone) for ahead in range(3))
    return next(each for each in found if each > after)


def next_hour(spec: str, client: Client, now: datetime) -> datetime:
    """The next time that a local hour comes ("client.evening", "09:30"), never in quiet hours."""
    today = local_day(client, now)
    for ahead in range(3):
        on = today + timedelta(days=ahead)
        at = local_moment(on, hour_of(Start(at=spec), client, on), client.zone)
        if at > now:
            break
    return out_of_quiet(client, at)


def plan(
    flows: Iterable[Flow],
    client: Client,
    after: datetime,
    occasions: Occasions = NO_OCCASIONS,
    rules: ProgrammeRules = USUAL_RULES,
) -> tuple[Due, ...]:
    """The next firing of each flow that fits. Shape: one due row a flow; its key names client, flow and local day."""
    client = with_quiet_hours(client, rules)
    coming = (
        (flow, next(firings(flow.start, client, after, occasions), None)) for flow in flows if occasions.is_for(flow)
    )
    found = [(flow, firing) for flow, firing in coming if firing is not None]
    return tuple(prompt_due(flow, client, firing) for flow, firing in in_threads(found, rules.join_within))


def with_quiet_hours(client: Client, rules: ProgrammeRules) -> Client:
    """The programme's quiet hours, for a client who has none of their own."""
    if (client.quiet_from, client.quiet_to) != (Client.quiet_from, Client.quiet_to):
        return client
    if (client.quiet_from, client.quiet_to) == (rules.quiet_from, rules.quiet_to):
        return client
    return replace(client, quiet_from=rules.quiet_from, quiet_to=rules.quiet_to)


def in_threads(found: Iterable[tuple[Flow, Firing]], join: timedelta) -> Iterator[tuple[Flow, Firing]]:
    """Flows due close together on one day, one behind the other: the most important sets the hour, the rest follow."""
    threads: list[list[tuple[Flow, Firing]]] = []
    for flow, firing in sorted(found, key=lambda pair: pair[1].at):
        first = threads[-1][0][1] if threads else None
        if first is not None and firing.on == first.on and firing.at - first.at <= join:
            threads[-1].append((flow, firing))
        else:
            threads.append([(flow, firing)])
    for thread in threads:
        ranked = sorted(thread, key=lambda pair: (-pair[0].start.priority, pair[0].id))
        begins = ranked[0][1].at
        for rank, (flow, firing) in enumerate(ranked):
            yield flow, replace(firing, at=begins + rank * SECOND)


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


def weekly_page(staff: Staff, after: datetime) -> Due | None:
    """The next weekly page that somebody in service is owed. Shape: None for whoever is no therapist."""
    return next_digest(staff, after) if staff.role is Role.THERAPIST else None


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
