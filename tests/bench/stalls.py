"""How late a loop wakes a task that sleeps a millisecond: what everybody else on that loop has waited."""

from __future__ import annotations

import asyncio
import time
from types import TracebackType

NAP = 0.001


class Stalls:
    """Watches the running loop from entering to leaving."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.worked: list[float] = []

    async def __aenter__(self) -> Stalls:
        self.watching = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, fault: object, trace: TracebackType | None) -> None:
        await asyncio.sleep(2 * NAP)  # what stood when the work ended is counted as well
        self.watching.cancel()

    async def _watch(self) -> None:
        while True:
            began, spent = time.monotonic(), time.thread_time()
            await asyncio.sleep(NAP)
            self.late.append(time.monotonic() - began - NAP)
            self.worked.append(time.thread_time() - spent)

    def figures(self) -> dict[str, float]:
        """Units: milliseconds. `own_work` is what the loop's thread itself did meanwhile: other programs left out."""
        late, worked = sorted(self.late), sorted(self.worked)
        at_99 = int(len(late) * 0.99)
        return {
            "stall_p99_ms": late[at_99] * 1000, "stall_max_ms": late[-1] * 1000,
            "own_work_p99_ms": worked[at_99] * 1000, "own_work_max_ms": worked[-1] * 1000,
        }  # fmt: skip
