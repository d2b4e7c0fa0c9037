"""Looks and histories for the laws' tests: everything in order, to plant one breach in each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.core.flow import Flow
from bot.model import Lane, Phase, ProblemArea
from bot.programme.flows import flow_of
from bot.simulate.cast import Persona, cast_of
from bot.simulate.history import Begun, ClientHistory, Look, local_day
from bot.simulate.post import Delivery
from bot.simulate.seen import Standing

NOON = datetime(2026, 9, 2, 16, tzinfo=UTC)
"""Noon in New York."""

PERSONA: Persona = replace(cast_of(1, 7, NOON).clients[0], zone="America/New_York")

START = "start:\n  every: week\n  on: wednesday\n  at: client.morning\n"
ASKS = "title: Mine\nkind: {kind}\n{more}" + START + "steps:\n  - ask: m\n    answer: scale 0-10\n"
REVIEWS = ASKS + "  - homework: review\n"


def flow(name: str, kind: str = "check-in", more: str = "", text: str = ASKS) -> Flow:
    return flow_of(name, text.format(kind=kind, more=more))


def standing(**more: Any) -> Standing:
    usual = Standing(
        id="c1", name="client0000", therapist_id="t", status="active", phase=Phase.MIDDLE, area=ProblemArea.GRIEF,
        variant="adult", language="en", zone="America/New_York", chat_id=PERSONA.chat_id, quiet_from=time(21, 30),
        quiet_to=time(8), rhythm="daily", session_number=5, sessions_planned=16, is_held=False, danger=False,
        bereaved=False, is_screened=False, is_blocked=False, enrolled_at=NOON,
    )  # fmt: skip
    return replace(usual, **more)


def delivery(**more: Any) -> Delivery:
    usual = Delivery(
        at=NOON, truly_at=NOON, letter_id=1, lane=Lane.PROMPT, method="sendMessage", chat_id=PERSONA.chat_id,
        client_id="c1", run_id="r1", text="How are you?", buttons=(), message_id=1,
    )  # fmt: skip
    return replace(usual, **more)


def begun(flow_id: str = "mine", *, at: datetime = NOON, run_id: str = "r1", **more: Any) -> Begun:
    on = local_day(at, "America/New_York")
    usual = Begun(
        at=at, on=on, truly_on=on, client_id="c1", flow=flow_id, run_id=run_id,
        opening=f"words of {run_id}", joins=False,
    )  # fmt: skip
    return replace(usual, **more)


def history(*flows: Begun, **more: Any) -> ClientHistory:
    made = ClientHistory(persona=PERSONA, client_id="c1", joined_at=NOON, begun=list(flows), **more)
    made.expecting = made.expecting or [(NOON, True)]
    return made


def look(**more: Any) -> Look:
    """One client who is sent one prompt at noon."""
    flows = more.pop("flows", [flow("mine")])
    new = more.pop("begun", [begun()])
    former = more.pop("former", [])
    usual: dict[str, Any] = {
        "now": NOON,
        "deliveries": [delivery()],
        "begun": new,
        "before": {"c1": more.get("after", {}).get("c1", standing())},
        "after": {"c1": standing()},
        "histories": {"c1": history(*former, *new)},
        "flows": {each.id: each for each in flows},
        "marks": {"zq0000": ("c1", frozenset({PERSONA.chat_id, 1}))},
    }
    return Look(**(usual | more))


def days(number: float) -> timedelta:
    return timedelta(days=number)
