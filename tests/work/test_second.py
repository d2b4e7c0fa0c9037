"""The second reader beside the loop: what it raises is answered as a crisis, once; what breaks is counted and left."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot import joining
from bot.core.crisis.second import Reading
from bot.model import Context, Kind, Level
from bot.work import second
from tests.living import MAYA, STRANGER, VEGA, Living, living

GRAVE = "the blue vase is for you now"
ORDINARY = "made soup and called my aunt"


@dataclass
class Vases:
    """Finds vases grave. May be told to wait, or to break."""

    level: Level = Level.URGENT
    fault: Exception | None = None
    may_read: threading.Event = field(default_factory=threading.Event)
    read_texts: list[str] = field(default_factory=list)

    def read(self, text: str, context: Context = Context()) -> Reading:  # noqa: B008  # frozen, and empty
        self.may_read.wait()
        self.read_texts.append(text)
        if self.fault is not None:
            raise self.fault
        if "vase" not in text:
            return Reading()
        return Reading(level=self.level, kind=Kind.SUICIDE, score=0.93, reason="second reader, score 0.93")


@pytest.fixture
def vases(monkeypatch: pytest.MonkeyPatch) -> Vases:
    made = Vases()
    made.may_read.set()
    monkeypatch.setattr(joining, "second_reader_of", lambda settings: made)
    return made


async def marks(life: Living) -> list[Any]:
    return [tuple(row) for row in await life.rows("SELECT level, second FROM inbox WHERE raw LIKE '%\"text\"%'")]


async def alerts(life: Living) -> list[Any]:
    return [tuple(row) for row in await life.rows("SELECT patterns, words FROM alert")]


async def test_what_the_reader_raises_is_answered_and_a_human_is_told(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(MAYA, GRAVE)
        await life.hears(MAYA, "988")
        await life.hears(VEGA, "alert")
        await life.quiet()

        assert [words for _, words in await alerts(life)] == [GRAVE]
        assert "reader.urgent" in (await alerts(life))[0][0]
        assert (Level.URGENT.value, "done") in await marks(life)
        assert life.house.parts.tallies.counts["second_raised"] == 1


async def test_the_text_itself_is_kept_once(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(MAYA, GRAVE)
        await life.hears(MAYA, "988")
        await life.quiet()

        kept = await life.rows(f"SELECT id FROM timeline WHERE words = '{GRAVE}' AND name = 'text'")

    assert len(kept) == 1


async def test_what_the_patterns_found_is_never_lowered(tmp_path: Path, vases: Vases) -> None:
    vases.level = Level.NONE
    async with living(tmp_path) as life:
        await life.write(MAYA, "I want to kill myself")
        await life.hears(MAYA, "988")
        await life.quiet()

        assert len(await alerts(life)) == 1
        assert all(level >= Level.URGENT for level, _ in await marks(life))


async def test_a_reader_that_breaks_is_counted_and_left(tmp_path: Path, vases: Vases) -> None:
    vases.fault = RuntimeError("a broken model")
    async with living(tmp_path) as life:
        await life.write(MAYA, GRAVE)
        await life.quiet()

        assert await alerts(life) == []
        assert life.house.parts.tallies.counts["second_failed"] == 1
        assert {second for _, second in await marks(life)} == {"done"}


async def test_a_reader_that_hangs_is_counted_left_and_does_not_stop_the_next_reading(
    tmp_path: Path, vases: Vases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second, "LONGEST_READING", 0.1)
    vases.may_read.clear()
    async with living(tmp_path) as life:
        await life.write(MAYA, ORDINARY)
        await life.until(lambda: life.house.parts.tallies.counts.get("second_late"), "the first is left")
        monkeypatch.setattr(second, "LONGEST_READING", 60.0)
        vases.may_read.set()
        await life.write(MAYA, GRAVE)
        await life.hears(MAYA, "988")


async def test_a_reading_owed_at_a_crash_is_caught_up_once(tmp_path: Path, vases: Vases) -> None:
    vases.may_read.clear()
    async with living(tmp_path) as life:
        await life.write(MAYA, GRAVE)
        await life.until(lambda: life.house.second.held, "answered, and waiting for the reader")
        life.house.second.stop()
    vases.may_read.set()
    async with living(tmp_path) as life:
        await life.hears(MAYA, "988")
        await life.quiet()
        await life.house.second.catch_up()
        await life.quiet()

        assert [words for _, words in await alerts(life)] == [GRAVE]
        assert "owed" not in {second for _, second in await marks(life)}
        assert len([text for text in life.texts(MAYA) if "988" in text]) == 1


async def test_what_staff_write_is_not_read(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(VEGA, GRAVE)
        await life.quiet()

        assert GRAVE not in vases.read_texts


async def test_a_stranger_is_answered_too(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(STRANGER, GRAVE)
        await life.hears(STRANGER, "No one has been told")


async def test_numbers_and_bare_commands_are_not_worth_a_reading(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(MAYA, "7")
        await life.write(MAYA, "/help")
        await life.write(MAYA, "/start dU3kQx-9bLmZ_2vTnYw8Rg")
        await life.quiet()

        assert vases.read_texts == []

        await life.write(MAYA, "/start the vase is broken")
        await life.quiet()

        assert vases.read_texts == ["/start the vase is broken"]


async def test_off_means_that_nothing_is_owed(tmp_path: Path) -> None:
    async with living(tmp_path, between_second_reader="off") as life:
        await life.write(MAYA, GRAVE)
        await life.quiet()

        assert life.house.parts.second_reader is None
        assert {second for _, second in await marks(life)} == {""}


async def test_a_buttons_words_typed_to_the_letter_are_not_read_twice(tmp_path: Path, vases: Vases) -> None:
    async with living(tmp_path) as life:
        await life.write(MAYA, "No change")
        await life.write(MAYA, "no change at all")
        await life.quiet()

    assert vases.read_texts == ["no change at all"]


async def test_a_message_that_is_raised_gets_one_opening_and_stands_in_the_alert_once(
    tmp_path: Path, vases: Vases
) -> None:
    """Urgent by the patterns, imminent by the reader: 911 is added, and nothing of the first text comes twice."""
    vases.level = Level.IMMINENT
    async with living(tmp_path) as life:
        await life.write(MAYA, "i want to die. the blue vase is for you now")
        await life.hears(MAYA, "another message")
        await life.quiet()

        letters = await life.rows("SELECT params FROM outbox WHERE client_id IS NOT NULL")
        said = [json.loads(row[0])["text"] for row in letters if "text" in row[0]]
        alerted = await alerts(life)

    assert sum("I am really glad you told me" in text for text in said) == 1
    assert sum("Are you safe right now?" in text for text in said) == 1
    assert any(text.startswith("Call 911 now") for text in said)
    assert [words for _, words in alerted] == ["i want to die. the blue vase is for you now"]
    assert "reader.imminent" in alerted[0][0]
