"""Faults that are done at a moment: kills at rest, wrong clocks, a changed programme, a second start."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from bot.data import AlreadyRunning
from bot.heads import NAME
from bot.programme.programme import Programme
from bot.prove.disk import taken
from bot.prove.faults import JUMPS, Fault
from bot.prove.lives import Lives
from bot.prove.process import Process
from bot.prove.stage import Stage
from bot.prove.timing import Calendar
from bot.prove.upgrading import CONSENT_SINCE, SEALED_SINCE, as_of, former_revisions, holdings, killed_on_the_way
from bot.simulate.laws import Breach
from bot.work.reloading import reload


@dataclass
class Deeds:
    """Shape: `reset` holds the seconds at which a wrong clock is set right, and by how much."""

    lives: Lives
    calendar: Calendar
    change_programme: Callable[[], Programme]
    reset: list[tuple[float, timedelta]] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)

    async def do(self, fault: Fault, stage: Stage) -> bool:
        """Do it. Shape: whether it has struck by that; a block strikes with the first letter that is refused."""
        chance = Random(f"deed:{fault.chance}")
        match fault.kind:
            case "kill at rest":
                self.lives.process.die()
            case "power lost at rest":
                self._lose_power()
            case "client blocks for an hour":
                stage.blocks(chance, fault)
                return False
            case "staff block the bot":
                stage.staff_block(fault)
                return False
            case "a message is edited":
                return stage.edits(chance)
            case "programme changed":
                return await self._change()
            case "upgrade" | "upgrade killed on the way":
                self._upgrade(chance, stage, is_killed=fault.kind != "upgrade")
            case "second process":
                await self._second()
            case _:
                self._jump(fault)
        return True

    def _lose_power(self) -> None:
        assert self.lives.process.database is not None
        self.lives.process.die(self.lives.process.database.after_power_loss())

    def _upgrade(self, chance: Random, stage: Stage, *, is_killed: bool) -> None:
        """It ends, and the next one that starts is newer: its flows are others, and it finds a file to bring up."""
        self.change_programme()
        self.lives.process.die()
        folder, revision = self.lives.world.folder, chance.choice(former_revisions())
        image = as_of(taken(self.lives.world.disk.place), revision, folder)
        self.lives.world.disk.former = holdings(image, folder)
        self.lives.process.image = killed_on_the_way(image, chance, folder) if is_killed else image
        if revision < SEALED_SINCE:
            (folder / NAME).unlink(missing_ok=True)
        stage.asks_again = stage.asks_again or revision < CONSENT_SINCE

    async def _change(self) -> bool:
        """Staff publish a changed programme while clients are in the middle of a flow. Shape: whether it was taken in.

        A disk that fails may fail this as well; the next look takes it in.
        """
        task: asyncio.Task[bool] = await self.lives.watched(reload(self.lives.house.parts, self.change_programme))
        return task.done() and not task.cancelled() and task.exception() is None and task.result()

    async def _second(self) -> None:
        """Somebody starts it twice: the second one must refuse."""
        try:
            await Process(self.lives.world).start()
        except AlreadyRunning:
            return
        at = self.calendar.truth()
        self.breaches.append(Breach(law="one process alone", at=at, client=-1, what="a second one started"))

    def _jump(self, fault: Fault) -> None:
        size, way = fault.kind.removeprefix("clock ").rsplit(" ", 1)
        step = timedelta(seconds=JUMPS[size] * (1 if way == "ahead" else -1))
        self.calendar.wrong += step
        self.reset.append((self.calendar.seconds + fault.span, step))

    def set_right(self) -> None:
        now = self.calendar.seconds
        self.calendar.wrong -= sum((step for at, step in self.reset if at <= now), timedelta())
        self.reset = [each for each in self.reset if each[0] > now]

    def next_change(self) -> float | None:
        return min((at for at, _ in self.reset), default=None)
