"""Every screen of text that a client or a stranger can get in a crisis, in the order in which reviewers read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.core import receipts
from bot.core.caring import WORDINGS, asked, contact, helped, stopped
from bot.core.effects import Effect, Say
from bot.core.openings import OPEN, OPENING, later
from bot.core.plan import STEPS, plan_text
from bot.core.reply import CHAT, Fixed, ask, crisis_say, reply_to, reply_to_stranger
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.core.wording import ITEM9_SKIPPED, MEDIA, NOT_SAFE, TEXT_OF, text_id
from bot.model import (
    Client,
    Finding,
    Kind,
    Level,
    Phase,
    Question,
    Role,
    SafetyPlan,
    Staff,
    Status,
    Text,
    ToClient,
    Verdict,
)

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
LEVELS = (Level.CONCERN, Level.URGENT, Level.IMMINENT)
KINDS = tuple(kind for kind in Kind if kind is not Kind.NONE)


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
    return (
        *client_screens(fixed),
        *short_screens(fixed),
        *more_screens(fixed),
        *question_screens(),
        *later_screens(),
        *plan_screens(),
        *caring_screens(),
        *shared_phone_screens(),
        *stranger_screens(fixed),
        *open_screens(),
    )


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


def more_screens(fixed: Fixed) -> Iterator[Screen]:
    """What a second look adds to the first answer, with the easy question and without."""
    seen: set[str] = set()
    for kind in KINDS:
        for over, level in (
            (Level.CONCERN, Level.URGENT),
            (Level.CONCERN, Level.IMMINENT),
            (Level.URGENT, Level.IMMINENT),
        ):
            verdict = Verdict(level=level, kind=kind, over=over)
            says = said(verdict, sample_view(), fixed)
            if (name := f"{says[0].text.id} {over}") not in seen:
                seen.add(name)
                title = f"A client · a second look, {over.word} to {level.word} · {TEXT_OF[kind]}"
                yield Screen(title=title, says=says)


def question_screens() -> Iterator[Screen]:
    """The direct question once more, after half an hour; about danger at home it comes behind an opening."""
    view = sample_view()
    for kind in KINDS:
        again = ask(Question(id="question", client_id="c", kind=kind, asked_at=NOW), view, again=True)
        behind = ", behind a neutral opening" if kind is Kind.ABUSE else ""
        yield Screen(
            title=f"The direct question, asked again after 30 minutes · {TEXT_OF[kind]}{behind}", says=says_of(again)
        )


LATER: Mapping[str, str] = {
    "crisis.safe-yes-reply": 'After "Are you safe right now?" · Yes',
    "crisis.safe-yes-other": 'After "Is that person safe right now?" · Yes',
    "crisis.safe-yes-abuse": 'After "Are you safe right now?" · Yes · danger at home',
    "crisis.other-language": "Behind a full text, to words in another language than theirs",
    "crisis.plan-none": "After My safety plan, when there is none",
    "crisis.answered-no": "After the direct question · No",
    "crisis.held": "With the first crisis text, and after /homework meanwhile",
    "crisis.seen": "When somebody acknowledges the alert",
    "crisis.no-one-answered": "When nobody has for ten minutes",
    "crisis.still-unanswered": "When nobody has for an hour, and for three hours",
    "crisis.kept-alert": "To whatever else is written while an alert is open",
    "crisis.kept-alert-soon": "The same within a quarter of an hour",
    "crisis.thanked": "To a thank you while an alert is open",
    "crisis.kept-imminent": "To whatever else is written while a life may be at stake",
    "crisis.kept-imminent-soon": "The same within a quarter of an hour, while a life may be at stake",
    "crisis.thanked-imminent": "To a thank you while a life may be at stake",
    "place.staying": "After a change of time zone in /settings",
    "bot.goodbye": "After /stop and Leave",
}


def later_screens() -> Iterator[Screen]:
    view = sample_view()
    known = {"therapist": "Dr. Vega", "whose": "own", "kind": "suicide", "about": "self", "life": "no"}
    for name, title in LATER.items():
        turns = range(receipts.WORDINGS) if name.startswith("crisis.kept") else (0,)
        for turn in turns:
            text = Text(id=name, args={**known, "turn": turn})
            wording = f", wording {turn + 1}" if len(turns) > 1 else ""
            yield Screen(title=f"{title}{wording}", says=(crisis_say(view, text),))
    life = Text(id="crisis.other-language", args={"life": "yes"})
    yield Screen(
        title=f"{LATER['crisis.other-language']}, while a life may be at stake", says=(crisis_say(view, life),)
    )
    team = Text(id="crisis.seen", args={**known, "therapist": "Sam Ortiz", "whose": "team"})
    yield Screen(title="When somebody else than whom the reply named acknowledges it", says=(crisis_say(view, team),))
    home = Text(id="crisis.no-one-answered", args={"kind": "abuse"})
    yield Screen(title="When nobody has for ten minutes · danger at home", says=(crisis_say(view, home),))


PLAN = SafetyPlan(
    id="p",
    client_id="c",
    steps={step: f"({step}: what client and therapist wrote)" for step in STEPS},
    recorded_at=NOW,
)


def plan_screens() -> Iterator[Screen]:
    view = sample_view()
    yield Screen(title="/plan, and the button My safety plan", says=(crisis_say(view, plan_text(PLAN)),))


def caring_screens() -> Iterator[Screen]:
    """A caring contact in each of its wordings, and what follows."""
    view = sample_view()
    client = replace(view.client, called="Ann", caring_at=NOW)
    named = replace(view, client=client)
    for number in range(1, WORDINGS + 2):
        title = f"A caring contact · {'the first' if number == 1 else f'wording {number - 1} of {WORDINGS}'}"
        yield Screen(title=title, says=says_of(contact(named, number, NOW)))
    yield Screen(title="A caring contact · without a name", says=says_of(contact(view, 2, NOW)))
    yield Screen(title="A week after the third caring contact", says=says_of(asked(client)))
    yield Screen(title="After it · Yes or No", says=says_of(helped(client, "yes")))
    ended = tuple(each for each in says_of(stopped(named)) if isinstance(each.to, ToClient))
    yield Screen(title="After No more of these notes", says=ended)


def shared_phone_screens() -> Iterator[Screen]:
    view = sample_view()
    opening = replace(crisis_say(view, OPENING), buttons=OPEN)
    yield Screen(title="A neutral opening, until Open is tapped", says=(opening,))
    yield Screen(title='A neutral opening · a typed "no"', says=(later(view),))
    yield Screen(title="A neutral opening whose question has passed", says=(crisis_say(view, Text(id="common.gone")),))
    yield Screen(title="/hide · the chat's last two days are deleted, and nothing is said", says=())


def stranger_screens(fixed: Fixed) -> Iterator[Screen]:
    for kind in KINDS:
        for level in LEVELS:
            effects = reply_to_stranger(Verdict(level=level, kind=kind), 1, fixed)
            yield Screen(title=f"Somebody not enrolled · {level.word} · {TEXT_OF[kind]}", says=says_of(effects))


ANYBODY: Mapping[str, str] = {
    "crisis.stranger": "Somebody not enrolled · an ordinary message",
    "crisis.ended": "Somebody who has left",
    "crisis.resources": "/crisis and /help, for anybody at any time",
    "crisis.last": "When the database is down, in both languages together",
}


def open_screens() -> Iterator[Screen]:
    for name, title in ANYBODY.items():
        yield Screen(title=title, says=(crisis_say(sample_view(), Text(id=name)),))
