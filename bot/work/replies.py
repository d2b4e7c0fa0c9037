"""What a client's text or tap means beside the flow: a late tap, a yes to the direct question, an opening."""

from __future__ import annotations

from datetime import datetime

from bot.core import openings
from bot.core.client_commands import command_meant
from bot.core.correcting import takes_late
from bot.core.effects import Cancel, Change, Effect, Note, Say
from bot.core.views import ClientView
from bot.model import Incoming, Level, Question, Run, Text, TextReceived, ToClient
from bot.store import letters, rows
from bot.work.known import Known
from bot.work.listening import Heard
from bot.work.room import LONGEST_KEPT, Room


async def at_the_opening(said: str, view: ClientView, room: Room) -> tuple[Effect, ...]:
    """Typed instead of tapped: a yes opens, a no leaves it for later."""
    chat_id = view.client.chat_id or 0
    found = await letters.unopened(room.db, chat_id)
    if said == "no" or found is None or found.message_id is None:
        return (openings.later(view),)
    return (openings.shown(found, chat_id, found.message_id, is_past=await is_past(found, room)),)


async def is_past(unopened: openings.Unopened, room: Room) -> bool:
    """Whether what stands behind an opening has been answered or has run out meanwhile."""
    if unopened.run_id is not None:
        run = await rows.one(room.db, Run, unopened.run_id)
        return run is None or (run.state != "open" and not takes_late(run, room.now))
    asked = await rows.one(room.db, Question, unopened.question_id)
    return asked is not None and asked.answered_at is not None


def words_of(incoming: Incoming) -> str:
    return incoming.text if isinstance(incoming, TextReceived) else str(getattr(incoming, "caption", ""))


def text_kept(view: ClientView, incoming: Incoming) -> Note:
    """A crisis text is kept like every other, whatever form it came in."""
    return Note(client_id=view.client.id, name="text", words=words_of(incoming)[:LONGEST_KEPT], shared=False)


def typed_yes(heard: Heard, known: Known, *, room_now: datetime) -> tuple[Effect, ...]:
    """A crisis text while the direct question is open answers it; one that was asked later is not answered by it."""
    asked = known.view.question
    if asked is None or heard.verdict.level < Level.URGENT or asked.asked_at > heard.arrived.received_at:
        return ()
    values = {"answered_at": room_now, "answer": "yes"}
    return Change(kind=Question, id=asked.id, values=values), Cancel(key=f"question:{asked.id}")


def client_say(view: ClientView, text_id: str) -> Say:
    return Say(to=ToClient(client_id=view.client.id), text=Text(id=text_id))


def is_plain(heard: Heard, view: ClientView) -> bool:
    """A text with nothing open around it: it is kept, and no more has to be read."""
    is_text = isinstance(heard.incoming, TextReceived) and not heard.incoming.text.startswith("/")
    is_answer = heard.is_crisis or heard.safe is not None or bool(heard.opening)
    is_waited_for = bool(view.client.dialogue) or view.run is not None or view.question is not None
    return is_text and not is_answer and not is_waited_for and not command_meant(heard.incoming.text)  # type: ignore[union-attr]
