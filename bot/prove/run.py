"""One run: a schedule played from its first second to its last, over as many processes as it takes."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.core.crisis.screener import Screener
from bot.programme.programme import Programme
from bot.prove import stored
from bot.prove.deeds import Deeds
from bot.prove.disk import Disk
from bot.prove.faults import DAY, Schedule
from bot.prove.laws import AFTER_TROUBLE, LATE_LETTERS, LAWS, PAGED_WITHIN, WITHIN_REACH, ProvedLaw, Sight, breaches
from bot.prove.lives import BEAT, Lives
from bot.prove.net import Net
from bot.prove.people import change_of, settle_in, start_of
from bot.prove.process import World
from bot.prove.programmes import asks_of
from bot.prove.record import Record
from bot.prove.stage import Around, Stage
from bot.prove.timing import Calendar, Stuck, VirtualLoop, run_virtual
from bot.prove.weather import Weather
from bot.sandbox.telegram import Telegram
from bot.simulate.acts import Act
from bot.simulate.laws import Breach
from bot.store.database import DatabaseFile, connect
from bot.store.upgrade import upgrade

PATIENCE, IN_VAIN = 3.0, 0.6
"""Seconds to wait until everything is done; then time goes on, and it is looked again soon. Less where nothing can be
done: while the network is gone."""

SOON, SELDOM = 30.0, 600.0
"""Seconds until the next look while something is not done. Each waits twice as long as the one before, for as long as
nobody does anything and nothing breaks or mends: while the network is gone, letters are tried every few seconds."""

AT_LEAST = 6 * 3_600.0


@dataclass(frozen=True, kw_only=True)
class Proving:
    """What every run of a campaign shares: the programme, changed ones, the screener, and an empty file."""

    programme: Programme
    changes: Callable[[int], Programme]
    screener: Screener
    empty: bytes
    laws: tuple[ProvedLaw, ...] = LAWS


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Shape: `digest` is over everything that was sent, in order; `fired` the kinds of fault that truly struck."""

    schedule: Schedule
    breaches: tuple[Breach, ...]
    fired: frozenset[str]
    digest: str
    steps: int = 0
    boots: int = 0
    needs: int = 0
    rounds: int = 0
    change: str = ""

    @property
    def is_lawful(self) -> bool:
        return not self.breaches


def run(schedule: Schedule, proving: Proving) -> Outcome:
    """Play it. Same schedule and programme, same everything."""
    loop = VirtualLoop()
    with tempfile.TemporaryDirectory(prefix="between-prove-", dir=in_memory()) as folder:
        played = Run(schedule, proving, Path(folder), loop)
        try:
            run_virtual(loop, played.play())
        except Stuck as stuck:
            played.broken(Breach(law="it comes to rest", at=played.calendar.truth(), client=-1, what=str(stuck)))
        return played.outcome()


