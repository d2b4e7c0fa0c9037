"""Something agreed for the weekend, or for a day, is not asked about before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core import tasks
from bot.core.effects import Add, Schedule
from bot.core.not_before import not_before, told_in_words
from bot.core.typed import by_label
from bot.model import Homework
from tests.core.flows import ANN, NOW, Walk, written

TUESDAY = date(2026, 11, 24)
SUNDAY = datetime(2026, 11, 29, tzinfo=UTC)
FLOW = written(
    "  - ask: step\n    answer: text\n    record: agreed_words\n"
    "  - ask: moment\n    answer: choice [soon, weekend]\n  - homework: agree\n    due: session\n",
    name="agreed",
)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("call mom on Saturday", 28), ("llamar a mamá el sábado", 28), ("a walk this weekend", 29),
        ("salir el fin de semana", 29), ("write to Sam", None), ("what we said last Saturday", None),
        ("a walk every Sunday", None), ("ask on Tuesday", 24 + 7), ("I sat with it", None),
        ("not this weekend", None), ("any day but Sunday", None), ("the weekend was hard, write about it", None),
        ("hablar con Domingo", None),
    ],
)  # fmt: skip
def test_a_day_in_the_clients_own_words_is_heard(words: str, day: int | None) -> None:
    days = [TUESDAY + timedelta(days=day - 24)] if day else []

    assert told_in_words(words, TUESDAY) == days


def agreed(step: str, moment: str) -> tuple[Homework, Schedule]:
    effects = Walk(FLOW).begin().types(step).types(moment).effects
    (task,) = [each.record for each in effects if isinstance(each, Add) and isinstance(each.record, Homework)]
    (owed,) = [each for each in effects if isinstance(each, Schedule)]
    return task, owed


@pytest.mark.parametrize("moment", ["weekend", "on Saturday", "el sábado", "this weekend"])
def test_the_weekend_is_kept_with_the_task_and_its_day_is_moved(moment: str) -> None:
    task, owed = agreed("a walk", moment)

    assert task.not_before_at == SUNDAY
    assert owed.due.at >= SUNDAY


def test_what_may_be_tried_any_day_is_kept_for_none() -> None:
    assert agreed("a walk", "soon")[0].not_before_at is None


def test_nobody_asks_about_it_before_its_day_has_come() -> None:
    task = replace(agreed("a walk", "weekend")[0], client_id="ann")

    assert tasks.ripe([task], SUNDAY - timedelta(hours=3)) == ()
    assert tasks.ripe([task], SUNDAY + timedelta(hours=18)) == (task,)


@pytest.mark.parametrize(
    ("case", "session", "week"),
    [("on its Sunday", SUNDAY + timedelta(hours=15), 1), ("on the Monday", SUNDAY + timedelta(hours=34), 0)],
    ids=["Sunday", "Monday"],
)
def test_the_session_it_is_looked_back_on_by_lies_behind_its_day(case: str, session: datetime, week: int) -> None:
    assert tasks.by_session(session, NOW, SUNDAY) == session + timedelta(weeks=week)


def test_a_client_in_another_zone_has_a_weekend_of_their_own() -> None:
    there = replace(ANN, zone="America/Los_Angeles")

    assert not_before(there, {"when": "weekend"}, "", NOW) == SUNDAY + timedelta(hours=8)
    assert by_label("on Sunday", {"soon": "soon", "weekend": "On the weekend"}) == "weekend"
