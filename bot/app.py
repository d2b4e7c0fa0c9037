"""The whole bot: started in order, kept, and stopped in order."""

from __future__ import annotations

import gc
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any

from aiohttp import web
from telegram.error import BadRequest

from bot.calendars.calendars import OutsideCalendars
from bot.clock import SystemClock
from bot.data import alone, database_of, places_of
from bot.drawn import Drawn
from bot.health import health
from bot.joining import House, Outside, joined
from bot.restoring import MARK as RESTORED
from bot.rounds import figures_of, guarded, timers_of, watch_loops
from bot.settings import Settings, SettingsWrong
from bot.store import due, outbox, retention, seen, staff
from bot.store.database import Database
from bot.telegram.poller import Poller
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender
from bot.telegram.webhook import Announcing, webhook
from bot.work.answering import ledger_of
from bot.work.book import Book
from bot.work.giving_way import GivingWay
from bot.work.keepsakes import Keepsakes
from bot.work.ladder import owe_ladders
from bot.work.ledger import Deed
from bot.work.notices import staff_notice
from bot.work.ports import Clock
from bot.work.pulse import CHANNEL
from bot.work.running_programme import Places
from bot.work.setback import set_right
from bot.work.taking import take_in
from bot.work.timers import keep_near, scheduler_of
from bot.work.watch import Watched


class PortTaken(Exception):
    """An address on which something else listens."""


@asynccontextmanager
async def house(settings: Settings, *, clock: Clock | None = None, is_workshop: bool = False) -> AsyncIterator[House]:
    """Build everything, start it, and stop it in order. In a workshop staff's folder runs, whatever is published.

    With a `clock` of somebody else's it is the sandbox's or a test's: calendars may then be on this machine too.

    Raises: ProgrammeBroken, KeyWrong, DatabaseWrong, AlreadyRunning.
    """
    with alone(settings.database_file.parent):  # before the schema moves under one that runs
        database = Database(database_of(settings))
        try:
            async with running(settings, places_of(settings, is_workshop=is_workshop), database, clock) as built:
                yield built
        finally:
            await database.close()


@asynccontextmanager
async def running(settings: Settings, places: Places, database: Database, clock: Clock | None) -> AsyncIterator[House]:
    request = AiohttpRequest()
    await request.initialize()
    try:
        async with started(settings, places, database, clock, request) as built:
            yield built
    finally:  # also where the start breaks: it is tried again
        await request.shutdown()


@asynccontextmanager
async def started(
    settings: Settings, places: Places, database: Database, clock: Clock | None, request: AiohttpRequest
) -> AsyncIterator[House]:
    drawn = Drawn()
    built = await built_on(settings, places, database, clock, request, drawn)
    await prepare(built)
    await built.following.say_taken()
    watch_loops(built, Poller(request, settings.bot_url, built.intake.keep))
    scheduler = scheduler_of(timers_of(built))
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # what fails in a timer is logged in our own words
    scheduler.start()
    built.watch.loops.append(Watched("timers", partial(keep_near, scheduler)))
    built.watch.start()
    runner: web.AppRunner | None = None
    try:
        runner = await serve(built)
        gc.collect()
        gc.freeze()  # what stands now stands for ever: the collector need not walk it, which stalled the loop 100 ms
        yield built
    finally:
        scheduler.shutdown(wait=False)
        await ended(built)
        await drawn.stop()
        if runner is not None:
            await runner.cleanup()
        gc.unfreeze()


async def built_on(
    settings: Settings, places: Places, database: Database, clock: Clock | None, request: AiohttpRequest, drawn: Drawn
) -> House:
    """The house over the real line: what sends, what paints the pictures, what reads calendars outside."""
    calendar = clock or SystemClock(settings.offset(datetime.now(UTC)))
    painter = Keepsakes(database, calendar, drawn)
    sender = TelegramSender(request, settings.bot_url, painter)
    files = f"{settings.telegram_api_url.rstrip('/')}/file/bot{settings.token}"
    calendars = OutsideCalendars(sender.post, files, may_reach_self=clock is not None)
    built = await joined(settings, places, database, Outside(clock=calendar, sender=sender, calendars=calendars))
    painter.speak = lambda language, text: built.parts.programme.texts.say(language, text)
    painter.give_way = GivingWay(lambda: built.intake.in_hand)
    return built


async def ended(built: House) -> None:
    """Stop what runs, in order; what is on the line is written down, and the audit log looked after once more."""
    await built.calendar_clock.stop()
    await built.watch.stop()
    built.second.stop()
    built.pulse.stop()
    await built.dispatcher.settle()
    await guarded("audit", built.guarding.look)


async def prepare(built: House) -> None:
    """Take over from a former process: its leases, its revisions, the digests that are owed, what it left undone."""
    parts = built.parts
    now = parts.clock.now()
    async with parts.database.write() as db:
        await outbox.release_all(db)
        await take_in(db, parts.programme, now=now)
        await due.owe_weekly(db, (await staff.everybody(db)).values(), now=now)
        await owe_ladders(db, now=now)
        await tell_restored(built, db, now)
        await retention.owe_missing(db, keep_for=parts.rules.keep_for)
        await outbox.forget(db, channel=CHANNEL)
        await seen.begin(db, now)
        parts.seen = await seen.texts(db)
    await set_right(parts)
    await parts.database.wipe()  # what a former process deleted last, if it was stopped right behind it


async def tell_restored(built: House, db: Any, now: datetime) -> None:
    """Staff hear once that a copy was put in place, what is held, and what goes again."""
    if not (told := await due.marked(db, RESTORED)):
        return
    made = json.loads(told)
    people = await staff.everybody(db)
    ledger = ledger_of(built.parts, Book(people), now)
    key, held, alerts = f"restored:{made['at']}", str(made["held"]), str(made["alerts"])
    known = "yes" if made["former"] else "no"
    notice = staff_notice(people, "alerts.restored", key, known=known, held=held, alerts=alerts)
    ledger.enter(Deed(key=key, effects=notice))
    await outbox.hand_back(db, [each.id for each in await ledger.write(db)])
    await due.mark(db, RESTORED, "")


async def announce(built: House, announcing: Announcing) -> None:
    """Raises: SettingsWrong, when Telegram refuses the webhook's address."""
    try:
        await announcing.once()
    except BadRequest as refused:
        raise SettingsWrong(f"BETWEEN_WEBHOOK_URL: Telegram refuses it: {refused.message}.") from None
    built.pulse.deaf_for, built.pulse.is_webhook = announcing.deaf_for, True
    built.watch.add(Watched("webhook", announcing.run))


async def serve(built: House) -> web.AppRunner | None:
    """Health, metrics and, where it is set, the webhook."""
    settings = built.settings
    if not settings.between_http_port:
        return None
    app = health(lambda: figures_of(built), built.pulse.trouble)
    if settings.between_webhook_url:
        secret = settings.between_webhook_secret.get_secret_value()
        app.add_subapp("/webhook", webhook(secret, built.intake.keep))
        await announce(built, Announcing(built.sender.post, settings.between_webhook_url, secret))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.between_http_host, settings.between_http_port).start()
    except OSError:
        await runner.cleanup()
        raise PortTaken(
            f"BETWEEN_HTTP_PORT: {settings.between_http_host}:{settings.between_http_port} cannot be listened on;"
            " another program may have it. Choose another port, or 0 for none."
        ) from None
    return runner
