"""What a client can look at: progress, circle, session, plan; a number before some of it; another place, asked once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core import travel
from bot.core.views import ClientView
from bot.sandbox.people import Message
from bot.store.views import client_view
from bot.work.knowing import known_of
from tests.living import MAYA, VEGA, Living, living


async def test_progress_is_a_picture_and_the_same_in_words(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/progress")

        picture = await bot.hears(MAYA, "Your last four weeks")
        words = await bot.hears(MAYA, "This is what the picture shows")
        await bot.quiet()
        assert picture.file
        assert "18 of the last 28 days" in words.text
        assert "fewer of those troubles than the first time" in words.text
        assert "Rosa (3)" in words.text
        assert "Rosa" not in picture.text


async def test_the_circle_shows_people_in_words_and_numbers_in_the_picture(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/circle")
        await bot.hears(MAYA, "Your circle is still empty")
        async with bot.house.parts.database.write() as db:
            for run, who, close in (("r1", "Luis", 9), ("r2", "Rosa", 4)):
                lines = (f"'circle_person', '\"{who}\"', '{who}', '{run}'", f"'circle_close', '{close}', '', '{run}'")
                for line in lines:
                    await db.exec_driver_sql(
                        "INSERT INTO timeline (client_id, at, shared, flow, step, name, value, words, run_id)"
                        f" VALUES ('maya', '2026-11-20T15:00:00.000000Z', 1, 'circle', '', {line})"
                    )
        await bot.write(MAYA, "/circle")
        words = await bot.hears(MAYA, "Here is your circle")
        assert "Close: 1. Luis\nFurther away: 2. Rosa" in words.text

        await bot.press(MAYA, words, "As a picture")

        assert (await bot.hears(MAYA, "The numbers stand for the people")).file


async def test_a_client_adds_moves_and_takes_out_people_by_buttons_and_by_typing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/circle")
        await bot.press(MAYA, await bot.hears(MAYA, "still empty"), "Add someone")
        await bot.hears(MAYA, "Who is it?")
        await bot.write(MAYA, "my sister")
        await bot.press(MAYA, await bot.hears(MAYA, "How close is my sister"), "8")
        await bot.hears(MAYA, "my sister is in your circle")
        await bot.write(MAYA, "/circle add Luis")
        await bot.hears(MAYA, "How close is Luis")
        await bot.write(MAYA, "3")
        await bot.hears(MAYA, "Luis is in your circle")
        await bot.write(MAYA, "/circle")
        shown = await bot.hears(MAYA, "Here is your circle")
        assert "Close: 1. my sister" in shown.text
        assert "2. Luis" in shown.text

        await bot.press(MAYA, shown, "Change someone")
        await bot.press(MAYA, await bot.hears(MAYA, "Who is it about?"), "my sister")
        await bot.press(MAYA, await bot.hears(MAYA, "How close is my sister"), "Take out")
        await bot.hears(MAYA, "my sister is out of your circle")
        await bot.write(MAYA, "/circle")

        assert "my sister" not in (await bot.hears(MAYA, "Here is your circle")).text


async def test_a_client_keeps_a_day_ahead_is_asked_around_it_and_takes_it_out(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/dates")
        await bot.press(MAYA, await bot.hears(MAYA, "No day is kept here yet"), "Add a day")
        await bot.hears(MAYA, "Which day is it?")
        await bot.write(MAYA, "sometime")
        await bot.hears(MAYA, "could not read that day")
        await bot.write(MAYA, "Nov 30")
        await bot.press(MAYA, await bot.hears(MAYA, "What is it?"), "An anniversary")
        await bot.hears(MAYA, "Kept: November 30, 2026. I will ask quietly")
        await bot.write(MAYA, "/dates Jan 5 birthday")
        await bot.hears(MAYA, "Kept: January 5, 2027")
        await bot.quiet()
        assert await bot.rows("SELECT \"on\", yearly, label FROM client_date ORDER BY 1") == [
            ("2026-11-30", 1, "anniversary"), ("2027-01-05", 1, "birthday"),
        ]  # fmt: skip
        owed = await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya:grief-day:%'")
        assert owed == [("prompt:maya:grief-day:2026-11-30",)]
        await bot.write(VEGA, "/digest")
        assert "November 30, 2026: An anniversary" in (await bot.hears(VEGA, "Maya R. · session")).text

        await bot.write(MAYA, "/dates")
        await bot.press(MAYA, await bot.hears(MAYA, "Days that matter to you"), "Take out November 30")

        await bot.hears(MAYA, "That day is taken out")
        await bot.quiet()
        assert await bot.rows("SELECT label FROM client_date") == [("birthday",)]


async def test_what_a_client_wants_to_bring_reaches_the_therapists_page(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/session Maya 26 Nov 15:00")
        await bot.hears(VEGA, "26 Nov")
        await bot.write(MAYA, "/session")
        next_one = await bot.hears(MAYA, "Your next session with Dr. Vega is on Thu 26 Nov at 15:00")
        await bot.press(MAYA, next_one, "Something to bring")
        await bot.hears(MAYA, "What do you want to bring")
        await bot.write(MAYA, "the letter from my brother")
        await bot.hears(MAYA, "kept that for your session")
        await bot.write(VEGA, "/digest")

        page = await bot.hears(VEGA, "Maya R. · session 5 of 16")

        assert "the letter from my brother" in page.text


async def test_a_number_guards_the_plan_and_never_a_crisis(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/pin")
        await bot.hears(MAYA, "Send a number of four to eight digits")
        await bot.write(MAYA, "4711")
        await bot.hears(MAYA, "Your number is set")
        await bot.quiet()
        assert "4711" not in [message.text for message in bot.messages(MAYA)]
        assert await bot.rows("SELECT count(*) FROM timeline WHERE words LIKE '%4711%'") == [(0,)]
        assert await bot.rows("SELECT count(*) FROM inbox WHERE raw LIKE '%4711%'") == [(0,)]

        for number in range(5):
            await bot.write(MAYA, "/plan")
            await bot.hears(MAYA, "Please send your number")
            await bot.write(MAYA, f"000{number}")
            await bot.hears(MAYA, "That was not it" if number < 4 else "Please wait an hour")
        await bot.write(MAYA, "/plan")
        await bot.hears(MAYA, "Please wait an hour")
        await bot.write(MAYA, "I don't want to live")
        reply = await bot.hears(MAYA, "988")
        await bot.press(MAYA, await with_button(bot, "My safety plan", reply.id), "My safety plan")
        await bot.hears(MAYA, "no safety plan")
        await bot.quiet()
        await bot.later(hours=1, minutes=1)
        await bot.write(MAYA, "/plan")
        await bot.hears(MAYA, "Please send your number")
        await bot.write(MAYA, "4711")
        await bot.hears(MAYA, "no safety plan")


async def with_button(bot: Living, label: str, after: int) -> Message:
    def found() -> Message | None:
        fresh = [each for each in bot.messages(MAYA) if each.id >= after]
        return next((m for m in fresh for row in m.buttons for b in row if label in b["text"]), None)

    message: Message = await bot.until(found, label)
    return message


async def test_three_nights_of_writing_are_met_with_one_question_by_day(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=18)
        for _ in range(4):
            await bot.write(MAYA, "still awake, thinking of the garden")
            await bot.quiet()
            await bot.later(hours=24)
        asked = [text for text in bot.texts(MAYA) if "written at night three times" in text]
        assert len(asked) == 1
        question = next(each for each in bot.messages(MAYA) if "written at night three times" in each.text)

        await bot.press(MAYA, question, "Yes, change my place")

        await bot.hears(MAYA, "Where are you now?")


async def test_nobody_whom_the_client_took_out_of_the_circle_is_on_a_button(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        view = await the_view(bot)
        async with bot.house.parts.database.read() as db:
            before = (await known_of(db, view, {}, now=bot.house.parts.clock.now())).people
        await bot.write(MAYA, f"/circle add {before[0]} 3")
        await bot.hears(MAYA, before[0])
        await bot.write(MAYA, f"/circle remove {before[0]}")
        await bot.quiet()

        async with bot.house.parts.database.read() as db:
            after = (await known_of(db, view, {}, now=bot.house.parts.clock.now())).people
        assert before[0] not in after
        assert set(after) >= set(before[1:])


async def the_view(bot: Living) -> ClientView:
    async with bot.house.parts.database.read() as db:
        view = await client_view(db, "maya", now=bot.house.parts.clock.now())
    assert view is not None
    return view


@pytest.mark.parametrize(("words", "asked"), [("/pause 2 days", 0), ("We cooked together", 1)])
async def test_who_is_granted_a_break_is_not_asked_along_with_it_where_they_stay(
    words: str, asked: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for always in ("is_night", "looks_elsewhere"):
        monkeypatch.setattr(travel, always, lambda *_: True)
    async with living(tmp_path) as bot:
        await bot.write(MAYA, words)
        await bot.quiet()

        assert await bot.rows(f"SELECT count(*) FROM timeline WHERE name = '{travel.ASKED}'") == [(asked,)]
        waiting = "SELECT count(*) FROM outbox WHERE params LIKE '%another time%' AND state IN ('waiting', 'sent')"
        assert await bot.rows(waiting) == [(asked,)]
