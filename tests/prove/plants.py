"""Bugs as people make them, planted in the running product: the campaign must find each, or a law guards nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

import bot.app
import bot.core.escalation
import bot.core.fit
import bot.core.schedule
import bot.core.threads
import bot.prove.process
import bot.prove.timing
import bot.prove.wire
import bot.store.database
import bot.store.occasions
import bot.work.answering
import bot.work.client_turn
import bot.work.dispatch
import bot.work.intake
import bot.work.knowing
import bot.work.lanes
import bot.work.postbox
import bot.work.raising
import bot.work.run_clock
import bot.work.setback
import bot.work.unfold
from bot.core.effects import Replan, StartFlow
from bot.core.flow import Flow
from bot.last_words import Direct
from bot.model import Client, Due, DueKind, Lane, Level
from bot.programme.programme import Programme
from bot.prove.faults import HOUR, Fault, Schedule
from bot.prove.people import crowd, start_of
from bot.store import due, inbox, outbox
from bot.store.database import DatabaseFile
from bot.store.upgrade import connected, current, newest
from bot.telegram.poller import Poller
from bot.work.answering import Answering
from bot.work.clockwork import Clockwork
from bot.work.dispatch import Dispatcher
from bot.work.intake import Intake
from bot.work.listening import Heard, Listening
from bot.work.ports import NoAnswer, TryAgain
from bot.work.unfold import Unfolder

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
    seed: int = SEED
    days: int = 3
    clients: tuple[int, ...] = (0, 1)

    def schedules(self) -> Iterable[Schedule]:
        for faults in self.tries:
            yield replace(schedule(faults), seed=self.seed, days=self.days, clients=self.clients)


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


def whoever_waits_for_a_disk_waits_on(patch: Patch) -> None:
    async def wait(work: Any) -> Any:
        return await work

    patch.setattr(bot.work.intake, "in_time", wait)
    patch.setattr(bot.work.answering, "in_time", wait)


def whoever_refuses_is_taken_for_telegram(patch: Patch) -> None:
    patch.setattr(bot.prove.wire, "told", lambda status, body: (status, body))


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


def nobody_looks_at_the_question(patch: Patch) -> None:
    """Neither what plans a prompt nor what lets a letter out."""
    patch.setattr(bot.core.threads, "next_look", lambda *_: None)
    patch.setattr(bot.work.postbox, "next_look", lambda *_: None)


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


def local_hours_are(patch: Patch, moment_of: Callable[[date, time, str], datetime]) -> None:
    patch.setattr(bot.core.schedule, "local_moment", moment_of)


def yesterdays_offset(patch: Patch) -> None:
    """Right on every day but the one after the clocks were changed."""

    def moment(on: date, at: time, zone: str) -> datetime:
        before = datetime.combine(on - timedelta(days=1), time(12), tzinfo=ZoneInfo(zone))
        return datetime.combine(on, at, tzinfo=timezone(before.utcoffset() or timedelta())).astimezone(UTC)

    local_hours_are(patch, moment)


def a_fold_takes_its_second(patch: Patch) -> None:
    really = bot.core.schedule.local_moment

    def moment(on: date, at: time, zone: str) -> datetime:
        return max(
            really(on, at, zone), datetime.combine(on, at, tzinfo=ZoneInfo(zone)).replace(fold=1).astimezone(UTC)
        )

    local_hours_are(patch, moment)


def a_gap_counts_on(patch: Patch) -> None:
    """What the standard library says of a skipped hour: as long after the gap as the hour lay in it."""
    local_hours_are(patch, lambda on, at, zone: datetime.combine(on, at, tzinfo=ZoneInfo(zone)).astimezone(UTC))


def a_skipped_hour_has_no_evening(patch: Patch) -> None:
    really = bot.core.schedule.falls_on

    def falls_on(start: Any, client: Client, on: date, *rest: Any) -> bool:
        hour = bot.core.schedule.hour_of(start, client, on)
        at = bot.core.schedule.local_moment(on, hour, client.zone).astimezone(ZoneInfo(client.zone))
        return really(start, client, on, *rest) and at.time() == hour

    patch.setattr(bot.core.schedule, "falls_on", falls_on)


def crises_go_side_by_side(patch: Patch) -> None:
    patch.setattr(bot.work.lanes, "CRISIS_WAITS", 0.0)


def stored_as_they_were_handed_over(patch: Patch) -> None:
    patch.setattr(bot.work.intake, "in_order", list)


# ---------------------------------------------------------------- a plant for each law


def nothing_is_raised(patch: Patch) -> None:
    patch.setattr(bot.work.raising.Raising, "told", lambda self, verdict, words, known: ())


def nobody_is_paged(patch: Patch) -> None:
    patch.setattr(bot.core.escalation, "pages", lambda alert, people, about: ())


def a_wrong_clock_leaves_the_prompts(patch: Patch) -> None:
    async def nothing(*_: Any, **__: Any) -> None:
        """What the wrong clock had planned stays as it is."""

    patch.setattr(bot.work.setback, "plan_all_anew", nothing)


def who_comes_back_stays_gone(patch: Patch) -> None:
    patch.setattr(bot.work.client_turn, "returned", lambda client: (Replan(client_id=client.id),))


def a_tick_that_failed_was_the_last(patch: Patch) -> None:
    really, failed = Clockwork.tick, set[Clockwork]()

    async def tick(self: Clockwork) -> int:
        if self in failed:
            return 0
        failed.add(self)
        done = await really(self)
        failed.discard(self)
        return done

    patch.setattr(Clockwork, "tick", tick)


def a_slot_has_no_key(patch: Patch) -> None:
    """Each time it begins it is called something else: nothing knows that it had its prompt."""
    really = Unfolder.start

    def start(self: Unfolder, effect: StartFlow, known: Any, *, lane: Lane = Lane.REPLY) -> Any:
        return really(self, replace(effect, key=f"{effect.key}:{self.parts.new_id()}"), known, lane=lane)

    patch.setattr(Unfolder, "start", start)


def every_flow_fits(patch: Patch) -> None:
    patch.setattr(bot.core.fit, "fits", lambda flow, client, extra=None: True)


def nothing_is_held(patch: Patch) -> None:
    for module in (bot.core.fit, bot.work.unfold, bot.work.run_clock):
        patch.setattr(module, "is_held", lambda flow: False)


def a_break_is_forgotten(patch: Patch) -> None:
    patch.setattr(bot.core.fit, "may_be_prompted", lambda client: True)


def everybody_is_offered_the_same_names(patch: Patch) -> None:
    really = bot.work.knowing.people_of

    def people_of(found: Iterable[tuple[str, str, str]]) -> dict[str, tuple[str, ...]]:
        named = really(found)
        last.extend(name for names in named.values() for name in names)
        return {client_id: (*reversed(last),)[:4] for client_id in ("c0", "c1", "c2", "c3")}

    last: list[str] = []
    patch.setattr(bot.work.knowing, "people_of", people_of)


def the_dispatcher_never_waits(patch: Patch) -> None:
    """A tenth of the rounds is enough to tell it from a run that is well, and takes a tenth of the time."""
    really = Dispatcher._send_what_may_go

    def send_what_may_go(self: Dispatcher) -> float:
        return min(really(self), 0.0)

    patch.setattr(bot.prove.timing, "MOST_ROUNDS", bot.prove.timing.MOST_ROUNDS // 10)
    patch.setattr(Dispatcher, "_send_what_may_go", send_what_may_go)


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


AT_ITS_HOUR = "a prompt comes at its local hour once"

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
    Plant("whoever waits for a disk waits on", "a failing disk excuses no silence", whoever_waits_for_a_disk_waits_on,
          [[fault("disk hangs", first + hours, span=600) for hours in range(0, 42, 6)] for first in (4, 5, 6)]),
    Plant("whoever refuses is taken for Telegram", "no crisis text is unanswered",
          whoever_refuses_is_taken_for_telegram,
          [[replace(fault("another answers for Telegram", hour, span=900), chance=2)] for hour in range(4, 9)]),
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
    Plant("nobody looks at the question", "nothing comes upon the direct question", nobody_looks_at_the_question,
          seed=2, days=7, clients=(0, 1, 2, 3)),
    Plant("a slot is begun twice", "nothing is put aside", a_slot_is_begun_twice,
          [[fault("clock an hour ahead", evening() - 0.5, span=60, crisis=False)]]),
    Plant("an upgrade loses open questions", "an upgrade keeps everything", an_upgrade_loses_open_questions,
          [[fault("upgrade killed on the way", evening() + 0.05, crisis=False)]]),
    Plant("crises go side by side", "a chat is told in order", crises_go_side_by_side,
          [[fault("kill at rest", first + hours) for hours in range(0, 42, 6)] for first in (4, 5, 6)], seed=0),
    Plant("updates are stored as they were handed over", "a client is answered in order",
          stored_as_they_were_handed_over,
          [[fault("network gone for an hour", 5, span=HOUR), fault("updates come out of order", 5)]]),
    Plant("letters go to the last chat", "letters reach their own chat", letters_go_to_the_last_chat),
    Plant("nothing is raised", "each crisis has its alert", nothing_is_raised),
    Plant("nobody is paged", "each alert reaches somebody", nobody_is_paged),
    Plant("a wrong clock leaves the prompts", "the calm brings prompts", a_wrong_clock_leaves_the_prompts,
          [[fault("clock 30 days ahead", 30, span=HOUR)]], days=6),
    Plant("who comes back stays gone", "who writes is there", who_comes_back_stays_gone,
          [[fault("client blocks for an hour", 5, span=HOUR)]], days=5),
    Plant("a tick that failed was the last", "what is owed is done", a_tick_that_failed_was_the_last,
          [[fault("disk full", evening() - 0.1, span=1200)]]),
    Plant("a slot has no key", "no prompt comes twice", a_slot_has_no_key,
          [[fault("clock an hour ahead", evening() - 0.5, span=60, crisis=False)]]),
    Plant("every flow fits", "nothing comes to the wrong client", every_flow_fits),
    Plant("nothing is held", "what is held waits", nothing_is_held,
          [[replace(fault("mail and pager down", evening() - 0.1, span=60), chance=0)]]),
    Plant("a break is forgotten", "nothing comes to who is away", a_break_is_forgotten, days=7, clients=(3,)),
    Plant("everybody is offered the same names", "words stay with those they are for",
          everybody_is_offered_the_same_names, days=7, clients=(0, 1, 2, 3)),
    Plant("the dispatcher never waits", "it comes to rest", the_dispatcher_never_waits),
    Plant("an ordinary evening goes by yesterday's offset when clocks go on", AT_ITS_HOUR, yesterdays_offset,
          seed=0, days=4),
    Plant("an ordinary evening goes by yesterday's offset when clocks go back", AT_ITS_HOUR, yesterdays_offset,
          seed=12, days=4),
    Plant("a skipped hour goes by yesterday's offset", AT_ITS_HOUR, yesterdays_offset, seed=3, days=4),
    Plant("a skipped hour counts on", AT_ITS_HOUR, a_gap_counts_on, seed=1, days=4),
    Plant("a skipped hour has no evening", AT_ITS_HOUR, a_skipped_hour_has_no_evening, seed=1, days=4),
    Plant("a repeated hour takes its second", AT_ITS_HOUR, a_fold_takes_its_second, seed=13, days=5),
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
