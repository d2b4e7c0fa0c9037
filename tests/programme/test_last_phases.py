"""The end of the course, the time after it and the technique library, as the flows that ship lay them out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.core.fit import fits, flows_for
from bot.core.flow import AlertStep, AskStep, EndStep, Flow
from bot.core.schedule import firings
from bot.model import Client, Phase, ProblemArea
from bot.programme.flows import read_flow
from bot.shipped import shipped_folder
from tests.people import client

FLOWS = {path.stem: read_flow(path) for path in (shipped_folder() / "flows").glob("*.yaml") if path.stem != "programme"}
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)

LIBRARY = (
    "name-the-feeling", "let-it-out", "looking-back", "one-talk", "room-for-feeling", "rehearsal", "i-sentence",
    "listening", "small-no", "pattern", "wider-circle",
)  # fmt: skip
TOWARDS_PEOPLE = (
    "first-call", "ending-argument", "ending-contacts", "keeping", "keep-talking", "keep-growing", "keep-together",
    "one-talk", "rehearsal", "i-sentence", "listening", "small-no", "wider-circle",
)  # fmt: skip
ENDINGS = ("ending-dates", "ending-argument", "ending-change", "ending-contacts")


def late(phase: Phase, area: ProblemArea | None = None, done: tuple[str, ...] = ()) -> Client:
    """Somebody in one of the last two phases, screened, with a session left."""
    return replace(client(1), phase=phase, area=area, session_number=15, partner_screen_at=MONDAY, done=done)


def coming(someone: Client, kind: str) -> list[Flow]:
    return [flow for flow in flows_for(FLOWS.values(), someone) if flow.kind == kind]


@pytest.mark.parametrize("name", LIBRARY)
def test_a_technique_of_the_library_comes_by_hand_and_in_any_phase(name: str) -> None:
    flow = FLOWS[name]

    assert (flow.kind, flow.start.every, flow.audience.phases) == ("technique", "hand", ())


@pytest.mark.parametrize("name", TOWARDS_PEOPLE)
def test_nothing_sends_a_client_towards_somebody_while_danger_stands(name: str) -> None:
    someone = replace(late(Phase.TERMINATION), danger=True)
    flow = FLOWS[name]
    anywhere = replace(flow, audience=replace(flow.audience, phases=(), areas=(), after=()))

    assert fits(anywhere, replace(someone, danger=False))
    assert not fits(anywhere, someone)


@pytest.mark.parametrize("area", [None, *ProblemArea])
def test_nobody_is_left_alone_longer_than_a_fortnight_after_the_course(area: ProblemArea | None) -> None:
    someone = late(Phase.MAINTENANCE, area)
    moments = sorted(
        firing.at for flow in coming(someone, "check-in") for firing in firings(flow.start, someone, MONDAY)
    )

    gaps = [later - earlier for earlier, later in pairwise(moments)]

    assert moments[0] - MONDAY <= timedelta(days=15)
    assert max(gaps) <= timedelta(days=14, hours=1)


@pytest.mark.parametrize("area", ProblemArea)
def test_each_area_has_work_of_its_own_at_the_end_and_after(area: ProblemArea) -> None:
    ending = late(Phase.TERMINATION, area, done=("circle-now",))
    after = late(Phase.MAINTENANCE, area)

    assert [flow.audience.areas for flow in coming(ending, "homework") if flow.audience.areas] == [(area,)]
    assert [flow.audience.areas for flow in coming(after, "homework") if flow.audience.areas] == [(area,)]


@pytest.mark.parametrize("area", [None, *ProblemArea])
def test_what_builds_on_each_other_at_the_end_comes_one_an_evening(area: ProblemArea | None) -> None:
    done: tuple[str, ...] = ()
    for _ in range(6):
        someone = late(Phase.TERMINATION, area, done)
        weekly = [flow for flow in coming(someone, "homework") if flow.start.every == "week"]
        days = [flow.start.weekday for flow in weekly]
        assert len(days) == len(set(days))
        done += tuple(flow.id for flow in weekly)

    assert {"gains", "circle-now", "early-signs", "first-call", "hard-day"} <= set(done)


def test_a_dispute_that_was_not_screened_gets_the_plan_for_everybody() -> None:
    someone = replace(late(Phase.TERMINATION, ProblemArea.ROLE_DISPUTE, done=("circle-now",)), partner_screen_at=None)

    names = {flow.id for flow in coming(someone, "homework")}

    assert "hard-day" in names
    assert names.isdisjoint(ENDINGS)


@pytest.mark.parametrize("name", ["rehearsal", "small-no"])
def test_who_does_not_feel_safe_is_led_out_and_the_list_hears_of_it(name: str) -> None:
    steps = FLOWS[name].steps
    place = next(number for number, step in enumerate(steps) if isinstance(step, AskStep) and step.id == "safe")
    behind = steps[place + 1 : place + 5]

    assert [step.when for step in behind if isinstance(step, AlertStep)] == ['safe == "no"']
    assert [step.when for step in behind if isinstance(step, EndStep)] == ['safe != "yes"']