def in_memory() -> str | None:
    """A folder that costs no disk, where there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def empty_file() -> bytes:
    """A new database at the newest schema, for every run to begin with."""
    with tempfile.TemporaryDirectory(prefix="between-prove-", dir=in_memory()) as folder:
        place = DatabaseFile(path=Path(folder) / "between.db")
        upgrade(place)
        raw = connect(place)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.close()
        return place.path.read_bytes()


@dataclass
class Run:
    schedule: Schedule
    proving: Proving
    folder: Path
    loop: VirtualLoop
    steps: int = 0
    changed: int = 0
    retry_at: float | None = None
    pause: float = 0.0
    """Seconds that nothing is looked at, while what is not done waits for the weather."""
    found: dict[tuple[str, int], Breach] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.start = start_of(self.schedule.seed)
        place = DatabaseFile(path=self.folder / "between.db")
        place.path.write_bytes(self.proving.empty)
        self.weather = Weather(self.loop, self.schedule.faults, self.schedule.seed)
        self.calendar = Calendar(self.loop, self.start)
        self.record = Record()
        self.programme = self.proving.programme
        self.asks = dict(asks_of(self.programme))
        self.net = Net(Telegram(keep=80), self.calendar, self.weather, self.record)
        world = World(
            folder=self.folder, disk=Disk(place, self.weather), net=self.net, calendar=self.calendar,
            chance=Random(f"ids:{self.schedule.seed}"), programme=self.fresh_programme,
            screener=self.proving.screener,
        )  # fmt: skip
        self.lives = Lives(world, self.record)
        self.deeds = Deeds(self.lives, self.calendar, self.change_programme)

    def fresh_programme(self) -> Programme:
        """As if read anew: a running bot keeps former revisions in it."""
        return replace(self.programme, former=dict(self.programme.former))

    def change_programme(self) -> Programme:
        """Each time to another one."""
        self.changed += 1
        self.programme = self.proving.changes(self.changed)
        self.asks |= asks_of(self.programme)
        return self.fresh_programme()

    async def play(self) -> None:
        await self.lives.begin()
        parts = self.lives.house.parts
        self.stage = Stage(Around(parts, self.net, self.calendar, self.lives.seen), self.schedule)
        await settle_in(parts, self.stage.cast, self.start)
        while self._moves_on():
            await self._moment()
        await self._settle([])
        self._judge(at_end=True)
        await self.lives.end()

    # ------------------------------------------------------------ time

    def _moves_on(self) -> bool:
        """Leap to the next moment at which something is owed, done or goes wrong. Shape: False at the end."""
        at = max(min(self._moments()), self.loop.time())
        if at >= self.schedule.days * DAY:
            return False
        self.loop.leap(at - self.loop.time())
        self.lives.process.polled_in_vain()
        self.steps += 1
        return True

    def _moments(self) -> list[float]:
        """What is late already is done or waits for the next look."""
        now, after = self.loop.time(), self.weather.trouble_until
        clocks = [self.lives.seen.next_moment(), stored.next_lease(self.lives.seen.db)]
        truths = [each - self.calendar.wrong for each in clocks if each is not None]
        soonest = now + (self.pause if self.pause > SOON else 0.0)
        owed = [max(self._second_of(each), soonest) for each in truths if self._second_of(each) > now]
        if self.stage.queue.next_at is not None:
            owed.append(self._second_of(self.stage.queue.next_at))
        owed.append(self._second_of(self.stage.next_evening()))
        found = [each for each in owed if each > now]
        others = (self.weather.next_change(), self.retry_at, self.deeds.next_change())
        found += [each for each in others if each is not None]
        looks = (WITHIN_REACH, AFTER_TROUBLE, LATE_LETTERS, PAGED_WITHIN)
        checks = [after + each.total_seconds() + 1.0 for each in looks]
        return [*found, *(each for each in checks if each > now), now + AT_LEAST]

    def _second_of(self, truth: datetime) -> float:
        """The whole second at which a bot that looks every second sees it."""
        return float(-(-(truth - self.start) // timedelta(seconds=1)))

    async def _moment(self) -> None:
        deeds = self.weather.due_deeds()
        for fault in deeds:
            if await self.deeds.do(fault, self.stage):
                self.weather.note(fault)
        self.deeds.set_right()
        acts = self.stage.people_act(self.calendar.truth())
        if acts or deeds or self.weather.has_changed():
            self.pause = 0.0
        await self._settle(acts)
        self._judge()

    async def _settle(self, acts: list[Act]) -> None:
        """Let the bot work until everything is done that can be now."""
        waited, self.retry_at = 0.0, None
        while True:
            await asyncio.sleep(BEAT)
            waited += BEAT
            if self.lives.is_over:
                await self.lives.again()
                self.stage.around.parts = self.lives.house.parts
                continue
            if self.net.deliveries or acts:
                await self.stage.look(acts)
                acts = []
            if self._is_done():
                self.pause = 0.0
                return
            if waited > (IN_VAIN if self.weather.is_cut_off else PATIENCE):
                self.pause = min(max(self.pause * 2, SOON), SELDOM)
                self.retry_at = self.loop.time() + self.pause
                return

    def _is_done(self) -> bool:
        if self.net.telegram.updates or not self.lives.process.is_idle:
            return False
        now, seen = self.calendar.now(), self.lives.seen
        return not seen.is_due(now) and not seen.has_letters(now)

    # ------------------------------------------------------------ laws

    def _judge(self, *, at_end: bool = False) -> None:
        if self.lives.is_over:
            return
        self.stage.evenings_pass()
        sight = self._sight(at_end)
        for breach in (*breaches(sight, self.proving.laws), *self.stage.breaches, *self.deeds.breaches):
            self.broken(breach)
        self.stage.breaches = []

    def _sight(self, at_end: bool) -> Sight:
        now, weather, db = self.loop.time(), self.weather, self.lives.seen.db
        calm, line = (max(now - each, 0.0) for each in (weather.trouble_until, weather.line_until))
        questions = stored.open_questions(db)
        self.record.begins(questions)
        return Sight(
            now=self.calendar.truth(), calm=timedelta(seconds=calm), line=timedelta(seconds=line), record=self.record,
            overdue=stored.overdue(db, self.calendar.now()), alerts=self.lives.seen.alerts(),
            closed_at=self.stage.closed_at, evenings=self.stage.evenings.found, inbox=stored.stored_updates(db),
            out_of_order=stored.out_of_order(db) if at_end else (),
            upon=stored.upon_a_question(db) if at_end else (),
            silent=self.stage.silent() if at_end else (), gone=self.stage.taken_for_gone() if at_end else (),
            lost=tuple(self.lives.world.disk.lost), questions=questions, asks=self.asks,
        )  # fmt: skip

    def broken(self, breach: Breach) -> None:
        """One line a law and client is enough."""
        self.found.setdefault((breach.law, breach.client), breach)

    def outcome(self) -> Outcome:
        return Outcome(
            schedule=self.schedule, breaches=tuple(self.found.values()), fired=frozenset(self.weather.fired),
            digest=self.net.digest.hexdigest(), steps=self.steps, boots=self.record.boots,
            needs=len(self.record.needs), rounds=self.loop.rounds, change=change_of(self.schedule.seed).name,
        )  # fmt: skip
