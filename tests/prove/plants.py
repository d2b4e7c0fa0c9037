"""Bugs as people make them, planted in the running product: the campaign must find each, or a law guards nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import update

import bot.app
import bot.core.escalation
import bot.prove.process
import bot.store.database
import bot.store.occasions
import bot.work.dispatch
import bot.work.knowing
import bot.work.postbox
import bot.work.setback
from bot.core.flow import Flow
from bot.last_words import Direct
from bot.model import Due, DueKind, Lane, Level
from bot.programme.programme import Programme
from bot.prove.faults import HOUR, Fault, Schedule
from bot.prove.people import crowd, start_of
from bot.store import due, inbox, outbox
from bot.store.database import DatabaseFile
from bot.store.upgrade import connected, current, newest
from bot.telegram.poller import Poller
from bot.work.answering import Answering
from bot.work.intake import Intake
from bot.work.listening import Heard, Listening
from bot.work.ports import NoAnswer, TryAgain

Patch = pytest.MonkeyPatch
SEED = 4


@dataclass(frozen=True)
class Plant:
    """`law` is the one that must be seen to break.

    Shape: `tries` are schedules, one after the other until it is seen: which commit is the n-th depends on the product.
    """

    name: str
    law: str
    plant: Callable[[Patch], None]
    tries: Sequence[Sequence[Fault]] = ((),)


def fault(kind: str, hours: float, *, nth: int = 1, span: int = 0, crisis: bool = True) -> Fault:
    return Fault(kind=kind, at=round(hours * HOUR) - 1, span=span, nth=nth, crisis=crisis, chance=7)


def kills(*nths: int) -> list[list[Fault]]:
    return [[fault("kill after a commit", 5, nth=nth)] for nth in nths]


def evening() -> float:
    """Hours from the start until a client's evening, when a prompt goes out."""
    start = start_of(SEED)
    persona = crowd(schedule(()), start).clients[0]
    return first_evening(start, persona.zone, persona.evening)


def first_evening(start: datetime, zone: str, evening: str) -> float:
    from zoneinfo import ZoneInfo

    hour = int(evening[:2])
    local = start.astimezone(ZoneInfo(zone)).replace(hour=hour, minute=0)
    local += timedelta(days=0 if local > start else 1)
    return (local - start) / timedelta(hours=1)


def schedule(faults: Sequence[Fault]) -> Schedule:
    ordered = tuple(sorted(faults, key=lambda each: each.at))
    return Schedule(seed=SEED, days=3, faults=ordered, clients=(0, 1))


# ---------------------------------------------------------------- what is planted


def offset_moves_first(patch: Patch) -> None:
    async def once(self: Poller) -> int:
        updates = await self._fetch()
        if updates:
            self.offset = max(int(str(each["update_id"])) for each in updates) + 1
            await self.keep(updates)
        return len(updates)

    patch.setattr(Poller, "once", once)


def nothing_is_caught_up(patch: Patch) -> None:
    async def catch_up(self: Intake) -> int:
        return 0

    patch.setattr(Intake, "catch_up", catch_up)


def done_before_it_is_answered(patch: Patch) -> None:
    really = Answering.crisis

    async def crisis(self: Answering, heard: Heard) -> None:
        async with self.parts.database.write() as db:
            await inbox.finish(db, [heard.arrived.update_id], at=self.parts.clock.now())
        await really(self, heard)

    async def still_new(db: Any, update_ids: Sequence[int]) -> set[int]:
        return set(update_ids)

    patch.setattr(Answering, "crisis", crisis)
    patch.setattr(inbox, "still_new", still_new)


def leases_are_never_freed(patch: Patch) -> None:
    async def none(db: Any, **_: Any) -> int:
        return 0

    patch.setattr(outbox, "release_all", none)
    patch.setattr(outbox, "free_late", none)


def what_became_of_a_letter_is_forgotten(patch: Patch) -> None:
    """Once for each letter."""
    really, forgotten = outbox.settle, set[int]()

    async def settle(db: Any, outcomes: Sequence[outbox.Outcome]) -> None:
        again = [each for each in outcomes if each.id in forgotten]
        forgotten.update(each.id for each in outcomes)
        await really(db, again)

    patch.setattr(outbox, "settle", settle)


def a_prompt_goes_again_after_a_kill(patch: Patch) -> None:
    really = outbox.release_all

    async def release_all(db: Any) -> int:
        await db.execute(update(outbox.OUTBOX).where(outbox.OUTBOX.c.state == "sending").values(state="leased"))
        return await really(db)

    patch.setattr(outbox, "release_all", release_all)


def a_prompt_goes_again_after_a_time_out(patch: Patch) -> None:
    really = bot.work.dispatch.outcome

    def outcome(letter: Any, receipt: Any, now: datetime) -> Any:
        is_bulk = isinstance(receipt, NoAnswer) and letter.lane >= Lane.PROMPT
        return really(letter, TryAgain(after=1.0, why="again") if is_bulk else receipt, now)

    patch.setattr(bot.work.dispatch, "outcome", outcome)


