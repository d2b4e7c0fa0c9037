"""Clients' histories where letters take their time: what was begun counts once its letter has come. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.model import Lane
from bot.simulate.acts import Act
from bot.simulate.history import Begun
from bot.simulate.keeping import Keeping
from bot.simulate.post import Delivery
from bot.simulate.seen import Standing, Told

ON_THE_WAY = timedelta(seconds=0.5)
"""A letter that Telegram takes left no longer ago than that. Source: bot/prove/weather.py, `latency`."""


@dataclass
class Standings:
    """How clients stood when what comes now had left: nobody can call back what is on the line.

    Shape: by client, from when on each was seen so, oldest first; the last of those that stood before is kept.
    """

    of: dict[str, list[tuple[datetime, Standing]]] = field(default_factory=dict)

    def note(self, at: datetime, seen: Mapping[str, Standing]) -> None:
        for client_id, standing in seen.items():
            known = self.of.setdefault(client_id, [])
            known.append((at, standing))
            while len(known) > 1 and known[1][0] <= at - ON_THE_WAY:
                del known[0]

    def before(self, at: datetime) -> dict[str, Standing]:
        return {client_id: stood_at(known, at - ON_THE_WAY) for client_id, known in self.of.items()}


def stood_at(known: Sequence[tuple[datetime, Standing]], at: datetime) -> Standing:
    """Shape: the first where all were seen later."""
    return next((standing for seen, standing in reversed(known) if seen <= at), known[0][1])


@dataclass
class LateLetters(Keeping):
    """The simulator sees a line of the timeline and its letter at once; here the letter is on its way still.

    Shape: `waiting` by run, the line with the client before and after it; `last` is each client as last seen.
    """

    waiting: dict[str, tuple[Told, tuple[Standing, ...]]] = field(default_factory=dict)
    last: dict[str, Standing] = field(default_factory=dict)

    def _begun(
        self, fresh: Sequence[Delivery], told: Sequence[Told], acts: Sequence[Act], after: Mapping[str, Standing]
    ) -> Iterable[Begun]:
        shown = [each for each in fresh if each.run_id and each.is_shown]
        here = {each.run_id for each in shown} | self.runs.keys()
        late = [each for each in told if each.name == "prompt" and each.client_id in after and each.run_id not in here]
        yield from super()._begun(fresh, told, acts, after)
        for letter in shown:
            line, stood = self.waiting.pop(letter.run_id or "", (None, ()))
            if line is not None and letter.lane is Lane.PROMPT and line.client_id in after:
                yield self.came(line, letter, after[line.client_id].zone, stood)
        for line in late:
            now = after[line.client_id]
            self.waiting[line.run_id] = line, (self.last.get(line.client_id, now), now)
        self.last |= after
