"""`/leave`: somebody is away for some days, and a stand-in takes their rung of the ladder. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.calendar_words import day_of_year
from bot.core.cover import can_hear
from bot.core.effects import Add, Change, Effect, Log, Say
from bot.core.when import day
from bot.model import Leave, Staff, Text, ToStaff

if TYPE_CHECKING:
    from bot.core.desk import Desk

STAND_IN = re.compile(r"\b(?:stand[- ]?in|suplente)\b:?", re.IGNORECASE)
FROM = re.compile(r"^(?:from|del?|desde el|desde)\s+", re.IGNORECASE)
BETWEEN_DAYS = re.compile(r"\s+(?:[-–]|to|until|hasta|al|a)\s+", re.IGNORECASE)

LONGEST = timedelta(days=366)
"""A longer leave is a slip of the pen, or a handover."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A leave as it is asked for. Shape: `last` is not before `first` in a wish that can be granted."""

    person: Staff
    stand_in: Staff | None
    first: date | None
    last: date | None
    named: str = ""  # the stand-in as it was written


def leave(desk: Desk) -> tuple[Effect, ...]:
    """`/leave 24 Dec - 2 Jan stand-in NAME`, `/leave off`; alone it says what stands."""
    mine = [each for each in desk.view.leaves if each.staff_id == desk.staff.id]
    rest = desk.rest.strip()
    if rest.casefold() in ("off", "no"):
        return called_off(desk.staff, mine, now=desk.now) or (desk.say("staff.leave-none"),)
    if not rest:
        return tuple(stands(each, desk) for each in mine) or (desk.say("staff.leave-how"),)
    wish = wished(rest, desk)
    trouble = trouble_with(wish, desk.view.leaves, now=desk.now)
    if trouble:
        return (desk.say(f"staff.leave-{trouble}", name=wish.stand_in.name if wish.stand_in else wish.named),)
    return granted(wish, mine, leave_id=desk.new_id(), now=desk.now)


def stands(leave: Leave, desk: Desk) -> Say:
    first, last = days_of(leave, desk.staff.language).values()
    return desk.say("staff.leave-stands", first=first, last=last, name=name_of(leave, desk))


def name_of(leave: Leave, desk: Desk) -> str:
    person = desk.view.colleagues.get(leave.stand_in_id)
    return person.name if person is not None else "?"


def wished(rest: str, desk: Desk) -> Wish:
    parts = STAND_IN.split(rest, maxsplit=1)
    named = parts[1].strip() if len(parts) == 2 else ""
    today = today_of(desk.staff, desk.now)
    first_words, *more = BETWEEN_DAYS.split(FROM.sub("", parts[0].strip(" ,")), maxsplit=1)
    first = day(first_words, today=today)
    last = day(more[0], today=first or today) if more else first
    stand_in = found(desk.view.colleagues.values(), named)
    return Wish(person=desk.staff, stand_in=stand_in, first=first, last=last, named=named)


def found(people: Iterable[Staff], named: str) -> Staff | None:
    """Somebody by name or its only beginning."""
    wanted = named.casefold().strip()
    everyone = tuple(people)
    exact = [person for person in everyone if person.name.casefold() == wanted]
    close = exact or [person for person in everyone if wanted and person.name.casefold().startswith(wanted)]
    return close[0] if len(close) == 1 else None


def stand_ins_on(leaves: Iterable[Leave], people: Mapping[str, Staff], *, now: datetime) -> dict[str, str]:
    """Who stands in for whom, by the day of the one who is away; of two the one set last."""
    away = {}
    for each in leaves:
        person = people.get(each.staff_id)
        if person is not None and each.off_at is None and each.first_day <= today_of(person, now) <= each.last_day:
            away[each.staff_id] = each.stand_in_id
    return away


def today_of(person: Staff, now: datetime) -> date:
    return now.astimezone(ZoneInfo(person.zone)).date()


def trouble_with(wish: Wish, leaves: Iterable[Leave], *, now: datetime) -> str:
    """Why a leave cannot be granted, as the end of a text's id; empty when it can."""
    first, last, stand_in = wish.first, wish.last, wish.stand_in
    if first is None or last is None or last < first or last < today_of(wish.person, now) or last - first > LONGEST:
        return "how"
    if stand_in is None:
        return "who"
    if stand_in.id == wish.person.id:
        return "self"
    if stand_in.received_at is None or not can_hear(stand_in):
        return "not-received"
    away = [each for each in leaves if each.staff_id == stand_in.id and each.off_at is None]
    return "away-too" if any(each.first_day <= last and first <= each.last_day for each in away) else ""


def granted(wish: Wish, former: Iterable[Leave], *, leave_id: str, now: datetime) -> tuple[Effect, ...]:
    """The new leave in the place of those that it overlaps; both people are told."""
    assert wish.first is not None
    assert wish.last is not None
    assert wish.stand_in is not None
    made = Leave(
        id=leave_id, staff_id=wish.person.id, stand_in_id=wish.stand_in.id, first_day=wish.first, last_day=wish.last
    )
    mine, theirs = days_of(made, wish.person.language), days_of(made, wish.stand_in.language)
    replaced = [each for each in former if each.first_day <= made.last_day and made.first_day <= each.last_day]
    return (
        *(Change(kind=Leave, id=each.id, values={"off_at": now}) for each in replaced),
        Add(record=made),
        Log(actor=wish.person.id, action="leave set", subject=made.id, detail=wish.stand_in.id),
        tell(wish.person.id, "staff.leave-set", f"leave:{made.id}:set", name=wish.stand_in.name, **mine),
        tell(wish.stand_in.id, "staff.leave-yours", f"leave:{made.id}:yours", name=wish.person.name, **theirs),
    )


def called_off(person: Staff, mine: Iterable[Leave], *, now: datetime) -> tuple[Effect, ...]:
    """End what stands and what is to come. Shape: empty when there is none."""
    effects: list[Effect] = []
    for each in mine:
        days = days_of(each, person.language)
        effects += [
            Change(kind=Leave, id=each.id, values={"off_at": now}),
            Log(actor=person.id, action="leave called off", subject=each.id),
            tell(person.id, "staff.leave-off", f"leave:{each.id}:off", **days),
            tell(
                each.stand_in_id,
                "staff.leave-over",
                f"leave:{each.id}:over",
                name=person.name,
                **days,
            ),
        ]
    return tuple(effects)


def days_of(leave: Leave, language: str) -> dict[str, str]:
    return {"first": day_of_year(leave.first_day, language), "last": day_of_year(leave.last_day, language)}


def tell(staff_id: str, text_id: str, key: str, **args: str) -> Say:
    return Say(to=ToStaff(staff_id=staff_id), text=Text(id=text_id, args=args), key=key)
