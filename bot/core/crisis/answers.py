"""Grades a short text together with the question that it answers (grading rule 1). Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.crisis.folding import folded
from bot.core.crisis.lexicon import Answers
from bot.model import Kind, Level

LONGEST_ANSWER = 7
"""Words. A longer text speaks for itself."""

LONGEST_TEXT = 120
"""Characters. The same, seen without counting words."""

ASKED = {
    "safety": Kind.SUICIDE,
    "item9": Kind.SUICIDE,
    "plan": Kind.SUICIDE,
    "means": Kind.SUICIDE,
    "self-harm": Kind.SELF_HARM,
    "others": Kind.HARM_TO_OTHERS,
    "danger": Kind.ABUSE,
    "other-person": Kind.OTHER_PERSON,
}
"""Questions to which yes is the answer that worries, with what they are about."""

SAFE = {"safe": Kind.SUICIDE, "safe-danger": Kind.ABUSE}
"""Questions to which no is the answer that worries: "Are you safe right now?"."""

NAMING = frozenset({"plan", "means", "safety", "item9"})
"""Questions to which a day, a number or a thing is an answer too."""

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

HOW_OFTEN = ("several days", "more than half the days", "nearly every day", "varios dias", "mas de la mitad de los dias", "casi todos los dias")  # fmt: skip
"""The answers of the PHQ-9. Source: Kroenke, Spitzer, Williams 2001, doi 10.1046/j.1525-1497.2001.016009606.x."""

DAYS_OF_14 = re.compile(
    r"^[1-9]\d?$|\b(?:[1-9]\d?|every|some|a few|a couple of|most|all|varios|algunos|unos(?: \d+| cuantos)?|todos los"
    r"|la mayoria de los)\s*(?:of\s+)?(?:the\s+)?(?:days?|dias?)\b"
)
"""The same in people's own count: "4", "5 days", "todos los días"."""

NONE_OF_14 = re.compile(r"(?:0|zero|none|no|cero|ningun)(?: days?| dias?)?")

Graded = tuple[str, Level, Kind, str]
"""Pattern, level, kind, the words."""


def answered(text: str, question: str, known: Sequence[Answers]) -> Graded | None:
    """Shape: None when the text is no short answer to a safety question, or one that does not worry."""
    if len(text) > LONGEST_TEXT or (question not in ASKED and question not in SAFE):
        return None
    said = folded(text).strip(" .,!?¡¿\n\"'")
    if not 0 < len(said.split()) <= LONGEST_ANSWER:
        return None
    meant = meaning(said, known)
    if question in SAFE:
        worries = meant in ("no", "unsure")
        return ("answer-not-safe", Level.URGENT, SAFE[question], said) if worries else None
    kind = ASKED[question]
    if question == "item9" and is_how_often(said):
        return "answer-item9", Level.URGENT, kind, said
    if (meant == "no" and not says_more(said, known)) or (question == "item9" and NONE_OF_14.fullmatch(said)):
        return None
    untold = HOW_IT_WENT.sub("", said) if question in ("safety", "item9") else said
    if question in NAMING and WHEN.search(untold):
        return "answer-plan", Level.IMMINENT, kind, said
    if meant in ("yes", "unsure"):
        return f"answer-{meant}", Level.IMMINENT if question in ("plan", "means") else Level.URGENT, kind, said
    if question == "plan":
        return "answer-plan", Level.IMMINENT, kind, said
    return None


def is_how_often(said: str) -> bool:
    """Whether it counts the days of a fortnight and names none that is to come: "5 days, and tonight" is no count."""
    return said in HOW_OFTEN or (DAYS_OF_14.search(said) is not None and not WHEN.search(DAYS_OF_14.sub("", said)))


def says_no(text: str, known: Sequence[Answers]) -> bool:
    said = folded(text).strip(" .,!?¡¿\n\"'").replace("'", "").replace(",", "")
    return any(" ".join(said.split()) in each.no for each in known)


LONGEST = 6
"""Words of the longest phrase of answers.yaml, "i am going to do it"."""


def meaning(said: str, known: Sequence[Answers]) -> str:
    """What the first words say, longest phrase first, behind what leads up to them: "well, yes".

    Shape: yes, unsure, no or empty.
    """
    words = said.replace(",", " ").replace("'", "").split()
    while words:
        for head in heads(words):
            for each in known:
                for name, phrases in (("unsure", each.unsure), ("yes", each.yes), ("no", each.no)):
                    if head in phrases:
                        return name
        words = words[leading(words, known) or len(words) :]
    return ""


def says_more(said: str, known: Sequence[Answers]) -> bool:
    """Whether a no stands behind what leads up to it, and before more: "well, no later than Friday" is no no."""
    words = said.replace(",", " ").replace("'", "").split()
    rest = words
    while rest and (size := leading(rest, known)):
        rest = rest[size:]
    return rest != words and not any(" ".join(rest) in each.no for each in known)


def heads(words: Sequence[str]) -> list[str]:
    """How the words begin, the longest first."""
    return [" ".join(words[:size]) for size in range(min(len(words), LONGEST), 0, -1)]


def leading(words: Sequence[str], known: Sequence[Answers]) -> int:
    """How many words only lead up to an answer: "um", "to be honest", a sign or an emoji alone."""
    found = (head for head in heads(words) if any(head in each.before for each in known))
    sign = 0 if any(letter.isalnum() for letter in words[0]) else 1
    return len(next(found, "").split()) or sign
