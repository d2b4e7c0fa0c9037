"""What can wait gives way: digests are read, written and drawn while nobody's message is in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

LOOK = 0.02
"""Seconds between two looks; a reply takes a few hundredths."""

LOOKS = 50
"""A second at most before each client: on a day of many messages the digest still goes out."""


async def breathe() -> None:
    """Let the loop do whatever waits, once."""
    await asyncio.sleep(0)


@dataclass(frozen=True)
class GivingWay:
    """`in_hand`: how many updates came and are not answered yet."""

    in_hand: Callable[[], int]

    async def __call__(self) -> None:
        await breathe()
        for _ in range(LOOKS):
            if not self.in_hand():
                return
            await asyncio.sleep(LOOK)
