"""Answers whoever is not in care now: strangers, those who left, whoever holds a frozen client's phone."""

from __future__ import annotations

from bot.core.client_commands import asks_for_help
from bot.core.effects import AnswerTap, Effect, Note, Say
from bot.core.reply import Fixed, reply_to_stranger
from bot.core.views import ClientView
from bot.model import (
    EVERY_LANGUAGE,
    ButtonPressed,
    ChatBlocked,
    ChatUnblocked,
    Client,
    Status,
    Text,
    TextReceived,
    ToChat,
)
from bot.work.listening import Heard
from bot.work.notices import staff_notice
from bot.work.room import LONGEST_KEPT, Room, screener_notice

NOT_IN_CARE = (Status.ENDED, Status.INVITED, Status.FROZEN)
"""Nobody is responsible for them now, or somebody else holds the phone: they get the numbers and the truth."""


def is_in_care(view: ClientView) -> bool:
    """Whoever left, or whose chat is frozen, is still in somebody's hands while their alert is open: what is written
    then is paged, whoever may hold the phone."""
    is_left = view.client.status in (Status.ENDED, Status.FROZEN) and view.client.deceased_at is None
    return (is_left and view.alert is not None) or view.client.status not in NOT_IN_CARE


def from_stranger(heard: Heard, room: Room, fixed: Fixed) -> tuple[Effect, ...]:
    incoming = heard.incoming
    if incoming.chat_id is None or isinstance(incoming, ChatBlocked | ChatUnblocked):
        return ()
    to = ToChat(chat_id=incoming.chat_id)
    words = incoming.text if isinstance(incoming, TextReceived) else ""
    kept = Note(client_id=None, name="text", words=words[:LONGEST_KEPT], chat_id=incoming.chat_id, shared=False)
    if heard.is_crisis:
        return kept, *stranger_in_crisis(heard, incoming.chat_id, room, fixed)
    if isinstance(incoming, ButtonPressed):
        return (AnswerTap(callback_id=incoming.callback_id, text=Text(id="common.not-in-use")),)
    if asks_for_help(words):
        return kept, Say(to=to, text=Text(id="crisis.resources"))
    return kept, Say(to=to, text=Text(id="bot.stranger")), Say(to=to, text=Text(id="crisis.stranger"))


def stranger_in_crisis(heard: Heard, chat_id: int, room: Room, fixed: Fixed) -> tuple[Effect, ...]:
    return *reply_to_stranger(heard.verdict, chat_id, fixed), *it_came(heard, chat_id, room, "stranger-notice")


def from_former(heard: Heard, client: Client, room: Room, fixed: Fixed) -> tuple[Effect, ...]:
    """A crisis text of somebody who is known and not in care, in their language, and in the one that they write in."""
    chat_id = client.chat_id or 0
    language = client.language if heard.verdict.language in ("", client.language) else EVERY_LANGUAGE
    said = reply_to_stranger(heard.verdict, chat_id, fixed, language=language)
    return *said, *it_came(heard, chat_id, room, "former-notice")


def it_came(heard: Heard, chat_id: int, room: Room, text_id: str) -> tuple[Effect, ...]:
    """Staff see the same day that it came, though nobody was told who could help."""
    if heard.verdict.denial:
        return ()
    told = staff_notice(
        room.people,
        f"alerts.{text_id}",
        key=f"stranger:{chat_id}:{room.now:%Y-%m-%d}",
        is_loud=False,  # it wakes nobody: whoever wrote was told that no one has been
    )
    return *told, *screener_notice(heard.verdict, room)
