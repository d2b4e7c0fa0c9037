"""Which flows are for a client now. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.core.conditions import holds, names
from bot.core.flow import Flow, HomeworkStep
from bot.model import Client, Homework, Json, ProblemArea, Status


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
        "unanswered": client.unanswered,
        "done": list(client.done),
    }


def facts_of_the_moment(homework: Sequence[Homework], title: str = "") -> dict[str, Json]:
    """What is known only when a prompt comes due, since it changes between: what stands open to try.

    `title` is what the client calls all of it, where that is not its title for staff.
    """
    named = title or ", ".join(task.title for task in homework)
    return {"homework_title": named, "homework_titles": named, "homework_count": len(homework), "homework_nth": 1}


FACT_SAMPLES: Mapping[str, tuple[Json, Json]] = {
    "phase": ("initial", "middle"), "area": ("", "grief"), "variant": ("adult", "perinatal"),
    "language": ("en", "es"), "session": (0, 16), "sessions": (12, 20), "sessions_left": (0, 16),
    "danger": (False, True), "partner_screened": (False, True), "bereaved": (False, True),
    "enrolled": (False, True), "agreed": ("no", "yes"), "therapist": ("", "Vega"), "consent_hash": ("", "a1"),
    "people": ([], ["Sam"]), "homework_title": ("", "A walk"), "homework_count": (0, 2),
    "homework_titles": ("", "A walk"), "homework_nth": (1, 2), "turn": (0, 5),
    "session_ahead": (False, True), "days_kept": ("", "Aug 21"), "days_known": ([], ["birthday", "anniversary", "day"]),
    "unanswered": (0, 5), "done": ([], ["memory"]),
}  # fmt: skip
"""Every name that a flow may use about a client, with two samples of its type, for `check`."""

FACT_NAMES = frozenset(FACT_SAMPLES)


def fits(flow: Flow, client: Client, extra: Mapping[str, Json] | None = None) -> bool:
    """Whether a flow is for a client now; one at the end of a phase is for those who have just left it.

    What its condition says of the moment counts once `extra` brings it: a plan made ahead leaves it open.
    """
    wanted = flow.audience
    first, last = wanted.sessions or (0, client.session_number)
    return (
        (not wanted.phases or client.phase in wanted.phases or is_at_phase_end(flow))
        and first <= client.session_number <= last
        and (not wanted.areas or client.area in wanted.areas)
        and (not wanted.variants or client.variant in wanted.variants)
        and (not wanted.languages or client.language in wanted.languages)
        and set(wanted.after) <= set(client.done)
        and not (wanted.once and flow.id in client.done)
        and is_safe(flow, client)
        and is_met(wanted.condition, {**facts_of(client), **(extra or {})})
    )


def is_met(condition: str, facts: Mapping[str, Json]) -> bool:
    return not condition or bool(names(condition) & READ_WHEN_DUE - facts.keys()) or holds(condition, facts)


MOMENT = frozenset(facts_of_the_moment(()))
READ_WHEN_DUE = MOMENT | {"days_kept", "days_known", "session_ahead"}


def is_safe(flow: Flow, client: Client) -> bool:
    """Tasks of a dispute wait for the private screen for partner violence, and stop while a danger flag stands.

    No file can unlock them. Source: PROGRAMME.md, middle · role dispute.
    """
    is_dispute = flow.kind in TASK_KINDS and flow.audience.areas == (ProblemArea.ROLE_DISPUTE,)
    return not is_dispute or (client.partner_screen_at is not None and not client.danger)


def is_at_phase_end(flow: Flow) -> bool:
    return flow.start.every == "phase" and flow.start.which == "end"


TASK_KINDS = frozenset({"homework", "technique"})
"""What a therapist can send by hand, and what counts as done once somebody has gone through it."""

HELD_KINDS = TASK_KINDS | {"measure"}
"""What waits after an urgent alert until somebody clears it. Source: CRISIS.md, The reply."""


def is_held(flow: Flow) -> bool:
    """Homework and what asks about it, questionnaires, whatever belongs to a problem area; a mood check-in goes on."""
    is_about_a_task = any(isinstance(step, HomeworkStep) for step in flow.steps) or speaks_of_a_task(flow)
    return flow.kind in HELD_KINDS or is_about_a_task or bool(flow.audience.areas)


def speaks_of_a_task(flow: Flow) -> bool:
    """A flow that comes only while something is open to try."""
    condition = flow.audience.condition
    return bool(condition) and bool(names(condition) & MOMENT)


def may_be_prompted(client: Client) -> bool:
    return client.status is Status.ACTIVE and client.chat_id is not None and client.blocked_at is None


def flows_for(flows: Iterable[Flow], client: Client, extra: Mapping[str, Json] | None = None) -> tuple[Flow, ...]:
    """The flows that may come to a client by themselves now, most important first."""
    if not may_be_prompted(client):
        return ()
    coming = (
        flow
        for flow in flows
        if flow.start.every != "hand"
        and fits(flow, client, extra)
        and not (client.held_at and is_held(flow))
        and not (client.rhythm == "weekly" and flow.start.every == "day")
    )
    return tuple(sorted(coming, key=lambda flow: (-flow.start.priority, flow.id)))


Standing = tuple[object, ...]


def standing_of(client: Client) -> Standing:
    """All of a client that `flows_for` reads: clients who stand alike may be asked the same."""
    return (
        may_be_prompted(client), client.phase, client.area, client.variant, client.language, client.session_number,
        client.sessions_planned, client.danger, client.partner_screen_at is None, client.bereaved_by_suicide,
        client.status, client.unanswered, tuple(client.done), client.held_at is None, client.rhythm,
    )  # fmt: skip


class Coming:
    """The flows that may come by themselves, looked for once for all who stand alike."""

    def __init__(self, flows: Iterable[Flow]) -> None:
        self.flows = tuple(flows)
        self.found: dict[Standing, tuple[Flow, ...]] = {}

    def to(self, client: Client) -> tuple[Flow, ...]:
        standing = standing_of(client)
        if standing not in self.found:
            if len(self.found) >= MOST_STANDINGS:
                self.found.clear()
            self.found[standing] = flows_for(self.flows, client)
        return self.found[standing]


MOST_STANDINGS = 2_000
