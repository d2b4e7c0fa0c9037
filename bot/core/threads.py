"""Prompts that fall together: who goes first, who waits, who gives way to caps and quiet hours. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.fit import fits
from bot.core.flow import Flow
from bot.core.rules import ProgrammeRules
from bot.core.schedule import is_quiet, local_day, next_hour, out_of_quiet, prompt_key, with_quiet_hours
from bot.core.scope import is_touched
from bot.core.stands import LOOK_AGAIN, next_look
from bot.model import Client, Due, DueKind, Question, Run

JUST_ANSWERED = timedelta(minutes=15)
"""Nothing else comes while an answer is written."""

A_MOMENT = timedelta(seconds=1)
"""Long enough for the more important one to go."""

MOST_WAITS = 3
"""Deferred this often, a prompt goes before the flow that is still being answered."""


@dataclass(frozen=True, kw_only=True)
class Thread:
    """A client's prompts of late and those that wait. Shape: `begun` is (key, moment), oldest first, of seven days.

    `taken` are the keys, among those due or waiting, that had their prompt, by whatever clock.
    """

    begun: tuple[tuple[str, datetime], ...] = ()
    waiting: tuple[Due, ...] = ()
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Fate:
    """What becomes of a prompt that is due: it goes (`why` is ""), waits `until`, or is passed over for a reason.

    `is_for_tomorrow`: this evening is full, and it comes on the next one.
    """

    until: datetime | None = None
    why: str = ""
    is_for_tomorrow: bool = False


GO = Fate()


@dataclass(frozen=True, kw_only=True)
class Around:
    """What stands around a prompt that is due. `priority_of` knows the flow of a run by its id."""

    client: Client
    run: Run | None
    thread: Thread
    rules: ProgrammeRules
    now: datetime
    priority_of: Callable[[str], int] = lambda _: 50
    joins: bool = False  # it follows at once on one that has just been finished
    every_of: Callable[[str], str] = lambda _: "day"  # when the flow of this id begins by itself
    question: Question | None = None  # the direct one, still unanswered


def so_far(thread: Thread, now: datetime) -> Thread:
    """Without what began while a clock was ahead: nobody must wait for that day to come again.

    Its slot stays taken: nobody is asked the same again on that day.
    """
    return replace(thread, begun=tuple((key, at) for key, at in thread.begun if at <= now))


def run_key(due: Due) -> str:
    """Client, flow and local day, whatever the due row is called by now."""
    return f"prompt:{due.client_id}:{due.detail['flow']}:{due.detail['on']}"


def fate(flow: Flow, due: Due, around: Around) -> Fate:
    """Go, wait or be passed over. Source: PROGRAMME.md, Check-ins (fewer, fixed, short prompts are answered more)."""
    if run_key(due) in around.thread.taken or run_key(due) in {key for key, _ in around.thread.begun}:
        return Fate(why="done")
    if is_too_soon(flow, around):
        return Fate(why="gap")
    if around.joins and is_of_yesterday(due, around):
        return Fate(why="late")
    if is_carried(flow, due, around) and around.client.rhythm == "weekly":
        return Fate(why="rhythm")  # whoever wished for fewer is not asked tomorrow what had no room today
    moves = may_move(flow, due, around)
    if is_full(flow, around):
        return Fate(why="full", is_for_tomorrow=moves)
    until = wait_until(flow, due, around)
    if until is None or until <= around.now:
        return Fate(why="cap", is_for_tomorrow=moves) if is_capped(around) else GO
    if around.run is None and is_capped(around) and behind_question(around) is None:
        return Fate(why="cap", is_for_tomorrow=moves)  # nothing is in hand that it could follow on
    if around.run is None and is_out_of_its_day(flow, due, until, around):
        return Fate(why="late", is_for_tomorrow=moves)
    last = last_moment(flow, due)
    if until <= last:
        return Fate(until=until)
    may_follow = around.run is not None and around.now < last  # the flow in hand may be answered before its end
    return Fate(until=last) if may_follow else Fate(why="late", is_for_tomorrow=moves)


ASKED_LATELY = timedelta(days=5)
"""Within so long a weekly step that came late is not asked again."""

HALF_A_DAY = timedelta(hours=12)

MOVES_FOR = timedelta(days=6)
"""After that its own next day has come."""


def may_move(flow: Flow, due: Due, around: Around) -> bool:
    """Whether it comes on another evening when this one has no room: a weekly step of the course must not be lost."""
    if flow.start.every in OF_ITS_DAY or flow.start.every == "day":
        return False
    return local_day(around.client, around.now) - date.fromisoformat(str(due.detail["on"])) < MOVES_FOR


def is_carried(flow: Flow, due: Due, around: Around) -> bool:
    """Whether a step of the course stands on a later evening than its own."""
    is_step = flow.start.every not in OF_ITS_DAY and flow.start.every != "day"
    return is_step and date.fromisoformat(str(due.detail["on"])) < local_day(around.client, around.now)


def tomorrow(flow: Flow, due: Due, client: Client, now: datetime) -> Due:
    """The same prompt at the next time that its hour comes."""
    detail = {name: value for name, value in due.detail.items() if name not in ("until", "deferred")}
    key = "thread:" + run_key(due).removeprefix("prompt:")
    return replace(due, key=key, at=next_hour(flow.start.at, client, now), detail=detail)


def is_of_yesterday(due: Due, around: Around) -> bool:
    """Whoever answers past midnight is asked nothing more of the evening before: the night is theirs."""
    client = with_quiet_hours(around.client, around.rules)
    today = around.now.astimezone(ZoneInfo(client.zone)).date()
    return date.fromisoformat(str(due.detail["on"])) < today and is_quiet(client, around.now)


def is_out_of_its_day(flow: Flow, due: Due, until: datetime, around: Around) -> bool:
    """Whether the night would carry it into a day that has its own: a check-in of yesterday must not take its place."""
    if not is_quiet(with_quiet_hours(around.client, around.rules), around.now):
        return False
    on = local_day(around.client, until)
    if flow.start.every == "day":
        return on > date.fromisoformat(str(due.detail["on"]))
    return may_move(flow, due, around) and on > local_day(around.client, around.now)


def is_too_soon(flow: Flow, around: Around) -> bool:
    """What an event starts may come with a gap of some days, however often the event does; a weekly step that came
    late, on an evening with room, not again at its next weekday.
    """
    since = around.now - (ASKED_LATELY if flow.start.every == "week" else flow.start.gap)
    return any(key.split(":")[2:3] == [flow.id] and at > since for key, at in around.thread.begun)


OF_ITS_DAY = frozenset({"session", "date", "event"})
"""What is tied to its day comes on top of a full evening, and counts for what would follow it."""


def is_full(flow: Flow, around: Around) -> bool:
    """Whether this evening's talk holds enough: what else is due comes on another evening, a daily one on its next.

    A questionnaire stands behind the look at the week that it belongs to. A word on a low mood pushes nothing away but
    what comes daily. Source: PROGRAMME.md, Check-ins (30 to 60 seconds; fewer, short prompts are answered more).
    """
    if flow.start.every in OF_ITS_DAY or flow.kind == "measure":
        return False
    zone = ZoneInfo(around.client.zone)
    today = around.now.astimezone(zone).date()
    begun = [key.split(":")[2] for key, at in around.thread.begun if at.astimezone(zone).date() == today]
    counted = [each for each in begun if flow.start.every == "day" or around.every_of(each) != "event"]
    return len(counted) >= around.rules.most_in_a_talk


def last_moment(flow: Flow, due: Due) -> datetime:
    """A prompt that has to wait waits no longer than it would stay open."""
    told = due.detail.get("until")
    return datetime.fromisoformat(told) if told else due.at + flow.start.expires


def is_capped(around: Around) -> bool:
    """Whether this would be one interruption too many; what follows at once on an answer interrupts nobody."""
    if around.joins:
        return False
    zone = ZoneInfo(around.client.zone)
    today = around.now.astimezone(zone).date()
    days = [at.astimezone(zone).date() for at in threads_in(around.thread, around.rules.join_within)]
    return days.count(today) >= around.rules.daily_cap or len(days) >= around.rules.most_a_week


def threads_in(thread: Thread, join: timedelta) -> Iterator[datetime]:
    """The moments at which a client was written to unasked: prompts one behind the other are one such moment."""
    last: datetime | None = None
    for _, at in thread.begun:
        if last is None or at - last >= join:
            yield at
        last = at


def wait_until(flow: Flow, due: Due, around: Around) -> datetime | None:
    """The latest of everything that stands in the way; None when nothing does."""
    reasons = [
        behind_run(flow, due, around), behind_another(flow, due, around), behind_question(around), after_gap(around),
    ]  # fmt: skip
    client = with_quiet_hours(around.client, around.rules)
    if is_quiet(client, around.now):
        reasons.append(out_of_quiet(client, around.now))
    return max((each for each in reasons if each is not None), default=None)


def behind_run(flow: Flow, due: Due, around: Around) -> datetime | None:
    """A flow in hand goes on; one that nobody has touched gives way to a more important one."""
    run = around.run
    if run is None:
        return None
    is_busy = run.asked_at is not None and around.now - run.asked_at < JUST_ANSWERED
    if is_busy and (is_touched(run.place) or run.expires_at is None):
        times = int(due.detail.get("deferred", 0))
        return around.now + LOOK_AGAIN if times < MOST_WAITS else None
    is_open = run.expires_at is not None and run.expires_at > around.now
    if is_open and around.priority_of(run.place.flow) >= flow.start.priority:
        return run.expires_at
    return None


def behind_question(around: Around) -> datetime | None:
    """Nothing comes by itself upon the direct question while it stands; it may be answered sooner."""
    return next_look(around.question, around.rules, around.now)


def behind_another(flow: Flow, due: Due, around: Around) -> datetime | None:
    """Of two that are due now the more important goes first: a client is never asked two things in one breath."""
    others = [each for each in around.thread.waiting if each.key != due.key and each.at <= around.now]
    is_behind = any(around.priority_of(str(each.detail["flow"])) > flow.start.priority for each in others)
    return around.now + A_MOMENT if is_behind and not around.joins else None


def after_gap(around: Around) -> datetime | None:
    if around.joins or not around.thread.begun or around.run is not None:
        return None
    return max(at for _, at in around.thread.begun) + around.rules.min_gap


def deferred(flow: Flow, due: Due, until: datetime, *, is_asked: bool = False) -> Due:
    """The same prompt later, under a key that a new plan of the client's days leaves alone.

    What waits behind the direct question (`is_asked`) has not used up its patience with what is being answered.
    """
    times = int(due.detail.get("deferred", 0)) + 1
    if is_asked:
        times = min(times, MOST_WAITS - 1)
    return replace(
        due,
        key="thread:" + run_key(due).removeprefix("prompt:"),
        at=until,
        detail={
            **due.detail,
            "deferred": times,
            "until": last_moment(flow, due).isoformat(),
        },
    )


def next_day(flow: Flow, due: Due, client: Client) -> Due:
    """The same prompt at its hour a day later, under a key that a new plan of the days leaves alone.

    It may have waited this evening, and is not to wait as long on the next.
    """
    at = next_hour(flow.start.at, client, due.at + HALF_A_DAY)
    detail = {name: value for name, value in due.detail.items() if name != "until"}
    return replace(due, key="thread:" + run_key(due).removeprefix("prompt:"), at=at, detail=detail)


def behind(flows: Mapping[str, Flow], started: Due, around: Around) -> tuple[Due, ...]:
    """What was due close to a prompt that goes now: it waits behind it, in the same thread."""
    near = [
        due
        for due in around.thread.waiting
        if due.key != started.key and due.key.startswith("prompt:") and due.at <= around.now + around.rules.join_within
    ]
    return tuple(
        deferred(flows[due.detail["flow"]], due, due.at + LOOK_AGAIN) for due in near if due.detail["flow"] in flows
    )


def left_standing(flows: Mapping[str, Flow], passed: Due, around: Around) -> tuple[Due, ...]:
    """What was due close to a prompt that does not come after all: a new plan of the days must not take it away."""
    soon = around.now + around.rules.join_within
    near = [each for each in around.thread.waiting if each.key.startswith("prompt:") and each.at <= soon]
    return tuple(
        deferred(flows[each.detail["flow"]], each, max(each.at, around.now + A_MOMENT))
        for each in near
        if each.key != passed.key and each.detail["flow"] in flows
    )


def next_up(flows: Mapping[str, Flow], around: Around) -> Iterable[tuple[Flow, Due]]:
    """Waiting prompts that may follow at once on a finished flow, the most important first."""
    soon = around.now + around.rules.join_within
    behind = [due for due in around.thread.waiting if due.key.startswith("thread:") and not is_for_later(due, soon)]
    near = [*behind, *(due for due in around.thread.waiting if due.at <= soon and due not in behind)]
    found = [(flows[due.detail["flow"]], due) for due in near if due.detail["flow"] in flows]
    return sorted(found, key=lambda pair: (-pair[0].start.priority, pair[0].id))


def is_for_later(due: Due, soon: datetime) -> bool:
    """Whether it was put to another evening; what only waits behind the flow in hand may follow on it."""
    return due.at > soon and not due.detail.get("deferred")


def upon(event: str, flows: Iterable[Flow], client: Client, now: datetime) -> tuple[Due, ...]:
    """The flows that an event starts, each at most once on a local day."""
    today = local_day(client, now)
    return tuple(
        Due(
            key="thread:" + prompt_key(client.id, flow.id, today).removeprefix("prompt:"),
            kind=DueKind.PROMPT,
            at=now if flow.start.at == "now" else next_hour(flow.start.at, client, now),
            grace=max(flow.start.grace, timedelta(hours=1)),
            client_id=client.id,
            detail={"flow": flow.id, "on": today.isoformat()},
        )
        for flow in flows
        if flow.start.every == "event" and flow.start.which == event and fits(flow, client)
    )
