"""Grades a short text together with the question that it answers (grading rule 1). Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.crisis.complements import (
    LONGEST,
    WHEN,
    clauses,
    has,
    in_list,
    is_covered,
    is_of_its_own,
    names_a_time,
    names_a_time_behind,
    softeners,
    starts,
)
from bot.core.crisis.folding import folded
from bot.core.crisis.lexicon import Answers
from bot.core.crisis.wishes import is_low, is_of_the_calendar, is_wish, is_wish_alone
from bot.model import Kind, Level

LONGEST_ANSWER = 7
"""Words. A longer text speaks for itself, but for a wish alone."""

LONGEST_TEXT = 120
"""Characters. The same, seen without counting words."""

ASKED = {
    "safety": Kind.SUICIDE,
    "safety-above": Kind.SUICIDE,
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

QUESTIONS = (*ASKED, *SAFE)
"""All that an answer is graded with; to any other question a text is read alone."""

NAMING = frozenset({"safety", "item9"})
"""Questions of yes and no to which a day or a number is an answer too."""

OPEN = frozenset({"plan", "means"})
"""Questions to which a day, a number or a thing is an answer, and a yes is as grave."""

OF_ONESELF = frozenset({"not", "im not", "i am not", "no im not", "no i am not"})
"""Before "ok" they do not answer no."""

OF_OTHERS = frozenset({"danger", "others", "other-person"})
"""Questions in which somebody else is spoken of."""

ABOVE = frozenset({"safety-above", *OF_OTHERS})
"""Questions behind which another one stands, or in which "last night" says when."""

LONGEST_NO = 12
"""Words. A longer text says more than no."""

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
    said = bare(text)
    if not 0 < len(said.split()) <= (LONGEST_NO if is_wish_alone(said, known) else LONGEST_ANSWER):
        return None
    if question in SAFE:
        worries = meaning(said, known) in ("no", "unsure") or is_wish(said, known)
        return ("answer-not-safe", Level.URGENT, SAFE[question], said) if worries else None
    named = named_by(said, question, known)
    return None if named is None else (*named, ASKED[question], said)


def bare(text: str) -> str:
    """As it is read, without the marks around it."""
    return folded(text).strip(" .,!?¡¿\n\"'")


def named_by(said: str, question: str, known: Sequence[Answers]) -> tuple[str, Level] | None:
    """What the answer comes to, and how grave it is."""
    if question in OPEN:
        return to_an_open(said, question, known)
    if question == "item9" and is_how_often(said):
        return "answer-item9", Level.URGENT
    if question == "item9" and NONE_OF_14.fullmatch(said):
        return None
    if is_of_the_calendar(said):
        return None
    name, head, rest = found_at(words_of(said), known)
    is_timed = names_a_time_behind(said, head, rest, known) if name == "no" else names_a_time(said, known)
    if question in NAMING and is_timed:
        return "answer-plan", Level.IMMINENT
    meant = weighed(said, known, question)
    level = {"yes": Level.URGENT, "unsure": Level.URGENT, "low": Level.CONCERN}.get(meant)
    return None if level is None else (f"answer-{meant}", level)


def to_an_open(said: str, question: str, known: Sequence[Answers]) -> tuple[str, Level] | None:
    """To "How?" everything but a no is an answer, a place as well as a yes."""
    meant = meaning(said, known)
    if meant == "no" and not says_more(said, known):
        return behind_an_open_no(said, question, known)
    if meant in ("yes", "unsure") and not WHEN.search(said):
        return f"answer-{meant}", Level.IMMINENT
    if question == "plan" or WHEN.search(said):
        return "answer-plan", Level.IMMINENT
    return ("answer-unsure", Level.URGENT) if is_wish(said, known) else None


def behind_an_open_no(said: str, question: str, known: Sequence[Answers]) -> tuple[str, Level] | None:
    """No plan and no means, and yet: "no, I just want it over", "no, just hopeless"."""
    meant = weighed(said, known, question)
    return BEHIND_NO.get(meant)


BEHIND_NO = {"unsure": ("answer-unsure", Level.URGENT), "low": ("answer-low", Level.CONCERN)}


def is_how_often(said: str) -> bool:
    """Whether it counts the days of a fortnight and names none that is to come: "5 days, and tonight" is no count."""
    return said in HOW_OFTEN or (DAYS_OF_14.search(said) is not None and not WHEN.search(DAYS_OF_14.sub("", said)))


def says_no(text: str, known: Sequence[Answers]) -> bool:
    """A no, alone or with no more behind it than what is harmless: "no, I just felt low"."""
    said = bare(text)
    words = words_of(said)
    if not 0 < len(words) <= LONGEST_NO or len(text) > LONGEST_TEXT:
        return False
    if is_bare_no(text, known):
        return True
    is_no = weighed(said, known) == "no" and not is_verb_denied(said, known) and not is_of_what_was_asked(words, known)
    return is_no and all(is_covered(part, known) for part in clauses(said)) and not names_a_time(said, known)


def is_bare_no(text: str, known: Sequence[Answers]) -> bool:
    return in_list(" ".join(words_of(bare(text))), known, "no")


def is_of_what_was_asked(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """ "No, just thinking about it" is no no; "not thinking about it" is."""
    for number in range(len(words)):
        if starts(words[number:], known, "asked"):
            denied = [word for word in words[:number] if word not in ("really", "even", "actually")]
            return denied[-1:] != ["not"]
    return False


def words_of(said: str) -> list[str]:
    return [word for part in clauses(said) for word in part]


def meaning(said: str, known: Sequence[Answers]) -> str:
    """What the first words say, longest phrase first, behind what leads up to them: "well, yes".

    Shape: yes, unsure, no or empty.
    """
    return found_at(said.replace(",", " ").replace("'", "").split(), known)[0]


def found_at(words: Sequence[str], known: Sequence[Answers]) -> tuple[str, str, Sequence[str]]:
    """Shape: the meaning, the phrase that has it, and the words behind; all empty for none."""
    while words:
        for head in heads(words):
            is_well = in_list(head, known, "well") and not in_list(head, known, "before")
            if is_well and is_covered(words[len(head.split()) :], known):
                return "", "", ()
            for name in ("unsure", "yes", "no"):
                if in_list(head, known, name):
                    return name, head, words[len(head.split()) :]
        words = words[leading(words, known) or len(words) :]
    return "", "", ()


def weighed(said: str, known: Sequence[Answers], question: str = "safety") -> str:
    """What it answers to a question of yes and no; about somebody else "I am at work" and "just angry" are answers.

    Shape: yes, unsure, no, low (heavy words behind a no) or empty.
    """
    name, head, rest = found_at(words_of(said), known)
    is_of_another = question in ABOVE and in_list(" ".join(words_of(said)), known, "elsewhere")
    if name != "yes" and not is_of_another and is_wish(said, known):
        return "unsure"
    if not name and is_low(said, known):
        return "low"
    if name == "no":
        return behind_no(said, head, rest, known)
    is_other = question in OF_OTHERS and (has(rest, known, "everyday") or has(rest, known, "mild"))
    return "" if name and not is_other and is_of_its_own(said, head, rest, known) else name


def behind_no(said: str, head: str, rest: Sequence[str], known: Sequence[Answers]) -> str:
    """A no counts as far as what follows does not take it back: "no, I mean, I don't know", "no, no sé"."""
    if is_no_of_being_well(said, head, rest, known):
        return "low"
    if takes_back(rest, known) or takes_back([*head.split()[1:], *rest], known):
        return "unsure"
    return "low" if has(rest, known, "heavy") or is_low(said, known) else "no"


def takes_back(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """ "A bit sad" behind a no is no doubt about it; "a bit" is."""
    name, head, more = found_at(words, known)
    is_short = in_list(head, known, "elliptic")
    if name == "unsure":
        return not (is_short and is_softly(more, known))
    return name == "yes" and not (is_short and more)


def is_no_of_being_well(said: str, head: str, rest: Sequence[str], known: Sequence[Answers]) -> bool:
    """ "I'm not ok", "no estoy bien"."""
    if head not in OF_ONESELF and not is_verb_denied(said, known):
        return False
    _, plain = softeners(rest, known)
    return starts(plain, known, "well") > 0 or has(rest, known, "well")


def is_softly(words: Sequence[str], known: Sequence[Answers]) -> bool:
    """ "A bit sad" behind a no is no doubt about it."""
    _, rest = softeners(words, known)
    return starts(rest, known, "mild") > 0 or has(rest, known, "everyday")


def is_verb_denied(said: str, known: Sequence[Answers]) -> bool:
    """In Spanish a "no" without a comma denies the verb behind it: "no estoy bien" is no no."""
    words = said.split()
    return len(words) > 1 and words[0] == "no" and in_list(words[1].strip(".,!?"), known, "denied")


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
