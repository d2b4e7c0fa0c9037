"""From what the benchmarks found to figures beside a goal and a peer. Pure: nothing is here that was not measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.limits import LIMITS, Limit


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number of ours.

    `is_at_least`: the peer had not answered when it was given up, so it is worse than this.
    `why_no_peer`: said where a peer of other rows was not asked.
    `aim`: what the goal is a step towards.
    `amount`: how many of what its physical limit is stated for one of, clients or characters.
    """

    key: str
    work: str
    unit: str
    ours: float
    peer: float | None = None
    peer_name: str = ""
    why_no_peer: str = ""
    is_at_least: bool = False
    goal: float | None = None
    aim: float | None = None
    amount: float = 1.0
    more_is_better: bool = False

    @property
    def limit(self) -> Limit:
        return LIMITS[self.key]

    @property
    def physical(self) -> float | None:
        return None if self.limit.physical is None else self.limit.physical * self.amount

    @property
    def share_of_physical(self) -> float:
        """1 is the physical limit, less is further from it."""
        assert self.physical
        return self.ours / self.physical if self.more_is_better else self.physical / self.ours

    def times_the_goal(self, value: float) -> float:
        """1 is the goal, more is better than it. Of nothing, or less, a goal that is a ceiling has no multiple."""
        assert self.goal
        if self.more_is_better:
            return value / self.goal
        return self.goal / value

    @property
    def is_kept(self) -> bool:
        if self.goal is None:
            return False
        return self.ours >= self.goal if self.more_is_better else self.ours <= self.goal


MEGABYTE = 1_000_000
"""Characters of the long hostile texts."""

Found = Mapping[str, Any]
"""What each benchmark found, by its name."""


def figures_of(found: Found) -> list[Figure]:
    """Shape: in the order of the table; a benchmark that was not run has none."""
    return [figure for name, read in READERS.items() if name in found for figure in read(found[name])]


def missing_from(found: Found) -> list[str]:
    return [name for name in READERS if name not in found]


def of(row: Mapping[str, Any], share: str) -> str:
    """Of how many crises it is: below a hundred, the p99 is the worst of them."""
    return f"{share} of {row['crises']}"


def of_throughput(found: Any) -> Iterator[Figure]:
    rates = found["updates_per_second"]
    for peer, times in (("stock python-telegram-bot", 2.0), ("aiogram", 1.3)):
        yield Figure(
            key="throughput", work=f"a text in, durable, a reply out, beside {peer}; goal {times} × its",
            unit="updates/s", ours=rates["between"], peer=rates[peer], peer_name=peer,
            goal=times * rates[peer], more_is_better=True,
        )  # fmt: skip


def of_evening(found: Any) -> Iterator[Figure]:
    clients = f"the same evening check-in for {found['clients']:,} clients at once"
    if "uncapped" in found:
        ours, *peers = found["uncapped"].values()
        best = max(each["replies_per_second"] for each in peers)
        yield Figure(
            key="evening", work=f"{clients}, no limits; goal 5 × the usual parts", unit="replies/s",
            ours=ours["replies_per_second"], peer=best, peer_name="usual parts", goal=5 * best,
            more_is_better=True,
        )  # fmt: skip
    if "capped" in found:
        ours, peer = found["capped"]["between"], found["capped"]["usual parts"]
        yield Figure(
            key="evening-crisis", goal=peer["p99_ms"] / 50,
            work=f"crisis reply during {clients}, Telegram's limits: {of(ours, 'p99')}; goal 50 × sooner",
            unit="ms", ours=ours["p99_ms"], peer=peer["p99_ms"], peer_name=f"usual parts, {of(peer, 'p99')}",
            is_at_least=peer["unanswered"] > 0,
        )  # fmt: skip


def of_crisis_latency(found: Any) -> Iterator[Figure]:
    for prompts, rows in found.items():
        ours, peer = rows["between"], rows["AIORateLimiter"]
        queued = f"crisis reply with {int(prompts):,} prompts queued, Telegram's limits"
        for name, goal in (("p50", None), ("p99", 100.0)):
            yield Figure(
                key="crisis", work=f"{queued}: {of(ours, name)}", unit="ms", ours=ours[f"{name}_ms"],
                peer=peer[f"{name}_ms"], peer_name=f"AIORateLimiter, {of(peer, name)}",
                is_at_least=peer["unanswered"] > 0, goal=goal,
            )  # fmt: skip
    for prompts, rows in found.items():
        ours, peer = rows["between"], rows["AIORateLimiter"]
        if "bulk_of_cap" in ours:
            yield Figure(
                key="bulk", work=f"prompts meanwhile, {int(prompts):,} queued", unit="of the cap of 24/s",
                ours=ours["bulk_of_cap"], goal=0.97, more_is_better=True,
            )  # fmt: skip
    yield of_refusals(found)


def of_refusals(found: Any) -> Figure:
    """The peer is watched for fewer crises, so that both say beside how many."""
    refused, crises = (
        {name: sum(each[name][count] for each in found.values()) for name in ("between", "AIORateLimiter")}
        for count in ("refused_429", "crises")
    )
    return Figure(
        key="refused", unit="429s", ours=refused["between"], peer=refused["AIORateLimiter"], goal=0.0,
        work=f"messages that Telegram refused as too many, all queues, beside {crises['between']} crises",
        peer_name=f"AIORateLimiter, beside {crises['AIORateLimiter']}",
    )  # fmt: skip


