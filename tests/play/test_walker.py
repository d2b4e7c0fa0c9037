"""A flow is walked with sensible answers, each path once, and what is written can be played again."""

from __future__ import annotations

from pathlib import Path

from bot.play.player import Player
from bot.play.runner import run
from bot.play.walker import walks
from tests.play.small import player_in, programme_in

WAITING = "\n  - ask: mood\n    answer: scale 0-10\n    record: mood\n  - wait: 2h\n  - say: thanks\n"


def test_each_path_is_walked_once_and_ends(tmp_path: Path, player: Player) -> None:
    small = player_in(programme_in(tmp_path), player)

    made = dict(walks(small.programme.flows["mine"], small, language="en"))

    assert list(made) == ["", "other", "skip"]
    assert all(each.entries[-1].text == "Thank you." for each in made.values())
    assert [entry.text for entry in made["skip"].entries if entry.kind == "client"] == ["[7]", "[Skip this one]"]


def test_what_was_walked_is_played_again_without_a_difference(tmp_path: Path, player: Player) -> None:
    small = player_in(programme_in(tmp_path), player)

    for _, made in walks(small.programme.flows["mine"], small, language="es"):
        assert run(made, small).differences == ()


def test_a_wait_is_waited_for(tmp_path: Path, player: Player) -> None:
    small = player_in(programme_in(tmp_path, steps=WAITING), player)

    made = dict(walks(small.programme.flows["mine"], small, language="en"))[""]

    assert [(entry.kind, entry.text) for entry in made.entries if entry.is_given] == [
        ("client", "[7]"),
        ("later", "2h"),
    ]
