"""What the buttons carry: short, checked against what their presser owns, never trusted. Pure.

`f:<run>:<step>:<value>` answers a flow · `q:<question>:<yes|unsure|no>` answers the direct question ·
`a:<alert>:<act>` works on an alert · `s:<act>[:<value>…]` is staff at their desk · `c:<act>` a client's own.
"""

from __future__ import annotations

LONGEST = 64
"""Bytes. Source: Telegram Bot API, InlineKeyboardButton.callback_data."""


def encode(*parts: str) -> str:
    """Raises: ValueError, when Telegram would refuse it."""
    made = ":".join(parts)
    if not 1 <= len(made.encode()) <= LONGEST:
        raise ValueError(f"a button's data must have 1 to {LONGEST} bytes")
    return made


def flow_action(run_id: str, step: str, value: str) -> str:
    return encode("f", run_id, step, value)


def parts_of(action: str) -> tuple[str, ...]:
    """The parts of an action; an empty tuple for anything that we never made."""
    if len(action.encode("utf-8", "replace")) > LONGEST:
        return ()
    parts = tuple(action.split(":", 3) if action.startswith("f:") else action.split(":", 5))
    return parts if parts[0] in {"f", "q", "a", "s", "c"} and len(parts) >= 2 else ()