COSTS = (
    ("tick_ms", "idle tick", "ms", 5.0, "sqlite"),
    ("memory_over_mb", "memory over the smallest of these", "MB", 60.0, "memory"),
    ("start_s", "start", "s", 3.0, "memory"),
)


NOT_ASKED = "not asked: a million jobs take a quarter of an hour to make"


def of_enrolled(found: Any) -> Iterator[Figure]:
    ours = found["between"]
    for cost, words, unit, goal, store in COSTS:
        theirs = found.get(f"APScheduler, {store}", {})
        for size, row in ours.items():
            yield Figure(
                key=cost, work=f"{int(size):,} enrolled: {words}", unit=unit, ours=row[cost],
                peer=theirs.get(size, {}).get(cost), peer_name=f"APScheduler, a job a client, {store} store",
                why_no_peer=why_none(theirs, size), goal=goal,
            )  # fmt: skip
    theirs = found.get("APScheduler, sqlite", {})
    for size, row in ours.items():
        yield Figure(
            key="file", work=f"{int(size):,} enrolled: file", unit="MB", ours=row["file_mb"],
            peer=theirs.get(size, {}).get("file_mb"), peer_name="APScheduler's, jobs alone",
            why_no_peer=why_none(theirs, size), amount=int(size),
        )  # fmt: skip


def why_none(theirs: Mapping[str, Any], size: str) -> str:
    return NOT_ASKED if theirs and int(size) > max(map(int, theirs)) else ""


def of_due_at_once(found: Any) -> Iterator[Figure]:
    ours, peer = found["between"], found["APScheduler, sqlite"]
    work = f"{ours['due']:,} prompts due in the same second"
    yield Figure(
        key="stall", work=f"{work}: the loop's longest stall", unit="ms", ours=ours["stall_max_ms"],
        peer=peer["stall_max_ms"], peer_name=f"APScheduler, sqlite store, {peer['due']:,} jobs that do nothing",
        goal=10.0,
    )  # fmt: skip
    yield Figure(
        key="all-in-outbox", work=f"{work}: all in the outbox", unit="s", ours=ours["all_in_outbox_s"], goal=2.0,
        amount=ours["due"],
    )  # fmt: skip


def of_screening(found: Any) -> Iterator[Figure]:
    """Each length, so that growth is seen, and of the megabytes, most of them made to be slow, the slowest."""
    lengths = [row for row in found if row["text"].endswith("characters")]
    megabytes = [row for row in found if row["text"].endswith("1 MB")]
    for row in lengths:
        yield Figure(
            key="screening", work=f"screening {row['text']}, all views: p99", unit="ms", ours=row["ours"]["p99"],
            peer=row["re"]["p99"], peer_name="`re`, 21 phrases, one view", goal=5.0, aim=1.0,
            amount=int(row["text"].split()[0]),
        )  # fmt: skip
    if megabytes:
        slowest = max(megabytes, key=lambda row: float(row["ours"]["worst"]))
        yield Figure(
            key="screening", work=f"screening the slowest of {len(megabytes)} megabytes ({slowest['text']})",
            unit="ms", ours=slowest["ours"]["worst"], peer=slowest["re"]["worst"],
            peer_name="`re`, 21 phrases, one view", amount=MEGABYTE,
        )  # fmt: skip


def of_digest(found: Any) -> Iterator[Figure]:
    """Each size, so that growth is seen."""
    for row in found:
        yield Figure(
            key="digest", work=f"digests with pictures, {row['clients']:,} clients in a run", unit="clients/s",
            ours=row["clients"] / row["seconds"], goal=20.0, more_is_better=True,
        )  # fmt: skip
    for row in found:
        yield Figure(
            key="digest-crisis", unit="ms", ours=row["with_digests"]["p99_ms"],
            work=f"crisis reply beside the digests of {row['clients']:,} clients: {of(row['with_digests'], 'p99')}",
        )  # fmt: skip


def of_weeks(found: Any) -> Iterator[Figure]:
    """Each size, so that growth is seen."""
    for row in found:
        laws = "all laws kept" if row["laws_kept"] else "LAWS BROKEN"
        yield Figure(
            key="weeks", work=f"simulated, {row['clients']:,} clients over {row['weeks']} weeks, {laws}",
            unit="client-weeks/s", ours=row["client_weeks_a_second"], goal=20.0, aim=60.0, more_is_better=True,
        )  # fmt: skip


def of_alerts(found: Any) -> Iterator[Figure]:
    for name, row in found.items():
        for step in ("988 out", "page on Telegram", "mail", "pager"):
            work, key = f"crisis in → {step}, {name}: {of(row, 'p99')}", "alerts-988" if step == "988 out" else "alerts"
            yield Figure(key=key, work=work, unit="ms", ours=row[step]["p99_ms"])


def of_reader(found: Any) -> Iterator[Figure]:
    yield Figure(key="reader", work="second reading of a crisis text: p99", unit="ms", ours=found["read_ms"]["p99"])


READERS: Mapping[str, Callable[[Any], Iterator[Figure]]] = {
    "throughput": of_throughput,
    "evening": of_evening,
    "crisis_latency": of_crisis_latency,
    "alert_latency": of_alerts,
    "enrolled": of_enrolled,
    "due_at_once": of_due_at_once,
    "screening": of_screening,
    "reader": of_reader,
    "digest": of_digest,
    "weeks": of_weeks,
}


def shown(value: float) -> str:
    """Three places that say something."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
