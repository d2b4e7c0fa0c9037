"""What people type where they could have tapped: read as they mean it, in both languages, or not taken at all."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.answers import Number, People, Photo, Scale, Words
from bot.core.typed import (
    any_number,
    by_label,
    hour_of_day,
    is_skip,
    is_stop,
    plain,
    read_answer,
    several,
    whole_number,
    zone,
)

HOURS = [
    ("19:30", "19:30"),
    ("7.15", "07:15"),
    ("9h05", "09:05"),
    ("7pm", "19:00"),
    ("7 a.m.", "07:00"),
    ("3 p.m.", "15:00"),
    ("3 p. m.", "15:00"),
    ("11 a. m.", "11:00"),
    ("7:30 pm", "19:30"),
    ("12 pm", "12:00"),
    ("12 am", "00:00"),
    ("7 de la noche", "19:00"),
    ("3 de la tarde", "15:00"),
    ("8 de la mañana", "08:00"),
    ("9 in the morning", "09:00"),
    ("9 in the evening", "21:00"),
    ("2 in the afternoon", "14:00"),
    ("12 de la noche", "00:00"),
    ("12 at night", "00:00"),
    ("12", "12:00"),
    ("8", "20:00"),
    ("5", "17:00"),
    ("4", "04:00"),
    ("8 please", "20:00"),
    ("8 and a bit", "20:00"),
    ("23:59", "23:59"),
    ("24", None),
    ("10:60", None),
    ("soon", None),
]

NUMBERS = [
    ("7", 7),
    ("un 7", 7),
    ("7/10", 7),
    ("7 out of 10", 7),
    ("7 de 10", 7),
    ("seven", 7),
    ("Siete.", 7),
    ("cero", 0),
    ("nada", 0),
    ("I'd say about a ten", 10),
    ("7 or 7", 7),
    ("7 or 8", None),
    ("11", None),
    ("7 and 12", None),
    ("7.5", None),
    ("-7", None),
    ("1,5", None),
    ("about 3 I think, three", 3),
    ("fine", None),
    ("", None),
]

LABELS = {"yes": "Yes, gladly", "no": "Not today", "not-yet": "Not yet"}
OPTIONS = [
    ("yes, gladly", "yes"),
    ("Not Today!", "no"),
    ("yes", "yes"),
    ("yep", "yes"),
    ("sí", "yes"),
    ("dale", "yes"),
    ("nope", "no"),
    ("not yet", "not-yet"),
    ("todavía", "not-yet"),
    ("maybe", None),
    ("0", None),
    ("", None),
]

TRIED = {"tried": "I tried it", "partly": "In part", "not-yet": "Not today"}
SAME = {"better": "Better", "worse": "Worse", "same": "About as before"}
PHRASES = [
    ("not really", LABELS, "no"), ("para nada", LABELS, "no"), ("claro que sí", LABELS, "yes"),
    ("really", LABELS, None),
    ("did it", TRIED, "tried"), ("Lo hice!", TRIED, "tried"), ("I did it", TRIED, "tried"), ("sí", TRIED, "tried"),
    ("a bit", TRIED, "partly"), ("un poco", TRIED, "partly"), ("en parte", TRIED, "partly"), ("half", TRIED, "partly"),
    ("not yet", TRIED, "not-yet"), ("todavía no", TRIED, "not-yet"), ("aún no", TRIED, "not-yet"),
    ("no", TRIED, "not-yet"),
    ("it", TRIED, None), ("a", TRIED, None), ("lo", TRIED, None),
    ("up a bit", SAME, "better"), ("no change", SAME, "same"), ("the same", SAME, "same"), ("change", SAME, None),
]  # fmt: skip

PLACES = [
    ("America/Denver", "America/Denver"),
    ("america/denver", "America/Denver"),
    ("Chicago", "America/Chicago"),
    ("Nueva York", "America/New_York"),
    ("Dallas", "America/Chicago"),
    ("San Juan", "America/Puerto_Rico"),
    ("I am in Los Angeles now", "America/Los_Angeles"),
    ("hora del este", "America/New_York"),
    ("Kiritimati", "Pacific/Kiritimati"),
    ("El Salvador", "America/El_Salvador"),
    ("the forest", None),
    ("home", None),
]


@pytest.mark.parametrize(("said", "read"), HOURS, ids=[said for said, _ in HOURS])
def test_an_hour_is_read_as_it_is_meant(said: str, read: str | None) -> None:
    assert hour_of_day(said) == read


@pytest.mark.parametrize(("said", "read"), NUMBERS, ids=[said for said, _ in NUMBERS])
def test_a_number_is_read_and_doubt_is_no_answer(said: str, read: int | None) -> None:
    assert whole_number(said, 0, 10) == read


@pytest.mark.parametrize(("said", "read"), OPTIONS, ids=[said for said, _ in OPTIONS])
def test_an_option_is_known_by_its_label_its_name_or_words_that_mean_it(said: str, read: str | None) -> None:
    assert by_label(said, LABELS) == read


@pytest.mark.parametrize(("said", "labels", "read"), PHRASES, ids=[said for said, *_ in PHRASES])
def test_several_words_mean_an_option_as_a_whole_and_none_of_them_alone(
    said: str, labels: dict[str, str], read: str | None
) -> None:
    assert by_label(said, labels) == read


def test_options_with_numbers_of_their_own_are_chosen_by_number() -> None:
    items = {"0": "Not at all", "1": "Several days", "2": "More than half"}

    assert [by_label(each, items) for each in ("0", "2", "3", "several days")] == ["0", "2", None, "1"]


def test_several_options_stand_in_the_order_in_which_they_are_offered_and_one_that_does_not_fit_spoils_all() -> None:
    labels = {"walk": "A walk", "call": "A call", "rest": "Rest"}

    assert several("rest, a walk", labels) == ["walk", "rest"]
    assert several("a call and rest", labels) == several("rest; a call", labels) == ["call", "rest"]
    assert several("rest y a walk\na walk", labels) == ["walk", "rest"]
    assert several("rest, dance", labels) is None
    assert several(" , ", labels) is None


@pytest.mark.parametrize(("said", "read"), PLACES, ids=[said for said, _ in PLACES])
def test_a_zone_is_known_by_its_name_or_a_city(said: str, read: str | None) -> None:
    assert zone(said) == read


def test_any_number_is_read_with_either_sign_for_the_fraction() -> None:
    found = [any_number(each, 0, 24) for each in ("7,5 h", "about 7.5", "24", "24.1", "-1", "0", "none")]

    assert found == [7.5, 7.5, 24, None, None, 0, None]
    assert any_number("-3", -5, 5) == -3


def test_each_kind_of_question_takes_its_own_kind_of_answer() -> None:
    def read(spec: object, text: str) -> object:
        return read_answer(spec, text, {}, today=date(2026, 11, 24))  # type: ignore[arg-type]  # one of them

    assert read(Scale(low=0, high=4), "5") is None
    assert read(Number(low=0, high=24), "7,5") == 7.5
    assert read(Words(), "  some words ") == "some words"
    assert read(Words(), "  ") is None
    assert read(People(), " " + "x" * 61) == "x" * 60
    assert read(People(), " ") is None
    assert read(Photo(), "a photo") is None


def test_words_that_skip_or_stop_are_those_alone() -> None:
    assert [is_skip(each) for each in ("Skip.", "omitir", "¡siguiente!", "skip it")] == [True, True, True, False]
    assert [is_stop(each) for each in ("STOP", "¡Basta!", "ya  no", "stop it")] == [True, True, True, False]


def test_marks_accents_and_spaces_do_not_matter() -> None:
    assert plain('  ¿"Sí,\n  Señor"?! ') == "si, senor"


@pytest.mark.parametrize(
    "named",
    [
        "Tom", "my sister and her two boys", "mi cuñada y el primo de Ana", "it was my dad", "nobody", "she",
        "everyone at work, my boss first", "mi esposo y yo", "con ella, mi esposa", "el que te dije",
        "a guy I met at work", "I think my brother", "my sister I guess", "my best friend since we were kids",
        "mi tía de El Paso",
    ],
)  # fmt: skip
def test_whoever_is_named_is_an_answer_to_who(named: str) -> None:
    assert read_answer(People(), named, {}, today=date(2026, 11, 30)) == named


@pytest.mark.parametrize(
    "told",
    [
        "I had a fight with my sister",
        "we argued about money again, my husband and I",
        "me peleé con mi hermano y se fue, no sé qué hacer",
        "ayer tuve una discusión con mi jefe",
        "my husband hit me",
        "me siento sola hoy",
        "no",
        "I don't remember",
        "no sé",
        " ",
    ],
)
def test_a_sentence_is_no_name(told: str) -> None:
    assert read_answer(People(), told, {}, today=date(2026, 11, 30)) is None
