"""A flow's head in plain words: when it comes, and to whom. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.core.flow import Audience, Flow, Start
from bot.programme.grammar import WEEKDAYS


def head_in_words(flow: Flow) -> str:
    return f"{flow.kind}, {audience_in_words(flow.audience)}, {start_in_words(flow.start)}"


def audience_in_words(wanted: Audience) -> str:
    return " · ".join(audience_parts(wanted)) or "for everybody"


def audience_parts(wanted: Audience) -> Iterator[str]:
    for words in (wanted.phases, wanted.areas, wanted.variants, wanted.languages):
        if words:
            yield " or ".join(words)
    if wanted.sessions:
        first, last = wanted.sessions
        yield (
            f"session {first}"
            if first == last
            else f"sessions {first} to {last}"
            if last < 999
            else f"session {first} on"
        )
    if wanted.after:
        yield f"after {' and '.join(wanted.after)}"
    if wanted.once:
        yield "once"
    if wanted.condition:
        yield f"only if {wanted.condition}"


def start_in_words(start: Start) -> str:
    if start.every == "hand":
        return "begun by hand"
    at = f"at {start.at}" if start.at != "now" else "at once"
    return " ".join(filter(None, (occasion(start), at)))


def occasion(start: Start) -> str:
    match start.every:
        case "day":
            return "every day"
        case "week" | "2 weeks" | "month":
            return f"every {start.every} on {WEEKDAYS[start.weekday]}"
        case "event":
            return f"upon {start.which}"
        case "phase":
            return around(start.offset, f"the {start.which or 'start'} of the phase")
        case "date":
            return around(start.offset, f"the date {start.which}" if start.which else "a date of theirs")
        case _:
            return around(start.offset, f"each {start.every}")


def around(days: int, what: str) -> str:
    if not days:
        return f"on the day of {what}"
    return f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'before' if days < 0 else 'after'} {what}"


def span_in_words(span: timedelta) -> str:
    """As staff write it: 90m, 4h, 3d."""
    minutes = int(span.total_seconds() // 60)
    if minutes % (24 * 60) == 0 and minutes:
        return f"{minutes // (24 * 60)}d"
    return f"{minutes // 60}h" if minutes % 60 == 0 else f"{minutes}m"
