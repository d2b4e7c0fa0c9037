"""What holds each figure back now, in a sentence each, from looks with cProfile and py-spy at the runs themselves."""

from __future__ import annotations

from collections.abc import Mapping

LIMITS: Mapping[str, str] = {
    "throughput": (
        "one interpreter, whose lock screening, rules, letters, SQL's binding and HTTP share: 0.9 ms an update, of"
        " which answering with its SQL is 22 %, sending 19, second reading 12, screening 12; an echo only sends"
    ),
    "evening": (
        "one interpreter, busy throughout: a tap is three calls of Telegram's and one turn of the rules; answering is a"
        " third of the lock's time, HTTP a sixth, beginning the prompts another"
    ),
    "evening-crisis": (
        "the disk and one batch: a commit of its own with fsync, behind at most one commit of others;"
        " the other's messages go in the order in which they came, prompts first"
    ),
    "crisis": (
        "two commits that wait for the disk, then HTTP; nothing counts what is queued: SQLite needs as many"
        " instructions to claim letters among 8,000 as among 500"
    ),
    "bulk": "the limiter's arithmetic: what a late turn of the loop loses beyond two messages is not made up for",
    "refused": "one message a second of room below Telegram's 30: a late turn may bring two into its window",
    "tick_ms": "one read transaction over an index, two ways to SQLite's thread, SQLAlchemy's connection around it",
    "memory_over_mb": "nothing of a client stays in memory",
    "start_s": (
        "building the crisis patterns and loading the second reader with numpy, a third each; then collecting garbage"
        " once; of the database only indexes are read"
    ),
    "file": "a client's row, card and one owed prompt with their indexes; SQLite's pages are full",
    "stall": "the thinking and binding of eight prompts between two looks at the loop",
    "all-in-outbox": (
        "0.4 ms of the loop and as much of SQLite's thread a prompt, one after the other: deciding, planning the"
        " days, binding; SQLite with its cipher is an eighth of it, fsync nothing that can be seen. A commit is 20"
        " prompts, so that a crisis gets between them"
    ),
    "screening": "Python's own walk over words and views (tokens, respelling, idioms); re2 itself is under a tenth",
    "digest": "matplotlib, PNG: 27 ms of processor a picture, in one process beside the bot; it gives way to replies",
    "digest-crisis": "reading and wording pages on the same loop, one client at a time",
    "weeks": "spread: SQLite a fifth, the rest planning, texts and rules",
    "alerts": "as the crisis reply; the page goes out of the same commit, mail and pager by workers of their own",
    "reader": "the network itself, eight-bit, on one core",
}
