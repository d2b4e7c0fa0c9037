"""What ships for grief and for disputes: one new thing a week in an order that holds, and words for an open phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.asking import words_of_step
from bot.core.fit import flows_for
from bot.core.flow import AskStep, Flow
from bot.model import Client, Homework, Kind, Level, Phase, ProblemArea, Status, Text
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.flows import Walk

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, chat_id=7, created_at=NOON,
    enrolled_at=NOON, session_number=5, partner_screen_at=NOON,
)  # fmt: skip
PROGRAMME = load_programme(shipped_folder())
FEWEST_WEEKS = 9
"""Sessions 4 to 14 leave ten weeks between them; a course that is much shorter goes silent. Source: S1."""

A_PARTNER_OR_A_QUARREL = re.compile(
    r"partner|husband|wife|spouse|boyfriend|girlfriend|marriage|argu|quarrel|fight|dispute|conflict"
    r"|pareja|espos|marido|novi|matrimonio|pele|pleito|discusi|disput|conflict",
    re.IGNORECASE,
)
A_DEATH = re.compile(r"\bdie[ds]?\b|dead|death|funeral|suicid|muert|muri|falleci|funer", re.IGNORECASE)


def weekly(client: Client) -> list[Flow]:
    """What would come to a client of an area on a Wednesday."""
    coming = flows_for(PROGRAMME.flows.values(), client)
    return [flow for flow in coming if flow.kind == "homework" and flow.audience.areas == (client.area,)]


def course(client: Client) -> Iterator[list[str]]:
    """Week after week, each thing gone through when it comes."""
    while offered := [flow.id for flow in weekly(client)]:
        yield offered
        client = replace(client, done=(*client.done, offered[0]))


def of_area(area: ProblemArea) -> list[Flow]:
    flows = PROGRAMME.flows.values()
    return [flow for flow in flows if flow.audience.areas == (area,) and Phase.MIDDLE in flow.audience.phases]


@pytest.mark.parametrize("area", [ProblemArea.GRIEF, ProblemArea.ROLE_DISPUTE])
@pytest.mark.parametrize("session", [5, 12], ids=["early", "late"])
def test_one_new_thing_comes_a_week_and_never_two(area: ProblemArea, session: int) -> None:
    weeks = list(course(replace(ANN, area=area, session_number=session)))

    assert [len(offered) for offered in weeks] == [1] * len(weeks)
    assert len(weeks) >= FEWEST_WEEKS


def test_who_keeps_away_from_the_days_around_the_death_goes_on_to_the_rest() -> None:
    stays_away = replace(ANN, area=ProblemArea.GRIEF, done=("memory", "grief-whole", "grief-tell"))

    assert [flow.id for flow in weekly(stays_away)] == ["grief-days"]
    assert [flow.id for flow in weekly(replace(stays_away, session_number=10))] == ["grief-unsaid"]


def test_grief_work_goes_on_in_danger_without_what_sends_towards_others() -> None:
    met = [offered[0] for offered in course(replace(ANN, area=ProblemArea.GRIEF, danger=True))]

    assert met[-1] == "grief-carry"
    assert not {"grief-tell", "grief-people"} & set(met)


@pytest.mark.parametrize("change", [{"partner_screen_at": None}, {"danger": True}], ids=["not screened", "in danger"])
def test_nothing_of_a_dispute_comes_without_the_screen_or_in_danger(change: dict[str, object]) -> None:
    client = replace(ANN, area=ProblemArea.ROLE_DISPUTE, **change)  # type: ignore[arg-type]  # one field of two

    assert weekly(client) == []


def first_words(flow: Flow, language: str) -> Iterator[str]:
    """What a preview or a reminder may show: the opening in all its wordings, and what the task is called."""
    opening = flow.steps[0]
    name = words_of_step(flow, opening) if isinstance(opening, AskStep) else f"{flow.id}.{opening.id}"
    for turn in range(6):
        yield PROGRAMME.texts.say(language, Text(id=name, args={"turn": turn, "therapist": "Dr. Vega"}))
    if flow.kind == "homework":
        yield PROGRAMME.texts.say(language, Text(id=f"{flow.id}.title"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_preview_names_a_partner_a_quarrel_or_a_death(language: str) -> None:
    disputes = [line for flow in of_area(ProblemArea.ROLE_DISPUTE) for line in first_words(flow, language)]
    griefs = [line for flow in of_area(ProblemArea.GRIEF) for line in first_words(flow, language)]

    assert [line for line in disputes if A_PARTNER_OR_A_QUARREL.search(line)] == []
    assert [line for line in griefs if A_DEATH.search(line)] == []


@pytest.mark.parametrize("answer", ["not-sure", "no"])
def test_who_says_that_a_talk_would_not_be_safe_is_asked_nothing_further(answer: str) -> None:
    request = Walk(PROGRAMME.flows["dispute-request"]).begin().taps(answer)
    moment = Walk(PROGRAMME.flows["dispute-moment"]).begin().taps("yes").taps(answer)

    for walk in (request, moment):
        assert walk.said[-1].endswith(".paper")
        assert walk.taps("all-right").place is None
        assert "homework-given" not in walk.kept


def test_a_plain_no_to_that_question_tells_the_therapist() -> None:
    walk = Walk(PROGRAMME.flows["dispute-request"]).begin().taps("no")

    assert [(each.level, each.kind) for each in walk.raised] == [(Level.CONCERN, Kind.ABUSE)]


@pytest.mark.parametrize("name", ["memory", "grief-days", "grief-unsaid"])
def test_what_is_tender_can_wait_or_be_left_out(name: str) -> None:
    later = Walk(PROGRAMME.flows[name]).begin().taps("another-day")
    left_out = Walk(PROGRAMME.flows[name]).begin().taps("not-this")

    ends = [walk.turn.outcome if walk.turn else "" for walk in (later, left_out)]
    assert ends == ["stopped", "finished"]
    assert left_out.said[-1] == f"{name}.left"


def test_who_lost_someone_by_suicide_reads_words_of_their_own_about_guilt() -> None:
    walk = Walk(PROGRAMME.flows["grief-days"], facts={"bereaved": True}).begin().taps("yes")
    other = Walk(PROGRAMME.flows["grief-days"], facts={"bereaved": False}).begin().taps("yes")

    assert "grief-days.what_if" in walk.said
    assert "grief-days.what_if" not in other.said


def test_a_sentence_of_the_therapist_loses_its_full_stop_in_the_middle_of_ours() -> None:
    own = Homework(id="h1", client_id="ann", flow="written", title="Ask Joan about the walk.", given_at=NOON)
    shipped = Homework(id="h2", client_id="ann", flow="memory", title="A memory or a photo to bring", given_at=NOON)

    said = PROGRAMME.titles_for(ANN, [own, shipped])

    assert said == "a memory or a photo to bring and Ask Joan about the walk"
