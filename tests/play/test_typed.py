"""What is typed at the terminal: numbers and words for buttons, time, the therapist."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.play.cast import cast
from bot.play.player import CannotPlay, Player
from bot.play.typed import entry_of
from bot.play.world import World
from tests.play.small import player_in, programme_in

CHOICE = "\n  - ask: mood\n    answer: choice [yes, no]\n  - say: thanks\n"
NUMBER = "\n  - ask: mood\n    answer: number 0-20\n    optional: true\n  - say: thanks\n"
TEXTS = "mood = How?\nthanks = Thank you.\n"


def begun(folder: Path, player: Player, steps: str) -> tuple[World, Player]:
    small = player_in(programme_in(folder, steps=steps, words=TEXTS), player)
    flow = small.programme.flows["mine"]
    return small.begin(cast("", "", flow, small.programme), flow).world, small


@pytest.mark.parametrize(
    ("steps", "line", "entry"),
    [
        (CHOICE, "1", ("client", "[Yes]")),
        (CHOICE, "no", ("client", "[No]")),
        (CHOICE, "[Yes]", ("client", "[Yes]")),
        (CHOICE, "3", ("client", "3")),
        (CHOICE, "I do not know", ("client", "I do not know")),
        (CHOICE, "later 2h", ("later", "2h")),
        (CHOICE, "later client.evening", ("later", "client.evening")),
        (CHOICE, "later I went home", ("client", "later I went home")),
        (CHOICE, "therapist /clients", ("therapist", "/clients")),
        (NUMBER, "1", ("client", "1")),
        (NUMBER, "skip this one", ("client", "[Skip this one]")),
    ],
    ids=str,
)
def test_a_line_is_read_as_what_it_stands_for(
    steps: str, line: str, entry: tuple[str, str], tmp_path: Path, player: Player
) -> None:
    world, small = begun(tmp_path, player, steps)

    found = entry_of(line, world, small)

    assert (found.kind, found.text) == entry


def test_a_slip_in_a_command_of_the_clock_is_told_and_is_no_answer(tmp_path: Path, player: Player) -> None:
    world, small = begun(tmp_path, player, CHOICE)

    with pytest.raises(CannotPlay, match="is no time"):
        entry_of("later 2 bananas", world, small)
