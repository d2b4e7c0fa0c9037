"""Conversations as plain text, written and read by staff: a small head, then who said what. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.programme.problems import Problem, ProgrammeBroken, meant

HEAD = ("flow", "as", "at")
GIVEN = ("client", "later", "therapist", "reader")
"""What moves a conversation on. `reader: urgent, suicide` is a level that the second reader has raised."""

ALWAYS = ("bot",)
"""What is compared line by line."""

WHEN_WRITTEN = ("recorded", "set", "homework", "alert", "told")
"""What is compared where the file says something of it."""

KINDS = (*GIVEN, *ALWAYS, *WHEN_WRITTEN)
ENTRY = re.compile(r"([a-z]+):(?:\s+(.*))?")
BUTTONS = re.compile(r"(?:\[[^\[\]]+\]\s*)+")
BUTTON = re.compile(r"\[([^\[\]]+)\]")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing said or done. Shape: `text` may have several lines; `buttons` are the rows under a message."""

    kind: str
    text: str = ""
    buttons: tuple[tuple[str, ...], ...] = ()
    line: int = field(default=0, compare=False)
    at: datetime | None = field(default=None, compare=False)

    @property
    def is_given(self) -> bool:
        return self.kind in GIVEN

    @property
    def tapped(self) -> str:
        """The button's words, where a button was tapped."""
        found = BUTTON.fullmatch(self.text)
        return found[1] if found else ""


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """A whole file. Shape: `head` holds flow, as and at as they are written."""

    head: Mapping[str, str]
    entries: tuple[Entry, ...]
    file: str = ""

    @property
    def flow(self) -> str:
        return self.head.get("flow", "")


def written(conversation: Conversation) -> str:
    """The file's text."""
    head = [f"{name}: {conversation.head[name]}" for name in HEAD if conversation.head.get(name)]
    lines = [*head, ""]
    for entry in conversation.entries:
        if entry.is_given:
            lines.append("")
        lines += lines_of(entry)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def lines_of(entry: Entry) -> list[str]:
    """An entry as it stands in a file: further lines and buttons are indented."""
    first, *rest = entry.text.split("\n")
    rows = [" ".join(f"[{label}]" for label in row) for row in entry.buttons]
    if not entry.text and rows:
        first, *rows = rows
    return [f"{entry.kind}: {first}".rstrip(), *(f"    {line}".rstrip() for line in (*rest, *rows))]


def read(text: str, file: str = "") -> Conversation:
    """Raises: ProgrammeBroken, with every line that cannot be read."""
    head: dict[str, str] = {}
    entries: list[Entry] = []
    problems: list[Problem] = []
    for line, kind, said in blocks(text):
        if kind in HEAD:
            head[kind] = said.strip()
        elif kind in KINDS:
            entries.append(entry_of(kind, said, line))
        else:
            do = meant(kind, (*HEAD, *KINDS), f"A line begins with one of: {', '.join((*HEAD, *KINDS))}.")
            what = f"`{kind}` begins no line here." if kind else "a line that goes on from nothing."
            problems.append(Problem(file=file, line=line, what=what, do=do, rule="conversation"))
    if problems:
        raise ProgrammeBroken(problems)
    return Conversation(head=head, entries=tuple(entries), file=file)


def blocks(text: str) -> Iterator[tuple[int, str, str]]:
    """Each entry's first line number, its kind and its whole text. A `#` begins a remark."""
    kind, said, start = "", list[str](), 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            continue
        if line.startswith((" ", "\t")) or not line.strip():
            said.append(line.strip())
            continue
        if start:
            yield start, kind, "\n".join(said).strip("\n")
        found = ENTRY.fullmatch(line.rstrip())
        kind, said, start = (found[1] if found else line.split(":")[0][:20], [(found and found[2]) or ""], number)
    if start:
        yield start, kind, "\n".join(said).strip("\n")


def entry_of(kind: str, said: str, line: int) -> Entry:
    """A message's last lines that hold nothing but buttons are its buttons."""
    if kind != "bot":
        return Entry(kind=kind, text=said.strip(), line=line)
    lines = said.split("\n")
    rows: list[tuple[str, ...]] = []
    while lines and BUTTONS.fullmatch(lines[-1].strip()):
        rows.insert(0, tuple(BUTTON.findall(lines.pop())))
    return Entry(kind=kind, text="\n".join(lines).strip(), buttons=tuple(rows), line=line)


def turns(entries: Iterable[Entry]) -> Iterator[tuple[Entry | None, tuple[Entry, ...]]]:
    """What was given, and what followed on it. Shape: the first has nothing given: it is how the flow opens."""
    given: Entry | None = None
    followed: list[Entry] = []
    for entry in entries:
        if entry.is_given:
            yield given, tuple(followed)
            given, followed = entry, []
        else:
            followed.append(entry)
    yield given, tuple(followed)
