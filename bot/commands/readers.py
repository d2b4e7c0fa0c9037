"""The readers of crisis texts as the running bot has them: the patterns, the second reader, and both merged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, overload

import structlog

from bot.commands.common import EXPECTED, fail, folder_now, settings_now
from bot.core.crisis.denials import is_plain_denial
from bot.core.crisis.evaluate import Reads
from bot.core.crisis.explain import Explanation
from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader, merged
from bot.following import screener_of
from bot.joining import second_reader_of
from bot.model import Context, Verdict

log = structlog.get_logger()


@dataclass(frozen=True)
class Readers:
    """The patterns' floor and the second reader, the higher level ruling; without a second reader the floor alone."""

    patterns: Screener
    second: CrisisReader | None

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # frozen, and empty
        verdict = self.patterns.screen(text, context)
        return self.raised(verdict, text, context)

    def raised(self, verdict: Verdict, text: str, context: Context) -> Verdict:
        if self.second is None or (verdict.denial and is_plain_denial(text)):
            return verdict
        try:
            return merged(verdict, self.second.read(text, context))
        except Exception as fault:  # as in the running bot: the floor stands whatever breaks in the model
            log.error("a second reading failed", action="screen", kind=type(fault).__name__)
            return verdict

    def explain(self, text: str, context: Context = Context()) -> tuple[Explanation, Verdict]:
        """The patterns' explanation, and what both readers make of it together."""
        found = self.patterns.explain(text, context)
        return found, self.raised(found.verdict, text, context)


@dataclass(frozen=True)
class SecondAlone:
    """The second reader without the floor: for measuring only."""

    second: CrisisReader

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # frozen, and empty
        return merged(Verdict(), self.second.read(text, context))


class Which(StrEnum):
    """Which readers grade the texts of a file."""

    PATTERNS = "patterns"
    READER = "reader"
    BOTH = "both"


@overload
def readers_now(which: Literal[Which.BOTH] = Which.BOTH) -> Readers: ...


@overload
def readers_now(which: Which) -> Reads: ...


def readers_now(which: Which = Which.BOTH) -> Reads:
    """The readers as the settings have them; the patterns can never be switched off."""
    settings = settings_now()
    second = second_reader_of(settings) if which is not Which.PATTERNS else None
    if which is Which.READER:
        return SecondAlone(second) if second is not None else fail("--readers reader: the second reader is off.", 1)
    try:
        patterns = screener_of(folder_now(settings) / "messages" / "crisis")
    except EXPECTED as wrong:
        fail(wrong)
    return Readers(patterns, second)
