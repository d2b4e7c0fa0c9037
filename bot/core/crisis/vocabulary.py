"""Finds the word classes in a text: one token a word, which carries every class and phrase that begins there. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.core.crisis.spelling import PAUSE, REMEMBERED, Spelling

FIRST_CODE = 0x4E00
"""Each class is one character of a block that no folded text contains."""

REST = "…"
"""The class of a phrase's later words."""

RAW = re.compile(r"[a-z0-9@$€](?:[a-z0-9@$€*#']|[!|+](?=[a-z0-9]))*|[.!?;,:\n()\"]+")
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
    """A place in the tree of phrases: the classes of the phrase that ends here, and what may come next."""

    classes: frozenset[str] = NO_CLASSES
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
        self._unions: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
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
        for phrase, names in self.phrases.items():
            if len(phrase) > 1:
                branch = self.branches.setdefault(phrase[0], Branch())
                for word in phrase[1:]:
                    branch = branch.next.setdefault(word, Branch())
                branch.classes = frozenset(names)

    def entry(self, word: str) -> Entry:
        """What a word is alone, and the phrases that begin with it."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
                self._seen["."] = END, None
            made = set(self.phrases.get((word,), ()))
            for length in self.stem_lengths:
                made |= self.stems.get(word[:length], NO_CLASSES)
            found = self._seen[word] = (Token(word, frozenset(made)), self.branches.get(word))
        return found

    def words_of(self, view: str, *, is_quick: bool = False) -> list[str]:
        """The words of a view as the lexicon writes them; "." ends a sentence, "," is a pause."""
        assert self.spelling is not None
        spelling, unknown = self.spelling, self.spelling.unknown
        readings = spelling.quick_readings if is_quick else spelling.readings
        read = spelling.read_quickly if is_quick else spelling.read
        words: list[str] = []
        before = ""
        for raw in RAW.findall(view):
            found = readings.get(raw)
            if found is None:
                found = read(raw)
            if (raw in unknown or before in unknown) and (glued := spelling.glued(before, raw)):
                words[-1:] = glued
                before = ""
                continue
            words += found
            before = raw
        return self.respelled(words)

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
        more: dict[int, frozenset[str]] = {}
        following = (*plain[1:], "")
        begun = [at for at, (_, branch) in enumerate(entries) if branch is not None and following[at] in branch.next]
        for at in begun:
            found, until = self.phrases_from(plain, at, entries[at])
            if until:
                more[at] = self.together(found, more.get(at, NO_CLASSES))
                more |= dict.fromkeys(range(at + 1, until), RESTS)
        paused = places_after(words, PAUSE) if len(plain) < len(words) else ()
        for at in {*more, *paused}:
            if at < len(made) and not made[at].is_mark:
                classes = self.together(made[at].classes, more.get(at, NO_CLASSES))
                made[at] = Token(plain[at], classes, False, at in paused)
        return made

    def phrases_from(self, plain: Sequence[str], at: int, entry: Entry) -> tuple[frozenset[str], int]:
        """The classes of every phrase that begins at a word, with its own, and where the longest of them ends, or 0."""
        (token, branch), until = entry, 0
        found = token.classes
        for ahead in range(at + 1, len(plain)):
            branch = branch.next.get(plain[ahead]) if branch is not None else None
            if branch is None:
                break
            if branch.classes:
                found, until = self.together(found, branch.classes), ahead + 1
        return found, until

    def together(self, one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
        """The union, made once: few unions recur in all texts."""
        made = self._unions.get((one, other))
        if made is None:
            if len(self._unions) >= REMEMBERED:
                self._unions.clear()
            made = self._unions[one, other] = one | other
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
