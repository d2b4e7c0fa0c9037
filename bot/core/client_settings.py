"""What a client may set about themselves by answering a flow. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from bot.core import consent, linking
from bot.core.effects import Add, Change, Effect, Note, Replan, Say, TellNext
from bot.core.leaving import USUAL_PAUSE, rested
from bot.core.own_days import KINDS, made
from bot.core.schedule import EVERY_OTHER_DAY, local_day
from bot.model import Client, Json, SafetyCard, Status, Text, ToStaff

LONGEST_PLACE = 300

RHYTHMS = ("daily", EVERY_OTHER_DAY, "weekly", "rest")
"""How often what comes daily comes; `rest` is a week in which nothing comes by itself.

Source: PROGRAMME.md, Check-ins (after three unanswered, ask whether the rhythm should change).
"""

SETTABLE = frozenset(
    {
        "language", "zone", "evening", "morning", "called", "consent", "rhythm", "enrolled", "staying",
        "quiet_from", "quiet_to", *KINDS,
    }
)  # fmt: skip

MOVES_PROMPTS = frozenset({"zone", "evening", "morning", "rhythm", "quiet_to", "enrolled"})
"""After these the client is told what comes next; `quiet_from` has its other end asked for first."""


def change_setting(client: Client, name: str, value: Json, *, now: datetime, facts: Mapping[str, Json]) -> list[Effect]:
    """Set one thing and plan the coming prompts anew, so that the old schedule stops the same second."""
    values: dict[str, Any]
    match name:
        case "evening" | "morning" | "quiet_from" | "quiet_to":
            values = {name: time.fromisoformat(str(value))}
        case "consent":
            if value != "yes":
                return list(consent.refused(client, now))
            values = consent.agreed(client, str(facts.get("consent_hash", "")), now)
        case "enrolled":
            values = {"status": Status.ACTIVE, "enrolled_at": now}
        case "rhythm" if value == "rest":
            return list(rested(client, now + USUAL_PAUSE))
        case "rhythm" if value not in RHYTHMS:
            return []
        case "staying":
            where = str(value or "")[:LONGEST_PLACE]
            return [Change(kind=SafetyCard, id=client.id, values={"staying": where, "moved_at": now})]
        case "birthday" | "anniversary" | "day":
            return list(kept_day(client, name, str(value), now))
        case _:
            values = {name: value}
    to_confirm = name == "enrolled" and client.confirmed_at is None
    plain: list[Effect] = [Change(kind=Client, id=client.id, values=values), Replan(client_id=client.id)]
    is_told = name in MOVES_PROMPTS and (client.enrolled_at is not None or name == "enrolled")
    told: list[Effect] = [TellNext(client_id=client.id)] if is_told else []
    told += [linking.told(client, "own.enrolled-told", now)] if to_confirm else []
    return plain + (moved(client, str(value), now) if name == "zone" else []) + told


def kept_day(client: Client, kind: str, said: str, now: datetime) -> tuple[Effect, ...]:
    """A day told in a flow stands with those of `/dates`, and what comes around such a day comes around it."""
    on = date.fromisoformat(said)
    if kind == "day" and on < local_day(client, now):
        return ()
    return Add(record=made(client.id, on, kind)), Replan(client_id=client.id)


def moved(client: Client, zone: str, now: datetime) -> list[Effect]:
    """Help must find a client who has gone elsewhere: the card says so, and the therapist's list asks to look.

    Source: CRISIS.md, The alert.
    """
    if client.enrolled_at is None or zone == client.zone:
        return []
    told = Say(
        to=ToStaff(staff_id=client.therapist_id),
        text=Text(id="alerts.zone-changed"),
        key=f"zone-changed:{client.id}:{now:%Y-%m-%d}",
        silent=True,
    )
    return [
        Change(kind=SafetyCard, id=client.id, values={"staying": "", "moved_at": now}),
        Note(client_id=client.id, name="zone-changed", value=zone),
        told,
    ]
