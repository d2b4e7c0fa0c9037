"""The conversations of the programme that ships go as they are written: one test a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.play.folder import files_of, read_file
from bot.play.player import Player
from bot.play.runner import run
from bot.shipped import shipped_folder

FOLDER = shipped_folder()


@pytest.mark.parametrize("path", files_of(FOLDER), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_conversation_goes_as_it_is_written(path: Path, player: Player) -> None:
    outcome = run(read_file(path, FOLDER), player)

    assert not outcome.differences, "\n\n".join(str(each) for each in outcome.differences)
