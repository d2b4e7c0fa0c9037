"""Which flows are for a client: what builds on what, what comes once, what waits for the moment, what stays locked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.fit import facts_of_the_moment, fits
from bot.core.flow import Audience, Flow
from bot.model import Homework, ProblemArea
from tests.core.flows import ANN, NOW

DISPUTE = Audience(areas=(ProblemArea.ROLE_DISPUTE,))
IN_DISPUTE = replace(ANN, area=ProblemArea.ROLE_DISPUTE)
TASK = Homework(id="h1", client_id="ann", flow="first", title="First", given_at=NOW)


def flow(kind: str = "homework", *, audience: Audience) -> Flow:
    return Flow(id="second", revision="1", title="Second", kind=kind, audience=audience)


def test_what_builds_on_a_flow_waits_until_that_one_is_done() -> None:
    second = flow(audience=Audience(after=("first",)))

    assert not fits(second, ANN)
    assert fits(second, replace(ANN, done=("first",)))


def test_what_comes_once_does_not_come_again() -> None:
    once = flow(audience=Audience(once=True))

    assert fits(once, ANN)
    assert not fits(once, replace(ANN, done=("second",)))


def test_what_a_condition_says_of_the_moment_is_left_open_by_a_plan_and_judged_when_it_is_due() -> None:
    nudge = flow("check-in", audience=Audience(condition='homework_title != ""'))

    assert fits(nudge, ANN)
    assert not fits(nudge, ANN, facts_of_the_moment(()))
    assert fits(nudge, ANN, facts_of_the_moment((TASK,)))


@pytest.mark.parametrize("kind", ["homework", "technique"])
def test_no_file_unlocks_the_tasks_of_a_dispute_before_the_private_screen(kind: str) -> None:
    task = flow(kind, audience=DISPUTE)

    assert not fits(task, IN_DISPUTE)
    assert fits(task, replace(IN_DISPUTE, partner_screen_at=NOW))
    assert not fits(task, replace(IN_DISPUTE, partner_screen_at=NOW, danger=True))


def test_a_check_in_of_a_dispute_needs_no_screen() -> None:
    assert fits(flow("check-in", audience=DISPUTE), IN_DISPUTE)
