"""The weekly page: read from the store, made by the core, sent as letters; pictures are drawn when they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.actions import encode
from bot.core.digest import Page, in_order, page_of
from bot.core.effects import Chart, Effect, Say
from bot.model import Button, Client, Lane, Role, Staff, Status, Text, ToStaff
from bot.programme.resources import is_stale
from bot.store import rows
from bot.store.facts import facts_of

CLIENT = rows.table_of(Client)

CHART_DAYS = 28
FRESH = timedelta(days=2)

CURRENT = (Status.ACTIVE, Status.PAUSED, Status.ENROLLING)


@dataclass(frozen=True)
class Digests:
    """Makes the weekly pages. `resources` are the numbers to call, whose age stands in them; `is_read_twice`: the
    second reader of crisis texts is on.
    """

    resources: Mapping[str, str] | None = None
    is_read_twice: bool = True

    async def pages(self, db: AsyncConnection, person: Staff, *, now: datetime) -> tuple[Page, ...]:
        clients = await rows.fetch(
            db, Client, CLIENT.c.therapist_id == person.id, CLIENT.c.status.in_(CURRENT), order=CLIENT.c.name
        )
        return in_order([page_of(await facts_of(db, client, now=now)) for client in clients])

    def _stale(self, to: ToStaff, now: datetime, key: str) -> tuple[Effect, ...]:
        """The numbers that clients are shown were last checked over a year ago, or are not the programme's own."""
        text = numbers_are_stale(self.resources, now)
        return () if text is None else (Say(to=to, text=text, lane=Lane.DIGEST, key=f"{key}:numbers"),)

    async def effects(self, db: AsyncConnection, person: Staff, *, now: datetime, key: str) -> tuple[Effect, ...]:
        """The weekly nudge, or the pages themselves where they were asked for in the private chat."""
        if person.role is not Role.THERAPIST:
            return ()
        to = ToStaff(staff_id=person.id)
        if person.nudge_only and not key.startswith("digest-now:"):
            button = Button(label=Text(id="digest.open"), action=encode("s", "digest"))
            return (
                Say(to=to, text=Text(id="digest.nudge"), buttons=((button,),), lane=Lane.DIGEST, key=f"{key}:nudge"),
            )
        pages = await self.pages(db, person, now=now)
        if not pages:
            return (Say(to=to, text=Text(id="digest.nobody"), lane=Lane.DIGEST, key=f"{key}:nobody"),)
        text = caseload(pages, is_read_twice=self.is_read_twice)
        first = Say(to=to, text=text, lane=Lane.DIGEST, key=f"{key}:caseload")
        return first, *self._stale(to, now, key), *(effect for page in pages for effect in said(page, to, now, key))


def numbers_are_stale(resources: Mapping[str, str] | None, now: datetime) -> Text | None:
    if resources is None or not is_stale(resources, today=now.date()):
        return None
    return Text(id="digest.numbers-old", args={"checked": resources.get("checked", "?")})


def caseload(pages: tuple[Page, ...], *, is_read_twice: bool = True) -> Text:
    lines = "\n".join(f"{number}. {page.name}: {page.why}" for number, page in enumerate(pages, start=1))
    return Text(
        id="digest.caseload", args={"count": len(pages), "lines": lines, "reader": "on" if is_read_twice else "off"}
    )


def said(page: Page, to: ToStaff, now: datetime, key: str) -> tuple[Effect, ...]:
    """One client: the picture, then the page; nothing to report is said in one line."""
    if page.is_empty:
        text = Text(id="digest.nothing", args={"client": page.name, "answered": page.answered})
        return (Say(to=to, text=text, lane=Lane.DIGEST, key=f"{key}:{page.client_id}"),)
    picture = Chart(client_id=page.client_id, until=now.date(), days=CHART_DAYS)
    caption = Text(id="digest.caption")
    return (
        Say(to=to, text=caption, picture=picture, lane=Lane.DIGEST, key=f"{key}:{page.client_id}:chart"),
        Say(to=to, text=Text(id="digest.page", args=args_of(page)), lane=Lane.DIGEST, key=f"{key}:{page.client_id}"),
    )


def args_of(page: Page) -> dict[str, str | int | float]:
    def listed(lines: tuple[str, ...]) -> str:
        return "\n".join(f"· {line}" for line in lines) if lines else "-"

    return {
        "client": page.name,
        "why": page.why,
        "session": page.session,
        "mood": page.mood,
        "best": page.best,
        "worst": page.worst,
        "events": listed(page.events),
        "phq9": page.phq9,
        "flags": listed(tuple(f"{flag.text} ({flag.source})" if flag.source else flag.text for flag in page.flags)),
        "answered": page.answered,
        "tasks": listed(page.tasks),
        "alerts": listed(page.alerts),
        "shared": listed(tuple(f"“{words}”" for words in page.shared)),
        "opening": page.opening,
    }
