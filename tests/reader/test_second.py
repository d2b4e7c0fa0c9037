"""The second reader as it ships: small, quiet, the same every time, and without what trained it."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from bot.model import Context, Form, Level
from bot.reader.second import MODEL, SecondReader, Thresholds
from bot.reader.training.rows import read_rows
from bot.reader.windows import OVERLAP, WINDOW, windows

LARGEST = 40_000_000
"""Bytes, for all files of the model. Source: the demand on the second reader."""

PLAIN = ["7", "👍", "", "   ", "ok thanks", "Made soup, walked the dog. Mood 6.", "hoy comimos tacos con mi hermana"]


@cache
def reader() -> SecondReader:
    return SecondReader()


def test_the_model_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < LARGEST


def test_the_reader_loads_and_reads_without_torch_and_without_what_trained_it() -> None:
    code = (
        "import sys, json\n"
        "from bot.reader.second import SecondReader\n"
        "level = SecondReader().read('I want to kill myself tonight').level\n"
        "loaded = [name for name in ('torch', 'sklearn', 'onnx', 'safetensors') if name in sys.modules]\n"
        "print(json.dumps([int(level), loaded]))\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    level, loaded = json.loads(done.stdout)
    assert level >= Level.URGENT
    assert loaded == []


@pytest.mark.parametrize("text", ["I want to kill myself tonight", "ya no quiero vivir, me voy a matar esta noche"])
def test_a_plain_statement_is_paged(text: str) -> None:
    reading = reader().read(text)

    assert reading.level >= Level.URGENT
    assert reading.reason == f"second reader, score {reading.score:.2f}"


@pytest.mark.parametrize("text", PLAIN)
def test_an_ordinary_reply_is_left_alone(text: str) -> None:
    assert reader().read(text).level is Level.NONE


@pytest.mark.parametrize(
    "written",
    ["I WANT TO KILL MYSELF TONIGHT", "I want to k1ll mys3lf tonight", "I want to ki\u200bll my\u200bself tonight"],
)
def test_disguise_changes_nothing(written: str) -> None:
    assert reader().read(written) == reader().read("I want to kill myself tonight")


def test_the_same_text_is_always_read_the_same() -> None:
    text = "gave the cat to my sister, she won't need to ask why"

    assert SecondReader().odds(text)[0].tolist() == SecondReader().odds(text)[0].tolist()


def test_forwarded_words_count_one_level_lower() -> None:
    text = "I want to kill myself tonight"

    own, forwarded = reader().read(text), reader().read(text, Context(form=Form.FORWARDED))

    assert forwarded.level == max(own.level - 1, Level.CONCERN)


@pytest.mark.parametrize(
    "text", ["I'm going to do it", "im gonna do it", "I took it", "I have it and I'm going to do it"]
)
def test_an_act_in_small_words_is_paged(text: str) -> None:
    assert reader().read(text).level >= Level.URGENT


@pytest.mark.parametrize("text", ["took it", "relapsed", "suicidare"])
def test_a_word_or_two_that_may_mean_the_worst_is_asked_about(text: str) -> None:
    assert reader().read(text).level >= Level.CONCERN


@pytest.mark.parametrize("text", ["im going to", "voy a", "and i was", "qwrt plkjh zxcvb", "dU3kQx-9bLmZ_2vTnYw8Rg"])
def test_what_has_no_sense_yet_or_no_words_is_not_guessed_at(text: str) -> None:
    assert reader().read(text).level is Level.NONE


def test_a_clause_in_the_middle_of_a_long_text_is_found() -> None:
    day = "We had breakfast and then I walked the dog to the park and met the neighbours. " * 2

    assert reader().read(f"{day} I am going to kill myself tonight. {day}").level >= Level.URGENT
    assert reader().read(f"{day} {day}").level is Level.NONE


def test_the_end_of_a_text_of_many_pieces_is_read() -> None:
    chores = "breakfast, groceries, laundry, dishes, " * 8

    assert reader().read(f"{chores} and I am going to kill myself tonight").level >= Level.CONCERN
    assert reader().read(chores).level is Level.NONE


SPLIT = [("i dont", "need the morning to come"), ("voy a", "tomarlas todas")]


@pytest.mark.parametrize(("first", "rest"), SPLIT)
def test_a_sentence_that_was_split_is_read_together(first: str, rest: str) -> None:
    assert reader().read(first).level < Level.URGENT
    assert reader().read(rest).level < Level.URGENT
    assert reader().read(rest, Context(recent=(first,))).level >= Level.URGENT


def test_what_the_quick_network_passes_over_would_not_have_been_said() -> None:
    """Of the held-out rows, which are harder than what clients write."""
    thorough = SecondReader()
    thorough.least = -100.0
    rows = [row for row in read_rows() if row.is_held][::10]

    assert [reader().read(row.text).level for row in rows] == [thorough.read(row.text).level for row in rows]


def test_what_was_said_before_is_not_said_again_by_a_harmless_word() -> None:
    assert reader().read("ok", Context(recent=("I want to kill myself tonight",))).level is Level.NONE


@pytest.mark.parametrize("length", [1, WINDOW, WINDOW + 1, 200, 1000])
def test_windows_cover_every_word_and_overlap(length: int) -> None:
    words = [str(number) for number in range(length)]

    found = [window.split() for window in windows(" ".join(words))]

    assert list(dict.fromkeys(word for window in found for word in window)) == words
    assert all(len(window) <= WINDOW for window in found)
    assert all(set(a[-OVERLAP:]) <= set(b) for a, b in pairwise(found))


def test_a_piece_of_an_answer_is_read_more_sceptically_and_a_plain_cry_is_not() -> None:
    answering = Context(is_answering=True)
    texts = [path for path in PLAIN if path.strip()] + ["The truck. It's in the driveway", "I found it in his wallet"]

    assert all(reader().read(text, answering).level <= reader().read(text).level for text in texts)
    assert reader().read("I want to kill myself tonight", answering).level is Level.IMMINENT


def test_how_much_surer_is_added_to_each_threshold() -> None:
    plain, by = Thresholds(concern=1.0, urgent=2.0, imminent=-1.0), Thresholds(concern=0.5, urgent=1.5, imminent=0.0)

    assert plain.surer(by) == Thresholds(concern=1.5, urgent=3.5, imminent=-1.0)
    assert plain.surer(by).level_of(np.array([1.2, 2.5, 0.0], np.float32)) is Level.NONE
    assert plain.level_of(np.array([1.2, 2.5, 0.0], np.float32)) is Level.IMMINENT
