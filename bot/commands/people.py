"""`between therapist add` and `between client invite`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import available_timezones

import typer
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import TelegramError

from bot.clock import SystemClock
from bot.commands.common import fail, running_programme, show, with_database
from bot.core.cover import is_cover_ready, missing_of
from bot.core.enrol import invite, link
from bot.core.invite_desk import new_client
from bot.core.rules import ProgrammeRules
from bot.ids import new_id, new_token
from bot.model import Client, Phase, ProblemArea, Role, SafetyCard, Staff
from bot.settings import Settings
from bot.store import audit, due, links, rows, staff
from bot.store.database import Database
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender

therapist = typer.Typer(help="Staff of the programme.")
client = typer.Typer(help="Clients.")

NAME_SETTING = "bot-username"
SANDBOX_NAME = "between_sandbox_bot"
BY = "command line"
CONFIRMED = "suitability and consent confirmed"
UNCHECKED = (
    "No link is made before the therapist has checked that this suits the client (severe PTSD, psychosis, long "
    "resistant illness: less so) and that the client agrees. Then add --suitability-checked; it is recorded."
)


def now_of(settings: Settings) -> datetime:
    return SystemClock(settings.offset(datetime.now(UTC))).now()


async def username(settings: Settings, db: AsyncConnection) -> str:
    """The bot's name: Telegram is asked where there is a token, so that a link is right before the first run."""
    if settings.token:
        try:
            return await ask_name(settings)
        except TelegramError as trouble:
            known = await due.marked(db, NAME_SETTING)
            if known is None or known == SANDBOX_NAME:
                fail(f"The bot's name is needed for the link, and Telegram does not tell it: {trouble}.", 1)
            return known
    return await due.marked(db, NAME_SETTING) or SANDBOX_NAME


async def ask_name(settings: Settings) -> str:
    """Raises: TelegramError, when Telegram does not answer or refuses the token."""
    request = AiohttpRequest()
    await request.initialize()
    try:
        me = await TelegramSender(request, settings.bot_url).post("getMe", {})
        return str(me["username"])
    finally:
        await request.shutdown()


async def ground(settings: Settings, database: Database) -> tuple[ProgrammeRules, str]:
    """What files and Telegram are asked, before anybody's write has to wait for it. Shape: rules, the bot's name."""
    rules = (await running_programme(settings, database)).rules
    async with database.read() as db:
        return rules, await username(settings, db)


USUAL: Mapping[str, Any] = {"role": Role.THERAPIST, "zone": "America/New_York", "language": "en"}
"""What holds for somebody new where the command line does not say."""


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """A member of staff as the command line names them. Shape: `given` are the fields of Staff that it names."""

    name: str
    backup: str
    given: Mapping[str, Any]

    async def added(self, settings: Settings, database: Database) -> dict[str, Any]:
        """A new person, or another link for one who has never opened theirs."""
        (rules, bot), now, token = await ground(settings, database), now_of(settings), new_token()
        async with database.write() as db:
            people = (await staff.everybody(db)).values()
            former = self.former_among(people)
            other = self.backup_among(people)
            given = {**self.given, **({"backup_id": other.id} if other else {})}
            person = replace(former or self.person(rules, now), **given)
            if former is None:
                await rows.add(db, [person])
            else:
                await changed(db, person, given, now)
            await links.add(db, invite(token, rules, now=now, staff_id=person.id))
            action, detail = ("new link made", " ".join(given)) if former else ("staff invited", person.role.value)
            await audit.write(db, at=now, actor=BY, action=action, subject=person.id, detail=detail)
            if other is not None and other.backup_id is None:
                await rows.change(db, Staff, other.id, {"backup_id": person.id})
        made = {"id": person.id, "name": person.name, "role": person.role.value, "link": link(bot, token)}
        return {**made, "is_new": former is None}

    def former_among(self, people: Iterable[Staff]) -> Staff | None:
        """Who is called so already and has never opened their link. Ends the command when they have."""
        former = named(people, self.name)
        if former is not None and former.chat_id is not None:
            fail(f"--name: there is somebody called {former.name} already, who has opened their link.", 1)
        return former

    def backup_among(self, people: Iterable[Staff]) -> Staff | None:
        """Who is told next. Ends the command when nobody is called so, or it is the person themselves."""
        other = named(people, self.backup) if self.backup else None
        if self.backup and self.backup.casefold() == self.name.casefold():
            fail("--backup: a backup must be somebody else.", 1)
        if self.backup and other is None:
            how = f"Add them first: between therapist add --name {self.backup!r}"
            fail(f"--backup: nobody is called {self.backup}. {how}", 1)
        return other

    def person(self, rules: ProgrammeRules, now: datetime) -> Staff:
        return Staff(
            id=new_id(), name=self.name, created_at=now, digest_weekday=rules.digest_weekday,
            digest_time=rules.digest_time, **USUAL,
        )  # fmt: skip


def named(people: Iterable[Staff], name: str) -> Staff | None:
    return next((person for person in people if person.name.casefold() == name.casefold()), None)


