"""What an alert holds, and what lets it go: that somebody has talked with the client. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core.effects import Cancel, Change, Effect, Log, Replan, Schedule
from bot.core.rules import ProgrammeRules
from bot.model import Alert, AlertState, Client, Due, DueKind

UNSPOKEN = frozenset({"emergency", "not-reached"})
"""Outcomes that say that help is on its way, and not that anybody has talked with the client."""

NOTHING_WAS = "false-alarm"
"""The outcome that says nothing of an alert before it."""


def is_unspoken(alert: Alert) -> bool:
    """Closed, and the client was told that tasks wait until somebody has talked with them: nobody has yet."""
    is_clients = alert.client_id is not None and not alert.drill
    return is_clients and alert.state is AlertState.CLOSED and alert.outcome in UNSPOKEN


def released(client_id: str) -> tuple[Effect, ...]:
    return Change(kind=Client, id=client_id, values={"held_at": None}), Replan(client_id=client_id)


def talked(alert: Alert, staff_id: str) -> tuple[Effect, ...]:
    """Somebody has talked with the client of an alert that was closed before: what it held goes on."""
    log = Log(actor=staff_id, action="alert talked", subject=alert.id)
    return (*released(alert.client_id or ""), Cancel(key=f"hold:{alert.id}*"), log)


def let_go(client: Client, alert: Alert | None) -> tuple[Effect, ...]:
    """A therapist says that they have talked with somebody whom no open alert holds: what waits goes on."""
    return released(client.id) if client.held_at is not None and alert is None else ()


def hold_clocks(alert: Alert, rules: ProgrammeRules, now: datetime) -> tuple[Effect, ...]:
    """Uncleared after a day the therapist is asked, after two the backup; what has passed is asked a day from now."""
    spans = (("therapist", rules.hold_ask_after), ("backup", rules.hold_backup_after))
    return tuple(
        Schedule(
            due=Due(
                key=f"hold:{alert.id}:{rung}",
                kind=DueKind.STAFF_NOTICE,
                at=alert.raised_at + span if alert.raised_at + span > now else now + rules.hold_ask_after,
                client_id=alert.client_id,
                alert_id=alert.id,
                detail={"rung": rung},
            )
        )
        for rung, span in spans
    )


def still_held(effects: Sequence[Effect], closed: Alert, alerts: Sequence[Alert], client: Client) -> tuple[Effect, ...]:
    """Take the release back out while another alert of the same client is open. Source: CRISIS.md, The reply.

    The same for a false alarm in the hold of an alert before it, after which nobody has talked with them yet. A talk
    about that one while another is open leaves the hold to the other: nobody asks about the first any more.
    """
    others = [each for each in alerts if each.id != closed.id and each.state is not AlertState.CLOSED]
    others = [each for each in others if not each.drill]
    is_held_before = client.held_at is not None and client.held_at < closed.raised_at
    if not others and not (closed.outcome == NOTHING_WAS and is_held_before):
        return tuple(effects)
    left = tuple(effect for effect in effects if not releases(effect))
    if not others or not is_unspoken(closed) or len(left) == len(effects):
        return left
    since = min(each.raised_at for each in others)
    return Change(kind=Client, id=client.id, values={"held_at": since}), *left


def releases(effect: Effect) -> bool:
    return isinstance(effect, Change) and effect.kind is Client and effect.values.get("held_at", effect) is None
