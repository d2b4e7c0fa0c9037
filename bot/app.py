"""Joins the parts, starts and stops the loops. Only the command line imports it."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import gc
import json
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from aiohttp import web

from bot.calendars.calendars import OutsideCalendars
from bot.clock import SystemClock
from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.core.schedule import next_digest
from bot.drawn import Drawn
from bot.following import Following, read_whole
from bot.guarding import Guarding
from bot.health import health
from bot.ids import new_id, new_token
from bot.mail import Mailbox, MailSender
from bot.model import Lane, Level, Role, Text
from bot.pager import PagerSender, heartbeat
from bot.programme.programme import Programme
from bot.restoring import MARK as RESTORED
from bot.rotation import Places as KeyPlaces
from bot.rotation import keys_now
from bot.settings import Settings
from bot.store import due, inbox, outbox, retention, seen, staff
from bot.store.database import Database, DatabaseFile
from bot.store.upgrade import upgrade
from bot.telegram.poller import Poller
from bot.telegram.receive import receive
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import TelegramSender
from bot.telegram.webhook import webhook
from bot.work.answering import Answering, ledger_of
from bot.work.book import Book
from bot.work.calendar_clock import CalendarClock
from bot.work.clockwork import Clockwork
from bot.work.digest_clock import DigestClock
from bot.work.digests import Digests
from bot.work.dispatch import Dispatcher, seconds
from bot.work.giving_way import GivingWay
from bot.work.intake import Intake
from bot.work.keepsakes import Keepsakes
from bot.work.ladder import owe_ladders
from bot.work.ledger import Channels, Deed
from bot.work.limiter import Limiter, Rates
from bot.work.listening import Listening
from bot.work.notices import staff_notice
from bot.work.parts import Parts
from bot.work.ports import Calendars, Clock, Letter, NoCalendars, Sender
from bot.work.postbox import Postbox, letter_of
from bot.work.pulse import CHANNEL, LoopSender, Pulse
from bot.work.running_programme import Places, chosen_programme
from bot.work.second import SecondReading
from bot.work.setback import Setback, set_right
from bot.work.taking import take_in
from bot.work.timers import Timer, scheduler_of
from bot.work.watch import Watch, Watched

log = structlog.get_logger()

TICK_SECONDS = 1.0
SWEEP_SECONDS = 15.0
HEARTBEAT_SECONDS = 60.0
COVER_SECONDS = 300.0
FOLLOW_SECONDS = 2.0
"""How soon a running bot sees that something was published."""

POLL_PATIENCE = 60.0

SETTLE_LOOKS = 1_500
"""Half a minute at least: a busy machine must not cut a moved clock short."""


class AlreadyRunning(Exception):
    """Another process holds the data folder."""


class PortTaken(Exception):
    """An address on which something else listens."""


def database_of(settings: Settings) -> DatabaseFile:
    """The database's file with its key; made, and brought to the newest schema, when it is not there yet.

    Raises: KeyWrong, DatabaseWrong.
    """
    place = file_of(settings)
    upgrade(place)
    return place


def file_of(settings: Settings) -> DatabaseFile:
    """The file as it stands, not brought to the newest schema. Raises: KeyWrong."""
    path = settings.database_file
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = keys_now(key_places(settings))
    return DatabaseFile(path=path, key=keys.key, former=keys.former)


def key_places(settings: Settings) -> KeyPlaces:
    return KeyPlaces(database=settings.database_file, key_file=settings.key_file)


@contextlib.contextmanager
def alone(folder: Path) -> Any:
    """Hold the data folder for this process. Raises: AlreadyRunning."""
    with (folder / "between.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning(f"another Between is running on {folder}. Stop it first.") from None
        yield


@dataclass
class House:
    """Everything that runs, for whoever started it."""

    settings: Settings
    parts: Parts
    intake: Intake
    clockwork: Clockwork
    digest_clock: DigestClock
    calendar_clock: CalendarClock
    dispatcher: Dispatcher
    watch: Watch
    sender: TelegramSender
    pulse: Pulse
    second: SecondReading
    following: Following
    guarding: Guarding

    async def settle(self) -> None:
        """Wait until what is due now has been done and sent: for the sandbox's clock and for tests."""
        for _ in range(SETTLE_LOOKS):
            await self.clockwork.tick()
            await self.digest_clock.tick()
            await self.calendar_clock.tick()
            await self.dispatcher.claim()
            await asyncio.sleep(0.02)
            async with self.parts.database.read() as db:
                waiting = await outbox.counts(db)
            is_read = self.intake.in_hand == 0 and self.second.is_idle
            if is_read and self.dispatcher.is_idle and not waiting.get("waiting"):
                return


