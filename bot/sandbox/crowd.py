"""The people's side of the stand-in: they write, tap, edit, block; each act is an update for the bot. Pure."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.people import Chat, Message, picture_id

BOT = {"id": 4242, "is_bot": True, "first_name": "Between", "username": "between_sandbox_bot"}


@dataclass
class Fault:
    """A fault on demand: `kind` is drop (done, but no answer), 5xx or timeout (not done). `times` counts down."""

    kind: str
    method: str = ""
    times: int = 1

    def takes(self, method: str) -> bool:
        if self.times <= 0 or (self.method and self.method != method):
            return False
        self.times -= 1
        return True


@dataclass
class Crowd:
    """Everybody's chats, and the updates that the bot has not confirmed yet."""

    chats: dict[int, Chat] = field(default_factory=dict)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    next_update: int = 1
    next_message: int = 1
    queries: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    version: int = 0
    keep: int = 500

    def person(self, chat_id: int, name: str) -> Chat:
        return self.chats.setdefault(chat_id, Chat(id=chat_id, name=name))

    def arrive(self, update: dict[str, Any]) -> dict[str, Any]:
        """Put an update in the queue; it stays until an offset confirms it."""
        update = {"update_id": self.next_update, **update}
        self.next_update += 1
        self.updates.append(update)
        self.version += 1
        return update

    def write(self, chat_id: int, text: str, *, date: int, **more: Any) -> dict[str, Any]:
        """A person writes. Shape: the update that the bot will get."""
        chat = self.chats[chat_id]
        chat.is_started, chat.is_blocked = True, False
        message = Message(id=self.next_message, from_bot=False, text=text, date=date)
        self.next_message += 1
        chat.add(message, keep=self.keep)
        said = message.as_telegram(chat, BOT)
        if "media" in more:
            said.pop("text", None)
            message.kind, said[more.pop("media")] = "media", {"file_id": "x", "file_unique_id": "x"}
        return self.arrive({"message": {**said, **more}})

    def send_document(self, chat_id: int, name: str, content: bytes, *, date: int, caption: str = "") -> dict[str, Any]:
        """A person sends a file; the bot fetches it by getFile."""
        file_id = picture_id(content)
        self.files[file_id] = content
        update = self.write(chat_id, name, date=date, media="document")
        update["message"]["document"] = {
            "file_id": file_id, "file_unique_id": file_id[:12], "file_name": name, "file_size": len(content),
        }  # fmt: skip
        if caption:
            update["message"]["caption"] = caption
        return update

    def press_start(self, chat_id: int, payload: str, *, date: int) -> dict[str, Any]:
        return self.write(chat_id, f"/start {payload}".strip(), date=date)

    def edit(self, chat_id: int, message_id: int, text: str, *, date: int) -> dict[str, Any] | None:
        chat = self.chats[chat_id]
        message = chat.message(message_id)
        if message is None or message.from_bot:
            return None
        message.text, message.edited = text, True
        return self.arrive({"edited_message": {**message.as_telegram(chat, BOT), "edit_date": date}})

    def tap(self, chat_id: int, message_id: int, data: str, *, date: int) -> dict[str, Any]:
        """A person taps a button, or something pretends to: the data is not looked at."""
        chat = self.chats[chat_id]
        query = f"q{self.next_update}"
        self.queries[query] = chat_id
        message = chat.message(message_id)
        carrier = (
            message.as_telegram(chat, BOT)
            if message
            else {"message_id": message_id, "date": 0, "chat": chat.as_telegram()}
        )
        callback = {
            "id": query,
            "from": chat.as_user(),
            "chat_instance": str(chat_id),
            "data": data,
            "message": carrier,
        }
        return self.arrive({"callback_query": callback})

    def block(self, chat_id: int, *, date: int, blocked: bool = True) -> dict[str, Any]:
        chat = self.chats[chat_id]
        chat.is_blocked = blocked
        member = {"user": BOT, "status": "kicked" if blocked else "member", "until_date": 0}
        before = {"user": BOT, "status": "member" if blocked else "kicked", "until_date": 0}
        change = {
            "chat": chat.as_telegram(),
            "from": chat.as_user(),
            "date": date,
            "old_chat_member": before,
            "new_chat_member": member,
        }
        return self.arrive({"my_chat_member": change})

    def fault_for(self, method: str) -> str:
        """The fault that this call meets; empty for none."""
        return next((fault.kind for fault in self.faults if fault.takes(method)), "")
