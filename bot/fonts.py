"""Fonts for what people type: one that has the signs where the system has it, and a plain mark where it has none.

Used where pictures are drawn alone (bot/easel.py). The font that comes with matplotlib has no Chinese and few emoji.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, findfont, findSystemFonts, fontManager
from matplotlib.ft2font import FT2Font

OWN = "DejaVu Sans"
"""Comes with matplotlib: Latin, Greek, Cyrillic, Arabic, Hebrew, and some signs."""

MARK = "·"
"""Stands for signs that no font has: a box, or a warning, would say that something is broken."""

UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc", "Zs", "Zl", "Zp"})
"""Signs that draw nothing of their own: joiners, variation selectors, accents, spaces."""

BITMAPS = ("color", "colour", "emoji_compat")
"""Fonts of coloured bitmaps, which matplotlib cannot scale: Debian's fonts-symbola has the same signs as outlines."""

LIKED = ("notosanscjk-regular", "notosans-regular", "notosans", "symbola", "notoemoji", "unifont", "wqy")
"""What is looked into first: faces without serifs, whole scripts in one file."""

MOST_FILES = 400


def drawable(words: str, files: tuple[str, ...] | None = None) -> tuple[str, list[str]]:
    """Words as they can be drawn, and the families that draw them. Shape: our own family first.

    `files` are the fonts to look into, those of the system where none are given.
    """
    families, out = [OWN], list[str]()
    for sign in words:
        family = family_of(sign, files)
        if family is None and out[-1:] != [MARK]:
            out.append(MARK)
        elif family is not None:
            out.append("" if is_selector(sign) else sign)
            families += [family] if family not in families else []
    return "".join(out), families


def is_selector(sign: str) -> bool:
    """A variation selector, a joiner or a skin tone asks for a coloured picture, which is not to be had."""
    return sign in "\u200d\ufe0e\ufe0f" or "\U0001f3fb" <= sign <= "\U0001f3ff"


@cache
def family_of(sign: str, files: tuple[str, ...] | None) -> str | None:
    """Our own font where it has the sign, else the first of the system's that does. Shape: None for no font at all."""
    if unicodedata.category(sign) in UNSEEN or is_selector(sign) or has(own_file(), sign):
        return OWN
    found = next((path for path in (system_files() if files is None else files) if has(path, sign)), None)
    return named(found) if found is not None else None


@cache
def own_file() -> str:
    return str(findfont(FontProperties(family=OWN)))


@cache
def system_files() -> tuple[str, ...]:
    """The system's fonts, those first that have whole scripts. What is installed later is seen by the next process."""
    found = [path for path in findSystemFonts() if not any(word in Path(path).name.lower() for word in BITMAPS)]
    return tuple(sorted(found, key=rank)[:MOST_FILES])


def rank(path: str) -> tuple[int, int, str]:
    name = Path(path).name.lower()
    liked = next((number for number, each in enumerate(LIKED) if name.startswith(each)), len(LIKED))
    return liked, "regular" not in name, name


@cache
def signs_of(path: str) -> frozenset[int]:
    """Shape: empty for a file that cannot be read as a scalable font."""
    try:
        font = FT2Font(path)
        return frozenset(font.get_charmap()) if font.num_fixed_sizes == 0 or font.scalable else frozenset()
    except (OSError, RuntimeError, ValueError):
        return frozenset()


def has(path: str, sign: str) -> bool:
    return ord(sign) in signs_of(path)


@cache
def named(path: str) -> str:
    """The family under which matplotlib finds this file."""
    fontManager.addfont(path)
    return str(FT2Font(path).family_name)


def width(words: str) -> int:
    """How wide a line is, in letters: Chinese signs and emoji take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def wrapped(line: str, most: int) -> list[str]:
    """A line in parts of at most so many letters: between words, and inside what is longer, as Chinese is."""
    parts, part = list[str](), ""
    for piece in pieces(line, most):
        if part and width((part + piece).rstrip()) > most:
            parts.append(part.rstrip())
            part = ""
        part += piece.lstrip() if not part else piece
    return [*parts, part.rstrip()] if part.strip() or not parts else parts


def pieces(line: str, most: int) -> Iterator[str]:
    """Words with the space before them; signs one by one where they are wide, or a word has no end."""
    word = ""
    for sign in line:
        is_alone = unicodedata.east_asian_width(sign) in "WF"
        if word and (sign.isspace() or is_alone or width(word + sign) > most):
            yield word
            word = ""
        word += sign
        if is_alone:
            yield word
            word = ""
    if word:
        yield word
