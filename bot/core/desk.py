"""What a member of staff has before them when they ask for something, and how they are answered. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.core.actions import encode
from bot.core.effects import Effect, Say
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView, LibraryEntry, NewId, StaffView
from bot.model import Button, Client, Keyboard, Staff, Text, ToStaff


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a member of staff has before them when they ask for something."""

    view: StaffView
    rest: str
    rules: ProgrammeRules
    now: datetime
    new_id: NewId
    new_token: Callable[[], str]
    bot_username: str
    library: Callable[[Client], tuple[LibraryEntry, ...]]  # titles in the reader's language
    speak: Callable[[Text], str] = lambda text: text.id  # words in the reader's language
    speak_in: Callable[[str, Text], str] = lambda language, text: text.id  # words in somebody else's

    @property
    def staff(self) -> Staff:
        return self.view.staff

    def say(self, text_id: str, buttons: Keyboard = (), **args: str | int | float) -> Say:
        return Say(to=ToStaff(staff_id=self.staff.id), text=Text(id=text_id, args=args), buttons=buttons)

    def find(self, name: str) -> list[ClientView]:
        """Clients by name or its beginning; only those who are this person's exist."""
        wanted = name.casefold().strip()
        exact = [view for view in self.view.clients if view.client.name.casefold() == wanted]
        return exact or [
            view for view in self.view.clients if wanted and view.client.name.casefold().startswith(wanted)
        ]

    def by_id(self, client_id: str) -> ClientView | None:
        return next((view for view in self.view.clients if view.client.id == client_id), None)

    def named(self) -> tuple[ClientView | None, str]:
        """The client that the command names, with what stands behind the name."""
        words = self.rest.split()
        for length in range(len(words), 0, -1):
            found = self.find(" ".join(words[:length]))
            if len(found) == 1:
                return found[0], " ".join(words[length:])
        return None, self.rest

    def who(self) -> Say:
        """Nobody, or more than one, is called so."""
        found = self.find(self.rest) if self.rest else []
        buttons = tuple(
            (Button(label=view.client.name, action=encode("s", "client", view.client.id)),) for view in found
        )
        return self.say("staff.which" if found else "staff.no-such", buttons=buttons)


Handler: TypeAlias = Callable[[Desk], tuple[Effect, ...]]
