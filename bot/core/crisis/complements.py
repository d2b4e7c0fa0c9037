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
    r"^(?:hi |hello )?good morning\b(?! to\b| for\b)"
    r"|(?<!my )(?<!the )(?<!one )\b(?:last|since(?: last)?) (?:night|week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)"
    r"(?= *(?:$|[.,;:!?\n]|(?:was|i|im|we|and|it|he|she|they|my)\b))"
    r"|\b(?:had|it was|its been|been|was|what) an? (?:\w+ ){0,2}(?:week|weekend|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|^(?:(?:just|had|a|really|very|sorry) )*(?:hard|rough|bad|tough|busy|awful|stressful|crazy) (?:week|weekend|morning)(?= *(?:$|[.,;:!?\n]))"
    r"|\b(?:have|got|tengo) \d+ (?:kids|children|hijos|hijas)\b|\bevery (?:morning|week|weekend)\b|\btod[oa]s (?:los dias|las (?:noches|semanas))\b|\bdesde (?:el |hoy )?(?:lunes|martes"
    r"|miercoles|jueves|viernes|sabado|domingo)\b|\b(?:noche|semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasad[oa]\b"
    r"|\b(?:tuve|fue|ha sido) una? (?:buena? |mala? )?(?:semana|noche|manana)(?: muy)?"
    r"(?: (?:buena|mala|dificil|dura|pesada|larga|fea|tranquila|ocupada|horrible))?\b"
    r"|\b(?:mala|dura|dificil|pesada|larga) (?:semana|noche|manana)\b"
    r"|\b(?:semana|noche|manana) (?:buena|mala|dura|dificil|pesada|larga|fea|tranquila|horrible)\b"
)
"""Days that were, and a greeting: nothing will be done on them."""

NOT_THEN = re.compile(
    r"\bnot (?:today|tonight|tomorrow|this (?:week|weekend|morning))\b|\bno (?:hoy|esta (?:noche|semana|manana))\b"
    r"|\b(?:hoy|manana|esta (?:noche|semana|manana)) no\b"
)
"""A day that is denied is no plan for it; how sure that is, the words say. "No tonight" is as well "no: tonight"."""

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
    """Whether a day or an amount in it may be the one on which, or of which: "tonight", "about thirty".

    Something grave beside an appointment takes it out of the everyday: "my session is Tuesday, my last".
    """
    found = timed(said)
    is_grave = any(has(without_no(each), known, "grave") for each in clauses(left_of(said)))
    return any(is_grave or not is_appointment(each, known) for each in found)


def names_a_time_behind(said: str, no: str, rest: Sequence[str], known: Sequence[Answers]) -> bool:
    """The same behind a no: only a day that stands alone, is turned to, or comes with something grave."""
    if not names_a_time(said, known):
        return False
    turned = max((number + 1 for number, word in enumerate(rest) if word in ("but", "pero")), default=0)
    bare = (word in ELLIPTIC_TIME or WHEN.fullmatch(word) for word in rest[turned:])
    return all(bare) or has([no, *rest] if no == "no" else rest, known, "grave")


def timed(said: str) -> list[list[str]]:
    """The clauses with a day or an amount that is not over and not denied."""
    return [each for each in clauses(left_of(said)) if WHEN.search(" ".join(each))]


def left_of(said: str) -> str:
    return NOT_THEN.sub(" ", BEHIND_US.sub(" ", HOW_IT_WENT.sub("", said).replace("'", "")))


