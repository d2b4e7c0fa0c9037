"""Tells a played course as a page for clinicians: a heading a week, a heading a day, who read and did what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from zoneinfo import ZoneInfo

from babel.dates import format_date

from tests.courses.player import Entry, Played
from tests.courses.words import WORDS

DEEDS = ("writes", "taps")
LINK = re.compile(r"\?start=\S+")
SEAL = re.compile(r"\b(\d+)-[0-9a-f]{12}\b")
"""The end of the audit log is sealed with a key that is new in every performance."""

UNDER_A_DAY = re.compile(r"^(### .*)\n\n", re.MULTILINE)
SPARE = re.compile(r"\n{3,}")
LAST_BREAK = re.compile(r"\\(?=\n(?!> ))")
"""A break behind the last line of a paragraph would be shown as a stroke."""

WEEK = timedelta(days=7)
SESSIONS = 16

OFF = {"held_at": "held_off", "danger": "danger_off", "paused_until": "paused_off"}


@dataclass(frozen=True, kw_only=True)
class Teller:
    """How one course is told: in whose language, in whose hours."""

    played: Played

    @property
    def words(self) -> Mapping[str, str]:
        return WORDS[self.played.script.language]

    def local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self.played.script.zone))

    def day_words(self, on: date, form: str = "day") -> str:
        return format_date(on, format=self.words[form], locale=self.played.script.language)

    # ------------------------------------------------------------ the head

    def head(self) -> Iterator[str]:
        script, words = self.played.script, self.words
        yield from (f"# {script.title}", "", words["made"], "", f"## {words['story']}", "", script.story, "")
        names = {"client": script.client.called, "therapist": script.therapist.called}
        yield from (f"## {words['how']}", "", words["legend"].format(**names), "", f"## {words['glance']}", "")
        yield from ("| | |", "| --- | --- |")
        for on, lines in groupby(sorted(self.milestones(), key=itemgetter(0)), key=itemgetter(0)):
            yield f"| {self.day_words(on, 'short')} | {' · '.join(line for _, line in lines)} |"
        yield ""

    def milestones(self) -> Iterator[tuple[date, str]]:
        """Every change of how the client stands, and every PHQ-9."""
        before: Mapping[str, object] = {}
        for at, standing in self.played.standing.items():
            for name, value in standing.items():
                if before and value != before.get(name) and (told := self.told(name, value)):
                    yield self.local(at).date(), told
            before = standing
        for on, total in self.played.totals:
            yield on, f"{self.words['phq9']}: {total}"

    def told(self, name: str, value: object) -> str:
        if name not in self.words:
            return ""
        if not value:
            return self.words[OFF[name]] if name in OFF else ""
        return self.words[name].format(v=self.words.get(str(value), value))

    # ------------------------------------------------------------ weeks and days

    def weeks(self) -> Iterator[str]:
        first = self.local(self.played.script.begins).date()
        monday = first - timedelta(days=first.weekday())
        for number, found in groupby(
            self.played.entries, key=lambda each: (self.local(each.at).date() - monday) // WEEK
        ):
            entries = list(found)
            yield from (f"## {self.week_words(number, monday + number * WEEK, entries[-1].at)}", "")
            for on, of_day in groupby(entries, key=lambda each: self.local(each.at).date()):
                yield from (f"### {self.day_words(on)}", "")
                yield from self.day(list(of_day))

    def week_words(self, number: int, monday: date, until: datetime) -> str:
        standing = [each for at, each in self.played.standing.items() if at <= until][-1]
        span = f"{self.day_words(monday, 'short')} – {self.day_words(monday + timedelta(days=6), 'short')}"
        met = int(standing["session_number"])
        session = self.words["session"].format(n=met) if met <= SESSIONS else self.words["session_number"].format(v=met)
        phase = self.words["phase"].format(v=self.words[str(standing["phase"])])
        return " · ".join((self.words["week"].format(n=number + 1), span, session, phase))

    def day(self, entries: Iterable[Entry]) -> Iterator[str]:
        """What somebody does and what the bot answers them in that minute stand together."""
        before: Entry | None = None
        for each in entries:
            is_answer = before is not None and (before.at, before.chat_id) == (each.at, each.chat_id)
            if each.kind in DEEDS:
                yield from ("", f"{self.hour_and_name(each)} {self.deed(each)}")
            elif is_answer and before is not None and each.kind != "sees":
                yield from (*(() if before.kind in DEEDS else (">",)), *self.block(each))
            else:
                yield from ("", f"{self.hour_and_name(each)} {self.words[each.kind]}", *self.block(each))
            before = each
        yield ""

    def hour_and_name(self, each: Entry) -> str:
        script = self.played.script
        marks = {script.client.chat_id: "", script.therapist.chat_id: "▸ ", script.backup.chat_id: "▹ "}
        called = {person.chat_id: person.called for person in script.people}
        return f"*{self.local(each.at):%H:%M}* {marks[each.chat_id]}**{called[each.chat_id]}**"

    def deed(self, entry: Entry) -> str:
        if entry.kind == "taps":
            return f"{self.words['taps']} **[{entry.text}]**"
        return f"({self.words['link']})" if entry.text.startswith("/start ") else f"— {entry.text}"

    def block(self, each: Entry) -> Iterator[str]:
        """Line by line; the buttons stand behind a single line, or on one of their own."""
        picture = f"*{self.words['picture']}* " if each.picture else ""
        lines = f"{picture}{LINK.sub('', each.text)}".splitlines() or [""]
        labels = " ".join(f"[{label}]" for row in each.buttons for label in row)
        if labels and len(lines) == 1:
            lines, labels = [f"{lines[0]} {labels}"], ""
        for line in (*lines, *([labels] if labels else [])):
            yield f"> {line}\\" if line else ">"


def page(played: Played) -> str:
    teller = Teller(played=played)
    text = "\n".join((*teller.head(), *teller.weeks()))
    text = SEAL.sub(r"\1-…", SPARE.sub("\n\n", text))
    return LAST_BREAK.sub("", UNDER_A_DAY.sub(r"\1\n", text)).rstrip() + "\n"
