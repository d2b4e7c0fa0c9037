"""Finds the word classes in a text: one token a word, which carries every class and phrase that begins there. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from bot.core.crisis.spelling import PAUSE, REMEMBERED, Spelling

FIRST_CODE = 0x4E00
"""Each class is one character of a block that no folded text contains."""

REST = "…"
"""The class of a phrase's later words."""

RAW = re.compile(r"[a-z0-9@$€][a-z0-9@$€*#']*(?:[!|+][a-z0-9][a-z0-9@$€*#']*)*|[.!?;,:\n()\"]+")
"""A written word with the signs that may hide in it, or marks."""

NO_CLASSES: frozenset[str] = frozenset()
RESTS = frozenset({REST})


class Token(NamedTuple):
    """One word with its classes. `is_mark` ends a sentence; `after_pause` stands behind a comma or the like."""

    words: str
    classes: frozenset[str]
    is_mark: bool = False
    after_pause: bool = False


@dataclass
class Branch:
    """A place in the tree of phrases: what its first word is when a phrase ends here, and what may come next.

    Shape: `token` carries what the word is alone and every phrase that begins with it and ends here or before.
    """

    token: Token | None = None
    next: dict[str, Branch] = field(default_factory=dict)


Entry = tuple[Token, Branch | None]

END = Token(".", NO_CLASSES, is_mark=True)


class Vocabulary:
    """All classes and literal words of a lexicon, looked up longest phrase first."""

    def __init__(self, classes: Mapping[str, Iterable[str]], spellings: Mapping[str, Iterable[str]]) -> None:
        self.codes: dict[str, str] = {}
        self.phrases: dict[tuple[str, ...], set[str]] = {}
        self.stems: dict[str, set[str]] = {}
        self.variants, self.long_variants = variants_of(spellings)
        self.code(REST)
        for name, entries in classes.items():
            self.code(name)
            for entry in entries:
                self.learn(entry, name)
        self.spelling: Spelling | None = None
        self.branches: dict[str, Branch] = {}
        self.stem_lengths: list[int] = []
        self._rests: dict[Token, Token] = {}
        self._seen: dict[str, Entry] = {".": (END, None)}
        self._codes: dict[frozenset[str], bytes] = {}

    def code(self, name: str) -> str:
        return self.codes.setdefault(name, chr(FIRST_CODE + len(self.codes)))

    def literal(self, words: str) -> str:
        """A class of its own for a word that a pattern names. Shape: the class's name."""
        name = f"[{words}]"
        if name not in self.codes:
            self.code(name)
            self.learn(words, name)
        return name

    def learn(self, entry: str, name: str) -> None:
        if entry.endswith("*") and " " not in entry:
            self.stems.setdefault(entry[:-1], set()).add(name)
            return
        self.phrases.setdefault(self.plain(entry), set()).add(name)

    def plain(self, entry: str) -> tuple[str, ...]:
        """A phrase as texts are read, so that both are written one way. Shape: never empty."""
        parts = [part for word in entry.split() for part in self.contracted(word)]
        return tuple(self.respelled(parts))

    def contracted(self, word: str) -> tuple[str, ...]:
        bare = word.replace("'", "")
        return self.variants.get(word) or self.variants.get(bare) or (bare,)

    def close(self, known: Callable[[str], bool], idioms: Iterable[Sequence[str]] = ()) -> None:
        """Everything is learnt: from now on texts can be read."""
        self.stem_lengths = sorted({len(stem) for stem in self.stems})
        words = {word for phrase in (*self.phrases, *idioms) for word in phrase} | self.stems.keys()
        words |= {word for right in self.variants.values() for word in right}
        self.spelling = Spelling((word for word in words if word.isalnum()), known, self.variants)
        for phrase in sorted(self.phrases):  # a shorter phrase before those that it begins
            if len(phrase) > 1:
                self.grow(phrase)

    def grow(self, phrase: tuple[str, ...]) -> None:
        branch = self.branches.setdefault(phrase[0], Branch())
        found = self.alone(phrase[0])
        for word in phrase[1:]:
            branch = branch.next.setdefault(word, Branch())
            found = branch.token.classes if branch.token is not None else found
        branch.token = Token(phrase[0], found | self.phrases[phrase])

    def alone(self, word: str) -> frozenset[str]:
        """The classes of a word, whatever stands behind it."""
        made = set(self.phrases.get((word,), ()))
        for length in self.stem_lengths:
            made |= self.stems.get(word[:length], NO_CLASSES)
        return frozenset(made)

    def entry(self, word: str) -> Entry:
        """What a word is alone, and the phrases that begin with it."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
                self._seen["."] = END, None
            found = self._seen[word] = (Token(word, self.alone(word)), self.branches.get(word))
        return found

    def words_of(self, raws: Sequence[str], *, is_quick: bool = False) -> list[str]:
        """What is written in a view as the lexicon writes it; "." ends a sentence, "," is a pause."""
        assert self.spelling is not None
        spelling = self.spelling
        readings = spelling.quick_readings if is_quick else spelling.readings
        read = spelling.read_quickly if is_quick else spelling.read
        found = [readings.get(raw) or read(raw) for raw in raws]
        if spelling.unknown.isdisjoint(raws):
            return self.respelled(list(chain.from_iterable(found)))
        return self.respelled(self.put_together(raws, found))

    def put_together(self, raws: Sequence[str], found: Sequence[tuple[str, ...]]) -> list[str]:
        """The words, with what is unknown alone, and together with its neighbour one word ("sui cide"), as that."""
        assert self.spelling is not None
        unknown = self.spelling.unknown
        words: list[str] = []
        done = 0
        for at in [at for at, raw in enumerate(raws) if at and (raw in unknown or raws[at - 1] in unknown)]:
            if at > done and (glued := self.spelling.glued(raws[at - 1], raws[at])):
                words += chain.from_iterable(found[done:at])
                words[-1:] = glued
                done = at + 1
        words += chain.from_iterable(found[done:])
        return words

    def respelled(self, words: list[str]) -> list[str]:
        """Several words that stand for others ("sewer slide"), put right."""
        begins = self.long_variants
        hits = [at for at, word in enumerate(words) if word in begins]
        if not hits:
            return words
        made: list[str] = []
        done = 0
        for at in hits:
            right = next((each for each in begins[words[at]] if words[at : at + len(each[0])] == each[0]), None)
            if right is None or at < done:
                continue
            made += words[done:at] + right[1]
            done = at + len(right[0])
        return made + words[done:]

    def tokens(self, words: Sequence[str]) -> list[Token]:
        """One token a word, with what the word is alone and every phrase that begins with it.

        The later words of a phrase are marked, so that a pattern may pass over them or read them on their own. A pause
        inside a phrase does not break it.
        """
        plain = [word for word in words if word != PAUSE]
        seen = self._seen
        entries = [seen.get(word) or self.entry(word) for word in plain]
        made = [token for token, _ in entries]  # most words are no more than what they are alone
        rests: set[int] = set()
        for at, ((_, branch), following) in enumerate(zip(entries, plain[1:], strict=False)):
            if branch is not None and following in branch.next:
                made[at], until = longest(branch, plain, at, made[at])
                rests.update(range(at + 1, until))
        for at in rests:
            made[at] = self.as_rest(made[at])
        for at in places_after(words, PAUSE) if len(plain) < len(words) else ():
            if at < len(made) and not made[at].is_mark:
                made[at] = made[at]._replace(after_pause=True)
        return made

    def as_rest(self, token: Token) -> Token:
        """The same word as one of a phrase's later ones; made once, since few recur in all texts."""
        made = self._rests.get(token)
        if made is None:
            if len(self._rests) >= REMEMBERED:
                self._rests.clear()
            classes = token.classes if token.is_mark else token.classes | RESTS
            made = self._rests[token] = token._replace(classes=classes)
        return made

    def encoded(self, tokens: Iterable[Token]) -> bytes:
        """As patterns read them: <the codes of the classes>, a comma before it for a pause, a point for a mark."""
        parts = []
        for token in tokens:
            if token.is_mark:
                parts.append(b".")
                continue
            found = self._codes.get(token.classes)
            if found is None:
                if len(self._codes) >= REMEMBERED:
                    self._codes.clear()
                found = b"<" + "".join([self.codes[name] for name in token.classes]).encode() + b">"
                self._codes[token.classes] = found
            parts.append(b"," + found if token.after_pause else found)
        return b"".join(parts)


