"""What holds each figure back now, from looks with cProfile and py-spy at the runs, and where the physical limit lies.

What a disk and a wire take was measured by itself, on two cores beside much other work: a commit of the encrypted file
0.23 ms at best and 3.7 at the median (fsync 0.11 and 4.0), an HTTP round trip to the sandbox 0.21 at best and 0.43 at
the median, an indexed read of SQLite's 0.003. A row without a physical limit has none that was measured.
"""

from __future__ import annotations

from collections.abc import Mapping

LIMITS: Mapping[str, str] = {
    "throughput": (
        "one interpreter, whose lock screening, rules, letters, SQL's binding and HTTP share: 0.9 ms an update, of"
        " which answering with its SQL is 22 %, sending 19, second reading 12, screening 12; an echo only sends."
        " Physical: readings, commits and sending alone are 0.6 ms, 1,670 a second of one interpreter"
    ),
    "evening": (
        "one interpreter, busy throughout: a tap is three calls of Telegram's and one turn of the rules; answering is a"
        " third of the lock's time, HTTP a sixth, beginning the prompts another"
    ),
    "evening-crisis": (
        "the disk and one batch: a commit of its own with fsync, behind at most one commit of others;"
        " the other's messages go in the order in which they came, prompts first."
        " Physical: that commit and one round trip, 0.4 ms at best and 4 at the median of a busy disk"
    ),
    "crisis": (
        "two commits that wait for the disk, then HTTP; nothing counts what is queued: SQLite needs as many"
        " instructions to claim letters among 8,000 as among 500."
        " Physical: those commits and one round trip, 0.7 ms at best and 8 at the median of a busy disk"
    ),
    "bulk": (
        "the limiter's arithmetic: what a late turn of the loop, or a crisis, loses beyond five messages is not made up"
        " for. Physical: the cap itself, 1"
    ),
    "refused": (
        "one message a second of room below Telegram's 30: a late turn may bring two into its window. Physical: nought"
    ),
    "tick_ms": (
        "one read transaction over an index, two ways to SQLite's thread, SQLAlchemy's connection around it."
        " Physical: SQLite's own time for an indexed read, 0.003 ms"
    ),
    "memory_over_mb": "nothing of a client stays in memory, which is also the physical limit",
    "start_s": (
        "building the crisis patterns and loading the second reader with numpy, a third each; then collecting garbage"
        " once; of the database only indexes are read"
    ),
    "file": (
        "a client's row, card and one owed prompt with their indexes; SQLite's pages are full."
        " Physical: what is written, 620 bytes a client"
    ),
    "stall": (
        "the thinking and binding of eight prompts between two looks at the loop. Physical: one prompt's, 0.4 ms"
    ),
    "all-in-outbox": (
        "0.4 ms of the loop and as much of SQLite's thread a prompt, one after the other: deciding, planning the"
        " days, binding; SQLite with its cipher is an eighth of it, fsync nothing that can be seen. A commit is 20"
        " prompts, so that a crisis gets between them."
        " Physical: SQLite's eighth, 1 s"
    ),
    "screening": (
        "Python's own walk over words and views (tokens, respelling, idioms); re2 itself is under a tenth."
        " Physical: that tenth, 0.8 ms of 4,096 characters"
    ),
    "digest": (
        "matplotlib, PNG: 27 ms of processor a picture, in one process beside the bot; it gives way to replies."
        " Physical: 37 pictures a second of one core"
    ),
    "digest-crisis": (
        "reading and wording pages on the same loop, one client at a time. Physical: as the crisis reply"
    ),
    "weeks": (
        "spread: SQLite a fifth, the rest planning, texts and rules. Physical: SQLite's fifth alone, 33 a second"
    ),
    "alerts": (
        "as the crisis reply; the page goes out of the same commit, mail and pager by workers of their own."
        " Physical: as the crisis reply, with a round trip more for each way"
    ),
    "reader": "the network itself, eight-bit, on one core",
}
