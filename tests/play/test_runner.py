"""What a played conversation checks, and what it says of a difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.play.player import Player
from bot.play.runner import Outcome, run
from bot.play.transcript import read, written
from tests.play.small import player_in, programme_in

HAPPY = """flow: mine
as: phase=middle, area=grief

bot: How are you?
    [0] [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]

client: [7]
bot: What happened?
    [Skip this one]

client: We talked.
bot: May Dana read this?
    [Yes] [No]

client: [No]
bot: Thank you.
"""

LATER = """flow: mine

bot: How are you?
    [0] [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]
    [In 30 min]

later: 90m
bot: How are you?
    [0] [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]
    [In 30 min]

later: 5h
client: [7]
bot: Thank you. I have kept that for Monday. The question had closed at 23:00: it stays open for 4 hours, so that questions do not pile up.
recorded: mood = 7
"""  # noqa: E501  # as the chat shows it

CRISIS = """flow: mine

bot: How are you?
    [0] [1] [2] [3] [4] [5]
    [6] [7] [8] [9] [10]

client: i am going to kill myself tonight
alert: imminent, suicide → Dana (Telegram, mail), Robin (Telegram), pager
"""


def played(text: str, folder: Path, player: Player, **of_the_flow: str) -> Outcome:
    return run(read(text, "mine.txt"), player_in(programme_in(folder, **of_the_flow), player))


def test_a_conversation_that_goes_as_written_has_no_difference(tmp_path: Path, player: Player) -> None:
    outcome = played(HAPPY, tmp_path, player)

    assert outcome.differences == ()
    assert written(outcome.played) == HAPPY


def test_other_words_are_told_with_file_line_and_what_came(tmp_path: Path, player: Player) -> None:
    outcome = played(HAPPY.replace("What happened?", "What was it?"), tmp_path, player)

    assert [str(each) for each in outcome.differences] == [
        "mine.txt:8: client: [7]\n    - bot: What was it?\n    + bot: What happened?\n          [Skip this one]"
    ]


@pytest.mark.parametrize(
    ("line", "is_right"),
    [
        ("recorded: mood = 7", True),
        ("recorded: mood = 8", False),
        ("told: Dana: something", False),
        ("alert: urgent, suicide → Dana", False),
    ],
    ids=str,
)
def test_what_is_recorded_or_told_is_checked_where_the_file_speaks_of_it(
    line: str, is_right: bool, tmp_path: Path, player: Player
) -> None:
    outcome = played(HAPPY.replace("client: [7]\n", f"client: [7]\n{line}\n"), tmp_path, player)

    assert (outcome.differences == ()) is is_right


def test_a_button_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, player: Player) -> None:
    outcome = played(HAPPY.replace("client: [No]", "client: [Maybe]"), tmp_path, player)

    assert "there is no button [Maybe]. What there is: [Yes] [No]" in str(outcome.differences[0])


def test_an_unknown_flow_or_client_is_told_and_nothing_breaks(tmp_path: Path, player: Player) -> None:
    no_flow = played("flow: nobody\n", tmp_path, player)
    no_client = played("flow: mine\nas: phase=later\n", tmp_path, player)

    assert "no flow `nobody`" in str(no_flow.differences[0])
    assert "`phase=later`" in str(no_client.differences[0])


def test_reminders_and_the_end_come_when_the_clock_is_moved(tmp_path: Path, player: Player) -> None:
    start = "start:\n  every: day\n  at: client.evening\n  expires: 4h\n  remind: 90m\n  snooze: 30m\n"
    outcome = played(LATER, tmp_path, player, head=start)

    assert outcome.differences == (), str(outcome.differences[0])


def test_crisis_words_are_screened_and_a_human_is_told_as_in_the_running_bot(tmp_path: Path, player: Player) -> None:
    outcome = played(CRISIS, tmp_path, player)

    said = "\n".join(entry.text for entry in outcome.played.entries if entry.kind == "bot")
    assert "988" in said
    assert not [each for each in outcome.differences if "- alert" in each.what]


def test_the_therapist_may_answer_an_alert_and_what_was_held_goes_on(tmp_path: Path, player: Player) -> None:
    taps = "therapist: [Acknowledge]\ntherapist: [What was done]\ntherapist: [Talked with the client]\n"
    outcome = played(f"{CRISIS}\n{taps}set: homework and questionnaires go on\n", tmp_path, player)

    said = [entry.text for entry in outcome.played.entries]
    assert "Dana has seen your message." in said
    assert "homework and questionnaires go on" in said


def test_state_is_only_what_survives_being_saved(tmp_path: Path, player: Player) -> None:
    several = "\n  - ask: mood\n    answer: several [a, b, c]\n    record: mood\n  - say: thanks\n"
    words = "mood = Which?\n    .a = A\n    .b = B\n    .c = C\nthanks = Thank you.\n"
    text = "flow: mine\n\nbot: Which?\n    [A]\n    [B]\n    [C]\n    [Done]\n\nclient: [B]\nbot: [A]\n    [✓ B]\n"
    rest = "    [C]\n    [Done]\n\nclient: [Done]\nrecorded: mood = b\nbot: Thank you.\n"

    outcome = played(text + rest, tmp_path, player, steps=several, words=words)

    assert outcome.differences == (), str(outcome.differences[0])
