"""A page of a digest in a reader's language: headings with their lines, the same for chat, mail and paper. Pure.

Nothing to say under a heading leaves the heading out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.calendar_words import day_and_month, weekday
from bot.core.digest import Day, Page, Trend
from bot.core.digest_facts import Answered, Event, Happened, Said, Task
from bot.core.digest_rules import Attention, Flag
from bot.model import Text

Speak = Callable[[Text], str]

SIGNS = {"better": "↑", "worse": "↓", "same": "→"}


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and what stands under it. `is_list`: each line is an item of its own, however few."""

    head: str
    lines: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One client's page in words. `opening` is what the therapist might say first."""

    client_id: str
    title: str
    why: str
    sections: tuple[Section, ...]
    opening: str

    @property
    def plain(self) -> str:
        """As a chat or a plain mail shows it."""
        parts = [self.title, self.why, "", *(line for section in self.sections for line in plain(section))]
        return "\n".join([*parts, "", self.opening])


def plain(section: Section) -> Iterator[str]:
    if not section.is_list and len(section.lines) == 1:
        yield f"{section.head}: {section.lines[0]}"
        return
    yield f"{section.head}:"
    yield from (f"· {line}" for line in section.lines)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who reads: their language, and the programme's texts in it."""

    language: str
    speak: Speak

    def say(self, name: str, **args: str | int | float) -> str:
        return self.speak(Text(id=f"digest.{name}", args=args))

    def of_alerts(self, name: str, **args: str) -> str:
        return self.speak(Text(id=f"alerts.{name}", args=args))


def sheet_of(page: Page, reader: Reader) -> Sheet:
    made = (
        section(reader, "head-mood", moods(page, reader)),
        section(reader, "head-best", days(page.best, reader)),
        section(reader, "head-worst", days(page.worst, reader)),
        section(reader, "head-people", [event_line(each, reader) for each in page.events], is_list=True),
        section(reader, "head-phq9", [trend_line(page.phq9, reader)] if page.phq9 else []),
        section(reader, "head-flags", [flag_line(each, reader) for each in page.flags], is_list=True),
        section(reader, "head-answered", [reader.say("answered", answered=page.answered, sent=page.sent)]),
        section(reader, "head-tasks", [task_line(each, reader) for each in page.tasks], is_list=True),
        section(reader, "head-alerts", list(alert_lines(page, reader)), is_list=True),
        section(reader, "head-suggestion", [reader.speak(page.suggestion.text)] if page.suggestion else []),
        section(reader, "head-shared", [said_line(each, reader) for each in page.shared], is_list=True),
    )
    return Sheet(
        client_id=page.client_id,
        title=reader.say("title", client=page.name, session=page.session, sessions=page.sessions),
        why=reader.say("look", why=why_line(page.attention, reader)),
        sections=tuple(each for each in made if each.lines),
        opening=reader.say("opening", about=page.opening),
    )


def section(reader: Reader, head: str, lines: Sequence[str], *, is_list: bool = False) -> Section:
    return Section(head=reader.say(head), lines=tuple(lines), is_list=is_list)


def why_line(why: Attention, reader: Reader) -> str:
    return reader.say(f"why-{why.why}", day=day_and_month(why.on, reader.language) if why.on else "")


def moods(page: Page, reader: Reader) -> list[str]:
    """Every day of the week that has a number, then the mean of so many days."""
    if page.mean is None:
        return []
    listed = ", ".join(f"{weekday(on, reader.language)} {mood:g}" for on, mood in page.moods)
    return [reader.say("mood", days=listed, mean=f"{page.mean:.1f}", count=len(page.moods))]


def days(day: Day | None, reader: Reader) -> list[str]:
    if day is None:
        return []
    who = f", {', '.join(day.who)}" if day.who else ""
    return [f"{weekday(day.on, reader.language)} {day.mood:g}{who}"]


def event_line(event: Event, reader: Reader) -> str:
    words = f": {event.words}" if event.words else ""
    return f"{weekday(event.on, reader.language)} {event.who} {SIGNS.get(event.way, '')}".rstrip() + words


def trend_line(trend: Trend, reader: Reader) -> str:
    return reader.say(
        "phq9",
        total=trend.last,
        band=trend.band,
        prorated="yes" if trend.prorated else "no",
        day=day_and_month(trend.on, reader.language),
        last="" if trend.since_last is None else f"{trend.since_last:+d}",
        start="" if trend.since_start is None else f"{trend.since_start:+d}",
        changes="no" if trend.since_last is None else "yes",
    )


def flag_line(flag: Flag, reader: Reader) -> str:
    day = day_and_month(flag.on, reader.language) if flag.on else ""
    return f"{reader.say(f'flag-{flag.rule}', day=day, **flag.numbers)} ({flag.source})"


def task_line(task: Task, reader: Reader) -> str:
    obstacle = f" ({reader.say('obstacle', obstacle=task.obstacle)})" if task.obstacle else ""
    return f"{reader.say('task', title=task.title.rstrip('.'), state=task.state)}{obstacle}"


def alert_lines(page: Page, reader: Reader) -> Iterator[str]:
    yield from (alert_line(each, reader) for each in page.alerts)
    yield from (answer_line(each, reader) for each in page.answers)


def alert_line(each: Happened, reader: Reader) -> str:
    """What it was about, and what was done or how it stands."""
    level, kind = reader.of_alerts("level-word", level=each.level), reader.of_alerts("kind-word", kind=each.kind)
    state = (
        reader.of_alerts(f"outcome-{each.outcome}")
        if each.outcome
        else reader.of_alerts("state-word", state=each.state)
    )
    return f"{reader.say('alert', day=day_and_month(each.on, reader.language), level=level, kind=kind)}: {state}"


def answer_line(each: Answered, reader: Reader) -> str:
    day = day_and_month(each.on, reader.language)
    return reader.say(f"answer-{each.name}", day=day, answer=each.answer)


def said_line(each: Said, reader: Reader) -> str:
    about = f" ({each.about})" if each.about else ""
    return f"{weekday(each.on, reader.language)} “{each.words}”{about}"
