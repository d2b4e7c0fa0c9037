"""Reads a small YAML 1.2 file into plain values with the line of each, and refuses what no flow needs. Pure.

A whole file is seen by its events alone: nothing is constructed, so that no tag, anchor or alias can do anything. The
limits keep any file under a second: nested brackets cost the parser the square of their depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from bot.programme.problems import Problem, ProgrammeBroken

LARGEST = 256 * 1024
"""Bytes. A larger file is refused unread."""

MOST_LINES = 4_000
LONGEST_LINE = 4_000
MOST_VALUES = 8_000
DEEPEST = 10

Path = tuple[int | str, ...]

WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})")
PART = re.compile(r"[-+]?\d{1,17}\.\d{1,17}")
OPENED: Mapping[str, str] = {"flow sequence": "`[`", "flow mapping": "`{`", "quoted scalar": "quote"}
"""What the parser was inside of, as staff know it."""

QUOTED = re.compile(r"""\s*(?:- +)*(?:[\w.-]+: +)?(["'])(.*)""")
"""A line whose words begin with a quote."""

WORDS: Mapping[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Tree:
    """A file's values. Shape: `lines` by path, counted from 1; the path of a key is the path of its value."""

    value: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of what stands at a path; of its nearest parent where it does not stand at all."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


def refused(file: str, line: int, what: str, do: str = "") -> ProgrammeBroken:
    return ProgrammeBroken([Problem(file=file, line=line, what=what, do=do, rule="yaml")])


def read_tree(source: str, file: str) -> Tree:
    """Raises: ProgrammeBroken, when the file is no YAML that a programme may be written in."""
    too_much(source, file)
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    try:
        return Builder(file).build(yaml.parse(source))
    except MarkedYAMLError as wrong:
        raise no_yaml(wrong, source, file) from None
    except (YAMLError, RecursionError, ValueError, AssertionError, IndexError, AttributeError) as wrong:
        raise refused(file, 0, f"this is no YAML: {type(wrong).__name__}.") from None


def no_yaml(wrong: MarkedYAMLError, source: str, file: str) -> ProgrammeBroken:
    """On the line where it went wrong; for what was opened and never closed that is where it was opened."""
    opened = next((sign for name, sign in OPENED.items() if str(wrong.context).endswith(name)), "")
    begins, ends = (mark.line + 1 if mark else 0 for mark in (wrong.context_mark, wrong.problem_mark))
    if not opened and (quoted := open_quote(source, ends)):
        opened, begins = OPENED["quoted scalar"], quoted
    if opened and 0 < begins < ends:
        return refused(file, begins, f"this is no YAML: the {opened} that begins here is not closed.", "Close it here.")
    what, do = in_words(str(wrong.problem))
    return refused(file, ends, f"this is no YAML: {what}.", do)


def open_quote(source: str, before: int) -> int:
    """The first line above `before` whose quote does not end on it; 0 where each does.

    Why: for YAML it ends at the next quote, wherever that is, and what is wrong begins only there.
    """
    for number, line in enumerate(source.split("\n")[: before - 1], start=1):
        found = QUOTED.fullmatch(line)
        if found and found[1] not in found[2]:
            return number
    return 0


def in_words(problem: str) -> tuple[str, str]:
    """The three slips that nearly everybody makes, in plain words; the rest as ruamel.yaml says it."""
    if "'\\t'" in problem:
        return "a tab stands here", "Put spaces in its place."
    if problem.startswith("expected <block end>") and "<block" in problem.removeprefix("expected <block end>"):
        return (
            "this line begins further left or right than its neighbours",
            "Begin it under the line that it belongs to.",
        )
    if problem.startswith("mapping values are not allowed"):
        return "a colon stands where none may", "Put words that hold one in quotes, or look where the line begins."
    return problem, "Look at the line above as well."


def too_much(source: str, file: str) -> None:
    """Raises: ProgrammeBroken, for sizes that only an accident or an attack has."""
    lines = source.split("\n")
    if len(lines) > MOST_LINES:
        raise refused(file, MOST_LINES, f"the file has over {MOST_LINES} lines.", "Split the flow.")
    depth = 0
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise refused(file, number, f"the line is over {LONGEST_LINE} characters.", "Break it into several.")
        depth += sum(map(line.count, "[{")) - sum(map(line.count, "]}"))
        if depth > 2 * DEEPEST or max(line.count("["), line.count("{")) > 20 * DEEPEST:
            raise refused(file, number, "too many brackets are open here.", "Close them, or write one thing a line.")


class Builder:
    """Makes plain values of YAML events, counting as it goes."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.seen = 0
        self.documents = 0

    def build(self, events: Iterator[Any]) -> Tree:
        value: Any = None
        for event in events:
            if isinstance(event, DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise refused(self.file, line_of(event), "a second document begins here.", "One file, one flow.")
            elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent):
                value = self.value(event, events, ())
        return Tree(value, self.lines)

    def value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        self.seen += 1
        line = line_of(event)
        if self.seen > MOST_VALUES:
            raise refused(self.file, line, f"the file holds over {MOST_VALUES} values.", "Split the flow.")
        if len(path) > DEEPEST:
            raise refused(self.file, line, "this is nested too deep.", "A flow has steps, and steps have words.")
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise refused(
                self.file, line, "names with & and * are not read here.", "Write the words out, or quote them."
            )
        tag = getattr(event, "tag", None)
        if tag and str(tag) != "!":
            raise refused(self.file, line, "tags with ! are not read here.", "Take it out, or quote the words.")
        match event:
            case MappingStartEvent():
                return self.mapping(events, path)
            case SequenceStartEvent():
                return self.sequence(events, path)
            case _:
                return scalar(event)

    def mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            line = line_of(event)
            if not isinstance(event, ScalarEvent):
                raise refused(self.file, line, "a word must stand before the colon.")
            key = str(event.value)
            self.value(event, events, path)
            if key in made:
                raise refused(self.file, line, f"`{key}` stands twice.", "Take one of them out.")
            self.lines[(*path, key)] = line
            made[key] = self.value(next(events), events, (*path, key))
        return made

    def sequence(self, events: Iterator[Any], path: Path) -> list[Any]:
        made: list[Any] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            here = (*path, len(made))
            self.lines[here] = line_of(event)
            made.append(self.value(event, events, here))
        return made


def line_of(event: Any) -> int:
    return int(event.start_mark.line) + 1


def scalar(event: Any) -> Any:
    """A word of YAML 1.2: `yes`, `no` and `19:00` stay text, and so does everything in quotes."""
    text = str(event.value)
    if event.style is not None:
        return text
    if text in WORDS:
        return WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    return float(text) if PART.fullmatch(text) else text
