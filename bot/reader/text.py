"""The one view of a text that the second reader reads: what was meant, in small letters without accents. Pure.

The same as the patterns' views, one after the other instead of side by side: a model is asked once, not five times.
"""

from __future__ import annotations

import re

from bot.core.crisis.folding import folded
from bot.reader.mending import CENSOR, LEETED, SLIPS, SPACED, uncensor, unleet

GAPS = re.compile(r"[ .\-_*·]")
SPACES = re.compile(r"\s+")
REPEATED = re.compile(r"([a-z.!?])\1{2,}")
WORDS = re.compile(r"[a-z']+")


def meant(text: str) -> str:
    """Fold a text, join spaced letters, read leet and stars, mend known slips. Shape: one line."""
    plain = folded(text)
    if SPACED.search(plain):
        plain = SPACED.sub(lambda found: GAPS.sub("", found.group()), plain)
    plain = REPEATED.sub(r"\1\1", plain)
    plain = CENSOR.sub(lambda found: censored(found.group()), plain)
    plain = LEETED.sub(lambda found: plainly(found.group()), plain)
    plain = WORDS.sub(lambda found: SLIPS.get(found.group(), found.group()), plain)
    return SPACES.sub(" ", plain).strip()


def plainly(word: str) -> str:
    """Read leet inside a word; the marks around it are marks, and "b4" is too short to tell."""
    core = word.strip("!")
    return word.replace(core, unleet(core)) if len(core) > 2 else word


def censored(word: str) -> str:
    """Put back what a star hides; a hyphen joins two words and stays."""
    return uncensor(word) if "*" in word or "#" in word else word


SPANISH = frozenset(
    WORDS.findall(
        "que de la el los las un una y en es no se lo me mi te tu su con por para pero como mas ya muy yo le al del"
        " esta estoy soy fue hoy ayer porque cuando todo nada bien mal si quiero tengo he ha era hay voy va mis sus nos"
        " ni ahora siempre nunca casa mama papa gracias hola sin sobre donde quien esto eso"
    )
)
ENGLISH = frozenset(
    WORDS.findall(
        "the i a to and my it of in is was that me for with on but he she they you not have had at so be just this im"
        " i'm don't dont all what her his we are been day no about up out do like can"
    )
)


def is_spanish(said: str) -> bool:
    """A small vote of function words. Units: `said` is folded."""
    words = WORDS.findall(said)
    return sum(word in SPANISH for word in words) > sum(word in ENGLISH for word in words)


BARE = frozenset(
    WORDS.findall(
        "i im i'm am was me my to the a an and but so or that it its it's is of in on at for with as if going gonna"
        " want have get do took"
        " yo voy iba me mi a y o pero que el la los las lo un una es de en con por si quiero tengo"
    )
)
"""Words of which a text says nothing yet: somebody pressed send too early."""


SMALL = ENGLISH | SPANISH | BARE

OPEN = frozenset(
    WORDS.findall(
        "to a an the and but so or that is of in on at for with as if am was gonna want"
        " que el la los las un una de en con por y o pero a quiero es si"
    )
)
"""Words behind which more must come. "I'm going to do it" has come to its end, and may mean the worst."""


def is_bare(said: str) -> bool:
    """The beginning of a sentence without its sense, or no letter at all. Units: `said` is folded."""
    words = WORDS.findall(said)
    if not words:
        return not any(sign.isalpha() for sign in said)
    return said.isascii() and set(words) <= BARE and words[-1] in OPEN


def is_scant(said: str) -> bool:
    """A word or two that may mean anything ("took it", "me voy"): worth a question, not a page."""
    words = WORDS.findall(said)
    return len(words) < 3 and set(words) <= BARE


VOWELS = re.compile(r"[aeiouy]")
CROWD = re.compile(r"[^aeiouy']{5}")


def is_pronounceable(word: str) -> bool:
    """Whether hands could have meant it: a vowel, no crowd of consonants, no longer than words are."""
    return 1 < len(word) <= 20 and VOWELS.search(word) is not None and CROWD.search(word) is None
