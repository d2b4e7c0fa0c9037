"""Every raw update has an outcome, also those that nobody has thought of yet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import (
    ButtonPressed,
    ChatBlocked,
    ChatUnblocked,
    Form,
    Incoming,
    MediaReceived,
    NotForUs,
    TextReceived,
)
from bot.telegram.receive import MEDIA, receive

CHAT = {"id": 7, "type": "private"}
ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}


def said(**more: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 3, "date": 0, "chat": CHAT, "from": ANN, **more}}


def text(words: str, **more: Any) -> TextReceived:
    return TextReceived(chat_id=7, message_id=3, text=words, name="Ann", **more)


def tap(**more: Any) -> dict[str, Any]:
    return {"update_id": 1, "callback_query": {"from": ANN, **more}}


def member(status: str) -> dict[str, Any]:
    return {"update_id": 1, "my_chat_member": {"chat": CHAT, "new_chat_member": {"status": status}}}


CASES: tuple[tuple[str, dict[str, Any], Incoming], ...] = (
    ("a text", said(text="hi"), text("hi")),
    ("a lone surrogate", said(text="\ud800"), text("\ud800")),
    ("a NUL", said(text="\x00"), text("\x00")),
    ("forwarded", said(text="hi", forward_origin={}), text("hi", form=Form.FORWARDED)),
    ("a quotation", said(text="hi", quote={"text": "die"}), text("hi", quoted="die")),
    (
        "a reply to somebody",
        said(text="hi", reply_to_message={"text": "die", "from": {"is_bot": False}}),
        text("hi", quoted="die"),
    ),
    ("a reply to the bot", said(text="hi", reply_to_message={"text": "988", "from": {"is_bot": True}}), text("hi")),
    (
        "a reply to a message of the bot's with its date",
        said(text="hi", reply_to_message={"text": "988", "date": 60, "message_id": 5, "from": {"is_bot": True}}),
        text("hi", replied_to=datetime(1970, 1, 1, 0, 1, tzinfo=UTC), below=5),
    ),
    (
        "a reply to the bot from no time",
        said(text="hi", reply_to_message={"date": 2**40, "from": {"is_bot": True}}),
        text("hi"),
    ),
    ("a service message", said(pinned_message={}), NotForUs(why="service message", chat_id=7)),
    ("a group", {"update_id": 1, "message": {"message_id": 3, "chat": {"id": -1, "type": "group"}, "text": "hi"}},
     NotForUs(why="not a private message")),
    ("a channel", {"update_id": 1, "channel_post": {"text": "hi"}}, NotForUs(why="channel_post")),
    ("the future", {"update_id": 1, "telepathy": {}}, NotForUs(why="telepathy")),
    ("nothing", {"update_id": 1}, NotForUs(why="empty")),
    ("a message that is none", {"update_id": 1, "message": 5}, NotForUs(why="not a private message")),
    ("a tap", tap(id="q", data="f:1", message={"message_id": 3, "chat": CHAT}),
     ButtonPressed(chat_id=7, message_id=3, callback_id="q", action="f:1")),
    ("a tap in another's chat", tap(id="q", data="x", message={"chat": {"id": 8, "type": "private"}}),
     NotForUs(why="foreign callback")),
    ("a tap without a person", {"update_id": 1, "callback_query": {"id": "q"}}, NotForUs(why="callback_query")),
    ("blocked", member("kicked"), ChatBlocked(chat_id=7)),
    ("unblocked", member("member"), ChatUnblocked(chat_id=7)),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_update_is_read_for_what_it_is(raw: dict[str, Any], expected: Incoming) -> None:
    assert receive(raw) == expected


@pytest.mark.parametrize("kind", MEDIA)
def test_media_is_noticed_and_never_opened(kind: str) -> None:
    received = receive(said(**{kind: {"file_id": "x"}}, caption="look"))

    assert isinstance(received, MediaReceived)
    assert (received.media, received.caption) == (kind, "look")


def test_an_edit_says_that_it_is_one() -> None:
    raw = {"update_id": 1, "edited_message": said(text="hi")["message"]}

    assert receive(raw) == text("hi", form=Form.EDITED)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "chat", "from", "text", "id"])


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(NAMES, JSON | st.dictionaries(NAMES, JSON, max_size=5), max_size=5), st.booleans())
def test_any_json_has_an_outcome_or_is_no_update(raw: dict[str, Any], numbered: bool) -> None:
    if numbered:
        assert receive({"update_id": 1, **raw}) is not None
    else:
        with pytest.raises(ValueError, match="update_id"):
            receive(raw)
