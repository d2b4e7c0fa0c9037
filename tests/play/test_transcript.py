"""Conversations as text: read, written, and told where they cannot be read."""

from __future__ import annotations

import pytest

from bot.play.transcript import Entry, read, written
from bot.programme.problems import ProgrammeBroken

TEXT = """flow: evening
as: phase=middle, lang=es
at: 2026-03-02 19:00

bot: One.

    Two.
    [Yes] [No]

client: [Yes]
bot: Thank you.
"""


def test_what_is_written_is_read_as_the_same_again() -> None:
    assert written(read(TEXT)) == TEXT


def test_buttons_end_a_message_and_empty_lines_inside_it_stay() -> None:
    first, tapped, _ = read(TEXT).entries

    assert first == Entry(kind="bot", text="One.\n\nTwo.", buttons=(("Yes", "No"),))
    assert (first.line, tapped.tapped) == (5, "Yes")


def test_remarks_are_passed_over() -> None:
    assert read(f"# about a good day\n{TEXT}").entries == read(TEXT).entries


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("flow: a\n\nclinet: yes\n", "mine.txt:3: `clinet` begins no line here. Did you mean client?"),
        ("flow: a\n\nhello\n", "mine.txt:3: `hello` begins no line here."),
    ],
    ids=str,
)
def test_a_line_that_means_nothing_is_told_with_its_number(text: str, told: str) -> None:
    with pytest.raises(ProgrammeBroken) as broken:
        read(text, "mine.txt")

    assert str(broken.value).startswith(told)
