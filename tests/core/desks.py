"""A desk for tests of what staff do in chat: a therapist, the people around them, one client or some."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from bot.core.desk import Desk
from bot.core.effects import Change, Effect, Say
from bot.core.rules import ProgrammeRules
from bot.core.staff_commands import answer_staff
from bot.core.views import ClientView, StaffView
from bot.model import Alert, ButtonPressed, Client, Leave, Phase, Role, Staff, Status, TextReceived

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
"""A Tuesday; noon in New York."""


def person(id_: str, **more: Any) -> Staff:
    usual: dict[str, Any] = {
        "name": f"Dr. {id_.title()}", "role": Role.THERAPIST, "zone": "America/New_York", "chat_id": len(id_) * 100,
        "created_at": NOON, "received_at": NOON,
    }  # fmt: skip
    return Staff(id=id_, **usual | more)


VEGA, ORTIZ, LEE = person("vega", backup_id="ortiz"), person("ortiz", backup_id="vega"), person("lee")


def client(**more: Any) -> Client:
    usual: dict[str, Any] = {
        "id": "maya", "name": "Maya", "therapist_id": "vega", "status": Status.ACTIVE, "phase": Phase.MIDDLE,
        "chat_id": 7, "created_at": NOON, "enrolled_at": NOON, "session_number": 5, "consent": "a1",
    }  # fmt: skip
    return Client(**usual | more)


def desk(
    *views: ClientView, staff: Staff = VEGA, alerts: Sequence[Alert] = (), leaves: Sequence[Leave] = (), **more: Any
) -> Desk:
    numbers = count()
    people = {each.id: each for each in (VEGA, ORTIZ, LEE)} | {staff.id: staff}
    view = StaffView(
        staff=staff, clients=views, alerts=tuple(alerts), colleagues=people, leaves=tuple(leaves), is_cover_ready=True
    )
    usual: dict[str, Any] = {
        "rest": "", "rules": ProgrammeRules(), "now": NOON, "new_id": lambda: f"n{next(numbers)}",
        "new_token": lambda: "t" * 32, "bot_username": "b", "library": lambda _: (),
    }  # fmt: skip
    return Desk(view=view, **usual | more)


def says(desk: Desk, text: str) -> tuple[Effect, ...]:
    return answer_staff(desk, TextReceived(chat_id=1, message_id=1, text=text))


def taps(desk: Desk, action: str) -> tuple[Effect, ...]:
    return answer_staff(desk, ButtonPressed(chat_id=1, message_id=1, callback_id="c", action=action))


def texts(effects: Sequence[Effect]) -> list[str]:
    return [each.text.id for each in effects if isinstance(each, Say)]


def actions(effects: Sequence[Effect]) -> list[str]:
    """What the buttons of the last thing said carry."""
    said = [each for each in effects if isinstance(each, Say)]
    return [button.action for row in said[-1].buttons for button in row]


def changes(effects: Sequence[Effect], kind: type[Any]) -> dict[str, Any]:
    """Every field that is set on records of a kind."""
    return {
        name: value
        for each in effects
        if isinstance(each, Change) and each.kind is kind
        for name, value in each.values.items()
    }
