"""Finds what is wrong with the words of a crisis before a person could meet them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.core.reply import CHAT
from bot.programme.crisis_screens import Screen, screens
from bot.programme.grade import HARDEST_GRADE, LEAST_EASE, english_grade, is_easy, spanish_ease
from bot.programme.problems import Problem
from bot.programme.programme import Programme
from bot.programme.texts import LANGUAGES, TextMissing

LONGEST = 4096
GAP = re.compile(r"\{\$?\w+\}|\$\w+")
"""What Fluent leaves in a text whose value is missing."""


def check_crisis(programme: Programme) -> Iterator[Problem]:
    """Every screen of a crisis, in each language: there, whole, with its number to call, easy to read."""
    for screen in screens(programme.rules, programme.resources.get("crisis_chat", CHAT)):
        for language in LANGUAGES:
            yield from check_screen(screen, language, programme)


def check_screen(screen: Screen, language: str, programme: Programme) -> Iterator[Problem]:
    try:
        parts = [programme.texts.say(language, say.text) for say in screen.says]
    except TextMissing as missing:
        yield problem(screen, language, f"the text {missing} is missing.")
        return
    words = "\n".join(parts)
    if GAP.search(words):
        yield problem(screen, language, "a value is missing in it.")
    if max(map(len, parts), default=0) > LONGEST:
        yield problem(screen, language, "it is too long for one message.")
    if is_reply(screen) and programme.resources.get("crisis_call", "988") not in words:
        yield problem(screen, language, "it does not name the number to call.")
    if not is_easy(language, words):
        yield problem(
            screen, language, f"it is hard to read: {hardness(language, words)}.", "Shorter sentences and words."
        )


def is_reply(screen: Screen) -> bool:
    """A reply to a crisis, which always names the number."""
    return screen.title.startswith(("A client ·", "Somebody not enrolled"))


def hardness(language: str, words: str) -> str:
    if language == "es":
        return f"ease {spanish_ease(words):.0f}, at least {LEAST_EASE:.0f} is asked for"
    return f"grade {english_grade(words):.1f}, at most {HARDEST_GRADE:.0f} is asked for"


def problem(screen: Screen, language: str, what: str, do: str = "") -> Problem:
    return Problem(file=f"{language}/crisis.ftl", line=0, step=screen.title, what=what, do=do)
