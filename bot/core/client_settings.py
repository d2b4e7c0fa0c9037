"""What a client may set about themselves by answering a flow. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from bot.core.effects import Change, Effect, Replan
from bot.model import Client, Json, Status

SETTABLE = frozenset({"language", "zone", "evening", "morning", "called", "consent", "rhythm", "enrolled"})


def change_setting(client: Client, name: str, value: Json, *, now: datetime, facts: Mapping[str, Json]) -> list[Effect]:
    """Set one thing and plan the coming prompts anew, so that the old schedule stops the same second."""
    values: dict[str, Any]
    match name:
        case "evening" | "morning":
            values = {name: time.fromisoformat(str(value))}
        case "consent":
            if value != "yes":
                return []
            values = {"consent": str(facts.get("consent_hash", "")), "consent_at": now}
        case "enrolled":
            values = {"status": Status.ACTIVE, "enrolled_at": now}
        case _:
            values = {name: value}
    return [Change(kind=Client, id=client.id, values=values), Replan(client_id=client.id)]
