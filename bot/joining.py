"""Everything that runs, built from its parts and joined: the one place that knows them all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import structlog
from telegram.error import InvalidToken

from bot.core.crisis.screener import Screener
from bot.core.crisis.second import CrisisReader
from bot.following import Following, read_whole
from bot.guarding import Guarding
from bot.ids import new_id, new_token
from bot.last_words import Direct
from bot.mail import Mailbox, MailSender
from bot.pager import PagerSender
from bot.programme.programme import Programme
from bot.settings import Settings
from bot.store import outbox, staff
from bot.store.database import Database
from bot.telegram.receive import receive
from bot.telegram.sender import TelegramSender
from bot.work.answering import Answering
from bot.work.calendar_clock import CalendarClock
from bot.work.clockwork import Clockwork
from bot.work.digest_clock import DigestClock
from bot.work.digests import Digests
from bot.work.dispatch import Dispatcher, seconds
from bot.work.giving_way import GivingWay
from bot.work.intake import Intake
from bot.work.ledger import Channels
from bot.work.limiter import Limiter, Rates
from bot.work.listening import Listening
from bot.work.parts import Parts
from bot.work.ports import Calendars, Clock, NoCalendars, Sender
from bot.work.postbox import Postbox, letter_of
from bot.work.pulse import CHANNEL, LoopSender, Pulse
from bot.work.running_programme import Places, chosen_programme
from bot.work.second import SecondReading
from bot.work.watch import Watch

log = structlog.get_logger()

SETTLE_LOOKS = 1_500
"""Half a minute at least: a busy machine must not cut a moved clock short."""

SOON = timedelta(seconds=15)
"""What is tried again in so long is waited for; what was put off until the morning, say, is not."""


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
                is_more = await outbox.has_work(db, now=self.parts.clock.now() + SOON)
            is_read = self.intake.in_hand == 0 and self.second.is_idle
            if is_read and self.dispatcher.is_idle and not is_more:
                return


@dataclass(frozen=True, kw_only=True)
class Outside:
    """What is handed in from outside: the calendar, the way to Telegram, and how a programme is read."""

    clock: Clock
    sender: TelegramSender
    calendars: Calendars = field(default_factory=NoCalendars)
    read: Callable[[Path], tuple[Programme, Screener]] = read_whole


async def joined(settings: Settings, places: Places, database: Database, outside: Outside) -> House:
    """Raises: ProgrammeBroken."""
    async with database.read() as db:
        chosen, people = await chosen_programme(db, places), await staff.everybody(db)
    programme, screener = outside.read(chosen.folder)
    senders, keep_for = senders_of(settings, outside.sender), timedelta(days=settings.between_retention_days)
    holder: list[Dispatcher] = []
    parts = Parts(
        database=database,
        programme=programme,
        rules=replace(programme.rules, keep_for=keep_for),
        screener=screener,
        clock=outside.clock,
        parse=receive,
        new_id=new_id,
        new_token=new_token,
        post=lambda letters: holder[0].post([letter_of(letter) for letter in letters]),
        last_words=Direct(programme, senders, people.values()),
        bot_username=await username_of(outside.sender),
        channels=Channels(mail="email" in senders, pager="pager" in senders),
        second_reader=second_reader_of(settings),
        seen=set(),
    )
    holder.append(Dispatcher(Postbox(parts), senders, Limiter(rates_of(settings), seconds()), parts.clock))
    return built(
        settings, parts, outside, holder[0], lambda digests: Following(parts, places, chosen, renewal(parts, digests))
    )


def built(
    settings: Settings,
    parts: Parts,
    outside: Outside,
    dispatcher: Dispatcher,
    follow: Callable[[DigestClock], Following],
) -> House:
    """What works on the parts."""
    listening, answering = Listening(parts), Answering(parts)
    second = SecondReading(parts, listening, answering)
    intake = Intake(parts, listening, answering, second)
    parts.take_in = intake.take_in
    clockwork, digest_clock, watch = Clockwork(parts), DigestClock(parts, digests_of(parts, intake)), Watch()
    return House(
        settings=settings,
        parts=parts,
        intake=intake,
        clockwork=clockwork,
        digest_clock=digest_clock,
        calendar_clock=CalendarClock(parts, outside.calendars),
        dispatcher=dispatcher,
        watch=watch,
        sender=outside.sender,
        pulse=Pulse(parts, watch, clockwork),
        second=second,
        following=follow(digest_clock),
        guarding=Guarding(parts, settings.database_file.parent),
    )


def senders_of(settings: Settings, telegram: TelegramSender) -> dict[str, Sender]:
    """The ways out that this installation has, by channel."""
    senders: dict[str, Sender] = {"telegram": telegram, CHANNEL: LoopSender()}
    if settings.between_smtp_host:
        senders["email"] = MailSender(mailbox_of(settings), telegram.painter)
    if settings.between_pager_url:
        senders["pager"] = PagerSender(settings.between_pager_url)
    return senders


def mailbox_of(settings: Settings) -> Mailbox:
    return Mailbox(
        host=settings.between_smtp_host,
        port=settings.between_smtp_port,
        user=settings.between_smtp_user,
        password=settings.between_smtp_password.get_secret_value(),
        sender=settings.between_smtp_from,
        tls=settings.between_smtp_tls,
    )


def rates_of(settings: Settings) -> Rates:
    return Rates(
        overall=settings.between_send_rate,
        bulk=settings.between_bulk_rate,
        chat=settings.between_chat_rate,
        burst=settings.between_chat_burst,
    )


def digests_of(parts: Parts, intake: Intake) -> Digests:
    return Digests(
        lambda language, text: parts.programme.texts.say(language, text),
        parts.programme.resources,
        is_read_twice=parts.second_reader is not None,
        give_way=GivingWay(lambda: intake.in_hand),
    )


def renewal(parts: Parts, digest_clock: DigestClock) -> Callable[[Programme], None]:
    """What else must hear of another programme: the last words, and the digests with their numbers to call."""

    def renew(programme: Programme) -> None:
        if isinstance(parts.last_words, Direct):
            parts.last_words.learn(programme)
        digest_clock.digests = replace(digest_clock.digests, resources=programme.resources)

    return renew


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
        except InvalidToken:
            log.error("Telegram refuses the token: check TELEGRAM_BOT_TOKEN", action="start", kind="InvalidToken")
            break
        except Exception as trouble:  # the start waits for the network a little, then goes on without the name
            log.warning("Telegram does not answer yet", action="start", kind=type(trouble).__name__)
            await asyncio.sleep(min(0.2 * 2**attempt, 2.0))
    return "between_bot"