async def changed(db: AsyncConnection, person: Staff, given: Mapping[str, Any], now: datetime) -> None:
    """What the command line names is changed, the weekly page follows zone and role."""
    if given:
        await rows.change(db, Staff, person.id, given)
    if await due.call_off_weekly(db, person.id, after=now):
        await due.owe_weekly(db, [person], now=now)


@therapist.command("add")
def add(
    name: str = typer.Option(..., help="As clients read it."),
    email: str | None = typer.Option(None, help="For alerts beside Telegram."),
    backup: str = typer.Option("", help="The name of who is told next; they must be added already, or are added too."),
    role: Role | None = typer.Option(None, show_default=USUAL["role"].value),
    zone: str | None = typer.Option(None, help="An IANA zone.", show_default=USUAL["zone"]),
    language: str | None = typer.Option(None, help="en or es.", show_default=USUAL["language"]),
    names: bool = typer.Option(False, "--names-in-alerts", help="Notifications and mail may name the client."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Add a member of staff and print a one-time link: a bot cannot write first.

    For whoever has never opened theirs it makes a new link, and changes what the options name.
    """
    if zone is not None and zone not in available_timezones():
        fail(f"--zone: {zone} is no zone. Write it like America/Chicago.")
    options = {"email": email, "role": role, "zone": zone, "language": language, "nudge_only": False if names else None}
    given = {field: value for field, value in options.items() if value is not None}
    made = with_database(NewPerson(name=name, backup=backup, given=given).added)
    words = (
        f"{made['name']} opens this link once, within 72 hours, and presses Received on the test alert:\n{made['link']}"
    )
    if not made["is_new"]:
        words += "\nIt is a new link for somebody who was added before; the former one no longer works."
    show(made, as_json=as_json, words=words)


@dataclass(frozen=True, kw_only=True)
class NewClient:
    """A client as the command line names them."""

    name: str
    therapist: str
    phase: Phase
    area: ProblemArea | None
    phone: str
    address: str
    contact: str

    async def invited(self, settings: Settings, database: Database) -> dict[str, str]:
        (rules, bot), now, token = await ground(settings, database), now_of(settings), new_token()
        async with database.write() as db:
            person = self.therapist_among(await staff.everybody(db))
            plain = new_client(new_id(), self.name, person, self.phase, self.area, now=now)
            made = replace(plain, suitable_at=now, suitable_by=BY)
            await rows.add(db, [made])
            for action in (CONFIRMED, "client invited"):
                await audit.write(db, at=now, actor=BY, action=action, subject=made.id)
            await links.add(db, invite(token, rules, now=now, client_id=made.id))
            if self.phone or self.address or self.contact:
                await rows.put(db, self.card(made, person, now))
        return {"id": made.id, "name": self.name, "link": link(bot, token)}

    def therapist_among(self, people: Mapping[str, Staff]) -> Staff:
        """Ends the command when nobody is called so, or somebody has yet to press Received."""
        person = named(people.values(), self.therapist)
        if person is None or person.role is not Role.THERAPIST:
            fail(f"--therapist: no therapist is called {self.therapist}.", 1)
        if not is_cover_ready(person, people):
            waiting = ", ".join(missing_of(person, people))
            fail(f"Nobody can be invited yet: still to press Received on the test alert: {waiting}.", 1)
        return person

    def card(self, client: Client, by: Staff, now: datetime) -> SafetyCard:
        return SafetyCard(
            client_id=client.id, phone=self.phone, address=self.address, contact=self.contact,
            contact_permitted=bool(self.contact), recorded_by=by.id, recorded_at=now,
        )  # fmt: skip

    @property
    def is_card_whole(self) -> bool:
        return bool(self.phone and self.address and self.contact)


@client.command("invite")
def invite_client(
    name: str = typer.Option(..., help="The label that the therapist sees."),
    therapist_name: str = typer.Option(..., "--therapist", help="The therapist's name."),
    phase: Phase = typer.Option(Phase.INITIAL),
    area: ProblemArea | None = typer.Option(None),
    phone: str = typer.Option("", help="Safety card: the client's phone."),
    address: str = typer.Option("", help="Safety card: the usual address."),
    emergency_contact: str = typer.Option("", help="Safety card: name and phone, with the client's permission."),
    suitable: bool = typer.Option(
        False, "--suitability-checked", help="The therapist has checked that it suits, and that consent is given."
    ),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Invite a client: prints a link that works once, for 72 hours."""
    if not suitable:
        fail(UNCHECKED)
    wish = NewClient(
        name=name, therapist=therapist_name, phase=phase, area=area, phone=phone, address=address,
        contact=emergency_contact,
    )  # fmt: skip
    made = with_database(wish.invited)
    words = f"{made['name']} opens this link once, within 72 hours:\n{made['link']}"
    if not wish.is_card_whole:
        words += "\nThe safety card is not complete: no prompt goes out before it is (/card)."
    show(made, as_json=as_json, words=words)
