"""One miswritten word: which word was meant, how likely the slip is, and what is left as it stands."""

from __future__ import annotations

import pytest

from bot.core.crisis.spelling import NO_SLIP, Spelling, disguises, hides, slip

SLIPS = [
    ("two letters swapped", "klil", "kill", 0),
    ("two letters swapped in the shortest word", "ab", "ba", 0),
    ("swapped at the end", "suicied", "suicide", 0),
    ("a letter twice", "kkill", "kill", 1),
    ("the last letter twice", "suicidee", "suicide", 1),
    ("twice in a short word", "diie", "die", 1),
    ("a letter left out", "suicde", "suicide", 2),
    ("the last left out", "suicid", "suicide", 2),
    ("the first left out of a long word", "uicide", "suicide", 2),
    ("left out of a word of four", "kil", "kill", 2),
    ("a key beside it", "suicife", "suicide", 3),
    ("a key beside it in a word of four", "kipl", "kill", 3),
    ("a key more, beside the next", "kijll", "kill", 3),
    ("a key more, beside the one before", "suicidew", "suicide", 3),
    ("a key more in front, beside the first", "lkill", "kill", 3),
    ("any letter in a long word", "suicize", "suicide", 4),
    ("any letter more in a long word", "suqicide", "suicide", 4),
    ("any letter more at its end", "suicideq", "suicide", 4),
    ("any letter in a word of four", "kall", "kill", NO_SLIP),
    ("any letter more in a word of four", "wkill", "kill", NO_SLIP),
    ("a key more in a short word", "dier", "die", NO_SLIP),
    ("a key beside it in a short word", "dje", "die", NO_SLIP),
    ("the first left out of a word of four", "ill", "kill", NO_SLIP),
    ("left out of a short word", "de", "die", NO_SLIP),
    ("two letters wrong, apart", "kolk", "kill", NO_SLIP),
    ("two letters wrong, side by side", "kxxl", "kill", NO_SLIP),
    ("half a swap", "klxl", "kill", NO_SLIP),
    ("two letters more", "kixyll", "kill", NO_SLIP),
    ("a letter more and one wrong", "kipxl", "kill", NO_SLIP),
    ("two letters left out", "suide", "suicide", NO_SLIP),
    ("a letter left out and one wrong", "suixde", "suicide", NO_SLIP),
    ("one letter alone", "a", "ab", NO_SLIP),
]


@pytest.mark.parametrize(
    ("written", "meant", "likeness"), [each[1:] for each in SLIPS], ids=[each[0] for each in SLIPS]
)
def test_one_slip_of_the_fingers_is_weighed(written: str, meant: str, likeness: int) -> None:
    assert slip(written, meant) == likeness


LEXICON = (
    "kill",
    "myself",
    "die",
    "suicide",
    "suicidal",
    "to",
    "i",
    "want",
    "cut",
    "took",
    "goodbye",
    "overdose",
    "pills",
)
KNOWN = frozenset({"skill", "pill", "dice", "bill", "seven"})
SPELLING = Spelling(LEXICON, KNOWN.__contains__, {"wanna": ("want", "to"), "dont": ("do", "not")})

READ = [
    ("a word of the lexicon", "kill", ("kill",)),
    ("a common word", "skill", ("skill",)),
    ("another way to write it", "wanna", ("want", "to")),
    ("without its apostrophe", "don't", ("do", "not")),
    ("whose", "suicide's", ("suicide",)),
    ("leet", "k1ll", ("kill",)),
    ("leet, the other way", "ki1l", ("kill",)),
    ("leet with signs around it", "*k!ll*", ("kill",)),
    ("a number with leet in it", "700k", ("took",)),
    ("a plain number", "2024", ("2024",)),
    ("an amount", "30mg", ("30mg",)),
    ("money", "$100", ("100",)),
    ("drawn out", "kiiiilllll", ("kill",)),
    ("drawn out and slipped", "suuuuicde", ("suicide",)),
    ("a star in it", "su*cide", ("suicide",)),
    ("a star for its end", "suici*", ("suicide",)),
    ("stars for its middle", "s****al", ("suicidal",)),
    ("all but two letters starred", "k**l", ("kill",)),
    ("too much starred", "k*", ("k",)),
    ("two words", "killmyself", ("kill", "myself")),
    ("three words", "wanttodie", ("want", "to", "die")),
    ("words of another way", "wannadie", ("want", "to", "die")),
    ("a slip", "suicdie", ("suicide",)),
    ("a slip of another way", "wnana", ("want", "to")),
    ("no word at all", "xqzzv", ("xqzzv",)),
    ("too long for a slip", "suicde" * 6, ("suicde" * 6,)),
    ("a sentence's end", ".", (".",)),
    ("a line between", "\n\n", (".",)),
    ("a new line", "\n", (",",)),
    ("a pause", ",", (",",)),
    ("a question", "?", (".",)),
]


