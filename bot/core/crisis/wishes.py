"""Wishes and shrugs that answer "Are you thinking about killing yourself?": "i wish", "why not". Pure.

Who wishes or shrugs has not said no: that is *not sure*. The same words about something else ("i wish it were friday",
"thinking about dinner") are no answer, so nothing may stand behind them but what points back at what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.crisis.complements import TOLD_IN_FRONT, clauses, in_list, is_covered, starts
from bot.core.crisis.lexicon import Answers

DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|week|day|semester|shift|workday)"
DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana|semana|dia|semestre|turno)"

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?weekend)"
DIA_DE_LA_SEMANA = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana)"
""" "I wish today was the day" names none of them."""

LEAD = (
    r"(?:(?:no|nope|nah|not really|well|lol|haha|honestly|i|id|just|only|really|do|so"
    r"|solo|nomas|nada mas|pues|es que|la verdad|yo|ya)[ ,.]+)*"
)
WISHED = rf"wish (?:it|today) (?:was|were) (?:already )?{WEEKDAY}"
OVER = rf"(?:want|need|wish|like) (?:the|this|my) {DAY} (?:to be |was |were )?(?:over|done|finished|to end)(?: with)?"
FUERA = rf"(?:ojala (?:que )?(?:ya )?fuera|quiero que (?:ya )?sea) (?:ya )?(?:el )?{DIA_DE_LA_SEMANA}"
ACABE = rf"quiero que (?:ya )?(?:se )?(?:acabe|termine|pase) (?:ya )?(?:el|la|esta|este|mi) {DIA}"
TAIL = r"(?:[ ,.!]+(?:already|lol|haha|thanks|thank you|honestly|ya|gracias|jaja|la verdad))*"

OF_THE_CALENDAR = re.compile(f"{LEAD}(?:{WISHED}|{OVER}|{FUERA}|{ACABE}){TAIL}")
"""A week that should be over, a Friday that should be here; to the letter, one word more is read as ever."""


def is_of_the_calendar(said: str) -> bool:
    """ "No, I just want the week over": a day stands in it on which nothing will be done."""
    return OF_THE_CALENDAR.fullmatch(said.replace("'", "")) is not None


def is_wish(said: str, known: Sequence[Answers]) -> bool:
    """Whether one of its clauses wishes for, thinks of, or shrugs at what was asked."""
    return says(said, known, "wish")


def is_wish_alone(said: str, known: Sequence[Answers]) -> bool:
    """The same with nothing beside it but a no or what is known to be harmless: also a longer text answers so."""
    told = (part for part in clauses(said) if not any(is_said(each, known, "wish") for each in turned(part)))
    return is_wish(said, known) and all(is_covered(part, known) for part in told)


def is_low(said: str, known: Sequence[Answers]) -> bool:
    """ "I used to", "I wouldn't act on it", "no, solo quiero paz"."""
    return says(said, known, "low")


def says(said: str, known: Sequence[Answers], name: str) -> bool:
    parts = clauses(said)
    if "?" in said and len(parts) > 1 and in_list(" ".join(parts[-1]), known, "no"):
        return False  # the question said again before a no: "thinking about it? no"
    return any(is_said(each, known, name) for part in parts for each in turned(part))


def turned(words: Sequence[str]) -> list[Sequence[str]]:
    """What stands before a "but" and what behind it: "I'd never do it but I think about it"."""
    at = next((number for number, word in enumerate(words) if word in ("but", "pero", "aunque")), len(words))
    return [words[:at], *turned(words[at + 1 :])] if at < len(words) else [words]


def is_said(words: Sequence[str], known: Sequence[Answers], name: str) -> bool:
    """Whether a clause is no more than a phrase of this list, behind what only leads up to it."""
    while words:
        size = starts(words, known, name)
        if size and points_back(words[size:], known):
            return True
        words = words[leads(words, known) or len(words) :]
    return False


def leads(words: Sequence[str], known: Sequence[Answers]) -> int:
    """How many words only lead up to it. A "no" in front of a verb is none of them, it denies: "no lo he pensado"."""
    if words[0] in ("no", "nope", "nah"):
        is_denial = len(words) > 1 and in_list(words[1], known, "denied")
        return 0 if is_denial else 1
    size = max(starts(words, known, name) for name in ("before", "softens", "polite"))
    return size or int(words[0] in TOLD_IN_FRONT or words[0] in TURNS)


TURNS = frozenset({
    "thought", "thoughts", "if", "that", "thatd", "que", "it", "itd", "its", "would", "id", "ive", "have", "had", "has",
    "then", "everything", "they", "theyd", "everyone", "everybody", "life", "god", "yo", "lo", "me", "se", "a",
    "mi", "entonces", "porque", "cause", "cuz", "because", "now", "theres", "the", "my", "mis", "is", "es", "only",
    "unico", "unica", "kids", "kid", "family", "mom", "dad", "husband", "wife", "parents", "son", "daughter", "dog",
    "cat",
    "hijos", "hijas", "hijo", "hija", "familia", "mama", "papa", "esposo", "esposa", "perro", "perra", "gato", "gata",
})  # fmt: skip
"""Who or what, and a word that only turns to it; none of them denies."""


def points_back(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether nothing of its own stands behind it: "if i do", "about it", "anymore"."""
    while words:
        size = max(starts(words, known, name) for name in ("trails", "softens", "polite", "wish"))
        if not size:
            return False
        words = words[size:]
    return True
