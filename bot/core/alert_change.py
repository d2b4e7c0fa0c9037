"""What an event of the ladder changed of an alert, as an effect. Pure."""

from __future__ import annotations

from bot.core.effects import Change
from bot.model import Alert


def changed(before: Alert, after: Alert) -> Change:
    """What an event of the ladder changed of an alert, and only that."""
    names = [name for name in Alert.__dataclass_fields__ if getattr(before, name) != getattr(after, name)]
    return Change(
        kind=Alert, id=before.id, values={name: getattr(after, name) for name in names} or {"rung": after.rung}
    )
