"""An unmodified python-telegram-bot drives the stand-in, and meets the limits and errors that Telegram has."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, MessageEntity, Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.sandbox.crowd import Fault
from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox

TOKEN = "4242:test"
CHAT = 77
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)


class Stand:
    """The server, a stock bot before it, and one person who has begun a chat."""

    def __init__(self, sandbox: Sandbox, address: str, bot: Bot) -> None:
        self.sandbox = sandbox
        self.address = address
        self.bot = bot
        self.telegram = sandbox.telegram

    def writes(self, text: str) -> dict[str, Any]:
        update = self.telegram.write(CHAT, text, date=1_700_000_000)
        self.sandbox.notify(update)
        return update


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    sandbox = Sandbox(TOKEN, SandboxClock(timedelta()))
    sandbox.telegram.person(CHAT, "Ana").is_started = True
    runner, address = await start_sandbox(sandbox)
    async with Bot(TOKEN, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot") as bot:
        yield Stand(sandbox, address, bot)
    await runner.cleanup()


async def test_the_bot_learns_its_own_name(stand: Stand) -> None:
    me = await stand.bot.get_me()

    assert (me.is_bot, me.username) == (True, "between_sandbox_bot")


async def test_a_wrong_token_is_refused(stand: Stand) -> None:
    stranger = Bot("4242:wrong", base_url=f"{stand.address}/bot")

    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


@pytest.mark.parametrize(
    ("site", "status"), [("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)]
)
async def test_another_sites_page_plays_nobody_here(stand: Stand, site: str, status: int) -> None:
    async with aiohttp.ClientSession(headers={"Sec-Fetch-Site": site}) as browser:
        written = {"chat": CHAT, "text": "not mine"}
        async with browser.post(f"{stand.address}/sandbox/do/write", json=written) as answer:
            assert answer.status == status
        async with browser.get(f"{stand.address}/bot{TOKEN}/getMe") as answer:
            assert answer.status == status
        async with browser.get(f"{stand.address}/sandbox/clock") as answer:
            assert answer.status == 200

    assert len(stand.telegram.updates) == (0 if status == 403 else 1)


async def test_of_a_sandbox_that_has_ended_nothing_is_kept() -> None:
    """A test run starts hundreds of them, with a programme and its patterns behind each."""
    sandbox = Sandbox(TOKEN, SandboxClock(timedelta()))
    left = weakref.ref(sandbox)
    runner, address = await start_sandbox(sandbox)
    async with aiohttp.ClientSession() as browser, browser.post(f"{address}/bot{TOKEN}/getMe") as answer:
        assert answer.status == 200
    await runner.cleanup()
    del sandbox, runner
    gc.collect()

    assert left() is None


async def test_an_update_stays_until_a_higher_offset_confirms_it(stand: Stand) -> None:
    first, second = stand.writes("one"), stand.writes("two")

    seen = [await stand.bot.get_updates(timeout=0) for _ in range(2)]
    after_one = await stand.bot.get_updates(offset=first["update_id"] + 1, timeout=0)
    after_two = await stand.bot.get_updates(offset=second["update_id"] + 1, timeout=0)

    assert [[update.message.text for update in batch if update.message] for batch in seen] == [["one", "two"]] * 2
    assert [update.message.text for update in after_one if update.message] == ["two"]
    assert after_two == ()
    assert stand.telegram.confirmed == second["update_id"]


async def test_a_long_poll_ends_the_moment_something_comes(stand: Stand) -> None:
    polling = asyncio.create_task(stand.bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    assert not polling.done()
    stand.writes("here I am")

    (update,) = await polling

    assert isinstance(update, Update)


async def test_a_second_poller_ends_the_first_ones_call(stand: Stand) -> None:
    first = asyncio.create_task(stand.bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)

    async with Bot(TOKEN, base_url=f"{stand.address}/bot") as other:
        assert await other.get_updates(timeout=1) == ()

    with pytest.raises(Conflict, match="only one bot instance"):
        await first


async def test_a_webhook_gets_the_update_with_its_secret_and_again_until_it_is_taken(stand: Stand) -> None:
    came: list[tuple[str | None, int]] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.json()
        came.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), body["update_id"]))
        return web.Response(status=500 if len(came) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await stand.bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")

    update = stand.writes("by webhook")
    async with asyncio.timeout(10):
        while stand.telegram.updates:  # noqa: ASYNC110  # the delivery empties it
            await asyncio.sleep(0.01)

    assert came == [("s3cret", update["update_id"])] * 2
    with pytest.raises(Conflict, match="webhook is active"):
        await stand.bot.get_updates(timeout=0)
    await stand.bot.delete_webhook()
    assert await stand.bot.get_updates(timeout=0) == ()
    await runner.cleanup()


async def test_what_the_bot_sends_edits_and_deletes_is_what_a_person_sees(stand: Stand) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await stand.bot.send_message(CHAT, "How are you?", reply_markup=keys)

    await stand.bot.edit_message_text("How are you now?", CHAT, sent.message_id)
    await stand.bot.send_photo(CHAT, PICTURE, caption="your week")
    await stand.bot.send_document(CHAT, PICTURE, filename="week.png")
    await stand.bot.send_media_group(CHAT, [InputMediaPhoto(PICTURE), InputMediaPhoto(PICTURE)])
    await stand.bot.send_chat_action(CHAT, "typing")
    shown = list(stand.telegram.chats[CHAT].messages)

    assert [(each.text, each.edited, each.buttons) for each in shown[:1]] == [("How are you now?", True, [])]
    assert [each.kind for each in shown[1:]] == ["photo", "document", "photo", "photo"]
    with pytest.raises(BadRequest, match="not modified"):
        await stand.bot.edit_message_text("How are you now?", CHAT, sent.message_id)
    await stand.bot.delete_message(CHAT, sent.message_id)
    assert sent.message_id not in [each.id for each in stand.telegram.chats[CHAT].messages]


async def test_a_picture_can_be_fetched_again(stand: Stand) -> None:
    sent = await stand.bot.send_photo(CHAT, PICTURE)

    file = await stand.bot.get_file(sent.photo[-1].file_id)

    assert bytes(await file.download_as_bytearray()) == PICTURE


async def test_a_tap_reaches_the_bot_and_is_answered(stand: Stand) -> None:
    sent = await stand.bot.send_message(
        CHAT, "?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    )
    stand.telegram.tap(CHAT, sent.message_id, "y", date=1)

    (update,) = await stand.bot.get_updates(timeout=0)
    assert update.callback_query is not None
    await stand.bot.answer_callback_query(update.callback_query.id, "Thanks")
    await stand.bot.edit_message_reply_markup(CHAT, sent.message_id)

    assert update.callback_query.data == "y"
    assert stand.telegram.chats[CHAT].toast == "Thanks"
    assert stand.telegram.chats[CHAT].messages[-1].buttons == []


async def test_the_menu_is_kept_by_language(stand: Stand) -> None:
    await stand.bot.set_my_commands([BotCommand("mood", "How it is now")])
    await stand.bot.set_my_commands([BotCommand("mood", "Cómo está")], language_code="es")

    assert [each.description for each in await stand.bot.get_my_commands(language_code="es")] == ["Cómo está"]
    assert [each.description for each in await stand.bot.get_my_commands()] == ["How it is now"]


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "4,097 characters": ({"text": "x" * 4097}, "too long"),
    "2,049 emoji of two units": ({"text": "😀" * 2049}, "too long"),
    "nothing": ({"text": "  "}, "empty"),
    "callback data of 65 bytes": (
        {"text": "?", "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("a", callback_data="é" * 33)]])},
        "(?i)invalid",
    ),
    "an entity beyond the text": ({"text": "ab", "entities": [MessageEntity("bold", 1, 5)]}, "(?i)entit"),
    "a chat that has not begun": ({"chat_id": 999, "text": "hi"}, "not found"),
}


@pytest.mark.parametrize("case", WRONG)
async def test_what_telegram_refuses_is_refused_here(stand: Stand, case: str) -> None:
    params, why = WRONG[case]
    with pytest.raises(BadRequest, match=why):
        await stand.bot.send_message(**({"chat_id": CHAT} | params))


@pytest.mark.parametrize("text", ["x" * 4096, "😀" * 2048], ids=["4,096 characters", "2,048 emoji"])
async def test_the_longest_text_passes(stand: Stand, text: str) -> None:
    assert (await stand.bot.send_message(CHAT, text)).text == text


async def test_a_chat_takes_a_burst_of_five_and_then_says_when(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    for number in range(5):
        await stand.bot.send_message(CHAT, str(number))

    with pytest.raises(RetryAfter) as refused:
        await stand.bot.send_message(CHAT, "6")

    assert refused.value.retry_after == timedelta(seconds=1)


async def test_thirty_a_second_is_the_most_for_all_chats(stand: Stand) -> None:
    for number in range(40):
        stand.telegram.person(1000 + number, "Somebody").is_started = True
    moment = 100.0
    answers = [
        stand.telegram.call("sendMessage", {"chat_id": 1000 + number, "text": "hi"}, now=moment, date=0).status
        for number in range(40)
    ]

    assert (answers.count(200), answers.count(429)) == (30, 10)
    assert stand.telegram.call("sendMessage", {"chat_id": 1039, "text": "hi"}, now=moment + 1, date=0).status == 200


async def test_a_blocked_bot_is_told_so_and_an_unblocked_one_may_write_again(stand: Stand) -> None:
    stand.telegram.block(CHAT, date=1)
    with pytest.raises(Forbidden, match="blocked"):
        await stand.bot.send_message(CHAT, "hi")
    stand.telegram.block(CHAT, date=1, blocked=False)

    assert (await stand.bot.send_message(CHAT, "hi")).text == "hi"


async def test_a_send_can_be_done_and_its_answer_lost(stand: Stand) -> None:
    stand.telegram.faults.append(Fault(kind="drop", method="sendMessage"))

    with pytest.raises(NetworkError):
        await stand.bot.send_message(CHAT, "did it come?")

    assert [each.text for each in stand.telegram.chats[CHAT].messages] == ["did it come?"]


async def test_the_server_can_fail_and_come_back(stand: Stand) -> None:
    stand.telegram.faults.append(Fault(kind="5xx", method="sendMessage"))

    with pytest.raises(NetworkError):
        await stand.bot.send_message(CHAT, "first")
    await stand.bot.send_message(CHAT, "second")

    assert [each.text for each in stand.telegram.chats[CHAT].messages] == ["second"]


async def test_the_server_can_hang_until_the_bot_gives_up(stand: Stand) -> None:
    stand.telegram.faults.append(Fault(kind="timeout", method="sendMessage"))

    with pytest.raises(TimedOut):
        await stand.bot.send_message(CHAT, "hello?", read_timeout=0.2)

    assert not stand.telegram.chats[CHAT].messages


async def test_the_wire_is_slow_when_it_is_told_to_be(stand: Stand) -> None:
    async with aiohttp.ClientSession() as session:
        await session.post(f"{stand.address}/sandbox/setup", json={"latency": 0.3})

    with pytest.raises(TimedOut):
        await stand.bot.send_message(CHAT, "slow", read_timeout=0.05)


def test_moments_are_those_of_the_movable_calendar() -> None:
    clock = SandboxClock(timedelta(days=10))

    assert clock.now() - datetime.now(UTC) > timedelta(days=9)
