"""How hard a text is to read: school grades in English, a scale of ease in Spanish. Pure."""

from __future__ import annotations

import re
from functools import cache

import pyphen

HARDEST_GRADE = 6.0
"""Units: years of school. Source: CRISIS.md, The reply; PROGRAMME.md, Language."""

LEAST_EASE = 70.0
"""Where the sixth grade ends. Source: Fernández Huerta 1959, Medidas sencillas de lecturabilidad."""

SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)|\n+")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NUMBERS_AND_LINKS = re.compile(r"https?://\S+|\S+\.(?:org|com|net)\S*|[\d][\d-]*")


@cache
def hyphens(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang={"en": "en_US", "es": "es"}[language], left=1, right=1)


def measures(language: str, text: str) -> tuple[float, float]:
    """Words a sentence and syllables a word; numbers to call and links do not count.

    The formulas were made for passages: measure a whole screen, never a line of a few words.
    """
    plain = NUMBERS_AND_LINKS.sub("", text)
    words = WORD.findall(plain)
    sentences = sum(1 for part in SENTENCE.split(plain) if WORD.search(part))
    if not words or not sentences:
        return 0.0, 0.0
    syllables = sum(len(hyphens(language).positions(word.lower())) + 1 for word in words)
    return len(words) / sentences, syllables / len(words)


def english_grade(text: str) -> float:
    """Units: years of school. Source: Kincaid et al. 1975, Flesch-Kincaid grade level."""
    length, syllables = measures("en", text)
    return 0.39 * length + 11.8 * syllables - 15.59 if length else 0.0


def spanish_ease(text: str) -> float:
    """Units: 0 to about 100, higher is easier. Source: Fernández Huerta 1959, corrected (syllables a hundred words)."""
    length, syllables = measures("es", text)
    return 206.84 - 60.0 * syllables - 1.02 * length if length else 100.0


def is_easy(language: str, text: str) -> bool:
    """Whether somebody with six years of school can read it."""
    if language == "es":
        return spanish_ease(text) >= LEAST_EASE
    return english_grade(text) <= HARDEST_GRADE
