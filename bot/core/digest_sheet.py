"""A page of a digest in a reader's language: headings with their lines, the same for chat, mail and paper. Pure.

What a therapist with one minute needs stands first: why to look, what to say first, alerts. The client's own words,
which may be long, stand last. Nothing to say under a heading leaves the heading out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from unicodedata import bidirectional

from bot.core.calendar_words import day_and_month, weekday
from bot.core.digest import Day, Page, Trend
from bot.core.digest_facts import WEEK, Answered, Event, Happened, Said, Task
from bot.core.digest_rules import Attention, Flag
from bot.core.own_days import KINDS
from bot.core.tasks import is_own
from bot.model import Text

Speak = Callable[[Text], str]

SIGNS = {"better": "↑", "worse": "↓", "same": "→"}


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and what stands under it. `is_list`: each line is an item of its own, however few."""

    head: str
    lines: tuple[str, ...]
    is_list: bool = False

    @property
    def is_listed(self) -> bool:
        return self.is_list or len(self.lines) > 1


@dataclass(frozen=True, kw_only=True)
class Caseload:
    """Everybody, one line each: `first` whom to ask about and why, then `calm`, those with nothing urgent.

    Shape: both (client's id, line), in the order in which to ask; `notes` are what the programme must be told.
    """

    head: str
    first: tuple[tuple[str, str], ...]
    calm_head: str
    calm: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        """As a chat or a plain mail shows them, without the head."""
        first = [f"{number}. {line}" for number, (_, line) in enumerate(self.first, start=1)]
        calm = [f"{number}. {line}" for number, (_, line) in enumerate(self.calm, start=len(first) + 1)]
        between = [""] if first and calm else []
        return [*first, *between, *([self.calm_head, *calm] if calm else [])]

    @property
    def plain(self) -> str:
        return "\n".join([*self.notes, self.head, *self.lines])


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One client's page in words. `opening` is what the therapist might say first; `is_calm`: nothing is urgent."""

    client_id: str
    title: str
    why: str
    is_calm: bool
    sections: tuple[Section, ...]
    opening: str

    @property
    def plain(self) -> str:
        """As a chat or a plain mail shows it: a list has a free line around it, short facts stand together."""
        lines = [self.title, self.why, self.opening, ""]
        for section in self.sections:
            if section.is_listed and lines[-1]:
                lines.append("")
            lines += plain(section)
            if section.is_listed:
                lines.append("")
        return "\n".join(lines).rstrip()


def plain(section: Section) -> list[str]:
    if section.is_listed:
        return [f"{section.head}:", *(f"· {line}" for line in section.lines)]
    return [f"{section.head}: {section.lines[0]}"]


OBSTACLE = "smaller.obstacle"
"""The question for what got in the way, whichever flow comes to it."""


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who reads: their language, and the programme's texts in it."""

    language: str
    speak: Speak

    def say(self, name: str, **args: str | int | float) -> str:
        return self.speak(Text(id=f"digest.{name}", args=args))

    def title_of(self, task: Task) -> str:
        """Staff's own title; in another language what clients call it, where it has such a name."""
        if self.language == "en" or not task.flow or is_own(task.title):
            return task.title
        try:
            said = self.speak(Text(id=f"{task.flow}.title"))
        except LookupError:
            return task.title
        return said[:1].upper() + said[1:]

    def of_alerts(self, name: str, **args: str) -> str:
        return self.speak(Text(id=f"alerts.{name}", args=args))


def sheet_of(page: Page, reader: Reader) -> Sheet:
    made = (
        section(reader, "head-alerts", list(alert_lines(page, reader)), is_list=True),
        Section(head=mood_head(page, reader), lines=tuple(moods(page, reader))),
        section(reader, "head-best", days(page.best, page, reader)),
        section(reader, "head-worst", days(page.worst, page, reader)),
        section(reader, "head-phq9", [trend_line(page.phq9, reader)] if page.phq9 else []),
        section(reader, "head-answered", [reader.say("answered", answered=page.answered, sent=page.sent)]),
        section(reader, "head-suggestion", [reader.speak(page.suggestion.text)] if page.suggestion else []),
        section(reader, "head-flags", [flag_line(each, reader) for each in page.flags], is_list=True),
        section(reader, "head-people", [event_line(each, page, reader) for each in page.events], is_list=True),
        section(reader, "head-days", [day_line(each, reader) for each in page.days_ahead], is_list=True),
        section(reader, "head-tasks", [task_line(each, reader) for each in page.tasks], is_list=True),
        section(reader, "head-shared", shared_lines(page, reader), is_list=True),
    )
    return Sheet(
        client_id=page.client_id,
        title=title_of(page, reader),
        why=reader.say("look", why=why_line(page.attention, reader)),
        is_calm=page.attention.is_calm,
        sections=tuple(each for each in made if each.lines),
        opening=opening_line(page, reader),
    )


def title_of(page: Page, reader: Reader) -> str:
    """Where the course stands: before its first session, in it, or behind the last that was agreed."""
    where = "before" if page.session == 0 else "after" if page.session > page.sessions else "in"
    return reader.say("title", client=isolated(page.name), where=where, session=page.session, sessions=page.sessions)


