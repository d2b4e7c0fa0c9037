"""What was read once is read again only when the file or the code has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.model import Text
from bot.programme import kept
from bot.programme.lexicon import lexicon_of, read_lexicon
from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.programme.folders import small_programme


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "FOLDER", tmp_path / "kept")
    return tmp_path


def read_with(reads: list[str], source: str, folder: Path) -> str:
    code = folder / "code.py"
    code.touch()

    def read() -> str:
        reads.append(source)
        return source.upper()

    return kept.kept(source, "some", read, (code,))


def test_the_same_file_is_read_once(folder: Path) -> None:
    reads: list[str] = []

    found = [read_with(reads, "a" * kept.LARGE, folder) for _ in range(3)]

    assert found == ["A" * kept.LARGE] * 3
    assert len(reads) == 1


def test_a_changed_file_and_changed_code_are_read_anew_and_the_old_is_not_kept(folder: Path) -> None:
    reads: list[str] = []
    read_with(reads, "a" * kept.LARGE, folder)
    read_with(reads, "b" * kept.LARGE, folder)
    (folder / "code.py").write_text("changed")
    read_with(reads, "b" * kept.LARGE, folder)

    assert len(reads) == 3
    assert len(list(kept.FOLDER.iterdir())) == 1


def test_what_was_kept_and_is_broken_is_read_from_the_file(folder: Path) -> None:
    reads: list[str] = []
    read_with(reads, "a" * kept.LARGE, folder)
    for path in kept.FOLDER.iterdir():
        path.write_bytes(b"torn")

    assert read_with(reads, "a" * kept.LARGE, folder) == "A" * kept.LARGE


def test_a_folder_that_cannot_be_written_costs_only_time(folder: Path) -> None:
    (folder / "kept").write_text("a file where a folder should be")

    assert read_with([], "a" * kept.LARGE, folder) == "A" * kept.LARGE


def test_a_small_file_is_not_kept(folder: Path) -> None:
    read_with([], "a", folder)

    assert not kept.FOLDER.exists()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_lexicon_that_was_kept_is_the_lexicon_of_the_file(folder: Path, language: str) -> None:
    path = shipped_folder() / "messages" / "crisis" / f"lexicon.{language}.yaml"
    read_lexicon(path)

    assert read_lexicon(path) == lexicon_of(path.read_text(encoding="utf-8"), path)


def test_a_programme_is_read_once_and_anew_when_a_file_of_it_changes(folder: Path) -> None:
    own = small_programme(folder / "own")
    first = load_programme(own)
    again = load_programme(own)
    text = own / "messages" / "en" / "evening.ftl"
    text.write_text(text.read_text(encoding="utf-8").replace("low = ", "low = Oh. "), encoding="utf-8")

    changed = load_programme(own)

    said = [each.texts.say("en", Text(id="evening.low")) for each in (first, again, changed)]
    assert again.flows == first.flows
    assert said[0] == said[1]
    assert said[2] == f"Oh. {said[0]}"


def test_a_broken_programme_stays_broken_when_it_is_read_again(folder: Path) -> None:
    own = small_programme(folder / "own")
    (own / "flows" / "mood.yaml").write_text("title: Mood\nsteps:\n  - go: nowhere\n", encoding="utf-8")

    for _ in range(2):
        with pytest.raises(ProgrammeBroken, match="nowhere"):
            load_programme(own)


def test_a_button_without_words_is_told_as_a_problem_of_the_programme(folder: Path) -> None:
    own = small_programme(folder / "own")
    for language in ("en", "es"):
        text = own / "messages" / language / "evening.ftl"
        lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
        text.write_text("".join(line for line in lines if ".same" not in line), encoding="utf-8")

    with pytest.raises(ProgrammeBroken, match="same"):
        load_programme(own)
