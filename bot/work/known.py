"""What is known while one client's event is carried out, and what its decisions stand on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.cover import Cover
from bot.core.crisis.screener import Screener
from bot.core.question import Meant
from bot.core.rules import ProgrammeRules
from bot.core.threads import Thread
from bot.core.views import ClientView, NewId
from bot.programme.programme import Programme


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known while one client's event is carried out; read in the same transaction."""

    view: ClientView
    cover: Cover
    is_covered: bool  # prompts may go (`core.cover.is_covered`)
    people: tuple[str, ...] = ()
    previous_item9: int | None = None
    item9_reviewed_at: datetime | None = None
    thread: Thread = field(default_factory=Thread)
    meant: Meant = field(default_factory=Meant)  # what a no may be meant for, read while the direct question is open


class Ground(Protocol):
    """What a decision stands on, in the running bot as in a played conversation."""

    @property
    def programme(self) -> Programme: ...
    @property
    def rules(self) -> ProgrammeRules: ...
    @property
    def screener(self) -> Screener: ...
    @property
    def new_id(self) -> NewId: ...
    @property
    def resources(self) -> Mapping[str, str]: ...
