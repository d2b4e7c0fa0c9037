"""What a client's tap, word or crisis brings about, once everything that it speaks of has been read. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core import client_commands, leaving, openings, question, reply, safety
from bot.core.actions import parts_of
from bot.core.aside import HEARD
from bot.core.effects import AnswerTap, Change, Edit, Effect, Note, Replan
from bot.core.engine import MediaReply, Reply, TappedReply, TypedReply
from bot.core.views import ClientView
from bot.model import (
    ButtonPressed,
    ChatBlocked,
    ChatUnblocked,
    Client,
    Form,
    Incoming,
    Level,
    MediaReceived,
    Question,
    Run,
    Status,
    Text,
    TextReceived,
)
from bot.work.known import Known
from bot.work.listening import Heard
from bot.work.own_answers import OwnAnswers
from bot.work.replies import client_say, typed_yes, words_of
from bot.work.room import LONGEST_KEPT, text_note
from bot.work.unfold import Unfolder, is_put_by


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a tap speaks of, read ahead: the run, the direct question or the opening whose button it was."""

    run: Run | None = None
    question: Question | None = None
    unopened: openings.Unopened | None = None
    is_past: bool = False  # what stands behind the opening has been answered meanwhile


def returned(client: Client) -> tuple[Effect, ...]:
    """Whoever had blocked the bot is there again: what would have come to them is planned anew."""
    return Change(kind=Client, id=client.id, values={"blocked_at": None}), Replan(client_id=client.id)


def there_again(incoming: Incoming, view: ClientView) -> tuple[ClientView, tuple[Effect, ...]]:
    """Who writes has not blocked the bot any more, also where the update that says so was lost."""
    if view.client.blocked_at is None or isinstance(incoming, ChatBlocked | ChatUnblocked):
        return view, ()
    return replace(view, client=replace(view.client, blocked_at=None)), returned(view.client)


