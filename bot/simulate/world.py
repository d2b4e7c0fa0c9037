"""The simulated weeks: jumps from one moment at which something is owed or done to the next, and looks each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.core.consent import MINOR
from bot.core.flow import AskStep
from bot.core.tasks import is_own
from bot.model import Client, Lane, Role, Text
from bot.simulate.acts import Act, Block, Queue, SendPhoto, Tap, Write
from bot.simulate.cast import Cast, Habit, Persona
from bot.simulate.clients import SimulatedClient
from bot.simulate.course_laws import Ending
from bot.simulate.history import Begun, ClientHistory, CrisisText, Look
from bot.simulate.keeping import Keeping
from bot.simulate.laws import LAWS, Breach, Law, breaches
from bot.simulate.post import Delivery
from bot.simulate.seen import OpenRun, Standing, Task
from bot.simulate.shell import Shell
from bot.simulate.therapists import HELD_AFTER, SimulatedTherapist, tokens_in
from bot.simulate.virtual import whole_second
from bot.store import rows

INVITES_FROM = 10
"""The therapist's local hour on the first day; an invitation every ten minutes."""

INVITE_EVERY = timedelta(minutes=10)
STARTS_AFTER = timedelta(minutes=30)

NIGHT = {"quiet_from": time(8), "quiet_to": time(16), "morning": time(17)}
"""A night shift's hours. No command sets them, nor a variant: both are written straight into the client's record."""


