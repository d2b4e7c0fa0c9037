"""The process in which pictures are drawn, `python -m bot.easel`: beside the bot, so that no reply waits for one.

It reads orders on its standard input and writes pictures on its standard output, each as a length and so many bytes.
It ends with the bot, whatever ends that, and by itself when nothing has been asked of it for a while.
"""

from __future__ import annotations

import os
import pickle
import select
from collections.abc import Mapping
from typing import Any, BinaryIO

HEAD = 4
"""Bytes that say how long the rest is."""

QUIET_SECONDS = 60.0
"""The process holds 70 MB, which nobody needs once the digests are out; it starts again in a second."""

YIELDING = 2
"""Steps of niceness: on one core the bot's replies go first, and a busy machine still draws."""


def draw(order: tuple[str, tuple[Any, ...]]) -> bytes:
    """Matplotlib is loaded here, with the first picture: a third of a second that no crisis should wait for."""
    name, args = order
    match name:
        case "moods":
            from bot.charts import draw as draw_moods

            return draw_moods(*args)
        case "circle":
            from bot.charts_own import draw_circle

            return draw_circle(*args)
        case "plan":
            from bot.charts_own import draw_plan

            return draw_plan(*args)
        case _:
            raise LookupError(name)


def answer(order: bytes) -> bytes:
    """Shape: `1` and the picture, or `0` and the kind of fault: its words could be a client's."""
    try:
        return b"1" + draw(pickle.loads(order))
    except Exception as fault:  # one picture that cannot be drawn must not cost those behind it
        return b"0" + type(fault).__name__.encode()


def packed(content: bytes) -> bytes:
    return len(content).to_bytes(HEAD, "big") + content


def received(source: BinaryIO) -> bytes | None:
    """The next order; None when the bot has ended, or has long asked for nothing."""
    if not select.select([source], [], [], QUIET_SECONDS)[0]:
        return None
    head = whole(source, HEAD)
    return whole(source, int.from_bytes(head, "big")) if head else None


def whole(source: BinaryIO, length: int) -> bytes | None:
    """So many bytes, however a pipe parts them; None when they end before."""
    parts: list[bytes] = []
    while length > 0 and (part := source.read(length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts) if length == 0 else None


def environment(whole: Mapping[str, str]) -> dict[str, str]:
    """What the process is given: no token, no key, no address."""
    return {name: value for name, value in whole.items() if not name.startswith(("BETWEEN_", "TELEGRAM_", "DATABASE_"))}


def main() -> None:
    os.nice(YIELDING)
    with os.fdopen(0, "rb", buffering=0) as source, os.fdopen(os.dup(1), "wb") as pictures:
        os.dup2(2, 1)  # whatever a library prints must not stand among the pictures
        while (order := received(source)) is not None:
            pictures.write(packed(answer(order)))
            pictures.flush()


if __name__ == "__main__":
    main()
