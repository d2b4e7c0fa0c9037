"""What an alarm means, in the bot as in a played conversation: reply, alert with its ladder, holds. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core import escalation, reply, silence
from bot.core.alert_change import changed
from bot.core.alert_events import NewWords, Raised
from bot.core.effects import Add, Change, Effect, Note, Raise, Replan, Say
from bot.core.holds import hold_clocks
from bot.core.stands import stands_until
from bot.core.wording import LEFT
from bot.model import Finding, Level, Run, Text, ToStaff, Verdict
from bot.work.known import Ground, Known
from bot.work.ladder import reasons_of


class Raising:
    """Pure over what it is given: the rules, ids and the moment."""

    def __init__(self, parts: Ground, now: datetime) -> None:
        self.parts = parts
        self.now = now

    def raised(self, effect: Raise, known: Known) -> tuple[Effect, ...]:
        """Who left has been said goodbye to, with the numbers; for them only the alert is opened."""
        finding = Finding(pattern=effect.pattern, level=effect.level, kind=effect.kind, words=effect.words)
        verdict = Verdict(level=effect.level, kind=effect.kind, findings=(finding,))
        if effect.pattern == LEFT:
            return self.told(verdict, effect.words, known)
        return *self.overtaken(effect, known), *self.crisis(verdict, effect.words, known)

    def overtaken(self, effect: Raise, known: Known) -> tuple[Effect, ...]:
        """By what somebody raised, and not by the answer to the question itself."""
        if effect.level < Level.URGENT or effect.pattern.startswith("answer-"):
            return ()
        return reply.overtaken(known.view.question, self.now)

    def crisis(self, verdict: Verdict, words: str, known: Known) -> tuple[Effect, ...]:
        """The reply, the alert, the ladder and the holds, for a known client."""
        known = with_stand_in(known)
        fixed = reply.Fixed(rules=self.parts.rules, chat_url=self.parts.resources.get("crisis_chat", reply.CHAT))
        said = reply.reply_to(verdict, known.view, fixed, now=self.now, new_id=self.parts.new_id)
        stands = stands_until(known.view.question, self.parts.rules, self.now) is not None
        is_asked = stands or any(isinstance(each, Add) for each in said)
        return *said, *self.held_runs(verdict, known, is_asked=is_asked), *self.told(verdict, words, known)

    def held_runs(self, verdict: Verdict, known: Known, *, is_asked: bool) -> tuple[Effect, ...]:
        """One question at a time: what was being asked waits behind the direct question, or ends with the hold.

        A concern upon which nothing is asked holds nothing: only an answer would release it. Source: CRISIS.md, Levels.
        """
        run = known.view.run
        if run is None or verdict.denial or known.view.client.enrolled_at is None:
            return ()
        if verdict.level is Level.CONCERN and not is_asked:
            return ()
        state = "held" if verdict.level is Level.CONCERN else "stopped"
        values: dict[str, Any] = {"state": state}
        if state == "stopped":
            values["ended_at"] = self.now
        replan = (Replan(client_id=run.client_id),) if verdict.level >= Level.URGENT else ()
        return Change(kind=Run, id=run.id, values=values), *replan

    def told(self, verdict: Verdict, words: str, known: Known) -> tuple[Effect, ...]:
        if verdict.level is Level.NONE:
            return ()
        if verdict.level is Level.CONCERN:
            return self.listed(verdict, words, known)
        view = known.view
        found = tuple(finding.pattern for finding in verdict.findings) or ("screener-failed",)
        if view.alert is not None:
            is_kept = verdict.over >= Level.URGENT
            event = NewWords(verdict.level, verdict.kind, found, words, reasons=reasons_of(verdict), is_kept=is_kept)
            alert, effects = escalation.step(view.alert, event, known.cover, self.parts.rules, now=self.now)
            return changed(view.alert, alert), *effects
        opened = reply.open_alert(
            verdict,
            client_id=view.client.id,
            chat_id=view.client.chat_id,
            words=words,
            now=self.now,
            id=self.parts.new_id(),
        )
        opened = replace(opened, reasons=reasons_of(verdict))
        alert, effects = escalation.step(opened, Raised(), known.cover, self.parts.rules, now=self.now)
        clocks = *hold_clocks(alert, self.parts.rules, self.now), *silence.watched(alert)
        return Add(record=alert), *effects, *clocks, Replan(client_id=view.client.id)

    def listed(self, verdict: Verdict, words: str, known: Known) -> tuple[Effect, ...]:
        """A concern stands on the therapist's list the same day; it wakes nobody."""
        view = known.view
        note = Note(
            client_id=view.client.id,
            name="concern",
            value={"kind": verdict.kind.value, "patterns": list(verdict.patterns)},
            words=words[:500],
            shared=True,
        )
        if view.therapist is None:
            return (note,)
        day = self.now.date().isoformat()
        notice = Say(
            to=ToStaff(staff_id=view.therapist.id),
            text=Text(id="alerts.concern-notice"),
            key=f"concern:{view.client.id}:{day}",
            silent=True,
        )
        return note, notice


def with_stand_in(known: Known) -> Known:
    """What is said and listed names whoever is really told: the stand-in while the therapist is away."""
    told = known.cover.therapist
    return known if told is None else replace(known, view=replace(known.view, therapist=told))
