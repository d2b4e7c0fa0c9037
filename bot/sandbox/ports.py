"""What the sandbox asks of the programme, which is joined to it from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody that the page can be, and whose hours it shows. `token` is a deep link still to be pressed, or empty."""

    name: str
    role: str
    chat_id: int
    token: str = ""
    note: str = ""
    zone: str = ""


class Programme(Protocol):
    async def next_due(self, kind: str) -> datetime | None:
        """The next moment at which something is owed; `kind` is prompt, digest or any."""

    async def people(self) -> list[Person]: ...

    async def settle(self) -> None:
        """Wait until what is due now has been done and sent."""


class SandboxClock:
    """A calendar that can be moved forwards, over the machine's own."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def move_to(self, moment: datetime) -> None:
        """Move forwards; a moment that has passed changes nothing."""
        self.offset += max(moment - self.now(), timedelta())
