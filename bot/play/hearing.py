"""Hears a played client: screened first, as every text is, then answered by the running bot's own rules. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core import openings
from bot.core.correcting import takes_late
from bot.core.crisis.screener import Screener
from bot.core.crisis.second import Reading, merged
from bot.core.effects import Effect
from bot.core.safety import SAFE_ASKED, read_opening, read_safe, read_with, verdict_of
from bot.model import ButtonPressed, Context, Incoming, Kind, Level, MediaReceived, TextReceived, Verdict
from bot.play.world import CLIENT, Message, World, known_of
from bot.store.inbox import Arrived
from bot.store.timeline import Line
from bot.work.client_turn import ClientTurn, Found
from bot.work.listening import JOINED, JOINED_WITHIN, Heard, unread_media
from bot.work.replies import is_plain, text_kept
from bot.work.room import text_note
from bot.work.standing import Standing, question_of, safely
from bot.work.unfold import Unfolder

CHAT = 1
TAP = "tap"
MESSAGE = 0
"""What the client writes needs no number of its own here; what the bot writes has one."""


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """One event of the client's. Shape: every answer is plain effects."""

    world: World
    unfolder: Unfolder
    screener: Screener

    def says(self, text: str) -> Sequence[Effect]:
        """Words, or `(photo)` and its like."""
        heard = screened(self.world, text, self.screener)
        incoming, known = heard.incoming, known_of(self.world)
        turn = ClientTurn(known=known, unfolder=self.unfolder)
        if is_plain(heard, known.view) and isinstance(incoming, TextReceived):
            return text_note(known.view, incoming), *turn.unprompted(incoming.text)
        if heard.is_crisis:
            return text_kept(known.view, incoming), *turn.in_crisis(heard)
        if heard.opening in ("yes", "no") and heard.safe is None and isinstance(incoming, TextReceived):
            return text_note(known.view, incoming), *self._at_the_opening(heard.opening)
        return turn.other(heard)

    def tap(self, message: Message, action: str) -> Sequence[Effect]:
        tap = ButtonPressed(chat_id=CHAT, message_id=message.id, callback_id=TAP, action=action)
        return ClientTurn(known=known_of(self.world), unfolder=self.unfolder).tap(tap, self._found(message, action))

    def _found(self, message: Message, action: str) -> Found:
        _, _, rest = action.partition(":")
        owner = rest.partition(":")[0]
        return Found(
            run=self.world.run(owner),
            question=next((each for each in self.world.questions if each.id == owner), None),
            unopened=unopened(message) if message.behind else None,
            is_past=self._is_past(message),
        )

    def _is_past(self, message: Message) -> bool:
        run = self.world.run(message.run_id or "")
        return run is not None and run.state != "open" and not takes_late(run, self.world.now)

    def _at_the_opening(self, said: str) -> Sequence[Effect]:
        message = next((each for each in reversed(self.world.messages) if each.behind), None)
        if said == "no" or message is None:
            return (openings.later(known_of(self.world).view),)
        return (openings.shown(unopened(message), CHAT, message.id, is_past=self._is_past(message)),)


# ---------------------------------------------------------------- screening


def screened(world: World, text: str, screener: Screener) -> Heard:
    """What a client sends, with what the patterns make of it where it stands."""
    incoming, standing = incoming_of(text), standing_in(world)
    words = incoming.text if isinstance(incoming, TextReceived) else ""
    return Heard(
        arrived=Arrived(update_id=1, raw="", received_at=world.now),
        incoming=incoming,
        verdict=verdict(incoming, world, standing, screener),
        safe=standing.safe if words and read_safe(words) == "yes" else None,
        opening=read_opening(words) if words and standing.is_unopened else "",
    )


def raised(world: World, unfolder: Unfolder, text: str, reading: Reading) -> Sequence[Effect]:
    """What a higher level of the second reader brings about; the text itself was kept and answered before."""
    arrived = Arrived(update_id=1, raw="", received_at=world.now)
    first = unfolder.parts.screener.screen(text).level
    verdict = replace(merged(Verdict(), reading), over=first if first < reading.level else Level.NONE)
    heard = Heard(arrived=arrived, incoming=incoming_of(text), verdict=verdict, is_raised=True)
    return ClientTurn(known=known_of(world), unfolder=unfolder).in_crisis(heard)


def verdict(incoming: Incoming, world: World, standing: Standing, screener: Screener) -> Verdict:
    if isinstance(incoming, MediaReceived):
        return unread_media(standing.kind) if standing.is_watched else Verdict()
    text = incoming.text if isinstance(incoming, TextReceived) else ""
    verdicts = [screener.screen(text, context_of(world, text, standing))]
    if standing.safe is not None:
        verdicts.append(verdict_of(read_with(text, verdicts[0]), standing.safe, text))
    return max(verdicts, key=lambda each: each.level)


def context_of(world: World, text: str, standing: Standing | None = None) -> Context:
    """What stands around a text: the last texts of ten minutes, and what was asked."""
    standing = standing or standing_in(world)
    since = world.now - JOINED_WITHIN
    said = tuple(line.words for line in world.lines if line.name == "text" and line.at >= since)
    recent = () if text.startswith("/") else said[-JOINED:]
    return Context(recent=recent, question=standing.question, language=world.client.language)


def standing_in(world: World) -> Standing:
    """What is open around the client, and which of it asked last."""
    view = known_of(world).view
    asked, alert = view.question, view.alert
    asked_at = asked.put_at if asked else None
    flow_asked_at = view.run.asked_at if view.run else None
    standing = Standing(
        client_id=view.client.id,
        question=question_of(asked.kind, asked_at, flow_asked_at) if asked else "",
        asked_at=asked_at,
        raised_at=alert.raised_at if alert else None,
        is_watched=asked is not None or alert is not None,
        kind=alert.kind if alert else asked.kind if asked else Kind.SUICIDE,
        language=view.client.language,
    )
    line = world.last(SAFE_ASKED)
    safe_asked = Line(at=line.at, name=line.name, value=line.value) if line else None
    standing = safely(standing, safe_asked, flow_asked_at)
    last = next((each for each in reversed(world.messages) if each.chat == CLIENT), None)
    if last is not None and last.behind:
        return replace(standing, question="", safe=None, is_unopened=True)
    return standing


def incoming_of(text: str) -> Incoming:
    """`(photo)` is a photo; anything else is words."""
    if text.startswith("(") and text.endswith(")") and text[1:-1].isalpha():
        return MediaReceived(chat_id=CHAT, message_id=MESSAGE, media=text[1:-1])
    return TextReceived(chat_id=CHAT, message_id=MESSAGE, text=text)


def unopened(message: Message) -> openings.Unopened:
    return openings.Unopened(
        letter_id=message.id, message_id=message.id, run_id=message.run_id, sent_at=None, says=message.behind
    )
