"""Small simulations of the shipped programme: same seed, same weeks; words that do what they are for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.crisis.screener import Screener
from bot.following import screener_of
from bot.model import Level
from bot.programme.programme import Programme, load_programme
from bot.shipped import shipped_folder
from bot.simulate import words
from bot.simulate.calendars import calendars, in_words
from bot.simulate.cast import cast_of, parts_of
from bot.simulate.figures import figures_of
from bot.simulate.shell import Edges
from bot.simulate.simulation import Plan, Simulated, simulate, together
from bot.telegram.receive import receive
from bot.telegram.sender import split

START = datetime(2026, 10, 19, 8, tzinfo=UTC)
"""Two weeks before clocks go back in New York, two weeks after they went on at Lord Howe."""

OF_THE_PROGRAMME = {
    "one thread a day",
    "openings do not repeat",
    "nobody is left in silence",
    "homework is asked about once and closed",
}
"""What the flows themselves must keep, whatever the bot does: measured at length, not here."""


@pytest.fixture(scope="module")
def screener() -> Screener:
    return screener_of(shipped_folder() / "messages" / "crisis")


@pytest.fixture(scope="module")
def programme(screener: Screener) -> Programme:
    return load_programme(shipped_folder(), screen=lambda said: screener.screen(said).level)


async def weeks(number: int, clients: int, programme: Programme, screener: Screener, seed: int = 7) -> Simulated:
    plan = Plan(weeks=number, clients=clients, seed=seed, start=START)
    return await simulate(plan, programme, screener, Edges(parse=receive, cut=split))


async def test_three_weeks_of_eight_clients_break_no_law_of_the_bot(programme: Programme, screener: Screener) -> None:
    simulated = await weeks(3, 8, programme, screener)

    figures = figures_of(simulated, programme)

    assert [law for law in figures.laws if law.law not in OF_THE_PROGRAMME] == []
    assert {row.habit for row in figures.weeks} >= {"diligent", "silent", "in-crisis", "moving", "night-shift"}
    assert any(alert.state == "closed" for alert in simulated.alerts)
    assert figures.load.peak_second <= 29
    assert figures.load.refused == {}
    assert all(each.why for each in figures.unreached)
    pictures = list(calendars(simulated))
    assert all("client" not in in_words(each, {}) for each in pictures)


async def test_the_same_seed_sends_the_same_bit_for_bit(programme: Programme, screener: Screener) -> None:
    one, other = await weeks(1, 3, programme, screener), await weeks(1, 3, programme, screener)

    assert one.digest == other.digest
    merged = {**figures_of(together(one.plan, [one]), programme).as_plain(), "digest": one.digest}
    assert merged == figures_of(one, programme).as_plain()
    twice = together(one.plan, [one, other])
    assert (twice.load.total, twice.ending.invited) == (2 * one.load.total, 6)
    assert twice.digest not in (one.digest, together(one.plan, [one]).digest)
    assert figures_of(one, programme).as_plain() == figures_of(other, programme).as_plain()


async def test_another_seed_sends_something_else(programme: Programme, screener: Screener) -> None:
    one, other = await weeks(1, 2, programme, screener), await weeks(1, 2, programme, screener, seed=8)

    assert one.digest != other.digest


HARMLESS = [f"{said} zq0123" for said in (*words.HARMLESS["en"], *words.HARMLESS["es"], *words.NAMES)]


@pytest.mark.parametrize("said", HARMLESS)
def test_ordinary_words_of_the_cast_raise_nothing(said: str, screener: Screener) -> None:
    assert screener.screen(said).level is Level.NONE


@pytest.mark.parametrize("said", [f"{said} zq0123" for said in (*words.CRISIS["en"], *words.CRISIS["es"])])
def test_words_of_a_crisis_are_urgent_at_least(said: str, screener: Screener) -> None:
    assert screener.screen(said).level >= Level.URGENT


@pytest.mark.parametrize("said", [f"{said} zq0123" for said in (*words.DOUBT["en"], *words.DOUBT["es"])])
def test_words_of_doubt_are_a_concern(said: str, screener: Screener) -> None:
    assert screener.screen(said).level is Level.CONCERN


@pytest.mark.parametrize("clients", [3, 45, 61, 200])
def test_the_parts_of_a_cast_hold_everybody_once_with_therapists_who_stand_in_for_each_other(clients: int) -> None:
    cast = cast_of(clients, 7, START)

    parts = parts_of(cast)

    assert sorted(each.number for part in parts for each in part.clients) == list(range(clients))
    for part in parts:
        therapists = {each.id: each for each in part.staff if each.backup_id}
        assert len(therapists) >= 2
        assert all(each.backup_id in therapists and each.backup_id != each.id for each in therapists.values())
        assert {each.therapist for each in part.clients} == set(range(len(therapists)))


def test_a_cast_has_every_habit_every_area_and_both_languages() -> None:
    cast = cast_of(200, 7, START)

    assert len({each.habit for each in cast.clients}) == 9
    assert len({(each.habit, each.area) for each in cast.clients}) == 36
    assert {each.language for each in cast.clients} == {"en", "es"}
    assert "Australia/Lord_Howe" in {each.zone for each in cast.clients}
