"""Clients who stand alike get the same flows: what is kept for one must be right for the next."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from itertools import product
from typing import Any

import pytest

from bot.core.fit import Coming, flows_for
from bot.core.flow import Audience, Flow, Start
from bot.model import Client, Phase, ProblemArea, Status
from bot.programme.programme import read_programme
from bot.shipped import shipped_folder
from tests.core.flows import ANN, NOW

PROGRAMME, _ = read_programme(shipped_folder())
assert PROGRAMME is not None
CONDITIONS = (
    "unanswered >= 3", "sessions_left < 9", "bereaved", "enrolled", "danger", "sessions > 12", "partner_screened",
    'language == "es"', 'variant == "perinatal"', '"memory" in done', "session > 5", 'phase == "middle"', 'area == ""',
)  # fmt: skip
FLOWS = (
    *PROGRAMME.flows.values(),
    *(
        Flow(
            id=f"own-{number}",
            revision="1",
            title="",
            kind="check-in",
            audience=Audience(condition=each),
            start=Start(every="day"),
        )
        for number, each in enumerate(CONDITIONS)
    ),
)
"""What staff have written, and a flow for each fact that they may write about."""

OTHERS: dict[str, tuple[Any, ...]] = {
    "status": tuple(Status), "phase": tuple(Phase), "area": (None, *ProblemArea), "variant": ("adult", "perinatal"),
    "language": ("en", "es"), "session_number": (0, 1, 5, 12, 16), "sessions_planned": (8, 16),
    "rhythm": ("weekly", "other-day"),
    "done": ((), ("memory",), ("decision", "memory")), "unanswered": (0, 3, 9),
}  # fmt: skip


def otherwise(name: str, client: Client) -> tuple[Any, ...]:
    """Other values of one field."""
    now = getattr(client, name)
    if name in OTHERS:
        return OTHERS[name]
    if isinstance(now, bool):
        return (not now,)
    if name.endswith("_at") or isinstance(now, datetime):
        return (None, NOW)
    return (now + 1,) if isinstance(now, int) else ()


@pytest.mark.parametrize(("phase", "area"), list(product(Phase, (None, *ProblemArea))))
def test_no_field_of_a_client_that_matters_is_left_out(phase: Phase, area: ProblemArea | None) -> None:
    client = replace(ANN, status=Status.ACTIVE, chat_id=1, phase=phase, area=area, session_number=5)
    coming = Coming(FLOWS)
    tried = [
        client,
        *(replace(client, **{each.name: value}) for each in fields(Client) for value in otherwise(each.name, client)),
    ]

    found = [[flow.id for flow in coming.to(each)] for each in tried]
    assert found == [[flow.id for flow in flows_for(FLOWS, each)] for each in tried]
    assert len({tuple(each) for each in found}) > 3
