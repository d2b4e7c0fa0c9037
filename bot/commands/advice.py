"""What `between doctor` says of settings that are right and still leave somebody unreached."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator

import aiosmtplib
from telegram.error import TelegramError

from bot.commands.people import ask_name
from bot.proxies import named, proxy_named
from bot.settings import Settings

LEAST_FREE = 1_000_000_000
"""Bytes. A disk that is nearly full will stop the database from writing."""

PATIENCE = 5.0
"""Seconds that a server may take to answer."""


def advice(settings: Settings) -> list[str]:
    """One line for each way out: whether it works, or what not having it means. Nothing is sent to anybody."""
    return [*ways_out(settings), *asyncio.run(reached(settings)), room(settings)]


def ways_out(settings: Settings) -> Iterator[str]:
    if not settings.token:
        yield "Telegram: no TELEGRAM_BOT_TOKEN, so only the sandbox runs; get one from @BotFather"
    if named() and not proxy_named(named()):
        yield "proxy: HTTPS_PROXY cannot be used and is passed over; write http://NAME:PORT (in a password %23 for #)"
    if not settings.between_smtp_host:
        yield "mail: none; set BETWEEN_SMTP_HOST, or alerts reach staff by Telegram alone"
    if not settings.between_pager_url:
        yield "pager: none; set BETWEEN_PAGER_URL, since Telegram wakes nobody at night"
    if not settings.between_heartbeat_url:
        yield "heartbeat: none; set BETWEEN_HEARTBEAT_URL to a monitor outside that notices silence"


async def reached(settings: Settings) -> list[str]:
    """Ask Telegram for the bot's name, and the mail server for a greeting."""
    lines = []
    if settings.token:
        try:
            async with asyncio.timeout(PATIENCE):
                lines.append(f"Telegram: fine, the bot is @{await ask_name(settings)}")
        except (TelegramError, TimeoutError) as trouble:
            lines.append(f"Telegram: NOT REACHED ({type(trouble).__name__}); check token, TELEGRAM_API_URL and network")
    if settings.between_smtp_host:
        lines.append(await mail(settings))
    return lines


async def mail(settings: Settings) -> str:
    kinds = {"starttls": (False, True), "tls": (True, False), "off": (False, False)}
    use_tls, start_tls = kinds[settings.between_smtp_tls]
    client = aiosmtplib.SMTP(
        hostname=settings.between_smtp_host, port=settings.between_smtp_port, timeout=PATIENCE,
        use_tls=use_tls, start_tls=start_tls, username=settings.between_smtp_user or None,
        password=settings.between_smtp_password.get_secret_value() or None,
    )  # fmt: skip
    try:
        async with client:
            return "mail: fine"
    except (aiosmtplib.SMTPException, OSError) as trouble:
        return f"mail: NOT REACHED ({type(trouble).__name__}); check BETWEEN_SMTP_HOST, PORT, TLS, USER and PASSWORD"


def room(settings: Settings) -> str:
    try:
        free = shutil.disk_usage(settings.database_file.parent).free
    except OSError as wrong:
        return f"disk: {settings.database_file.parent} cannot be looked at ({wrong.strerror}); check BETWEEN_DATA_DIR"
    if free < LEAST_FREE:
        return f"disk: only {free // 1_000_000} MB free at {settings.database_file.parent}; make room"
    return "disk: fine"
