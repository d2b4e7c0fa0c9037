"""Staff may add to the crisis lexicon and never take away; what is wrong is told with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.core.crisis.screener import Screener
from bot.model import Level
from bot.programme.lexicon import load_lexicons
from bot.programme.lexicon_check import check_lexicons
from bot.programme.problems import ProgrammeBroken
from bot.shipped import shipped_folder

ADDED = """
classes:
  LOCALWORD: zonked out forever
patterns:
  - {id: ours.local, level: urgent, kind: suicide, match: LOCALWORD, examples: [zonked out forever]}
idioms:
  - hanging by a thread at work
spellings:
  suicide: the big sue
"""


def folder_with(folder: Path, text: str) -> Path:
    (folder / "lexicon.en.yaml").write_text(text, encoding="utf-8")
    return folder


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in check_lexicons(load_lexicons(folder))]


def test_a_programme_adds_classes_patterns_idioms_and_spellings(tmp_path: Path) -> None:
    screener = Screener(load_lexicons(folder_with(tmp_path, ADDED)))

    assert screener.screen("zonked out forever").level is Level.URGENT
    assert screener.screen("i think about the big sue").level >= Level.URGENT
    assert screener.screen("i want to die").level >= Level.URGENT


def test_an_addition_that_holds_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(folder_with(tmp_path, ADDED)) == []


def test_an_idiom_that_hides_a_shipped_example_is_named_with_its_line(tmp_path: Path) -> None:
    found = problems_of(folder_with(tmp_path, "idioms:\n  - some harmless words\n  - want to die\n"))

    assert found
    assert all(problem.startswith("lexicon.en.yaml:3") for problem in found)
    assert "want to die" in found[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "patterns:\n  - {id: en.suicide.word, level: concern, kind: suicide, match: SUICIDE}",
            "cannot be changed or removed",
        ),
        ("patterns:\n  - {id: x, level: grave, kind: suicide, match: SUICIDE}", "the level “grave” does not exist"),
        ("patterns:\n  - {id: x, level: urgent, kind: sadness, match: SUICIDE}", "the kind “sadness” does not exist"),
        ("patterns:\n  - {id: x, level: urgent, kind: suicide}", "has no `match`"),
        ("patterns:\n  - {id: x, level: urgent, kind: suicide, match: A, when: B}", "`when` is nothing a pattern has"),
        ("pattern: []", "“pattern” is no part of a lexicon"),
        ("classes: [", "this is no YAML"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ProgrammeBroken) as broken:
        load_lexicons(folder_with(tmp_path, text))

    assert told in str(broken.value)
    assert str(broken.value).startswith("lexicon.en.yaml:")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("patterns:\n  - {id: x, level: urgent, kind: suicide, match: NOWHERE}", "names the class NOWHERE"),
        (
            "patterns:\n  - {id: x, level: urgent, kind: suicide, match: SUICIDE, examples: [good morning]}",
            "“good morning” should be urgent and is none",
        ),
        (
            "patterns:\n  - {id: x, level: urgent, kind: suicide, match: '[pancake]', counter: [pancake day]}",
            "“pancake day” should not be urgent by this pattern and is",
        ),
    ],
)
def test_what_does_not_hold_is_found_by_check(tmp_path: Path, text: str, told: str) -> None:
    found = problems_of(folder_with(tmp_path, text))

    assert any(told in problem and problem.startswith("lexicon.en.yaml:2") for problem in found)


def test_a_copy_of_what_ships_adds_nothing_and_is_no_problem(tmp_path: Path) -> None:
    floor = shipped_folder() / "messages" / "crisis"
    for path in floor.glob("lexicon.*.yaml"):
        shutil.copy(path, tmp_path)

    assert load_lexicons(tmp_path) == load_lexicons(floor)
