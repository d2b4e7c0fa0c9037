"""Logging for operators: constant messages, fields beside them, never a client's words, name or handle."""

from __future__ import annotations

import contextlib
import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

FIELDS = frozenset(
    [
        "action",
        "event",
        "kind",
        "size",
        "seconds",
        "where",
        "due",
        "lane",
        "count",
        "level",
        "timestamp",
        "address",
        "port",
        "version",
        "state",
        "logger",
    ]
)
"""What a log line may hold; every other field is dropped, so that no words can slip in."""

CHATTY = ("httpx", "httpcore", "aiohttp.access", "telegram", "aiosqlite", "asyncio", "matplotlib")


def only_known_fields(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: value for name, value in event.items() if name in FIELDS}


class WithoutWords(logging.Formatter):
    """A library's trouble by where it broke and its kind: what an exception says may quote what somebody wrote."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{record.levelname} {record.name}"
        _, fault, trace = record.exc_info or (None, None, None)
        if fault is None:
            return head
        places = [f"  {each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(trace)]
        return "\n".join((f"{head} {type(fault).__name__}", *places))


class StandardError:
    """Writes to whatever stderr is at that moment, and drops a line rather than fail: no crisis waits for a log."""

    def __init__(self, *_: Any) -> None:
        pass

    def msg(self, message: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            print(message, file=sys.stderr, flush=True)

    debug = info = warning = error = critical = msg


def start_logging(level: str = "info") -> None:
    """Log to stderr: lines for a person at a terminal, JSON for everything else."""
    is_person = sys.stderr.isatty()
    renderer: Any = structlog.dev.ConsoleRenderer() if is_person else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_known_fields,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=StandardError,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(WithoutWords())
    logging.basicConfig(level=logging.ERROR, handlers=[handler])
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.ERROR)