def is_appointment(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether a day is that of something everyday, or of being well: "my session is on Tuesday", "hablamos mañana"."""
    words = without_no(words)
    if not words or has(words, known, "grave"):
        return False
    if TELLING & set(words) and has(words, known, "well") and is_covered(words, known):
        return True
    if AMOUNT.search(" ".join(words)) or not is_told(words[words[0] in ("maybe", "quizas") :], known):
        return False
    begun = next((number for number, word in enumerate(words) if word not in TOLD_IN_FRONT), 0)
    begins_with_it = WHEN.match(words[begun]) is not None or words[begun] in PLACED
    return has(words, known, "everyday") and not (begins_with_it and OURS.isdisjoint(words[begun + 1 :]))


AMOUNT = re.compile(
    r"(?<!at )(?<!las )(?<!by )\b(?:\d+|ten|twenty|thirty|forty|fifty|sixty|ninety|hundred|diez|veinte|treinta|cuarenta|cincuenta"
    r"|sesenta|cien)\b(?! (?:hours?|horas?|am|pm|kids|hijos)\b)"
)
"""So many of something. An hour is none: "a meeting at 3", "slept 8 hours"."""

TELLING = frozenset({"i", "im", "am", "estoy", "estamos", "feel", "feeling", "felt"})


def without_no(words: Sequence[str]) -> Sequence[str]:
    """ "No I work tomorrow"; in front of a verb it may deny that: "no nos vemos el sábado"."""
    words = [word for word in words if word.isalnum()]
    is_alone = words[:1] == ["no"] and bool(words[1:]) and words[1] in OURS | {"see", "hay", "gracias", "thanks"}
    return words[1:] if is_alone else words


def is_of_its_own(said: str, head: str, rest: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether "I am" or "a lot" has an end of its own that is known to be harmless: "fine", "better now".

    All of it has to be known: one word more, a comma behind it or another "I" is an answer ("sort of, I feel calm").
    """
    if head in FREQUENT or not in_list(head, known, "elliptic") or not rest:
        return False
    if has(rest, known, "grave") or has(rest, known, "asked"):
        return False
    if not is_told(rest, known) or (head not in AT_ONCE and is_cut_off(said, head)):
        return False
    if has(rest, known, "everyday"):
        return head != "i do" and (head in OF_ME or not OURS.isdisjoint(rest))
    if head in DOUBTING or (head not in AT_ONCE and not OURS.isdisjoint(rest)):
        return False
    softened, rest = softeners(rest, known)
    if starts(rest, known, "well"):
        return [head, *rest[:1]] != ["i have been", "better"]
    is_mild = bool(softened & ONLY) or head in PAST
    return is_mild and head in OF_ME and not softened & MUCH and starts(rest, known, "mild") > 0


def is_cut_off(said: str, head: str) -> bool:
    """Whether a mark stands behind it: "I am, at work" answers, "I am at work" tells."""
    return any(" ".join(part).endswith(head) for part in clauses(said)[:-1])


AT_ONCE = frozenset({"right now"})
"""A moment is told of, with a comma or without: "right now, I'm ok"."""

DOUBTING = frozenset({
    "always", "maybe", "perhaps", "possibly", "probably", "siempre", "tal vez", "talvez", "quizas", "quiza", "a lo mejor",
})  # fmt: skip
"""Who is well maybe, or has always been, has answered: "maybe better". "Maybe we can talk" is another matter."""

FREQUENT = frozenset({
    "sometimes", "some days", "at times", "often", "both", "every day", "all the time", "all day", "most nights",
    "every night", "a veces", "de vez en cuando", "muchas veces", "todos los dias", "todo el tiempo", "cada noche",
})  # fmt: skip
"""Who says how often has answered, whatever follows: "sometimes ok", "every day I work"."""

OF_ME = frozenset({"i am", "i have", "i have been", "i was", "i do"})
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

LINKS = frozenset({
    "to", "my", "the", "a", "an", "this", "all", "and", "have", "had", "has", "you", "us",
    "can", "hours", "hour", "am", "pm", "mi", "mis", "es", "el", "la", "las", "los", "un", "una", "y", "tu", "esta",
    "horas", "hora", "que",
}) | PLACED | OURS  # fmt: skip
"""What joins everyday words and says nothing."""


def is_covered(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """Whether nothing is said but no, and what is known to be harmless; a day counts as nothing here."""
    while words:
        no, grave = starts(words, known, "no"), starts(words, known, "grave")
        if grave > no:
            return False
        size = no or harmless(words, known) or int(words[0] in TOLD_IN_FRONT)
        if not size:
            return False
        words = words[size:]
    return True


def is_told(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """The same without any no, for what is told in a sentence: "I have a meeting at 3"."""
    while words:
        size = harmless(words, known) or int(words[0] in LINKS)
        if not size:
            return False
        words = words[size:]
    return True


def harmless(words: Sequence[str], known: Sequence[Answers]) -> int:
    """How many words of the beginning are known to be harmless, a day among them."""
    return max(starts(words, known, name) for name in HARMLESS) or int(WHEN.fullmatch(words[0]) is not None)


def in_list(phrase: str, known: Sequence[Answers], name: str) -> bool:
    return any(phrase in getattr(each, name) for each in known)


def starts(words: Sequence[str], known: Sequence[Answers], name: str) -> int:
    """How many words the longest phrase of this list takes of the beginning. Shape: 0 for none."""
    sizes = range(min(len(words), LONGEST), 0, -1)
    return next((size for size in sizes if in_list(" ".join(words[:size]), known, name)), 0)


def has(words: Sequence[str], known: Sequence[Answers], name: str) -> bool:
    return any(starts(words[number:], known, name) for number in range(len(words)))
