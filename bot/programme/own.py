"""Which files of texts are the bot's own: no flow may take their name or lead into them."""

from __future__ import annotations

from functools import cache

from bot.shipped import shipped_folder

CRISIS_FILES = frozenset({"crisis", "alerts", "staff", "bot", "digest", "common", "measures", "resources", "lexicon"})
"""Texts that the bot says by itself; a flow of that name would lay its hand on them."""


@cache
def own_files() -> frozenset[str]:
    """Every file of texts that ships without a flow: the bot itself says what is in it."""
    folder = shipped_folder()
    texts = {path.stem for path in (folder / "messages" / "en").glob("*.ftl")}
    return CRISIS_FILES | (texts - {path.stem for path in (folder / "flows").glob("*.yaml")})
