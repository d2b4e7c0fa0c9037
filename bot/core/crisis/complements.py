"""What only looks like an answer: "I am" before "fine", a Tuesday on which a session is. Pure.

An answer that leaves out what was asked ("I am", "tonight") is one; the same words with an end of their own are not.
Every doubt is left as an answer: only what is known to be harmless is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.crisis.lexicon import Answers

LONGEST = 6
"""Words of the longest phrase of answers.yaml, "i am going to do it"."""

WHEN = re.compile(
    r"\b(?:\d+|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\b(?:tonight|today|tomorrow|midnight|morning|weekend|week"
    r"|soon|ten|twenty|thirty|forty|fifty|sixty|ninety|hundred|all of them|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|hoy|manana|noche|pronto|diez|veinte|treinta|cuarenta|cincuenta|sesenta|cien|todas|todos)\b"
)
"""Days and amounts."""

HOW_IT_WENT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?"
    r"(?:today|tonight|morning|weekend|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:was|went|has been|felt)"
    r"(?: (?:really|pretty|so|very|kind of|just|quite|all|a bit|a little))*"
    r" (?:ok|okay|good|fine|better|well|nice|great|alright|busy|long|calm|quiet|normal|hard|rough|bad|awful|horrible|tough"
    r"|stressful|tiring)$"
    r"|\b(?:(?:hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo) (?:en|por) la )?"
    r"(?:hoy|noche|manana|semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo) (?:fue|estuvo|ha sido|me fue)"
    r"(?: (?:muy|bastante|algo|un poco|mas o menos|un dia))*"
    r" (?:bien|mejor|normal|bonito|bonita|tranquilo|tranquila|largo|larga|dificil|duro|dura|pesado|pesada|feo|fea|mal|horrible)$"
    r"|^hoy (?:sali|fui) a (?:caminar|correr|pasear|comer|trabajar)$"
)
"""How a day was is no day on which something will be done: it is no answer to "Are you thinking about killing yourself?".

A day that stands beside it is one: "tonight, today was hard".
"""

BEHIND_US = re.compile(
    r"\bgood morning\b|\b(?:last|since(?: last)?) (?:night|week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)\b"
    r"|\b(?:had|it was|its been|been|was|what) an? (?:\w+ ){0,2}(?:week|weekend|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\b(?:hard|rough|bad|long|good|nice|tough|busy|awful|stressful|crazy) (?:week|weekend|morning)\b"
    r"|\b\d+ (?:kids|children|hijos|hijas)\b|\bevery (?:morning|week|weekend)\b|\btod[oa]s (?:los dias|las (?:noches|semanas))\b|\bdesde (?:el |hoy )?(?:lunes|martes"
    r"|miercoles|jueves|viernes|sabado|domingo)\b|\b(?:noche|semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasad[oa]\b"
    r"|\b(?:tuve|fue|ha sido) una? (?:buena? |mala? )?(?:semana|noche|manana)(?: muy)?"
    r"(?: (?:buena|mala|dificil|dura|pesada|larga|fea|tranquila|ocupada|horrible))?\b"
    r"|\b(?:buena|mala|dura|dificil|pesada|larga) (?:semana|noche|manana)\b"
    r"|\b(?:semana|noche|manana) (?:buena|mala|dura|dificil|pesada|larga|fea|tranquila|horrible)\b"
)
"""Days that were, and a greeting: nothing will be done on them."""

NOT_THEN = re.compile(
    r"\b(?:not|no) (?:today|tonight|tomorrow|this (?:week|weekend|morning)|hoy|manana|esta (?:noche|semana|manana))\b"
    r"|\b(?:hoy|manana|esta (?:noche|semana|manana)) no\b"
)
"""A day that is denied is no plan for it; how sure that is, the words say."""

OURS = frozenset({"i", "im", "ive", "ill", "we", "tengo", "tenemos", "tuve", "voy", "fui", "vino", "vinieron", "hablamos", "podemos", "estoy"})  # fmt: skip
"""Behind a day or a place at the beginning: "tomorrow I have work" tells of a day, "tomorrow at work" answers with one."""

TOLD_IN_FRONT = frozenset({"no", "ok", "well", "yes", "si", "pues", "bueno", "and", "y", "so", "el", "la", "the", "this", "esta"})  # fmt: skip
"""What may stand before a day that an answer begins with."""

PLACED = frozenset({"on", "at", "in", "by", "with", "near", "en", "con", "a", "por"})

ELLIPTIC_TIME = frozenset({
    "just", "only", "on", "at", "by", "in", "until", "till", "before", "after", "later", "than", "this", "next",
    "maybe", "but", "then", "more", "past", "around", "about", "the", "a", "its", "for", "of", "them", "el",
    "la", "los", "en", "de", "para", "por", "pero", "solo", "nomas", "nada", "mas", "paso", "pasa", "esta",
    "este", "hasta", "antes", "despues", "luego", "quizas", "y", "and", "or", "o", "probably", "definitely",
    "not", "no", "late", "early", "want", "it", "will", "ill", "going", "gonna", "to", "do", "i", "im",
    "hacerlo", "voy", "lo", "hare",
})  # fmt: skip
"""Behind a no a day counts where nothing is told of it: "no later than Friday", and no "no quarrels today"."""

MARKS = re.compile(r"[.,;:!?¡¿\n()\"]+")


def clauses(said: str) -> list[list[str]]:
    """The words between the marks. Shape: none is empty."""
    parts = (part.replace("'", "").replace("-", " ").split() for part in MARKS.split(said))
    return [part for part in parts if part]


def names_a_time(said: str, known: Sequence[Answers]) -> bool:
    """Whether a day or an amount in it may be the one on which, or of which: "tonight", "about thirty"."""
    return any(not is_appointment(each, known) for each in timed(said))


def names_a_time_behind(said: str, no: str, rest: Sequence[str], known: Sequence[Answers]) -> bool:
    """The same behind a no: only a day that stands alone, is turned to, or comes with something grave."""
    if not names_a_time(said, known):
        return False
    turned = max((number + 1 for number, word in enumerate(rest) if word in ("but", "pero")), default=0)
    bare = (word in ELLIPTIC_TIME or WHEN.fullmatch(word) for word in rest[turned:])
    return all(bare) or has([no, *rest] if no == "no" else rest, known, "grave")


def timed(said: str) -> list[list[str]]:
    """The clauses with a day or an amount that is not over and not denied."""
    left = NOT_THEN.sub(" ", BEHIND_US.sub(" ", HOW_IT_WENT.sub("", said).replace("'", "")))
    return [each for each in clauses(left) if WHEN.search(" ".join(each))]


def is_appointment(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether a day is that of something everyday, or of being well: "my session is on Tuesday", "hablamos mañana"."""
    words = without_no(words)
    if not words or has(words, known, "grave"):
        return False
    if TELLING & set(words) and has(words, known, "well") and is_covered(words, known):
        return True
    begun = next((number for number, word in enumerate(words) if word not in TOLD_IN_FRONT), 0)
    begins_with_it = WHEN.match(words[begun]) is not None or words[begun] in PLACED
    return has(words, known, "everyday") and not (begins_with_it and OURS.isdisjoint(words[begun + 1 :]))


