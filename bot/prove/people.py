"""Who is in a proved run: a few clients already in, in their phases and zones, and those who are on duty for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.model import Client, Phase, Role, SafetyCard, Staff, Status
from bot.prove.faults import BLOCKS, CALM_AT_END, CHANGING, DAY, KINDS, MET_IN_NEED, REORDERED, Fault, Schedule, Way
from bot.prove.hours import moment_of
from bot.simulate.acts import Act, Write
from bot.simulate.cast import Cast, Habit, Persona, cast_of
from bot.simulate.clients import SimulatedClient
from bot.simulate.words import CRISIS, DOUBT, HARMLESS
from bot.store import due, rows
from bot.work.parts import Parts

ZONES = (
    "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "America/Havana", "Europe/London", "Asia/Beirut",
    "America/Chicago", "America/Santiago", "Africa/Cairo", "Pacific/Chatham", "America/St_Johns", "America/Los_Angeles",
)  # fmt: skip
"""Half an hour at Lord Howe, midnight in Havana, Beirut, Cairo and Santiago, and a day that Kiritimati has first."""

LATE_NIGHT = (time(22), time(7))
UP_AT_NIGHT = (time(8), time(16))
"""Whose evening lies there sleeps by day, and has these quiet hours."""

TALKED_WITHIN = timedelta(minutes=8)
YEAR = datetime(2026, 9, 1, tzinfo=UTC)
MET_BEFORE_CHANGE = timedelta(days=3)
STANDING = ((Phase.INITIAL, 1), (Phase.MIDDLE, 5), (Phase.MIDDLE, 9), (Phase.TERMINATION, 14))
HABITS = (Habit.DILIGENT, Habit.DECAYING, Habit.CRISIS, Habit.DILIGENT, Habit.SILENT, Habit.NIGHT_SHIFT)


@dataclass(frozen=True, kw_only=True)
class Change:
    """A night on which clocks change somewhere; `way` is "on" or "back", empty where they never do."""

    zone: str
    way: str
    at: datetime

    @property
    def name(self) -> str:
        return f"{self.zone}, {self.way}" if self.way else f"{self.zone}, never"


def change_of(seed: int) -> Change:
    """The zone and the change that a seed goes through: twenty-four seeds, all of them."""
    zone, way = ZONES[seed % len(ZONES)], ("on", "back")[seed // len(ZONES) % 2]
    found = next((each for each in changes(zone) if each.way == way), None)
    return found or Change(zone=zone, way="", at=YEAR + timedelta(days=30 + seed % 200))


def changes(zone: str) -> Iterable[Change]:
    place, before = ZoneInfo(zone), YEAR.astimezone(ZoneInfo(zone)).utcoffset()
    for hours in range(1, 366 * 24):
        at = YEAR + timedelta(hours=hours)
        after = at.astimezone(place).utcoffset()
        if after != before and after is not None and before is not None:
            yield Change(zone=zone, way="on" if after > before else "back", at=first_minute(at, place))
        before = after


def first_minute(within: datetime, place: ZoneInfo) -> datetime:
    """When in the hour before a moment the clocks were changed: not all zones change on the hour of UTC."""
    minutes = (within - timedelta(minutes=ago) for ago in range(59, -1, -1))
    return next(at for at in minutes if at.astimezone(place).utcoffset() == within.astimezone(place).utcoffset())


def lives_in_the_change(seed: int) -> bool:
    """Whether an evening's hour is one that the change skips or repeats: every other week, in time each."""
    return bool(change_of(seed).way) and (seed + seed // (2 * len(ZONES))) % 2 == 1


def hour_in(change: Change, chance: Random) -> str:
    """A local hour that the change skips, or that comes twice."""
    place, minute = ZoneInfo(change.zone), timedelta(minutes=1)
    without = (change.at - minute).astimezone(place).replace(tzinfo=None) + minute
    first, last = sorted((without, change.at.astimezone(place).replace(tzinfo=None)))
    return f"{first + chance.randrange((last - first) // minute) * minute:%H:%M}"


def start_of(seed: int) -> datetime:
    at = change_of(seed).at - MET_BEFORE_CHANGE
    return at.replace(hour=6, minute=0, second=0, microsecond=0)


def crowd(schedule: Schedule, start: datetime) -> Cast:
    """The same person for the same number, whoever else is dropped from the schedule."""
    chance = Random(f"crowd:{schedule.seed}")
    whole = cast_of(max(schedule.clients) + 1, schedule.seed, start)
    drawn = [(chance.choice(ZONES), chance.randrange(7)) for _ in whole.clients]
    clients = [
        replace(each, habit=HABITS[each.number % len(HABITS)], zone=zone, weekday=chance.randrange(5))
        for each, (zone, _) in zip(whole.clients, drawn, strict=True)
    ]
    clients[0] = replace(clients[0], zone=change_of(schedule.seed).zone)
    if lives_in_the_change(schedule.seed):
        hour = hour_in(change_of(schedule.seed), Random(f"hour:{schedule.seed}"))
        clients[0] = replace(clients[0], evening=hour)
    return Cast(clients=tuple(each for each in clients if each.number in schedule.clients), staff=whole.staff)


def record_of(persona: Persona, therapist: Staff, start: datetime) -> Client:
    phase, session = STANDING[persona.number % len(STANDING)]
    began, evening = start - timedelta(days=7 * session), time.fromisoformat(persona.evening)
    is_late = evening >= LATE_NIGHT[0] or evening < LATE_NIGHT[1]
    quiet_from, quiet_to = UP_AT_NIGHT if is_late else (Client.quiet_from, Client.quiet_to)
    return Client(
        id=f"c{persona.number}", name=persona.name, called=persona.name, therapist_id=therapist.id,
        status=Status.ACTIVE, phase=phase, area=None if phase is Phase.INITIAL else persona.area,
        variant=persona.variant, language=persona.language, zone=persona.zone, chat_id=persona.chat_id,
        evening=evening, quiet_from=quiet_from, quiet_to=quiet_to, session_number=session, created_at=began,
        enrolled_at=began, consent_at=began, guardian_consent_at=began, assent_at=began, seed=persona.number,
    )  # fmt: skip


async def settle_in(parts: Parts, cast: Cast, start: datetime) -> None:
    """Write everybody into an empty database, with what they are owed."""
    therapists = [each for each in cast.staff if each.role is Role.THERAPIST]
    clients = [record_of(each, therapists[each.therapist], start) for each in cast.clients]
    async with parts.database.write() as db:
        await rows.add(db, cast.staff)
        await rows.add(db, clients)
        await rows.add(db, [card(each.id, start) for each in clients])
        await due.owe_weekly(db, cast.staff, now=start)
        for client in clients:
            for owed in parts.plan(client, start):
                await due.owe(db, owed)


def card(client_id: str, start: datetime) -> SafetyCard:
    return SafetyCard(client_id=client_id, phone="1", address="2", contact="3", recorded_at=start)


class ProvedClient(SimulatedClient):
    """In already, and now and then in need."""

    def errands(self) -> Iterable[tuple[datetime, Act]]:
        """One act of their own each second day."""
        for day in range(0, 60, 2):
            at = self.began_at + timedelta(days=day, minutes=self.chance.randrange(24 * 60))
            yield at, Act(chat_id=self.persona.chat_id, deed=Write(text=self.chance.choice(("/mood", self._words()))))


def in_need(persona: Persona, chance: Random) -> Act:
    words = chance.choice(CRISIS[persona.language])
    return Act(chat_id=persona.chat_id, deed=Write(text=f"{words} {persona.mark}", is_crisis=True))


def talk(persona: Persona, chance: Random, at: datetime) -> Iterable[tuple[datetime, Act]]:
    """Somebody goes on writing while something is broken: what waits must be answered in its order."""
    for minutes in (2, 4, 6):
        yield at + timedelta(minutes=minutes), chatter(persona, chance)


def chatter(persona: Persona, chance: Random) -> Act:
    words = f"{chance.choice(HARMLESS[persona.language])} {persona.mark}"
    return Act(chat_id=persona.chat_id, deed=Write(text=words))


def is_long(fault: Fault) -> bool:
    return fault.span >= TALKED_WITHIN.total_seconds()


def needy(fault: Fault, people: Sequence[Persona]) -> tuple[int, Persona, Random]:
    """Who is in need at a fault, how many seconds into it, and the chance that goes on from there."""
    chance = Random(f"need:{fault.chance}")
    middle = min(fault.span // 2, DAY)
    into = 0 if fault.kind == BLOCKS else chance.choice((0, 0, 0, middle))  # whoever has blocked it does not write
    if KINDS[fault.kind].way is Way.SPAN and fault.kind in MET_IN_NEED:
        into = middle
    return into, chance.choice(people), chance


def meetings(schedule: Schedule, cast: Cast, start: datetime) -> Iterable[tuple[datetime, Act]]:
    """What somebody writes at the very moment at which it meets a fault that would pass unseen. Shape: not on the pace.

    In the middle of a short span; twice at once, where updates are to come out of order; and a question is open when
    the files change.
    """
    for fault in schedule.faults:
        chance, at = Random(f"meeting:{fault.chance}"), start + timedelta(seconds=fault.at)
        persona = chance.choice(cast.clients)
        if fault.kind in CHANGING:
            yield at - timedelta(seconds=2), Act(chat_id=persona.chat_id, deed=Write(text="/mood"))
        elif fault.kind == REORDERED:
            yield from ((at + timedelta(seconds=1), chatter(persona, chance)) for _ in range(2))
        elif KINDS[fault.kind].way is Way.SPAN and not is_long(fault):
            yield at + timedelta(seconds=(fault.span + 1) // 2), chatter(persona, chance)


RESTS = {"en": "/pause 2 days", "es": "/pause 2 días"}
RESTING = 3
"""The number of who takes a break: it must keep nobody's prompts away whom the calm at the end looks for."""


def rests(schedule: Schedule, cast: Cast, start: datetime) -> Iterable[tuple[datetime, Act]]:
    """Somebody takes two days off before the calm. Shape: nothing in a run that is too short, or without them."""
    days, chance = schedule.days - CALM_AT_END - 2, Random(f"rest:{schedule.seed}")
    for persona in cast.clients:
        if persona.number == RESTING and days > 0:
            at = start + timedelta(minutes=chance.randrange(days * 24 * 60))
            yield at, Act(chat_id=persona.chat_id, deed=Write(text=RESTS[persona.language]))


BEFORE_EVENING = (10, 60, 119, 170)
"""Seconds. The direct question is answered four minutes later: the evening's prompt falls due while it stands."""


def doubts(schedule: Schedule, cast: Cast, start: datetime) -> Iterable[tuple[datetime, Act]]:
    """Somebody writes words of concern a moment before their evening. Shape: not on the pace, nor on the first day."""
    chance = Random(f"doubt:{schedule.seed}")
    persona, day = chance.choice(cast.clients), chance.randrange(1, max(schedule.days - CALM_AT_END, 2))
    on = start.astimezone(ZoneInfo(persona.zone)).date() + timedelta(days=day)
    at = moment_of(on, time.fromisoformat(persona.evening), persona.zone)
    words = f"{chance.choice(DOUBT[persona.language])} {persona.mark}"
    yield at - timedelta(seconds=chance.choice(BEFORE_EVENING)), Act(chat_id=persona.chat_id, deed=Write(text=words))


def needs(schedule: Schedule, cast: Cast, start: datetime) -> Iterable[tuple[datetime, Act]]:
    """Who is in need when: at faults that say so, and once in the calm at the end. Shape: moments and acts."""
    people: Sequence[Persona] = cast.clients
    for fault in schedule.faults:
        into, persona, chance = needy(fault, people)
        if fault.crisis:
            yield start + timedelta(seconds=max(fault.at + into, 0)), in_need(persona, chance)
        if is_long(fault):
            yield from talk(chance.choice(people), chance, start + timedelta(seconds=fault.at))
    chance = Random(f"need:{schedule.seed}")
    calm = start + timedelta(days=schedule.days - CALM_AT_END, hours=chance.randrange(24))
    yield calm, in_need(chance.choice(people), chance)
