"""Every screen of text that a person can get in a crisis, in both languages, for those who review it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.core.effects import Effect, Say
from bot.core.reply import CHAT, Fixed, crisis_say, reply_to, reply_to_stranger
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.core.wording import ITEM9_SKIPPED, MEDIA, NOT_SAFE, TEXT_OF, text_id
from bot.model import Button, Client, Finding, Kind, Level, Phase, Role, Staff, Status, Text, Verdict
from bot.programme.programme import load_programme
from bot.programme.texts import LANGUAGES, Texts
from bot.shipped import shipped_folder

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
LEVELS = (Level.CONCERN, Level.URGENT, Level.IMMINENT)
KINDS = tuple(kind for kind in Kind if kind is not Kind.NONE)

HEAD = """# What a person reads in a crisis

Made from messages/ by `python -m bot.programme.crisis_pages > docs/crisis-texts.md`; a test holds it fresh. Everything
here is sent by itself, word for word. A clinician and people with lived experience must review it before use.
`Dr. Vega` stands for the client's therapist. In square brackets: the buttons under a message.
"""


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What is shown at once, and when."""

    title: str
    says: tuple[Say, ...]


def sample_view() -> ClientView:
    """A client whose usual questions are paused already, so that each screen shows its own words only."""
    client = Client(
        id="c", name="Ann", therapist_id="s", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW, held_at=NOW
    )
    return ClientView(
        client=client, therapist=Staff(id="s", name="Dr. Vega", role=Role.THERAPIST, zone="UTC", created_at=NOW)
    )


def screens(rules: ProgrammeRules, chat_url: str = CHAT) -> tuple[Screen, ...]:
    fixed = Fixed(rules=rules, chat_url=chat_url)
    return (*client_screens(fixed), *short_screens(fixed), *later_screens(), *stranger_screens(fixed), *open_screens())


def client_screens(fixed: Fixed) -> Iterator[Screen]:
    view = sample_view()
    for kind in KINDS:
        for level in LEVELS:
            title = f"A client · {level.word} · {TEXT_OF[kind]}"
            yield Screen(title=title, says=said(Verdict(level=level, kind=kind), view, fixed))
    mourner = replace(view, client=replace(view.client, bereaved_by_suicide=True))
    bereaved = Verdict(level=Level.CONCERN, kind=Kind.OTHER_PERSON)
    yield Screen(title="A client who lost somebody to suicide · concern", says=said(bereaved, mourner, fixed))
    yield from unworded_screens(view, fixed)
    denial = Verdict(denial=True)
    yield Screen(title='A client · "I am not suicidal"', says=said(denial, view, fixed))
    alone = replace(view, therapist=None)
    open_hours = replace(fixed, rules=replace(fixed.rules, hours_of_cover="9-17"))
    urgent = Verdict(level=Level.URGENT, kind=Kind.SUICIDE)
    yield Screen(title="A client · no therapist is named, hours of cover are set", says=said(urgent, alone, open_hours))


def found(pattern: str, level: Level, kind: Kind = Kind.SUICIDE, words: str = "") -> Verdict:
    return Verdict(level=level, kind=kind, findings=(Finding(pattern=pattern, level=level, kind=kind, words=words),))


UNWORDED: tuple[tuple[str, Verdict], ...] = (
    ("the screener broke", Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)),
    ("the screener is down for many", Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, failed=True)),
    ("something was taken already", found("took", Level.IMMINENT, words="took them all")),
    ("PHQ-9, the ninth question, urgent", found("item9-2", Level.URGENT)),
    ("PHQ-9, the ninth question, a 1 that was talked about lately", found("item9-1", Level.CONCERN)),
    ("PHQ-9, the ninth question left open", found(ITEM9_SKIPPED, Level.CONCERN)),
    ("a voice note or a picture while a question or an alert is open", found(MEDIA, Level.URGENT)),
    ("a voice note or a picture, danger at home", found(MEDIA, Level.URGENT, Kind.ABUSE)),
    *((f'"Are you safe right now?" · No · {TEXT_OF[kind]}', found(NOT_SAFE, Level.IMMINENT, kind)) for kind in KINDS),
)


