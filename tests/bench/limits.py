"""What holds each figure back now, from looks with cProfile and py-spy at the runs, and where the physical limit lies.

What a disk and a wire take was measured by itself, on two cores beside much other work: a commit of the encrypted file
0.23 ms at best and 3.7 at the median (fsync 0.11 and 4.0), an HTTP round trip to the sandbox 0.21 at best and 0.43 at
the median, an indexed read of SQLite's 0.003. A row without a physical limit says why it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PROFILED = (
    "What limits each figure was seen with py-spy and cProfile and written down on 28 November 2026 (0587a7e); a text"
    " in, the evening and the prompts due at once were looked at anew on the 29th (1fa53cd), pictures too (90b2089)."
    " Which of the two tools a share is from, and on which commit it ran, was not kept. Physical limits were set on the"
    " 29th (a3039e6), those of the evening and of the start later in the same way: a share of a figure is one of that"
    " morning's table (6aef31a), on a quieter machine. How near a figure stands is the limit over the figure where"
    " less is better, the figure over the limit where more is: 1 is the limit itself."
)
"""It stands under the table: a share that a profile gave is that day's, the figures beside it are the last run's."""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """What holds a figure back now, and the best that it could be.

    `where` says what the physical limit is made of, or why none is stated.

    Units: `physical` is in the figure's own unit, for one of what the figure counts (`Figure.amount`).
    """

    now: str
    where: str
    physical: float | None = None

    @property
    def words(self) -> str:
        return f"{self.now}. {'No physical limit is stated' if self.physical is None else 'Physical'}: {self.where}"


LIMITS: Mapping[str, Limit] = {
    "throughput": Limit(
        now="one interpreter, whose lock screening, rules, letters, SQL's binding and HTTP share: 0.9 ms an update, of"
        " which answering with its SQL is 22 %, sending 19, second reading 12, screening 12; an echo only sends",
        where="readings, commits and sending alone are 0.6 ms, 1,670 a second of one interpreter",
        physical=1_670.0,
    ),
    "evening": Limit(
        now="one interpreter, busy throughout: a tap is three calls of Telegram's and one turn of the rules; answering"
        " is a third of the lock's time, HTTP a sixth, beginning the prompts another",
        where="HTTP's sixth alone, 3,600 a second of one interpreter where the whole made 603",
        physical=3_600.0,
    ),
    "evening-crisis": Limit(
        now="the disk and one batch: a commit of its own with fsync, behind at most one commit of others;"
        " the other's messages go in the order in which they came, prompts first",
        where="that commit and one round trip, 0.4 ms at best and 4 at the median of a busy disk",
        physical=0.4,
    ),
    "crisis": Limit(
        now="two commits that wait for the disk, then HTTP; nothing counts what is queued: SQLite needs as many"
        " instructions to claim letters among 8,000 as among 500",
        where="those commits and one round trip, 0.7 ms at best and 8 at the median of a busy disk",
        physical=0.7,
    ),
    "bulk": Limit(
        now="the limiter's arithmetic: what a late turn of the loop, or a crisis, loses beyond five messages is not"
        " made up for",
        where="the cap itself, 1",
        physical=1.0,
    ),
    "refused": Limit(
        now="one message a second of room below Telegram's 30: a late turn may bring two into its window",
        where="nought",
        physical=0.0,
    ),
    "tick_ms": Limit(
        now="one read transaction over an index, two ways to SQLite's thread, SQLAlchemy's connection around it",
        where="SQLite's own time for an indexed read, 0.003 ms",
        physical=0.003,
    ),
    "memory_over_mb": Limit(
        now="nothing of a client stays in memory: what differs is what the interpreter and its threads happen to keep",
        where="nought",
        physical=0.0,
    ),
    "start_s": Limit(
        now="building the crisis patterns and loading the second reader with numpy, a third each; then collecting"
        " garbage once; of the database only indexes are read",
        where="the loading alone, a third, 0.5 s where the whole took 1.44: patterns could be kept built, a network"
        " has to come into memory",
        physical=0.5,
    ),
    "file": Limit(
        now="a client's row, card and one owed prompt with their indexes; SQLite's pages are full",
        where="what is written, 620 bytes a client at a million, some less where ids have fewer figures; the empty"
        " tables of a new house come on top",
        physical=0.000_62,
    ),
    "stall": Limit(
        now="the thinking and binding of eight prompts between two looks at the loop",
        where="one prompt's, 0.4 ms",
        physical=0.4,
    ),
    "all-in-outbox": Limit(
        now="0.4 ms of the loop and as much of SQLite's thread a prompt, one after the other: deciding, planning the"
        " days, binding; SQLite with its cipher is an eighth of it, fsync nothing that can be seen. A commit is 20"
        " prompts, so that a crisis gets between them",
        where="SQLite's eighth, 1 s of 10,000 prompts",
        physical=0.000_1,
    ),
    "screening": Limit(
        now="Python's own walk over words and views (tokens, respelling, idioms); re2 itself is under a tenth",
        where="that tenth, 0.8 ms of 4,096 characters, and in proportion of more and of fewer",
        physical=0.8 / 4_096,
    ),
    "digest": Limit(
        now="matplotlib, PNG: 27 ms of processor a picture, in one process beside the bot; it gives way to replies",
        where="37 pictures a second of one core, one a client",
        physical=37.0,
    ),
    "digest-crisis": Limit(
        now="reading and wording pages on the same loop, one client at a time",
        where="as the crisis reply, 0.7 ms at best",
        physical=0.7,
    ),
    "weeks": Limit(
        now="spread: SQLite a fifth, the rest planning, texts and rules",
        where="SQLite's fifth alone, 33 a second",
        physical=33.0,
    ),
    "alerts-988": Limit(
        now="as the crisis reply",
        where="as the crisis reply, 0.7 ms at best",
        physical=0.7,
    ),
    "alerts": Limit(
        now="as the crisis reply; the page goes out of the same commit, mail and pager by workers of their own",
        where="as the crisis reply, with a round trip more for each way, 0.9 ms at best",
        physical=0.9,
    ),
    "reader": Limit(
        now="the network itself, eight-bit, on one core",
        where="it would be the network's multiplications at the core's own rate, and how many of them a core of this"
        " machine does in a second, in eight bits, was not measured",
    ),
}
