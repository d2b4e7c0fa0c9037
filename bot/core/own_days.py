"""Days ahead that matter to a client, as they put them: a birthday, an anniversary, another day. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.actions import encode
from bot.core.calendar_words import day_and_month, listed, long_day
from bot.core.effects import Effect, Remove
from bot.core.occasions import is_day_of, is_leap
from bot.core.when import day, plain
from bot.model import Button, ClientDate, Json, Keyboard, Text

KINDS = ("birthday", "anniversary", "day")
"""The words that flows know a day by; the first two come again every year."""

SAID = {
    "birthday": "birthday", "cumpleanos": "birthday", "anniversary": "anniversary", "aniversario": "anniversary",
    "day": "day", "dia": "day",
}  # fmt: skip

DEATH = "anniversary"
"""The kind of day that the day of a death is kept as."""

DIED = "died_on"
"""The timeline's name for the answer to when it happened; whoever did not know is not asked again."""

MOST = 20
"""Days of one client; more would make every week a hard one."""


def asked(rest: str, today: date) -> tuple[date | None, str]:
    """`add 5 Mar birthday`: the day and what it is. Shape: an empty kind where none is named."""
    words = [plain(word) for word in rest.split()]
    kind = next((SAID[word] for word in words if word in SAID), "")
    said = " ".join(word for word in rest.split() if plain(word) not in ("add", "agregar", "anadir", *SAID))
    return day(said, today=today), kind


def made(client_id: str, on: date, kind: str) -> ClientDate:
    return ClientDate(id=f"{client_id}:{kind}:{on}", client_id=client_id, on=on, yearly=kind != "day", label=kind)


def instead(client_id: str, kind: str, told: Json, value: Json) -> tuple[Effect, ...]:
    """A day that was mistyped must not come around every year beside the right one."""
    if kind not in KINDS or not isinstance(told, str) or told == value:
        return ()
    return (Remove(kind=ClientDate, id=made(client_id, date.fromisoformat(told), kind).id),)


def known(days: Sequence[ClientDate], *, is_unknown: bool) -> list[str]:
    """The kinds of day that nobody need ask about: those kept, and a death whose day the client did not know."""
    return sorted({each.label for each in days} | ({DEATH} if is_unknown else set()))


def kept(days: Sequence[ClientDate], today: date, language: str) -> str:
    """The days ahead that are kept, in one breath. Shape: empty where there are none."""
    return listed([day_and_month(coming(each, today), language) for each in ahead(days, today)], language)


def coming(each: ClientDate, today: date) -> date:
    """Its next time, or the day itself when it has passed for good."""
    if not each.yearly:
        return each.on
    for year in (today.year, today.year + 1):
        on = each.on if each.on.year > year else in_year(each.on, year)
        if on >= today and is_day_of(each, on):
            return on
    return each.on


def in_year(on: date, year: int) -> date:
    """The 29th of February is kept on the 28th in other years."""
    return date(year, 2, 28) if (on.month, on.day) == (2, 29) and not is_leap(year) else on.replace(year=year)


def ahead(days: Sequence[ClientDate], today: date) -> list[ClientDate]:
    """Those to come, soonest first."""
    return sorted((each for each in days if coming(each, today) >= today), key=lambda each: coming(each, today))


def line(each: ClientDate, today: date, language: str, word: str) -> str:
    return f"{long_day(coming(each, today), language)}: {word}"


def kinds() -> Keyboard:
    return tuple((Button(label=Text(id=f"own.day-{kind}"), action=encode("c", "day", kind)),) for kind in KINDS)


def buttons(days: Sequence[ClientDate], today: date, language: str) -> Keyboard:
    more = (Button(label=Text(id="own.day-add"), action=encode("c", "day", "add")),)
    rows = tuple(
        (
            Button(
                label=Text(id="own.day-out", args={"day": long_day(coming(each, today), language)}),
                action=encode("c", "day", f"x{each.on.isoformat()}{each.label}"[:40]),
            ),
        )
        for each in days
    )
    return (more, *rows)
