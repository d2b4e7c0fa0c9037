"""Changed files are taken in while the bot runs; broken ones change nothing and are told."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import Programme, load_programme
from bot.shipped import shipped_folder
from bot.work.reloading import reload
from tests.living import VEGA, living


def copied(folder: Path) -> Path:
    shutil.copytree(shipped_folder() / "flows", folder / "flows")
    shutil.copytree(shipped_folder() / "messages", folder / "messages")
    return folder


async def test_a_changed_programme_is_taken_in_and_the_former_revision_stays_to_be_finished(tmp_path: Path) -> None:
    folder = copied(tmp_path / "programme")
    async with living(tmp_path / "data") as bot:
        parts = bot.house.parts
        before = parts.programme.flows["evening"].revision
        path = folder / "flows" / "evening.yaml"
        path.write_text(path.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")

        assert await reload(parts, lambda: load_programme(folder))

        assert parts.programme.flows["evening"].revision != before
        assert parts.programme.flow("evening", before) is not None
        assert await bot.rows("SELECT count(*) FROM revision WHERE flow = 'evening'") == [(2,)]


async def test_a_broken_programme_leaves_the_old_one_running_and_says_so(tmp_path: Path) -> None:
    def broken() -> Programme:
        raise ProgrammeBroken([])

    async with living(tmp_path) as bot:
        before = bot.house.parts.programme

        assert not await reload(bot.house.parts, broken)

        assert bot.house.parts.programme is before
        await bot.hears(VEGA, "The old ones go on")
