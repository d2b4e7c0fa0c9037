"""When a question that nobody has touched may be asked once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Client, Due, DueKind, Phase, Place, Run, Status
from bot.work.run_clock import may_remind

EVENING = datetime(2026, 9, 3, 23, tzinfo=UTC)
"""Seven in New York."""

CLIENT = Client(id="c", name="C", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=EVENING)
RUN = Run(id="r", client_id="c", key="k", place=Place(flow="f", revision="1", step="mood"), started_at=EVENING)
DUE = Due(key="run:r:remind", kind=DueKind.REMINDER, at=EVENING, client_id="c", detail={"run": "r", "number": 1})


@pytest.mark.parametrize(
    ("run", "after", "expected"),
    [
        (RUN, 1.5, True),
        (RUN, 2.5, False),
        (RUN, 13.5, True),
        (replace(RUN, reminded_at=EVENING), 1.5, False),
        (replace(RUN, snoozed_until=EVENING + timedelta(hours=2)), 1.5, False),
        (replace(RUN, place=replace(RUN.place, answers={"mood": 5})), 1.5, False),
    ],
    ids=["in the evening", "in quiet hours", "the next morning", "reminded before", "put off", "begun"],
)
def test_a_reminder_comes_where_it_disturbs_nobody(run: Run, after: float, expected: bool) -> None:
    assert may_remind(run, DUE, CLIENT, EVENING + timedelta(hours=after)) is expected
