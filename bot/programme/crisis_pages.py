"""Prints every screen that a person can get in a crisis, in both languages, for reviewers; and its version."""

from __future__ import annotations

import hashlib
import sys

from bot.core.effects import Say
from bot.core.reply import CHAT
from bot.model import Button
from bot.programme.crisis_screens import Screen, screens
from bot.programme.programme import Programme, load_programme
from bot.programme.texts import LANGUAGES, Texts
from bot.shipped import shipped_folder

HEAD = """# What a person reads in a crisis

Made from messages/ by `python -m bot.programme.crisis_pages > docs/crisis-texts.md`; a test holds it fresh. Everything
here is sent by itself, word for word. A clinician and people with lived experience must review it before use.
`Dr. Vega` stands for the client's therapist. In square brackets: the buttons under a message.
"""


def render(found: tuple[Screen, ...], texts: Texts) -> str:
    """The whole page as Markdown."""
    parts = [HEAD]
    for screen in found:
        parts.append(f"## {screen.title}\n")
        parts += [f"**{language}**\n\n{shown(screen, texts, language)}\n" for language in LANGUAGES]
    return "\n".join(parts)


def shown(screen: Screen, texts: Texts, language: str) -> str:
    if not screen.says:
        return "(nothing)"
    messages = [message(each, texts, language) for each in screen.says]
    return "\n\n---\n\n".join(messages)


def message(say: Say, texts: Texts, language: str) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in texts.say(language, say.text).split("\n"))
    rows = [" ".join(button(each, texts, language) for each in row) for row in say.buttons]
    return "\n>\n".join([quoted, *(f"> {row}" for row in rows)])


def button(each: Button, texts: Texts, language: str) -> str:
    label = each.label if isinstance(each.label, str) else texts.say(language, each.label)
    return f"[{label} → {each.url}]" if each.url else f"[{label}]"


def page_of(programme: Programme) -> str:
    """The whole page of a programme, whoever's files it was read from."""
    return render(screens(programme.rules, programme.resources.get("crisis_chat", CHAT)), programme.texts)


def version_of(programme: Programme) -> str:
    """What tells one version of these texts from another: every word, button and number counts.

    Shape: twelve hex digits.
    """
    return hashlib.sha256(page_of(programme).removeprefix(HEAD).encode()).hexdigest()[:12]


def main() -> None:
    sys.stdout.write(page_of(load_programme(shipped_folder())))


if __name__ == "__main__":
    main()
