"""Which flows are for a client now. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.core.conditions import holds
from bot.core.flow import Flow
from bot.model import Client, Json, Phase, ProblemArea, Status


def facts_of(client: Client) -> dict[str, Json]:
    """The names that a flow's `condition` and `when` may use about a client."""
    return {
        "phase": client.phase.value,
        "area": client.area.value if client.area else "",
        "variant": client.variant,
        "language": client.language,
        "session": client.session_number,
        "sessions": client.sessions_planned,
        "sessions_left": max(client.sessions_planned - client.session_number, 0),
        "danger": client.danger,
        "partner_screened": client.partner_screen_at is not None,
        "bereaved": client.bereaved_by_suicide,
        "enrolled": client.status is Status.ACTIVE,
    }


FACT_NAMES = frozenset(
    facts_of(
        Client(
            id="",
            name="",
            therapist_id="",
            status=Status.ACTIVE,
            phase=Phase.INITIAL,
            area=ProblemArea.GRIEF,
            created_at=None,  # type: ignore[arg-type]  # only the names are looked at
        )
    )
) | {"therapist", "consent_hash", "people", "homework_title", "turn"}


def fits(flow: Flow, client: Client, extra: Mapping[str, Json] | None = None) -> bool:
    wanted = flow.audience
    return (
        (not wanted.phases or client.phase in wanted.phases)
        and (not wanted.areas or client.area in wanted.areas)
        and (not wanted.variants or client.variant in wanted.variants)
        and (not wanted.languages or client.language in wanted.languages)
        and holds(wanted.condition, {**facts_of(client), **(extra or {})})
    )


HELD_KINDS = frozenset({"homework", "measure"})
"""What waits after an urgent alert until somebody clears it. Source: CRISIS.md, The reply."""


def is_held(flow: Flow) -> bool:
    """Homework, questionnaires and whatever belongs to a problem area; a mood check-in goes on."""
    return flow.kind in HELD_KINDS or bool(flow.audience.areas)


def may_be_prompted(client: Client) -> bool:
    return client.status is Status.ACTIVE and client.chat_id is not None and client.blocked_at is None


def flows_for(flows: Iterable[Flow], client: Client) -> tuple[Flow, ...]:
    """The flows that may come to a client by themselves now, most important first."""
    if not may_be_prompted(client):
        return ()
    coming = (
        flow
        for flow in flows
        if flow.start.every != "hand"
        and fits(flow, client)
        and not (client.held_at and is_held(flow))
        and not (client.rhythm == "weekly" and flow.start.every == "day")
    )
    return tuple(sorted(coming, key=lambda flow: (-flow.start.priority, flow.id)))
