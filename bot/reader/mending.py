"""Slips, stars and leet as the second reader was trained to read them. Pure.

The patterns' own views grow with the lexicon; a model's view of a text changes only together with the model.
"""

from __future__ import annotations

import re

LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "€": "e"}
)

CENSOR = re.compile(r"\b[a-z]+[*#_x-]+[a-z]+\b")
SPACED = re.compile(r"\b(?:[a-z][ .\-_*·]{1,2}){2,}[a-z]\b")

LEETED = re.compile(r"[a-z0-9@$!€]*[a-z][a-z0-9@$!€]*")

SLIPS = {
    "sucide": "suicide", "suiside": "suicide", "suicde": "suicide", "suicied": "suicide", "siucide": "suicide",
    "suidice": "suicide", "suicice": "suicide", "kil": "kill", "kll": "kill", "kms": "kms", "myslef": "myself",
    "mysefl": "myself", "mself": "myself", "diying": "dying", "dieing": "dying", "wnat": "want", "wan": "want",
    "sewer side": "suicide", "sue a side": "suicide", "toaster bath": "toaster bath", "unalive": "unalive",
    "hert": "hurt", "hrut": "hurt", "overdoes": "overdose", "od'd": "overdosed", "tonite": "tonight",
    "2nite": "tonight", "2night": "tonight", "2morrow": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow",
    "plls": "pills", "pils": "pills",
    "suisidio": "suicidio", "suicidarme": "suicidarme", "qiero": "quiero", "kiero": "quiero", "qero": "quiero",
    "matarm": "matarme", "morirm": "morirme", "ya nomas": "ya no mas",
}  # fmt: skip

HIDDEN = (
    "suicide",
    "suicidal",
    "suicidio",
    "kill",
    "die",
    "dead",
    "cut",
    "rape",
    "hang",
    "matar",
    "morir",
    "matarme",
    "morirme",
    "gun",
    "pills",
    "rapes",
    "raped",
)


def unleet(word: str) -> str:
    """Read digits inside a word as letters; a number stays a number."""
    return word if re.fullmatch(r"\d+[a-z]{0,2}", word) else word.translate(LEET)


def uncensor(word: str) -> str:
    """Put back the letter that a star hides, where only one long word fits."""
    shape = re.compile("".join("[a-z]" if sign in "*#" else re.escape(sign) for sign in word))
    hidden = [whole for whole in HIDDEN if shape.fullmatch(whole)]
    return hidden[0] if hidden else re.sub(r"[*#_-]", "", word)
