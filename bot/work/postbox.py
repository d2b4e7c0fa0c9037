"""The outbox as the dispatcher sees it: letters out, results in, and what a result means for an alert."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from bot.core.effects import Chart
from bot.model import Json, Lane
from bot.store import outbox
from bot.store.outbox import Stored
from bot.work.ports import Letter


def letter_of(stored: Stored) -> Letter:
    draft = stored.draft
    return Letter(
        id=stored.id,
        lane=draft.lane,
        channel=draft.channel,
        chat_id=draft.chat_id,
        method=draft.method,
        params=draft.params,
        due_at=draft.due_at,
        expires_at=draft.expires_at,
        attempts=stored.attempts,
        chart=chart_of(draft.chart),
        client_id=draft.client_id,
        staff_id=draft.staff_id,
        alert_id=draft.alert_id,
        run_id=draft.run_id,
        detail=draft.detail or {},
    )


def chart_of(stored: Any) -> Chart | None:
    if not stored:
        return None
    return Chart(client_id=stored["client_id"], until=date.fromisoformat(stored["until"]), days=stored["days"])


__all__ = ["Callable", "Json", "Lane", "Sequence", "datetime", "letter_of", "outbox"]
