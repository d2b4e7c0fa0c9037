"""Texts as people write them when they slip or hide: each way does its one thing, and the same on every day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random

import pytest

from bot.core.crisis.evaluate import Row
from bot.core.crisis.perturb import (
    EMOJI,
    LEET,
    LOOKALIKES,
    WAYS,
    ZERO_WIDTH,
    chance,
    leeted,
    perturbed,
    report,
    slip_in,
    slipped,
    spaced,
)
from bot.core.crisis.spelling import NEIGHBOURS
from bot.model import Context, Kind, Level, Verdict

ROW = Row(text="I can't stop thinking about being dead tonight", language="en", level=Level.URGENT)
SPANISH = Row(text="Quiero morir, no aguanto más esta tristeza", language="es", level=Level.URGENT)

WRITTEN = {
    "slips": ("I can't stop thinking about being dead toinght", "Quiero mrir, no aguanto más esta tristeza"),
    "leet": ("I c4n't stop think1ng about being dead tonight", "Quiero m0r1r, no aguanto má5 357a tristeza"),
    "spacing": ("I can't stop thinking about being d-e-a-d tonight", "Q-u-i-e-r-o morir, no aguanto más esta tristeza"),
    "homoglyphs": ("I саn't stoр thinking аbout being dead tonіgһt", "Quierо morir, nо aguanto más еsta tristezа"),
    "case": ("I Can't stOp thinkiNG aBOUt Being DEaD tOnIghT", "qUIEro MoRiR, No AgUaNTO más eSta TrisTEza"),
    "emoji": ("I can't 😔 stop thinking about being dead tonight", "Quiero morir, no aguanto más 😶 esta tristeza 🙃"),
    "repeats": ("I can't stop thinking abouuuut being dead tonight", "Quuuuiero morir, no aguanto más esta tristeza"),
    "no apostrophes": ("i cant stop thinking about being dead tonight", "quiero morir, no aguanto más esta tristeza"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_was_measured_with_a_seed_can_be_measured_again(name: str) -> None:
    assert tuple(WAYS[name](row.text, chance(7, name, row)) for row in (ROW, SPANISH)) == WRITTEN[name]


def many(name: str, text: str = ROW.text) -> list[str]:
    return [WAYS[name](text, Random(seed)) for seed in range(200)]


def test_another_seed_another_way_and_another_text_change_something_else() -> None:
    found = [chance(7, "case", ROW), chance(8, "case", ROW), chance(7, "leet", ROW), chance(7, "case", SPANISH)]

    assert len({each.random() for each in found}) == 4


LETTERS: dict[str, dict[str, str | int | None]] = {
    "leet": {digit: letter for letter, digit in LEET.items()},
    "homoglyphs": {alike: letter for letter, alike in LOOKALIKES.items()},
    "zero-width": dict.fromkeys(ZERO_WIDTH, ""),
}


@pytest.mark.parametrize("name", LETTERS)
def test_read_with_the_eye_the_text_is_as_it_was(name: str) -> None:
    made = many(name)

    assert {text.translate(str.maketrans(LETTERS[name])) for text in made} == {ROW.text}
    assert len(set(made)) > 100
    assert all(any(sign in text for text in made) for sign, of in LETTERS[name].items() if str(of) in ROW.text)


def test_of_zero_widths_about_three_in_ten_letters_have_one() -> None:
    share = sum(len(text) - len(ROW.text) for text in many("zero-width")) / (200 * len(ROW.text))

    assert 0.27 < share < 0.33


def test_short_words_and_most_others_stay_without_digits() -> None:
    assert not any(sign.isdigit() for text in many("leet", "it is as I so so") for sign in text)
    changed = [text for text in many("leet", "toast") if text != "toast"]
    assert 50 < len(changed) < 100
    assert len(set(changed)) > 10
    assert any(sign.isdigit() for text in many("leet", "sit") for sign in text)


def test_case_changes_nothing_else_and_turns_both_ways() -> None:
    assert {text.lower() for text in many("case")} == {ROW.text.lower()}
    assert {text[0] for text in many("case")} == {"I", "i"}
    assert {text[-1] for text in many("case", "YES")} == {"S", "s"}


def test_an_emoji_stands_behind_some_words() -> None:
    made = many("emoji")

    assert {" ".join(word for word in text.split(" ") if word not in EMOJI) for text in made} == {ROW.text}
    seen = [word for text in made for word in text.split(" ") if word in EMOJI]
    assert set(seen) == set(EMOJI)
    assert 0.15 < len(seen) / (200 * len(ROW.text.split())) < 0.25


def test_one_letter_of_one_longer_word_is_drawn_out() -> None:
    made = many("repeats", "I ate ok")

    assert set(made) == {"I aaaate ok", "I atttte ok", "I ateeee ok"}
    assert set(many("repeats", "I am ok")) == {"I am ok"}


def test_one_longer_word_is_written_in_letters_set_apart() -> None:
    made = many("spacing", "I ate más now")

    wanted = {f"I {sign.join('ate')} más now" for sign in " .-_"} | {f"I ate más {sign.join('now')}" for sign in " .-_"}
    assert set(made) == wanted
    assert spaced("I am ok", Random(1)) == "I am ok"


def test_a_slip_is_one_of_four_and_never_at_an_end_of_the_word() -> None:
    near = {f"ho{sign}se" for sign in NEIGHBOURS["u"]} | {f"h{sign}use" for sign in NEIGHBOURS["o"]}
    near |= {f"hou{sign}e" for sign in NEIGHBOURS["s"]}
    wanted = {"huose", "hosue", "houes", "huse", "hose", "houe", "hoouse", "houuse", "housse"}

    made = {slip_in("house", Random(seed)) for seed in range(3000)}

    assert made == wanted | near


def test_slips_fall_into_longer_words_alone_one_in_eight_and_one_at_least() -> None:
    short, long = "that was ok", " ".join(["house"] * 17)

    assert {slipped(short, Random(seed)) for seed in range(20)} == {short}
    assert {slipped("señor año", Random(seed)) for seed in range(20)} == {"señor año"}
    changed = [sum(word != "house" for word in slipped(long, Random(seed)).split()) for seed in range(50)]
    assert max(changed) == 2
    lines = [slipped("the house stood", Random(seed)).split() for seed in range(50)]
    assert all((line[0], len(line)) == ("the", 3) for line in lines)
    assert all((line[1] != "house") != (line[2] != "stood") or line[1:] == ["house", "stood"] for line in lines)


class Eye:
    """A reader that sees some texts as they stand, and pages for some of these."""

    def __init__(self, **levels: Level) -> None:
        self.levels = levels
        self.languages: set[str] = set()

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # noqa: B008  # frozen, and empty
        self.languages.add(context.language)
        return Verdict(level=self.levels.get(text, Level.NONE), kind=Kind.SUICIDE)


def rows() -> Iterator[Row]:
    seen = (("gone", Level.URGENT), ("over", Level.IMMINENT), ("unseen", Level.URGENT), ("calm", Level.NONE))
    for text, level in seen:
        yield Row(text=text, language="en", level=level)


def test_of_what_was_noticed_plainly_it_is_counted_what_still_is_and_still_pages() -> None:
    eye = Eye(gone=Level.URGENT, over=Level.CONCERN, calm=Level.URGENT)

    kept = perturbed(eye, list(rows()), seed=7)

    shares = {each.way: (each.noticed.found, each.noticed.of, each.paged.found, each.paged.of) for each in kept}
    assert list(shares) == [*WAYS, "all"]
    assert shares["no apostrophes"] == (2, 2, 1, 1)
    assert shares["spacing"] == (0, 2, 0, 1)
    assert shares["all"][1::2] == (2 * len(WAYS), len(WAYS))
    assert shares["all"][0] == sum(shares[way][0] for way in WAYS)
    assert eye.languages == {"en"}


def test_the_report_has_two_lines_a_way_and_the_record_both_shares() -> None:
    kept = perturbed(Eye(gone=Level.URGENT), list(rows()), seed=7)

    lines = report(kept).splitlines()
    assert len(lines) == 2 * len(kept)
    assert lines[0].startswith("slips, still noticed ")
    assert lines[1].startswith("slips, still paged ")
    last = kept[-1].as_json()
    assert (last["way"], last["noticed"]["name"], last["paged"]["name"]) == (
        "all", "all, still noticed", "all, still paged",
    )  # fmt: skip


def test_leet_leaves_out_no_letter() -> None:
    numbers = count()
    made = [leeted("aeiost", Random(next(numbers))) for _ in range(2000)]

    assert "431057" in made
