"""Something to try: by when it is looked back on, what is asked about together, and that it is asked once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import tasks
from bot.core.effects import Add, Change, Note, Schedule
from bot.core.flow import Flow
from bot.model import Due, DueKind, Homework, Place
from tests.core.flows import NOW, Walk, written

WALK = Homework(id="walk", client_id="ann", flow="walk", title="A walk", given_at=NOW - timedelta(days=3))
CALL, ASKED = replace(WALK, id="call"), replace(WALK, id="asked", state="asked")

BY = [
    ("a session some days ahead", timedelta(days=5), timedelta(days=5)),
    ("a session tomorrow, whose evening before has come", timedelta(days=1), timedelta(days=8)),
    ("a session the day after tomorrow", timedelta(hours=44), timedelta(days=7, hours=44)),
    ("no session", None, timedelta(days=7)),
]


@pytest.mark.parametrize(("case", "session", "by"), BY, ids=[case for case, *_ in BY])
def test_what_is_agreed_on_is_looked_back_on_by_a_session_that_leaves_time_to_try(
    case: str, session: timedelta | None, by: timedelta
) -> None:
    assert tasks.by_session(NOW + session if session else None, NOW) == NOW + by


def test_all_that_is_open_is_asked_about_together_and_what_was_asked_before_is_over() -> None:
    over_at = NOW + timedelta(hours=4)

    effects = tasks.asked_about([CALL, ASKED, WALK], "ann", over_at, NOW)

    changed = {each.id: each.values["state"] for each in effects if isinstance(each, Change)}
    owed = {each.due.key: each.due.at for each in effects if isinstance(each, Schedule)}
    assert changed == {"walk": "asked", "call": "asked", "asked": "closed"}
    assert owed == {"task:walk": over_at, "task:call": over_at}
    assert [task.id for task in tasks.being_asked([CALL, ASKED, WALK], NOW)] == ["call", "walk"]


def test_a_step_in_the_clients_own_words_is_called_by_them() -> None:
    steps = "  - ask: step\n    answer: text\n{share}  - homework: agree\n    due: session\n"
    mine = written(steps.format(share=""), name="agreed")
    kept = written(steps.format(share="    share: no\n"), name="wider")

    titles = [agreed_title(flow, '  call "Mom" on\n Sunday. ') for flow in (mine, kept)]

    assert titles == ['“call "Mom" on Sunday”', "Mine"]
    assert len(agreed_title(mine, "long " * 100)) <= tasks.LONGEST_TITLE + 2


def agreed_title(flow: Flow, words: str) -> str:
    walk = Walk(flow).begin().types(words)
    (title,) = [
        each.record.title for each in walk.effects if isinstance(each, Add) and isinstance(each.record, Homework)
    ]
    return title


def test_what_was_taken_up_yesterday_is_not_asked_about_yet() -> None:
    new = replace(WALK, id="new", given_at=NOW - timedelta(hours=24))

    effects = tasks.asked_about([new, WALK], "ann", NOW, NOW)

    assert [each.id for each in effects if isinstance(each, Change)] == ["walk"]
    assert [task.state for task in tasks.being_asked([new, WALK], NOW)] == ["open", "asked"]


def test_a_question_without_a_session_near_is_over_with_itself() -> None:
    ends = NOW + timedelta(hours=4)

    assert tasks.over_at(NOW + timedelta(days=1), NOW, ends) == NOW + timedelta(days=1)
    assert tasks.over_at(NOW + timedelta(days=6), NOW, ends) == tasks.over_at(None, NOW, ends) == ends


def test_what_is_being_asked_about_is_spoken_of_before_what_is_new() -> None:
    settled = replace(WALK, state="partly")

    assert tasks.on_the_table([CALL, ASKED, settled]) == (ASKED,)
    assert tasks.on_the_table([CALL, settled]) == (CALL,)
    assert tasks.on_the_table([settled]) == (settled,)


def test_a_flow_looks_back_also_through_another() -> None:
    review = written("  - ask: went\n    answer: text\n  - homework: review\n", name="back")
    through = written("  - go: back\n")

    assert tasks.looks_back(through, {"back": review})
    assert not tasks.looks_back(written("  - say: hello\n"), {})


def test_a_title_as_long_as_it_may_be_stays_and_a_longer_one_is_cut() -> None:
    assert tasks.shorten("x" * tasks.LONGEST_TITLE) == "x" * tasks.LONGEST_TITLE
    assert tasks.shorten("x" * (tasks.LONGEST_TITLE + 1)) == "x" * (tasks.LONGEST_TITLE - 1) + "…"
    cut = tasks.shorten("x" * (tasks.LONGEST_TITLE - 2) + " y" + "z" * 9)
    assert cut == "x" * (tasks.LONGEST_TITLE - 2) + "…"


def test_nothing_is_asked_about_before_its_own_day_nor_before_there_was_time() -> None:
    def is_ripe(given: timedelta, not_before: timedelta | None = None) -> bool:
        moment = None if not_before is None else NOW + not_before
        return bool(tasks.ripe([replace(WALK, given_at=NOW - given, not_before_at=moment)], NOW))

    second = timedelta(seconds=1)
    assert [is_ripe(tasks.TOO_NEW), is_ripe(tasks.TOO_NEW - second)] == [True, False]
    assert [is_ripe(timedelta(days=3), timedelta()), is_ripe(timedelta(days=3), second)] == [True, False]


def test_a_task_owes_the_moment_after_which_it_counts_as_missed() -> None:
    due = Due(
        key="task:walk", kind=DueKind.TASK, at=NOW, grace=timedelta(days=2), client_id="ann", detail={"task": "walk"}
    )

    assert tasks.task_due("walk", "ann", NOW) == due
    assert tasks.task_due("walk", "ann", NOW, is_again=True) == replace(due, detail={"task": "walk", "again": True})


DUE = [("3d", timedelta(days=3)), ("12h", timedelta(hours=12)), ("", timedelta(days=7)), ("session", timedelta(days=7)),
       ("soon", None), ("3w", None)]  # fmt: skip


@pytest.mark.parametrize(("due", "after"), DUE, ids=[due or "nothing" for due, _ in DUE])
def test_a_flow_says_by_when_a_task_is_looked_back_on(due: str, after: timedelta | None) -> None:
    scope = Walk(written("  - say: hello\n")).scope

    assert tasks.due_at(due, scope) == (None if after is None else NOW + after)


def test_the_open_task_of_a_flow_falls_due_or_else_the_newest() -> None:
    flow = written("  - say: hello\n", name="walk")
    place = Place(flow="walk", revision=flow.revision, step="hello")
    own, newest = replace(WALK, id="own"), replace(WALK, id="new", flow="other")

    def due(*open_: Homework) -> list[str]:
        effects = tasks.fall_due(flow, place, replace(Walk(flow).scope, homework=open_), "3d")
        return [each.due.key for each in effects if isinstance(each, Schedule)]

    assert due(newest, own) == ["task:own"]
    assert due(newest, replace(newest, id="older")) == ["task:new"]
    assert due() == []
    assert tasks.fall_due(flow, place, replace(Walk(flow).scope, homework=(own,)), "soon") == ()


@pytest.mark.parametrize(
    ("hours", "at_session"), [(12, True), (tasks.SOON / timedelta(hours=1), True), (24 * 30, False)]
)
def test_what_was_asked_about_is_over_at_a_session_that_is_near(hours: float, at_session: bool) -> None:
    session, ends = NOW + timedelta(hours=hours), NOW + timedelta(hours=4)

    assert tasks.over_at(session, NOW, ends) == (session if at_session else ends)


def test_how_it_went_is_kept_with_each_and_what_is_settled_is_closed() -> None:
    flow = written("  - say: hello\n", name="back")

    def reviewed(**answers: str) -> tuple[object, ...]:
        place = Place(flow="back", revision=flow.revision, step="hello", answers=answers)
        return tasks.review(flow, place, Walk(flow).scope, (WALK,))

    def line(went: str, words: str) -> Note:
        value = {"flow": "walk", "task": "walk", "went": went}
        return Note(client_id="ann", name="homework-went", value=value, words=words, flow="back", run_id="run1")

    partly = Change(kind=Homework, id="walk", values={"state": "partly", "obstacle": "no-time"})
    assert reviewed(went="partly", obstacle="no-time") == (partly, line("partly", "no-time"))
    tried = {"state": "closed", "obstacle": "", "closed_at": NOW}
    assert reviewed(went="tried") == (Change(kind=Homework, id="walk", values=tried), line("tried", ""))
    unsaid = Change(kind=Homework, id="walk", values={"state": "not-yet", "obstacle": ""})
    assert reviewed() == (unsaid, line("not-yet", ""))
