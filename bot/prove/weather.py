"""What of the schedule strikes now: armed faults at their points, and spans that blow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from bot.prove.faults import GONE, KINDS, OF_THE_DISK, Fault, Way
from bot.prove.timing import VirtualLoop


@dataclass
class Armed:
    fault: Fault
    left: int


@dataclass
class Weather:
    """Shape: `fired` holds kinds that truly struck; `struck_at` the seconds at which something last went wrong."""

    loop: VirtualLoop
    faults: Sequence[Fault]
    seed: int
    armed: list[Armed] = field(default_factory=list)
    fired: set[str] = field(default_factory=set)
    trouble_until: float = 0.0
    line_until: float = 0.0
    """When the process or the line to Telegram last failed; a disk that fails excuses no silence in a crisis."""
    blew: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        self.chance = Random(f"weather:{self.seed}")
        points = [each for each in self.faults if KINDS[each.kind].way is Way.POINT]
        self.armed = [Armed(each, each.nth) for each in points]
        self.spans = [each for each in self.faults if KINDS[each.kind].way is Way.SPAN]
        self.deeds = [each for each in self.faults if KINDS[each.kind].way is Way.DEED]

    def strikes(self, point: str, *, at_poll: bool = False) -> Fault | None:
        """Whether a fault waits at this point, and this is its turn. `at_poll` asks for those that meet getUpdates."""
        if not self.armed:
            return None
        now = self.loop.time()
        for each in self.armed:
            is_here = KINDS[each.fault.kind].point == point and each.fault.is_polled == at_poll
            if is_here and each.fault.at <= now:
                each.left -= 1
                if each.left <= 0:
                    self.armed.remove(each)
                    self.note(each.fault)
                    return each.fault
        return None

    def blows(self, kind: str, *, at_poll: bool = False) -> bool:
        found = next(self._blowing(kind, at_poll), None)
        if found is not None:
            self.note(found)
        return found is not None

    def left_of(self, kind: str, *, at_poll: bool = False) -> float:
        """Seconds until this span is over; 0 when it does not blow."""
        return max((each.ends - self.loop.time() for each in self._blowing(kind, at_poll)), default=0.0)

    def _blowing(self, kind: str, at_poll: bool) -> Iterator[Fault]:
        now = self.loop.time()
        return (
            each
            for each in self.spans
            if each.kind == kind and each.is_polled == at_poll and each.begins <= now < each.ends
        )

    def note(self, fault: Fault) -> None:
        self.fired.add(fault.kind)
        until = max(self.loop.time(), float(fault.ends))
        self.trouble_until = max(self.trouble_until, until)
        if fault.kind not in OF_THE_DISK:
            self.line_until = max(self.line_until, until)

    def restarted(self) -> None:
        self.trouble_until = max(self.trouble_until, self.loop.time())
        self.line_until = max(self.line_until, self.loop.time())

    def due_deeds(self) -> list[Fault]:
        now = self.loop.time()
        found = [each for each in self.deeds if each.at <= now]
        self.deeds = [each for each in self.deeds if each.at > now]
        return found

    def is_calm(self, seconds: float) -> bool:
        """Whether nothing has gone wrong for so long, and nothing is going wrong."""
        now = self.loop.time()
        blowing = any(each.begins <= now < each.ends for each in self.spans)
        return not blowing and now - self.trouble_until >= seconds

    def next_change(self) -> float | None:
        """The next second at which a span begins or ends, or something is done."""
        now = self.loop.time()
        moments = [float(each.at) for each in (*self.spans, *self.deeds)] + [float(each.ends) for each in self.spans]
        moments += [float(each.fault.at) for each in self.armed]
        return min((each for each in moments if each > now), default=None)

    @property
    def is_cut_off(self) -> bool:
        """Whether the network is gone; to ask does not count as meeting it."""
        return any(self.left_of(kind) for kind in GONE)

    def has_changed(self) -> bool:
        """Whether a span has begun or ended since this was last asked, or something has struck."""
        now = self.loop.time()
        blowing = (self.trouble_until, *(each.begins <= now < each.ends for each in self.spans))
        before, self.blew = self.blew, blowing
        return before != blowing

    def latency(self) -> float:
        return self.chance.choice((0.01, 0.02, 0.03, 0.05, 0.15))
