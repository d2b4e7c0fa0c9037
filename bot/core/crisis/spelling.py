"""Reads one written word: leet, stars, repeats, missing apostrophes, slips, words run together. Pure.

A word that is itself common is never read as another one; a mended word is always one of the lexicon's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

LEET = (
    str.maketrans("013456789@$€!|+", "oieasgtbgaseilt"),
    str.maketrans("013456789@$€!|+", "oleasgtbqaselit"),
)
"""Signs that stand for letters; 1, ! and | may be i or l."""

SIGNS = re.compile(r"[0-9@$€!|+*#]")
REPEATS = re.compile(r"(.)\1+")
LONG_REPEATS = re.compile(r"(.)\1{2,}")
NUMBER = re.compile(r"[$€]?[0-9][0-9.,:/]*(?:st|nd|rd|th|s|k|am|pm|mg|ml|h|hr|hrs|min|mins|m|x|lb|lbs|oz|yo|g)?")
ORDINAL = re.compile(r"\d*(?:1st|2nd|3rd|\dth)|\d+(?:s|am|pm|mg|ml|min|mins|hrs|lbs|oz)")
HIDDEN = re.compile(r"[*#]+")
MARKS = '.!?;,:\n()"'
ENDS = re.compile(r"[.!?;]|\n\s*\n")
PAUSE = ","

SHORT, LONG = 4, 7
"""Letters. Below SHORT only swapped or doubled letters are mended; from LONG on any one slip."""

LONGEST = 30
"""Letters. A longer run is no slip of a word."""

REMEMBERED = 60_000
"""Words whose reading is kept; hostile text cannot grow it past this."""

NEIGHBOURS = {
    key: frozenset(near)
    for key, near in {
        "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj", "i": "uojk", "o": "ipkl",
        "p": "ol", "a": "qwsz", "s": "awedxz", "d": "serfcx", "f": "drtgvc", "g": "ftyhbv", "h": "gyujnb", "j": "huikmn",
        "k": "jiolm", "l": "kop", "z": "asx", "x": "zsdc", "c": "xdfv", "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
    }.items()
}  # fmt: skip
"""Keys that lie side by side on a QWERTY keyboard."""


class Spelling:
    """One language's words, and how they are miswritten.

    Shape: `words` are the lexicon's single words, `known` the words of every language that are left alone, `variants`
    other ways to write one or more words.
    """

    def __init__(
        self, words: Iterable[str], known: Callable[[str], bool], variants: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.words = frozenset(words)
        self.known = known
        self.variants = variants
        self.written = self.words | variants.keys()
        self.shortened: dict[str, list[str]] = {}
        for word in sorted(self.written):
            if word.isalpha() and len(word) > 1:
                for shorter in set(deletions(word)):
                    self.shortened.setdefault(shorter, []).append(word)
        self.by_ends: dict[str, list[str]] = {}
        for word in sorted(self.words):
            for key in {f"{word[0]}-{word[-1]}", word[:2]}:
                self.by_ends.setdefault(key, []).append(word)
        self.readings: dict[str, tuple[str, ...]] = {}
        self.unknown: set[str] = set()

    def read(self, raw: str) -> tuple[str, ...]:
        """The words that a written word, or a mark, stands for; most often itself."""
        found = self.readings.get(raw)
        if found is None:
            if len(self.readings) >= REMEMBERED:
                self.readings.clear()
                self.unknown.clear()
            found = self.readings[raw] = self._resolve(raw)
        return found

    def _resolve(self, raw: str) -> tuple[str, ...]:
        if raw[0] in MARKS:
            return (".",) if ENDS.search(raw) else (PAUSE,)
        if raw in self.variants:
            return self.variants[raw]
        plain = raw.replace("'", "")
        exact = self._exact(plain)
        if exact is not None:
            return exact
        if raw.endswith("'s"):
            return self.read(raw[:-2])
        if len(plain) > LONGEST:
            return (plain,)
        if NUMBER.fullmatch(plain):
            return (self.unleeted(plain) or plain.strip("*#!|+@$€") or plain,)
        if plain.isalpha():
            self.unknown.add(raw)
        return self._mended(plain) or (SIGNS.sub("", plain) or plain,)

    def _exact(self, word: str) -> tuple[str, ...] | None:
        if word in self.variants:
            return self.variants[word]
        return (word,) if word in self.words or self.known(word) else None

    def unleeted(self, number: str) -> str:
        """A number that is a word of the lexicon when its figures are read as letters: 700k. Shape: may be empty."""
        if len(number) < 3 or ORDINAL.fullmatch(number) or number.isdigit():
            return ""
        return next((word for table in LEET if (word := number.translate(table)) in self.words), "")

    def glued(self, one: str, other: str) -> tuple[str, ...]:
        """Two pieces of one word ("sui cide"). Shape: empty when together they are none."""
        whole = one + other
        if len(whole) > LONGEST or not whole.isalpha() or whole not in self.written:
            return ()
        return self.variants.get(whole, (whole,))

    def _mended(self, plain: str) -> tuple[str, ...] | None:
        is_bare = plain.isalpha() and not REPEATS.search(plain)
        tried = [plain] if is_bare else list(dict.fromkeys(disguises(plain)))
        for each in () if is_bare else tried:
            exact = self._exact(each)
            if exact is not None:
                return exact
        if not is_bare and HIDDEN.search(plain) and (shown := self.uncensored(plain)):
            return (shown,)
        for each in tried:
            if near := self.nearest(each):
                return self.variants.get(near, (near,))
        return next((parts for each in tried if (parts := self.divided(each))), None)

    def uncensored(self, word: str) -> str:
        """The word of the lexicon whose letters a star hides, the likeliest where several fit. Shape: may be empty."""
        parts, hidden = HIDDEN.split(word), sum(map(len, HIDDEN.findall(word)))
        if len("".join(parts)) < 2:
            return ""
        key = parts[0][:1] + ("-" + parts[-1][-1] if parts[-1] else parts[0][1:2])
        fits = [each for each in self.by_ends.get(key, ()) if hides(parts, hidden, each)]
        wanted = len("".join(parts)) + hidden
        return min(fits, key=lambda each: (each not in STARRED, abs(len(each) - wanted), each), default="")

    def nearest(self, word: str) -> str:
        """The lexicon's word that is one slip away. Shape: empty when there is none."""
        if len(word) < 2 or not word.isalpha():
            return ""
        written, shortened = self.written, self.shortened
        near = set(shortened.get(word, ()))
        for shorter in deletions(word):
            if shorter in written:
                near.add(shorter)
            if shorter in shortened:
                near.update(shortened[shorter])
        if not near:
            return ""
        likeness, meant = min((slip(word, each), each) for each in near)
        return meant if likeness < NO_SLIP else ""

    def divided(self, word: str) -> tuple[str, ...]:
        """Words that were run together, the fewest that fit. Shape: empty when they do not."""
        if not 4 <= len(word) <= LONGEST or not word.isalpha() or not self.may_divide(word):
            return ()
        best: list[tuple[int, tuple[str, ...]] | None] = [(0, ())] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 12), end):
                before, part = best[start], word[start:end]
                if before is None or part not in self.written or (len(part) == 1 and part not in "iua"):
                    continue
                cost = before[0] + (10 if len(part) > 2 else 16)
                known = best[end]
                if known is None or cost < known[0]:
                    best[end] = (cost, (*before[1], *self.variants.get(part, (part,))))
        found = best[-1]
        return found[1] if found is not None and found[0] <= 6 * len(word) + 4 else ()

    def may_divide(self, word: str) -> bool:
        """Whether it begins and ends with a word of the lexicon."""
        sizes = range(1, min(len(word), 12))
        begins = any(word[:size] in self.written for size in sizes)
        return begins and any(word[-size:] in self.written for size in sizes)


