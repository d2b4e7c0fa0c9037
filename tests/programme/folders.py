"""A small programme that stays as it is, so that what is tried on it does not change with what ships."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.programme.own import own_files
from bot.shipped import shipped_folder

SMALL = Path(__file__).with_name("small")


def small_programme(folder: Path) -> Path:
    """Copy it, with the bot's own words beside it as they ship."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shipped = shipped_folder() / "messages"
    shutil.copytree(shipped / "crisis", folder / "messages" / "crisis")
    shutil.copy(shipped / "measures.json", folder / "messages")
    for path in shipped.glob("*/*.ftl"):
        if path.stem in own_files():
            shutil.copy(path, folder / "messages" / path.parent.name)
    return folder