def nothing_is_tried_again(patch: Patch) -> None:
    really = bot.work.dispatch.outcome

    def outcome(letter: Any, receipt: Any, now: datetime) -> Any:
        found = really(letter, receipt, now)
        return replace(found, state="dead") if isinstance(receipt, TryAgain) else found

    patch.setattr(bot.work.dispatch, "outcome", outcome)


def commits_are_not_synced(patch: Patch) -> None:
    really = bot.store.database.prepared

    def prepared(raw: Any, place: Any) -> Any:
        made = really(raw, place)
        made.execute("PRAGMA synchronous = NORMAL")
        return made

    patch.setattr(bot.store.database, "prepared", prepared)


def silent_when_the_disk_fails(patch: Patch) -> None:
    async def nothing(self: Listening, updates: Any) -> None:
        return None

    patch.setattr(Listening, "answer_without_database", nothing)


def the_ladder_is_not_owed(patch: Patch) -> None:
    really = due.owe

    async def owe(db: Any, owed: Due) -> None:
        if owed.kind is not DueKind.LADDER:
            await really(db, owed)

    patch.setattr(due, "owe", owe)


def a_restart_closes_alerts(patch: Patch) -> None:
    really = bot.app.prepare

    async def prepare(built: Any) -> None:
        async with built.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE alert SET state = 'closed'")
        await really(built)

    patch.setattr(bot.prove.process, "prepare", prepare)


def the_newest_first(patch: Patch) -> None:
    really = Intake._next_batch

    def next_batch(self: Intake) -> list[Heard]:
        self.ordinary.reverse()
        return really(self)

    patch.setattr(Intake, "_next_batch", next_batch)


def prompts_are_late_and_go_all_the_same(patch: Patch) -> None:
    really = outbox.row_of

    def row_of(draft: outbox.Draft, now: datetime) -> dict[str, Any]:
        due_at, expires_at = draft.due_at + timedelta(hours=5), draft.due_at + timedelta(hours=12)
        late = replace(draft, due_at=due_at, expires_at=expires_at)
        return really(late if draft.lane is Lane.PROMPT else draft, now)

    patch.setattr(outbox, "row_of", row_of)


def two_may_start(patch: Patch) -> None:
    import contextlib

    patch.setattr(bot.prove.process, "alone", lambda folder: contextlib.nullcontext())


def letters_go_to_the_last_chat(patch: Patch) -> None:
    really, last = bot.work.postbox.letter_of, [0]

    def letter_of(stored: outbox.Stored) -> Any:
        letter = really(stored)
        if letter.client_id is None or letter.chat_id is None:
            return letter
        before, last[0] = last[0] or letter.chat_id, letter.chat_id
        return replace(letter, chat_id=before, params={**letter.params, "chat_id": before})

    patch.setattr(bot.work.postbox, "letter_of", letter_of)


def a_refused_page_waits_for_its_time(patch: Patch) -> None:
    patch.setattr(bot.core.escalation, "recipient_blocked", lambda alert, staff_id, cover, rules, now: (alert, ()))


def nothing_is_brought_near(patch: Patch) -> None:
    async def nothing(*_: Any) -> None:
        """A clock that was ahead leaves every step where it put it."""

    patch.setattr(bot.work.setback, "_bring_near", nothing)


def the_weekly_page_stays_away(patch: Patch) -> None:
    async def nothing(*_: Any) -> None:
        """The next page follows the wrong clock's."""

    patch.setattr(bot.work.setback, "_plan_pages_anew", nothing)


def a_slot_is_begun_twice(patch: Patch) -> None:
    patch.setattr(bot.store.occasions, "threads_of", partial(without_taken, bot.store.occasions.threads_of))
    patch.setattr(bot.work.knowing, "threads_of", bot.store.occasions.threads_of)


def without_taken(really: Any, ids: Any, begun: Any, waiting: Any, taken: Any = ()) -> Any:
    return really(ids, begun, waiting)


def an_upgrade_loses_open_questions(patch: Patch) -> None:
    really = bot.prove.process.upgrade

    def upgrade(place: DatabaseFile) -> None:
        with connected(place) as db:
            is_old, opened = current(db) != newest(), "SELECT count(*) FROM run WHERE state = 'open'"
            assert not is_old or db.exec_driver_sql(opened).scalar(), "nobody is in the middle of anything"
        really(place)
        with connected(place) as db:
            db.exec_driver_sql(f"UPDATE run SET state = 'over' WHERE {int(is_old)} AND state = 'open'")
            db.commit()

    patch.setattr(bot.prove.process, "upgrade", upgrade)


def what_went_past_the_database_is_forgotten(patch: Patch) -> None:
    really = Direct.__call__

    async def again(self: Direct, update_id: int, chat_id: int, level: Level) -> None:
        self.done.clear()
        await really(self, update_id, chat_id, level)

    patch.setattr(Direct, "__call__", again)


