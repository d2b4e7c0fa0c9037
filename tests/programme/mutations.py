"""Wild changes to flow and text files: what an editor, a script or an enemy may leave behind. By seed."""

from __future__ import annotations

import random
from collections.abc import Callable

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
TOKENS = (
    "&a", "*a", "!!python/object:os.system x", "[", "]", "{", "}", "<<: *a", "? ", "- ", ": ", "'", '"', "|", ">",
    "\t", "\x00", "\ud800", "\u202e", "null", "true", "1e999", "9" * 400, "0x" + "f" * 50, "---\n", "...\n",
    "%YAML 1.1\n",
    "{ $x }", "{ -term }", "{ f() }", "{ { { {", "} } }", "   .a = b", "#", "when: " + "(" * 300, "when: " + "!" * 300,
    "go: evening", "go: mood", "end: true", "wait: 2h", "at: 99:99", "answer: scale 0-999999", "answer: choice []",
    "repeat: mood", "score: x", "bands: {a: b}", "record: phq9", BOMB, "steps: 7", "steps: []", "title: []", "for: []",
    "start: [1]", "[" * 3000, "{a: " * 900, "- " * 3000, "é" * 500, "\r\n", "\u2028",
)  # fmt: skip


def cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.randrange(80) :]


def insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(TOKENS) + text[at:]


def swap_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def retype(text: str, chance: random.Random) -> str:
    """Another value behind a colon."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    head, colon, _ = lines[number].partition(":")
    if colon:
        lines[number] = f"{head}: {chance.choice(TOKENS)}"
    return "\n".join(lines)


def copy(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text + text[start : start + 400] * chance.choice((1, 3, 40))


def shake(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 12)):
        letters[chance.randrange(len(letters))] = chr(chance.randrange(1, 0x2FF))
    return "".join(letters)


WAYS: tuple[Callable[[str, random.Random], str], ...] = (cut, insert, swap_lines, retype, copy, shake)


def mutated(text: str, seed: int) -> str:
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 2, 5))):
        text = chance.choice(WAYS)(text or " ", chance)
    return text
