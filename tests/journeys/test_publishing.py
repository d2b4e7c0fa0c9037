"""Something is published while clients are in the middle of it: nobody is cut off, and the next one is the new one."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from bot.programme.files import hash_of, read_files
from bot.shipped import shipped_folder
from bot.work.running_programme import BEFORE, publish, run_the_folder
from tests.living import MAYA, VEGA, Living, living

FLOW = """\
title: {title}
kind: check-in
start:
  every: day
  at: client.evening
  expires: 4h
  priority: 90
steps:
  - ask: {step}
    answer: choice [good, low]
  - ask: second
    answer: text
  - say: bye
"""
WORDS = "{step} = How was it?\n    .good = Good\n    .low = Low\nsecond = And then?\nbye = {bye}\n"


def written(folder: Path, flow: str, *, step: str = "first", bye: str = "Goodbye.", renamed: str = "") -> Path:
    """What ships, and one flow of our own."""
    for top in ("flows", "messages"):
        shutil.copytree(shipped_folder() / top, folder / top)
    for language in ("en", "es"):
        (folder / "messages" / language / f"{flow}.ftl").write_text(WORDS.format(step=step, bye=bye))
    (folder / "flows" / f"{flow}.yaml").write_text(FLOW.format(title=flow, step=step))
    if renamed:
        (folder / "flows" / "renamed.txt").write_text(renamed)
    return folder


async def published(bot: Living, folder: Path) -> None:
    """Publish as the command does, and let the running bot find it."""
    parts = bot.house.parts
    async with parts.database.write() as db:
        number = await publish(db, read_files(folder), at=datetime.now(UTC), by="Vega", note="")
    await bot.until(lambda: bot.house.following.chosen.number == number, "the bot has taken it in")
    await bot.quiet()


async def test_a_running_bot_takes_in_what_is_published_and_goes_back_to_the_folder(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        parts = bot.house.parts
        await published(bot, written(tmp_path / "other", "theirs"))

        assert "theirs" in parts.programme.flows
        assert "ours" not in parts.programme.flows
        assert [key for (key,) in await bot.rows("SELECT key FROM due WHERE key LIKE 'prompt:maya:theirs:%'")]

        async with parts.database.write() as db:
            await run_the_folder(db, at=datetime.now(UTC), by="", note="")
        await bot.until(lambda: "ours" in parts.programme.flows, "the folder runs again")


async def test_whoever_is_in_a_flow_that_is_taken_out_finishes_it_in_its_words(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        await bot.later(hours=10)
        await bot.press(MAYA, await bot.hears(MAYA, "How was it?"), "Good")
        await bot.hears(MAYA, "And then?")

        await published(bot, written(tmp_path / "other", "theirs"))
        await bot.write(MAYA, "we talked")

        await bot.hears(MAYA, "Goodbye.")
        assert await bot.rows("SELECT state FROM run WHERE key LIKE '%:ours:%'") == [("finished",)]


async def test_the_words_of_a_flow_that_is_no_more_outlive_a_restart(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        await bot.later(hours=10)
        await bot.press(MAYA, await bot.hears(MAYA, "How was it?"), "Good")
        await bot.hears(MAYA, "And then?")

    async with living(tmp_path / "data") as bot:
        await bot.write(MAYA, "we talked")

        await bot.hears(MAYA, "Goodbye.")


async def test_a_renamed_flow_and_step_are_carried_through_a_run_in_hand(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        await bot.later(hours=10)
        question = await bot.hears(MAYA, "How was it?")
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE client SET done = '[\"ours\"]' WHERE id = 'maya'")
            await db.exec_driver_sql("UPDATE homework SET flow = 'ours' WHERE id = 'photo'")
        renamed = "flow ours theirs\nstep theirs first opening\n"

        await published(bot, written(tmp_path / "new", "theirs", step="opening", bye="So long.", renamed=renamed))
        await bot.press(MAYA, question, "Good")
        await bot.hears(MAYA, "And then?")
        await bot.write(MAYA, "we talked")

        await bot.hears(MAYA, "So long.")
        assert await bot.rows("SELECT done FROM client WHERE id = 'maya'") == [('["theirs"]',)]
        assert await bot.rows("SELECT flow FROM homework WHERE id = 'photo'") == [("theirs",)]
        assert await bot.rows("SELECT state FROM run WHERE key LIKE 'prompt:maya:theirs:%'") == [("finished",)]
        assert not await bot.rows("SELECT key FROM due WHERE key LIKE '%:ours:%'")


async def test_a_rollback_takes_a_rename_back(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        await published(bot, written(tmp_path / "new", "theirs", renamed="flow ours theirs\n"))
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE client SET done = '[\"theirs\"]' WHERE id = 'maya'")
            await run_the_folder(db, at=datetime.now(UTC), by="", note="")

        await bot.until(lambda: bot.house.following.chosen.number == 3, "the folder runs again")

        assert await bot.rows("SELECT done FROM client WHERE id = 'maya'") == [('["ours"]',)]


async def test_a_published_programme_that_cannot_be_read_leaves_the_old_one_running(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        before = bot.house.parts.programme
        async with bot.house.parts.database.write() as db:
            await publish(
                db, {"flows/one.yaml": "title: [", "messages/x.txt": ""}, at=datetime.now(UTC), by="", note=""
            )

        await bot.hears(VEGA, "The old ones go on")

        assert bot.house.parts.programme is before


async def test_what_ran_before_the_first_publish_can_come_back(tmp_path: Path) -> None:
    own = written(tmp_path / "own", "ours")
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        await published(bot, written(tmp_path / "new", "theirs"))

        kept = await bot.rows("SELECT id, hash, note FROM published ORDER BY id")

        assert [(number, note) for number, _, note in kept] == [(1, BEFORE), (2, "")]
        assert kept[0][1] == hash_of(read_files(own))
