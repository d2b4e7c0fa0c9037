"""What a client may do by command or by a button of their own, and what a text means with no question open. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.core import forgetting, linking, written_tasks
from bot.core.actions import parts_of
from bot.core.caring import helped, stopped
from bot.core.digest_facts import LEFT
from bot.core.effects import (
    AnswerTap,
    Edit,
    Effect,
    Note,
    Say,
    StartFlow,
)
from bot.core.leaving import LIVE, left, pause, resume, stop
from bot.core.plan import for_client
from bot.core.receipts import in_short, receipt
from bot.core.reply import therapist_of
from bot.core.rules import ProgrammeRules
from bot.core.safety import kind_named, said_not_safe, said_safe
from bot.core.typed import plain
from bot.core.views import ClientView, NewId
from bot.model import (
    ButtonPressed,
    Client,
    Keyboard,
    Status,
    Text,
    TextReceived,
    ToClient,
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a command knows."""

    view: ClientView
    rest: str
    rules: ProgrammeRules
    now: datetime
    new_id: NewId
    message_id: int | None = None  # of the command itself

    @property
    def client(self) -> Client:
        return self.view.client

    @property
    def names(self) -> dict[str, str | int | float]:
        therapist = self.view.therapist.name if self.view.therapist else ""
        return {"therapist": therapist, "name": self.client.called}

    def say(self, text_id: str, buttons: Keyboard = (), **args: str | int | float) -> Say:
        return Say(
            to=ToClient(client_id=self.client.id), text=Text(id=text_id, args={**self.names, **args}), buttons=buttons
        )


Handler: TypeAlias = Callable[[Asked], tuple[Effect, ...]]


def begin_flow(flow: str) -> Handler:
    def handler(asked: Asked) -> tuple[Effect, ...]:
        if asked.client.status not in LIVE:
            return (asked.say("bot.not-yet"),)
        key = f"hand:{asked.client.id}:{flow}:{asked.now.isoformat()}"
        return (StartFlow(client_id=asked.client.id, flow=flow, key=key),)

    return handler


def unless_held(handler: Handler) -> Handler:
    """While an alert holds it, even one's own asking is met with why it waits."""

    def handled(asked: Asked) -> tuple[Effect, ...]:
        if asked.client.held_at is not None:
            return (asked.say("crisis.held", therapist=therapist_of(asked.view)),)
        return handler(asked)

    return handled


def unless_forgetting(handler: Handler) -> Handler:
    """Until the words are deleted nothing comes by itself: no break begins or ends, and how to call it off is said."""

    def handled(asked: Asked) -> tuple[Effect, ...]:
        return forgetting.forget(asked) if asked.client.forget_at is not None else handler(asked)

    return handled


def homework(asked: Asked) -> tuple[Effect, ...]:
    if asked.client.status in LIVE and not asked.view.homework:
        return (asked.say("bot.no-homework"),)
    return begin_flow("homework")(asked)


def consent(asked: Asked) -> tuple[Effect, ...]:
    """Who is not in yet begins with the first questions; the shell answers who has agreed to the present text."""
    return started(asked) if asked.client.status is Status.ENROLLING else begin_flow("consent")(asked)


def crisis(asked: Asked) -> tuple[Effect, ...]:
    ended = (asked.say("crisis.ended"),) if asked.client.status is Status.ENDED else ()
    return (asked.say("crisis.resources"), *ended)


def help_(asked: Asked) -> tuple[Effect, ...]:
    if asked.client.status is Status.ENDED:
        return crisis(asked)
    return (asked.say("bot.help"), *crisis(asked))


def plan(asked: Asked) -> tuple[Effect, ...]:
    """The client's own safety plan, at any time; after the end as well."""
    none = asked.say("crisis.plan-none", therapist=therapist_of(asked.view))
    return (for_client(asked.view, none),)


