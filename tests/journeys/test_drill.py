"""`between drill` against the running bot: every way out, every step in seconds, and no client hears of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.core import drill
from bot.core.rules import ProgrammeRules
from tests.living import MAYA, MORNING, ORTIZ, VEGA, Living, living
from tests.ways import ways

Between = Callable[..., Awaitable[Any]]


@pytest.fixture
def between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    monkeypatch.setenv("BETWEEN_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("BETWEEN_CLOCK", f"{MORNING:%Y-%m-%dT%H:%M}")

    async def invoked(*arguments: str) -> Any:
        return await asyncio.to_thread(CliRunner().invoke, app, arguments)

    return invoked


def staff_texts(bot: Living) -> list[str]:
    return [*bot.texts(VEGA), *bot.texts(ORTIZ)]


async def test_a_drill_goes_through_everything_and_says_the_seconds(tmp_path: Path, between: Between) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        before = len(bot.texts(MAYA))
        asked = asyncio.ensure_future(between("drill", "--therapist", "Dr. Vega", "--json"))
        nudge = await bot.hears(VEGA, "DRILL. This is a test alert")
        await bot.until(lambda: out.mails and out.pages, "mail and page")
        await bot.press(VEGA, nudge, "Acknowledge")
        result = await asked
        found = json.loads(result.output)

        assert result.exit_code == 0
        assert list(found["seconds"]) == ["stored", "reply", "telegram", "email", "pager", "acknowledged"]
        assert all(0 <= seconds < 20 for seconds in found["seconds"].values())
        assert not found["trouble"]
        assert found["screened"]
        for text in [text for text in staff_texts(bot) if "received" not in text.casefold()]:
            assert "DRILL" in text
        assert [text for text in bot.texts(VEGA) if "988" in text]
        assert all("DRILL: " in mail for mail in out.mailed(""))
        assert all(page["summary"].startswith("DRILL: ") for _, page in out.pages)
        assert len(bot.texts(MAYA)) == before
        (row,) = await bot.rows("SELECT drill, client_id, therapist_id FROM alert")
        assert tuple(row) == (1, None, "vega")
        assert await bot.rows("SELECT count(*) FROM timeline WHERE name = 'text'") == [(0,)]
        assert json.loads((await between("alerts", "--patterns", "--json")).output) == []
        assert json.loads((await between("alerts", "--json")).output)[0]["drill"] is True


async def test_a_drill_that_nobody_takes_climbs_once_and_ends_by_itself(tmp_path: Path, between: Between) -> None:
    async with living(tmp_path) as bot:
        result = await between("drill", "--therapist", "Dr. Vega", "--wait", "2")
        assert "Nobody has acknowledged after" in result.output
        assert "page on Telegram" in result.output
        await bot.quiet()
        await bot.later(hours=12)

        assert await bot.rows("SELECT state, outcome, closed_by FROM alert") == [("closed", "nobody", "drill")]
        assert len([text for text in bot.texts(ORTIZ) if "test alert (imminent)" in text]) == 2
        assert [text for text in bot.texts(VEGA) if "Nobody acknowledged the test alert" in text]


async def test_without_a_running_bot_it_says_so_and_leaves_nothing_behind(
    tmp_path: Path, between: Between, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.drill.TAKEN_WITHIN", 0.5)
    result = await between("drill", "--wait", "1")

    assert result.exit_code == 1
    assert "No running bot took the drill up" in result.output
    async with living(tmp_path) as bot:
        assert await bot.rows("SELECT count(*) FROM due WHERE kind = 'drill'") == [(0,)]


async def test_the_weekly_drill_is_a_due_row_that_comes_again(tmp_path: Path, between: Between) -> None:
    async with living(tmp_path) as bot:
        on = await between("drill", "--weekly", "on")
        await bot.later(days=1, hours=2)
        first = await bot.rows("SELECT therapist_id FROM alert WHERE drill")
        await bot.later(days=7)
        second = await bot.rows("SELECT therapist_id FROM alert WHERE drill ORDER BY raised_at")
        off = await between("drill", "--weekly", "off")

        assert "Wednesday 25 November 2026, 15:00 UTC" in on.output
        assert len(first) == 1
        assert {row[0] for row in second} == {"vega", "ortiz"}
        assert "is off" in off.output
        assert await bot.rows("SELECT count(*) FROM due WHERE kind = 'drill'") == [(0,)]


@pytest.mark.parametrize(
    ("zone", "after", "at"),
    [
        ("America/New_York", datetime(2026, 10, 28, 13, 59, tzinfo=UTC), datetime(2026, 10, 28, 14, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 10, 28, 14, 0, tzinfo=UTC), datetime(2026, 11, 4, 15, 0, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 11, 24, 19, 0, tzinfo=UTC), datetime(2026, 11, 24, 20, 0, tzinfo=UTC)),
    ],
    ids=["the last moment before", "the clocks change on the way", "the day is the therapist's own"],
)
def test_the_next_weekly_drill_keeps_the_local_hour(zone: str, after: datetime, at: datetime) -> None:
    assert drill.due_weekly(zone, ProgrammeRules(), after).at == at


def test_the_number_of_a_drills_update_is_its_own_and_never_telegrams() -> None:
    assert drill.update_number("one") == drill.update_number("one") != drill.update_number("two")
    assert drill.is_drill(drill.update_number("one"))
    assert not drill.is_drill(0)