@dataclass(frozen=True, kw_only=True)
class ClientTurn:
    """One event of one client. Shape: every answer is plain effects, in the order in which they must be seen."""

    known: Known
    unfolder: Unfolder

    def in_crisis(self, heard: Heard) -> tuple[Effect, ...]:
        """The reply, the alert and the holds; what the flow was asking waits (law 3)."""
        known, unfolder = self.known, self.unfolder
        answered = typed_yes(heard, known, room_now=unfolder.now)
        asked = known.view.question
        is_no = heard.verdict.denial and asked is not None and reply.answers(heard.verdict, asked)
        back = self._after_question("no") if is_no else ()
        plain = unfolder.unfold(unfolder.raising.crisis(heard.verdict, words_of(heard.incoming), known), known)
        return *answered, *plain, *back, *self._going_on(heard, plain)

    def _going_on(self, heard: Heard, plain: tuple[Effect, ...]) -> tuple[Effect, ...]:
        """A concern is an answer too: it counts behind the direct question, or at once where none is asked.

        With an alert open nothing more is asked in the same breath.
        """
        run, said, view = self.known.view.run, heard.incoming, self.known.view
        if run is None or heard.is_raised or heard.verdict.denial or heard.verdict.level is not Level.CONCERN:
            return ()
        if not isinstance(said, TextReceived) or said.form is not Form.PLAIN or said.text.startswith("/"):
            return ()
        if view.client.enrolled_at is None or view.client.dialogue or view.alert is not None:
            return ()
        words = said.text[:LONGEST_KEPT]
        is_answer = self.unfolder.is_answer(run, words, self.known)
        if is_put_by(run, plain):
            place = replace(run.place, answers={**run.place.answers, HEARD: words})
            return (Change(kind=Run, id=run.id, values={"place": place}),) if is_answer else ()
        if is_answer:
            return self.unfolder.answer(run, TypedReply(text=words), self.known)
        return self.unfolder.resumed(run, self.known)

    def other(self, heard: Heard) -> tuple[Effect, ...]:
        """Anything but a tap, with no crisis in it."""
        known, unfolder, view = self.known, self.unfolder, self.known.view
        if heard.safe is not None and isinstance(heard.incoming, TextReceived):
            return text_note(view, heard.incoming), *safety.said_safe(view, heard.safe)
        match heard.incoming:
            case ChatBlocked():
                gone = Change(kind=Client, id=view.client.id, values={"blocked_at": unfolder.now})
                watched = leaving.watched(view, unfolder.parts.rules, now=unfolder.now)
                return unfolder.unfold((gone, *watched), known)
            case ChatUnblocked():
                return returned(view.client)
            case MediaReceived(media=media):
                came = Note(client_id=view.client.id, name="media", value=media, shared=False)
                return came, *self._to_flow(MediaReply(media=media))
            case TextReceived() as said:
                return (text_note(view, said), *self._text(said))
            case _:
                return ()

    def tap(self, tap: ButtonPressed, found: Found) -> tuple[Effect, ...]:
        if self.known.view.client.status is Status.FROZEN:  # somebody else may hold the phone: nothing is shown again
            return (AnswerTap(callback_id=tap.callback_id, text=Text(id="common.not-in-use")),)
        if parts_of(tap.action) == ("c", "open"):
            return openings.opened(tap, found.unopened, is_past=found.is_past)
        own = self._own(tap)
        if own is not None:
            return self.unfolder.unfold(own, self.known)
        match parts_of(tap.action):
            case ("q", _, given) if given in question.ANSWERS:
                return self._question_tap(tap, found.question, given)
            case ("f", run_id, step, value):
                return self._flow_tap(tap, run_id, step, value, found.run)
            case _:
                return (AnswerTap(callback_id=tap.callback_id, text=Text(id="common.not-in-use")),)

    def _own(self, event: TextReceived | ButtonPressed) -> tuple[Effect, ...] | None:
        unfolder = self.unfolder
        rules, new_id = unfolder.parts.rules, unfolder.parts.new_id
        return client_commands.decide(self.known.view, event, rules, now=unfolder.now, new_id=new_id)

    def _question_tap(self, tap: ButtonPressed, asked: Question | None, given: str) -> tuple[Effect, ...]:
        """An answer counts at any time; a late yes is as urgent as an early one."""
        newer = self.known.view.question
        if asked is not None and asked.answer == reply.OVERTAKEN and newer is not None and newer.kind is asked.kind:
            asked = newer  # the same question, put a day later: a tap says now what they mean now
        if asked is None or (asked.answered_at is not None and given == "no"):
            return (AnswerTap(callback_id=tap.callback_id, text=Text(id="common.answered-before")),)
        effects = question.answered(asked, given, self.known.view, now=self.unfolder.now)
        back = self._after_question(given)
        tidy = client_commands.tidy(tap)
        return (AnswerTap(callback_id=tap.callback_id), *tidy, *self.unfolder.unfold(effects, self.known), *back)

    def _after_question(self, given: str) -> tuple[Effect, ...]:
        """What waited behind the question goes on after a no, and ends after anything else."""
        run, now = self.known.view.held_run, self.unfolder.now
        if run is None:
            return ()
        if given == "no" and run.expires_at is not None and run.expires_at <= now:  # its evening is over
            return (Change(kind=Run, id=run.id, values={"state": "expired", "ended_at": run.expires_at}),)
        if given == "no" and self.known.view.run is None:
            return self._taken_up(run)
        return (Change(kind=Run, id=run.id, values={"state": "stopped", "ended_at": now}),)

    def _taken_up(self, run: Run) -> tuple[Effect, ...]:
        """Go on where the direct question came between: with what they had answered, or the question again."""
        heard = run.place.answers.get(HEARD)
        if heard is None or (self.known.view.client.held_at and self.unfolder.is_held(run)):
            return self.unfolder.resumed(run, self.known)
        answers = {name: value for name, value in run.place.answers.items() if name != HEARD}
        run = replace(run, place=replace(run.place, answers=answers), state="open")
        known = replace(self.known, view=replace(self.known.view, run=run, held_run=None, question=None))
        opened = Change(kind=Run, id=run.id, values={"state": "open"})
        return opened, *self.unfolder.answer(run, TypedReply(text=str(heard)), known)

    def _flow_tap(
        self, tap: ButtonPressed, run_id: str, step: str, value: str, found: Run | None
    ) -> tuple[Effect, ...]:
        given = TappedReply(
            step=step, value=value, callback_id=tap.callback_id, chat_id=tap.chat_id, message_id=tap.message_id
        )
        run = self.known.view.run
        if run is None or run.id != run_id:
            late = OwnAnswers(self.unfolder, self.known).tapped(found, given)
            is_kept = any(isinstance(effect, Change | Note) for effect in late)
            return *late, *(client_commands.tidy(tap) if is_kept else ())
        effects = self.unfolder.answer(run, given, self.known)
        is_redrawn = any(isinstance(effect, Edit) for effect in effects)
        tidy = client_commands.tidy(tap) if run.place.step == step and not is_redrawn else ()
        return (*tidy, *effects)

    def _text(self, said: TextReceived) -> tuple[Effect, ...]:
        known, unfolder = self.known, self.unfolder
        own = self._own(said)
        if own is not None:
            return unfolder.unfold(own, known)
        if known.view.question is not None and unfolder.parts.screener.says_no(said.text):
            return self._no(said, known.view.question)
        return self._to_flow(TypedReply(text=said.text[:LONGEST_KEPT]))

    def _no(self, said: TextReceived, asked: Question) -> tuple[Effect, ...]:
        """A no answers what was asked last. Where that is no question of yes and no, the direct one is put again."""
        known, unfolder, run = self.known, self.unfolder, self.known.view.run
        is_bare, words = unfolder.parts.screener.is_bare_no(said.text), said.text[:LONGEST_KEPT]
        rules, meant = unfolder.parts.rules, known.meant
        if question.is_answered_by(asked, said, known.view, rules, is_bare=is_bare, meant=meant, now=unfolder.now):
            effects = question.answered(asked, "no", known.view, now=unfolder.now)
            is_left = known.view.held_run is None
            back = unfolder.resumed(run, known) if run is not None and is_left else self._after_question("no")
            return *unfolder.unfold(effects, known), *back
        is_taken = run is not None and unfolder.takes_no(run, words, known)
        again = question.put_again(asked, known.view, now=unfolder.now) if is_bare and not is_taken else ()
        return again or self._to_flow(TypedReply(text=words))

    def _to_flow(self, given: Reply) -> tuple[Effect, ...]:
        view, unfolder = self.known.view, self.unfolder
        if view.run is not None and view.client.status is not Status.FROZEN:
            return unfolder.answer(view.run, given, self.known)
        if isinstance(given, MediaReply):
            return (client_say(view, "common.media"),) if view.client.status is Status.ACTIVE else ()
        return self.unprompted(given.text if isinstance(given, TypedReply) else "")

    def unprompted(self, words: str) -> tuple[Effect, ...]:
        parts, now = self.unfolder.parts, self.unfolder.now
        return client_commands.unprompted(
            client_commands.Asked(
                view=self.known.view, rest=words[:LONGEST_KEPT], rules=parts.rules, now=now, new_id=parts.new_id
            )
        )
