"""What holds each figure back now, in a sentence each, from looks with cProfile and py-spy at the runs themselves."""

from __future__ import annotations

from collections.abc import Mapping

LIMITS: Mapping[str, str] = {
    "throughput": "not looked at yet",
    "evening": "not looked at yet",
    "evening-crisis": "not looked at yet",
    "crisis": "not looked at yet",
    "bulk": "not looked at yet",
    "refused": "not looked at yet",
    "tick_ms": "not looked at yet",
    "memory_over_mb": "not looked at yet",
    "start_s": "not looked at yet",
    "file": "not looked at yet",
    "stall": "not looked at yet",
    "all-in-outbox": "not looked at yet",
    "screening": "not looked at yet",
    "digest": "not looked at yet",
    "digest-crisis": "not looked at yet",
    "weeks": "not looked at yet",
    "alerts": "not looked at yet",
    "reader": "not looked at yet",
}