def written_in(view: str) -> list[str]:
    """The written words and marks of a view, the same for every language."""
    return RAW.findall(view)


def longest(branch: Branch, plain: Sequence[str], at: int, alone: Token) -> tuple[Token, int]:
    """A word with every phrase that begins at it, and where the longest of them ends. Shape: 0 when there is none."""
    found, until = alone, 0
    for ahead in range(at + 1, len(plain)):
        following = branch.next.get(plain[ahead])
        if following is None:
            break
        branch = following
        if branch.token is not None:
            found, until = branch.token, ahead + 1
    return found, until


def places_after(words: Sequence[str], mark: str) -> set[int]:
    """Before which word, marks not counted, the mark stands."""
    places: set[int] = set()
    at = 0
    for word in words:
        if word == mark:
            places.add(at)
        else:
            at += 1
    return places


def variants_of(
    spellings: Mapping[str, Iterable[str]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[list[str], list[str]]]]]:
    """Wrong ways to write, by the wrong word. Shape: single words; then phrases by their first word, longest first."""
    single: dict[str, tuple[str, ...]] = {}
    several: dict[str, list[tuple[list[str], list[str]]]] = {}
    for right, wrongs in spellings.items():
        for wrong in wrongs:
            words = wrong.split()
            if len(words) == 1:
                single[words[0]] = tuple(right.replace("'", "").split())
            else:
                several.setdefault(words[0], []).append((words, right.replace("'", "").split()))
    for each in several.values():
        each.sort(key=lambda pair: -len(pair[0]))
    return single, several