@pytest.mark.parametrize(("raw", "words"), [each[1:] for each in READ], ids=[each[0] for each in READ])
def test_a_written_word_is_read_as_what_was_meant(raw: str, words: tuple[str, ...]) -> None:
    assert SPELLING.read(raw) == words
    assert SPELLING.read(raw) == words


@pytest.mark.parametrize(
    ("raw", "words"),
    [("k1ll", ("kill",)), ("su*cide", ("suicide",)), ("suicdie", ("suicdie",)), ("killmyself", ("killmyself",))],
)
def test_in_a_text_far_too_long_slips_and_words_run_together_stay(raw: str, words: tuple[str, ...]) -> None:
    assert SPELLING.read_quickly(raw) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [("sui", "cide", ("suicide",)), ("wan", "na", ("want", "to")), ("ki", "lt", ()), ("sui", "c1de", ())],
)
def test_two_pieces_of_one_word_are_put_together(one: str, other: str, words: tuple[str, ...]) -> None:
    assert SPELLING.glued(one, other) == words


@pytest.mark.parametrize(
    ("parts", "hidden", "word", "may"),
    [
        (("su", "cide"), 1, "suicide", True),
        (("s", "cide"), 2, "suicide", True),
        (("s", "cide"), 1, "suicide", True),
        (("s", "e"), 2, "suicide", False),
        (("k", "ll"), 1, "kill", True),
        (("k", "ll"), 1, "skill", False),
        (("k", "l"), 1, "kilt", False),
        (("ki", "ll"), 1, "kill", False),
        (("k", "i", "l"), 2, "kiill", True),
        (("k", "x", "l"), 2, "kiill", False),
    ],
)
def test_a_star_hides_a_letter_or_two(parts: tuple[str, ...], hidden: int, word: str, may: bool) -> None:
    assert hides(parts, hidden, word) is may


@pytest.mark.parametrize(
    ("word", "shapes"),
    [
        ("kill", ["kill", "kil"]),
        ("k1ll", ["k1ll", "kill", "klll", "kill", "k1l", "kil", "kl", "kll", "kl", "kil"]),
        ("diiie", ["diiie", "die", "diie", "die"]),
    ],
)
def test_what_a_disguised_word_may_be(word: str, shapes: list[str]) -> None:
    assert set(disguises(word)) == set(shapes)
    assert next(disguises(word)) == word


def test_no_word_is_read_out_of_letters_that_do_not_reach_from_end_to_end() -> None:
    assert SPELLING.divided("killxmyself") == ()
    assert SPELLING.divided("toi") == ()
    assert SPELLING.divided("idie") == ("i", "die")
    assert SPELLING.divided("toto") == ()
    assert SPELLING.divided("itookpills") == ("i", "took", "pills")
    assert SPELLING.divided("iiii") == ()


def test_every_reading_that_hostile_text_fills_is_forgotten_and_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.core.crisis.spelling.REMEMBERED", 3)
    small = Spelling(("kill",), frozenset[str]().__contains__, {})

    for number in range(10):
        assert small.read(f"xq{number}zv") == small.read_quickly(f"xq{number}zv")

    assert len(small.readings) <= 3
    assert len(small.quick_readings) <= 3
    assert small.read("klil") == ("kill",)


def test_of_a_starred_word_each_part_stands_behind_the_one_before() -> None:
    assert hides(("s", "i", "e"), 2, "suicide")
    assert not hides(("s", "c", "u", "e"), 3, "suicide")
    assert SPELLING.read("s*c*de") == ("suicide",)
