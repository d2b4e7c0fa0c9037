"""Who is speaking, and which rule answers: client, staff or stranger; command, alert button, question or flow."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.core import (
    alert_buttons,
    caring,
    client_commands,
    moments,
    reply,
    staff_commands,
    threads,
)
from bot.core.actions import parts_of
from bot.core.alert_events import Closed, Talked
from bot.core.client_commands import asks_for_help, command_of
from bot.core.drill import is_drill
from bot.core.effects import Change, Effect, Raise, Schedule, StartFlow
from bot.core.enrol import links_later, redeem, redeemed, staff_joined, token_hash, turned_away
from bot.core.holds import releases, still_held
from bot.core.question import Meant
from bot.core.trial import is_reached, reached, trial_alert
from bot.core.views import ClientView, Opened
from bot.model import (
    Alert,
    ButtonPressed,
    ChatBlocked,
    Incoming,
    Invite,
    MediaReceived,
    NotForUs,
    Question,
    Run,
    Staff,
    Status,
    TextReceived,
)
from bot.store import letters, rows
from bot.store import staff as staff_store
from bot.store.opened import opened
from bot.store.views import client_view
from bot.work.client_turn import ClientTurn, Found, there_again
from bot.work.desks import desk_of
from bot.work.drills import Drills
from bot.work.knowing import known_of
from bot.work.known import Known
from bot.work.ladder import Ladder
from bot.work.listening import Heard
from bot.work.notices import staff_notice
from bot.work.outsiders import from_former, from_stranger, is_in_care, stranger_in_crisis
from bot.work.own_answers import OwnAnswers, last_closed
from bot.work.own_desk import OwnDesk, asked_where
from bot.work.parts import Parts
from bot.work.patience import link_patience, stranger_patience
from bot.work.replies import at_the_opening, is_past, is_plain, text_kept
from bot.work.room import LONGEST_KEPT, Room, screener_notice, text_note
from bot.work.unfold import Unfolder


class Routing:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.drills = Drills(parts)
        self.links, self.strangers = link_patience(), stranger_patience()

    async def raised(self, heard: Heard, room: Room) -> tuple[Effect, ...]:
        """What the second reader's higher level brings about; the text itself was kept and answered before."""
        if heard.chat_id is None or any(each.chat_id == heard.chat_id for each in room.people.values()):
            return ()
        if room.view is None:
            return stranger_in_crisis(heard, heard.chat_id, room, self._fixed())
        view, back = there_again(heard.incoming, room.view)
        known = await known_of(room.db, view, room.people, now=room.now)
        return *back, *self._client_in_crisis(heard, known, room)

    async def decide(self, heard: Heard, room: Room) -> tuple[Effect, ...]:
        """What one event brings about, in plain effects."""
        incoming = heard.incoming
        if is_drill(heard.arrived.update_id):
            return await self.drills.answered(heard, self._ladder(room))
        if isinstance(incoming, NotForUs):
            return ()
        person = next((each for each in room.people.values() if each.chat_id == incoming.chat_id), None)
        if invited := await self._by_link(heard, room):
            return invited
        if person is not None:
            return await self._from_staff(incoming, person, room)
        if room.view is None:
            return self._from_stranger(heard, room)
        view, back = there_again(incoming, room.view)
        return *back, *await self._from_client(heard, view, room)

    # ------------------------------------------------------------ deep links

    async def _by_link(self, heard: Heard, room: Room) -> tuple[Effect, ...]:
        """`/start TOKEN`: empty when this is none, or no link that works and a crisis in its place."""
        incoming = heard.incoming
        said = command_of(incoming.text) if isinstance(incoming, TextReceived) else None
        if said is None or said[0] != "start" or not said[1] or incoming.chat_id is None:
            return ()
        chat_id = incoming.chat_id
        if self.links.is_over(chat_id, room.now):
            return () if heard.is_crisis else links_later(chat_id, room.now)
        found = await rows.fetch_one(room.db, Invite, INVITE.c.token_hash == token_hash(said[1]))
        outcome = redeem(found, chat_id, now=room.now)
        is_known = room.view is not None or any(person.chat_id == chat_id for person in room.people.values())
        if outcome == "ok" and is_known:
            outcome = "again"
        if found is None or outcome != "ok":
            self.links.count(chat_id, room.now)
            return () if heard.is_crisis else turned_away(outcome, chat_id)
        return await self._joined(found, chat_id, room)

    async def _joined(self, found: Invite, chat_id: int, room: Room) -> tuple[Effect, ...]:
        if (person := room.people.get(found.staff_id or "")) is not None:
            return staff_joined(found, person, chat_id, now=room.now)
        view = await client_view(room.db, found.client_id or "", now=room.now)
        if view is None or view.client.deceased_at is not None:
            return turned_away("unknown", chat_id)
        room.book.meet(view)
        has_joined = view.client.status not in (Status.INVITED, Status.ENROLLING)
        is_in = has_joined and view.client.chat_id is not None  # without a chat they were unlinked, and begin anew
        moved = partial(moments.moved_to, view, chat_id, now=room.now) if is_in else None
        effects = redeemed(found, chat_id, now=room.now, moved=moved)
        known = await known_of(room.db, view, room.people, now=room.now)
        return Unfolder(self.parts, room.now).unfold(effects, known)

    def _from_stranger(self, heard: Heard, room: Room) -> tuple[Effect, ...]:
        """Ordinary words in a flood are not answered one by one; a crisis, and a wish for the numbers, always are."""
        chat_id, words = heard.chat_id, heard.incoming
        is_asked = isinstance(words, TextReceived) and asks_for_help(words.text)
        if chat_id is None or heard.is_crisis or is_asked:
            return from_stranger(heard, room, self._fixed())
        if self.strangers.is_over(chat_id, room.now):
            return ()
        self.strangers.count(chat_id, room.now)
        return from_stranger(heard, room, self._fixed())

    # ------------------------------------------------------------ staff

    async def _from_staff(self, incoming: Incoming, person: Staff, room: Room) -> tuple[Effect, ...]:
        if person.blocked_at is not None and not isinstance(incoming, ChatBlocked):
            room.book.changed(Staff, person.id, {"blocked_at": None})
            back = Change(kind=Staff, id=person.id, values={"blocked_at": None})
            effects = await self._from_staff(incoming, replace(person, blocked_at=None), room)
            return back, *(() if is_reached(effects) else (trial_alert(person.id, room.now),)), *effects
        match incoming:
            case ChatBlocked():
                return await self._staff_blocked(person, room)
            case ButtonPressed() if alert_id := alert_buttons.alert_of(incoming):
                return await self._alert_button(incoming, alert_id, person, room)
            case TextReceived() | ButtonPressed() | MediaReceived():
                return await self._at_the_desk(incoming, person, room)
            case _:
                return ()

    def _ladder(self, room: Room) -> Ladder:
        return Ladder(db=room.db, people=room.people, book=room.book, rules=self.parts.rules, now=room.now)

    async def _staff_blocked(self, person: Staff, room: Room) -> tuple[Effect, ...]:
        """Nobody reaches them now: their alerts go on at once, their cover no longer counts, the others hear of it."""
        gone = Change(kind=Staff, id=person.id, values={"blocked_at": room.now, "received_at": None})
        others = {each.id: each for each in room.people.values() if each.id != person.id}
        lost = await self._ladder(room).lost(person.id)
        return *lost, gone, *staff_notice(others, "alerts.not-ready", names=person.name)

    async def _alert_button(self, event: ButtonPressed, alert_id: str, person: Staff, room: Room) -> tuple[Effect, ...]:
        ladder = self._ladder(room)
        alert = await ladder.alert(alert_id)
        if alert is None:
            return alert_buttons.press(None, event, person, Opened()).effects
        taker, view = room.people.get(alert.acknowledged_by or ""), await ladder.view(alert)
        shown = await opened(room.db, alert, view, taker.name if taker else "")
        pressed = alert_buttons.press(alert, event, person, shown)
        effects = await ladder.step(alert, *pressed.events) if pressed.events else ()
        if view is not None and any(isinstance(each, Closed | Talked) for each in pressed.events):
            effects = await self._closed(room.book.alerts[alert_id], effects, view, room)
        arrived = reached(person, room.now, "page answered") if pressed.is_theirs else ()
        return *arrived, *pressed.effects, *effects

    async def _closed(
        self, alert: Alert, effects: tuple[Effect, ...], view: ClientView, room: Room
    ) -> tuple[Effect, ...]:
        """What was held stays so while another alert is open; at the close the therapist is offered caring contacts."""
        others = await rows.fetch(room.db, Alert, ALERT.c.client_id == view.client.id)
        left = still_held(effects, alert, others, view.client)
        return (
            *left,
            *caring.offer(alert, view.client),
            *(self._upon_cleared(alert, view, room) if any(map(releases, left)) else ()),
        )

    def _upon_cleared(self, alert: Alert, view: ClientView, room: Room) -> tuple[Effect, ...]:
        """Flows that wait for a human to have cleared an alert."""
        flows = () if alert.drill else self.parts.programme.flows.values()
        return tuple(Schedule(due=each) for each in threads.upon("alert-cleared", flows, view.client, room.now))

    async def _at_the_desk(
        self, event: TextReceived | ButtonPressed | MediaReceived, person: Staff, room: Room
    ) -> tuple[Effect, ...]:
        view = await staff_store.staff_view(room.db, person, now=room.now)
        for each in view.clients:
            room.book.meet(each)
        desk = desk_of(self.parts, view, room.now)
        return await self._unfolded_by_client(staff_commands.answer_staff(desk, event), room)

    async def _unfolded_by_client(self, effects: tuple[Effect, ...], room: Room) -> tuple[Effect, ...]:
        """A therapist may begin a flow for a client: each is unfolded with that client's own view."""
        plain: list[Effect] = []
        for effect in effects:
            client_id = effect.client_id if isinstance(effect, StartFlow | Raise) else None
            view = await client_view(room.db, client_id, now=room.now) if client_id else None
            if view is None:
                plain.append(effect)
                continue
            room.book.meet(view)
            known = await known_of(room.db, view, room.people, now=room.now)
            plain += Unfolder(self.parts, room.now).unfold((effect,), known)
        return tuple(plain)

    # ------------------------------------------------------------ clients

    async def _from_client(self, heard: Heard, view: ClientView, room: Room) -> tuple[Effect, ...]:
        unfolder, view = Unfolder(self.parts, room.now), room.book.fresh(view)
        if is_plain(heard, view):
            return await self._plain_text(heard.incoming, view, unfolder, room)  # type: ignore[arg-type]  # it is one
        known = await self._known(view, room)
        if heard.is_crisis:
            return text_kept(view, heard.incoming), *self._client_in_crisis(heard, known, room)
        known = replace(known, meant=await self._meant(heard.incoming, view, room))
        turn, desk = ClientTurn(known=known, unfolder=unfolder), OwnDesk(self.parts, known, unfolder, room)
        match heard.incoming:
            case ButtonPressed() as tap:
                mine = await desk.tapped(tap, parts_of(tap.action))
                return turn.tap(tap, await self._found(tap, view, room)) if mine is None else mine
            case TextReceived() as said if heard.opening in ("yes", "no") and heard.safe is None:
                return text_note(view, said), *await at_the_opening(heard.opening, view, room)
            case TextReceived() as said if heard.safe is None:
                own = await desk.text(said)
                answer = turn.other(heard) if own is None else own
                return *answer, *await asked_where(room, view.client, self.parts, answer)
            case _:
                return turn.other(heard)

    async def _plain_text(
        self, said: TextReceived, view: ClientView, unfolder: Unfolder, room: Room
    ) -> tuple[Effect, ...]:
        """A text with nothing open: an answer that comes late, or words for the therapist."""
        closed = last_closed(view)
        late: tuple[Effect, ...] = ()
        if closed is not None:
            known = await self._known(view, room)
            late = OwnAnswers(unfolder, known).typed(closed, said.text[:LONGEST_KEPT])
        if not late:
            rules, new_id = self.parts.rules, self.parts.new_id
            words = said.text[:LONGEST_KEPT]
            late = client_commands.unprompted(
                client_commands.Asked(view=view, rest=words, rules=rules, now=room.now, new_id=new_id)
            )
        return text_note(view, said), *late, *await asked_where(room, view.client, self.parts, late)

    async def _known(self, view: ClientView, room: Room) -> Known:
        """What was read with the commit's other clients, with what this commit has changed of this one."""
        found = room.known.get(view.client.id)
        return replace(found, view=view) if found else await known_of(room.db, view, room.people, now=room.now)

    async def _meant(self, incoming: Incoming, view: ClientView, room: Room) -> Meant:
        """Read for a no while the direct question is open, and for nothing else."""
        asked = view.question
        if asked is None or not isinstance(incoming, TextReceived) or not self.parts.screener.says_no(incoming.text):
            return Meant()
        is_below = await letters.asks(room.db, incoming.chat_id, incoming.below, asked)
        return Meant(is_behind=await letters.is_asked_since(room.db, asked), is_below=is_below)

    def _fixed(self) -> reply.Fixed:
        return reply.Fixed(rules=self.parts.rules, chat_url=self.parts.resources.get("crisis_chat", reply.CHAT))

    def _client_in_crisis(self, heard: Heard, known: Known, room: Room) -> tuple[Effect, ...]:
        """Recorded first, answered at once; what the flow was asking waits (law 3)."""
        view = known.view
        if not is_in_care(view) and view.client.chat_id is not None:
            return from_former(heard, view.client, room, self._fixed())
        turn = ClientTurn(known=known, unfolder=Unfolder(self.parts, room.now))
        return *turn.in_crisis(heard), *screener_notice(heard.verdict, room)

    async def _found(self, tap: ButtonPressed, view: ClientView, room: Room) -> Found:
        """What a tap speaks of, where that is the client's own."""
        match parts_of(tap.action):
            case ("c", "open"):
                unopened = await letters.unopened(room.db, tap.chat_id, tap.message_id)
                has_passed = unopened is not None and await is_past(unopened, room)
                return Found(unopened=unopened, is_past=has_passed)
            case ("q", question_id, _):
                question = await rows.one(room.db, Question, question_id)
                return Found(question=question if question and question.client_id == view.client.id else None)
            case ("f", run_id, _, _) if view.run is None or view.run.id != run_id:
                run = await rows.one(room.db, Run, run_id)
                return Found(run=run if run and run.client_id == view.client.id else None)
            case _:
                return Found()


ALERT, INVITE = (rows.table_of(kind) for kind in (Alert, Invite))
