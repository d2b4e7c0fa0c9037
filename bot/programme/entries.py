"""Where each text stands in its Fluent file, what it says, what it refers to. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from fluent.syntax import FluentParser, ast

from bot.programme.problems import Problem

DEEPEST = 12
MOST_TEXT_LINES = 4_000


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One message. Shape: `attributes` by name to their line; `variables` and `messages` are what it speaks of."""

    line: int
    source: str
    attributes: dict[str, int] = field(default_factory=dict)
    variables: frozenset[str] = frozenset()
    messages: frozenset[str] = frozenset()
    wordings: tuple[str, ...] = ()  # the keys of a choice by `$turn`, in their order


@lru_cache(maxsize=1024)
def read_entries(source: str, file: str) -> tuple[dict[str, Entry], list[Problem]]:
    """The messages of a file, and what could not be read. Shape: empty with one problem when the file is too wild."""
    if wild := too_wild(source):
        return {}, [
            Problem(file=file, line=wild, what="this line is nested too deep.", do="Write it simpler.", rule="fluent")
        ]
    try:
        body = FluentParser(with_spans=True).parse(source).body
    except (RecursionError, ValueError, IndexError) as wrong:
        what = f"this is no text that Fluent can read: {type(wrong).__name__}."
        return {}, [Problem(file=file, line=1, what=what, do="Write `name = words`.", rule="fluent")]
    starts = [0, *(found.end() for found in re.finditer("\n", source))]
    entries: dict[str, Entry] = {}
    problems = []
    for each in body:
        line = line_at(starts, each.span.start if each.span else 0)
        if isinstance(each, ast.Junk):
            at = line_at(starts, junk_at(each))
            what, do = "this is no text that Fluent can read.", "Write `name = words`."
            if each.content is not None and each.content.count("{") > each.content.count("}"):
                what, do = "a `{` is not closed here.", "Write `}` behind it."
            problems.append(Problem(file=file, line=at, what=what, do=do, rule="fluent"))
        elif isinstance(each, ast.Message):
            if each.id.name in entries:
                what, do = f"`{each.id.name}` stands twice.", "Take one of them out."
                problems.append(Problem(file=file, line=line, what=what, do=do, step=each.id.name, rule="double"))
            entries[each.id.name] = entry_of(each, starts, source)
    return entries, problems


def too_wild(source: str) -> int:
    """The line at which a file becomes more than any text needs; 0 when it does not."""
    lines = source.split("\n")
    if len(lines) > MOST_TEXT_LINES:
        return MOST_TEXT_LINES
    depth = 0
    for number, line in enumerate(lines, start=1):
        if re.match(r"-?[a-zA-Z]", line):
            depth = 0  # a new message
        depth += line.count("{") - line.count("}")
        if depth > DEEPEST or line.count("{") > 100 or len(line) > 8_000:
            return number
    return 0


def junk_at(junk: ast.Junk) -> int:
    """Where the trouble of a piece that cannot be read is: where the parser stopped, or where the piece begins."""
    begin, end = (junk.span.start, junk.span.end) if junk.span else (0, 0)
    noted = [note.span.start for note in junk.annotations or () if note.span is not None]
    return int(noted[0] if noted and noted[0] < end else begin)


def line_at(starts: list[int], offset: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle)
    return low + 1


def entry_of(message: ast.Message, starts: list[int], source: str) -> Entry:
    found = list(parts(message))
    start = message.id.span.start if message.id.span else 0
    end = message.span.end if message.span else start
    return Entry(
        line=line_at(starts, start),
        source=source[start:end].strip(),
        attributes={each.id.name: line_at(starts, each.span.start) for each in message.attributes if each.span},
        variables=frozenset(each.id.name for each in found if isinstance(each, ast.VariableReference)),
        messages=frozenset(each.id.name for each in found if isinstance(each, ast.MessageReference)),
        wordings=next((keys_of(each) for each in found if is_by_turn(each)), ()),
    )


def is_by_turn(part: ast.BaseNode) -> bool:
    chosen = part.selector if isinstance(part, ast.SelectExpression) else None
    return isinstance(chosen, ast.VariableReference) and chosen.id.name == "turn"


def keys_of(part: ast.BaseNode) -> tuple[str, ...]:
    assert isinstance(part, ast.SelectExpression)
    return tuple(each.key.value if isinstance(each.key, ast.NumberLiteral) else each.key.name for each in part.variants)


def parts(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """Every piece of a message."""
    ahead: list[object] = [node]
    while ahead:
        here = ahead.pop()
        if isinstance(here, ast.BaseNode):
            yield here
            ahead.extend(value for name, value in vars(here).items() if name != "span")
        elif isinstance(here, list):
            ahead.extend(here)
