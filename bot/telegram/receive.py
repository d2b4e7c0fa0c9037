"""Reads one raw update of the Bot API. Pure, and tolerant: whatever Telegram may send some day has an outcome."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.model import (
    ButtonPressed,
    ChatBlocked,
    ChatUnblocked,
    Document,
    Form,
    Incoming,
    Json,
    MediaReceived,
    NotForUs,
    TextReceived,
)

MEDIA = (
    "voice", "video_note", "video", "audio", "photo", "sticker", "animation", "document", "location", "venue",
    "contact", "poll", "dice", "game", "story", "invoice", "paid_media",
)  # fmt: skip

GONE = frozenset({"kicked", "left"})


LATEST = 2**33
"""Unix seconds. What says that it was sent later than in the year 2242 says nothing."""


def receive(raw: Mapping[str, Json]) -> Incoming:
    """Raises: ValueError, when it is no update at all."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("update_id"), int):
        raise ValueError("an update without an update_id")
    if "callback_query" in raw:
        return tap(mapping(raw["callback_query"]))
    if "my_chat_member" in raw:
        return membership(mapping(raw["my_chat_member"]))
    for name, form in (("message", Form.PLAIN), ("edited_message", Form.EDITED)):
        if name in raw:
            return message(mapping(raw[name]), form)
    kinds = sorted(set(raw) - {"update_id"})
    return NotForUs(why=str(kinds[0])[:40] if kinds else "empty")


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def text_at(place: Mapping[str, Any], name: str) -> str:
    value = place.get(name)
    return value if isinstance(value, str) else ""


def number_at(place: Mapping[str, Any], name: str) -> int | None:
    value = place.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def private_chat(place: Mapping[str, Any]) -> int | None:
    """The chat's number when it is a private one; groups and channels are nobody's confidence."""
    chat = mapping(place.get("chat"))
    return number_at(chat, "id") if chat.get("type") == "private" else None


def tap(query: Mapping[str, Any]) -> Incoming:
    chat_id = number_at(mapping(query.get("from")), "id")
    callback_id = text_at(query, "id")
    carrier = mapping(query.get("message"))
    if chat_id is None or not callback_id:
        return NotForUs(why="callback_query")
    if carrier and private_chat(carrier) not in (chat_id, None):
        return NotForUs(why="foreign callback")
    return ButtonPressed(
        chat_id=chat_id,
        message_id=number_at(carrier, "message_id"),
        callback_id=callback_id,
        action=text_at(query, "data"),
    )


def membership(change: Mapping[str, Any]) -> Incoming:
    chat_id = private_chat(change)
    status = mapping(change.get("new_chat_member")).get("status")
    if chat_id is None:
        return NotForUs(why="my_chat_member")
    return ChatBlocked(chat_id=chat_id) if status in GONE else ChatUnblocked(chat_id=chat_id)


def message(said: Mapping[str, Any], form: Form) -> Incoming:
    chat_id, message_id = private_chat(said), number_at(said, "message_id")
    if chat_id is None or message_id is None:
        return NotForUs(why="not a private message")
    if "forward_origin" in said or "forward_date" in said:
        form = Form.FORWARDED
    name = text_at(mapping(said.get("from")), "first_name")
    if isinstance(said.get("text"), str):
        return TextReceived(
            chat_id=chat_id, message_id=message_id, text=said["text"], form=form, quoted=quoted(said),
            replied_to=replied_to(said), below=below(said), sent_at=moment_at(said, "date"), name=name,
        )  # fmt: skip
    media = next((kind for kind in MEDIA if kind in said), "")
    if not media:
        return NotForUs(why="service message", chat_id=chat_id)
    return MediaReceived(
        chat_id=chat_id,
        message_id=message_id,
        media=media,
        caption=caption(said, media),
        form=form,
        document=document(mapping(said.get("document"))) if media == "document" else None,
    )


def document(sent: Mapping[str, Any]) -> Document | None:
    file_id = text_at(sent, "file_id")
    if not file_id:
        return None
    name, mime, size = text_at(sent, "file_name"), text_at(sent, "mime_type"), number_at(sent, "file_size")
    return Document(file_id=file_id, name=name[:255], mime=mime[:100], size=size)


def caption(said: Mapping[str, Any], media: str) -> str:
    """Words that came along: a caption, a poll's question."""
    own = text_at(said, "caption")
    return own or (text_at(mapping(said.get("poll")), "question") if media == "poll" else "")


def replied_to(said: Mapping[str, Any]) -> datetime | None:
    """When the message of ours was sent that this one replies to."""
    ours = mapping(said.get("reply_to_message"))
    return moment_at(ours, "date") if mapping(ours.get("from")).get("is_bot") else None


def below(said: Mapping[str, Any]) -> int | None:
    """The number of the message of ours that this one replies to."""
    ours = mapping(said.get("reply_to_message"))
    return number_at(ours, "message_id") if mapping(ours.get("from")).get("is_bot") else None


def moment_at(place: Mapping[str, Any], name: str) -> datetime | None:
    sent = number_at(place, name)
    return datetime.fromtimestamp(sent, UTC) if sent is not None and 0 < sent < LATEST else None


def quoted(said: Mapping[str, Any]) -> str:
    """Words of somebody else that came along as a quotation; the bot's own words are none."""
    chosen = text_at(mapping(said.get("quote")), "text")
    answered = mapping(said.get("reply_to_message"))
    if mapping(answered.get("from")).get("is_bot"):
        return ""
    return chosen or text_at(answered, "text") or text_at(mapping(said.get("external_reply")), "text")
