"""`check` says nothing of what ships, and finds every planted fault on its line with hardly a word more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.commands.checking import screen_of
from bot.core.crisis.screener import Screener
from bot.programme.check_texts import Screen
from bot.programme.lexicon import load_lexicons
from bot.programme.problems import Problem
from bot.programme.programme import read_programme
from bot.programme.resources import age_warning, checked_line
from bot.programme.stale import keep_marks
from bot.shipped import shipped_folder
from tests.programme.folders import small_programme
from tests.programme.planted import FAULTS, Fault

MOST_EXTRA = 3
"""Remarks beside the planted faults, over all of them together."""

TODAY = date(2026, 11, 24)
EXTRA: dict[str, list[str]] = {}


@pytest.fixture(scope="module")
def screen() -> Screen:
    return screen_of(Screener(load_lexicons()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_programme(tmp_path)


def found_in(folder: Path, screen: Screen) -> list[Problem]:
    programme, problems = read_programme(folder, screen=screen)
    old = age_warning(programme.resources, today=TODAY, line=checked_line(folder))
    return [*problems, *([old] if old else [])]


def keep_all_marks(folder: Path) -> None:
    keep_marks(folder, read_programme(folder)[0].texts, frozenset({"all"}))


def test_what_ships_is_clean(screen: Screen) -> None:
    assert [str(problem) for problem in found_in(shipped_folder(), screen)] == []


def test_what_the_faults_are_planted_in_is_clean(folder: Path, screen: Screen) -> None:
    assert [str(problem) for problem in found_in(folder, screen)] == []


def test_there_are_sixty_faults_and_every_rule_is_among_them() -> None:
    assert len(FAULTS) >= 60
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_on_its_line(fault: Fault, folder: Path, screen: Screen) -> None:
    if fault.rule == "stale":  # the translations were right before the change
        keep_all_marks(folder)
    fault.change(folder)

    found = found_in(folder, screen)

    here = [
        each for each in found if each.rule == fault.rule and each.file == fault.file and stands(each, fault, folder)
    ]
    assert here, f"not found; instead: {[f'{each} [{each.rule}]' for each in found]}"
    EXTRA[fault.name] = [f"{each} [{each.rule}]" for each in found if each != here[0]]


def stands(problem: Problem, fault: Fault, folder: Path) -> bool:
    if not fault.line:
        return True
    lines = (folder / fault.file).read_text(encoding="utf-8").split("\n")
    return 0 < problem.line <= len(lines) and fault.line in lines[problem.line - 1]


def test_hardly_anything_else_is_said() -> None:
    extra = [f"{name}: {each}" for name, more in EXTRA.items() for each in more]

    assert len(extra) <= MOST_EXTRA, "\n".join(extra)
