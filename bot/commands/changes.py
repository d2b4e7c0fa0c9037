"""Says in words what differs between two programmes, and what that means for the clients of today."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.common import counted
from bot.programme.compare import Difference
from bot.programme.worddiff import word_diff
from bot.work.forecast import Forecast, Moved, Next

SIGN = {"new": "+", "changed": "~", "gone": "-", "renamed": "="}
HEADINGS = {"flow": "Flows", "text": "Texts", "rule": "Rules (flows/programme.yaml)", "file": "Other files"}

MOST_CLIENTS = 20
"""Clients named one by one; more are counted."""


def in_words(found: Sequence[Difference], seen: Forecast | None = None, *, who: bool = False) -> str:
    """Everything that changes, under headings; nothing at all is said as such."""
    if not found:
        return "Nothing differs that a client or a therapist would notice."
    lines = [line for kind in HEADINGS for line in section(kind, found, seen)]
    return "\n".join([*lines, *(for_clients(seen, who=who) if seen is not None else ())]).strip()


def section(kind: str, found: Sequence[Difference], seen: Forecast | None) -> Iterator[str]:
    of_kind = [each for each in found if each.kind == kind]
    if not of_kind:
        return
    yield f"{HEADINGS[kind]}: {count(of_kind)}"
    whole = {each.name for each in found if each.kind == "flow" and each.how in ("new", "gone")}
    for group, some in groupby(of_kind, key=lambda each: counted_as(each, whole)):
        if group:
            yield f"  {group}: {count(list(some))}"
        else:
            yield from (f"  {line}" for each in some for line in told(each, seen))
    yield ""


def counted_as(each: Difference, whole: Collection[str]) -> str:
    """What is counted, not listed: conversations, and the texts of a flow that is new or gone. Empty for the rest."""
    flow = each.name.partition(".")[0]
    if each.kind == "text" and flow in whole:
        return f"{flow} ({each.language})"
    return "conversations" if each.kind == "file" and each.name.startswith("conversations/") else ""


def count(found: Sequence[Difference]) -> str:
    numbers = {how: sum(each.how == how for each in found) for how in SIGN}
    return ", ".join(f"{number} {how}" for how, number in numbers.items() if number)


def told(each: Difference, seen: Forecast | None) -> Iterator[str]:
    if each.kind == "text":
        words = word_diff(each.before, each.after) if each.how == "changed" else each.before or each.after
        yield f"{SIGN[each.how]} {each.name} ({each.language}): {words}"
        return
    yield f"{SIGN[each.how]} {each.name}" + (f": {each.words}" if each.words else "")
    if each.kind == "flow" and seen is not None:
        yield f"    {for_whom(each.name, seen)}"


def for_whom(flow: str, seen: Forecast) -> str:
    """How many clients it is for now and then, and how many are in the middle of it."""
    was, becomes, inside = seen.fitted[flow], seen.fitting[flow], seen.inside[flow]
    fits = f"for {people(becomes, seen)}" if was == becomes else f"for {people(becomes, seen)}, until now {was}"
    return f"{fits}; {people(inside, seen)} in it now, who finish it as they began it" if inside else fits


def people(number: int, seen: Forecast) -> str:
    """Clients, or what the sandbox has in their place: nobody is to think that these are people."""
    return counted(number, "invented client" if seen.is_invented else "client")


def for_clients(seen: Forecast, *, who: bool) -> Iterator[str]:
    yield f"Next prompts: another flow or another hour for {len(seen.moved)} of {people(seen.clients, seen)}."
    if not who:
        return
    yield from (f"  {moved_in_words(each)}" for each in seen.moved[:MOST_CLIENTS])
    if len(seen.moved) > MOST_CLIENTS:
        yield f"  and {len(seen.moved) - MOST_CLIENTS} more"


def moved_in_words(moved: Moved) -> str:
    return f"{moved.client.name}: {next_in_words(moved.before, moved)} → {next_in_words(moved.after, moved)}"


def next_in_words(coming: Next, moved: Moved) -> str:
    if coming.at is None:
        return "nothing"
    return f"{coming.flow}, {coming.at.astimezone(ZoneInfo(moved.client.zone)):%a %d %b %H:%M}"


def as_json(found: Sequence[Difference], seen: Forecast | None = None) -> dict[str, Any]:
    """For other programs. Clients stand in it by their ids alone."""
    value: dict[str, Any] = {"differences": [asdict(each) for each in found]}
    if seen is not None:
        value["clients"] = seen.clients
        value["invented"] = seen.is_invented
        value["flows"] = {
            flow: {"for": seen.fitting[flow], "until_now": seen.fitted[flow], "in_it": seen.inside[flow]}
            for flow in sorted({each.name for each in found if each.kind == "flow"})
        }
        value["next"] = [
            {"client": each.client.id, "before": asdict(each.before), "after": asdict(each.after)}
            for each in seen.moved
        ]
    return value
