"""A neutral opening: "Is this a good time?" first, and the rest by editing, for phones that others may see. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.actions import encode, parts_of
from bot.core.effects import AnswerTap, Edit, Effect, Say
from bot.core.views import ClientView
from bot.model import Button, ButtonPressed, Client, Json, Keyboard, Lane, Text, ToClient

OPENING = Text(id="crisis.opening")
OPEN: Keyboard = ((Button(label=Text(id="crisis.open-button"), action=encode("c", "open")),),)


def is_behind(say: Say, client: Client) -> bool:
    """Whether a message that the bot starts opens neutrally.

    Everything does for a client with neutral openings; what a crisis started does while the danger flag stands; a
    message may ask for it itself. The reply to the client's own words never does: whoever calls this has looked.
    Source: CRISIS.md, Danger at home and shared phones.
    """
    if say.picture is not None:
        return False
    return say.neutral or client.neutral_openings or (client.danger and say.lane is Lane.CRISIS)


@dataclass(frozen=True, kw_only=True)
class Unopened:
    """A message of which only the opening has been shown. Shape: `says` holds texts and the last one's buttons."""

    letter_id: int
    message_id: int | None
    run_id: str | None
    sent_at: datetime | None
    says: Sequence[Mapping[str, Json]]

    @property
    def buttons(self) -> Keyboard:
        return keyboard_of(self.says[-1]["buttons"])

    @property
    def question_id(self) -> str:
        """The direct question that it asks; empty for anything else."""
        actions = [parts_of(button.action) for row in self.buttons for button in row if button.action]
        return next((parts[1] for parts in actions if parts[:1] == ("q",)), "")


def packed(say: Say) -> Mapping[str, Json]:
    """A message as plain JSON, to be told when it is opened."""
    rows = [
        [{"label": plain(button.label), "action": button.action, "url": button.url} for button in row]
        for row in say.buttons
    ]
    return {"text": plain(say.text), "buttons": rows}


def plain(label: Text | str) -> Json:
    return label if isinstance(label, str) else {"id": label.id, "args": dict(label.args)}


def keyboard_of(rows: Json) -> Keyboard:
    return tuple(
        tuple(Button(label=worded(each["label"]), action=each["action"], url=each["url"]) for each in row)
        for row in rows
    )


def worded(label: Json) -> Text | str:
    return label if isinstance(label, str) else text_of(label)


def text_of(stored: Json) -> Text:
    return Text(id=stored["id"], args=stored["args"])


def shown(unopened: Unopened, chat_id: int, message_id: int, *, is_past: bool) -> Edit:
    """The same message with its words; or only that the question has passed."""
    texts = [text_of(each["text"]) for each in unopened.says]
    edit = Edit(chat_id=chat_id, message_id=message_id, text=texts[-1], letter_id=unopened.letter_id)
    if is_past:
        return replace(edit, text=Text(id="common.gone"))
    return replace(edit, before=tuple(texts[:-1]), buttons=unopened.buttons)


def opened(tap: ButtonPressed, unopened: Unopened | None, *, is_past: bool) -> tuple[Effect, ...]:
    """A tap on Open. A second one, on what stands open already, is only answered."""
    seen = AnswerTap(callback_id=tap.callback_id)
    if unopened is None or tap.message_id is None:
        return (seen,)
    return seen, shown(unopened, tap.chat_id, tap.message_id, is_past=is_past)


def later(view: ClientView) -> Say:
    """ "No" to "Is this a good time?" answers nothing else."""
    return Say(to=ToClient(client_id=view.client.id), text=Text(id="crisis.opening-later"))
