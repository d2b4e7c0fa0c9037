"""Carries out plain effects on a played world, and tells what each of them comes to. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never

from bot.core.effects import (
    Add,
    AnswerTap,
    CallOff,
    Cancel,
    Change,
    Chronicle,
    Edit,
    Effect,
    Erase,
    Forget,
    Log,
    Mail,
    Note,
    Page,
    Purge,
    Raise,
    Remove,
    Replan,
    Say,
    Schedule,
    StartFlow,
    Supersede,
    TellNext,
    Unsay,
)
from bot.core.openings import OPEN, OPENING, is_behind, packed
from bot.model import Homework, Json, Keyboard, Text, ToClient, ToStaff
from bot.play.telling import alert_words, by_person, is_about, recorded, told_of
from bot.play.transcript import Entry
from bot.play.world import CLIENT, Kept, Message, World, added, changed
from bot.work.letters import Speak, label

SILENT = frozenset({"text", "prompt", "answered", "safe-asked", "media", "receipt", "receipt-short"})
"""Lines of the timeline that every event writes: no news to whoever reads along."""


@dataclass
class Carrier:
    """Works through one event's effects. `speaks` is true where they answer the client's own words or tap."""

    speak: Speak
    world: World
    speaks: bool = False
    plan: Callable[[World], World] = lambda world: world
    entries: list[Entry] = field(default_factory=list)
    paged: dict[str, list[str]] = field(default_factory=dict)
    to_deliver: list[tuple[str, str]] = field(default_factory=list)  # (alert, member of staff)

    def carry(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self._one(effect)

    def _one(self, effect: Effect) -> None:
        match effect:
            case Say(to=ToClient()):
                self._say_to_client(effect)
            case Say(to=ToStaff(staff_id=staff_id)):
                self._say_to_staff(effect, staff_id)
            case Say():
                return
            case Mail(alert_id=alert_id, staff_id=staff_id):
                self._page(alert_id, self._name(staff_id), "mail")
            case Page(alert_id=alert_id):
                self._page(alert_id, "pager", "")
            case Edit():
                self._edit(effect)
            case AnswerTap(text=text):
                if text is not None:
                    self._tell("bot", f"({self._in_words(text)})")
            case Note():
                self._note(effect)
            case Add(record=record):
                self.world = added(self.world, record)
                if isinstance(record, Homework):
                    self._tell("homework", f"{record.title}: open")
            case Change(kind=kind, id=key, values=values):
                self.world = changed(self.world, kind, key, dict(values))
                for told, words in told_of(effect, self.world):
                    self._tell(told, words)
            case Schedule(due=due):
                rest = tuple(each for each in self.world.dues if each.key != due.key)
                self.world = replace(self.world, dues=(*rest, due))
            case Cancel(key=key):
                self._cancel(key)
            case CallOff(client_id=client_id, dues=True) if client_id:
                self.world = replace(self.world, dues=tuple(each for each in self.world.dues if each.alert_id))
            case Replan():
                self.world = self.plan(self.world)
            case Erase():
                self._tell("bot", "(clears the chat)")
                self.world = replace(self.world, messages=())
            case TellNext():
                self._tell("bot", "(says what comes next, and when)")  # which changes with every flow that is added
            case Unsay():
                self._tell("bot", "(takes that message out of the chat)")
            case Log() | Chronicle() | CallOff() | Forget() | Purge() | Remove() | Supersede():
                return
            case StartFlow() | Raise():
                raise TypeError(f"{type(effect).__name__} must be unfolded before it is carried out")
            case _:
                assert_never(effect)

    # ------------------------------------------------------------ words

    def _in_words(self, text: Text) -> str:
        return tidy(self.speak(self.world.client.language, text))

    def _tell(self, kind: str, text: str, buttons: tuple[tuple[str, ...], ...] = ()) -> None:
        self.entries.append(Entry(kind=kind, text=text, buttons=buttons, at=self.world.now))

    def _is_said(self, say: Say) -> bool:
        """A letter with a key of its own is written once, as the outbox holds it."""
        if say.key and say.key in self.world.keys:
            return True
        self.world = replace(self.world, keys=(*self.world.keys, *((say.key,) if say.key else ())))
        return False

    def _say_to_client(self, say: Say) -> None:
        if self._is_said(say):
            return
        if not self.speaks and is_behind(say, self.world.client):
            self._behind_opening(say)
            return
        self._show(self._in_words(say.text) + picture(say), say.buttons, say.run_id)

    def _show(self, text: str, keyboard: Keyboard, run_id: str | None, behind: tuple[Json, ...] = ()) -> None:
        rows = rows_of(self.speak, self.world.client.language, keyboard)
        self._tell("bot", text, tuple(tuple(words for words, _ in row) for row in rows))
        self._post(CLIENT, rows, run_id, behind)

    def _post(self, chat: str, rows: Rows, run_id: str | None = None, behind: tuple[Json, ...] = ()) -> None:
        buttons = tuple(button for row in rows for button in row)
        made = Message(id=len(self.world.messages) + 1, chat=chat, buttons=buttons, run_id=run_id, behind=behind)
        self.world = replace(self.world, messages=(*self.world.messages, made))

    def _behind_opening(self, say: Say) -> None:
        """One opening for everything that one event says."""
        last = self.world.messages[-1] if self.world.messages else None
        if last is not None and last.behind and self.entries and self.entries[-1].text == self._in_words(OPENING):
            more = replace(last, behind=(*last.behind, packed(say)), run_id=last.run_id or say.run_id)
            self.world = replace(self.world, messages=(*self.world.messages[:-1], more))
            return
        self._show(self._in_words(OPENING), OPEN, say.run_id, (packed(say),))

    def _edit(self, edit: Edit) -> None:
        """Buttons that are taken away make no line; marks, and words that come in place of an opening, do."""
        rows = rows_of(self.speak, self.world.client.language, edit.buttons)
        buttons = tuple(button for row in rows for button in row)
        self.world = replace(
            self.world,
            messages=tuple(
                replace(each, buttons=buttons, behind=()) if each.id == edit.message_id else each
                for each in self.world.messages
            ),
        )
        words = [self._in_words(text) for text in (*edit.before, *((edit.text,) if edit.text else ()))]
        if words or rows:
            self._tell("bot", "\n\n".join(words), tuple(tuple(label for label, _ in row) for row in rows))

    # ------------------------------------------------------------ staff

    def _name(self, staff_id: str) -> str:
        return next((person.name for person in self.world.staff if person.id == staff_id), staff_id)

    def _language(self, staff_id: str) -> str:
        return next((person.language for person in self.world.staff if person.id == staff_id), "en")

    def _say_to_staff(self, say: Say, staff_id: str) -> None:
        if self._is_said(say):
            return
        language = self._language(staff_id)
        rows = rows_of(self.speak, language, say.buttons)
        self._post(staff_id, rows)
        if say.alert_id is not None:
            self._page(say.alert_id, self._name(staff_id), "Telegram")
            self.to_deliver.append((say.alert_id, staff_id))
            return
        shown = "".join(f"\n{' '.join(f'[{words}]' for words, _ in row)}" for row in rows)
        self._tell("told", f"{self._name(staff_id)}: {tidy(self.speak(language, say.text))}{shown}")

    def _page(self, alert_id: str | None, name: str, way: str) -> None:
        """Whom an alert goes to: one line, however many ways there are."""
        if alert_id is None:
            return
        self.paged.setdefault(alert_id, []).append(f"{name} by {way}" if way else name)
        alert = self.world.alert(alert_id)
        self.entries = [each for each in self.entries if not is_about(each, alert)]
        self._tell("alert", f"{alert_words(alert)} → {', '.join(by_person(self.paged[alert_id]))}")

    # ------------------------------------------------------------ what is kept

    def _note(self, note: Note) -> None:
        kept = Kept(at=self.world.now, name=note.name, value=note.value, words=note.words, shared=note.shared)
        self.world = replace(self.world, lines=(*self.world.lines, kept))
        if note.name not in SILENT:
            self._tell("recorded", recorded(note, self.world.therapist.name, self._task(note)))

    def _task(self, note: Note) -> str:
        """What a line is about, where it is one of several things to try."""
        about = note.value.get("task") if isinstance(note.value, dict) else ""
        return next((task.title for task in self.world.homework if task.id == about), "")

    def _cancel(self, key: str) -> None:
        def stays(name: str) -> bool:
            return not name.startswith(key[:-1]) if key.endswith("*") else name != key

        self.world = replace(self.world, dues=tuple(due for due in self.world.dues if stays(due.key)))


Rows = tuple[tuple[tuple[str, str], ...], ...]


def rows_of(speak: Speak, language: str, keyboard: Keyboard) -> Rows:
    """Buttons as (words, action); what leads to a web page has its address for an action."""
    return tuple(
        tuple((bracketed(label(speak, language, button)), button.action or button.url) for button in row)
        for row in keyboard
    )


def bracketed(words: str) -> str:
    return words.replace("[", "(").replace("]", ")").strip()


def tidy(text: str) -> str:
    """Words as a transcript can hold them: no spaces at the ends of lines, one empty line at most."""
    lines = "\n".join(line.strip() for line in text.strip().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines)


def picture(say: Say) -> str:
    return "\n(a picture)" if say.picture is not None else ""
