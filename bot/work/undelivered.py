"""A digest that did not reach its therapist: told in its own words, once, with what to do. No client is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.core.effects import Effect
from bot.model import Lane, Staff
from bot.work.dispatch import Settled
from bot.work.notices import staff_notice
from bot.work.ports import Blocked, Letter, NoAnswer, Receipt, Refused, TryAgain

TRIED = 20
"""Tries with pauses of five minutes at most: after about an hour somebody hears of it, and it is tried further."""

SESSION = "digest:session:"
"""Begins the keys of pages before a session."""


def why_not(letter: Letter, receipt: Receipt | None) -> str:
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
        case TryAgain() if letter.attempts >= TRIED:
            return "waiting"
        case _:
            return ""


def told(each: Settled, people: Mapping[str, Staff], key: str) -> tuple[Effect, ...]:
    """The notice to staff, without a sound of the pager: a page is late, nobody is in danger.

    Shape: empty where nothing has to be told. One digest is many letters; its day and its way make one key.
    """
    letter, why = each.letter, why_not(each.letter, each.receipt)
    person = people.get(letter.staff_id or "")
    if not why or person is None:
        return ()
    kind = "session" if letter.key.startswith(SESSION) else "week"
    on = day_of(letter, person)
    return staff_notice(
        people, "alerts.digest-undelivered", key=f"{key}{kind}:{person.id}:{on}:{letter.channel}:{why}", is_loud=False,
        kind=kind, day=on, who=person.name, way=letter.channel, why=why,
    )  # fmt: skip


def day_of(letter: Letter, person: Staff) -> str:
    """The day that its key names; a page before a session has none there, and a try is put off by minutes at most."""
    named = re.search(r"\d{4}-\d\d-\d\d", letter.key)
    return named[0] if named else letter.due_at.astimezone(ZoneInfo(person.zone)).date().isoformat()
