"""What lets go what an alert has held: only the last one of a client that closes. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.effects import Change, Effect
from bot.model import Alert, AlertState, Client


def still_held(effects: Sequence[Effect], closed: Alert, alerts: Sequence[Alert]) -> tuple[Effect, ...]:
    """Take the release back out while another alert of the same client is open. Source: CRISIS.md, The reply."""
    others = [each for each in alerts if each.id != closed.id and each.state is not AlertState.CLOSED]
    if not [each for each in others if not each.drill]:
        return tuple(effects)
    return tuple(effect for effect in effects if not releases(effect))


def releases(effect: Effect) -> bool:
    return isinstance(effect, Change) and effect.kind is Client and effect.values.get("held_at", effect) is None
