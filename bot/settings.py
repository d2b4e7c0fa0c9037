"""The environment and .env as frozen settings; a wrong value stops the start, by name."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.shipped import shipped_folder

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""Source: core.telegram.org/bots/api#setwebhook."""

LONGEST_KEPT = 36_500
"""Days. A hundred years: the calendar ends where "for ever" is added to a day."""

MOST_A_SECOND = 1e9
"""Messages: no limit at all, for measurements."""

YEARS = range(2000, 2201)

TELEGRAM = "https://api.telegram.org"


class SettingsWrong(Exception):
    """One line a wrong setting: its name, and what is expected."""


class Settings(BaseSettings):
    """Every setting by the name of its environment variable, in small letters."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    telegram_bot_token: SecretStr = Field(default=SecretStr(""), description="the bot's token from @BotFather")
    telegram_api_url: str = Field(default=TELEGRAM, description="any Bot API server")
    between_data_dir: Path = Field(default=Path("data"), description="the folder of database and key")
    database_url: str = Field(default="", description="sqlite:///PATH; empty: an encrypted file in the data folder")
    between_key_file: Path | None = Field(
        default=None, description="the key's file; default: between.key in the data folder"
    )
    between_programme_dir: Path = Field(
        default_factory=shipped_folder, description="a folder with flows/ and messages/"
    )
    between_webhook_url: str = Field(default="", description="https address for webhooks; empty: long polling")
    between_webhook_secret: SecretStr = Field(default=SecretStr(""), description="1 to 256 of A-Z a-z 0-9 _ -")
    between_http_host: str = Field(default="127.0.0.1", description="where /healthz, /metrics and the webhook listen")
    between_http_port: int = Field(default=8080, ge=0, le=65535, description="their port; 0 is off")
    between_smtp_host: str = Field(default="", description="mail server; empty: no mail")
    between_smtp_port: int = Field(default=587, ge=1, le=65535, description="its port")
    between_smtp_user: str = Field(default="", description="its user")
    between_smtp_password: SecretStr = Field(default=SecretStr(""), description="its password")
    between_smtp_from: str = Field(default="between@localhost", description="the sender's address")
    between_smtp_tls: Literal["starttls", "tls", "off"] = Field(default="starttls", description="starttls, tls or off")
    between_pager_url: str = Field(default="", description="a webhook that rings a phone; empty: none")
    between_heartbeat_url: str = Field(default="", description="an outside monitor; empty: none")
    between_clock: str = Field(default="", description="start of the sandbox's calendar, like 2026-11-24T09:00")
    between_send_rate: float = Field(default=29.0, gt=0, le=MOST_A_SECOND, description="messages a second in all")
    between_bulk_rate: float = Field(default=24.0, gt=0, le=MOST_A_SECOND, description="prompts and digests a second")
    between_chat_rate: float = Field(default=1.0, gt=0, le=MOST_A_SECOND, description="messages a second to one chat")
    between_chat_burst: int = Field(default=5, ge=1, description="how many at once to one chat")
    between_retention_days: int = Field(
        default=2555, ge=1, le=LONGEST_KEPT, description="how long a finished record is kept"
    )
    between_second_reader: Literal["on", "off"] = Field(default="on", description="the second reader of crisis texts")
    between_log: Literal["debug", "info", "warning", "error"] = Field(default="info", description="how much is logged")

    @field_validator("database_url")
    @classmethod
    def only_sqlite(cls, url: str) -> str:
        if url and not url.startswith("sqlite:///"):
            raise ValueError("only SQLite for now, like sqlite:////var/lib/between/between.db")
        return url

    @field_validator("telegram_api_url", "between_webhook_url", "between_pager_url", "between_heartbeat_url")
    @classmethod
    def an_address(cls, url: str) -> str:
        try:
            parts = urlsplit(url)
            is_one = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:  # a port that is none, half of an IPv6 address
            is_one = False
        if url and not is_one:
            raise ValueError("an address like https://example.org/path")
        return url

    @field_validator("telegram_bot_token")
    @classmethod
    def a_token(cls, token: SecretStr) -> SecretStr:
        number, colon, rest = token.get_secret_value().partition(":")
        if token.get_secret_value() and not (number.isdigit() and colon and rest):
            raise ValueError("a token looks like 123456:ABC…")
        return token

    @field_validator("between_webhook_secret")
    @classmethod
    def a_secret(cls, secret: SecretStr) -> SecretStr:
        if secret.get_secret_value() and not SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("Telegram takes no such secret")
        return secret

    @field_validator("between_clock")
    @classmethod
    def a_moment(cls, written: str) -> str:
        if written:
            try:
                year = datetime.fromisoformat(written).year
            except ValueError:
                raise ValueError("a moment like 2026-11-24T09:00") from None
            if year not in YEARS:
                raise ValueError("a moment like 2026-11-24T09:00, in a year from 2000 to 2200")
        return written

    @field_validator("between_programme_dir")
    @classmethod
    def a_programme(cls, folder: Path) -> Path:
        try:
            is_one = (folder / "flows").is_dir() and (folder / "messages").is_dir()
        except (OSError, UnicodeError):  # a name too long, or in no alphabet of this machine
            is_one = False
        if not is_one:
            raise ValueError(f"{ascii(str(folder)[:200])[1:-1]} is no folder that holds flows/ and messages/")
        return folder

    @model_validator(mode="after")
    def together(self) -> Settings:
        if self.between_webhook_url and not self.between_webhook_secret.get_secret_value():
            raise ValueError("BETWEEN_WEBHOOK_SECRET is needed with BETWEEN_WEBHOOK_URL")
        if self.between_webhook_url and not self.between_http_port:
            raise ValueError("BETWEEN_HTTP_PORT is 0, so nothing listens at BETWEEN_WEBHOOK_URL; give it a port")
        if self.between_clock and self.telegram_bot_token.get_secret_value() and self.telegram_api_url == TELEGRAM:
            raise ValueError("BETWEEN_CLOCK moves the calendar and is refused on Telegram's own server")
        return self

    @property
    def key_file(self) -> Path:
        return self.between_key_file or self.between_data_dir / "between.key"

    @property
    def database_file(self) -> Path:
        if self.database_url:
            return Path(self.database_url.removeprefix("sqlite:///"))
        return self.between_data_dir / "between.db"

    @property
    def token(self) -> str:
        return self.telegram_bot_token.get_secret_value()

    @property
    def bot_url(self) -> str:
        """Where the Bot API's methods are."""
        return f"{self.telegram_api_url.rstrip('/')}/bot{self.token}"

    def offset(self, now: datetime) -> timedelta:
        """How far the calendar is moved. Units: `now` is aware UTC."""
        if not self.between_clock:
            return timedelta()
        moment = datetime.fromisoformat(self.between_clock)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now


def load_settings(**overrides: Any) -> Settings:
    """Read environment and .env. Raises: SettingsWrong, with every wrong setting by name."""
    try:
        return Settings(**overrides)
    except ValidationError as wrong:
        raise SettingsWrong("\n".join(told(error) for error in wrong.errors())) from None


def told(error: Any) -> str:
    """One wrong setting in words; never its value, which may be a secret."""
    name = ".".join(str(part) for part in error["loc"]).upper()
    message = error["msg"].removeprefix("Value error, ")
    field = Settings.model_fields.get(name.lower())
    expected = f" Expected: {field.description}." if field is not None and field.description else ""
    return f"{name}: {message}.{expected}" if name else f"{message}."