class Direct:
    """Law 2's one exception: the crisis text from memory, past a database that fails; once for each update."""

    def __init__(self, programme: Programme, senders: Mapping[str, Sender], mail_to: list[str]) -> None:
        self.learn(programme)
        self.senders = senders
        self.mail_to = mail_to
        self.done: set[int] = set()

    def learn(self, programme: Programme) -> None:
        self.texts = {language: programme.texts.say(language, Text(id="crisis.last")) for language in ("en", "es")}

    async def __call__(self, update_id: int, chat_id: int, level: Level) -> None:
        if update_id in self.done:
            return
        self.done.add(update_id)
        words = f"{self.texts['en']}\n\n{self.texts['es']}"
        await self._send("telegram", "sendMessage", chat_id, {"chat_id": chat_id, "text": words})
        if level >= Level.URGENT:
            await self._page(update_id, level)

    async def _page(self, update_id: int, level: Level) -> None:
        told = f"Between cannot write to its database and has a message of level {level.word}. Look at the server now."
        if "pager" in self.senders:
            await self._send("pager", "", None, {"summary": told, "key": f"direct:{update_id}"})
        for address in self.mail_to if "email" in self.senders else ():
            await self._send("email", "", None, {"to": address, "subject": "Between: an alert", "text": told})

    async def _send(self, channel: str, method: str, chat_id: int | None, params: dict[str, Any]) -> None:
        letter = Letter(
            id=0,
            lane=Lane.CRISIS,
            channel=channel,
            chat_id=chat_id,
            method=method,
            params=params,
            due_at=datetime.now(UTC),
        )
        try:
            await self.senders[channel].send(letter)
        except Exception as fault:  # nothing is left to fall back on but the next channel
            log.error("the direct way failed", action="direct", kind=type(fault).__name__)


def second_reader_of(settings: Settings) -> CrisisReader | None:
    """The second reader, unless it is off. One that cannot be loaded is told, and the patterns read alone."""
    if settings.between_second_reader == "off":
        return None
    try:
        from bot.reader.second import SecondReader  # the runtime takes a moment to load, and may be switched off

        return SecondReader()
    except Exception as fault:  # a broken model must not keep the bot from starting: the floor of patterns stands
        log.error("the second reader could not be loaded", action="start", kind=type(fault).__name__)
        return None


async def username_of(sender: TelegramSender) -> str:
    for attempt in range(5):
        try:
            me = await sender.post("getMe", {})
            return str(me["username"])
        except Exception as trouble:  # the start waits for the network a little, then goes on without the name
            log.warning("Telegram does not answer yet", action="start", kind=type(trouble).__name__)
            await asyncio.sleep(min(0.2 * 2**attempt, 2.0))
    return "between_bot"


@asynccontextmanager
async def house(settings: Settings, *, clock: Clock | None = None, is_workshop: bool = False) -> AsyncIterator[House]:
    """Build everything, start it, and stop it in order. In a workshop staff's folder runs, whatever is published.

    With a `clock` of somebody else's it is the sandbox's or a test's: calendars may then be on this machine too.

    Raises: ProgrammeBroken, KeyWrong, DatabaseWrong, AlreadyRunning.
    """
    database = Database(database_of(settings))
    try:
        with alone(settings.database_file.parent):
            async with running(settings, places_of(settings, is_workshop=is_workshop), database, clock) as built:
                yield built
    finally:
        await database.close()


