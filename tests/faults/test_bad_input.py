"""Whatever comes in: a clear answer or none, nothing lost, no crash, and the next client is served."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import NUMBERS, Running
from tests.living import MAYA, ORTIZ, STRANGER, VEGA, Living, living

TEXTS = {
    "empty": " ",
    "longest": "word " * 819,
    "a million characters": "word " * 200_000,
    "a million with a cue at the end": "x" * 999_000 + " I want to kill myself",
    "NUL": "a\x00b",
    "lone surrogate": "a\ud800b",
    "bidi": "\u202eabc\u2066",
    "markup": "<b>*_[x](http://y)</b> & {0} {{ %s",
    "a command that is none": "/nosuchthing now",
    "only a slash": "/",
}

UPDATES: dict[str, dict[str, Any]] = {
    "a group": {"message": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group"}, "text": "kill myself"}},
    "a channel post": {"channel_post": {"message_id": 1, "date": 0, "chat": {"id": -6, "type": "channel"}}},
    "a poll": {"poll": {"id": "1", "question": "?"}},
    "an unknown kind": {"telepathy": {"thought": "hello"}},
    "a message that is a list": {"message": []},
    "a tap without data": {"callback_query": {"id": "q9", "from": {"id": MAYA}, "message": None}},
    "a chat id that is a word": {"message": {"message_id": 1, "chat": {"id": "seven", "type": "private"}, "text": "x"}},
    "numbers beyond 64 bits": {"message": {"message_id": 2**70, "chat": {"id": MAYA, "type": "private"}, "text": "x"}},
}

FORGED = (
    "f:nosuchrun1:mood:7", "f:::", "q:nosuch:yes", "a:nosuch:ack", "a:nosuch:out:safe", "s:received", "s:client:maya",
    "s:set:maya:danger:on", "c:stop:yes:extra", "x" * 64, ":", "f:ünï:mood:7", "s:hw:maya:exchange",
)  # fmt: skip


async def serves(bot: Living) -> None:
    """The next ordinary message still gets its answer."""
    before = len(bot.texts(MAYA))
    await bot.write(MAYA, "an ordinary day")
    await bot.until(lambda: len(bot.texts(MAYA)) > before, "the next client is served")


async def test_odd_texts_are_kept_and_answered(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        for words in TEXTS.values():
            await bot.write(MAYA, words)
        await bot.quiet()
        await serves(bot)

        states = await bot.rows("SELECT state, count(*) FROM inbox GROUP BY state")
        assert states == [("done", len(TEXTS) + 1)]
        assert await bot.rows("SELECT count(*) FROM alert") == [(1,)]


async def test_odd_updates_are_kept_and_nobody_is_disturbed(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        for number, update in enumerate(UPDATES.values()):
            await bot.house.intake.keep([{"update_id": 900_000 + number, **update}])
        await bot.quiet()
        await serves(bot)

        (kept,) = await bot.rows("SELECT count(*) FROM inbox")
        assert kept == (len(UPDATES) + 1,)
        assert await bot.rows("SELECT count(*) FROM inbox WHERE state = 'new'") == [(0,)]


@pytest.mark.parametrize("who", [MAYA, STRANGER, ORTIZ], ids=["client", "stranger", "other staff"])
async def test_forged_buttons_change_nothing(tmp_path: Path, who: int) -> None:
    async with living(tmp_path) as bot:
        await bot.write(who, "hello")
        await bot.quiet()
        before = await bot.rows("SELECT * FROM client ORDER BY id")
        for action in FORGED:
            await bot.tap(who, 1, action)
        await bot.quiet()

        assert await bot.rows("SELECT * FROM client ORDER BY id") == before
        assert await bot.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]


async def test_another_therapists_clients_do_not_exist(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(ORTIZ, "/client Maya")
        mine = await bot.hears(ORTIZ, "There is no client of that name")
        await bot.write(ORTIZ, "/client Nobody")
        nobody = await bot.hears(ORTIZ, "There is no client of that name")

        assert mine.text == nobody.text


async def test_media_of_every_sort_gets_a_kind_answer(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        for kind in ("voice", "photo", "sticker", "location", "poll", "contact"):
            await bot.media(MAYA, kind)
            await bot.hears(MAYA, "I can't open pictures")


async def test_a_repeated_update_is_answered_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "once")
        await bot.quiet()
        (raw,) = await bot.rows("SELECT raw FROM inbox")
        before = len(bot.texts(MAYA))
        await bot.house.intake.keep([json.loads(raw[0])] * 3)
        await bot.quiet()

        assert len(bot.texts(MAYA)) == before


async def test_an_edit_into_a_crisis_is_noticed(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "fine")
        await bot.quiet()
        mine = next(message for message in bot.messages(MAYA) if not message.from_bot)
        edited = bot.sandbox.telegram.edit(MAYA, mine.id, "I want to die", date=bot.sandbox.date())
        bot.sandbox.notify(edited)

        await bot.hears(MAYA, "988")
        await bot.hears(VEGA, "An alert is waiting")


async def test_a_flood_from_one_chat_does_not_hide_its_crisis(tmp_path: Path) -> None:
    """At Telegram's own pace: the crisis reply overtakes what still waits for that chat, and others do not wait."""
    async with living(tmp_path, capped=True) as bot:
        for number in range(200):
            await bot.write(STRANGER, f"spam {number}")
        await bot.until(lambda: len(bot.texts(STRANGER)) >= 5, "the flood is being answered")
        await bot.write(STRANGER, "I am going to kill myself")
        await bot.hears(STRANGER, "No one has been told")
        (waiting,) = await bot.rows(
            f"SELECT count(*) FROM outbox WHERE chat_id = {STRANGER} AND state IN ('waiting', 'leased')"
        )
        await bot.write(MAYA, "an ordinary day")
        await bot.hears(MAYA, "I have kept that")

        assert waiting[0] > 0


async def test_a_blocked_chat_is_noticed_and_gets_no_prompt(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.block(MAYA)
        await bot.quiet()
        await bot.later(days=1)

        assert bot.texts(MAYA) == []
        assert await bot.rows("SELECT blocked_at IS NOT NULL FROM client WHERE id = 'maya'") == [(1,)]


async def test_blocking_soon_after_a_concern_is_an_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking")
        await bot.block(MAYA)

        await bot.hears(VEGA, "An alert is waiting")


async def test_a_poison_event_is_set_aside_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with living(tmp_path) as bot:
        broken = bot.house.intake.answering.routing
        real = broken.decide

        async def decide(heard: Any, room: Any) -> Any:
            if "poison" in getattr(heard.incoming, "text", ""):
                raise ZeroDivisionError
            return await real(heard, room)

        monkeypatch.setattr(broken, "decide", decide)
        await bot.write(MAYA, "poison")
        await bot.hears(VEGA, "could not be handled")
        await serves(bot)

        assert await bot.rows("SELECT state, error FROM inbox WHERE state = 'aside'") == [
            ("aside", "ZeroDivisionError")
        ]


def test_updates_that_are_handed_over_the_wrong_way_round_are_taken_in_as_people_wrote(running: Running) -> None:
    first, second = next(NUMBERS), next(NUMBERS)

    running.feed([{"update_id": second}, {"update_id": first}])

    kept = running.rows(f"SELECT update_id FROM inbox WHERE update_id IN ({first}, {second}) ORDER BY id")
    assert [row[0] for row in kept] == [first, second]
