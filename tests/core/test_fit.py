"""Which flows are for a client: what builds on what, what comes once, what waits for the moment, what stays locked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core import fit
from bot.core.fit import Coming, facts_of, facts_of_the_moment, fits, flows_for, is_held
from bot.core.flow import Audience, Flow, Start
from bot.model import Client, Homework, Phase, ProblemArea, Status
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


def test_what_a_flow_may_know_of_a_client_is_what_is_so() -> None:
    assert facts_of(replace(ANN, session_number=5, done=("first",))) == {
        "phase": "middle", "area": "", "variant": "adult", "language": "en", "session": 5, "sessions": 16,
        "sessions_left": 11, "danger": False, "partner_screened": False, "bereaved": False, "enrolled": True,
        "unanswered": 0, "done": ["first"],
    }  # fmt: skip
    other = replace(
        IN_DISPUTE, session_number=20, danger=True, partner_screen_at=NOW, bereaved_by_suicide=True,
        status=Status.PAUSED, unanswered=3,
    )  # fmt: skip
    facts = facts_of(other)
    assert (facts["area"], facts["sessions_left"], facts["danger"]) == ("role-dispute", 0, True)
    assert (facts["partner_screened"], facts["bereaved"], facts["enrolled"]) == (True, True, False)
    assert facts["unanswered"] == 3


def test_of_the_moment_it_knows_what_is_open_and_how_the_client_calls_it() -> None:
    two = (TASK, replace(TASK, id="h2", title="Second"))

    assert facts_of_the_moment(two) == {
        "homework_title": "First, Second", "homework_titles": "First, Second", "homework_count": 2, "homework_nth": 1,
    }  # fmt: skip
    assert facts_of_the_moment(two, "the walk")["homework_titles"] == "the walk"


AUDIENCES = [
    ("everybody", Audience(), True),
    ("their phase", Audience(phases=(Phase.MIDDLE,)), True),
    ("another phase", Audience(phases=(Phase.INITIAL,)), False),
    ("their sessions", Audience(sessions=(5, 5)), True),
    ("sessions before", Audience(sessions=(1, 4)), False),
    ("sessions to come", Audience(sessions=(6, 9)), False),
    ("their area", Audience(areas=(ProblemArea.GRIEF,)), True),
    ("another area", Audience(areas=(ProblemArea.ROLE_DISPUTE,)), False),
    ("their variant", Audience(variants=("adult",)), True),
    ("another variant", Audience(variants=("perinatal",)), False),
    ("their language", Audience(languages=("en",)), True),
    ("another language", Audience(languages=("es",)), False),
    ("a condition met", Audience(condition="session == 5"), True),
    ("a condition not met", Audience(condition="session == 6"), False),
]


@pytest.mark.parametrize(("audience", "is_for"), [case[1:] for case in AUDIENCES], ids=[case[0] for case in AUDIENCES])
def test_a_flow_is_for_whom_its_file_says(audience: Audience, is_for: bool) -> None:
    assert fits(flow(audience=audience), replace(ANN, session_number=5, area=ProblemArea.GRIEF)) is is_for


def coming(name: str, every: str = "day", priority: int = 50, kind: str = "check-in", **more: Any) -> Flow:
    start = Start(every=every, priority=priority)
    return Flow(id=name, revision="1", title=name, kind=kind, start=start, **more)


IN = replace(ANN, chat_id=7)


def test_what_comes_by_itself_comes_in_the_order_of_its_weight() -> None:
    flows = [coming("b"), coming("a"), coming("top", priority=60), coming("asked-for", "hand")]

    assert [each.id for each in flows_for(flows, IN)] == ["top", "a", "b"]


def test_whoever_wished_for_a_weekly_rhythm_gets_nothing_daily() -> None:
    flows = [coming("daily"), coming("weekly", "week")]

    assert [each.id for each in flows_for(flows, replace(IN, rhythm="weekly"))] == ["weekly"]
    assert len(flows_for(flows, replace(IN, rhythm="other-day"))) == 2


@pytest.mark.parametrize(
    "client",
    [replace(IN, status=Status.PAUSED), replace(IN, chat_id=None), replace(IN, blocked_at=NOW)],
    ids=["in a break", "no chat", "blocked"],
)
def test_nothing_comes_by_itself_where_it_may_not_or_cannot(client: Client) -> None:
    assert flows_for([coming("daily")], client) == ()


def test_what_speaks_of_something_to_try_waits_while_an_alert_holds_a_client() -> None:
    asks = coming("nudge", audience=Audience(condition="homework_count > 0"))
    other = coming("other", audience=Audience(condition="session == 0"))
    held = replace(IN, held_at=NOW)

    assert [each.id for each in flows_for([asks, other, coming("m", kind="measure")], held)] == ["other"]
    assert not is_held(coming("plain"))
    assert is_held(coming("grief", audience=Audience(areas=(ProblemArea.GRIEF,))))


def test_only_the_end_of_a_phase_is_for_those_who_have_left_it() -> None:
    def is_for_a_client_of_the_middle(every: str, which: str) -> bool:
        left = Flow(
            id="f", revision="1", title="F", kind="check-in", start=Start(every=every, which=which),
            audience=Audience(phases=(Phase.INITIAL,)),
        )  # fmt: skip
        return fits(left, ANN)

    assert is_for_a_client_of_the_middle("phase", "end")
    assert not is_for_a_client_of_the_middle("phase", "start")
    assert not is_for_a_client_of_the_middle("date", "end")


DAILY = Flow(id="evening", revision="1", title="", kind="check-in", start=Start(every="day"))
MEASURE = replace(DAILY, id="phq9", kind="measure")
IN_CARE = replace(ANN, status=Status.ACTIVE, chat_id=7)


def test_flows_are_looked_for_once_for_all_who_stand_alike() -> None:
    coming = Coming((DAILY, MEASURE))

    assert coming.to(IN_CARE) is coming.to(replace(IN_CARE, id="bob", name="Bob", chat_id=8))
    assert [flow.id for flow in coming.to(IN_CARE)] == ["evening", "phq9"]


def test_who_is_held_or_has_no_chat_stands_elsewhere() -> None:
    coming = Coming((DAILY, MEASURE))
    coming.to(IN_CARE)

    assert [flow.id for flow in coming.to(replace(IN_CARE, held_at=NOW))] == ["evening"]
    assert coming.to(replace(IN_CARE, chat_id=None)) == ()


def test_what_is_kept_of_standings_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit, "MOST_STANDINGS", 2)
    coming = Coming((DAILY,))
    for session in range(5):
        assert coming.to(replace(IN_CARE, session_number=session)) == (DAILY,)
        assert len(coming.found) <= 2
