"""The views of a text that are read: what was written, emoji as words, and letters set apart put together. Pure.

What hides inside one word (leet, stars, repeats, slips) is undone word by word in `spelling`.
"""

from __future__ import annotations

import re

from bot.core.crisis.folding import EMOJI_SIGNS, folded, with_emoji

SPACED = re.compile(r"(?<![a-z0-9'])(?:[a-z0-9@$][ \t.,\-_*·/|~+]{1,3}){2,}[a-z0-9@$](?![a-z0-9'])")
"""Single letters with something between them: k i l l, k.i.l.l, k-i-l-l."""

LETTER = re.compile(r"[a-z0-9@$]")
BETWEEN = re.compile(r"[ \t.,\-_*·/|~+]+")

WHOLE, AROUND = 600, 200
"""Characters. Of a longer view only what stands around the set-apart letters is read again."""

PIECE, OVERLAP = 4_096, 300
"""Characters. A text longer than Telegram sends is read in overlapping pieces (grading rule 6)."""


def views_of(text: str) -> tuple[str, ...]:
    """The distinct views of one piece. Shape: the plain one first; plain text has one view alone."""
    plain = folded(text)
    seen = {plain: None}
    if not plain.isascii() and EMOJI_SIGNS.search(plain):
        seen[with_emoji(plain)] = None
    for view in tuple(seen):
        if SPACED.search(view):
            seen[together(view)] = None
    return tuple(seen)


def together(view: str) -> str:
    """Letters set apart put together; of a long view only the neighbourhood of such letters."""
    if len(view) <= WHOLE:
        return SPACED.sub(joined, view)
    return SPACED.sub(joined, " . ".join(view[start:end] for start, end in neighbourhoods(view)))


def neighbourhoods(view: str) -> list[tuple[int, int]]:
    """What stands around letters set apart. Shape: from where to where; those that meet are one."""
    found: list[tuple[int, int]] = []
    for letters in SPACED.finditer(view):
        start, end = max(letters.start() - AROUND, 0), letters.end() + AROUND
        if found and start <= found[-1][1]:
            start, _ = found.pop()
        found.append((start, end))
    return found


def joined(found: re.Match[str]) -> str:
    """The set-apart letters as words; where another sign than the usual one stands, a new word begins."""
    whole = str(found.group())
    letters, gaps = LETTER.findall(whole), BETWEEN.findall(whole)
    if len(letters) < 3 or whole.replace(" ", "").isdigit():
        return whole
    usual = max(gaps, key=gaps.count)
    made = str(letters[0])
    for gap, letter in zip(gaps, letters[1:], strict=True):
        made += letter if gap == usual else " " + letter
    return made


def pieces(text: str) -> list[str]:
    """A text in pieces that overlap, so that nothing falls between two."""
    if len(text) <= PIECE:
        return [text]
    return [text[start : start + PIECE] for start in range(0, max(len(text) - OVERLAP, 1), PIECE - OVERLAP)]