def places_of(settings: Settings, *, is_workshop: bool = False) -> Places:
    own, data = settings.between_programme_dir, settings.database_file.parent
    return Places(own=own, data=data, is_workshop=is_workshop)


@asynccontextmanager
async def running(settings: Settings, places: Places, database: Database, clock: Clock | None) -> AsyncIterator[House]:
    calendar = clock or SystemClock(settings.offset(datetime.now(UTC)))
    request = AiohttpRequest()
    await request.initialize()
    drawn = Drawn()
    painter = Keepsakes(database, calendar, drawn)
    sender = TelegramSender(
        request,
        f"{settings.telegram_api_url.rstrip('/')}/bot{settings.token}",
        painter,
    )
    files = f"{settings.telegram_api_url.rstrip('/')}/file/bot{settings.token}"
    calendars = OutsideCalendars(sender.post, files, may_reach_self=clock is not None)
    built = await joined(settings, places, database, Outside(clock=calendar, sender=sender, calendars=calendars))
    painter.speak = lambda language, text: built.parts.programme.texts.say(language, text)
    painter.give_way = GivingWay(lambda: built.intake.in_hand)
    await prepare(built)
    await built.following.say_taken()
    poller = Poller(request, sender.base_url, built.intake.keep)
    watch_loops(built, poller)
    scheduler = scheduler_of(timers_of(built))
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # what fails in a timer is logged in our own words
    scheduler.start()
    built.watch.start()
    runner: web.AppRunner | None = None
    try:
        runner = await serve(built)
        gc.collect()
        gc.freeze()  # what stands now stands for ever: the collector need not walk it, which stalled the loop 100 ms
        yield built
    finally:
        scheduler.shutdown(wait=False)
        await built.calendar_clock.stop()
        await built.watch.stop()
        built.second.stop()
        await built.dispatcher.settle()
        await guarded("audit", built.guarding.look())
        await drawn.stop()
        if runner is not None:
            await runner.cleanup()
        await request.shutdown()
        gc.unfreeze()


@dataclass(frozen=True, kw_only=True)
class Outside:
    """What is handed in from outside: the calendar, the way to Telegram, and how a programme is read."""

    clock: Clock
    sender: TelegramSender
    calendars: Calendars = field(default_factory=NoCalendars)
    read: Callable[[Path], tuple[Programme, Screener]] = read_whole


