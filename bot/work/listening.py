"""Reads and screens updates as they come in: what was said, by whom, how grave, in answer to what."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.client_commands import is_wordless
from bot.core.safety import read_opening, read_safe, read_with, verdict_of
from bot.core.wording import MEDIA
from bot.model import (
    Context,
    Finding,
    Form,
    Incoming,
    Json,
    Kind,
    Level,
    MediaReceived,
    TextReceived,
    Verdict,
)
from bot.store.inbox import Arrived
from bot.store.timeline import recent_texts
from bot.work.failures import Failures
from bot.work.from_memory import answer_from_memory, incoming_of
from bot.work.parts import Parts
from bot.work.standing import Standing, replied_to, standings

log = structlog.get_logger()

JOINED = 4
"""How many of a chat's last texts are read together: people split sentences (grading rule 1)."""

JOINED_WITHIN = timedelta(minutes=10)

READ_AT_ONCE = 8_192
"""Characters as Telegram wrote them, between two looks at the loop: some sixteen ordinary texts, or two long ones."""

REMEMBERED_CHATS = 2_000
"""About two seconds of work at most; a chat that is not here is read from the timeline."""

Said: TypeAlias = tuple[str, Context]


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One update, read and screened. `fault` names what went wrong when it could not be read.

    Shape: `said` holds each text of a client's or stranger's that was screened, in its context; empty for staff.
    """

    arrived: Arrived
    incoming: Incoming
    verdict: Verdict
    fault: str = ""
    safe: Kind | None = None  # a typed "yes" to "Are you safe right now?", and about what it was asked
    is_raised: bool = False  # by the second reader: the text itself was answered before
    opening: str = ""  # a typed "yes" or "no" to "Is this a good time?"
    said: tuple[Said, ...] = ()

    @property
    def chat_id(self) -> int | None:
        return self.incoming.chat_id

    @property
    def is_crisis(self) -> bool:
        return self.verdict.level > Level.NONE or self.verdict.denial


class Listening:
    """Keeps the last texts of the chats that are speaking; everything else is asked of the database."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.texts: OrderedDict[int, list[tuple[datetime, str]]] = OrderedDict()
        self.failures = Failures()

    async def hear(self, arrived: Sequence[Arrived]) -> AsyncIterator[Heard]:
        """Read and screen stored updates, in their order; whoever is in need waits for none that stand behind."""
        read = [(each, *self._read(each)) for each in arrived]
        chats = {incoming.chat_id for _, incoming, _ in read if incoming.chat_id is not None}
        async with self.parts.database.read() as db:
            standing = await standings(db, chats)
            await self._remember(db, chats)
        read_so_far = 0
        for each, incoming, fault in read:
            yield self._whatever_breaks(each, incoming, fault, standing)
            read_so_far += len(each.raw)
            if read_so_far >= READ_AT_ONCE:  # a hundred long texts, each unlike the others, take seconds
                read_so_far = 0
                await asyncio.sleep(0)

    async def hear_again(self, arrived: Arrived) -> Heard:
        """Read a stored update anew, for a second reading that a former process owes; nothing is noted."""
        incoming, fault = self._read(arrived)
        chats = {incoming.chat_id} if incoming.chat_id is not None else set()
        async with self.parts.database.read() as db:
            found = (await standings(db, chats)).get(incoming.chat_id or 0, Standing())
        around = replied_to(found, incoming, arrived.received_at)
        said = self._said(incoming, around)
        return Heard(
            arrived=arrived, incoming=incoming, verdict=self._verdict(incoming, said, around), fault=fault, said=said
        )

    def _whatever_breaks(
        self, arrived: Arrived, incoming: Incoming, fault: str, standing: Mapping[int, Standing]
    ) -> Heard:
        """One that cannot be read in its context is read for itself, answered, and set aside: the others go on."""
        try:
            return self._heard(arrived, incoming, fault, standing)
        except Exception as broken:  # law 6: it would stop everybody's words, and again at each sweep
            log.error("an update could not be read", action="hear", kind=type(broken).__name__)
            around = Standing(is_staff=standing.get(incoming.chat_id or 0, Standing()).is_staff)
            said = self._said(incoming, around)
            verdict = self._verdict(incoming, said, around)
            return Heard(arrived=arrived, incoming=incoming, verdict=verdict, fault=type(broken).__name__, said=said)

    def _heard(self, arrived: Arrived, incoming: Incoming, fault: str, standing: Mapping[int, Standing]) -> Heard:
        around = replied_to(standing.get(incoming.chat_id or 0, Standing()), incoming, arrived.received_at)
        said = self._said(incoming, around)
        verdict = self.failures.weighed(self._verdict(incoming, said, around), self.parts.clock.now())
        words = incoming.text if isinstance(incoming, TextReceived) and said else ""
        if words and incoming.chat_id is not None:
            self._note(incoming.chat_id, words)
        return Heard(
            arrived=arrived,
            incoming=incoming,
            verdict=verdict,
            fault=fault,
            said=said,
            safe=around.safe if words and read_safe(words) == "yes" else None,
            opening=read_opening(words) if words and around.is_unopened else "",
        )

    def _read(self, arrived: Arrived) -> tuple[Incoming, str]:
        return incoming_of(self.parts.parse, arrived.raw)

    def _said(self, incoming: Incoming, around: Standing) -> tuple[Said, ...]:
        """The texts to be screened. What therapists and staff write themselves is not. Source: CRISIS.md."""
        if around.is_staff:
            return ()
        match incoming:
            case TextReceived(chat_id=chat_id, text=text, form=form, quoted=quoted):
                plain = (text, self._context(chat_id, text, form, around))
                other = (quoted, Context(form=Form.QUOTED, language=around.language))
                return (plain, other) if quoted else (plain,)
            case MediaReceived(chat_id=chat_id, caption=caption) if caption:
                return ((caption, self._context(chat_id, caption, Form.CAPTION, around)),)
            case _:
                return ()

    def _verdict(self, incoming: Incoming, said: Sequence[Said], around: Standing) -> Verdict:
        if isinstance(incoming, MediaReceived) and around.is_watched and not around.is_staff:
            return unread_media(around.kind)
        verdicts = [self.parts.screener.screen(text, context) for text, context in said]
        if around.safe is not None and said:
            text = said[0][0]
            verdicts.append(verdict_of(read_with(text, verdicts[0]), around.safe, text))
        return max(verdicts, key=lambda each: each.level, default=Verdict())

    def _context(self, chat_id: int, text: str, form: Form, around: Standing) -> Context:
        recent = () if text.startswith("/") else self._recent(chat_id)  # a command is no part of a sentence
        return Context(
            recent=recent, question=around.question, form=form, language=around.language,
            is_answering=around.is_answering,
        )  # fmt: skip

    def _recent(self, chat_id: int) -> tuple[str, ...]:
        now = self.parts.clock.now()
        said = self.texts.get(chat_id, ())
        return tuple(text for at, text in said if now - at <= JOINED_WITHIN and not is_wordless(text))[-JOINED:]

    def _note(self, chat_id: int, text: str) -> None:
        said = self.texts.setdefault(chat_id, [])
        said.append((self.parts.clock.now(), text))
        del said[:-JOINED]
        self.texts.move_to_end(chat_id)
        while len(self.texts) > REMEMBERED_CHATS:
            self.texts.popitem(last=False)

    async def _remember(self, db: AsyncConnection, chats: set[int]) -> None:
        now = self.parts.clock.now()
        for chat_id in chats - self.texts.keys():
            said = await recent_texts(db, chat_id, since=now - JOINED_WITHIN, limit=JOINED)
            self.texts.setdefault(chat_id, [(now, text) for text in said])  # another may have noted words meanwhile

    async def answer_without_database(self, updates: Sequence[Mapping[str, Json]]) -> None:
        """The database fails: answer each crisis from memory and page."""
        await answer_from_memory(self.parts, updates)


def unread_media(kind: Kind) -> Verdict:
    """Nobody reads a voice message or a photo: sent into an open question or alert it is urgent. Source: CRISIS.md."""
    found = Finding(pattern=MEDIA, level=Level.URGENT, kind=kind, words="")
    return Verdict(level=Level.URGENT, kind=kind, findings=(found,))
