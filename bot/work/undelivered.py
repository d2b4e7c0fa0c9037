"""A digest that did not reach its therapist: told in its own words, once, with what to do. No client is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.effects import Effect
from bot.model import Lane, Staff
from bot.work.dispatch import Settled
from bot.work.notices import staff_notice
from bot.work.ports import Blocked, Letter, NoAnswer, Receipt, Refused, TryAgain

TRIED_FOR = timedelta(hours=1)
"""So long a digest is tried again before somebody hears of it; it is tried further all the same."""

SESSION = "digest:session:"
"""Begins the keys of pages before a session."""


def why_not(letter: Letter, receipt: Receipt | None, now: datetime) -> str:
    """What `alerts.digest-undelivered` says of it. Shape: empty for any other letter, and for one that may still go."""
    if letter.lane is not Lane.DIGEST or letter.staff_id is None:
        return ""
    match receipt:
        case Refused():
            return "refused"
        case Blocked():
            return "blocked"
        case NoAnswer():
            return "unknown"
        case TryAgain() if now - letter.due_at >= TRIED_FOR:
            return "waiting"
        case _:
            return ""


def told(each: Settled, people: Mapping[str, Staff], key: str, now: datetime) -> tuple[Effect, ...]:
    """The notice to staff, without a sound of the pager: a page is late, nobody is in danger.

    Shape: empty where nothing has to be told. One digest is many letters; its day and its way make one key.
    """
    letter, why = each.letter, why_not(each.letter, each.receipt, now)
    person = people.get(letter.staff_id or "")
    if not why or person is None:
        return ()
    kind = "session" if letter.key.startswith(SESSION) else "week"
    on = letter.due_at.astimezone(ZoneInfo(person.zone)).date().isoformat()
    return staff_notice(
        people, "alerts.digest-undelivered", key=f"{key}{kind}:{person.id}:{on}:{letter.channel}:{why}", is_loud=False,
        kind=kind, day=on, who=person.name, way=letter.channel, why=why,
    )  # fmt: skip
