"""A player of the programme that ships, built once."""

from __future__ import annotations

import pytest

from bot.core.crisis.screener import Screener
from bot.play.player import Player
from bot.programme.lexicon import load_lexicons
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder


@pytest.fixture(scope="session")
def player() -> Player:
    folder = shipped_folder()
    return Player(programme=load_programme(folder), screener=Screener(load_lexicons(folder / "messages" / "crisis")))
