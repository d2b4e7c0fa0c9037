"""Grading rule 2: whatever hides a word is undone; a common word is never read as another one."""

from __future__ import annotations

import pytest

from bot.core.crisis.folding import folded
from bot.core.crisis.views import OVERLAP, PIECE, pieces, together, views_of
from bot.core.crisis.vocabulary import written_in
from bot.model import Level
from tests.core.crisis.screening import ENGLISH, SCREENER

DISGUISES = {
    "capitals": "I WANT TO KILL MYSELF",
    "full width": "ｉ want to ｋｉｌｌ myself",
    "mathematical letters": "i want to 𝓴𝓲𝓵𝓵 𝐦𝐲𝐬𝐞𝐥𝐟",
    "cyrillic": "і wаnt tо kіll mуsеlf",
    "greek and small capitals": "ι want to ᴋɪʟʟ myself",
    "squared letters": "i want to 🅺🅸🅻🅻 myself",
    "zero width": "i want to ki\u200bl\u2060l my\ufeffself",
    "bidi": "i want to kill my\u202eself",
    "soft hyphen": "i want to ki\u00adll myself",
    "combining marks": "i want to k\u0336i\u0336l\u0336l\u0336 myself",
    "leet": "i w4nt 70 k1ll my$3lf",
    "stars": "i want to k*ll myself",
    "spaces": "i want to k i l l myself",
    "dots": "i want to k.i.l.l myself",
    "dashes": "i want to k-i-l-l myself",
    "underscores": "i want to k_i_l_l myself",
    "one letter before the spaced word": "i k i l l myself soon, i w-a-n-t it",
    "repeats": "i want to kiiiill myyyyself",
    "run together": "iwanttokillmyself",
    "taken apart": "i want to ki ll my self",
    "swapped letters": "i wnat to klil myeslf",
    "dropped letters": "i wan to kil myelf",
    "doubled letters": "i wantt to killl mysself",
    "neighbouring keys": "i wamt to kill mysekf",
    "slang": "gonna unalive myself fr",
    "dictation": "i am thinking about sewer slide again",
    "starred suicide": "thinking about su*cide and s**cide",
    "a backtick for the apostrophe": "i don`t want to be alive, i can`t go on",
    "no apostrophe": "i dont want to be here anymore and i cant wake up again, i wanna die",
    "emoji for the thing": "i have the 🔫 in my hand and i want it over",
}

LEFT_ALONE = (
    "I made a skillet dinner for myself",
    "my dye job is done",
    "the bulls won, I killed it at trivia",
    "order 5150 shipped, $100 in the till",
    "e.g. this, i.e. that, a b c d e f g",
    "1 2 3 4 5 6 7",
    "h e l l o there",
    "Kiel is a town, Dyer is a name, Willa is a friend",
)


@pytest.mark.parametrize("text", DISGUISES.values(), ids=DISGUISES.keys())
def test_a_disguise_hides_nothing(text: str) -> None:
    assert SCREENER.screen(text).level >= Level.URGENT


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_common_word_or_a_number_is_not_read_as_something_else(text: str) -> None:
    assert SCREENER.screen(text).level is Level.NONE


def test_plain_text_has_one_view() -> None:
    assert views_of("dinner was good") == ("dinner was good",)


def test_accents_and_typographic_marks_are_folded() -> None:
    assert folded("Mañana “no” sé… I don’t") == 'manana "no" se, i don\'t'


def test_a_pause_is_no_end_of_a_sentence() -> None:
    assert SCREENER.screen("i just want to... die").level >= Level.URGENT


PAUSED = [
    ("at the... bridge now", Level.IMMINENT),
    ("i'm going... to jump", Level.IMMINENT),
    ("I have... a plan", Level.IMMINENT),
    ("just wanted... to say goodbye everyone", Level.IMMINENT),
    ("hoy sí lo… voy a hacer", Level.IMMINENT),
    ("ya no… voy a estar viva", Level.URGENT),
    ("me… quiero cortar", Level.URGENT),
    ("le tengo, miedo", Level.URGENT),
]


@pytest.mark.parametrize(("text", "least"), PAUSED, ids=[text for text, _ in PAUSED])
def test_whoever_halts_in_the_middle_of_what_they_say_is_heard(text: str, least: Level) -> None:
    assert SCREENER.screen(text).level >= least


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("suicde", ["suicide"]),
        ("tonihgt", ["tonight"]),
        ("dont", ["do", "not"]),
        ("i'm", ["i", "am"]),
        ("sui cide", ["suicide"]),
        ("sui cide cide", ["suicide", "code"]),
        ("i sui cide sui cide", ["i", "suicide", "suicide"]),
        ("killmyself", ["kill", "myself"]),
        ("k1ll", ["kill"]),
        ("hopeeee", ["hope"]),
        ("su*cide", ["suicide"]),
        ("house", ["house"]),
        ("2024", ["2024"]),
    ],
)
def test_a_written_word_is_read_as_the_word_that_was_meant(written: str, words: list[str]) -> None:
    assert ENGLISH.vocabulary.words_of(written_in(written)) == words


