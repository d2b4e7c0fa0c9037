"""Writes texts as people write them when they slip or hide: seeded, so that a run can be repeated. Pure.

Each way changes one thing and leaves a reader of flesh and blood in no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from random import Random
from typing import Any

from bot.core.crisis.evaluate import CRISIS, Reads, Row
from bot.core.crisis.shares import Share, share
from bot.core.crisis.spelling import NEIGHBOURS
from bot.model import Context, Level

LONG = 5
"""Letters. A slip falls into a word at least this long: in a short one it can make another word."""

EVERY = 8
"""One slip in about so many words, as hurried thumbs make them; at least one a text."""

WORD = re.compile(r"[^\W\d_]+")
LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"}
LOOKALIKES = {
    "a": "а",
    "e": "е",
    "o": "о",
    "p": "р",
    "c": "с",
    "x": "х",
    "y": "у",
    "i": "і",
    "s": "ѕ",
    "j": "ј",
    "h": "һ",
}
EMOJI = ("😔", "🙃", "💔", "😞", "🥲", "😶")
ZERO_WIDTH = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")

Way = Callable[[str, Random], str]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What one way of writing left: of the crisis rows noticed plainly, those still noticed and still paged."""

    way: str
    noticed: Share
    paged: Share

    def as_json(self) -> dict[str, Any]:
        return {"way": self.way, "noticed": asdict(self.noticed), "paged": asdict(self.paged)}


def perturbed(reader: Reads, rows: Sequence[Row], seed: int) -> list[Kept]:
    """Every way on every crisis row that is noticed as it stands. Shape: one a way, then all ways together."""
    crisis = [row for row in rows if row.level in CRISIS]
    plain = [(row, level) for row in crisis if (level := level_of(reader, row, row.text)) >= Level.CONCERN]
    kept: list[Kept] = []
    total: list[tuple[Level, Level]] = []
    for name, way in WAYS.items():
        found = [(before, level_of(reader, row, way(row.text, chance(seed, name, row)))) for row, before in plain]
        total += found
        kept.append(kept_of(name, found))
    return [*kept, kept_of("all", total)]


def chance(seed: int, name: str, row: Row) -> Random:
    """The same text is always changed the same way, whatever stands around it."""
    return Random(f"{seed}:{name}:{row.text}")  # repeatable, not secret


def level_of(reader: Reads, row: Row, text: str) -> Level:
    return reader.screen(text, Context(language=row.language)).level


def kept_of(name: str, found: Sequence[tuple[Level, Level]]) -> Kept:
    paged = [after >= Level.URGENT for before, after in found if before >= Level.URGENT]
    return Kept(
        way=name,
        noticed=share(f"{name}, still noticed", [after >= Level.CONCERN for _, after in found]),
        paged=share(f"{name}, still paged", paged),
    )


def slipped(text: str, random: Random) -> str:
    """Swapped, dropped, doubled or neighbouring letters in some of the longer words."""
    places = [found for found in WORD.finditer(text) if len(found.group()) >= LONG and found.group().isascii()]
    chosen = random.sample(places, min(len(places), max(1, len(text.split()) // EVERY)))
    for found in sorted(chosen, key=lambda each: -each.start()):
        text = text[: found.start()] + slip_in(found.group(), random) + text[found.end() :]
    return text


def slip_in(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    near = sorted(NEIGHBOURS.get(word[at].lower(), word[at]))
    return random.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random.choice(near) + word[at + 1 :],
        )
    )


def leeted(text: str, random: Random) -> str:
    """Digits for letters inside some words."""

    def change(found: re.Match[str]) -> str:
        word = found.group()
        if len(word) < 3 or random.random() < 0.6:
            return word
        return "".join(LEET.get(sign, sign) if random.random() < 0.6 else sign for sign in word)

    return WORD.sub(change, text)


def spaced(text: str, random: Random) -> str:
    """One word in letters set apart, as those do who hide from a filter."""
    places = [found for found in WORD.finditer(text) if len(found.group()) >= 3 and found.group().isascii()]
    if not places:
        return text
    found, between = random.choice(places), random.choice((" ", ".", "-", "_"))
    return text[: found.start()] + between.join(found.group()) + text[found.end() :]


def lookalike(text: str, random: Random) -> str:
    return "".join(LOOKALIKES.get(sign, sign) if random.random() < 0.5 else sign for sign in text)


def zero_width(text: str, random: Random) -> str:
    return "".join(sign + (random.choice(ZERO_WIDTH) if random.random() < 0.3 else "") for sign in text)


def cased(text: str, random: Random) -> str:
    return "".join(sign.upper() if random.random() < 0.5 else sign.lower() for sign in text)


def with_emoji(text: str, random: Random) -> str:
    return " ".join(word + (f" {random.choice(EMOJI)}" if random.random() < 0.2 else "") for word in text.split(" "))


def repeated(text: str, random: Random) -> str:
    """Letters drawn out in one word."""
    places = [found for found in WORD.finditer(text) if len(found.group()) >= 3]
    if not places:
        return text
    found = random.choice(places)
    at = random.randrange(found.start(), found.end())
    return text[:at] + text[at] * 4 + text[at + 1 :]


def unmarked(text: str, random: Random) -> str:
    """No apostrophes, no accents' worth of care: typed with one thumb."""
    return text.replace("'", "").replace("’", "").lower()


WAYS: Mapping[str, Way] = {
    "slips": slipped,
    "leet": leeted,
    "spacing": spaced,
    "homoglyphs": lookalike,
    "zero-width": zero_width,
    "case": cased,
    "emoji": with_emoji,
    "repeats": repeated,
    "no apostrophes": unmarked,
}


def report(kept: Sequence[Kept]) -> str:
    return "\n".join(line for each in kept for line in lines_of(each))


def lines_of(kept: Kept) -> Iterator[str]:
    yield kept.noticed.as_text()
    yield kept.paged.as_text()