def unworded_screens(view: ClientView, fixed: Fixed) -> Iterator[Screen]:
    """What was noticed other than in words."""
    for title, verdict in UNWORDED:
        yield Screen(title=f"A client · {title}", says=said(verdict, view, fixed))


def said(verdict: Verdict, view: ClientView, fixed: Fixed) -> tuple[Say, ...]:
    effects = reply_to(verdict, view, fixed, now=NOW, new_id=lambda: "question")
    return says_of(effects)


def says_of(effects: tuple[Effect, ...]) -> tuple[Say, ...]:
    return tuple(effect for effect in effects if isinstance(effect, Say))


def short_screens(fixed: Fixed) -> Iterator[Screen]:
    """The same words again within twelve hours: one screen for each text that differs."""
    seen: set[str] = set()
    for kind in KINDS:
        for level in (Level.URGENT, Level.IMMINENT):
            verdict = Verdict(level=level, kind=kind)
            name = text_id(verdict, is_full=False)
            if name not in seen:
                seen.add(name)
                last = replace(
                    sample_view(),
                    last_full_reply_at=NOW - timedelta(hours=1),
                    last_full_reply_for=f"{level.word}:{kind}",
                )
                title = f"A client · the short form, first for {level.word} · {TEXT_OF[kind]}"
                yield Screen(title=title, says=said(verdict, last, fixed))


LATER: Mapping[str, str] = {
    "crisis.safe-yes-reply": 'After "Are you safe right now?" · Yes',
    "crisis.safe-yes-other": 'After "Is that person safe right now?" · Yes',
    "crisis.safe-yes-abuse": 'After "Are you safe right now?" · Yes · danger at home',
    "crisis.plan-none": "After My safety plan, when there is none",
    "crisis.answered-no": "After the direct question · No",
    "crisis.held": "With the first crisis text",
    "crisis.seen": "When somebody acknowledges the alert",
    "crisis.no-one-answered": "When nobody has for ten minutes",
}


def later_screens() -> Iterator[Screen]:
    view = sample_view()
    for name, title in LATER.items():
        yield Screen(title=title, says=(crisis_say(view, Text(id=name, args={"therapist": "Dr. Vega"})),))


def stranger_screens(fixed: Fixed) -> Iterator[Screen]:
    for kind in KINDS:
        for level in LEVELS:
            effects = reply_to_stranger(Verdict(level=level, kind=kind), 1, fixed)
            yield Screen(title=f"Somebody not enrolled · {level.word} · {TEXT_OF[kind]}", says=says_of(effects))


OPEN: Mapping[str, str] = {
    "crisis.stranger": "Somebody not enrolled · an ordinary message",
    "crisis.ended": "Somebody who has left",
    "crisis.resources": "/crisis and /help, for anybody at any time",
    "crisis.last": "When the database is down, in both languages together",
}


def open_screens() -> Iterator[Screen]:
    for name, title in OPEN.items():
        yield Screen(title=title, says=(crisis_say(sample_view(), Text(id=name)),))


def render(found: tuple[Screen, ...], texts: Texts) -> str:
    """The whole page as Markdown."""
    parts = [HEAD]
    for screen in found:
        parts.append(f"## {screen.title}\n")
        parts += [f"**{language}**\n\n{shown(screen, texts, language)}\n" for language in LANGUAGES]
    return "\n".join(parts)


def shown(screen: Screen, texts: Texts, language: str) -> str:
    messages = [message(each, texts, language) for each in screen.says]
    return "\n\n---\n\n".join(messages)


def message(say: Say, texts: Texts, language: str) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in texts.say(language, say.text).split("\n"))
    rows = [" ".join(button(each, texts, language) for each in row) for row in say.buttons]
    return "\n>\n".join([quoted, *(f"> {row}" for row in rows)])


def button(each: Button, texts: Texts, language: str) -> str:
    label = each.label if isinstance(each.label, str) else texts.say(language, each.label)
    return f"[{label} → {each.url}]" if each.url else f"[{label}]"


def main() -> None:
    programme = load_programme(shipped_folder())
    chat = programme.resources.get("crisis_chat", CHAT)
    sys.stdout.write(render(screens(programme.rules, chat), programme.texts))


if __name__ == "__main__":
    main()
