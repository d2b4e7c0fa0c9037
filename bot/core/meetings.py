"""What a therapist's calendar says about one client's sessions, and what comes of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.core.effects import Change, Effect
from bot.core.sessions import no_longer_owed, planned
from bot.model import Client, Staff, TherapySession

AHEAD = timedelta(weeks=26)
"""How far ahead a calendar is read: more than a whole course. Source: S2, S4 (12 to 20 weekly sessions)."""

MOST = 60
"""Sessions taken at once; nobody reads a longer list before tapping."""


@dataclass(frozen=True, kw_only=True)
class Around:
    """What a calendar is read for. `labels` are clients' names by id; `zone` is for hours that bear none."""

    zone: str
    since: datetime
    until: datetime
    labels: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One event to come. `event`: a hash of its series, a hash of its place in it. `client_id`: whose name it bears."""

    event: str
    starts_at: datetime
    is_cancelled: bool = False
    client_id: str = ""

    @property
    def series(self) -> str:
        return self.event.partition(".")[0]


@dataclass(frozen=True, kw_only=True)
class ReadCalendar:
    """Shape: `meetings` soonest first for each client; `trouble` is empty, or why it could not be read.

    `trouble`: broken, big, slow, unreached, refused, gone, not-https.
    """

    meetings: tuple[Meeting, ...] = ()
    trouble: str = ""

    def of(self, client_id: str, *, named: bool) -> tuple[Meeting, ...]:
        """Those that bear the client's name, or those that bear nobody's."""
        return tuple(each for each in self.meetings if each.client_id == (client_id if named else ""))

    @property
    def clients(self) -> tuple[str, ...]:
        """Whose names stand in it, in the order of their first meetings."""
        return tuple(dict.fromkeys(each.client_id for each in self.meetings if each.client_id))


@dataclass(frozen=True, kw_only=True)
class Course:
    """One client's sessions to come beside the calendar's.

    `is_whole`: the calendar holds every date of theirs, so that what is missing in it is off; otherwise it only adds to
    the others. `is_again`: it was read before, and only what has changed in it counts. `settled` are the events about
    which people have said what became of them, with the hour they spoke of.
    """

    client: Client
    coming: Sequence[TherapySession]
    meetings: Sequence[Meeting]
    therapist: Staff | None
    new_id: Callable[[], str]
    now: datetime
    is_whole: bool
    is_again: bool = False
    settled: frozenset[tuple[str, datetime]] = frozenset()

    @property
    def live(self) -> list[Meeting]:
        """What takes place, one an hour, soonest first."""
        standing = [
            each
            for each in self.meetings
            if not each.is_cancelled and each.starts_at > self.now and (each.event, each.starts_at) not in self.settled
        ]
        return sorted({each.starts_at: each for each in reversed(standing)}.values(), key=lambda each: each.starts_at)


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """What changes. Shape: each soonest first; `moved` are pairs of the former hour and the new one."""

    effects: tuple[Effect, ...] = ()
    added: tuple[datetime, ...] = ()
    moved: tuple[tuple[datetime, datetime], ...] = ()
    off: tuple[datetime, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.moved or self.off)


@dataclass
class Pairs:
    """Which planned session is which meeting."""

    kept: list[tuple[TherapySession, Meeting]] = field(default_factory=list)
    lost: list[TherapySession] = field(default_factory=list)
    fresh: list[Meeting] = field(default_factory=list)


def paired(course: Course) -> Pairs:
    """The same event first, wherever it has gone; then the same hour."""
    pairs, left = Pairs(lost=list(course.coming)), course.live
    for same in (is_same_event, is_same_hour):
        for session in list(pairs.lost):
            meeting = next((each for each in left if same(session, each)), None)
            if meeting is not None:
                pairs.kept.append((session, meeting))
                pairs.lost.remove(session)
                left.remove(meeting)
    pairs.fresh = left[:MOST]
    return pairs


def is_same_event(session: TherapySession, meeting: Meeting) -> bool:
    return session.event == meeting.event


def is_same_hour(session: TherapySession, meeting: Meeting) -> bool:
    return session.starts_at == meeting.starts_at


def gives_way(session: TherapySession, course: Course) -> bool:
    """Whether a planned session that the calendar does not hold falls away.

    One set by hand gives way to dates, unless the calendar is only looked at again; one of a calendar goes when its own
    series is there without it, or when the calendar holds everything.
    """
    if is_called_off(session, course):
        return True
    if not session.event:
        return bool(course.live) and not course.is_again
    if course.is_whole:
        return True
    series = {each.series for each in course.meetings}
    return session.event.partition(".")[0] in series


def arranged(course: Course) -> Arranged:
    """The sessions as the calendar has them: what moved is planned anew, what is off does not count."""
    pairs = paired(course)
    going = [each for each in pairs.lost if gives_way(each, course)]
    off = [each for each in going if each.event or is_called_off(each, course)]
    moved = [(session, meeting) for session, meeting in pairs.kept if session.starts_at != meeting.starts_at]
    stay = [each for each in pairs.lost if each not in going]
    unmoved = [pair for pair in pairs.kept if is_same_hour(*pair)]
    stay += [replace(session, event=meeting.event, weekly=False) for session, meeting in unmoved]
    made = [made_of(meeting, course) for meeting in (*pairs.fresh, *(meeting for _, meeting in moved))]
    gone = [(each, "cancelled" if each in off else "moved") for each in going]
    gone += [(session, "moved") for session, _ in moved]
    return Arranged(
        effects=(*fallen(gone), *standing(course, stay, made)),
        added=tuple(sorted(each.starts_at for each in pairs.fresh)),
        moved=tuple(sorted((session.starts_at, meeting.starts_at) for session, meeting in moved)),
        off=tuple(sorted(each.starts_at for each in off)),
    )


def is_called_off(session: TherapySession, course: Course) -> bool:
    return any(each.is_cancelled and each.starts_at == session.starts_at for each in course.meetings)


def made_of(meeting: Meeting, course: Course) -> TherapySession:
    return TherapySession(
        id=course.new_id(), client_id=course.client.id, starts_at=meeting.starts_at, number=0, event=meeting.event
    )


def fallen(gone: Iterable[tuple[TherapySession, str]]) -> tuple[Effect, ...]:
    return tuple(
        effect
        for session, state in gone
        for effect in (
            Change(kind=TherapySession, id=session.id, values={"state": state}),
            *no_longer_owed(session),
        )
    )


def standing(course: Course, stay: Sequence[TherapySession], made: Sequence[TherapySession]) -> tuple[Effect, ...]:
    """What is planned now, numbered by its days from the next number on: what does not take place takes up none."""
    ordered = sorted((*stay, *made), key=lambda each: each.starts_at)
    numbers = {each.id: number for number, each in enumerate(ordered, start=course.client.session_number + 1)}
    before = {each.id: each for each in course.coming}
    fresh = {each.id for each in made}
    effects: list[Effect] = []
    for each in ordered:
        now = replace(each, number=numbers[each.id])
        if each.id in fresh:
            effects += planned(now, course.therapist)
        elif now != before[each.id]:
            values = {"number": now.number, "event": now.event, "weekly": now.weekly}
            effects.append(Change(kind=TherapySession, id=each.id, values=values))
    return tuple(effects)