TELLING = frozenset({"i", "im", "am", "estoy", "estamos", "feel", "feeling", "felt"})


def without_no(words: Sequence[str]) -> Sequence[str]:
    """ "No I work tomorrow"; in front of a verb it may deny that: "no nos vemos el sábado"."""
    words = [word for word in words if word.isalnum()]
    is_alone = words[:1] == ["no"] and bool(words[1:]) and words[1] in OURS | {"see", "hay", "gracias", "thanks"}
    return words[1:] if is_alone else words


def is_of_its_own(head: str, rest: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether "I am" or "a lot" has an end of its own that is known to be harmless: "fine", "better now"."""
    if not in_list(head, known, "elliptic") or not rest or has(rest, known, "grave"):
        return False
    if has(rest, known, "everyday") and (head in OF_ME or not OURS.isdisjoint(rest)):
        return True
    softened, rest = softeners(rest, known)
    if starts(rest, known, "well"):
        return True
    is_mild = bool(softened & ONLY) or head in PAST
    return is_mild and not softened & MUCH and starts(rest, known, "mild") > 0


OF_ME = frozenset({"i am", "i have", "i was", "i do"})
"""Behind "sometimes" or "a lot" a place is a place where it happens: "sometimes at work"."""

ONLY = frozenset({"just", "only", "solo", "nomas"})
MUCH = frozenset({"so", "too", "tan", "demasiado"})
PAST = frozenset({"i was", "i have been", "estaba"})


def softeners(words: Sequence[str], known: Sequence[Answers]) -> tuple[frozenset[str], Sequence[str]]:
    """The words that lead up to what is said, and what is left: "just really" before "tired"."""
    skipped: set[str] = set()
    while words and (size := starts(words, known, "softens")):
        skipped |= set(words[:size])
        words = words[size:]
    return frozenset(skipped), words


HARMLESS = ("well", "mild", "everyday", "softens", "before", "polite")


def is_covered(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether nothing is said but no, and what is known to be harmless; a day counts as nothing here."""
    while words:
        no, grave = starts(words, known, "no"), starts(words, known, "grave")
        if grave > no:
            return False
        size = no or max(starts(words, known, name) for name in HARMLESS)
        if not size and not WHEN.fullmatch(words[0]) and words[0] not in TOLD_IN_FRONT:
            return False
        words = words[size or 1 :]
    return True


def in_list(phrase: str, known: Sequence[Answers], name: str) -> bool:
    return any(phrase in getattr(each, name) for each in known)


def starts(words: Sequence[str], known: Sequence[Answers], name: str) -> int:
    """How many words the longest phrase of this list takes of the beginning. Shape: 0 for none."""
    sizes = range(min(len(words), LONGEST), 0, -1)
    return next((size for size in sizes if in_list(" ".join(words[:size]), known, name)), 0)


def has(words: Sequence[str], known: Sequence[Answers], name: str) -> bool:
    return any(starts(words[number:], known, name) for number in range(len(words)))
