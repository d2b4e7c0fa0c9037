"""A programme of one flow, written in a test, beside the bot's own texts."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.play.player import Player
from bot.programme.programme import read_programme
from bot.shipped import shipped_folder

STEPS = """
  - ask: mood
    answer: scale 0-10
    record: mood
  - ask: words
    answer: text
    optional: true
    record: words
    share: ask
  - when: mood <= 3
    say: low
  - say: thanks
"""
WORDS = "mood = How are you?\nwords = What happened?\nlow = That sounds heavy.\nthanks = Thank you.\n"


def programme_in(folder: Path, *, steps: str = STEPS, words: str = WORDS, head: str = "") -> Path:
    """Write the flow `mine`, with the same words in both languages."""
    shutil.copytree(shipped_folder() / "messages", folder / "messages", dirs_exist_ok=True)
    (folder / "flows").mkdir(exist_ok=True)
    (folder / "flows" / "mine.yaml").write_text(f"title: Mine\n{head}steps:{steps}")
    for language in ("en", "es"):
        (folder / "messages" / language / "mine.ftl").write_text(words)
    return folder


def player_in(folder: Path, player: Player) -> Player:
    """A player of what stands in a folder, faults and all, with the screener of another."""
    programme, _ = read_programme(folder)
    return Player(programme=programme, screener=player.screener)
