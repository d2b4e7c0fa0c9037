"""A stand-in for Telegram: (method, params, now) → answer. Pure, so that the simulator can drive it as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.crowd import BOT, Crowd
from bot.sandbox.limits import Limits
from bot.sandbox.people import Chat, Message, picture_id
from bot.sandbox.refusals import (
    ACTIONS,
    LONGEST_CAPTION,
    LONGEST_TOAST,
    bad_commands,
    bad_markup,
    bad_text,
    number,
    plain,
    truth,
    units,
)

HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
UNCHANGED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the server says: an HTTP status and the JSON body."""

    status: int
    body: dict[str, Any]


def ok(result: Any) -> Answer:
    return Answer(status=200, body={"ok": True, "result": result})


def refused(status: int, why: str, **parameters: Any) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": why}
    if parameters:
        body["parameters"] = parameters
    return Answer(status=status, body=body)


@dataclass
class Telegram(Crowd):
    """The bot's side. Units: `now` is a monotonic second; dates are calendar seconds that are passed in."""

    limits: Limits = field(default_factory=Limits)
    confirmed: int = 0
    webhook: dict[str, Any] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    refusals: dict[int, int] = field(default_factory=dict)
    sent: int = 0

    def call(self, method: str, params: Mapping[str, Any], *, now: float, date: int) -> Answer:
        """Answer one call of the Bot API. Shape: files come in `params` as bytes."""
        handler = getattr(self, f"do_{method.lower()}", None)
        if handler is None:
            return refused(404, "Not Found: method not found")
        if method.lower() in COUNTED and (seconds := self.limits.take(number(params.get("chat_id")), now)):
            return self._count(refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds))
        answer: Answer = self._count(handler(params, date))
        return answer

    def _count(self, answer: Answer) -> Answer:
        if answer.status != 200:
            self.refusals[answer.status] = self.refusals.get(answer.status, 0) + 1
        return answer

    def do_getme(self, params: Mapping[str, Any], date: int) -> Answer:
        return ok(
            {**BOT, "can_join_groups": False, "can_read_all_group_messages": False, "supports_inline_queries": False}
        )

    def do_getupdates(self, params: Mapping[str, Any], date: int) -> Answer:
        """Confirm everything below the offset, then give what follows."""
        if self.webhook.get("url"):
            return refused(
                409,
                HOOKED,
            )
        offset = number(params.get("offset")) or 0
        if offset < 0:  # counted from the end; all before it are forgotten
            offset = self.updates[max(len(self.updates) + offset, 0)]["update_id"] if self.updates else 0
        while self.updates and self.updates[0]["update_id"] < offset:
            self.confirmed = max(self.confirmed, self.updates.popleft()["update_id"])
        limit = min(max(number(params.get("limit")) or 100, 1), 100)
        wanted = plain(params.get("allowed_updates")) or None
        found = [each for each in list(self.updates)[:limit] if wanted is None or wanted_by(each, wanted)]
        return ok(found)

    def do_setwebhook(self, params: Mapping[str, Any], date: int) -> Answer:
        self.webhook = {"url": str(params.get("url", "")), "secret": str(params.get("secret_token", ""))}
        return ok(True)

    def do_deletewebhook(self, params: Mapping[str, Any], date: int) -> Answer:
        self.webhook = {}
        if truth(params.get("drop_pending_updates")):
            self.updates.clear()
        return ok(True)

    def do_getwebhookinfo(self, params: Mapping[str, Any], date: int) -> Answer:
        info = {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates),
        }
        return ok(info)

    def do_sendmessage(self, params: Mapping[str, Any], date: int) -> Answer:
        text = str(params.get("text", ""))
        if why := bad_text(text, params):
            return refused(400, why)
        return self._say(params, date, text=text)

    def do_sendphoto(self, params: Mapping[str, Any], date: int) -> Answer:
        return self._send_file("photo", params, date)

    def do_senddocument(self, params: Mapping[str, Any], date: int) -> Answer:
        return self._send_file("document", params, date)

    def do_sendmediagroup(self, params: Mapping[str, Any], date: int) -> Answer:
        media = plain(params.get("media")) or []
        if not 2 <= len(media) <= 10:
            return refused(400, "Bad Request: expected 2 to 10 media")
        made = []
        for each in media:
            content = params.get(str(each.get("media", "")).removeprefix("attach://"))
            part = {
                "chat_id": params.get("chat_id"),
                "caption": each.get("caption", ""),
                each.get("type", "photo"): content,
            }
            answer = self._send_file(each.get("type", "photo"), part, date)
            if answer.status != 200:
                return answer
            made.append(answer.body["result"])
        return ok(made)

    def _send_file(self, kind: str, params: Mapping[str, Any], date: int) -> Answer:
        content, caption = params.get(kind), str(params.get("caption", ""))
        if not content:
            return refused(400, f"Bad Request: there is no {kind} in the request")
        if units(caption) > LONGEST_CAPTION:
            return refused(400, "Bad Request: message caption is too long")
        data = content if isinstance(content, bytes) else self.files.get(str(content), b"")
        file_id = picture_id(data)
        self.files[file_id] = data
        return self._say(params, date, text=caption, file=file_id, kind=kind)

    def _say(self, params: Mapping[str, Any], date: int, *, text: str, file: str = "", kind: str = "text") -> Answer:
        chat, trouble = self._open_chat(params)
        if chat is None:
            return trouble
        markup = plain(params.get("reply_markup")) or {}
        if why := bad_markup(markup):
            return refused(400, why)
        message = Message(
            id=self.next_message, from_bot=True, text=text, date=date, buttons=markup.get("inline_keyboard", []),
            file=file, kind=kind, silent=truth(params.get("disable_notification")),
        )  # fmt: skip
        self.next_message += 1
        self.sent += 1
        chat.add(message, keep=self.keep)
        self.version += 1
        return ok(message.as_telegram(chat, BOT))

    def _open_chat(self, params: Mapping[str, Any]) -> tuple[Chat | None, Answer]:
        """A chat that may be written to: the person has begun it, and has not blocked the bot."""
        chat = self.chats.get(number(params.get("chat_id")) or 0)
        if chat is None or not chat.is_started:
            return None, refused(400, "Bad Request: chat not found")
        if chat.is_blocked:
            return None, refused(403, "Forbidden: bot was blocked by the user")
        return chat, refused(500, "")

    def do_editmessagetext(self, params: Mapping[str, Any], date: int) -> Answer:
        text = str(params.get("text", ""))
        if why := bad_text(text, params):
            return refused(400, why)
        return self._edit(params, text=text)

    def do_editmessagecaption(self, params: Mapping[str, Any], date: int) -> Answer:
        caption = str(params.get("caption", ""))
        if units(caption) > LONGEST_CAPTION:
            return refused(400, "Bad Request: message caption is too long")
        return self._edit(params, text=caption)

    def do_editmessagereplymarkup(self, params: Mapping[str, Any], date: int) -> Answer:
        return self._edit(params, text=None)

    def _edit(self, params: Mapping[str, Any], *, text: str | None) -> Answer:
        chat, trouble = self._open_chat(params)
        if chat is None:
            return trouble
        message = chat.message(number(params.get("message_id")) or 0)
        if message is None or not message.from_bot:
            return refused(400, "Bad Request: message to edit not found")
        markup = plain(params.get("reply_markup")) or {}
        if why := bad_markup(markup):
            return refused(400, why)
        buttons = markup.get("inline_keyboard", [])
        if (text is None or text == message.text) and buttons == message.buttons:
            return refused(
                400,
                UNCHANGED,
            )
        if text is not None:
            message.text, message.edited = text, True
        message.buttons = buttons
        self.version += 1
        return ok(message.as_telegram(chat, BOT))

    def do_deletemessage(self, params: Mapping[str, Any], date: int) -> Answer:
        chat, trouble = self._open_chat(params)
        if chat is None:
            return trouble
        if not chat.remove([number(params.get("message_id")) or 0]):
            return refused(400, "Bad Request: message to delete not found")
        self.version += 1
        return ok(True)

    def do_deletemessages(self, params: Mapping[str, Any], date: int) -> Answer:
        chat, trouble = self._open_chat(params)
        if chat is None:
            return trouble
        chat.remove([number(each) or 0 for each in plain(params.get("message_ids")) or []])
        self.version += 1
        return ok(True)

    def do_answercallbackquery(self, params: Mapping[str, Any], date: int) -> Answer:
        chat_id = self.queries.pop(str(params.get("callback_query_id", "")), None)
        if chat_id is None:
            return refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(str(params.get("text", ""))) > LONGEST_TOAST:
            return refused(400, "Bad Request: MESSAGE_TOO_LONG")
        self.chats[chat_id].toast = str(params.get("text", ""))
        self.version += 1
        return ok(True)

    def do_setmycommands(self, params: Mapping[str, Any], date: int) -> Answer:
        commands = plain(params.get("commands")) or []
        if why := bad_commands(commands):
            return refused(400, why)
        self.commands[command_key(params)] = commands
        self.version += 1
        return ok(True)

    def do_getmycommands(self, params: Mapping[str, Any], date: int) -> Answer:
        return ok(self.commands.get(command_key(params), []))

    def do_sendchataction(self, params: Mapping[str, Any], date: int) -> Answer:
        chat, trouble = self._open_chat(params)
        if chat is not None and params.get("action") not in ACTIONS:
            return refused(400, "Bad Request: wrong parameter action in request")
        return trouble if chat is None else ok(True)

    def do_getchat(self, params: Mapping[str, Any], date: int) -> Answer:
        chat = self.chats.get(number(params.get("chat_id")) or 0)
        return refused(400, "Bad Request: chat not found") if chat is None else ok(chat.as_telegram())

    def do_getfile(self, params: Mapping[str, Any], date: int) -> Answer:
        file_id = str(params.get("file_id", ""))
        if file_id not in self.files:
            return refused(400, "Bad Request: invalid file_id")
        found = {"file_id": file_id, "file_unique_id": file_id[:12], "file_size": len(self.files[file_id])}
        return ok({**found, "file_path": f"photos/{file_id}.png"})


COUNTED = frozenset({"sendmessage", "sendphoto", "senddocument", "sendmediagroup"})


def wanted_by(update: Mapping[str, Any], wanted: list[str]) -> bool:
    return any(kind in update for kind in wanted)


def command_key(params: Mapping[str, Any]) -> str:
    scope = plain(params.get("scope")) or {}
    return f"{scope.get('type', 'default')}:{scope.get('chat_id', '')}:{params.get('language_code', '')}"
