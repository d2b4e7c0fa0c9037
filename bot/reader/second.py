"""The second reader: two small local networks and a linear half beside the patterns. Deterministic, offline."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.core.crisis.second import Reading, somebody_elses
from bot.core.crisis.views import pieces as pieces_of
from bot.model import Context, Kind, Level
from bot.reader.linear import Linear
from bot.reader.network import Network, lines_of
from bot.reader.text import SMALL, WORDS, is_bare, is_pronounceable, is_scant, is_spanish, meant
from bot.reader.unigram import FIRST, unigram_of
from bot.reader.windows import windows
from bot.reader.wordpiece import WordPiece

MODEL = Path(__file__).with_name("model")

MOST_DOUBT = 2.0
"""Log-odds. The more windows, the likelier that one looks grave by chance: one less for each doubling, up to this.
Chosen on the rows of more than 45 words: half of the false alarms, for four in a hundred found less."""

MOST = 5.0
"""Log-odds that the thorough network is reckoned to reach at most. Of 2,000 windows, half of them grave, none that is
passed over so (seven in ten of the harmless ones are) would have reached a threshold."""

HALF = np.float32(0.5)

LONGEST_PART = 60
"""Characters. As in the screener: a longer message is a sentence of its own."""

MINILM, E5 = "minilm", "e5"
"""The two networks: one knows English well, one Spanish as well as English. What both find is surer."""

KINDS = (Kind.SUICIDE, Kind.SELF_HARM, Kind.HARM_TO_OTHERS, Kind.ABUSE, Kind.OTHER_PERSON)

Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Log-odds from which a level is said, by level from concern on."""

    concern: float
    urgent: float
    imminent: float

    def surer(self, by: Thresholds) -> Thresholds:
        """Each as much higher."""
        return Thresholds(
            concern=self.concern + by.concern, urgent=self.urgent + by.urgent, imminent=self.imminent + by.imminent
        )

    def level_of(self, odds: Floats) -> Level:
        """The highest level whose threshold is reached; imminent only for what is urgent at least."""
        if odds[1] >= self.urgent:
            return Level.IMMINENT if odds[2] >= self.imminent else Level.URGENT
        return Level.CONCERN if odds[0] >= self.concern else Level.NONE


ANSWERING = Thresholds(concern=1.5, urgent=3.0, imminent=0.0)
"""How much surer it must be of what a client says in a talk that waits for words: pieces of sentences ("The truck. It's
in the driveway") whose meaning stands in the question. Doubt is met with a question there sooner than with a page; the
patterns read it as ever. Chosen on the answers of the two played courses (tests/courses)."""


class SecondReader:
    """Built once from the folder of its model. One thread; the same text always gives the same reading."""

    def __init__(self, folder: Path = MODEL) -> None:
        settled: Mapping[str, Any] = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        longest = int(settled["longest"])
        self.share = float(settled["linear_share"])
        plain = {name: Thresholds(**values) for name, values in settled["thresholds"].items()}
        surer = {name: each.surer(ANSWERING) for name, each in plain.items()}
        self.thresholds = {False: plain, True: surer}
        with np.load(folder / "linear.npz") as held:
            self.linear = Linear(held["rarity"], held["weights"], held["bias"])
        self.least = min(least for each in plain.values() for least in (each.concern, each.urgent))
        pieces = WordPiece(lines_of(folder / MINILM))
        many = unigram_of(lines_of(folder / E5))
        self.words = frozenset(pieces.places) | {
            piece.removeprefix(FIRST) for piece in many.places if piece[0] == FIRST
        }
        self.quick, self.thorough = Network(folder / MINILM, pieces, longest), Network(folder / E5, many, longest)
        self._cached = lru_cache(maxsize=4096)(self._graded)

    def read(self, text: str, context: Context = Context()) -> Reading:  # noqa: B008  # frozen, and empty
        """Grade a text, and what it makes together with the last few: people split sentences (grading rule 1)."""
        found = max((self._of(piece, context) for piece in pieces_of(text)), key=lambda each: each.level)
        joined = self._joined(text, context)
        return somebody_elses(max(found, joined, key=lambda each: each.level), context)

    def _of(self, text: str, context: Context) -> Reading:
        said = meant(text)
        if is_bare(said) or not self._has_words(said):
            return Reading()
        language = "es" if is_spanish(said) or context.language == "es" else "en"
        found = self._cached(said, language, context.is_answering)
        return replace(found, level=min(found.level, Level.CONCERN)) if is_scant(said) else found

    def _has_words(self, said: str) -> bool:
        """Whether anything in it may be a word: hands on the keys, and a link's token, make the networks guess."""
        words = WORDS.findall(said)
        if any(word in self.words for word in words if len(word) > 2 or word in SMALL):
            return True
        return not said.isascii() or all(map(is_pronounceable, words))

    def _joined(self, text: str, context: Context) -> Reading:
        """What short texts say together, where neither this one nor those before it say it alone."""
        parts = [each for each in context.recent if 0 < len(each) <= LONGEST_PART]
        if not parts or not 0 < len(text) <= LONGEST_PART:
            return Reading()
        before = self._of(" ".join(parts), context)
        together = self._of(" ".join((*parts, text)), context)
        return together if together.level > max(before.level, Level.CONCERN) else Reading()

    def _graded(self, said: str, language: str, is_answering: bool) -> Reading:
        odds, kinds = self.odds(said)
        level = self.thresholds[is_answering][language].level_of(odds)
        if level is Level.NONE:
            return Reading(score=likely(odds[0]))
        score = likely(odds[level - 1])
        kind = KINDS[int(np.argmax(kinds[1:]))]
        return Reading(level=level, kind=kind, score=score, reason=f"second reader, score {score:.2f}")

    def odds(self, said: str) -> tuple[Floats, Floats]:
        """Log-odds of reaching each level, and of each kind: the highest of what is read of a long text."""
        parts = windows(said)
        doubt = min(np.log2(len(parts)), MOST_DOUBT)
        read = [self._window(window) for window in parts]
        _, kinds = max(read, key=lambda each: float(each[0][1]))
        return np.max([levels for levels, _ in read], axis=0) - np.float32(doubt), kinds

    def _window(self, said: str) -> tuple[Floats, Floats]:
        """The mean of both networks, and the linear half. The thorough one is not asked where it could not matter."""
        beside = np.float32(self.share) * self.linear.odds(said)
        quick, kinds = self.quick.odds(said)
        if np.all(HALF * (quick[:2] + MOST) + beside[:2] < self.least):
            return quick + beside, kinds
        thorough, others = self.thorough.odds(said)
        return HALF * (quick + thorough) + beside, HALF * (kinds + others)


def likely(odds: float) -> float:
    return float(1.0 / (1.0 + np.exp(-float(odds))))
