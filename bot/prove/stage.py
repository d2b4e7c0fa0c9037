"""The people around a proved run: the simulator's world, over processes that come and go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, cast

from bot.model import Phase, Role
from bot.prove.faults import CALM_AT_END, Fault, Schedule
from bot.prove.hours import Evenings, Moment, hours_of
from bot.prove.keeping import LateLetters, Standings
from bot.prove.laws import ALWAYS
from bot.prove.net import Net
from bot.prove.people import ProvedClient, crowd, doubts, meetings, needs, needy, rests, start_of
from bot.prove.record import Need
from bot.prove.timing import Calendar
from bot.simulate.acts import Act, Block, SendPhoto, Tap, Write
from bot.simulate.cast import Habit, Persona
from bot.simulate.history import Look
from bot.simulate.seen import Seen
from bot.simulate.shell import Shell
from bot.simulate.world import World
from bot.work.parts import Parts


@dataclass
class Around:
    """What the simulator's world asks of its shell. `parts` are those of the process that lives."""

    parts: Parts
    post: Net
    clock: Calendar
    seen: Seen


COVERED_FOR = timedelta(minutes=10)
"""From the evening's hour to the look at what came of it, and longer."""

EVERY_EVENING = (Phase.INITIAL, Phase.MIDDLE)
"""Towards the end prompts fade: two days without one are as they should be."""