def test_pieces_overlap_and_lose_nothing() -> None:
    text = "".join(chr(97 + at % 26) for at in range(3 * PIECE))
    cut = pieces(text)

    assert all(len(piece) <= PIECE for piece in cut)
    assert all(text[at : at + 200] in "\n".join(cut) for at in range(0, len(text) - 200, 37))


SET_APART = [
    ("k i l l", "kill"),
    ("i k.i.l.l now", "i kill now"),
    ("k-i-l-l m-e", "kill me"),
    ("i w a n t", "iwant"),
    ("k i l l  m e", "kill me"),
    ("k  i  l  l m e", "kill m e"),
    ("d.i.e n.o.w", "die now"),
    ("a b", "a b"),
    ("a b c", "abc"),
    ("1 2 3 4", "1 2 3 4"),
    ("1 2 3 a", "123a"),
    ("@ $ a", "@$a"),
    ("it's a b c", "it's abc"),
]


@pytest.mark.parametrize(("text", "made"), SET_APART, ids=[text for text, _ in SET_APART])
def test_letters_set_apart_are_put_together_and_a_wider_gap_begins_a_word(text: str, made: str) -> None:
    assert together(text) == made


def test_of_a_long_text_what_stands_around_such_letters_is_read_again() -> None:
    before, behind = "x" * 399 + " ", " " + "y" * 399

    near = together(f"{before}k i l l{behind}")

    assert near == f"{'x' * 199} kill {'y' * 199}"
    assert together(f"{'x' * 9} k i l l{behind * 2}") == f"{'x' * 9} kill {'y' * 199}"


def test_of_several_such_places_each_has_its_own_neighbourhood_and_those_that_meet_are_one() -> None:
    far, near = " " + "x" * 700 + " ", " " + "x" * 390 + " "

    assert together(f"k i l l{far}d i e") == f"kill {'x' * 199} . {'x' * 199} die"
    assert together(f"k i l l{near}d i e{near}n o w") == f"kill{near}die{near}now"


def test_the_last_words_set_apart_are_read_however_many_stood_before_them() -> None:
    text = ("y e s it was " + "work all day and the kids and so on " * 6) * 14

    assert SCREENER.screen(text).level is Level.NONE
    assert SCREENER.screen(text + "and i want to k i l l   m y s e l f tonight").level is Level.IMMINENT


def test_a_view_is_read_as_a_whole_up_to_six_hundred_signs() -> None:
    text = "k i l l " + "x" * 592

    assert together(text) == "kill " + "x" * 592
    assert together(text + "x") == "kill " + "x" * 199


def test_each_view_is_read_once_the_plain_one_first() -> None:
    assert views_of("I have a 🔫 k i l l") == (
        "i have a 🔫 k i l l", "i have a  gun  k i l l", "i have a 🔫 kill", "i have a  gun  kill",
    )  # fmt: skip
    assert views_of("señor 😀") == ("senor 😀",)


def test_a_text_of_one_piece_is_not_cut_and_the_last_piece_is_no_mere_overlap() -> None:
    def sizes(length: int) -> list[int]:
        return [len(piece) for piece in pieces("x" * length)]

    assert sizes(0) == [0]
    assert sizes(PIECE) == [PIECE]
    assert sizes(PIECE + 1) == [PIECE, OVERLAP + 1]
    assert sizes(2 * PIECE - OVERLAP) == [PIECE, PIECE]
    assert sizes(2 * PIECE - OVERLAP + 1) == [PIECE, PIECE, OVERLAP + 1]


@pytest.mark.parametrize(
    "text", ["ki\x00ll", "ki\x7fll", "k\u200bi\ufeffll", "ki\u00adll", "k\u0301ill", "kıll", "ＫＩＬＬ"]
)
def test_what_nobody_sees_stands_between_no_letters(text: str) -> None:
    assert folded(text) == "kill"


@pytest.mark.parametrize(
    "word", ["selfish", "childish", "feverish", "hellish", "odd", "overdone", "dragon", "moose", "homeless", "egoísta"]
)
def test_a_common_word_is_never_read_as_a_slip_of_another(word: str) -> None:
    assert SCREENER.screen(f"i feel {word} today").level is Level.NONE


def test_a_letter_that_a_mark_is_put_on_in_two_ways_is_the_same_letter() -> None:
    assert folded("se\u0301 n\u0303o \u0456\u0301") == folded("sé ño í") == "se no i"
