"""Which of a client's own words a page quotes, and in which order: what says nothing is left out. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.digest_facts import Said
from bot.core.safety import normal, phrases

MOST_SHARED = 12
"""Of a client's own words: a page is read in a minute. What may be a concern or is brought along is over and above."""

FEW = 5
"""Words. What is longer is never left out."""

SMALL = phrases(
    "ok · okay · k · okey · oki · vale · listo · dale · thanks · thank · you · thx · ty · gracias · muchas · mil",
    "yes · y · yeah · yep · yup · sure · no · n · nope · nah · si · sip · claro · hi · hello · hey · hola · buenas",
    "buenos · dias · tardes · ja · jaja · jajaja · haha · hahaha · lol · xd · un · una · a · two · three · four",
    "five · six · seven · eight · nine · ten · zero · cero · uno · dos · tres · cuatro · cinco · seis · siete · ocho",
    "nueve · diez",
)
"""Thanks, yes and no, greetings, laughter and numbers. A goodbye is none of them."""

EMPTY = phrases(
    "thank you so much · thanks so much · thank you very much · good morning · good afternoon · good evening · got it",
    "buenos dias · de acuerdo · entendido · understood · test · prueba",
    "language · idioma · mood · animo · homework · tarea · settings · ajustes · progress · session · circle · dates",
    "pin · mydata · menu · start",
)
"""Politeness, and names of commands without their stroke."""

KEPT_APART = phrases(
    "dont tell my therapist · do not tell my therapist · please dont tell my therapist",
    "no le digas a mi terapeuta · no le digas nada a mi terapeuta · no le cuentes a mi terapeuta",
)
"""A wish about other words: to quote it alone would only break it."""

THUMBS = frozenset("👍🙏👌🆗✅😀🙂😊")


def says_nothing(words: str) -> bool:
    said = normal(words)
    if not said:
        return not {sign for sign in words if sign.isprintable() and not sign.isascii()} - THUMBS
    if said in EMPTY or said in KEPT_APART:
        return True
    each = said.split()
    return len(each) <= FEW and all(one in SMALL or one.isdigit() for one in each)


def quoted(said: Sequence[Said]) -> tuple[tuple[Said, ...], int]:
    """What is quoted, and how much more there was. Shape: `said` is oldest first.

    What may be a concern stands first, then what is brought to the session, then the rest, each newest first; where
    there is no room for all of the rest the longest are kept.
    """
    concerns = [each for each in said if each.is_concern]
    known = {each.words for each in concerns}
    others = [each for each in said if not each.is_concern and not is_told(each.words, known)]
    brought = [each for each in others if each.is_brought]
    rest = [each for each in others if not each.is_brought and not says_nothing(each.words)]
    kept = longest(rest, MOST_SHARED)
    return (*newest(concerns), *newest(brought), *newest(kept)), len(rest) - len(kept)


def is_told(words: str, known: set[str]) -> bool:
    """A concern is kept cut; what it was cut from is the same words."""
    return any(words == each or (len(each) >= CUT and words.startswith(each)) for each in known)


CUT = 500
"""Characters that are kept of words that may be a concern."""


def longest(said: Sequence[Said], most: int) -> list[Said]:
    """The longest of them, the newest of equals. Shape: in the order in which they came."""
    ranked = sorted(range(len(said)), key=lambda at: (-len(said[at].words), -at))[:most]
    return [said[at] for at in sorted(ranked)]


def newest(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(reversed(tuple(said)))
