"""How a text is found and said: wordings that go round, words of a variant laid over everybody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.model import Text
from bot.programme.texts import Texts, read_texts

USUAL = "hello = Hello.\nway = Which way?\n    .yes = Yes, that way\n"
ROUND = "hello = { $turn ->\n    [0] One.\n    [1] Two.\n   *[2] Three.\n}\n"


def texts_of(folder: Path, files: dict[str, str]) -> Texts:
    for name, source in files.items():
        path = folder / "en" / f"{name}.ftl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return read_texts(folder)[0]


def test_wordings_go_round_in_as_many_as_there_are(tmp_path: Path) -> None:
    texts = texts_of(tmp_path, {"mine": ROUND})

    said = [texts.say("en", Text(id="mine.hello", args={"turn": turn})) for turn in range(6)]

    assert said == ["One.", "Two.", "Three."] * 2


@pytest.mark.parametrize(
    "gap", [1, 7, 14, 28, 35], ids=["daily", "weekly", "fortnightly", "monthly", "monthly, five weeks"]
)
@pytest.mark.parametrize("count", [3, 6])
def test_no_wording_follows_itself_however_often_a_flow_comes(gap: int, count: int) -> None:
    days = range(0, 400, gap)

    assert all(one % 6 % count != (one + gap) % 6 % count for one in days)


def test_a_variant_has_its_own_words_and_otherwise_everybodys(tmp_path: Path) -> None:
    texts = texts_of(
        tmp_path, {"mine": USUAL, "variants/perinatal/mine": "hello = Hello, you two.\n", "common": "yes = Yes\n"}
    )
    hers, other = {"variant": "perinatal"}, {"variant": "adult"}

    assert texts.say("en", Text(id="mine.hello", args=hers)) == "Hello, you two."
    assert texts.say("en", Text(id="mine.hello", args=other)) == "Hello."
    assert texts.say("en", Text(id="mine.way.yes", args=hers)) == "Yes, that way"


def test_a_whole_page_stands_where_it_is_filled_in(tmp_path: Path) -> None:
    texts = texts_of(tmp_path, {"mine": "page = Before. { $body } { $name }\n"})
    body = "A line of the plan.\n" * 500

    said = texts.say("en", Text(id="mine.page", args={"body": body, "name": "Sam"}))

    assert said == f"Before. {body} Sam"
