"""What a client types about people and days, read; and when a day comes again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core import own_circle, own_days
from bot.core.effects import Note, Remove
from bot.core.flow import Start
from bot.core.occasions import NO_OCCASIONS, Occasions, is_leap
from bot.core.own_circle import OUT, Person, circle_of
from bot.model import Button, ClientDate, Phase, Text

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("add Rosa 8", ("add", "Rosa", 8)), ("add my sister", ("add", "my sister", None)),
        ("agregar tía Ana 10", ("add", "tía Ana", 10)), ("AÑADIR Luis", ("add", "Luis", None)),
        ("change Rosa 0", ("change", "Rosa", 0)), ("remove Rosa 8", ("remove", "Rosa 8", None)),
        ("quitar Rosa", ("remove", "Rosa", None)), ("add Rosa 11", ("add", "Rosa 11", None)), ("add", ("", "", None)),
        ("add 7", ("add", "7", None)), ("", ("", "", None)), ("Rosa", ("", "", None)),
    ],
)  # fmt: skip
def test_a_person_is_added_moved_or_taken_out_by_what_is_typed(rest: str, asked: tuple[str, str, int | None]) -> None:
    assert own_circle.asked(rest) == asked


def test_whoever_is_taken_out_is_gone_until_they_are_named_again() -> None:
    said = [("Rosa", 8), ("Luis", 3), ("rosa", OUT)]

    assert circle_of(said) == (Person(name="Luis", close=3),)
    assert circle_of([*said, ("Rosa", None)]) == (Person(name="Luis", close=3), Person(name="Rosa"))


@pytest.mark.parametrize(
    ("rest", "asked"),
    [
        ("5 Mar birthday", (date(2027, 3, 5), "birthday")),
        ("add Mar 5 anniversary", (date(2027, 3, 5), "anniversary")),
        ("5 mar cumpleaños", (date(2027, 3, 5), "birthday")), ("agregar 2027-03-05 día", (date(2027, 3, 5), "day")),
        ("Mar 5", (date(2027, 3, 5), "")), ("soon", (None, "")),
    ],
)  # fmt: skip
def test_a_day_is_read_with_what_it_is(rest: str, asked: tuple[date | None, str]) -> None:
    assert own_days.asked(rest, TODAY) == asked


@pytest.mark.parametrize(
    ("on", "kind", "comes"),
    [
        (date(1980, 3, 5), "birthday", date(2027, 3, 5)), (date(1980, 12, 5), "birthday", date(2026, 12, 5)),
        (TODAY, "anniversary", TODAY), (date(2024, 2, 29), "anniversary", date(2027, 2, 28)),
        (date(2028, 3, 5), "birthday", date(2028, 3, 5)), (date(2026, 12, 1), "day", date(2026, 12, 1)),
    ],
)  # fmt: skip
def test_birthdays_and_anniversaries_come_back_every_year(on: date, kind: str, comes: date) -> None:
    assert own_days.coming(own_days.made("maya", on, kind), TODAY) == comes


def test_a_day_that_has_passed_for_good_is_not_ahead_and_the_soonest_stands_first() -> None:
    days = [own_days.made("maya", date(2026, 3, 5), kind) for kind in ("birthday", "day")]
    soon = ClientDate(id="d", client_id="maya", on=date(2026, 12, 1), label="the-house")

    assert own_days.ahead([*days, soon], TODAY) == [soon, days[0]]


def test_the_birthday_of_a_year_to_come_is_that_very_day() -> None:
    assert own_days.coming(own_days.made("maya", date(2029, 3, 5), "birthday"), TODAY) == date(2029, 3, 5)
    assert own_days.coming(own_days.made("maya", date(2027, 2, 5), "birthday"), TODAY) == date(2027, 2, 5)


def test_days_kept_are_told_in_one_breath_and_each_in_a_line_of_its_own() -> None:
    birthday, house = (
        own_days.made("maya", date(1980, 3, 5), "birthday"),
        own_days.made("maya", date(2026, 12, 1), "day"),
    )

    assert own_days.kept([birthday, house], TODAY, "en") == "Dec 1 and Mar 5"
    assert own_days.kept([birthday, house], TODAY, "es") == "1 dic y 5 mar"
    assert own_days.kept([], TODAY, "en") == ""
    assert own_days.line(birthday, TODAY, "es", "cumpleaños") == "5 de marzo de 2027: cumpleaños"


def test_a_day_can_be_added_and_each_taken_out() -> None:
    days = [own_days.made("maya", date(1980, 3, 5), "birthday"), ClientDate(
        id="d", client_id="maya", on=date(2026, 12, 1), label="the-long-name-of-something-that-happened")]  # fmt: skip

    assert own_days.buttons(days, TODAY, "en") == (
        (Button(label=Text(id="own.day-add"), action="c:day:add"),),
        (Button(label=Text(id="own.day-out", args={"day": "March 5, 2027"}), action="c:day:x1980-03-05birthday"),),
        (Button(label=Text(id="own.day-out", args={"day": "December 1, 2026"}),
                action="c:day:x2026-12-01the-long-name-of-something-th"),),
    )  # fmt: skip
    assert own_days.kinds() == tuple(
        (Button(label=Text(id=f"own.day-{kind}"), action=f"c:day:{kind}"),)
        for kind in ("birthday", "anniversary", "day")
    )


@pytest.mark.parametrize(
    ("kind", "told", "value", "goes"),
    [
        ("birthday", "2026-03-05", "2026-03-06", True), ("birthday", "2026-03-05", None, True),
        ("birthday", "2026-03-05", "2026-03-05", False), ("birthday", None, "2026-03-06", False),
        ("called", "2026-03-05", "x", False),
    ],
)  # fmt: skip
def test_a_day_that_was_mistyped_goes(kind: str, told: str | None, value: str | None, goes: bool) -> None:
    gone = (Remove(kind=ClientDate, id="maya:birthday:2026-03-05"),) if goes else ()

    assert own_days.instead("maya", kind, told, value) == gone


def test_nobody_is_asked_about_a_day_that_is_kept_or_was_not_known() -> None:
    days = [own_days.made("maya", TODAY, kind) for kind in ("day", "birthday")]

    assert own_days.known(days, is_unknown=False) == ["birthday", "day"]
    assert own_days.known(days, is_unknown=True) == ["anniversary", "birthday", "day"]


@pytest.mark.parametrize("word", ["add", "agregar", "añadir"])
def test_a_day_may_be_added_with_any_of_three_words(word: str) -> None:
    assert own_days.asked(f"{word} 2027-03-05 aniversario", TODAY) == (date(2027, 3, 5), "anniversary")


ROSA, LUIS, MOM, ANA = Person(name="Rosa", close=9), Person(name="Luis", close=6), Person(name="Mom"), Person(
    name="Ana", close=1
)  # fmt: skip


@pytest.mark.parametrize(
    ("close", "ring"), [(10, "near"), (8, "near"), (7, "middle"), (5, "middle"), (4, "far"), (0, "far"), (None, "open")]
)
def test_how_close_somebody_is_gives_their_ring(close: int | None, ring: str) -> None:
    assert Person(name="Rosa", close=close).ring == ring


def test_the_nearest_stand_first_and_those_not_placed_last() -> None:
    named = [("Ana", 1), ("Zoe", 9), ("Mom", None), ("Rosa", 9.0), (" ", 3), ("Bo", True)]

    assert [(each.name, each.close) for each in circle_of(named)] == [
        ("Rosa", 9), ("Zoe", 9), ("Ana", 1), ("Bo", None), ("Mom", None),
    ]  # fmt: skip


def test_the_circle_in_words_has_a_number_for_each_and_no_ring_without_anybody() -> None:
    spoken = own_circle.words((ROSA, LUIS, replace(LUIS, name="Zoe"), MOM), lambda text: text.id)

    lines = "own.ring-near 1. Rosa\nown.ring-middle 2. Luis, 3. Zoe\nown.ring-open 4. Mom"
    assert spoken == Text(id="own.circle", args={"rings": lines})
    assert own_circle.words((ANA,), lambda text: text.id).args["rings"] == "own.ring-far 1. Ana"
    assert own_circle.words((), lambda text: text.id) == Text(id="own.circle-none")


def test_under_the_circle_stand_the_picture_somebody_more_and_a_change() -> None:
    add, change, picture = (
        (Button(label=Text(id=f"own.{label}"), action=f"c:{action}"),)
        for label, action in (
            ("circle-add", "circle:add"),
            ("circle-change", "circle:change"),
            ("as-picture", "picture:circle"),
        )
    )

    assert own_circle.buttons((ROSA,)) == (picture, add, change)
    assert own_circle.buttons(()) == (add,)


def test_a_button_stands_for_somebody_without_their_name() -> None:
    people = tuple(Person(name=f"Person {number}") for number in range(45))

    rows = own_circle.choices(people)
    assert [row[0].label for row in rows] == [each.name for each in people[:40]]
    assert {len(row) for row in rows} == {1}
    assert rows[3][0].action == f"c:person:{own_circle.key_of(' PERSON 3 ')}"
    assert len({row[0].action for row in rows}) == 40
    assert not [row for row in rows if "erson" in row[0].action.removeprefix("c:person:")]
    assert len(own_circle.key_of("Rosa")) == 12
    assert own_circle.key_of("\ud800") != own_circle.key_of("Rosa")


@pytest.mark.parametrize(("may_go", "last"), [(True, "own.circle-out"), (False, "common.skip")])
def test_closeness_is_nought_to_ten_in_two_rows_and_nobody_has_to_say(may_go: bool, last: str) -> None:
    numbers = [Button(label=str(each), action=f"c:close:{each}") for each in range(11)]

    assert own_circle.closeness(may_go=may_go) == (
        tuple(numbers[:6]), tuple(numbers[6:]), (Button(label=Text(id=last), action="c:close:-"),),
    )  # fmt: skip


def test_what_is_said_of_somebody_is_kept_as_the_flow_of_the_circle_keeps_it() -> None:
    def line(name: str, step: str, value: object, words: str = "") -> Note:
        return Note(client_id="maya", name=name, value=value, words=words, flow="circle", step=step, run_id="r1")

    person = line("circle_person", "person", "Rosa", "Rosa")
    assert own_circle.named("maya", "Rosa", None, "r1") == (person,)
    assert own_circle.named("maya", "Rosa", 0, "r1") == (person, line("circle_close", "close", 0))
    assert own_circle.gone("maya", "Rosa", "r1") == line("circle_gone", "", "Rosa", "Rosa")


def test_somebody_is_found_however_the_name_is_written() -> None:
    assert own_circle.found((LUIS, ROSA), " rosa ") is ROSA
    assert own_circle.found((LUIS, ROSA), "ros") is None


def test_a_long_name_is_cut_and_how_close_is_the_last_number_alone() -> None:
    assert own_circle.asked("add " + "x" * 80) == ("add", "x" * 60, None)
    assert own_circle.asked("cambiar Rosa 7 8") == ("change", "Rosa 7", 8)
    assert own_circle.asked("sacar Rosa") == ("remove", "Rosa", None)


@pytest.mark.parametrize(("year", "is_one"), [(2024, True), (2026, False), (2000, True), (2400, True), (2100, False)])
def test_a_leap_year_is_every_fourth_but_for_most_centuries(year: int, is_one: bool) -> None:
    assert is_leap(year) is is_one


DAYS = Occasions(
    sessions=(date(2026, 11, 27),), phase_on=date(2026, 11, 20), left=(Phase.INITIAL, date(2026, 11, 19)),
    dates=(ClientDate(id="d", client_id="maya", on=TODAY, label="Verdict"),),
)  # fmt: skip
STARTS = [
    ("a session", Start(every="session"), date(2026, 11, 27)),
    ("two days before it", Start(every="session", offset=-2), date(2026, 11, 25)),
    ("the beginning of a phase", Start(every="phase", which="start"), date(2026, 11, 20)),
    ("the end of the one before", Start(every="phase", which="end"), date(2026, 11, 19)),
    ("a day of theirs", Start(every="date"), TODAY),
    ("by its label", Start(every="date", which="verdict"), TODAY),
]


@pytest.mark.parametrize(("start", "on"), [case[1:] for case in STARTS], ids=[case[0] for case in STARTS])
def test_a_flow_falls_on_the_day_that_it_counts_from_and_on_no_other(start: Start, on: date) -> None:
    near = [on + timedelta(days=ahead) for ahead in range(-12, 13)]

    assert [each for each in near if DAYS.falls_on(start, each)] == [on]
    assert DAYS.has_any(start)
    assert not NO_OCCASIONS.has_any(start)
    assert not [each for each in near if NO_OCCASIONS.falls_on(start, each)]


def test_a_phase_that_only_begins_has_no_end_and_what_goes_by_the_calendar_has_no_occasion() -> None:
    begun, over = Occasions(phase_on=TODAY), Occasions(left=(Phase.INITIAL, TODAY))
    start, end = Start(every="phase", which="start"), Start(every="phase", which="end")

    assert (begun.has_any(start), begun.has_any(end)) == (True, False)
    assert (over.has_any(start), over.has_any(end)) == (False, True)
    assert not DAYS.has_any(Start(every="day"))
    assert not DAYS.falls_on(Start(every="day"), TODAY)
    assert not DAYS.falls_on(Start(every="date", which="birthday"), TODAY)
