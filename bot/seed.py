"""The sandbox's example: a therapist, a backup, one client to invite, one with three weeks behind them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.enrol import invite, token_hash
from bot.core.invite_desk import new_client
from bot.core.measures import score
from bot.core.schedule import local_moment, next_digest
from bot.ids import new_token
from bot.joining import House
from bot.model import (
    Client,
    DueKind,
    Homework,
    Invite,
    Phase,
    ProblemArea,
    Role,
    SafetyCard,
    Staff,
    Status,
)
from bot.sandbox.ports import Person
from bot.sandbox.server import Sandbox
from bot.store import due, inbox, rows, shown, staff, timeline
from bot.store.database import Database
from bot.store.timeline import Line

VEGA, ORTIZ, MAYA, ANA, STRANGER = 1001, 1002, 2001, 2002, 3001
"""The chats of the example's people."""

ZONE = "America/New_York"
CLOCK = "sandbox-clock"
EXAMPLE = "sandbox-example"
"""Marks a database that holds invented people; the bot does not run on Telegram with it."""

CLIENT, INVITE = rows.table_of(Client), rows.table_of(Invite)

MOODS = (4, 3, 5, None, 4, 2, 3, 4, 5, 5, None, 4, 3, 5, 6, 5, 6, None, 5, 6, 7)
"""Three weeks of evenings, the last one yesterday; None was not answered."""

EVENTS = {
    1: ("Rosa", "worse", "We argued about his things."),
    5: ("Mom", "worse", ""),
    8: ("Luis", "better", "He called on his own."),
    13: ("Rosa", "same", ""),
    14: ("Luis", "better", "We cooked his soup together."),
    18: ("Mom", "better", ""),
    20: ("Rosa", "better", "She brought photos."),
}

PHQ9 = {6: (2, 2, 2, 2, 1, 2, 1, 1, 0), 13: (2, 2, 1, 2, 1, 1, 1, 1, 0), 20: (1, 1, 1, 2, 1, 1, 1, 0, 0)}


async def seed(built: House) -> None:
    """Write the example on an empty database; on any other, do nothing."""
    now = built.parts.clock.now()
    async with built.parts.database.write() as db:
        if await staff.everybody(db):
            return
        await due.mark(db, EXAMPLE, now.isoformat())
        await write_people(db, now, built)
        await write_weeks(db, now)


async def write_people(db: AsyncConnection, now: datetime, built: House) -> None:
    def person(id_: str, name: str, chat_id: int, backup: str) -> Staff:
        return Staff(
            id=id_, name=name, role=Role.THERAPIST, zone=ZONE, chat_id=chat_id, backup_id=backup,
            created_at=now, received_at=now, email=f"{id_}@example.org",
        )  # fmt: skip

    vega, ortiz = person("vega", "Dr. Vega", VEGA, "ortiz"), person("ortiz", "Sam Ortiz", ORTIZ, "vega")
    await rows.add(db, [vega, ortiz])
    await shown.write(db, vega.id, now=next_digest(vega, now).at - timedelta(days=7))
    await due.owe_weekly(db, (vega, ortiz), now=now)
    began = now - timedelta(days=22)
    maya = Client(
        id="maya", name="Maya R.", called="Maya", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE,
        area=ProblemArea.GRIEF, zone=ZONE, chat_id=MAYA, session_number=5, created_at=began, enrolled_at=began,
        consent=built.parts.programme.consent_hash("en"), consent_at=began, evening=time(19, 0), seed=3,
    )  # fmt: skip
    ana = new_client("ana", "Ana P.", vega, Phase.INITIAL, None, now=now)
    await rows.add(db, [maya, ana])
    for client_id in ("maya", "ana"):
        await rows.put(db, card_of(client_id, now))
    for owed in built.parts.plan(maya, now):
        await due.owe(db, owed)


def card_of(client_id: str, now: datetime) -> SafetyCard:
    return SafetyCard(
        client_id=client_id, phone="555-0142", address="12 Linden Street, Albany", contact="Luis, brother, 555-0177",
        contact_permitted=True, recorded_by="vega", recorded_at=now,
    )  # fmt: skip


async def write_weeks(db: AsyncConnection, now: datetime) -> None:
    """Maya's last three weeks: evenings, people, questionnaires, one thing she tried."""
    today = now.astimezone(ZoneInfo(ZONE)).date()
    for number, mood in enumerate(MOODS):
        on = today - timedelta(days=len(MOODS) - number)
        await timeline.write(db, list(lines_of(number, mood, on)))
    tried = Homework(
        id="photo",
        client_id="maya",
        flow="memory",
        title="A memory or a photo to bring",
        given_at=now - timedelta(days=4),
    )
    await rows.add(db, [tried])