async def joined(settings: Settings, places: Places, database: Database, outside: Outside) -> House:
    clock, sender = outside.clock, outside.sender
    async with database.read() as db:
        chosen = await chosen_programme(db, places)
    programme, screener = outside.read(chosen.folder)
    senders: dict[str, Sender] = {"telegram": sender, CHANNEL: LoopSender()}
    if settings.between_smtp_host:
        senders["email"] = MailSender(
            Mailbox(
                host=settings.between_smtp_host,
                port=settings.between_smtp_port,
                user=settings.between_smtp_user,
                password=settings.between_smtp_password.get_secret_value(),
                sender=settings.between_smtp_from,
                tls=settings.between_smtp_tls,
            ),
            sender.painter,
        )
    if settings.between_pager_url:
        senders["pager"] = PagerSender(settings.between_pager_url)
    async with database.read() as db:
        people = await staff.everybody(db)
    holder: list[Dispatcher] = []
    parts = Parts(
        database=database,
        programme=programme,
        rules=replace(programme.rules, keep_for=timedelta(days=settings.between_retention_days)),
        screener=screener,
        clock=clock,
        parse=receive,
        new_id=new_id,
        new_token=new_token,
        post=lambda letters: holder[0].post([letter_of(letter) for letter in letters]),
        last_words=Direct(programme, senders, [person.email for person in people.values() if person.email]),
        bot_username=await username_of(sender),
        channels=Channels(mail="email" in senders, pager="pager" in senders),
        second_reader=second_reader_of(settings),
        keep_for=timedelta(days=settings.between_retention_days),
        seen=set(),
    )
    rates = Rates(
        overall=settings.between_send_rate,
        bulk=settings.between_bulk_rate,
        chat=settings.between_chat_rate,
        burst=settings.between_chat_burst,
    )
    holder.append(Dispatcher(Postbox(parts), senders, Limiter(rates, seconds()), clock))
    listening, answering = Listening(parts), Answering(parts)
    second = SecondReading(parts, listening, answering)
    intake = Intake(parts, listening, answering, second)
    parts.take_in = intake.take_in
    digests = Digests(
        lambda language, text: parts.programme.texts.say(language, text),
        programme.resources,
        is_read_twice=parts.second_reader is not None,
        give_way=GivingWay(lambda: intake.in_hand),
    )
    clockwork, digest_clock, watch = Clockwork(parts), DigestClock(parts, digests), Watch()
    return House(
        settings=settings,
        parts=parts,
        intake=intake,
        clockwork=clockwork,
        digest_clock=digest_clock,
        calendar_clock=CalendarClock(parts, outside.calendars),
        dispatcher=holder[0],
        watch=watch,
        sender=sender,
        pulse=Pulse(parts, watch, clockwork),
        second=second,
        following=Following(parts, places, chosen, renewal(parts, digest_clock)),
        guarding=Guarding(parts, settings.database_file.parent),
    )


def renewal(parts: Parts, digest_clock: DigestClock) -> Callable[[Programme], None]:
    """What else must hear of another programme: the last words, and the digests with their numbers to call."""

    def renew(programme: Programme) -> None:
        if isinstance(parts.last_words, Direct):
            parts.last_words.learn(programme)
        digest_clock.digests = replace(digest_clock.digests, resources=programme.resources)

    return renew


async def prepare(built: House) -> None:
    """Take over from a former process: its leases, its revisions, the digests that are owed, what it left undone."""
    parts = built.parts
    now = parts.clock.now()
    async with parts.database.write() as db:
        await outbox.release_all(db)
        await take_in(db, parts.programme, now=now)
        await owe_digests(built, db, now)
        await owe_ladders(db, now=now)
        await tell_restored(built, db, now)
        await retention.owe_missing(db, keep_for=parts.keep_for)
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


async def owe_digests(built: House, db: Any, now: datetime) -> None:
    for person in (await staff.everybody(db)).values():
        if person.role is Role.THERAPIST and not await due.has_kind(db, person.id):
            await due.owe(db, next_digest(person, now))


def watch_loops(built: House, poller: Poller) -> None:
    dispatcher, intake = built.dispatcher, built.intake
    built.watch.loops += [
        Watched("crises", intake.run_crises),
        Watched("crises-too", intake.run_crises),
        Watched("events", intake.run),
        Watched("dispatch", dispatcher.run),
        Watched("settle", dispatcher.run_settling),
        Watched("claim", dispatcher.run_claiming),
        Watched("catch-up", lambda: caught_up(built)),
        Watched("second", built.second.run),
    ]
    if not built.settings.between_webhook_url:
        polling = Watched("poll", poller.run, patience=POLL_PATIENCE)
        poller.beat = polling.beat
        built.watch.loops.append(polling)


async def caught_up(built: House) -> None:
    await built.intake.catch_up()
    await built.second.catch_up()
    await asyncio.Event().wait()