STARRED = frozenset({"kill", "die", "suicide", "suicidal", "dead", "rape", "cut", "matar", "morir", "suicidio"})

NO_SLIP = 9


def hides(parts: Sequence[str], hidden: int, word: str) -> bool:
    """Whether `parts` with signs between them are what is left of a word."""
    seen = len("".join(parts))
    if not seen + 1 <= len(word) <= seen + 2 * hidden:
        return False
    at = 0
    for number, part in enumerate(parts):
        found = word.find(part, at) if number else (0 if word.startswith(part) else -1)
        if found < 0:
            return False
        at = found + len(part)
    return word.endswith(parts[-1])


def disguises(word: str) -> Iterator[str]:
    """What a word may be without leet and repeats."""
    bare = word.strip("*#!|+@$€")
    yield bare
    shapes = [bare]
    if SIGNS.search(bare):
        shapes += [bare.translate(table) for table in LEET]
        shapes += [word.strip("*#").translate(LEET[0])]
        yield from shapes[1:]
    for shape in shapes:
        if LONG_REPEATS.search(shape):
            yield LONG_REPEATS.sub(r"\1", shape)
            yield LONG_REPEATS.sub(r"\1\1", shape)
        if REPEATS.search(shape):
            yield REPEATS.sub(r"\1", shape)


def deletions(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def slip(written: str, meant: str) -> int:
    """How likely one slip of the fingers makes `written` of `meant`: 0 is likeliest, NO_SLIP is none."""
    longer, shorter = max(len(written), len(meant)), min(len(written), len(meant))
    if longer - shorter > 1 or shorter < 2:
        return NO_SLIP
    if len(written) == len(meant):
        return exchanged(written, meant)
    return added(written, meant) if len(written) > len(meant) else dropped(written, meant)


def exchanged(written: str, meant: str) -> int:
    apart = [at for at, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
    if len(apart) == 2 and apart[1] == apart[0] + 1 and written[apart[0]] == meant[apart[1]]:
        return 0 if written[apart[1]] == meant[apart[0]] else NO_SLIP
    if len(apart) != 1 or len(meant) < SHORT:
        return NO_SLIP
    if written[apart[0]] in NEIGHBOURS.get(meant[apart[0]], ()):
        return 3
    return 4 if len(meant) >= LONG else NO_SLIP


def added(written: str, meant: str) -> int:
    at = next((at for at, one in enumerate(meant) if written[at] != one), len(meant))
    if written[:at] + written[at + 1 :] != meant:
        return NO_SLIP
    if at and written[at] == written[at - 1]:
        return 1
    beside = {written[at - 1 : at], written[at + 1 : at + 2]} - {""}
    near = any(written[at] in NEIGHBOURS.get(each, ()) for each in beside)
    return 3 if near and len(meant) >= SHORT else 4 if len(meant) >= LONG else NO_SLIP


def dropped(written: str, meant: str) -> int:
    if len(meant) < SHORT or (len(meant) == SHORT and written[0] != meant[0]):
        return NO_SLIP
    at = next((at for at, one in enumerate(written) if meant[at] != one), len(written))
    return 2 if meant[:at] + meant[at + 1 :] == written else NO_SLIP


def known_in(*lists: Collection[str]) -> Callable[[str], bool]:
    """Whether any of these lists has a word."""
    return lambda word: any(word in each for each in lists)
