"""A client is forgotten, and their words are searched for in every decrypted page of the file, its log and a backup."""

from __future__ import annotations

from pathlib import Path

from bot.commands.database import copy_to
from bot.model import Alert, AlertState, ClientDate, Homework, Kind, Lane, Level, Place, Run
from bot.store import outbox, rows, timeline
from bot.store.outbox import Draft
from bot.store.timeline import Line
from tests.living import MAYA, VEGA, Living, living
from tests.pages import pages_of

SAID = (
    "text", "edited", "caption", "forwarded", "quoted", "answer", "brought", "note", "task", "plan", "card", "baseline",
    "renamed",
)  # fmt: skip
KEPT = (
    "run", "circle", "people", "alert", "reason", "obstacle", "label", "digest", "letter", "waiting", "dialogue",
    "calendar",
)  # fmt: skip
"""What the people write in chat, and what is put into the tables as the bot would have, for what takes weeks."""


def canary(place: str) -> str:
    return f"zanahoria{place}pelicano"


def found_in(content: bytes) -> set[str]:
    return {place for place in (*SAID, *KEPT) if canary(place).encode() in content}


async def say_everything(bot: Living) -> None:
    """Both write, by every way in which words come."""
    await bot.write(MAYA, f"the garden was good {canary('text')}")
    await bot.hears(MAYA, "I have kept that")
    said = bot.messages(MAYA)[-2]
    update = bot.sandbox.telegram.edit(MAYA, said.id, f"the garden {canary('edited')}", date=bot.sandbox.date())
    bot.sandbox.notify(update)
    update = bot.sandbox.telegram.write(
        MAYA, "", date=bot.sandbox.date(), media="photo", caption=f"roses {canary('caption')}"
    )
    bot.sandbox.notify(update)
    await bot.write(MAYA, f"a poem {canary('forwarded')}", forward_origin={"type": "hidden_user"})
    await bot.write(MAYA, "so true", quote={"text": f"a line {canary('quoted')}"})
    await bot.write(MAYA, "/session bring " + canary("brought"))
    await bot.write(MAYA, "/talk")
    await bot.hears(MAYA, "Who")
    await bot.write(MAYA, canary("answer"))
    await bot.quiet()
    for words in ("/client Maya baseline", "/note Maya:", "/homework Maya:"):
        place = {"/client Maya baseline": "baseline", "/note Maya:": "note", "/homework Maya:": "task"}[words]
        await bot.write(VEGA, f"{words} {canary(place)}")
        if place != "baseline":
            await bot.press(VEGA, await bot.hears(VEGA, canary(place)), "Send")
    await bot.write(VEGA, "/plan Maya")
    await bot.hears(VEGA, "1 of 6")
    await bot.write(VEGA, canary("plan"))
    await bot.hears(VEGA, "2 of 6")
    await bot.write(VEGA, "/card Maya")
    await bot.hears(VEGA, "phone number")
    for words in ("555-0100", canary("card"), "Luis"):
        await bot.write(VEGA, words)
    await bot.hears(VEGA, "is complete")
    await bot.quiet()


async def keep_everything(bot: Living) -> None:
    """Words as they stand after weeks: in a flow, the circle, an alert, letters, a therapist's open question."""
    parts = bot.house.parts
    now = parts.clock.now()
    alert = Alert(
        id="a1", client_id="maya", chat_id=MAYA, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.CLOSED,
        words=canary("alert"), reasons=(f"p1: {canary('reason')}",), patterns=("p1",), outcome="safe",
        raised_at=now.replace(month=10), closed_at=now.replace(month=10),
    )  # fmt: skip
    place = Place(flow="memory", revision="1", step="words", answers={"words": canary("run")})
    run = Run(id="r1", client_id="maya", key="k1", place=place, state="finished", started_at=now, ended_at=now)
    task = Homework(
        id="h9", client_id="maya", flow="memory", title="A memory", given_at=now, state="closed",
        obstacle=canary("obstacle"),
    )  # fmt: skip
    async with parts.database.write() as db:
        for record in (alert, run, task, ClientDate(id="d1", client_id="maya", on=now.date(), label=canary("label"))):
            await rows.add(db, [record])
        await timeline.write(db, [
            Line(at=now, name="circle_person", client_id="maya", chat_id=MAYA, words=canary("circle"), run_id="r1"),
            Line(at=now, name="with_whom", client_id="maya", value=canary("people"), words=canary("people")),
        ])  # fmt: skip
        await outbox.store(db, [
            Draft(key="w1", lane=Lane.DIGEST, staff_id="vega", channel="email", params={"text": canary("digest")},
                  due_at=now),
            Draft(key="w2", lane=Lane.REPLY, client_id="maya", chat_id=MAYA, params={"text": canary("letter")},
                  due_at=now.replace(year=2027)),
            Draft(key="w3", lane=Lane.PROMPT, client_id="maya", chat_id=MAYA, params={"text": canary("waiting")},
                  due_at=now.replace(year=2027)),
        ], now=now)  # fmt: skip
        await db.exec_driver_sql("UPDATE outbox SET state = 'sent' WHERE key = 'w1'")
        await db.exec_driver_sql(
            "INSERT INTO client_calendar (client_id, url, named, set_by, set_at)"
            f" VALUES ('maya', 'https://example.org/{canary('calendar')}', 1, 'vega', '2026-11-24T15:00:00.000000Z')"
        )
        await db.exec_driver_sql(f"UPDATE client SET called = '{canary('renamed')}' WHERE id = 'maya'")
        dialogue = f'{{"plan":"maya","name":"Maya","steps":{{"signs":"{canary("dialogue")}"}},"at":"signs"}}'
        await db.exec_driver_sql("UPDATE staff SET dialogue = ? WHERE id = 'vega'", (dialogue,))


async def ask_to_be_forgotten(bot: Living) -> None:
    await bot.write(MAYA, "/forget")
    await bot.press(MAYA, await bot.hears(MAYA, "You can have your words deleted"), "Go on")
    asked = await bot.hears(MAYA, "Do you want that?")
    await bot.press(MAYA, asked, "Yes, delete")
    await bot.hears(MAYA, "your words will be gone")
    await bot.quiet()


async def test_no_word_of_a_forgotten_client_stands_in_any_page_of_file_log_free_list_or_a_later_backup(
    tmp_path: Path,
) -> None:
    async with living(tmp_path / "data") as bot:
        place = bot.house.parts.database.place
        await say_everything(bot)
        await keep_everything(bot)
        before = pages_of(place.path, place.key)
        assert found_in(before) == {*SAID, *KEPT}
        assert (
            found_in(b"".join(each.read_bytes() for each in (tmp_path / "data").iterdir() if each.is_file())) == set()
        )
        await ask_to_be_forgotten(bot)

        await bot.later(hours=73)
        await bot.hears(MAYA, "Your words are deleted")
        await bot.quiet()

        after = pages_of(place.path, place.key)
        assert b"CREATE TABLE" in after
        assert found_in(after) == set()
        copy_to(place, tmp_path / "backup.db")
        backup = pages_of(tmp_path / "backup.db", place.key)
        assert b"CREATE TABLE" in backup
        assert found_in(backup) == set()
        kept = "SELECT id, level, kind, state, outcome, words, reasons, raised_at IS NOT NULL FROM alert"
        assert await bot.rows(kept) == [("a1", 2, "suicide", "closed", "safe", "", "[]", 1)]
        named = [text for text in bot.texts(MAYA) if "Your words are deleted" in text]
        assert "2033" in named[0]
    assert found_in(pages_of(place.path, place.key)) == set()