def opening_line(page: Page, reader: Reader) -> str:
    if page.opening == "danger":
        return reader.say("opening-danger")
    if page.opening == "safety":
        return reader.say("opening-safety", day=day_and_month(page.opening_on or page.today, reader.language))
    return reader.say("opening", about=page.opening)


def day_on(page: Page, on: date, reader: Reader) -> str:
    """The weekday; with its date where the page holds more than one of them, or it lies before the week."""
    name = weekday(on, reader.language)
    is_clear = page.today - on < timedelta(days=WEEK)
    return name if is_clear else f"{name} {day_and_month(on, reader.language)}"


def caseload_of(pages: Sequence[Page], reader: Reader, notes: Sequence[str] = ()) -> Caseload:
    first = [page for page in pages if not page.attention.is_calm]
    calm = [page for page in pages if page.attention.is_calm]
    why = [reader.say("line", client=isolated(page.name), why=why_line(page.attention, reader)) for page in first]
    return Caseload(
        head=reader.say("caseload", count=len(pages), first=len(first)) if pages else reader.say("nobody"),
        first=tuple((page.client_id, line) for page, line in zip(first, why, strict=True)),
        calm_head=reader.say("calm"),
        calm=tuple((page.client_id, isolated(page.name)) for page in calm),
        notes=tuple(notes),
    )


def isolated(name: str) -> str:
    """A name in its own direction: one in Arabic would turn the whole line round. Source: Unicode UAX 9."""
    is_turned = any(bidirectional(sign) in ("R", "AL") for sign in name)
    return f"\u2068{name}\u2069" if is_turned else name


def section(reader: Reader, head: str, lines: Sequence[str], *, is_list: bool = False) -> Section:
    return Section(head=reader.say(head), lines=tuple(lines), is_list=is_list)


def why_line(why: Attention, reader: Reader) -> str:
    return reader.say(f"why-{why.why}", day=day_and_month(why.on, reader.language) if why.on else "")


def mood_head(page: Page, reader: Reader) -> str:
    match page.began_with:
        case "session":
            return reader.say("head-mood-met")
        case "day":
            return reader.say("head-mood-since", day=day_and_month(page.began_on, reader.language))
        case _:
            return reader.say("head-mood")


def moods(page: Page, reader: Reader) -> list[str]:
    """Every day of the week that has a number, then the mean of so many days."""
    if page.mean is None:
        return []
    listed = ", ".join(f"{day_on(page, on, reader)} {mood:g}" for on, mood in page.moods)
    return [reader.say("mood", days=listed, mean=f"{page.mean:.1f}", count=len(page.moods))]


def days(day: Day | None, page: Page, reader: Reader) -> list[str]:
    if day is None:
        return []
    who = f", {', '.join(day.who)}" if day.who else ""
    others = reader.say("day-others", count=day.others) if day.others else ""
    return [f"{day_on(page, day.on, reader)} {day.mood:g}{who}{others}"]


def event_line(event: Event, page: Page, reader: Reader) -> str:
    words = f": {event.words}" if event.words else ""
    return f"{day_on(page, event.on, reader)} {event.who} {SIGNS.get(event.way, '')}".rstrip() + words


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
    return reader.say(f"flag-{flag.rule}", day=day, **flag.numbers)


def day_line(each: tuple[date, str], reader: Reader) -> str:
    on, kind = each
    word = reader.speak(Text(id=f"own.day-{kind}")) if kind in KINDS else kind
    return f"{day_and_month(on, reader.language)}: {word}"


def task_line(task: Task, reader: Reader) -> str:
    obstacle = f" ({obstacle_of(task, reader)})" if task.obstacle else ""
    said = " · ".join(f"“{within(each)}”" for each in task.words)
    return (
        f"{reader.say('task', title=reader.title_of(task), state=task.state)}{obstacle}{f' · {said}' if said else ''}"
    )


def obstacle_of(task: Task, reader: Reader) -> str:
    """The words of the button that the client saw, in the reader's language; what it is called, where it is gone."""
    try:
        return reader.speak(Text(id=f"{OBSTACLE}.{task.obstacle}", args={"variant": task.variant}))
    except LookupError:
        return task.obstacle


def alert_lines(page: Page, reader: Reader) -> Iterator[str]:
    if page.is_danger:
        yield reader.say("danger-stands")
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


LONGEST_SAID = 500
"""Characters of what a client said at once; a page holds the week."""


def shared_lines(page: Page, reader: Reader) -> list[str]:
    more = [reader.say("shared-before", count=page.shared_before)] if page.shared_before else []
    return [*(said_line(each, page, reader) for each in page.shared), *more]


def said_line(each: Said, page: Page, reader: Reader) -> str:
    about = f" ({reader.say('said-concern')})" if each.is_concern else f" ({each.about})" if each.about else ""
    return f"{day_on(page, each.on, reader)} “{within(each.words)}”{about}"


def within(words: str) -> str:
    """Words as they stand between quotation marks: what they quote themselves has the inner ones."""
    words = words if len(words) <= LONGEST_SAID else f"{words[:LONGEST_SAID].rstrip()} …"
    return words.replace("“", "‘").replace("”", "’")
