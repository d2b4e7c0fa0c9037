"""The sandbox takes in what is saved, and says what is wrong while the old one runs on."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.shipped import shipped_folder
from bot.watching import Watching
from tests.living import MAYA, living


def copied(folder: Path) -> Path:
    for top in ("flows", "messages"):
        shutil.copytree(shipped_folder() / top, folder / top)
    return folder


async def test_a_saved_file_is_in_the_chat_and_a_broken_one_is_told_on_its_line(tmp_path: Path) -> None:
    own = copied(tmp_path / "own")
    words = own / "messages" / "en" / "evening.ftl"
    shown: list[tuple[str, bool]] = []
    async with living(tmp_path / "data", between_programme_dir=own) as bot:
        watching = Watching(bot.house.following, lambda text, is_bad: shown.append((text, is_bad)))
        await watching.look()
        assert shown == []

        (own / "flows" / "evening.yaml").write_text("title: Evening\nsteps:\n  - ask: mood\n    answr: scale 0-10\n")
        await watching.look()
        assert shown[-1][1]
        assert (
            "flows/evening.yaml:4 (step mood): `answr` is no word that can stand here. Did you mean answer?"
            in (shown[-1][0])
        )

        shutil.copy(shipped_folder() / "flows" / "evening.yaml", own / "flows" / "evening.yaml")
        text = words.read_text(encoding="utf-8")
        words.write_text(text.replace("mood = { $turn ->", "mood = Well? { $turn ->"), encoding="utf-8")
        await watching.look()
        await bot.later(hours=10)

        assert "programme reloaded at" in shown[-1][0]
        assert not shown[-1][1]
        await bot.hears(MAYA, "Well?")
