"""The views of a text that are read: what was written, emoji as words, and letters set apart put together. Pure.

What hides inside one word (leet, stars, repeats, slips) is undone word by word in `spelling`.
"""

from __future__ import annotations

import re

from bot.core.crisis.folding import EMOJI_SIGNS, folded, with_emoji

SPACED = re.compile(r"(?<![a-z0-9'])(?:[a-z0-9@$][ \t.,\-_*·/|~+]{1,3}){2,}[a-z0-9@$](?![a-z0-9'])")
"""Single letters with something between them: k i l l, k.i.l.l, k-i-l-l."""

LETTER = re.compile(r"[a-z]")
GLUE = re.compile(r"[ \t.,\-_*·/|~+]+")
WIDE = re.compile(r"[ \t]{2,}|[/|]")
"""Between set-apart letters, a wider gap is the space between two words."""

PIECE, OVERLAP = 4_000, 300
"""Characters. A longer text is read in overlapping pieces (grading rule 6)."""


def views_of(text: str) -> tuple[str, ...]:
    """The distinct views of one piece. Shape: the plain one first; plain text has one view alone."""
    plain = folded(text)
    seen = {plain: None}
    if not plain.isascii() and EMOJI_SIGNS.search(plain):
        seen[with_emoji(plain)] = None
    for view in tuple(seen):
        if SPACED.search(view):
            seen[SPACED.sub(joined, view)] = None
    return tuple(seen)


def joined(found: re.Match[str]) -> str:
    """The set-apart letters as words; a row of numbers or of single words stays."""
    letters = found.group()
    if len(LETTER.findall(letters)) < 3:
        return letters
    return " ".join(GLUE.sub("", part) for part in WIDE.split(letters))


def pieces(text: str) -> list[str]:
    """A text in pieces that overlap, so that nothing falls between two."""
    if len(text) <= PIECE:
        return [text]
    return [text[start : start + PIECE] for start in range(0, max(len(text) - OVERLAP, 1), PIECE - OVERLAP)]