def lines_of(number: int, mood: int | None, on: date) -> list[Line]:
    at, run = local_moment(on, time(19, 0), ZONE), f"seed{number:03}"

    def line(name: str, value: Any = None, words: str = "") -> Line:
        return Line(
            at=at,
            on=on,
            client_id="maya",
            chat_id=MAYA,
            name=name,
            value=value,
            words=words,
            run_id=run,
            flow="evening",
        )

    lines = [line("prompt", "evening")]
    if mood is not None:
        lines += [line("mood", mood), line("answered", "evening")]
    if number in EVENTS and mood is not None:
        who, way, what = EVENTS[number]
        lines += [line("with_whom", who, who), line("way", way), line("what", None, what)]
    if number in PHQ9:
        items = PHQ9[number]
        found = score("phq9", items)
        value = {"items": list(items), "total": found.total, "answered": 9, "prorated": False, "band": found.band}
        lines.append(line("phq9", value))
    return lines


async def go_on(database: Database, sandbox: Sandbox) -> None:
    """Clock and updates where they stood, and the chats of those who are in open.

    Before the bot starts: it sends what is owed at once, and takes what lies ahead of its clock for a wrong clock's.
    """
    async with database.read() as db:
        sandbox.telegram.next_update = await inbox.newest_id(db) + 1  # a number seen before is no new message
        if stood := await due.marked(db, CLOCK):
            sandbox.clock.move_to(datetime.fromisoformat(stood))
        known: list[Staff | Client] = [*(await staff.everybody(db)).values(), *await rows.fetch(db, Client)]
    for each in known:
        if each.chat_id is not None:
            sandbox.telegram.person(each.chat_id, each.name).is_started = True


class SandboxProgramme:
    """What the page asks of the programme behind it."""

    def __init__(self) -> None:
        self.built: House | None = None
        self.token = ""

    def join(self, built: House) -> None:
        self.built = built

    @property
    def house(self) -> House:
        assert self.built is not None
        return self.built

    async def greet(self, sandbox: Sandbox) -> None:
        """Make Ana's link anew, and show who is who."""
        parts = self.house.parts
        async with parts.database.write() as db:
            ana = await rows.fetch_one(db, Client, CLIENT.c.id == "ana")
            if ana is not None and ana.chat_id is None:
                self.token = new_token()
                now = parts.clock.now()
                await rows.add(db, [invite(self.token, parts.rules, now=now, client_id="ana")])
        for person in await self.people():
            chat = sandbox.telegram.person(person.chat_id, person.name)
            chat.role, chat.note, chat.is_started = (
                person.role,
                person.note,
                not person.token and person.role != "stranger",
            )

    async def next_due(self, kind: str) -> datetime | None:
        kinds = {"prompt": [DueKind.PROMPT], "digest": [DueKind.DIGEST]}.get(kind, [])
        async with self.house.parts.database.read() as db:
            return await due.next_due(db, kinds)

    async def people(self) -> list[Person]:
        """Everybody that the page can be. Ana's link is made anew when the clock has run past its three days.

        Shape: nobody while the bot still starts; the page asks again.
        """
        if self.built is None:
            return []
        await self._renew_link()
        async with self.house.parts.database.read() as db:
            people = (await staff.everybody(db)).values()
            clients = await rows.fetch(db, Client, order=CLIENT.c.created_at)
            spent = await rows.fetch_one(db, Invite, INVITE.c.token_hash == token_hash(self.token))
        token = self.token if spent is not None and spent.redeemed_at is None else ""
        known = [
            Person(name=each.name, role=each.role.value, chat_id=each.chat_id, zone=each.zone)
            for each in people
            if each.chat_id
        ]
        known += [
            Person(name=each.called or each.name, role="client", chat_id=each.chat_id, zone=each.zone)
            for each in clients
            if each.chat_id and each.id != "ana"
        ]
        note, zone = "new, not yet in" if token else "", next((each.zone for each in clients if each.id == "ana"), ZONE)
        known.append(Person(name="Ana", role="client", chat_id=ANA, token=token, note=note, zone=zone))
        return [*known, Person(name="A stranger", role="stranger", chat_id=STRANGER)]

    async def _renew_link(self) -> None:
        parts = self.house.parts
        now = parts.clock.now()
        async with parts.database.read() as db:
            made = await rows.fetch_one(db, Invite, INVITE.c.token_hash == token_hash(self.token))
        if made is None or made.redeemed_at is not None or made.expires_at > now:
            return
        self.token = new_token()
        async with parts.database.write() as db:
            await rows.add(db, [invite(self.token, parts.rules, now=now, client_id="ana")])

    async def settle(self) -> None:
        built = self.house
        async with built.parts.database.write() as db:
            await due.mark(db, CLOCK, built.parts.clock.now().isoformat())
        await built.settle()
