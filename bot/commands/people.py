"""`between therapist add` and `between client invite`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import available_timezones

import typer
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import TelegramError

from bot.clock import SystemClock
from bot.commands.common import fail, running_programme, show, with_database
from bot.core.enrol import invite, link
from bot.core.invite_desk import new_client
from bot.ids import new_id, new_token
from bot.model import Phase, ProblemArea, Role, SafetyCard, Staff
from bot.settings import Settings
from bot.store import audit, due, rows, staff
from bot.store.database import Database
from bot.store.staff import is_cover_ready, missing_of
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
        me = await TelegramSender(request, f"{settings.telegram_api_url.rstrip('/')}/bot{settings.token}").post(
            "getMe", {}
        )
        return str(me["username"])
    finally:
        await request.shutdown()


@therapist.command("add")
def add(
    name: str = typer.Option(..., help="As clients read it."),
    email: str = typer.Option("", help="For alerts beside Telegram."),
    backup: str = typer.Option("", help="The name of who is told next; they must be added already, or are added too."),
    role: Role = typer.Option(Role.THERAPIST),
    zone: str = typer.Option("America/New_York", help="An IANA zone."),
    language: str = typer.Option("en", help="en or es."),
    names: bool = typer.Option(False, "--names-in-alerts", help="Notifications and mail may name the client."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Add a member of staff and print a one-time link: a bot cannot write first."""
    if zone not in available_timezones():
        fail(f"--zone: {zone} is no zone. Write it like America/Chicago.")

    async def work(settings: Settings, database: Database) -> dict[str, str]:
        now, token = now_of(settings), new_token()
        async with database.write() as db:
            rules = (await running_programme(settings, db)).rules
            people = await staff.everybody(db)
            named = {person.name.casefold(): person for person in people.values()}
            if name.casefold() in named:
                fail(f"--name: there is somebody called {name} already.", 1)
            other = named.get(backup.casefold()) if backup else None
            if backup and other is None:
                fail(f"--backup: nobody is called {backup}. Add them first: between therapist add --name {backup!r}", 1)
            person = Staff(
                id=new_id(), name=name, role=role, zone=zone, language=language, email=email,
                backup_id=other.id if other else None, created_at=now,
                digest_weekday=rules.digest_weekday, digest_time=rules.digest_time, nudge_only=not names,
            )  # fmt: skip
            await rows.add(db, [person])
            await rows.add(db, [invite(token, rules, now=now, staff_id=person.id)])
            await audit.write(db, at=now, actor=BY, action="staff invited", subject=person.id, detail=role.value)
            if other is not None and other.backup_id is None:
                await rows.change(db, Staff, other.id, {"backup_id": person.id})
            return {
                "id": person.id,
                "name": name,
                "role": role.value,
                "link": link(await username(settings, db), token),
            }

    made = with_database(work)
    words = (
        f"{made['name']} opens this link once, within 72 hours, and presses Received on the test alert:\n{made['link']}"
    )
    show(made, as_json=as_json, words=words)


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

    async def work(settings: Settings, database: Database) -> dict[str, str]:
        now, token = now_of(settings), new_token()
        async with database.write() as db:
            rules = (await running_programme(settings, db)).rules
            people = await staff.everybody(db)
            found = [person for person in people.values() if person.name.casefold() == therapist_name.casefold()]
            if not found or found[0].role is not Role.THERAPIST:
                fail(f"--therapist: no therapist is called {therapist_name}.", 1)
            if not is_cover_ready(found[0], people):
                waiting = ", ".join(missing_of(found[0], people))
                fail(f"Nobody can be invited yet: still to press Received on the test alert: {waiting}.", 1)
            plain = new_client(new_id(), name, found[0], phase, area, now=now)
            made = replace(plain, suitable_at=now, suitable_by=BY)
            await rows.add(db, [made])
            for action in (CONFIRMED, "client invited"):
                await audit.write(db, at=now, actor=BY, action=action, subject=made.id)
            await rows.add(db, [invite(token, rules, now=now, client_id=made.id)])
            if phone or address or emergency_contact:
                card = SafetyCard(
                    client_id=made.id, phone=phone, address=address, contact=emergency_contact,
                    contact_permitted=bool(emergency_contact), recorded_by=found[0].id, recorded_at=now,
                )  # fmt: skip
                await rows.put(db, card)
            return {"id": made.id, "name": name, "link": link(await username(settings, db), token)}

    made = with_database(work)
    missing = (
        []
        if phone and address and emergency_contact
        else ["The safety card is not complete: no prompt goes out before it is (/card)."]
    )
    show(
        made,
        as_json=as_json,
        words="\n".join([f"{made['name']} opens this link once, within 72 hours:", made["link"], *missing]),
    )
