"""One life of the bot: the real app joined and started as in the house, and ended without any goodbye."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NoReturn

from pydantic import SecretStr

from bot.app import prepare as prepare
from bot.core.crisis.screener import Screener
from bot.core.effects import Chart
from bot.data import alone
from bot.joining import House, Outside, joined
from bot.programme.programme import Programme
from bot.prove.disk import Disk, Image, ProvedDatabase, put_back, taken
from bot.prove.net import Net
from bot.prove.timing import Calendar
from bot.prove.wire import OtherWay, ProvedSender, Wire
from bot.rounds import timers_of, watch_loops
from bot.settings import Settings, load_settings
from bot.simulate.virtual import ids, tokens
from bot.store.upgrade import upgrade as upgrade
from bot.telegram.poller import Poller
from bot.work.running_programme import Places
from bot.work.timers import Timer

KILLING = {
    "statement": "statement", "before commit": "before commit", "after commit": "after commit",
    "before send": "before send", "after send": "after send", "after poll": "after poll",
}  # fmt: skip


class Dead(BaseException):
    """Whoever still runs in a process that was killed: nothing of theirs reaches the world."""


async def paint(chart: Chart) -> bytes:
    return b"a picture"


@dataclass(frozen=True, kw_only=True)
class World:
    """What outlives a process."""

    folder: Path
    disk: Disk
    net: Net
    calendar: Calendar
    chance: Random
    programme: Callable[[], Programme]
    screener: Screener


@dataclass
class Process:
    """Starts when it is made, by `start`; ends by `die`."""

    world: World
    is_dead: bool = False
    image: Image | None = None
    house: House | None = None
    database: ProvedDatabase | None = None
    stack: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    # ------------------------------------------------------------ points

    async def point(self, name: str) -> None:
        """A place where a process may stop: its other tasks run, or it is killed, or it is dead already."""
        if self.is_dead:
            raise Dead
        await asyncio.sleep(0)
        if self.is_dead:
            await self.hang()
        if name in KILLING and self.world.net.weather.strikes(name):
            self.die()
            await self.hang()

    def die(self, image: Image | None = None) -> None:
        """Kill it here. `image` is what is left on the disk; else the file as the kernel has it."""
        self.is_dead = True
        self.image = image or taken(self.world.disk.place)

    async def hang(self) -> NoReturn:
        await asyncio.get_running_loop().create_future()
        raise Dead

    # ------------------------------------------------------------ life

    async def start(self) -> House:
        """As `between run` does it. Raises: AlreadyRunning."""
        self.stack.enter_context(alone(self.world.folder))
        upgrade(self.world.disk.place)
        self.world.disk.came_up()
        self.world.disk.synced = taken(self.world.disk.place)
        settings = settings_of(self.world.folder)
        self.database = ProvedDatabase(self.world.disk.place, self, self.world.disk)
        wire = Wire(self.world.net, self)
        sender = ProvedSender(wire, f"https://telegram/bot{settings.token}", paint)
        places = Places(own=settings.between_programme_dir, data=self.world.folder, is_workshop=True)
        outside = Outside(clock=self.world.calendar, sender=sender, read=self._read)
        built = await joined(settings, places, self.database, outside)
        self._swap(built)
        self.house = built
        await prepare(built)
        await built.following.say_taken()
        watch_loops(built, Poller(wire, sender.base_url, built.intake.keep))
        built.watch.start()
        for timer in timers_of(built):
            asyncio.create_task(again_and_again(timer))  # noqa: RUF006  # it ends with the process, by all_tasks
        return built

    def _read(self, folder: Path) -> tuple[Programme, Screener]:
        return self.world.programme(), self.world.screener

    def _swap(self, built: House) -> None:
        """Chance comes from the seed; mail and pager end in the prover."""
        built.parts.new_id, built.parts.new_token = ids(self.world.chance), tokens(self.world.chance)
        others = {name: OtherWay(name, self.world.net, self) for name in ("email", "pager")}
        built.dispatcher.senders.update(others)  # type: ignore[attr-defined]  # a dict, which the last words share

    async def bury(self) -> None:
        """End its tasks, close its file, and leave on the disk what the kill left."""
        assert self.is_dead
        others = sorted(asyncio.all_tasks() - {asyncio.current_task()}, key=born)
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        if self.database is not None:
            self.database.drop()
        self.stack.close()
        if self.image is not None:
            put_back(self.world.disk.place, self.image)

    def polled_in_vain(self) -> None:
        """A leap stands for time in which the loops did live: the watch must not think that they hung."""
        for watched in self.house.watch.loops if self.house is not None else ():
            watched.beat()

    @property
    def is_idle(self) -> bool:
        built = self.house
        return built is not None and built.intake.in_hand == 0 and built.dispatcher.is_idle and built.second.is_idle


def born(task: asyncio.Task[object]) -> tuple[int, str]:
    """Tasks in the order in which they were made: a set of them has none that a replay could rely on."""
    name = task.get_name()
    number = name.removeprefix("Task-")
    return (int(number) if number.isdigit() else 0), name


async def again_and_again(timer: Timer) -> None:
    while True:
        await timer.act()
        await asyncio.sleep(timer.every)


def settings_of(folder: Path) -> Settings:
    return load_settings(
        _env_file=None, telegram_bot_token=SecretStr("4242:proved"), between_data_dir=folder,
        between_second_reader="off",
        between_smtp_host="127.0.0.1", between_pager_url="http://127.0.0.1", between_http_port=0,
    )  # fmt: skip