def timers_of(built: House) -> tuple[Timer, ...]:
    setback = Setback(built.parts)

    async def clock() -> None:
        await guarded("clock", setback.look())

    async def tick() -> None:
        await guarded("tick", built.clockwork.tick())

    async def digest() -> None:
        await guarded("digest", built.digest_clock.tick())

    async def calendar() -> None:
        await guarded("calendar", built.calendar_clock.tick())

    async def sweep() -> None:
        built.watch.look()
        await guarded("seen", look_at_seen(built))
        if built.intake.in_hand == 0:
            await guarded("sweep", built.intake.catch_up())
            await guarded("second", built.second.catch_up())

    async def cover() -> None:
        await guarded("cover", remind_cover(built))

    async def beat() -> None:
        await guarded("heartbeat", beat_once(built))

    async def guard() -> None:
        await guarded("audit", built.guarding.look())

    async def follow() -> None:
        await guarded("programme", built.following.look())

    timers = [
        Timer(name="clock", every=TICK_SECONDS, act=clock),
        Timer(name="tick", every=TICK_SECONDS, act=tick),
        Timer(name="digest", every=TICK_SECONDS, act=digest),
        Timer(name="calendar", every=TICK_SECONDS, act=calendar),
        Timer(name="sweep", every=SWEEP_SECONDS, act=sweep),
        Timer(name="cover", every=COVER_SECONDS, act=cover),
        Timer(name="audit", every=SWEEP_SECONDS, act=guard),
        Timer(name="programme", every=FOLLOW_SECONDS, act=follow),
    ]
    if built.settings.between_heartbeat_url:
        timers.append(Timer(name="heartbeat", every=HEARTBEAT_SECONDS, act=beat))
    return tuple(timers)


async def look_at_seen(built: House) -> None:
    """What is committed as shown need not be written again; what was rolled back was never shown."""
    async with built.parts.database.read() as db:
        built.parts.seen = await seen.texts(db)


async def guarded(name: str, work: Any) -> None:
    try:
        await work
    except Exception as fault:  # a timer's trouble is told, and the timer goes on
        log.error("a timer failed", action=name, kind=type(fault).__name__)


async def remind_cover(built: House) -> None:
    """Until therapist and backup have pressed Received, the running bot says so every hour. Source: CRISIS.md."""
    parts = built.parts
    now = parts.clock.now()
    async with parts.database.write() as db:
        if silent := await owe_ladders(db, now=now):
            log.error("an alert had lost its next step", action="ladder", count=silent)
        waiting = await staff.uncovered(db)
        people = await staff.everybody(db)
        if not waiting:
            return
        names = ", ".join(sorted({name for person in waiting for name in staff.missing_of(person, people)}))
        ledger = ledger_of(parts, Book(people), now)
        hour = f"{now:%Y-%m-%dT%H}"
        ledger.enter(
            Deed(key=f"cover:{hour}", effects=staff_notice(people, "alerts.not-ready", f"cover:{hour}", names=names))
        )
        letters = await ledger.write(db)
    log.warning("nobody can be invited before the test alert is received", action="cover", count=len(waiting))
    parts.post(letters)


async def beat_once(built: House) -> None:
    """Tell the monitor only after a full loop: a write, a letter's round trip, a tick, living tasks."""
    if await built.pulse.beats():
        await heartbeat(built.settings.between_heartbeat_url)


async def figures_of(built: House) -> Mapping[str, float]:
    async with built.parts.database.read() as db:
        letters, updates = await outbox.counts(db), await inbox.counts(db)
    figures = {f"outbox_{state}": float(number) for state, number in letters.items()}
    figures |= {f"inbox_{state}": float(number) for state, number in updates.items()}
    figures |= {name: float(number) for name, number in built.parts.tallies.counts.items()}
    figures["audit_whole"] = float(built.guarding.is_whole)
    return figures | {"restarts": float(sum(watched.restarts for watched in built.watch.loops))}


async def serve(built: House) -> web.AppRunner | None:
    """Health, metrics and, where it is set, the webhook."""
    settings = built.settings
    if not settings.between_http_port:
        return None
    app = health(lambda: figures_of(built), built.pulse.trouble)
    if settings.between_webhook_url:
        secret = settings.between_webhook_secret.get_secret_value()
        app.add_subapp("/webhook", webhook(secret, built.intake.keep))
        params = {"url": settings.between_webhook_url, "secret_token": secret}
        await built.sender.post("setWebhook", params)
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
