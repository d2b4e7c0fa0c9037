"""What an outage held up into a client's quiet hours does not come in them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.effects import Say
from bot.model import Client, Lane
from bot.store import due, outbox, rows
from bot.store.outbox import Draft
from bot.work.postbox import Postbox
from bot.work.setback import MARK, set_right
from tests.core.flows import NOW, Walk, written
from tests.living import MAYA, Living, living

CLIENT = rows.table_of(Client)


async def maya(bot: Living) -> Client:
    async with bot.house.parts.database.read() as db:
        (found,) = await rows.fetch(db, Client, CLIENT.c.chat_id == MAYA)
    return found


def tonight(client: Client, now: datetime) -> datetime:
    """An hour before midnight where the client is."""
    return now.astimezone(ZoneInfo(client.zone)).replace(hour=23, minute=0)


def told(client: Client, at: datetime, lane: Lane = Lane.PROMPT) -> Draft:
    return Draft(
        key=f"told:{lane.name}", lane=lane, chat_id=client.chat_id, method="sendMessage", params={"text": "hello"},
        due_at=at, client_id=client.id,
    )  # fmt: skip


def test_what_a_prompt_says_before_its_question_expires_with_it() -> None:
    flow = written("  - say: why\n  - ask: mood\n    answer: scale 0-10\n")
    until = NOW + timedelta(hours=4)

    came = Walk(flow, lane=Lane.PROMPT, expires_at=until).begin()

    assert [(each.text.id, each.expires_at) for each in came.effects if isinstance(each, Say)] == [
        ("mine.why", until),
        ("mine.mood", until),
    ]


async def test_what_is_told_however_late_waits_for_the_morning_and_a_reply_does_not(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts, client = bot.house.parts, await maya(bot)
        night = tonight(client, parts.clock.now())
        postbox, letters = Postbox(parts), [told(client, night), told(client, night, Lane.REPLY)]
        async with parts.database.write() as db:
            await outbox.store(db, letters, now=parts.clock.now())

        at_night = await postbox.claim(now=night, room={Lane.PROMPT: 5, Lane.REPLY: 5})
        in_the_morning = await postbox.claim(now=night + timedelta(hours=9), room={Lane.PROMPT: 5})

    assert [each.key for each in at_night] == ["told:REPLY"]
    assert [each.key for each in in_the_morning] == ["told:PROMPT"]


async def test_what_a_wrong_clock_put_off_until_a_morning_far_ahead_is_told_within_a_day(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        parts, client = bot.house.parts, await maya(bot)
        now = parts.clock.now()
        async with parts.database.write() as db:
            await outbox.store(db, [told(client, now + timedelta(days=31))], now=now)
            await due.mark(db, MARK, (now + timedelta(days=30)).isoformat())

        assert await set_right(parts)

        ((due_at,),) = await bot.rows("SELECT due_at FROM outbox WHERE key = 'told:PROMPT'")
        assert datetime.fromisoformat(due_at) < now + timedelta(days=1)
