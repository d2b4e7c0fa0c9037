"""A number that some commands ask for, on a phone that others may hold: how it is kept, tried and locked. Pure."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import datetime, timedelta
from typing import Any

from bot.model import Client

GUARDED = frozenset({"mydata", "circle", "dates", "plan"})
"""Source: CRISIS.md, Danger at home and shared phones. Never asked from a crisis reply."""

MOST_TRIES = 5
LOCKED_FOR = timedelta(hours=1)
WAITS_FOR = timedelta(minutes=5)
"""So long a number is taken for the answer; later it is an ordinary text."""

NUMBER = re.compile(r"\s*(\d{4,8})\s*")
COST = 2**12
"""About ten milliseconds: a guess from a stolen database costs as much. A short number is no more than a door."""


def number_of(text: str) -> str:
    """Four to eight digits; empty for anything else."""
    found = NUMBER.fullmatch(text)
    return found[1] if found else ""


def kept(number: str, salt: str) -> str:
    made = hashlib.scrypt(number.encode(), salt=salt.encode(), n=COST, r=8, p=1, dklen=32)
    return f"{salt}${made.hex()}"


def fits(pin: str, number: str) -> bool:
    salt, _, _ = pin.partition("$")
    return hmac.compare_digest(kept(number, salt), pin)


def is_locked(client: Client, now: datetime) -> bool:
    return client.pin_locked_until is not None and now < client.pin_locked_until


def missed(client: Client, now: datetime) -> dict[str, Any]:
    """What a wrong number changes: the fifth one locks for an hour and counts anew."""
    if client.pin_tries + 1 < MOST_TRIES:
        return {"pin_tries": client.pin_tries + 1}
    return {"pin_tries": 0, "pin_locked_until": now + LOCKED_FOR, "dialogue": {}}


def is_waited_for(client: Client, now: datetime) -> bool:
    """Whether a number that comes now answers us."""
    if not client.dialogue.get("pin"):
        return False
    return now - datetime.fromisoformat(str(client.dialogue["at"])) <= WAITS_FOR
