"""Flows that nobody has played are told, in shipped folders and in one's own."""

from __future__ import annotations

from pathlib import Path

from bot.play.check import check_conversations
from bot.programme.programme import read_programme
from bot.shipped import shipped_folder
from tests.play.small import programme_in


def told(folder: Path) -> list[str]:
    programme, _ = read_programme(folder)
    return [str(each) for each in check_conversations(programme)]


def test_every_flow_that_ships_has_a_conversation_in_each_language() -> None:
    assert told(shipped_folder()) == []


def test_an_own_flow_without_one_is_told_with_what_to_do(tmp_path: Path) -> None:
    (found,) = told(programme_in(tmp_path))

    assert found.startswith("flows/mine.yaml:1: it has no conversation in en and es.")
    assert "between test --record mine" in found


def test_a_flow_taken_over_as_it_ships_needs_none_of_its_own(tmp_path: Path) -> None:
    folder = programme_in(tmp_path)
    (folder / "flows" / "mine.yaml").unlink()
    (folder / "flows" / "mood.yaml").write_text((shipped_folder() / "flows" / "mood.yaml").read_text())

    assert told(folder) == []


def test_one_about_no_flow_or_with_a_broken_line_is_told(tmp_path: Path) -> None:
    folder = programme_in(tmp_path)
    for language in ("en", "es"):
        (folder / "conversations" / language).mkdir(parents=True)
        (folder / "conversations" / language / "mine.txt").write_text("flow: mine\n")
    (folder / "conversations" / "en" / "other.txt").write_text("flow: minne\n")
    (folder / "conversations" / "en" / "third.txt").write_text("flow: mine\n\nnobody: hello\n")

    found = told(folder)

    assert [each.partition(" ")[0] for each in found] == ["conversations/en/third.txt:3:", "conversations/en:"]


def test_a_file_may_say_that_it_needs_none(tmp_path: Path) -> None:
    folder = programme_in(tmp_path)
    flow = folder / "flows" / "mine.yaml"
    flow.write_text(f"# between: allow conversation because it is a draft\n{flow.read_text()}")

    assert told(folder) == []