class Stage(World):
    """Clients are in already; what they do goes to Telegram, whether or not a process listens."""

    def __init__(self, around: Around, schedule: Schedule) -> None:
        start = start_of(schedule.seed)
        self.schedule = schedule
        self.closed_at: dict[str, datetime] = {}
        self.wrote: dict[int, datetime] = {}
        self.evenings = Evenings()
        self.stood = Standings()
        self.uncovered_at: datetime | None = None
        self.asks_again = False
        """Whether an upgrade came from before consent of minors was kept: it cannot know who had given it."""
        super().__init__(
            shell=cast(Shell, around), cast=crowd(schedule, start), start=start,
            end=start + timedelta(days=schedule.days), seed=schedule.seed, laws=ALWAYS,
        )  # fmt: skip
        self.has_alerts = True
        self._plan(needs(schedule, self.cast, start))
        self._plan(rests(schedule, self.cast, start))
        for at, act in (*meetings(schedule, self.cast, start), *doubts(schedule, self.cast, start)):
            self.queue.put_at(at, act)

    def new_keeping(self) -> LateLetters:
        return LateLetters(flows=self.shell.parts.programme.flows)

    @property
    def around(self) -> Around:
        return cast(Around, self.shell)

    @property
    def net(self) -> Net:
        return self.around.post

    def _invite(self, persona: Persona) -> None:
        """They are in already: an open chat, and the therapist's weeks with those who are at the beginning."""
        chat = self.net.telegram.person(persona.chat_id, persona.name)
        chat.is_started = True
        chance = Random(f"client:{self.seed}:{persona.number}")
        client = ProvedClient(
            persona=persona, chance=chance, began_at=self.start, client_id=f"c{persona.number}", is_in=True
        )
        self.clients[persona.chat_id] = client
        therapist = self.therapist_of(persona)
        readers = frozenset({persona.chat_id, *self._cover(therapist)})
        self.keeping.meet(persona, client.client_id, self.start, readers)
        self._plan(client.errands())
        if persona.number % 4 == 0:
            self._plan(therapist.begins(persona, self.start))

    # ------------------------------------------------------------ what they do

    def people_act(self, now: datetime) -> list[Act]:
        acts = [act for act in self.queue.due(now) if self._still_wants(act)]
        for act in acts:
            self._do(act)
        return acts

    def _do(self, act: Act) -> None:
        now = self.around.clock.truth()
        if (client := self.clients.get(act.chat_id)) is not None:
            client.did(act.deed)
        if (therapist := self.therapists.get(act.chat_id)) is not None:
            before = len(therapist.closings)
            therapist.did(act.deed, now)
            self.closed_at |= {alert: at for at, alert in therapist.closings[before:]}
        if isinstance(act.deed, Write):
            self.wrote[act.chat_id] = now
        update = self._sent(act, int(now.timestamp()))
        self.net.came(update)
        if isinstance(act.deed, Write) and act.deed.is_crisis:
            self.needs_help(update, act.chat_id, now)

    def _sent(self, act: Act, date: int) -> dict[str, Any]:
        telegram = self.net.telegram
        match act.deed:
            case Write(text=text):
                return telegram.write(act.chat_id, text, date=date)
            case Tap(message_id=message_id, action=action):
                return telegram.tap(act.chat_id, message_id, action, date=date)
            case SendPhoto():
                return telegram.write(act.chat_id, "", date=date, media="photo")
            case Block(on=on):
                return telegram.block(act.chat_id, date=date, blocked=on)

    def needs_help(self, update: dict[str, Any], chat_id: int, at: datetime) -> None:
        client_id = self.clients[chat_id].client_id
        self.net.watch.needs.append(
            Need(update_id=int(update["update_id"]), chat_id=chat_id, client_id=client_id, at=at)
        )

    def edits(self, chance: Random) -> bool:
        """Somebody changes what they wrote last into words of a crisis."""
        now = self.around.clock.truth()
        for chat_id, client in sorted(self.clients.items()):
            mine = [each for each in self.net.telegram.chats[chat_id].messages if not each.from_bot and each.text]
            if not mine or mine[-1].text.startswith("/"):
                continue
            words = f"I want to kill myself {client.persona.mark} {chance.randrange(1000)}"
            update = self.net.telegram.edit(chat_id, mine[-1].id, words, date=int(now.timestamp()))
            if update is not None:
                self.net.came(update)
                self.needs_help(update, chat_id, now)
                return True
        return False

    def blocks(self, chance: Random, fault: Fault) -> None:
        """Whoever is in need at the time; somebody, where nobody is."""
        now, chat_id = self.around.clock.truth(), chance.choice(sorted(self.clients))
        if fault.crisis:
            chat_id = needy(fault, self.cast.clients)[1].chat_id
        self.queue.put(now, Act(chat_id=chat_id, deed=Block()))
        self.queue.put(now + timedelta(seconds=fault.span), Act(chat_id=chat_id, deed=Block(on=False)))

    def staff_block(self, fault: Fault) -> None:
        """The therapist of whoever is about to be in need, sometimes the stand-in too; no update tells of it.

        So it is with an account that is gone, and with an update that was lost. That they are back is told.
        """
        persona = needy(fault, self.cast.clients)[1]
        others = [each for each in self.therapists.values() if each.staff.role is Role.THERAPIST]
        gone = others if fault.chance % 2 else [self.therapist_of(persona)]
        for each in gone:
            self.net.telegram.chats[each.chat_id].is_blocked = True
            back = self.around.clock.truth() + timedelta(seconds=fault.span)
            self.queue.put(back, Act(chat_id=each.chat_id, deed=Block(on=False)))

    # ------------------------------------------------------------ what they see

    def silent(self) -> tuple[str, ...]:
        """Who answers daily, may be prompted, and heard nothing in the calm at the end."""
        diligent = [each for each in self.clients.values() if each.persona.habit in (Habit.DILIGENT, Habit.CRISIS)]
        standing = self.seen.standings(each.client_id for each in diligent)
        since = self.end - timedelta(days=CALM_AT_END)
        daily = [each for each in standing.values() if each.rhythm == "daily" and each.phase in EVERY_EVENING]
        waiting = [each.id for each in daily if each.may_be_prompted and not each.is_held]
        heard = {each for each, at in self.net.watch.prompted.items() if at >= since}
        silent = (each for each in waiting if each not in heard and self.schedule.days > CALM_AT_END + 1)
        return tuple(each for each in silent if not (self.asks_again and self.seen.waits_for_consent(each)))

    def next_evening(self) -> datetime:
        """When it is looked next whether somebody's evening has brought its prompt. A file may have lost everybody."""
        return min((at for _, at in self._evenings()), default=self.around.clock.truth() + timedelta(days=1))

    def _evenings(self) -> list[tuple[str, datetime]]:
        hours, truth = hours_of(self.seen.db), self.around.clock.truth()
        who = [each for each in self.clients.values() if each.client_id in hours]
        return [
            (each.client_id, self.evenings.next_look(each.client_id, *hours[each.client_id], truth)) for each in who
        ]

    def _is_covered(self, now: datetime) -> bool:
        """Whether all of staff could be reached for a while: who comes back is asked for "Received" first."""
        found = self.seen.db.execute(
            "SELECT count(*) FROM staff WHERE left_at IS NULL AND (blocked_at IS NOT NULL OR received_at IS NULL)"
        )
        if found.fetchone()[0]:
            self.uncovered_at = now
        return self.uncovered_at is None or now - self.uncovered_at > COVERED_FOR

    def evenings_pass(self) -> None:
        """Whoever is asked daily, and was not: towards the end of the course prompts fade.

        Nobody is asked where nobody on staff would hear what they answer.
        """
        moment, hours = self._moment(), hours_of(self.seen.db)
        is_covered = self._is_covered(moment.at)
        late = [client_id for client_id, at in self._evenings() if at <= moment.at]
        for standing in self.seen.standings(late).values():
            is_asked = standing.rhythm == "daily" and standing.phase in EVERY_EVENING and not standing.is_held
            is_there = standing.may_be_prompted and is_covered and not self.asks_again
            history = self.histories[standing.id] if is_asked and is_there else None
            self.evenings.passed(standing.id, *hours[standing.id], history, moment)

    def _moment(self) -> Moment:
        weather = self.net.weather
        calm = timedelta(seconds=max(weather.loop.time() - weather.trouble_until, 0.0))
        return Moment(at=self.around.clock.truth(), calm=calm)

    def _look_of(self, *happened: Any) -> Look:
        truth = self.around.clock.truth()
        look = super()._look_of(*happened)
        look = replace(look, before=self.stood.before(truth))
        self.stood.note(truth, look.after)
        self.evenings.take(look, self.keeping.runs, hours_of(self.seen.db), self._moment())
        return look

    def taken_for_gone(self) -> tuple[str, ...]:
        """Who has written in the calm at the end, and still counts as having blocked the bot."""
        since = self.end - timedelta(days=CALM_AT_END)
        heard = [each for chat_id, each in self.clients.items() if self.wrote.get(chat_id, self.start) >= since]
        return tuple(each.client_id for each in heard if self.seen.is_blocked(each.client_id))

    async def look(self, acts: Iterable[Act]) -> None:
        await self._look(list(acts))

    async def _answer(self, fresh: Any, after: Any, now: datetime) -> None:
        """People live by true time."""
        await super()._answer(fresh, after, self.around.clock.truth())