def hide(asked: Asked) -> tuple[Effect, ...]:
    """Clear the chat of what still can be deleted, without a word."""
    return linking.cleared(asked.client.id, asked.now, asked.message_id)


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command as the menu shows it."""

    name: str
    about: str
    handler: Handler
    in_menu: bool = True


CLIENT_COMMANDS: tuple[Command, ...] = (
    Command(name="mood", about="bot.about-mood", handler=begin_flow("mood")),
    Command(name="homework", about="bot.about-homework", handler=unless_held(homework)),
    Command(name="talk", about="bot.about-talk", handler=unless_held(begin_flow("talk"))),
    Command(name="plan", about="bot.about-plan", handler=plan),
    Command(name="crisis", about="bot.about-crisis", handler=crisis),
    Command(name="help", about="bot.about-help", handler=help_),
    Command(name="pause", about="bot.about-pause", handler=unless_forgetting(pause)),
    Command(name="consent", about="own.about-consent", handler=consent, in_menu=False),
    Command(name="resume", about="bot.about-resume", handler=unless_forgetting(resume), in_menu=False),
    Command(name="settings", about="bot.about-settings", handler=begin_flow("settings")),
    Command(name="progress", about="own.about-progress", handler=help_),
    Command(name="session", about="own.about-session", handler=help_),
    Command(name="circle", about="own.about-circle", handler=help_),
    Command(name="dates", about="own.about-dates", handler=help_),
    Command(name="pin", about="own.about-pin", handler=help_),
    Command(name="change", about="bot.about-change", handler=help_),  # answered by the shell, which has the answers
    Command(name="mydata", about="own.about-mydata", handler=help_),
    Command(name="forget", about="own.about-forget", handler=forgetting.forget),
    Command(name="hide", about="bot.about-hide", handler=hide),
    Command(name="stop", about="bot.about-stop", handler=stop),
)
BY_NAME = {command.name: command for command in CLIENT_COMMANDS}


def command_of(text: str) -> tuple[str, str] | None:
    """A command and what follows it; None for an ordinary text."""
    said = text.strip()
    if not said.startswith("/") or len(said) < 2:
        return None
    name, _, rest = said[1:].partition(" ")
    return name.split("@")[0].casefold(), rest.strip()


LINK_TOKEN = re.compile(r"[\w-]{16,64}")
"""What a link types behind /start. Source: Telegram Bot API, deep linking (up to 64 signs)."""


def is_wordless(text: str) -> bool:
    """A command alone, or the one that a link types: nobody's words, and no part of a sentence."""
    command = command_of(text)
    return command is not None and (
        not command[1] or (command[0] == "start" and bool(LINK_TOKEN.fullmatch(command[1])))
    )


SAID_PLAINLY = {
    said: name
    for name, phrases in {
        "change": "change my answer, change answer, cambiar mi respuesta, cambia mi respuesta, cambiar la respuesta",
        "crisis": "help, 911, 988, call 911, call 988, ayuda, llamar al 911, llama al 911, llamar al 988",
    }.items()
    for said in phrases.split(", ")
}
"""Commands that people write out."""


def command_meant(text: str) -> tuple[str, str] | None:
    """A command, also one said in plain words."""
    said = SAID_PLAINLY.get(plain(text))
    return (said, "") if said else command_of(text)


def asks_for_help(text: str) -> bool:
    """Whether somebody wants the numbers, by command or in plain words: anybody gets them, whatever else fails."""
    return (command_meant(text) or ("",))[0] in ("crisis", "help")


def decide(
    view: ClientView, event: TextReceived | ButtonPressed, rules: ProgrammeRules, *, now: datetime, new_id: NewId
) -> tuple[Effect, ...] | None:
    """What a command or a button of the client's own brings about; None lets the flow in hand answer."""
    asked = Asked(view=view, rest="", rules=rules, now=now, new_id=new_id)
    if isinstance(event, ButtonPressed):
        return tapped(asked, event)
    found = command_meant(event.text)
    if found is None:
        return None
    name, rest = found
    if view.client.status is Status.FROZEN:
        return (asked.say("crisis.resources"),) if name in ("crisis", "help") else ()
    if name == "start":
        return started(asked)
    command = BY_NAME.get(name)
    if command is None:
        return (asked.say("bot.unknown-command"),)
    return command.handler(
        Asked(view=view, rest=rest, rules=rules, now=now, new_id=new_id, message_id=event.message_id)
    )


