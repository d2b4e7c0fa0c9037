"""A client's own pages: weeks in words, the circle, the number, and nights that may mean another place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core import own_progress, pin, travel
from bot.core.digest_facts import ClientFacts, Event, Result
from bot.core.effects import Note, Say
from bot.core.own_circle import Person, circle_of
from bot.core.rules import USUAL_RULES
from bot.model import Button, Client, Lane, Phase, Status, Text, ToClient

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ANN = Client(
    id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW,
    enrolled_at=NOW, zone="America/New_York",
)  # fmt: skip


def speak(text: Text) -> str:
    return text.id + "".join(f" {value}" for value in text.args.values())


def facts(*totals: int, **more: object) -> ClientFacts:
    results = tuple(
        Result(on=TODAY - timedelta(days=7 * back), total=total, prorated=False, item9=0)
        for back, total in enumerate(reversed(totals))
    )
    given: dict[str, object] = {"client": ANN, "today": TODAY, "moods": {}, "results": results[::-1]}
    return ClientFacts(**(given | more))  # type: ignore[arg-type]  # a record's own fields


def test_nothing_yet_is_said_kindly_and_draws_nothing() -> None:
    assert own_progress.progress(facts(), speak).id == "own.progress-none"


def test_the_words_say_what_the_picture_shows_and_a_gap_is_no_zero() -> None:
    moods = {TODAY: 5.0, TODAY - timedelta(days=2): 2.0, TODAY - timedelta(days=10): 7.0, TODAY - timedelta(days=40): 0}
    events = (Event(on=TODAY, who="Luis", way="better", words=""), Event(on=TODAY, who="Luis", way="", words=""))

    args = own_progress.progress(facts(moods=moods, events=events), speak).args

    assert (args["answered"], args["middle"], args["low"], args["high"]) == (3, "5", "2", "7")
    assert str(args["week"]).count("–") == 5
    assert args["people"] == "own.named Luis 2"


WAYS = [
    ("once", (12,), "own.measure-none"),
    ("fewer", (14, 9), "own.measure-fewer"),
    ("as many", (12, 8), "own.measure-same"),
    ("more", (8, 13), "own.measure-more"),
    ("fewer, with more between", (14, 20, 9), "own.measure-fewer"),
]


@pytest.mark.parametrize(("case", "totals", "said"), WAYS, ids=[case for case, *_ in WAYS])
def test_the_questionnaire_is_put_in_words_and_never_in_points(case: str, totals: tuple[int, ...], said: str) -> None:
    assert own_progress.measure(facts(*totals)) == Text(id=said)


def test_the_circle_holds_everybody_once_with_what_was_said_last() -> None:
    people = circle_of([("Luis", 9), ("Rosa", 3), ("rosa ", 6), ("Mom", None), ("Luis", None)])

    assert people == (Person(name="Luis", close=9), Person(name="rosa", close=6), Person(name="Mom"))
    assert [each.ring for each in people] == ["near", "middle", "open"]


def test_a_number_fits_itself_alone_and_is_not_kept_as_it_is() -> None:
    made = pin.kept("4711", "salt")

    assert pin.fits(made, "4711")
    assert not pin.fits(made, "4712")
    assert "4711" not in made


NUMBERS = [("4711", "4711"), (" 12345678 ", "12345678"), ("123", ""), ("123456789", ""), ("my 4711", ""), ("no", "")]


@pytest.mark.parametrize(("text", "number"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_a_number_is_four_to_eight_digits_and_nothing_else(text: str, number: str) -> None:
    assert pin.number_of(text) == number


def test_the_fifth_wrong_number_locks_for_an_hour() -> None:
    assert pin.missed(ANN, NOW) == {"pin_tries": 1}

    locked = replace(ANN, **pin.missed(replace(ANN, pin_tries=4), NOW))

    assert pin.is_locked(locked, NOW + timedelta(minutes=59))
    assert not pin.is_locked(locked, NOW + timedelta(hours=1))


THREE_AT_NIGHT = datetime(2026, 11, 24, 8, tzinfo=UTC)
NIGHTS = [
    ("three nights in a row", (1, 2), True),
    ("one night", (), False),
    ("two nights", (1,), False),
    ("three nights with a gap", (1, 3), False),
]


@pytest.mark.parametrize(("case", "before", "found"), NIGHTS, ids=[case for case, *_ in NIGHTS])
def test_three_nights_in_a_row_may_mean_another_place(case: str, before: tuple[int, ...], found: bool) -> None:
    moments = [THREE_AT_NIGHT - timedelta(days=days) for days in before]

    assert travel.looks_elsewhere(moments, ANN, THREE_AT_NIGHT) is found


def test_evenings_never_look_like_another_place() -> None:
    evenings = [NOW.replace(hour=0) - timedelta(days=days) for days in range(5)]

    assert not travel.looks_elsewhere(evenings, ANN, NOW)


def test_whoever_writes_at_night_is_asked_by_day() -> None:
    says = [each for each in travel.asked(ANN, USUAL_RULES, THREE_AT_NIGHT) if isinstance(each, Say)]

    assert [each.due_at for each in says] == [datetime(2026, 11, 24, 13, tzinfo=UTC)]


def test_nobody_is_asked_while_an_alert_holds_things() -> None:
    assert travel.asked(replace(ANN, held_at=NOW), USUAL_RULES, THREE_AT_NIGHT) == ()


def test_the_words_are_whole_for_four_weeks_and_the_last_seven_days() -> None:
    first, before = TODAY - timedelta(days=27), TODAY - timedelta(days=28)
    moods = {before: 0.0, first: 9.5, TODAY - timedelta(days=6): 4.0, TODAY: 4.0}
    people = [Event(on=first, who="Ana", way=""), Event(on=before, who="Bo", way=""), Event(on=TODAY, who="", way="")]

    said = own_progress.progress(facts(12, 7, moods=moods, events=people), speak)

    quiet = "\n".join(f"own.day {on.weekday()} {on.day} 11: –" for on in (date(2026, 11, day) for day in range(19, 24)))
    assert said == Text(
        id="own.progress",
        args={
            "answered": 3, "days": 28, "middle": "4", "low": "4", "low_day": "own.day 2 18 11", "high": "9.5",
            "high_day": "own.day 2 28 10", "week": f"own.day 2 18 11: 4\n{quiet}\nown.day 1 24 11: 4",
            "people": "own.named Ana 1", "measure": "own.measure-fewer",
        },
    )  # fmt: skip


def test_of_many_people_the_six_most_often_named_stand_and_nobody_is_said_so() -> None:
    names = [name for count, name in enumerate("abcdefgh", start=1) for _ in range(count)]
    events = [Event(on=TODAY, who=name, way="") for name in names]

    told = own_progress.progress(facts(moods={TODAY: 4.0}, events=events), speak).args["people"]
    alone = own_progress.progress(facts(moods={TODAY: 4.0}), speak).args["people"]

    assert told == ", ".join(f"own.named {name} {times}" for name, times in zip("hgfedc", range(8, 2, -1), strict=True))
    assert alone == "own.nobody"


def test_each_wrong_number_counts_and_after_the_hour_it_counts_anew() -> None:
    assert [pin.missed(replace(ANN, pin_tries=tries), NOW) for tries in range(4)] == [
        {"pin_tries": tries} for tries in (1, 2, 3, 4)
    ]
    until = NOW + timedelta(hours=1)
    assert pin.missed(replace(ANN, pin_tries=4), NOW) == {"pin_tries": 0, "pin_locked_until": until, "dialogue": {}}
    assert not pin.is_locked(ANN, NOW)


def test_a_number_is_waited_for_five_minutes() -> None:
    waits = replace(ANN, dialogue={"pin": "circle", "at": NOW.isoformat()})

    assert pin.is_waited_for(waits, NOW + timedelta(minutes=5))
    assert not pin.is_waited_for(waits, NOW + timedelta(minutes=5, seconds=1))
    assert not pin.is_waited_for(ANN, NOW)


def test_the_same_number_is_kept_otherwise_for_everybody_and_fits_only_as_it_was_kept() -> None:
    assert pin.kept("4711", "a").split("$")[0] == "a"
    assert len(pin.kept("4711", "a").split("$")[1]) == 64
    assert pin.kept("4711", "a").split("$")[1] != pin.kept("4711", "b").split("$")[1]
    assert not pin.fits("nothing", "4711")
    assert not pin.fits(pin.kept("4711", "a").replace("a$", "b$"), "4711")


def test_the_question_after_three_nights_has_two_answers_and_is_kept() -> None:
    yes, no = ((Button(label=Text(id=f"own.travel-{each}"), action=f"c:travel:{each}"),) for each in ("yes", "no"))
    morning = datetime(2026, 11, 24, 13, tzinfo=UTC)

    assert travel.asked(ANN, USUAL_RULES, THREE_AT_NIGHT) == (
        Note(client_id="ann", name="travel-asked"),
        Say(
            to=ToClient(client_id="ann"), text=Text(id="own.travel"), buttons=(yes, no), lane=Lane.PROMPT,
            due_at=morning, expires_at=morning + timedelta(hours=12),
        ),
    )  # fmt: skip
    assert travel.asked(replace(ANN, status=Status.PAUSED), USUAL_RULES, THREE_AT_NIGHT) == ()


@pytest.mark.parametrize(("hour", "is_night"), [(4, False), (5, True), (9, True), (10, False)])
def test_the_night_is_from_midnight_to_five_at_home(hour: int, is_night: bool) -> None:
    assert travel.is_night(datetime(2026, 11, 24, hour, tzinfo=UTC), ANN) is is_night


def test_a_day_is_told_by_weekday_day_and_month() -> None:
    assert own_progress.day(TODAY) == Text(id="own.day", args={"weekday": 1, "day": 24, "month": 11})
