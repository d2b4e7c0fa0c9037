"""The day of a death: asked once in the whole course, kept with the other days, and "I don't know" is an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core import client_page, own_days
from bot.core.effects import Add
from bot.core.views import ClientView
from bot.model import ClientDate, Role, Staff, Text
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.flows import ANN, NOW, Walk

PROGRAMME = load_programme(shipped_folder())
AUGUST = ClientDate(id="d", client_id="ann", on=date(2025, 8, 21), yearly=True, label="anniversary")
VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="UTC", created_at=datetime(2026, 1, 1, tzinfo=UTC))


def asked(flow: str, *, known: list[str]) -> Walk:
    facts = {"days_known": known, "days_kept": "", "danger": False}
    walk = Walk(PROGRAMME.flows[flow], facts=facts).begin()
    if flow == "ending-dates":
        walk.taps("yes")
    return walk.taps("that-day")


@pytest.mark.parametrize("flow", ["grief-dates", "ending-dates"])
def test_the_day_is_asked_once_and_kept_for_every_year(flow: str) -> None:
    walk = asked(flow, known=[])

    walk.types("2025-08-21")

    kept = [each.record for each in walk.effects if isinstance(each, Add)]
    assert walk.said.count(f"{flow}.died") == 1
    assert kept == [replace(AUGUST, id="ann:anniversary:2025-08-21")]


@pytest.mark.parametrize("flow", ["grief-dates", "ending-dates"])
def test_a_day_that_is_kept_or_not_known_is_not_asked_again(flow: str) -> None:
    for known in (own_days.known([AUGUST], is_unknown=False), own_days.known([], is_unknown=True)):
        assert f"{flow}.died" not in asked(flow, known=known).said


@pytest.mark.parametrize("words", ["I don't know", "no idea, sorry", "No sé", "no me acuerdo", "I don’t remember"])
def test_not_knowing_is_an_answer_and_the_talk_goes_on(words: str) -> None:
    walk = asked("grief-dates", known=[])

    walk.types(words)

    assert (walk.stand.step, walk.kept["died_on"]) == ("want", None)


def test_the_therapists_page_names_the_days_or_that_the_day_is_not_known() -> None:
    view = ClientView(client=ANN, dates=(AUGUST,))
    open_ = ClientView(client=ANN, is_death_undated=True)

    assert days_on(view) == "Aug 21 (An anniversary)"
    assert days_on(open_) == "day of the death: the client does not know"
    assert days_on(ClientView(client=ANN)) == "-"


def days_on(view: ClientView) -> str:
    def speak(text: Text) -> str:
        return PROGRAMME.texts.say("en", text)

    return str(client_page.facts_on_page(view, VEGA.language, NOW + timedelta(hours=1), speak)["days"])
