"""The real shell joined for virtual time: intake, engine, due rows and outbox as they are, over an inline database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.model import Level, Staff, Text
from bot.programme.programme import Programme
from bot.programme.texts import Texts
from bot.sandbox.crowd import BOT
from bot.sandbox.telegram import Telegram
from bot.simulate.drain import Drain
from bot.simulate.inline import InlineDatabase
from bot.simulate.post import Post
from bot.simulate.seen import Seen
from bot.simulate.virtual import VirtualClock, ids, tokens
from bot.store import due, revisions, rows
from bot.store.database import Database, DatabaseFile, connect
from bot.store.upgrade import upgrade
from bot.work.answering import Answering
from bot.work.clockwork import Clockwork
from bot.work.digest_clock import DigestClock
from bot.work.digests import Digests
from bot.work.intake import Intake
from bot.work.ledger import Channels
from bot.work.limiter import Limiter, Rates
from bot.work.listening import Listening
from bot.work.parts import Parts
from bot.work.ports import Parser
from bot.work.postbox import Postbox, letter_of
from bot.work.second import SecondReading


@dataclass(frozen=True, kw_only=True)
class Edges:
    """What belongs to the edges and is handed in: how an update is read, and how a long text is cut."""

    parse: Parser
    cut: Callable[[str], Sequence[str]]


class KeptTexts(Texts):
    """The programme's words; it keeps which of them were said, by language."""

    def __init__(self, texts: Texts) -> None:
        super().__init__(texts.bundles, texts.constants, texts.entries, texts.renames)
        self.former = texts.former
        self.said: set[tuple[str, str]] = set()

    def say(self, language: str, text: Text) -> str:
        self.said.add((language, text.id))
        return super().say(language, text)

    def unkept(self, language: str, text: Text) -> str:
        """Its words, for whoever watches: nobody was shown them."""
        return super().say(language, text)


class DatabaseFailed(Exception):
    """A simulation's database never fails: the crisis text from memory must not be needed."""


async def no_last_words(update_id: int, chat_id: int, level: Level) -> None:
    raise DatabaseFailed(f"update {update_id}")


@dataclass
class Shell:
    """Everything that runs, and a second look at the database for whoever watches it."""

    parts: Parts
    intake: Intake
    second: SecondReading
    clockwork: Clockwork
    digest_clock: DigestClock
    drain: Drain
    post: Post
    clock: VirtualClock
    texts: KeptTexts
    seen: Seen
    updates: int = 0

    async def tick(self) -> None:
        if self.seen.is_due(self.clock.now()):
            await self.clockwork.tick()
            await self.digest_clock.tick()
        await self.drain.empty()

    async def take_in(self) -> None:
        """Everything that people have done since the last look: stored, screened, answered, sent."""
        arrived = list(self.post.telegram.updates)
        self.post.telegram.updates.clear()
        if not arrived:
            return
        self.updates += len(arrived)
        await self.intake.keep(arrived)
        await self.intake.work_off()
        await self.second.work_off()
        await self.drain.empty()


@asynccontextmanager
async def shell(
    folder: Path,
    programme: Programme,
    screener: Screener,
    edges: Edges,
    clock: VirtualClock,
    *,
    seed: int | str,
    reader: CrisisReader | None = None,
) -> Any:
    place = DatabaseFile(path=folder / "simulated.db")
    upgrade(place)
    database = InlineDatabase(place)
    seen = connect(place)
    seen.row_factory = sqlite.Row
    built = joined(database, programme, screener, edges, clock, Random(f"ids:{seed}"), reader, Seen(seen))
    try:
        yield built
    finally:
        built.second.stop()
        seen.close()
        await database.close()


def joined(
    database: Database,
    programme: Programme,
    screener: Screener,
    edges: Edges,
    clock: VirtualClock,
    chance: Random,
    reader: CrisisReader | None,
    seen: Seen,
) -> Shell:
    texts = KeptTexts(programme.texts)
    programme = replace(programme, texts=texts)
    post = Post(telegram=Telegram(keep=80), clock=clock, cut=edges.cut)
    holder: list[Drain] = []
    parts = Parts(
        database=database,
        programme=programme,
        rules=programme.rules,
        screener=screener,
        clock=clock,
        parse=edges.parse,
        new_id=ids(chance),
        new_token=tokens(chance),
        post=lambda letters: holder[0].post([letter_of(letter) for letter in letters]),
        last_words=no_last_words,
        bot_username=str(BOT["username"]),
        channels=Channels(mail=True, pager=True),
        second_reader=reader,
    )
    senders = {"telegram": post, "email": post, "pager": post}
    holder.append(Drain(Postbox(parts), senders, Limiter(Rates(), clock.seconds), clock, seen.has_letters))
    listening, answering = Listening(parts), Answering(parts)
    second = SecondReading(parts, listening, answering)
    intake = Intake(parts, listening, answering, second)
    parts.take_in = intake.take_in
    digests = Digests(texts.say, programme.resources, is_read_twice=reader is not None)
    return Shell(
        parts=parts, intake=intake, second=second, clockwork=Clockwork(parts), drain=holder[0], post=post, clock=clock,
        texts=texts, seen=seen, digest_clock=DigestClock(parts, digests),
    )  # fmt: skip


async def prepare(built: Shell, people: Sequence[Staff]) -> None:
    """An empty programme with its staff on duty, and their weekly pages owed."""
    parts, now = built.parts, built.clock.now()
    async with parts.database.write() as db:
        await revisions.keep(db, parts.programme.flows.values(), now=now)
        await rows.add(db, people)
        await due.owe_weekly(db, people, now=now)
