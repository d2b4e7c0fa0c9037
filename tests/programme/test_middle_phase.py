"""The order in which what ships meets a client whose focus is a change of role, or connection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.fit import fits
from bot.core.flow import Flow
from bot.model import Client, Phase, ProblemArea
from bot.programme.flows import read_flow
from bot.shipped import shipped_folder
from tests.core.flows import ANN

TRANSITION, CONNECTION = ProblemArea.ROLE_TRANSITION, ProblemArea.INTERPERSONAL_DEFICITS
COURSES: Mapping[ProblemArea, str] = {
    TRANSITION: "the-change balance old-role new-role better-than-feared one-skill ask-for-help been-through-it new-day"
    " new-role-week",
    CONNECTION: "small-hello notice-contact small-message comes-back small-call small-ask time-together shared-activity"
    " what-helped contact-week",
}
IN_DANGER: Mapping[ProblemArea, str] = {
    TRANSITION: "the-change balance new-role better-than-feared one-skill new-role-week",
    CONNECTION: "",
}


def in_area(area: ProblemArea) -> tuple[Flow, ...]:
    paths = sorted(Path(shipped_folder(), "flows").glob("*.yaml"))
    read = (read_flow(path) for path in paths if path.stem != "programme")
    return tuple(flow for flow in read if area in flow.audience.areas and flow.kind == "homework")


def weeks(client: Client, flows: tuple[Flow, ...], most: int = 12) -> Iterator[str]:
    """What comes week by week to somebody who goes through each flow to its end; ends at what has come before."""
    seen: list[str] = []
    for _ in range(most):
        coming = [flow.id for flow in flows if fits(flow, client)]
        assert len(coming) <= 1, coming
        if not coming or coming[0] in seen:
            return
        seen += coming
        yield coming[0]
        client = replace(client, done=(*client.done, *coming))


@pytest.mark.parametrize("area", COURSES)
@pytest.mark.parametrize(("danger", "courses"), [(False, COURSES), (True, IN_DANGER)], ids=["usual", "danger flag"])
def test_one_new_flow_comes_a_week_in_the_order_that_was_meant(
    area: ProblemArea, danger: bool, courses: Mapping[ProblemArea, str]
) -> None:
    client = replace(ANN, phase=Phase.MIDDLE, area=area, danger=danger)

    assert list(weeks(client, in_area(area))) == courses[area].split()


@pytest.mark.parametrize(("area", "last"), [(TRANSITION, "new-role-week"), (CONNECTION, "contact-week")])
def test_the_weeks_after_the_last_new_flow_are_not_empty(area: ProblemArea, last: str) -> None:
    done = tuple(COURSES[area].split())
    client = replace(ANN, phase=Phase.MIDDLE, area=area, done=done)

    assert [flow.id for flow in in_area(area) if fits(flow, client)] == [last]
