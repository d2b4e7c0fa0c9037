"""Letters in memory, about two seconds of work: crisis › reply › prompt › digest, each chat in its own order."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.model import Lane
from bot.work.limiter import Limiter
from bot.work.ports import Letter


@dataclass
class Lanes:
    """What waits to be sent. `busy` chats have a letter of that lane on the way: order inside a lane is kept.

    Of each `busy` chat: the letter that went last, and the second at which it went.

    `others` is what does not go by Telegram: mail and pager wait for none of its limits (law 3). `drawing` counts the
    digest's pictures on the way: they are drawn one by one, and those that wait for it must not fill the house.
    """

    waiting: dict[Lane, deque[Letter]] = field(default_factory=lambda: {lane: deque() for lane in Lane})
    others: dict[Lane, deque[Letter]] = field(default_factory=lambda: {lane: deque() for lane in Lane})
    busy: dict[tuple[Lane, int], tuple[int, float]] = field(default_factory=dict)
    ids: set[int] = field(default_factory=set)
    drawing: int = 0

    def put(self, letter: Letter) -> bool:
        """Take in a letter; False when it is here already."""
        if letter.id in self.ids:
            return False
        self.ids.add(letter.id)
        (self.waiting if letter.channel == "telegram" else self.others)[letter.lane].append(letter)
        return True

    def put_back(self, letter: Letter) -> None:
        """Take in again, before all others of its lane, what Telegram did not want yet."""
        self.ids.add(letter.id)
        self.waiting[letter.lane].appendleft(letter)

    def take_place(self, page: Letter, beside: Collection[int]) -> Letter | None:
        """Put a page where an older one about the same alert still waits on the same way. Shape: the older one.

        `beside`: those that came with it, whose place it does not take. Nor does one that is tried again take a newer
        one's, which may say that it is graver.

        Why: while Telegram makes everybody wait for a day, a page every ten minutes would ring a phone a hundred times.
        """
        if page.id in self.ids:
            return None
        way, queue = way_of(page), self.waiting[Lane.CRISIS]
        for place, older in enumerate(queue):
            if older.id < page.id and older.id not in beside and way_of(older) == way:
                queue[place] = page
                self.ids.add(page.id)
                self.ids.discard(older.id)
                return older
        return None

    @property
    def is_empty(self) -> bool:
        return not any(self.waiting.values()) and not any(self.others.values())

    def next_other(self, going: Mapping[str, int], most: int) -> Letter | None:
        """The next mail or page, where its channel has fewer than `most` on the way."""
        for queue in self.others.values():
            for place, letter in enumerate(queue):
                if going.get(letter.channel, 0) < most:
                    del queue[place]
                    return letter
        return None

    def next(self, limiter: Limiter, now: float, lanes: Collection[Lane] = tuple(Lane)) -> tuple[Letter | None, float]:
        """The letter of these lanes that goes next and 0, or None and the seconds until one may go."""
        soonest = UNTIL_DONE
        for lane in lanes:
            letter, wait = self._next_of(lane, limiter, now)
            if letter is not None:
                return letter, 0.0
            soonest = min(soonest, wait)
        return None, soonest

    def _next_of(self, lane: Lane, limiter: Limiter, now: float) -> tuple[Letter | None, float]:
        queue = self.waiting[lane]
        soonest = UNTIL_DONE
        passed: set[int | None] = set()
        for place, letter in enumerate(queue):
            if (held := self._held_for(letter, passed, now)) > 0:
                soonest = min(soonest, held)
                passed.add(letter.chat_id)
                continue
            wait = limiter.wait(lane, letter.chat_id, now)
            if wait <= 0:
                del queue[place]
                self._started(letter, now)
                return letter, 0.0
            soonest = min(soonest, wait)
            passed.add(letter.chat_id)
            if limiter.wait(lane, None, now) > 0:
                break
        return None, soonest

    def _held_for(self, letter: Letter, passed: set[int | None], now: float) -> float:
        """Seconds that a letter waits behind another of its chat and lane, so that they come in their order.

        A crisis waits for one that is on the way, and not for one that hangs.
        """
        if letter.chat_id is None:
            return 0.0
        if letter.chat_id in passed or (is_digest_picture(letter) and self.drawing >= DRAWN_AT_ONCE):
            return UNTIL_DONE
        if (before := self.busy.get((letter.lane, letter.chat_id))) is None:
            return 0.0
        return max(before[1] + CRISIS_WAITS - now, 0.0) if letter.lane is Lane.CRISIS else UNTIL_DONE

    def _started(self, letter: Letter, now: float) -> None:
        if letter.chat_id is not None:
            self.busy[letter.lane, letter.chat_id] = (letter.id, now)
        self.drawing += is_digest_picture(letter)

    def done(self, letter: Letter) -> None:
        self.ids.discard(letter.id)
        if letter.chat_id is not None and self.busy.get((letter.lane, letter.chat_id), (0,))[0] == letter.id:
            del self.busy[letter.lane, letter.chat_id]
        self.drawing -= is_digest_picture(letter)

    def room(self, lane: Lane, most: int) -> int:
        return max(most - len(self.waiting[lane]) - len(self.others[lane]), LEAST_ROOM if lane is Lane.CRISIS else 0)


LEAST_ROOM = 16
"""A page that waits to be tried again is fetched, however many letters a pause of Telegram's holds in memory."""

CRISIS_WAITS = 1.0
"""Seconds. By then nearly every send has its answer, and a chat takes about one letter a second anyway."""

UNTIL_DONE = 3600.0
"""Seconds: for as long as it takes. What is done wakes whoever waits."""

DRAWN_AT_ONCE = 2
"""One is drawn while the one before it is sent; a client's own picture waits for one drawing at most."""


def is_page(letter: Letter) -> bool:
    return letter.channel == "telegram" and letter.alert_id is not None and letter.key.startswith("alert:")


def way_of(letter: Letter) -> tuple[str | None, str | None] | None:
    """What a page is about and whom it goes to; None for what is no page."""
    return (letter.alert_id, letter.staff_id) if is_page(letter) else None


def is_digest_picture(letter: Letter) -> bool:
    return letter.lane is Lane.DIGEST and letter.chart is not None
