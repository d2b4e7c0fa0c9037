"""The buttons of the sandbox page that move the clock, as a newcomer presses them."""

from __future__ import annotations

from pathlib import Path

from tests.living import ANA, MAYA, living


async def test_next_prompt_goes_on_until_a_client_sees_something(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        seen = []
        for _ in range(4):
            assert await bot.sandbox._pass_to("prompt")
            seen.append(len(bot.texts(MAYA)))

        assert seen == sorted(set(seen))


async def test_anas_link_can_be_pressed_however_far_the_clock_has_run(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        first = (await bot.programme.people())[-2].token
        await bot.later(days=4)

        (token,) = [each.token for each in await bot.programme.people() if each.chat_id == ANA]
        await bot.start(ANA, token)

        assert token != first
        await bot.hears(ANA, "Which language")
