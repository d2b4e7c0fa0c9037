"""Pictures are drawn in a process of their own: no reply waits for one, and no picture waits for one that failed."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import date

import pytest
import uvloop

from bot.core.mood_chart import MoodChart
from bot.drawn import DrawingFailed, Drawn
from bot.easel import environment

TODAY = date(2026, 11, 24)
PICTURE = MoodChart(until=TODAY, days=28, moods={TODAY: 4.0}, events=[(TODAY, "better")], ways={"better": "lifted it"})
PNG = b"\x89PNG"


async def test_a_picture_is_drawn_again_after_one_that_failed_and_after_the_process_has_ended() -> None:
    drawn = Drawn()
    try:
        assert (await drawn.moods(PICTURE)).startswith(PNG)
        first = drawn.process
        assert first is not None

        with pytest.raises(DrawingFailed) as fault:
            await drawn._drawn("circle", "the words of a client")
        assert "client" not in str(fault.value)
        assert drawn.process is first

        assert first.stdin is not None
        first.stdin.close()
        await first.wait()
        assert (await drawn.circle([1, None])).startswith(PNG)
        assert drawn.process is not first
    finally:
        await drawn.stop()
    assert drawn.process is None


def test_a_picture_is_drawn_after_a_quiet_hour_on_the_loop_that_the_bot_runs_on() -> None:
    async def drawn_twice() -> bytes:
        drawn = Drawn()
        try:
            await drawn.circle([1, None])
            assert drawn.process is not None
            drawn.process.kill()
            await drawn.process.wait()
            await asyncio.sleep(0.05)  # until the loop has seen that the pipe is shut
            return await drawn.circle([1, None])
        finally:
            await drawn.stop()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        assert runner.run(drawn_twice()).startswith(PNG)


def test_the_bots_own_process_never_loads_what_draws() -> None:
    look = "import sys, bot.app, bot.commands.running; print('matplotlib' in sys.modules)"

    found = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "False"


def test_the_drawing_process_is_given_no_secret() -> None:
    whole = {"PATH": "/bin", "TELEGRAM_BOT_TOKEN": "t", "BETWEEN_SMTP_PASSWORD": "p", "DATABASE_URL": "d"}

    assert environment(whole) == {"PATH": "/bin"}


async def test_who_stops_while_a_picture_is_drawn_lets_it_be_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.drawn.LAST_DRAWING", 60.0)
    drawn = Drawn()
    drawing = asyncio.create_task(drawn.circle([1]))
    while drawn.process is None:  # noqa: ASYNC110  # the drawing starts it
        await asyncio.sleep(0.01)

    await drawn.stop()

    assert (await drawing).startswith(PNG)
    assert drawn.process is None
