"""A text as its reader sees it: one alphabet, lower case, nothing invisible, no accents. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.core.crisis.confusables import TABLE

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0020-\U000e0060\U000e007f\U000e0100-\U000e01ef\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
"""Zero-width, bidirectional, filler, tag and control signs. Source: Unicode, Default_Ignorable_Code_Point."""

QUOTES = str.maketrans(dict.fromkeys("’‘ʼ‛`´′＇", "'") | dict.fromkeys("“”«»„‟", '"') | dict.fromkeys("‐‑‒⁃−", "-"))

PAUSES = re.compile(r"\.{2,}|…|—|–| - |--+")
"""A pause is no end of a sentence: people write "i want to... die"."""

MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")

EMOJI = {
    "🔫": "gun", "💊": "pills", "🔪": "knife", "🗡": "knife", "🩸": "blood", "⚰": "coffin", "🪦": "grave", "💀": "dead",
    "☠": "dead", "🪢": "noose", "🌉": "bridge", "🚆": "train", "🪒": "razor", "👋": "goodbye", "🕊": "peace", "💣": "bomb",
    "🧨": "bomb", "🪓": "axe", "💉": "needle", "😵": "dead", "👻": "dead", "😇": "angel", "⏰": "time", "🏥": "hospital",
}  # fmt: skip
"""The emoji that stand for a thing that matters here; all others are decoration."""

EMOJI_SIGNS = re.compile("[" + "".join(EMOJI) + "]")


FOREIGN = re.compile("[^\x00-\x7f]+")

LONGEST_KEPT = 8
"""Signs. An accented letter or an emoji comes again and again; a sentence in another alphabet does not."""


def folded(text: str) -> str:
    """Shape: a to z, digits and ASCII signs, as far as anything stands for them; emoji stay."""
    plain = text if text.isascii() else FOREIGN.sub(looked_at, text)
    return PAUSES.sub(",", INVISIBLE.sub("", plain).lower().replace("`", "'"))


def looked_at(found: re.Match[str]) -> str:
    run = found.group()
    return often(run) if len(run) <= LONGEST_KEPT else as_ours(run)


def as_ours(text: str) -> str:
    """A run of signs beyond ASCII as it looks. The accents of a letter are such a run too, and go."""
    seen = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode().translate(QUOTES))
    seen = MARKS.sub("", unicodedata.normalize("NFKD", INVISIBLE.sub("", seen).casefold()))
    return MARKS.sub("", seen.translate(TABLE).translate(QUOTES))


often = lru_cache(maxsize=4096)(as_ours)


def with_emoji(plain: str) -> str:
    """Emoji as words."""
    return EMOJI_SIGNS.sub(lambda found: f" {EMOJI[found.group()]} ", plain)
