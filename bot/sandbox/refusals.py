"""What Telegram refuses, in its own words, and how its parameters are read. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

LONGEST_TEXT, LONGEST_CAPTION, LONGEST_DATA, LONGEST_TOAST = 4096, 1024, 64, 200
"""UTF-16 units, UTF-16 units, bytes, characters. Source: Telegram Bot API."""

ENTITIES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "url"})

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def truth(value: Any) -> bool:
    return value is True or str(value).lower() in ("true", "1")


def plain(value: Any) -> Any:
    """JSON inside a form field, or what was JSON already."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return None
    return value if isinstance(value, list | dict) else None


def bad_text(text: str, params: Mapping[str, Any]) -> str:
    if not text.strip():
        return "Bad Request: message text is empty"
    if units(text) > LONGEST_TEXT:
        return "Bad Request: message is too long"
    return bad_entities(params.get("entities"), text)


def bad_markup(markup: Mapping[str, Any]) -> str:
    for row in markup.get("inline_keyboard", []):
        for button in row:
            data = button.get("callback_data")
            if not button.get("text"):
                return "Bad Request: inline keyboard button text is empty"
            if data is None and not button.get("url"):
                return "Bad Request: text buttons are unallowed in the inline keyboard"
            if data is not None and not 1 <= len(str(data).encode()) <= LONGEST_DATA:
                return "Bad Request: BUTTON_DATA_INVALID"
    return ""


def bad_entities(entities: Any, text: str) -> str:
    for entity in plain(entities) or []:
        start, length = number(entity.get("offset")), number(entity.get("length"))
        if start is None or length is None or length <= 0 or start < 0 or start + length > units(text):
            return "Bad Request: ENTITY_BOUNDS_INVALID"
        if entity.get("type") not in ENTITIES:
            return "Bad Request: can't parse entities: unsupported type"
    return ""


def bad_commands(commands: list[Mapping[str, Any]]) -> str:
    for each in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", str(each.get("command", ""))):
            return "Bad Request: BOT_COMMAND_INVALID"
        if not 1 <= len(str(each.get("description", ""))) <= 256:
            return "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    return ""
