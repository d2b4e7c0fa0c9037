"""The dated facts of one country: whom to call, whom to text. Staff can replace the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.programme.flows import read_source
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.tree import read_tree
from bot.shipped import shipped_folder

OLDEST_DAYS = 365
"""A resource file older than this is told to staff. Source: issue, The reply."""

STOOD_IN = "stood_in"
"""Set among the facts when the programme has no file of its own."""

NEEDED = (
    "checked", "crisis_name", "crisis_call", "crisis_chat", "crisis_text", "text_line", "emergency", "poison",
    "violence_name", "violence_call", "violence_text", "violence_web", "spanish_call", "spanish_text",
    "text_line_spanish", "text_line_whatsapp", "violence_text_spanish", "veterans", "veterans_text", "deaf",
    "deaf_spanish",
)  # fmt: skip


def read_resources(folder: Path) -> tuple[Mapping[str, str], list[Problem]]:
    """Read the country's file. Shape: plain names for the texts to use; empty when the file is missing."""
    path = folder / "resources.yaml"
    if not path.exists():
        return without_file(folder)
    try:
        found = read_tree(read_source(path), path.name).value
        facts = {name: str(value) for name, value in found.items()} if isinstance(found, dict) else {}
    except ProgrammeBroken as broken:
        return {}, list(broken.problems)
    missing = [name for name in NEEDED if not facts.get(name)]
    return facts, [
        Problem(file="messages/crisis/resources.yaml", line=1, what=f"`{name}` is missing.") for name in missing
    ]


def without_file(folder: Path) -> tuple[Mapping[str, str], list[Problem]]:
    """Nobody may go without numbers: those that ship stand in, and a warning says so."""
    shipped = shipped_folder() / "messages" / "crisis"
    if folder.resolve() == shipped.resolve():
        return {}, [
            Problem(
                file="messages/crisis/resources.yaml",
                line=0,
                what="the numbers to call are missing.",
                do="Add the file.",
            )
        ]
    facts, problems = read_resources(shipped)
    told = Problem(
        file="messages/crisis/resources.yaml",
        line=0,
        what="the numbers to call are missing; those of the United States that ship are shown.",
        do="Add messages/crisis/resources.yaml for your country.",
        is_warning=True,
    )
    return {**facts, STOOD_IN: "yes"}, [*problems, told]


def is_stale(resources: Mapping[str, str], *, today: date) -> bool:
    """Whether the therapist must hear of it: no file of their own, or nobody has checked it for a year."""
    return STOOD_IN in resources or age_warning(resources, today=today) is not None


def age_warning(resources: Mapping[str, str], *, today: date, line: int = 1) -> Problem | None:
    """A warning when nobody has checked the numbers for a year."""
    try:
        checked = date.fromisoformat(resources.get("checked", "") + "-01")
    except ValueError:
        return Problem(
            file="messages/crisis/resources.yaml",
            line=line,
            what="`checked` is no month like 2026-11.",
            is_warning=True,
            rule="old-resources",
        )
    if (today - checked).days <= OLDEST_DAYS:
        return None
    return Problem(
        file="messages/crisis/resources.yaml",
        line=line,
        what=f"the numbers were last checked in {checked:%Y-%m}.",
        do="Call each one, then set `checked`.",
        is_warning=True,
        rule="old-resources",
    )


def checked_line(folder: Path) -> int:
    """Where a programme's folder says when its numbers were last checked."""
    path = folder / "messages" / "crisis" / "resources.yaml"
    lines = read_source(path).split("\n") if path.exists() else []
    return next((number for number, line in enumerate(lines, start=1) if line.startswith("checked:")), 1)
