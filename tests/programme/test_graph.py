"""Flows drawn: each step one box, conditions on the arrows, nothing cut off and nothing on top of anything."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest

from bot.programme.boxes import box_of
from bot.programme.drawing import BOX_WIDTH, PAD, lines_of, measure, size_of, svg, width_of_label
from bot.programme.flows import flow_of
from bot.programme.graph import END, START, Graph, graph_of
from bot.programme.layout import Point, laid_out
from bot.programme.mermaid import mermaid
from bot.programme.programme import read_programme
from bot.programme.texts import Texts
from bot.programme.words import condition_words
from bot.shipped import shipped_folder

PROGRAMME, _ = read_programme(shipped_folder())
FORK = """
  - ask: mood
    answer: scale 0-10
  - when: mood <= 3
    say: low
  - when: mood > 3
    say: high
  - say: bye
"""
LOOP = """
  - ask: mood
    answer: scale 0-10
    alert: {level: urgent, when: mood == 0, text: lowest}
  - when: mood < 3
    go: bye
  - repeat: mood
    most: 3
  - say: bye
"""


def drawn(steps: str, name: str = "mine") -> Graph:
    flow = flow_of(name, f"title: Mine <&>\nsteps:{steps}")
    return graph_of(flow, {name: flow}, Texts({}), "en")


def arrows(graph: Graph) -> set[tuple[str, str, str]]:
    return {(arrow.start, arrow.to, arrow.label) for arrow in graph.arrows}


def test_two_conditions_that_shut_each_other_out_part_the_ways() -> None:
    assert arrows(drawn(FORK)) == {
        (START, "mood", ""),
        ("mood", "low", "mood ≤ 3"),
        ("mood", "high", "mood > 3"),
        ("low", "bye", ""),
        ("high", "bye", ""),
        ("bye", END, ""),
    }


def test_a_repeat_leads_back_and_an_alert_stands_in_its_box() -> None:
    graph = drawn(LOOP)

    assert [(arrow.start, arrow.to) for arrow in graph.arrows if arrow.is_back] == [("repeat2", "mood")]
    assert graph.boxes[1].alerts == ("urgent: lowest, if mood = 0",)


def test_an_answer_that_ends_the_flow_leads_to_its_last_words() -> None:
    steps = "\n  - ask: go_on\n    answer: choice [yes, no]\n    stop_on: [no]\n  - say: bye\n"

    assert ("go_on", "go_on~no", "no") in arrows(drawn(steps))


def test_who_may_see_the_words_is_asked_of_those_who_wrote_some() -> None:
    steps = "\n  - ask: words\n    answer: text\n    optional: true\n    record: w\n    share: ask\n  - say: bye\n"

    assert {("words", "words-share", "words answered"), ("words", "bye", "otherwise")} <= arrows(drawn(steps))


def test_a_question_that_was_not_asked_on_a_way_meets_no_condition_there() -> None:
    steps = """
  - ask: know
    answer: choice [yes, no]
  - when: know == "no"
    ask: where
    answer: choice [group, session]
  - when: where == "session"
    say: there
  - when: where == "session"
    return: true
  - say: bye
"""

    found = arrows(drawn(steps))

    assert ("know", "there", "where: session") not in found
    assert ("know", "bye", "otherwise") in found
    assert ("there", "return3", "") in found
    assert not [arrow for arrow in found if arrow[0] == "return3"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("mood <= 3 && happened == 'yes'", "mood ≤ 3 and happened: Yes"),
        ('which != ""', "which answered"),
        ('!(which == "")', "which answered"),
        ("'call' in helped", "helped with: call"),
        ("!('call' in helped)", "helped without: call"),
        ("!danger || session > 4", "not danger or session > 4"),
    ],
    ids=str,
)
def test_conditions_are_said_in_words(source: str, words: str) -> None:
    assert condition_words(source, {"happened": {"yes": "Yes"}}) == words


@pytest.mark.parametrize("name", sorted(PROGRAMME.flows))
def test_every_step_that_can_be_reached_has_a_way_to_the_end(name: str) -> None:
    flow = PROGRAMME.flows[name]
    graph = graph_of(flow, PROGRAMME.flows, PROGRAMME.texts, "es")

    leaving = {arrow.start for arrow in graph.arrows}
    assert {box.id for box in graph.boxes if box.kind not in ("end", "last")} == leaving
    assert {step.id for step in flow.steps} == {box.id for box in graph.boxes if box.kind != "last"} - {START, END}


@pytest.mark.parametrize("name", sorted(PROGRAMME.flows))
def test_no_box_and_no_words_lie_on_another(name: str) -> None:
    graph = graph_of(PROGRAMME.flows[name], PROGRAMME.flows, PROGRAMME.texts, "en")
    sizes = {box.id: size_of(box, tuple(lines_of(box))) for box in graph.boxes}
    labels = {arrow.label: width_of_label(arrow.label) for arrow in graph.arrows if arrow.label}

    layout = laid_out(sizes, graph.arrows, labels)

    placed = [*layout.boxes.values(), *(way.label_at for way in layout.ways if way.label_at is not None)]
    assert not [(one.name, other.name) for one, other in combinations(placed, 2) if overlap(one, other)]
    assert all(point.x - point.width / 2 >= -0.01 for point in placed)


def overlap(one: Point, other: Point) -> bool:
    apart = abs(one.x - other.x) >= (one.width + other.width) / 2 - 0.01
    return not apart and abs(one.y - other.y) < (one.height + other.height) / 2 - 0.01


def test_no_line_is_wider_than_its_box() -> None:
    for flow in PROGRAMME.flows.values():
        for step in flow.steps:
            for line in lines_of(box_of(flow, step, PROGRAMME.texts, "es")):
                assert measure(line.words, line.size) <= BOX_WIDTH - 2 * PAD


@pytest.mark.parametrize("steps", [FORK, LOOP], ids=["fork", "loop"])
def test_the_picture_is_well_formed_whatever_the_title(steps: str) -> None:
    picture = ElementTree.fromstring(svg(drawn(steps)))

    assert picture.find("{http://www.w3.org/2000/svg}title").text == "Mine <&>"  # type: ignore[union-attr]


def test_mermaid_has_every_box_and_arrow_and_no_bare_quote() -> None:
    graph = drawn(FORK)
    made = mermaid(graph)

    assert made.startswith("flowchart TD\n")
    assert made.count("-->") == len(graph.arrows)
    assert "Mine #lt;#amp;#gt;" in made
