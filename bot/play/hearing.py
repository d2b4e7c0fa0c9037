"""Hears a played client: screened first, as every text is, then answered by the running bot's own rules. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core import client_commands, openings
from bot.core.crisis.screener import Screener
from bot.core.effects import Effect
from bot.core.safety import SAFE_ASKED, read_safe, verdict_of
from bot.model import (
    ButtonPressed,
    Context,
    Form,
    Incoming,
    Kind,
    MediaReceived,
    TextReceived,
    Verdict,
)
from bot.play.world import CLIENT, Message, World, known_of
from bot.store.inbox import Arrived
from bot.store.timeline import Line
from bot.work.client_turn import ClientTurn, Found
from bot.work.listening import JOINED, JOINED_WITHIN, Heard, unread_media
from bot.work.replies import is_plain, text_kept
from bot.work.room import text_note
from bot.work.standing import Standing, safely
from bot.work.unfold import Unfolder

CHAT = 1
TAP = "tap"


@dataclass(frozen=True, kw_only=True)
class Hearing:
    world: World
    unfolder: Unfolder
    screener: Screener

    def says(self, text: str) -> Sequence[Effect]:
        """Words, or `(photo)` and its like."""
        incoming = incoming_of(text, len(self.world.lines) + 1000)
        heard = self._heard(incoming)
        known = known_of(self.world)
        turn = ClientTurn(known=known, unfolder=self.unfolder)
        if is_plain(heard, known.view) and isinstance(incoming, TextReceived):
            rules, new_id = self.unfolder.parts.rules, self.unfolder.parts.new_id
            said = client_commands.unprompted(known.view, rules, now=self.unfolder.now, new_id=new_id)
            return text_note(known.view, incoming), *said
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
        return run is not None and run.state != "open"

    def _at_the_opening(self, said: str) -> Sequence[Effect]:
        message = next((each for each in reversed(self.world.messages) if each.behind), None)
        if said == "no" or message is None:
            return (openings.later(known_of(self.world).view),)
        return (openings.shown(unopened(message), CHAT, message.id, is_past=self._is_past(message)),)

    # ------------------------------------------------------------ screening

    def _heard(self, incoming: Incoming) -> Heard:
        standing = self._standing()
        arrived = Arrived(update_id=1, raw="", received_at=self.world.now)
        words = incoming.text if isinstance(incoming, TextReceived) else ""
        return Heard(
            arrived=arrived,
            incoming=incoming,
            verdict=self._verdict(incoming, standing),
            safe=standing.safe if words and read_safe(words) == "yes" else None,
            opening=read_safe(words) if words and standing.is_unopened else "",
        )

    def _verdict(self, incoming: Incoming, standing: Standing) -> Verdict:
        if isinstance(incoming, MediaReceived):
            return unread_media(standing.kind) if standing.is_watched else Verdict()
        if not isinstance(incoming, TextReceived):
            return Verdict()
        text = incoming.text
        recent = () if text.startswith("/") else self._recent()
        context = Context(
            recent=recent, question=standing.question, form=Form.PLAIN, language=self.world.client.language
        )
        verdicts = [self.screener.screen(text, context)]
        if standing.safe is not None:
            verdicts.append(verdict_of(read_safe(text), standing.safe, text))
        return max(verdicts, key=lambda each: each.level)

    def _recent(self) -> tuple[str, ...]:
        since = self.world.now - JOINED_WITHIN
        return tuple(line.words for line in self.world.lines if line.name == "text" and line.at >= since)[-JOINED:]

    def _standing(self) -> Standing:
        """What is open around the client, and which of it asked last."""
        view = known_of(self.world).view
        asked, alert = view.question, view.alert
        standing = Standing(
            client_id=view.client.id,
            question="" if asked is None else "danger" if asked.kind is Kind.ABUSE else "safety",
            asked_at=(asked.repeated_at or asked.asked_at) if asked else None,
            raised_at=alert.raised_at if alert else None,
            is_watched=asked is not None or alert is not None,
            kind=alert.kind if alert else asked.kind if asked else Kind.SUICIDE,
            language=view.client.language,
        )
        line = self.world.last(SAFE_ASKED)
        safe_asked = Line(at=line.at, name=line.name, value=line.value) if line else None
        standing = safely(standing, safe_asked, view.run.asked_at if view.run else None)
        last = next((each for each in reversed(self.world.messages) if each.chat == CLIENT), None)
        if last is not None and last.behind:
            return replace(standing, question="", safe=None, is_unopened=True)
        return standing


def incoming_of(text: str, message_id: int) -> Incoming:
    """`(photo)` is a photo; anything else is words."""
    if text.startswith("(") and text.endswith(")") and text[1:-1].isalpha():
        return MediaReceived(chat_id=CHAT, message_id=message_id, media=text[1:-1])
    return TextReceived(chat_id=CHAT, message_id=message_id, text=text)


def unopened(message: Message) -> openings.Unopened:
    return openings.Unopened(
        letter_id=message.id, message_id=message.id, run_id=message.run_id, sent_at=None, says=message.behind
    )
