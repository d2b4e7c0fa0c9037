"""Seeded slips of the hand, so that the reader meets in training what it will meet in life."""

from __future__ import annotations

import random
import re

NEAR = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip

LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7"}
SHORT = {
    "you": "u", "are": "r", "to": "2", "for": "4", "and": "n", "because": "bc", "with": "w", "before": "b4",
    "people": "ppl", "please": "pls", "que": "q", "porque": "xq", "por": "x", "tambien": "tmb", "te": "t",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")


def perturbed(text: str, chance: random.Random) -> str:
    """About one text in three gets a few slips; the rest stays as it was written."""
    if chance.random() > 0.35:
        return text
    slip = chance.choice((typos, typos, shortened, leeted, unmarked))
    return slip(text, chance)


def typos(text: str, chance: random.Random) -> str:
    rate = chance.choice((0.06, 0.12))
    return WORD.sub(lambda found: typo(found.group(), chance) if chance.random() < rate else found.group(), text)


def typo(word: str, chance: random.Random) -> str:
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + word[at] + word[at:]
        case _:
            return word[:at] + chance.choice(NEAR.get(word[at].lower(), word[at])) + word[at + 1 :]


def shortened(text: str, chance: random.Random) -> str:
    return WORD.sub(lambda found: SHORT.get(found.group().lower(), found.group()), text)


def leeted(text: str, chance: random.Random) -> str:
    return WORD.sub(lambda found: leet(found.group(), chance) if chance.random() < 0.25 else found.group(), text)


def leet(word: str, chance: random.Random) -> str:
    return "".join(chance.choice(LEET[sign]) if sign in LEET and chance.random() < 0.5 else sign for sign in word)


def unmarked(text: str, chance: random.Random) -> str:
    """No apostrophes, no marks: dictated, or in a hurry."""
    return re.sub(r"[.,;:!?¡¿'’]", "", text)