def started(asked: Asked) -> tuple[Effect, ...]:
    match asked.client.status:
        case Status.ENROLLING:
            key = f"hand:{asked.client.id}:welcome:{asked.now.isoformat()}"
            return (StartFlow(client_id=asked.client.id, flow="welcome", key=key),)
        case Status.ENDED:
            return (asked.say("crisis.ended"),)
        case _:
            return (asked.say("bot.help"),)


def tapped(asked: Asked, event: ButtonPressed) -> tuple[Effect, ...] | None:
    """Shape: None for an action that is not one of the client's own."""
    seen: Effect = AnswerTap(callback_id=event.callback_id)
    match parts_of(event.action):
        case ("c", "safe", "yes", *kind):
            return seen, *said_safe(asked.view, kind_named("".join(kind), asked.view))
        case ("c", "safe", "no", *kind):
            return seen, *said_not_safe(asked.view, kind_named("".join(kind), asked.view))
        case ("c", "plan") if asked.client.status is Status.FROZEN:
            return seen, asked.say("crisis.resources")  # whose phone it is, nobody knows
        case ("c", "plan"):
            return seen, *plan(asked)
        case ("c", "helped", ("yes" | "no") as answer):
            return seen, *tidy(event), *helped(asked.client, answer)
        case ("c", "caring", "stop"):
            return seen, *tidy(event), *stopped(asked.view)
        case ("c", "task", task_id, ("yes" | "no") as answer):
            return seen, *tidy(event), *written_tasks.answered(asked.view, task_id, answer, now=asked.now)
        case ("c", "forget", ("sure" | "yes" | "no" | "off") as act):
            return seen, *tidy(event), *FORGETTING[act](asked)
        case ("c", "not-me"):
            return seen, *tidy(event), *linking.not_me(asked)
        case ("c", "stop", "yes"):
            return seen, *tidy(event), *left(asked)
        case ("c", "stop", "pause"):
            return seen, *tidy(event), *unless_forgetting(pause)(asked)
        case ("c", "stop", "no"):
            return seen, *tidy(event), asked.say("bot.stayed")
        case _:
            return None


def kept_as_it_is(asked: Asked) -> tuple[Effect, ...]:
    return (asked.say("bot.stayed"),)


FORGETTING: Mapping[str, Handler] = {
    "sure": forgetting.sure,
    "yes": forgetting.confirmed,
    "no": kept_as_it_is,
    "off": forgetting.called_off,
}


def tidy(event: ButtonPressed) -> tuple[Effect, ...]:
    """Take the buttons off a message whose question is answered."""
    if event.message_id is None:
        return ()
    return (Edit(chat_id=event.chat_id, message_id=event.message_id),)


def left_words(client: Client, words: str) -> Note:
    return Note(client_id=client.id, name=LEFT, words=words)


def kept_line(view: ClientView) -> Text:
    """What is said of words that are kept for the therapist, with a question open or not."""
    if view.alert is not None:
        return in_short(view, therapist_of(view))
    therapist = view.therapist.name if view.therapist else ""
    return Text(id="bot.kept", args={"therapist": therapist, "name": view.client.called})


def unprompted(asked: Asked) -> tuple[Effect, ...]:
    """A text with no question open, in `rest`: it is kept, and the client hears what happens with it.

    While an alert is open a look at it shows the words at once, and the client is told so.
    """
    match asked.client.status:
        case Status.ENDED:
            return (asked.say("crisis.ended"),)
        case Status.ACTIVE | Status.PAUSED:
            kept = left_words(asked.client, asked.rest)
            if asked.view.alert is None:
                return kept, Say(to=ToClient(client_id=asked.client.id), text=kept_line(asked.view))
            text, noted = receipt(asked.view, asked.rest, therapist_of(asked.view), now=asked.now)
            return kept, Say(to=ToClient(client_id=asked.client.id), text=text), noted
        case Status.FROZEN:
            return ()
        case _:
            return (asked.say("bot.not-yet"),)
