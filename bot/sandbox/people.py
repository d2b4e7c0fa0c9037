"""Chats and messages as the stand-in for Telegram keeps them. Pure."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Message:
    """Units: `date` in calendar seconds."""

    id: int
    from_bot: bool
    text: str
    date: int
    buttons: list[list[dict[str, str]]] = field(default_factory=list)
    file: str = ""
    kind: str = "text"
    edited: bool = False
    silent: bool = False

    def as_telegram(self, chat: Chat, bot: Mapping[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {
            "message_id": self.id,
            "date": self.date,
            "chat": chat.as_telegram(),
            "from": dict(bot) if self.from_bot else chat.as_user(),
        }
        made["caption" if self.file else "text"] = self.text
        if self.file and self.kind == "photo":
            size = {"file_id": self.file, "file_unique_id": self.file[:12], "width": 704, "height": 396}
            made["photo"] = [size]
        elif self.file:
            made["document"] = {"file_id": self.file, "file_unique_id": self.file[:12]}
        if self.buttons:
            made["reply_markup"] = {"inline_keyboard": self.buttons}
        return made

    def as_shown(self) -> dict[str, Any]:
        """As the page shows it."""
        return {
            "id": self.id, "bot": self.from_bot, "text": self.text, "date": self.date, "buttons": self.buttons,
            "file": self.file, "kind": self.kind, "edited": self.edited, "silent": self.silent,
        }  # fmt: skip


@dataclass
class Chat:
    """One person's private chat with the bot."""

    id: int
    name: str
    role: str = "stranger"
    note: str = ""
    is_started: bool = False
    is_blocked: bool = False
    toast: str = ""
    messages: deque[Message] = field(default_factory=deque)

    def add(self, message: Message, *, keep: int) -> None:
        self.messages.append(message)
        while len(self.messages) > keep:
            self.messages.popleft()

    def message(self, message_id: int) -> Message | None:
        return next((each for each in reversed(self.messages) if each.id == message_id), None)

    def remove(self, ids: Iterable[int]) -> bool:
        wanted = set(ids)
        left = deque(each for each in self.messages if each.id not in wanted)
        gone = len(left) < len(self.messages)
        self.messages = left
        return gone

    def as_telegram(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.name}

    def as_user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "en"}


def picture_id(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:24]


def kind_of(content: bytes) -> str:
    """What a sent file is, by how it begins."""
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content.startswith(b"BEGIN:VCALENDAR"):
        return "text/calendar"
    return "text/html" if content.startswith(b"<!doctype html") else "application/json"