def mail_and_pages_go_twice(patch: Patch) -> None:
    really = bot.work.dispatch.outcome

    def outcome(letter: Any, receipt: Any, now: datetime) -> Any:
        is_first = letter.channel != "telegram" and letter.attempts == 0
        return really(letter, TryAgain(after=1.0, why="again") if is_first else receipt, now)

    patch.setattr(bot.work.dispatch, "outcome", outcome)


def everybody_goes_on_in_todays_revision(patch: Patch) -> None:
    really = Programme.flow
    patch.setattr(Programme, "flow", lambda self, flow_id, revision="": really(self, flow_id))


def only_the_name_of_a_revision_is_kept(patch: Patch) -> None:
    really = Programme.flow

    def flow(self: Programme, flow_id: str, revision: str = "") -> Flow | None:
        today = really(self, flow_id)
        return replace(today, revision=revision) if today is not None and revision else today

    patch.setattr(Programme, "flow", flow)


# ---------------------------------------------------------------- and what finds it


PLANTS = (
    Plant("the offset moves before the commit", "what is confirmed is stored", offset_moves_first,
          [[fault("disk full", 9, span=600), fault("kill at rest", 9.1, crisis=False)]]),
    Plant("nothing is caught up after a start", "no crisis text is unanswered", nothing_is_caught_up, kills(3, 2, 4)),
    Plant("an update is done before it is answered", "no crisis text is unanswered", done_before_it_is_answered,
          kills(4, 3, 5)),
    Plant("leases are never freed", "no crisis text is unanswered", leases_are_never_freed, kills(4, 3, 5)),
    Plant("what became of a letter is forgotten", "nothing comes more often than a fault excuses",
          what_became_of_a_letter_is_forgotten, [[fault("5xx once", 5)]]),
    Plant("a prompt goes again after a kill", "nothing comes more often than a fault excuses",
          a_prompt_goes_again_after_a_kill, [[fault("kill after a send", evening(), crisis=False)]]),
    Plant("a prompt goes again after a time-out", "nothing comes more often than a fault excuses",
          a_prompt_goes_again_after_a_time_out, [[fault("time-out after a send", evening(), crisis=False)]]),
    Plant("nothing is tried again", "no crisis text is unanswered", nothing_is_tried_again, [[fault("5xx once", 5)]]),
    Plant("commits are not synced", "what is confirmed is stored", commits_are_not_synced,
          [[fault("power lost at rest", 12)]]),
    Plant("silent when the disk fails", "a failing disk excuses no silence", silent_when_the_disk_fails,
          [[fault("disk full", 9, span=1200)]]),
    Plant("the ladder is not owed", "an open alert has a next step", the_ladder_is_not_owed,
          [[fault("kill at rest", 5)]]),
    Plant("a restart closes alerts", "only a human closes an alert", a_restart_closes_alerts,
          [[fault("commit fails", 5), fault("kill at rest", 5.05, crisis=False)]]),
    Plant("the newest first", "a client is answered in order", the_newest_first,
          [[fault("network gone for an hour", 5, span=HOUR)]]),
    Plant("prompts go at any hour", "nothing comes in quiet hours", prompts_are_late_and_go_all_the_same),
    Plant("two may start", "one process alone", two_may_start, [[fault("second process", 5, crisis=False)]]),
    Plant("a refused page waits for its time", "a refused page goes further at once", a_refused_page_waits_for_its_time,
          [[fault("staff block the bot", 5, span=HOUR)]]),
    Plant("nothing is brought near", "a ladder stands within reach", nothing_is_brought_near,
          [[fault("clock an hour ahead", 5, span=180)]]),
    Plant("the weekly page stays away", "the weekly page is owed", the_weekly_page_stays_away,
          [[fault("clock 30 days ahead", 5, span=HOUR)]]),
    Plant("a slot is begun twice", "nothing is put aside", a_slot_is_begun_twice,
          [[fault("clock an hour ahead", evening() - 0.5, span=60, crisis=False)]]),
    Plant("an upgrade loses open questions", "an upgrade keeps everything", an_upgrade_loses_open_questions,
          [[fault("upgrade killed on the way", evening() + 0.05, crisis=False)]]),
    Plant("letters go to the last chat", "letters reach their own chat", letters_go_to_the_last_chat),
    Plant("what went past the database is forgotten", "nothing goes past the database twice",
          what_went_past_the_database_is_forgotten, [[fault("disk full", 9, span=1200)]]),
    Plant("mail and pages go twice", "nothing comes more often than a fault excuses", mail_and_pages_go_twice,
          [[fault("5xx once", 5)]]),
    Plant("everybody goes on in today's revision", "a begun run ends in its revision",
          everybody_goes_on_in_todays_revision,
          [[fault("programme changed", 30, crisis=False)]]),
    Plant("only the name of a revision is kept", "a begun run ends in its revision",
          only_the_name_of_a_revision_is_kept, [[fault("programme changed", 30, crisis=False)]]),
)  # fmt: skip
