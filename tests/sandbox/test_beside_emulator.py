"""The stand-in beside lo-bot-api-emulator, another one: the same calls get the same answers where both know them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator

from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox

TOKEN = "4242:test"
CHAT = 77


def keys(data: str, text: str = "a") -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


def written(number: int) -> dict[str, Any]:
    sender = {"id": CHAT, "is_bot": False, "first_name": "Ana"}
    return {
        "message": {
            "message_id": 100 + number,
            "date": 1,
            "chat": {"id": CHAT, "type": "private"},
            "from": sender,
            "text": f"text {number}",
        }
    }


SAY: dict[str, dict[str, Any]] = {
    "a text": {"text": "hi"},
    "nothing": {"text": ""},
    "the longest": {"text": "x" * 4096},
    "too long": {"text": "x" * 4097},
    "too long in UTF-16": {"text": "😀" * 2049},
    "64 bytes of data": {"text": "?", "reply_markup": keys("y" * 64)},
    "65 bytes of data": {"text": "?", "reply_markup": keys("y" * 65)},
    "a button without words": {"text": "?", "reply_markup": keys("y", text="")},
    "a button without an act": {"text": "?", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
    "to nobody": {"chat_id": None, "text": "?"},
}
CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    **{f"sendMessage: {name}": ("sendMessage", {"chat_id": CHAT} | params) for name, params in SAY.items()},
    "getMe": ("getMe", {}),
    "editMessageText": ("editMessageText", {"chat_id": CHAT, "message_id": 1, "text": "other"}),
    "editMessageText: nothing": ("editMessageText", {"chat_id": CHAT, "message_id": 1, "text": ""}),
    "editMessageText: too long": ("editMessageText", {"chat_id": CHAT, "message_id": 1, "text": "x" * 4097}),
    "editMessageReplyMarkup": (
        "editMessageReplyMarkup",
        {"chat_id": CHAT, "message_id": 1, "reply_markup": keys("z")},
    ),
    "editMessageReplyMarkup: 65 bytes": (
        "editMessageReplyMarkup",
        {"chat_id": CHAT, "message_id": 1, "reply_markup": keys("z" * 65)},
    ),
    "deleteMessage": ("deleteMessage", {"chat_id": CHAT, "message_id": 1}),
    "sendChatAction": ("sendChatAction", {"chat_id": CHAT, "action": "typing"}),
    "sendChatAction: unknown": ("sendChatAction", {"chat_id": CHAT, "action": "dancing"}),
    "sendPhoto: none": ("sendPhoto", {"chat_id": CHAT}),
    "sendMediaGroup: none": ("sendMediaGroup", {"chat_id": CHAT, "media": []}),
    "answerCallbackQuery: no id": ("answerCallbackQuery", {"text": "ok"}),
    "answerCallbackQuery: too long": ("answerCallbackQuery", {"callback_query_id": "q", "text": "x" * 201}),
    "setMyCommands": ("setMyCommands", {"commands": [{"command": "mood", "description": "How it is"}]}),
    "an unknown method": ("noSuchMethod", {}),
    "getUpdates": ("getUpdates", {"timeout": 0}),
    "getUpdates: from the second": ("getUpdates", {"offset": 2, "timeout": 0}),
    "getUpdates: the last": ("getUpdates", {"offset": -1, "timeout": 0}),
    "getUpdates: past the end": ("getUpdates", {"offset": 99, "timeout": 0}),
    "getWebhookInfo": ("getWebhookInfo", {}),
    "deleteWebhook": ("deleteWebhook", {}),
}


class Both:
    """The two servers with the same state: three updates waiting, one message sent."""

    def __init__(self, ours: str, theirs: str, session: aiohttp.ClientSession) -> None:
        self.addresses = (ours, theirs)
        self.session = session

    async def ask(self, method: str, params: dict[str, Any]) -> list[dict[str, Any]]:
        answers = []
        sent = {name: value for name, value in params.items() if value is not None}
        for address in self.addresses:
            async with self.session.post(f"{address}/bot{TOKEN}/{method}", json=sent) as answer:
                answers.append({"status": answer.status, **await answer.json()})
        return answers


@pytest.fixture
async def both() -> AsyncIterator[Both]:
    sandbox = Sandbox(TOKEN, SandboxClock(timedelta()))
    sandbox.telegram.person(CHAT, "Ana").is_started = True
    runner, ours = await start_sandbox(sandbox)
    emulator = LoBotApiEmulator()
    other = web.AppRunner(emulator.app(), access_log=None)
    await other.setup()
    await web.TCPSite(other, "127.0.0.1", 0).start()
    for number in (1, 2, 3):
        sandbox.telegram.arrive(written(number))
        await emulator.enqueue_update(written(number), token=TOKEN)
    async with aiohttp.ClientSession() as session:
        pair = Both(ours, f"http://127.0.0.1:{other.addresses[0][1]}", session)
        await pair.ask("sendMessage", {"chat_id": CHAT, "text": "the first"})
        yield pair
    await runner.cleanup()
    await other.cleanup()


@pytest.mark.parametrize("case", CALLS)
async def test_both_answer_alike(both: Both, case: str) -> None:
    ours, theirs = await both.ask(*CALLS[case])

    assert ours["status"] == theirs["status"]
    assert ours["ok"] == theirs["ok"]
    assert ours.get("error_code") == theirs.get("error_code")
    mine, other = what_counts(ours.get("result")), what_counts(theirs.get("result"))
    assert type(mine) is type(other)
    if isinstance(mine, dict):  # the other one does not rebuild what an edit left alone
        other, mine = ({name: each[name] for name in mine.keys() & other.keys()} for each in (other, mine))
        assert mine
    assert mine == other


def what_counts(result: Any) -> Any:
    """What the bot reads of a result: ids, words, buttons, the updates and how many wait."""
    if isinstance(result, list):
        return [(each["update_id"], each["message"]["text"]) for each in result]
    if isinstance(result, dict):
        named = ("is_bot", "message_id", "text", "reply_markup", "url", "pending_update_count")
        return {name: result[name] for name in named if name in result}
    return result
