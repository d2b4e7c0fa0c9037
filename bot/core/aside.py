"""What people write in the middle of a question that is no answer to it, or more than one: kept, not refused. Pure."""

from __future__ import annotations

import re

from bot.core.answers import Choice, Photo
from bot.core.digest_facts import LEFT
from bot.core.effects import Effect, Note, Say
from bot.core.flow import AskStep, Flow
from bot.core.scope import HIDDEN, KEPT, Scope
from bot.core.typed import is_unknown, plain
from bot.model import Place, Text, ToClient

SAID = f"{HIDDEN}said"
"""Marks a run in which the client wrote more than answers: they are there, whatever they leave open."""

HEARD = f"{HIDDEN}heard"
"""What the client answered, and a direct question came between: it counts once that is answered no."""

FEW_WORDS, FEW_LETTERS = 3, 9
"""Fewer words, or two short ones, are a mistyped answer sooner than something to tell."""

SO_SO = frozenset({"mas o menos", "more or less", "ni bien ni mal", "not good not bad"})

OPENINGS = re.compile(
    r"(?P<yes>yes|yeah|yep|yup|si|claro)\s*[,.;:!]\s*(?P<after_yes>.+)"
    r"|(?P<no>no|nope|nah)\s*[,.;:!]\s*(?P<after_no>.+)"
    r"|(?P<yes_on>yes|yeah|yep|yup|si)\s+(?P<after_yes_on>(?:with|my|a|we|i|con|hoy|tuve|fue)\b.+)"
    r"|(?P<no_on>no)\s+(?P<after_no_on>(?:nothing|nobody|not today|nada|nadie|hoy no)\b.*)"
)
DOUBT = re.compile(
    r"\b(but|except|although|though|maybe|perhaps|unless|pero|salvo|excepto|aunque|quiza|quizas|tal vez|a lo mejor)\b"
    r"|^(yes|yeah|no|nope|si)\b"
)
"""Behind a yes or a no these take it back, or half of it."""


def opening(flow: Flow, step: AskStep, text: str) -> str | None:
    """A clear yes or no at the start of a sentence. Nobody's words are shown to anybody upon half a yes."""
    if not isinstance(step.answer, Choice) or step.sets or is_unknown(text):
        return None
    found = OPENINGS.fullmatch(plain(text))
    if found is None:
        return None
    groups = {name: words for name, words in found.groupdict().items() if words}
    option = "yes" if "yes" in groups or "yes_on" in groups else "no"
    rest = next(words for name, words in groups.items() if name.startswith("after"))
    is_open = option not in step.answer.options or (option == "yes" and decides(flow, step))
    return None if is_open or DOUBT.search(rest) else option


def is_kept(flow: Flow, step: AskStep, text: str) -> bool:
    """Whether a text is something told: not where a setting or a photo is asked for, nor who may see what."""
    is_asked_back = bool(step.sets) or isinstance(step.answer, Photo) or decides(flow, step)
    return not is_asked_back and is_sentence(text)


def is_sentence(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
    letters = sum(sign.isalpha() for sign in text)
    if plain(text) in SO_SO:
        return False
    is_short = len(words) < FEW_WORDS and (len(words) < 2 or letters < FEW_LETTERS)
    return not is_short and not (is_unknown(text) and len(words) <= FEW_WORDS)


def decides(flow: Flow, step: AskStep) -> bool:
    """Whether a question is about who may see an earlier answer's words."""
    return any(isinstance(each, AskStep) and each.share == step.id for each in flow.steps)


def kept(text: str, place: Place, scope: Scope) -> tuple[Effect, ...]:
    """What they wrote stands for the therapist as with no question open, and they are told so; again, in short."""
    is_told = SAID in place.answers and scope.kept.id == KEPT.id
    words = Text(id="common.kept-too", args=scope.kept.args) if is_told else scope.kept
    note = Note(client_id=scope.client.id, name=LEFT, words=text)
    return note, Say(to=ToClient(client_id=scope.client.id), text=words)
