"""What is owed to a finished record, and what becomes of it on its day, to the second."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.effects import Log, Purge, Schedule
from bot.core.retention import fate, owed, time_up
from bot.model import Due, DueKind, Status
from tests.core.desks import NOON, client

OVER = client(status=Status.ENDED, ended_at=NOON, keep_until=NOON)
DUE = Due(key="retention:maya", kind=DueKind.RETENTION, at=NOON, grace=timedelta(days=365), client_id="maya")


def test_it_is_owed_however_late_the_program_comes_to_it() -> None:
    assert owed("maya", NOON) == DUE


def test_on_its_day_the_record_goes_and_the_log_says_so() -> None:
    assert time_up(DUE, OVER, has_open_alert=False, now=NOON) == (
        Purge(client_id="maya"),
        Log(actor="between", action="record purged", subject="maya"),
    )
    assert fate(OVER, has_open_alert=False, now=NOON - timedelta(seconds=1)) == "kept"


def test_a_record_whose_time_was_made_longer_is_looked_at_on_the_new_day() -> None:
    longer = replace(OVER, keep_until=NOON + timedelta(days=9))

    later = Schedule(due=replace(DUE, at=NOON + timedelta(days=9)))
    assert time_up(DUE, longer, has_open_alert=False, now=NOON) == (later,)


def test_a_record_with_an_open_alert_is_looked_at_a_day_later_and_one_that_goes_on_never() -> None:
    tomorrow = Schedule(due=replace(DUE, at=NOON + timedelta(hours=24)))

    assert time_up(DUE, OVER, has_open_alert=True, now=NOON) == (tomorrow,)
    assert time_up(DUE, client(), has_open_alert=False, now=NOON) == ()
    assert time_up(DUE, client(keep_until=NOON), has_open_alert=False, now=NOON) == ()
