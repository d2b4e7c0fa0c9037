"""A change of phase or area that the session's number suggests, with its reason. Nothing ever changes by itself. Pure.

Source: S1 (of 16 sessions: initial 1 to 3, middle 4 to 14, termination 15 and 16, then less often); S4 (problem areas
are named and ranked together, and one or two are chosen).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Client, Phase, Status, Text

FIRST_OF_MIDDLE = 4
LAST_SESSIONS = 2
"""The termination phase. Units: sessions."""


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """`what`: middle, termination, maintenance, or area; `session` is the one that comes next."""

    what: str
    session: int
    planned: int

    @property
    def text(self) -> Text:
        return Text(id="digest.suggestion", args={"what": self.what, "session": self.session, "planned": self.planned})


def suggested(client: Client) -> Suggestion | None:
    """What the therapist might look at; the phase goes before the area."""
    if client.status not in (Status.ACTIVE, Status.PAUSED):
        return None
    coming, planned = client.session_number + 1, client.sessions_planned
    what = phase_after(client.phase, coming, planned)
    if not what and client.area is None and coming >= FIRST_OF_MIDDLE:
        what = "area"
    return Suggestion(what=what, session=coming, planned=planned) if what else None


def phase_after(phase: Phase, coming: int, planned: int) -> str:
    """The phase that usually begins now. Shape: empty where the present one goes on."""
    if phase is Phase.INITIAL and coming >= FIRST_OF_MIDDLE:
        return Phase.MIDDLE.value
    if phase is Phase.MIDDLE and coming > planned - LAST_SESSIONS:
        return Phase.TERMINATION.value
    if phase is Phase.TERMINATION and coming > planned:
        return Phase.MAINTENANCE.value
    return ""
