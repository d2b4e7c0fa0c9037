"""Moments that have a rule: the wrong person, a new consent text, a minor, a change in the middle, after the end."""

from __future__ import annotations

from pathlib import Path

from tests.living import ANA, MAYA, STRANGER, VEGA, Living, living

WHOEVER_HAS_IT = 4002


async def test_the_wrong_person_freezes_the_chat_until_a_new_link(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        first = await bot.hears(ANA, "made for one person")
        await bot.press(ANA, await bot.hears(ANA, "Which language"), "English")
        await bot.hears(ANA, "Do you want to go on")
        await bot.press(ANA, first, "This is not me")
        await bot.hears(ANA, "Nothing more will come to this chat")
        told = await bot.hears(VEGA, "reached the wrong person")
        await bot.quiet()
        assert "Ana" not in told.text
        await bot.later(seconds=10)
        assert [each.text for each in bot.messages(ANA) if each.from_bot and "Dr. Vega" in each.text] == []
        before = len(bot.texts(ANA))
        await bot.write(ANA, "/settings")
        await bot.tap(ANA, first.id, "c:plan")
        await bot.quiet()
        assert len(bot.texts(ANA)) == before

        await bot.write(VEGA, "/client Ana P. link new")
        former = await bot.hears(VEGA, "new one-time link")
        await bot.later(minutes=1)
        await bot.write(VEGA, "/client Ana P. link new")
        fresh = await bot.hears(VEGA, "new one-time link")
        await bot.start(WHOEVER_HAS_IT, former.text.rsplit("start=", 1)[-1].strip())
        await bot.hears(WHOEVER_HAS_IT, "This link is too old")
        await bot.start(STRANGER, fresh.text.rsplit("start=", 1)[-1].strip())

        await bot.hears(STRANGER, "Which language")


async def test_a_changed_consent_text_is_asked_for_before_anything_else(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await former_consent(bot)
        await bot.later(hours=9, minutes=5)
        await bot.hears(MAYA, "What is kept")
        question = await bot.hears(MAYA, "Do you want to go on like this?")
        await bot.later(days=1)
        assert not await bot.rows(
            "SELECT 1 FROM timeline WHERE name = 'prompt' AND value <> '\"consent\"' AND run_id NOT LIKE 'seed%'"
        )

        await bot.press(MAYA, question, "Yes, I agree")
        await bot.hears(MAYA, "Everything goes on as before")
        await bot.quiet()
        await bot.later(days=1)

        assert await bot.rows("SELECT 1 FROM timeline WHERE value = '\"evening\"' AND run_id NOT LIKE 'seed%'")


async def former_consent(bot: Living) -> None:
    async with bot.house.parts.database.write() as db:
        await db.exec_driver_sql("UPDATE client SET consent = 'before' WHERE id = 'maya'")


async def test_a_minor_gets_nothing_before_consent_is_on_record_and_they_agree(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya variant adolescent")
        await bot.hears(VEGA, "variant is now adolescent")
        await bot.quiet()
        before = len(bot.texts(MAYA))
        await bot.later(days=2)
        assert len(bot.texts(MAYA)) == before

        await bot.write(VEGA, "/client Maya consent guardian")
        await bot.hears(VEGA, "consent is now guardian")
        await bot.later(days=1)
        await bot.press(MAYA, await bot.hears(MAYA, "Do you want to go on like this?"), "Yes, I agree")
        await bot.hears(MAYA, "Everything goes on as before")
        await bot.quiet()

        assert await bot.rows("SELECT count(*) FROM client WHERE id = 'maya' AND assent_at IS NOT NULL") == [(1,)]


async def test_a_change_of_phase_lets_the_flow_in_hand_finish_and_the_next_is_of_the_new_kind(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/homework Maya")
        await bot.press(VEGA, await bot.hears(VEGA, "What should Maya R. get"), "A memory")
        await bot.press(VEGA, await bot.hears(VEGA, "will read this now"), "Send")
        await bot.until(lambda: [each for each in bot.messages(MAYA) if each.from_bot], "the task")
        await bot.quiet()
        await bot.write(VEGA, "/client Maya phase termination")
        await bot.hears(VEGA, "phase is now termination")
        await bot.write(MAYA, "the soup he made on Sundays")
        await bot.quiet()
        (run,) = await bot.rows("SELECT state, json_extract(place, '$.flow') FROM run WHERE key LIKE 'hand:%'")
        assert tuple(run) in (("open", "memory"), ("finished", "memory"))
        assert "This part has changed" not in " ".join(bot.texts(MAYA))

        planned = {key.split(":")[2] for (key,) in await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya:%'")}

        assert "memory" not in planned
        assert "gains" in planned


async def test_after_the_end_nobody_reads_and_the_numbers_stand(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.write(MAYA, "I had a good week")
        said = await bot.hears(MAYA, "No one reads this now")
        assert "988" in said.text

        await bot.write(MAYA, "I want to kill myself")

        await bot.hears(MAYA, "988")