@dataclass
class World:
    shell: Shell
    cast: Cast
    start: datetime
    end: datetime
    seed: int
    queue: Queue = field(default_factory=Queue)
    clients: dict[int, SimulatedClient] = field(default_factory=dict)
    therapists: dict[int, SimulatedTherapist] = field(default_factory=dict)
    breaches: list[Breach] = field(default_factory=list)
    waiting_links: dict[int, list[Persona]] = field(default_factory=dict)
    steps: int = 0
    laws: Sequence[Law] = LAWS

    def __post_init__(self) -> None:
        self.seen = self.shell.seen
        self.keeping = self.new_keeping()
        self.before: dict[str, Standing] = {}
        self.closed: set[str] = set()
        self.has_alerts = False
        for person in self.cast.staff:
            chance = Random(f"staff:{self.seed}:{person.id}")
            self.therapists[person.chat_id or 0] = SimulatedTherapist(staff=person, chance=chance)
            self.shell.post.telegram.person(person.chat_id or 0, person.name).is_started = True
        for persona in self.cast.clients:
            self.shell.post.telegram.person(persona.chat_id, persona.name)
            self._invite(persona)

    def new_keeping(self) -> Keeping:
        return Keeping(flows=self.shell.parts.programme.flows)

    @property
    def histories(self) -> Mapping[str, ClientHistory]:
        return self.keeping.histories

    def therapist_of(self, persona: Persona) -> SimulatedTherapist:
        return list(self.therapists.values())[persona.therapist]

    # ------------------------------------------------------------ time

    async def run(self, told: Callable[[datetime], None] = lambda _: None) -> Ending:
        """Go through all the weeks. `told` hears the moment that has been reached."""
        while (at := self._next()) is not None and at < self.end:
            self.shell.clock.move_to(at)
            self.steps += 1
            await self.shell.tick()
            await self._look(())
            acts = [act for act in self.queue.due(self.shell.clock.now()) if self._still_wants(act)]
            for act in acts:
                self._do(act)
            await self.shell.take_in()
            await self._look(acts)
            told(at)
        return self._ending()

    def _next(self) -> datetime | None:
        found = [each for each in (self.seen.next_moment(), self.queue.next_at) if each is not None]
        return max(whole_second(min(found)), self.shell.clock.now()) if found else None

    def _ending(self) -> Ending:
        self.keeping.end(self.end)
        held = {
            self.keeping.by_name[name]: len([at for at in course.met if at + HELD_AFTER * 2 < self.end])
            for each in self.therapists.values()
            for name, course in each.courses.items()
        }
        return Ending(
            end=self.end,
            histories=self.histories,
            flows=self.shell.parts.programme.flows,
            tasks=[self._as_called(task) for task in self.seen.tasks()],
            counted=self.seen.counted_sessions(),
            held=held,
            put_aside=self.seen.put_aside(),
            invited=len(self.cast.clients),
        )

    def _as_called(self, task: Task) -> Task:
        """With the name that its client reads: their own words, or the flow's in their language and variant."""
        persona, texts = self.histories[task.client_id].persona, self.shell.texts
        if is_own(task.called):
            return task
        title = Text(id=f"{task.flow}.title", args={"variant": persona.variant})
        if not texts.has(persona.language, title.id):
            return task
        return replace(task, called=texts.unkept(persona.language, title))

    # ------------------------------------------------------------ people act

    def _invite(self, persona: Persona) -> None:
        therapist = self.therapist_of(persona)
        number = [each for each in self.cast.clients if each.therapist == persona.therapist].index(persona)
        local = self.start.astimezone(ZoneInfo(therapist.staff.zone)).date()
        first = datetime(local.year, local.month, local.day, INVITES_FROM, tzinfo=ZoneInfo(therapist.staff.zone))
        self._plan(therapist.invites(persona, first.astimezone(self.start.tzinfo) + number * INVITE_EVERY))
        self.waiting_links.setdefault(therapist.chat_id, []).append(persona)

    def _plan(self, acts: Iterable[tuple[datetime, Act]]) -> None:
        for at, act in acts:
            self.queue.put(at, act)

    def _still_wants(self, act: Act) -> bool:
        """An answer to what is no longer the last thing said is not given any more."""
        client = self.clients.get(act.chat_id)
        if client is None:
            return True
        if isinstance(act.deed, Block):
            return True
        return not client.is_gone and act.thread in (0, client.thread)

    def _do(self, act: Act) -> None:
        telegram, date = self.shell.post.telegram, int(self.shell.clock.now().timestamp())
        if (client := self.clients.get(act.chat_id)) is not None:
            client.did(act.deed)
        if (therapist := self.therapists.get(act.chat_id)) is not None:
            therapist.did(act.deed, self.shell.clock.now())
        match act.deed:
            case Write(text=text):
                telegram.write(act.chat_id, text, date=date)
            case Tap(message_id=message_id, action=action):
                telegram.tap(act.chat_id, message_id, action, date=date)
            case SendPhoto():
                telegram.write(act.chat_id, "", date=date, media="photo")
            case Block(on=on):
                telegram.block(act.chat_id, date=date, blocked=on)

    # ------------------------------------------------------------ looking

    async def _look(self, acts: Sequence[Act]) -> None:
        fresh = self.shell.post.collect()
        if not fresh and not acts:
            return
        now, told = self.shell.clock.now(), self.seen.told()
        self._meet_new(acts)
        ids = {each.client_id or "" for each in fresh} | {each.client_id for each in told}
        ids |= {self.clients[act.chat_id].client_id for act in acts if act.chat_id in self.clients}
        after = self.seen.standings(ids - {""})
        begun = self.keeping.take(fresh, told, acts, after, now)
        look = self._look_of(now, fresh, begun, acts, after)
        self.breaches += breaches(look, self.laws)
        self.before |= after
        await self._answer(fresh, after, now)

    def _look_of(
        self,
        now: datetime,
        fresh: Sequence[Delivery],
        begun: Sequence[Begun],
        acts: Sequence[Act],
        after: Mapping[str, Standing],
    ) -> Look:
        self.has_alerts = self.has_alerts or any(each.lane is Lane.CRISIS for each in fresh)
        alerts = [each for each in self.seen.alerts() if each.id not in self.closed] if self.has_alerts else []
        closings = frozenset(each for who in self.therapists.values() for _, each in who.closings)
        look = Look(
            now=now, deliveries=fresh, begun=begun, crises=self._crises(acts, now),
            before=self.before, after=after, alerts=alerts, closings=closings, histories=self.histories,
            flows=self.shell.parts.programme.flows, marks=self.keeping.marks,
        )  # fmt: skip
        self.closed |= {each.id for each in alerts if each.state == "closed"}
        return look

    def _crises(self, acts: Sequence[Act], now: datetime) -> list[CrisisText]:
        return [
            CrisisText(at=now, client_id=self.clients[act.chat_id].client_id, chat_id=act.chat_id)
            for act in acts
            if isinstance(act.deed, Write) and act.deed.is_crisis and self.clients[act.chat_id].is_in
        ]

    def _meet_new(self, acts: Sequence[Act]) -> None:
        """Clients whose deep link has just been pressed are known by their id from now on."""
        chats = [act.chat_id for act in acts if act.chat_id in self.clients and not self.clients[act.chat_id].client_id]
        for chat_id, client_id in self.seen.by_chats(chats).items() if chats else ():
            client = self.clients[chat_id]
            client.client_id = client_id
            therapist = self.therapist_of(client.persona)
            readers = frozenset({chat_id, *self._cover(therapist)})
            self.keeping.meet(client.persona, client_id, self.shell.clock.now(), readers)

    def _cover(self, therapist: SimulatedTherapist) -> set[int]:
        """Who may read an alert: the therapist, the backup, and whoever is on call."""
        taking = (therapist.staff.id, therapist.staff.backup_id)
        staff = [each.staff for each in self.therapists.values()]
        return {each.chat_id or 0 for each in staff if each.id in taking or each.role is Role.ON_CALL}

    # ------------------------------------------------------------ answering

    async def _answer(self, fresh: Sequence[Delivery], after: Mapping[str, Standing], now: datetime) -> None:
        by_chat: dict[int, list[Delivery]] = {}
        for each in fresh:
            if each.chat_id is not None:
                by_chat.setdefault(each.chat_id, []).append(each)
        runs = self.seen.open_runs(after)
        for chat_id, deliveries in by_chat.items():
            if (therapist := self.therapists.get(chat_id)) is not None:
                self._plan(therapist.sees(deliveries, now))
                self._press_links(therapist, deliveries, now)
            elif (client := self.clients.get(chat_id)) is not None:
                run = runs.get(client.client_id)
                chat = self.shell.post.telegram.chats[chat_id].messages
                self._plan(client.sees(deliveries, run, self._step(run), chat, now))
        for standing in after.values():
            await self._settle_in(standing, now)

    def _press_links(self, therapist: SimulatedTherapist, fresh: Sequence[Delivery], now: datetime) -> None:
        for token in tokens_in(fresh):
            persona = self.waiting_links[therapist.chat_id].pop(0)
            at = now + STARTS_AFTER
            chance = Random(f"client:{self.seed}:{persona.number}")
            self.clients[persona.chat_id] = SimulatedClient(persona=persona, chance=chance, began_at=at)
            self.queue.put(at, Act(chat_id=persona.chat_id, deed=Write(text=f"/start {token}")))

    def _step(self, run: OpenRun | None) -> AskStep | None:
        flow = self.shell.parts.programme.flow(run.flow, run.revision) if run is not None else None
        step = flow.steps[flow.index(run.step)] if flow is not None and run is not None else None
        return step if isinstance(step, AskStep) else None

    async def _settle_in(self, standing: Standing, now: datetime) -> None:
        """The first moment at which a client is in: the therapist plans the course, and the client's habit begins."""
        client = self.clients.get(standing.chat_id or 0)
        if client is None or client.is_in or standing.status != "active":
            return
        client.is_in, client.began_at = True, now
        therapist = self.therapist_of(client.persona)
        self._plan(therapist.begins(client.persona, now))
        self._plan(client.errands())
        await self._write_down(client.persona, standing.id)

    async def _write_down(self, persona: Persona, client_id: str) -> None:
        hours = NIGHT if persona.habit is Habit.NIGHT_SHIFT else {}
        async with self.shell.parts.database.write() as db:
            agreed = self.shell.clock.now() if persona.variant == MINOR else None
            consent = {"guardian_consent_at": agreed, "assent_at": agreed}
            await rows.change(db, Client, client_id, {"variant": persona.variant, **consent, **hours})
