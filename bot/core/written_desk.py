"""`/homework NAME: words` and `/note NAME: words`: shown as they will be read, then sent or not. Pure."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.calendar_words import day_hour
from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Note, Say
from bot.core.schedule import out_of_quiet, with_quiet_hours
from bot.core.telling import is_asked, may_be_told, tell
from bot.core.views import OFFERED, ClientView
from bot.core.written_tasks import offer_buttons
from bot.model import Button, Client, Homework, Keyboard, Staff, Text

LONGEST = {"note": 1000, "task": 300}
"""Characters: a note fits into one message; something to try is said in two or three sentences."""


def words_after_name(desk: Desk) -> tuple[ClientView | None, str]:
    """`NAME: words`. Shape: no words where there is no colon behind a name."""
    name, colon, words = desk.rest.partition(":")
    found = desk.find(name) if colon else []
    return (found[0], words.strip()) if len(found) == 1 else (None, "")


def note(desk: Desk) -> tuple[Effect, ...]:
    found, words = words_after_name(desk)
    if ":" in desk.rest and found is None:
        return (desk.who(),)
    return drafted(desk, found, "note", words) if found is not None and words else (desk.say("staff.note-how"),)


def drafted(desk: Desk, view: ClientView, kind: str, words: str) -> tuple[Effect, ...]:
    """The first step: exactly what the client will read, and when."""
    if trouble := trouble_with(desk, view, kind):
        return trouble
    if len(words) > LONGEST[kind]:
        return (desk.say("staff.draft-long", most=LONGEST[kind]),)
    key = desk.new_id()
    kept = {"draft": kind, "client": view.client.id, "words": words, "key": key}
    shown = desk.speak_in(view.client.language, text_of(desk, kind, words))
    asked = desk.say(
        f"staff.draft-{kind}", choices(key), client=view.client.name, words=shown, when=when(desk, view.client)
    )
    return Change(kind=Staff, id=desk.staff.id, values={"dialogue": kept}), asked


def trouble_with(desk: Desk, view: ClientView, kind: str) -> tuple[Effect, ...]:
    """Nobody is written to in a crisis by the bot's hand, and tasks wait with everything else that is held."""
    is_held = kind == "task" and view.client.held_at is not None
    is_later = is_held or is_asked(view, desk.rules, desk.now)
    return () if may_be_told(view) and not is_later else (not_now(desk, view),)


def not_now(desk: Desk, view: ClientView) -> Say:
    """Why nothing can be sent to somebody: the direct question passes by itself, what else it is does not."""
    why = "asked" if is_asked(view, desk.rules, desk.now) and view.alert is None else "other"
    return desk.say("staff.not-now", client=view.client.name, why=why)


def choices(key: str) -> Keyboard:
    send = Button(label=Text(id="staff.draft-send"), action=encode("s", "draft", key, "send"))
    no = Button(label=Text(id="common.no"), action=encode("s", "draft", key, "no"))
    return ((send, no),)


def text_of(desk: Desk, kind: str, words: str) -> Text:
    """Under the name of whoever wrote it."""
    return Text(id=f"care.{kind}", args={"therapist": desk.staff.name, "words": words})


def when(desk: Desk, client: Client) -> str:
    """`now`, or the hour at which the client's quiet hours end."""
    at = out_of_quiet(with_quiet_hours(client, desk.rules), desk.now)
    return "now" if at == desk.now else day_hour(at.astimezone(ZoneInfo(client.zone)), desk.staff.language)


def is_draft(desk: Desk) -> bool:
    """Whether what stands open is a draft: it waits for its tap alone, and whoever looks something up keeps it."""
    return "draft" in desk.staff.dialogue


def tapped(desk: Desk, key: str, act: str) -> tuple[Effect, ...]:
    """The second step. A draft is sent once: what was shown last, and only by whoever wrote it."""
    kept = desk.staff.dialogue
    view = desk.by_id(str(kept.get("client", "")))
    if view is None or kept.get("key") != key or kept.get("draft") not in LONGEST:
        return (desk.say("staff.draft-gone"),)
    done = Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}})
    if act != "send":
        return done, desk.say("staff.draft-dropped", client=view.client.name)
    kind, words = str(kept["draft"]), str(kept["words"])
    if trouble := trouble_with(desk, view, kind):
        return (done, *trouble)
    sent = desk.say("staff.draft-sent", client=view.client.name, when=when(desk, view.client))
    return (done, *(task_sent(desk, view, words) if kind == "task" else note_sent(desk, view, words, key)), sent)


def note_sent(desk: Desk, view: ClientView, words: str, key: str) -> tuple[Effect, ...]:
    return (
        tell(view.client, text_of(desk, "note", words), desk.rules, now=desk.now, key=f"note:{key}"),
        Note(client_id=view.client.id, name="staff-note", words=words),
        Log(actor=desk.staff.id, action="note sent", subject=view.client.id),
    )


def task_sent(desk: Desk, view: ClientView, words: str) -> tuple[Effect, ...]:
    """It counts as a task once the client takes it."""
    task = Homework(
        id=desk.new_id(), client_id=view.client.id, flow="", title=words, given_at=desk.now, given_by=desk.staff.id,
        state=OFFERED,
    )  # fmt: skip
    text = text_of(desk, "task", words)
    return (
        Add(record=task),
        tell(view.client, text, desk.rules, now=desk.now, key=f"task:{task.id}:offer", buttons=offer_buttons(task)),
        Note(client_id=view.client.id, name="homework-offered", value=task.id),
        Log(actor=desk.staff.id, action="homework written", subject=view.client.id),
    )
