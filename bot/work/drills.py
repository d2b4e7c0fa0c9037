"""Begins drills when they are due, and answers them where a client's crisis would be answered."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.core import drill, escalation, reply
from bot.core.alert_events import Raised
from bot.core.cover import cover_of
from bot.core.effects import Add, Effect, Say, Schedule
from bot.core.wording import about, text_id
from bot.model import Alert, Due, Kind, Lane, Level, Text, ToStaff, Verdict
from bot.store import inbox, staff
from bot.store.inbox import Arrived
from bot.work.ladder import Ladder, reasons_of
from bot.work.listening import Heard
from bot.work.parts import Parts


class Drills:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.fresh: list[Arrived] = []

    async def begin(self, due: Due, ladder: Ladder) -> tuple[Effect, ...]:
        """Put the drill's update into the inbox, in the transaction that takes its due row away."""
        person = drill.whose(ladder.people, str(due.detail.get("therapist", "")), ladder.now)
        if person is None:
            return ()
        drill_id = str(due.detail.get("drill") or self.parts.new_id())
        update = drill.update_of(drill_id, person.id, ladder.now)
        stored = Arrived(update_id=update["update_id"], raw=json.dumps(update), received_at=ladder.now)
        self.fresh += await inbox.keep(ladder.db, [stored])
        weekly = drill.due_weekly(person.zone, self.parts.rules, ladder.now)
        return (Schedule(due=weekly),) if due.detail.get("weekly") else ()

    async def hand_over(self) -> None:
        """After the commit: take in at once what was stored; whatever is missed here the sweep finds."""
        fresh, self.fresh = self.fresh, []
        if fresh:
            await self.parts.take_in(fresh)

    async def answered(self, heard: Heard, ladder: Ladder) -> tuple[Effect, ...]:
        """The crisis reply goes to the therapist, marked; the alert climbs their ladder. No client hears of it."""
        update = json.loads(heard.arrived.raw)
        drill_id, therapist_id = str(update["drill"]), str(update["therapist"])
        if await ladder.alert(drill_id) is not None:
            return ()
        stand_ins = await staff.stand_ins(ladder.db, now=ladder.now, people=ladder.people)
        cover = cover_of(ladder.people, None, stand_ins, therapist_id)
        opened = replace(self._opened(heard.verdict, drill_id, ladder), therapist_id=therapist_id)
        alert, effects = escalation.step(opened, Raised(), cover, self.parts.rules, now=ladder.now)
        reader = cover.therapist or next(iter(cover.everyone), None)
        said = () if reader is None else (self._shown(heard.verdict, drill_id, reader.id, reader.language),)
        return *said, Add(record=alert), *effects

    def _opened(self, verdict: Verdict, drill_id: str, ladder: Ladder) -> Alert:
        """An alert even where the screener missed it: then that is what the drill has found."""
        opened = reply.open_alert(verdict, client_id=None, chat_id=None, words="DRILL", now=ladder.now, id=drill_id)
        missed = () if verdict.level >= Level.URGENT else (f"the screener graded it {verdict.level.word}",)
        level = max(verdict.level, Level.URGENT)
        return replace(opened, drill=True, level=level, reasons=(*missed, *reasons_of(verdict)))

    def _shown(self, verdict: Verdict, drill_id: str, staff_id: str, language: str) -> Say:
        graded = verdict if verdict.level >= Level.URGENT else Verdict(level=Level.URGENT, kind=Kind.SUICIDE)
        args = {
            "therapist": reply.NOBODY, "cover": self.parts.rules.hours_of_cover or reply.NOBODY,
            "about": about(graded.kind), "again": "no",
        }  # fmt: skip
        words = self.parts.programme.texts.say(language, Text(id=text_id(graded, is_full=True), args=args))
        text = Text(id="alerts.drill-reply", args={"words": words})
        return Say(to=ToStaff(staff_id=staff_id), text=text, lane=Lane.CRISIS, key=f"drill:{drill_id}:reply")
