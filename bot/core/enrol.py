"""Deep links: made once, stored hashed, redeemed by one person only. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from bot.core.effects import Change, Effect, Log, Replan, Say, Schedule, StartFlow
from bot.core.linking import linked
from bot.core.rules import ProgrammeRules
from bot.core.schedule import weekly_page
from bot.core.trial import trial_alert
from bot.model import (
    Client,
    Invite,
    Staff,
    Status,
    Text,
    ToChat,
)

FEWEST_BITS = 128


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def invite(
    token: str, rules: ProgrammeRules, *, now: datetime, client_id: str | None = None, staff_id: str | None = None
) -> Invite:
    """Make an invite; the token itself is kept nowhere."""
    return Invite(
        token_hash=token_hash(token),
        client_id=client_id,
        staff_id=staff_id,
        made_at=now,
        expires_at=now + rules.invite_valid,
    )


def link(bot_username: str, token: str) -> str:
    return f"https://t.me/{bot_username}?start={token}"


def redeem(found: Invite | None, chat_id: int, *, now: datetime) -> str:
    """What becomes of a token: ok, unknown, used, again (by the same person) or expired."""
    if found is None:
        return "unknown"
    if found.redeemed_at is not None:
        return "again" if found.redeemed_by == chat_id else "used"
    return "ok" if now < found.expires_at else "expired"


def redeemed(
    found: Invite, chat_id: int, *, now: datetime, moved: Callable[[], tuple[Effect, ...]] | None = None
) -> tuple[Effect, ...]:
    """One winner: the invite is spent in the transaction that links the chat; `moved` for who is in already."""
    return spent(found, chat_id, now), *(moved() if moved is not None else client_joined(found, chat_id, now))


def spent(found: Invite, chat_id: int, now: datetime) -> Change:
    return Change(kind=Invite, id=found.token_hash, values={"redeemed_at": now, "redeemed_by": chat_id})


def client_joined(found: Invite, chat_id: int, now: datetime) -> tuple[Effect, ...]:
    client_id = found.client_id or ""
    return (
        Change(kind=Client, id=client_id, values={"chat_id": chat_id, "status": Status.ENROLLING, "blocked_at": None}),
        Log(actor=client_id, action="client joined", subject=client_id),
        linked(client_id),
        StartFlow(client_id=client_id, flow="welcome", key=f"welcome:{client_id}:{now.isoformat()}"),
        Replan(client_id=client_id),
    )


def staff_joined(found: Invite, person: Staff, chat_id: int, *, now: datetime) -> tuple[Effect, ...]:
    """A member of staff joins, sees a test alert at once, and is owed the weekly page from now on."""
    page = weekly_page(person, now)
    return (
        spent(found, chat_id, now),
        Change(kind=Staff, id=person.id, values={"chat_id": chat_id, "blocked_at": None}),
        Log(actor=person.id, action="staff joined", subject=person.id),
        trial_alert(person.id, now),
        *((Schedule(due=page),) if page is not None else ()),
    )


def turned_away(why: str, chat_id: int) -> tuple[Effect, ...]:
    """A link that no longer works, and the numbers that always do."""
    to = ToChat(chat_id=chat_id)
    return (
        Say(to=to, text=Text(id=f"bot.link-{why}")),
        Say(to=to, text=Text(id="crisis.stranger")),
    )


def links_later(chat_id: int, now: datetime) -> tuple[Effect, ...]:
    """Too many links that did not work: said once an hour, and the links are not looked at."""
    key = f"links:{chat_id}:{now:%Y-%m-%dT%H}"
    return (Say(to=ToChat(chat_id=chat_id), text=Text(id="bot.link-later"), key=key),)
