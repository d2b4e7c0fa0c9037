"""Flows written in a test, walked with the real engine: answers in, what is said and kept out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bot.core import engine
from bot.core.effects import Effect, Note, Raise, Say, Turn
from bot.core.engine import MediaReply, Reply, Scope, TappedReply, TypedReply
from bot.core.flow import Flow
from bot.model import Client, Lane, Phase, Place, Status, Text
from bot.programme.flows import flow_of

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ANN = Client(
    id="ann", name="Ann", therapist_id="t", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW, zone="UTC"
)


def written(steps: str, *, name: str = "mine", head: str = "") -> Flow:
    return flow_of(name, f"title: Mine\n{head}steps:\n{steps}")


@dataclass
class Walk:
    """One client in one flow. `said` holds text ids and `kept` timeline lines, as they came."""

    flow: Flow
    others: Mapping[str, Flow] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    lane: Lane = Lane.REPLY
    expires_at: datetime | None = None
    place: Place | None = None
    effects: list[Effect] = field(default_factory=list)
    turn: Turn | None = None

    @property
    def scope(self) -> Scope:
        return Scope(
            client=ANN, run_id="run1", now=NOW, speak=speak, flows=self.find, facts=self.facts, lane=self.lane,
            expires_at=self.expires_at, new_id=lambda: "task1",
        )  # fmt: skip

    def find(self, flow_id: str, revision: str) -> Flow | None:
        found = {self.flow.id: self.flow, **self.others}.get(flow_id)
        return found if found is not None and revision in ("", found.revision) else None

    def begin(self) -> Walk:
        return self.after(engine.begin(self.flow, self.scope))

    def wake(self) -> Walk:
        return self.after(engine.wake(self.at, self.stand, self.scope))

    def types(self, text: str) -> Walk:
        return self.give(TypedReply(text=text))

    def taps(self, value: str, message_id: int | None = None) -> Walk:
        """On the message of the question that is open, unless another one is named."""
        on = message_id or 2 + len(self.said)
        return self.give(TappedReply(step=self.stand.step, value=value, callback_id="c", chat_id=1, message_id=on))

    def sends(self, media: str) -> Walk:
        return self.give(MediaReply(media=media))

    def give(self, reply: Reply) -> Walk:
        return self.after(engine.answer(self.at, self.stand, reply, self.scope))

    def after(self, turn: Turn) -> Walk:
        """Saved and read again between every two turns, as the database does it."""
        self.turn, self.place = turn, replace(turn.place) if turn.place else None
        self.effects += turn.effects
        return self

    @property
    def stand(self) -> Place:
        assert self.place is not None, "the flow is over"
        return self.place

    @property
    def at(self) -> Flow:
        found = self.find(self.stand.flow, self.stand.revision)
        assert found is not None
        return found

    @property
    def said(self) -> list[str]:
        return [each.text.id for each in self.effects if isinstance(each, Say)]

    @property
    def kept(self) -> dict[str, Any]:
        lines = [each for each in self.effects if isinstance(each, Note)]
        return {each.name: each.words if each.value is None and each.words else each.value for each in lines}

    @property
    def raised(self) -> list[Raise]:
        return [each for each in self.effects if isinstance(each, Raise)]


def speak(text: Text) -> str:
    return text.id.rsplit(".", 1)[-1]
