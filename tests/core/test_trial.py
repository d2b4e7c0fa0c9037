"""The test alert: who is asked once more whether messages reach them, and when; and what shows that they do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core import trial
from bot.core.effects import Change, Log, Say
from bot.model import Client, Role, Staff, Text

NINE = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
"""Nine in the morning in New York."""

VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="America/New_York", chat_id=1, created_at=NINE)

CASES: list[tuple[str, dict[str, Any], timedelta, timedelta | None, bool]] = [
    ("at nine", {}, timedelta(), None, True),
    ("a minute before", {}, timedelta(minutes=-1), None, False),
    ("a minute before noon", {}, timedelta(hours=3, minutes=-1), None, True),
    ("at noon", {}, timedelta(hours=3), None, False),
    ("nine elsewhere", {"zone": "America/Los_Angeles"}, timedelta(), None, False),
    ("twelve hours after the last one", {}, timedelta(), timedelta(hours=12), True),
    ("sooner", {}, timedelta(), timedelta(hours=12) - timedelta(seconds=1), False),
    ("after a clock that was ahead", {}, timedelta(), timedelta(days=-30), True),
    ("blocked, as far as is known", {"blocked_at": NINE - timedelta(days=2)}, timedelta(), None, True),
    ("has never opened the chat", {"chat_id": None}, timedelta(), None, False),
]


@pytest.mark.parametrize(("more", "after", "ago", "is_asked"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_whoever_has_not_answered_is_asked_each_morning(
    more: dict[str, Any], after: timedelta, ago: timedelta | None, is_asked: bool
) -> None:
    now = NINE + after
    asked = trial.asked_again(replace(VEGA, **more), now - ago if ago is not None else None, now)

    assert len(asked) == is_asked
    for said in asked:
        assert isinstance(said, Say)
        assert (said.text, said.expires_at) == (Text(id="alerts.test-again"), NINE + timedelta(hours=3))
        assert said.key.startswith(trial.letters("vega"))


def test_what_reached_somebody_counts_once() -> None:
    shown = trial.reached(VEGA, NINE, "page answered")

    assert shown == (
        Change(kind=Staff, id="vega", values={"received_at": NINE}),
        Log(actor="vega", action="page answered", subject="vega"),
    )
    assert trial.reached(replace(VEGA, received_at=NINE), NINE, "page answered") == ()


def test_only_a_member_of_staff_who_was_reached_is() -> None:
    here = Change(kind=Staff, id="vega", values={"blocked_at": None})

    assert not trial.is_reached((here, Change(kind=Client, id="ana", values={"received_at": NINE})))
    assert trial.is_reached((here, *trial.reached(VEGA, NINE, "page answered")))
