"""Keeps each client's history as it happens: what the bot began, what was answered, what it took. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.actions import parts_of
from bot.core.flow import Flow
from bot.model import Lane
from bot.simulate.acts import Act, Tap, Write
from bot.simulate.cast import Persona
from bot.simulate.history import Begun, ClientHistory, Effort, day_begun
from bot.simulate.post import Delivery
from bot.simulate.seen import Standing, Told


@dataclass
class Keeping:
    flows: Mapping[str, Flow]
    histories: dict[str, ClientHistory] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    by_chat: dict[int, ClientHistory] = field(default_factory=dict)
    marks: dict[str, tuple[str, frozenset[int]]] = field(default_factory=dict)
    runs: dict[str, Effort] = field(default_factory=dict)
    passed_over: dict[tuple[str, str], int] = field(default_factory=dict)
    """How often a flow gave way, by flow and reason."""
    flows_begun: set[str] = field(default_factory=set)
    phases: set[str] = field(default_factory=set)
    variants: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)

    def meet(self, persona: Persona, client_id: str, now: datetime, readers: frozenset[int]) -> None:
        history = ClientHistory(persona=persona, client_id=client_id, joined_at=now)
        self.histories[client_id] = self.by_chat[persona.chat_id] = history
        self.by_name[persona.name] = client_id
        self.marks[persona.mark] = (client_id, readers)

    def take(
        self,
        fresh: Sequence[Delivery],
        told: Sequence[Told],
        acts: Sequence[Act],
        after: Mapping[str, Standing],
        now: datetime,
    ) -> list[Begun]:
        """Take in what has happened. Shape: what the bot began by itself, in order."""
        for standing in after.values():
            self._stands(standing, now)
        for act in acts:
            self._acted(act, now)
        begun = list(self._begun(fresh, told, acts, after))
        for each in fresh:
            self._read(each)
        for line in told:
            self._told(line)
        return begun

    def end(self, end: datetime) -> None:
        for history in self.histories.values():
            history.begun = [each for each in history.begun if each.at < end]

    def _stands(self, standing: Standing, now: datetime) -> None:
        history = self.histories.get(standing.id)
        if history is None:
            return
        self.phases.add(standing.phase.value)
        self.variants.add(standing.variant)
        self.languages.add(standing.language)
        if (not history.expecting and standing.may_be_prompted) or (
            history.expecting and history.expecting[-1][1] is not standing.may_be_prompted
        ):
            history.expecting.append((now, standing.may_be_prompted))
        if not history.phases or history.phases[-1][1] != standing.phase.value:
            history.phases.append((now, standing.phase.value))

    def _acted(self, act: Act, now: datetime) -> None:
        history = self.by_chat.get(act.chat_id)
        if history is None:
            return
        history.acted_at = now
        history.replies.append(now)
        effort = history.efforts[-1] if history.efforts else None
        match act.deed:
            case Tap(action=action) if parts_of(action)[:1] == ("f",) and effort is not None:
                effort.taps += 1
            case Write(text=text) if effort is not None and not text.startswith("/"):
                effort.typed += len(text.split())
            case _:
                pass

    def _begun(
        self, fresh: Sequence[Delivery], told: Sequence[Told], acts: Sequence[Act], after: Mapping[str, Standing]
    ) -> Iterable[Begun]:
        """A flow is begun where the timeline says so; by the bot itself where its first letter is a prompt's."""
        first: dict[str, Delivery] = {}
        for each in fresh:
            if each.run_id and each.is_shown:
                first.setdefault(each.run_id, each)
        acting = {act.chat_id for act in acts}
        for line in (each for each in told if each.name == "prompt" and each.client_id in self.histories):
            history, letter = self.histories[line.client_id], first.get(line.run_id)
            if line.run_id in self.runs:
                continue
            joins = history.persona.chat_id in acting
            effort = Effort(flow=line.flow, began_at=line.at, joins=joins)
            self.runs[line.run_id] = effort
            self.flows_begun.add(line.flow)
            history.efforts.append(effort)
            if letter is None or letter.lane is not Lane.PROMPT or line.client_id not in after:
                continue
            yield self.came(line, letter, after[line.client_id].zone)

    def came(self, line: Told, letter: Delivery, zone: str, stood: tuple[Standing, ...] = ()) -> Begun:
        """What the bot began by itself has come, with this letter."""
        effort, history = self.runs[line.run_id], self.histories[line.client_id]
        made = Begun(
            at=letter.at, on=day_begun(line.at, letter.at, zone), truly_on=day_begun(line.at, letter.truly_at, zone),
            client_id=line.client_id, flow=line.flow, run_id=line.run_id, opening=letter.text, joins=effort.joins,
            stood=stood,
            is_neutral=any(parts_of(button.action) == ("c", "open") for button in letter.buttons),
        )  # fmt: skip
        effort.is_own = False
        history.begun.append(made)
        return made

    def _read(self, each: Delivery) -> None:
        history = self.histories.get(each.client_id or "")
        if history is None or not each.is_shown or not history.efforts:
            return
        if each.lane in (Lane.PROMPT, Lane.REPLY) and not history.efforts[-1].is_done:
            history.efforts[-1].words += len(each.text.split())

    def _told(self, line: Told) -> None:
        history = self.histories.get(line.client_id)
        match line.name:
            case "answered" if line.run_id in self.runs:
                self.runs[line.run_id].is_done = True
                if history is not None:
                    history.done.add(line.run_id)
            case "passed-over":
                key = (str(line.value["flow"]), str(line.value["why"]))
                self.passed_over[key] = self.passed_over.get(key, 0) + 1
            case "missed":
                self.passed_over[(str(line.value), "too late")] = (
                    self.passed_over.get((str(line.value), "too late"), 0) + 1
                )
            case _:
                pass
