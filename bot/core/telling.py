"""What reaches a client because their therapist wanted it: never by night, never into an open alert. Pure."""

from __future__ import annotations

from datetime import datetime

from bot.core.effects import Say
from bot.core.rules import ProgrammeRules
from bot.core.schedule import out_of_quiet, with_quiet_hours
from bot.core.stands import stands_until
from bot.core.views import ClientView
from bot.model import Client, Keyboard, Lane, Status, Text, ToClient

REACHED = (Status.ACTIVE, Status.PAUSED)


def may_be_told(view: ClientView) -> bool:
    """They are in the programme, their chat takes messages, and no alert is open: people are with them then."""
    client = view.client
    is_there = client.chat_id is not None and client.blocked_at is None
    return client.status in REACHED and is_there and view.alert is None


def is_asked(view: ClientView, rules: ProgrammeRules, now: datetime) -> bool:
    """Whether the direct question stands before them, two hours or until they answer: what can be said later is."""
    return stands_until(view.question, rules, now) is not None


def tell(client: Client, text: Text, rules: ProgrammeRules, *, now: datetime, key: str, buttons: Keyboard = ()) -> Say:
    """Words for a client, after their quiet hours, behind a neutral opening while somebody at home may read along."""
    due_at = out_of_quiet(with_quiet_hours(client, rules), now)
    return Say(
        to=ToClient(client_id=client.id),
        text=text,
        lane=Lane.PROMPT,
        buttons=buttons,
        key=key,
        due_at=None if due_at == now else due_at,
        neutral=client.danger,
    )
