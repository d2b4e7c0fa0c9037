"""Makes digests: the caseload first, then a page a client; read ahead of the write lock, pictures drawn when sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.actions import encode
from bot.core.calendar_words import whole_day
from bot.core.digest import CHART_DAYS, Page, in_order, page_of
from bot.core.digest_html import page as html_page
from bot.core.digest_sheet import Reader, Sheet, caseload_of, isolated, sheet_of
from bot.core.effects import Chart, Effect, Mail, Say
from bot.core.handover import HANDED_OVER
from bot.model import Button, Client, Due, Lane, Role, Staff, Status, Text, ToStaff
from bot.programme.resources import is_stale
from bot.store import audit, rows, shown, timeline
from bot.store.facts import facts_of
from bot.work.giving_way import breathe
from bot.work.letters import Speak

CLIENT = rows.table_of(Client)

GiveWay = Callable[[], Awaitable[None]]

CURRENT = (Status.ACTIVE, Status.PAUSED, Status.ENROLLING)

LINES_AT_ONCE = 60
"""Lines of a caseload in one message: about half of what Telegram takes, whatever the names."""


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One digest for one person. `key` begins the keys of its letters; `is_open` shows names and words: it was asked
    for in the private chat, or the programme allows it; `client_id` is for a page of one client before a session;
    `sheets` are the pages in words, by client: made before the write lock is taken.
    """

    person: Staff
    pages: tuple[Page, ...]
    key: str
    now: datetime
    is_open: bool
    client_id: str = ""
    head: str = ""  # of the audit log: a page that somebody keeps shows later whether the log was cut
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    @property
    def to(self) -> ToStaff:
        return ToStaff(staff_id=self.person.id)


@dataclass(frozen=True)
class Digests:
    """Makes the pages. `resources` are the numbers to call, whose age stands in them; `is_read_twice`: the second
    reader of crisis texts is on; `give_way` is called between two clients.
    """

    speak: Speak
    resources: Mapping[str, str] | None = None
    is_read_twice: bool = True
    give_way: GiveWay = breathe

    async def pages(
        self, db: AsyncConnection, person: Staff, *, now: datetime, client_id: str = ""
    ) -> tuple[Page, ...]:
        """A therapist's caseload, whom to ask first on top; which gives way between two clients.

        What they hold reaches back to the pages before these: `bot.store.shown` knows when those were. Where there were
        none, or the client came to them since, it begins with the client.
        """
        mine = [CLIENT.c.therapist_id == person.id, CLIENT.c.status.in_(CURRENT)]
        if client_id:
            mine = [CLIENT.c.id == client_id, CLIENT.c.therapist_id == person.id]
        page_at = await shown.before(db, person.id, now=now)
        clients = await rows.fetch(db, Client, *mine, order=CLIENT.c.name)
        handed = await timeline.latest(db, [client.id for client in clients], HANDED_OVER)
        made = []
        for client in clients:
            came = handed[client.id].at if client.id in handed else None
            since = goes_on_from(client, page_at, came)
            facts = await facts_of(db, client, now=now, until_met=bool(client_id), since=since, theirs_since=came)
            made.append(page_of(facts))
            await self.give_way()
        return in_order(made)

    async def issue(self, db: AsyncConnection, due: Due, person: Staff, *, now: datetime) -> Issue:
        client_id = str(due.detail.get("client") or "")
        pages = await self.pages(db, person, now=now, client_id=client_id)
        is_open = bool(due.detail.get("once")) or not person.nudge_only
        head = (await audit.head(db)).short
        issue = Issue(person=person, pages=pages, key=due.key, now=now, is_open=is_open, client_id=client_id, head=head)
        return replace(issue, sheets=await self._sheets(pages, person)) if is_open else issue

    async def _sheets(self, pages: Sequence[Page], person: Staff) -> dict[str, Sheet]:
        reader, made = self.reader(person), {}
        for page in pages:
            if not page.is_empty:
                made[page.client_id] = sheet_of(page, reader)
                await self.give_way()
        return made

    def effects(self, issue: Issue) -> tuple[Effect, ...]:
        """A nudge without names, or the pages themselves; by mail as well where names may stand there."""
        if issue.person.role is not Role.THERAPIST:
            return ()
        if not issue.is_open:
            return (self._nudge(issue),)
        if not issue.pages:
            return () if issue.client_id else (self._say(issue, Text(id="digest.nobody"), "nobody"),)
        mailed = self._mail(issue) if not issue.person.nudge_only and issue.person.email else ()
        return *self._chat(issue), *self._stale(issue), *mailed

    def reader(self, person: Staff) -> Reader:
        return Reader(language=person.language, speak=lambda text: self.speak(person.language, text))

    # ------------------------------------------------------------ in chat

    def _say(self, issue: Issue, text: Text, part: str, picture: Chart | None = None) -> Say:
        return Say(to=issue.to, text=text, picture=picture, lane=Lane.DIGEST, key=f"{issue.key}:{part}")

    def _nudge(self, issue: Issue) -> Say:
        name = "nudge-session" if issue.client_id else "nudge"
        action = encode("s", "digest", issue.client_id) if issue.client_id else encode("s", "digest")
        said = self._say(issue, Text(id=f"digest.{name}"), "nudge")
        return replace(said, buttons=((Button(label=Text(id="digest.open"), action=action),),))

    def _chat(self, issue: Issue) -> Iterator[Say]:
        reader = self.reader(issue.person)
        if not issue.client_id:
            yield from self._caseload(issue, reader)
        for page in issue.pages:
            if page.client_id in issue.sheets:
                yield from self._page(issue, page)
        if empty := [nothing_line(page, reader) for page in issue.pages if page.is_empty]:
            for number, lines in enumerate(in_parts(empty)):
                said = Text(id="digest.nothing", args={"lines": "\n".join(lines)})
                yield replace(self._say(issue, said, f"empty{number}"), silent=True)

    def _caseload(self, issue: Issue, reader: Reader) -> Iterator[Say]:
        caseload = caseload_of(issue.pages, reader)
        parts = in_parts([caseload.head, *caseload.lines])
        if not self.is_read_twice:
            parts[-1] = [*parts[-1], reader.say("reader-off")]
        parts[-1] = [*parts[-1], "", reader.say("audit-head", head=issue.head)]
        for number, lines in enumerate(parts):
            text = Text(id="digest.more", args={"lines": "\n".join(lines)})
            yield replace(self._say(issue, text, f"caseload{number or ''}"), silent=number > 0)

    def _page(self, issue: Issue, page: Page) -> Iterator[Say]:
        """The picture, then the page in words that say the same; neither rings, the caseload has done so."""
        if page.is_drawn:
            caption = Text(id="digest.caption", args={"client": isolated(page.name)})
            yield replace(self._say(issue, caption, f"{page.client_id}:chart", chart_for(issue, page)), silent=True)
        words = Text(id="digest.whole", args={"body": issue.sheets[page.client_id].plain})
        yield replace(self._say(issue, words, page.client_id), silent=not issue.client_id)

    def _stale(self, issue: Issue) -> tuple[Effect, ...]:
        """The numbers that clients are shown were last checked over a year ago, or are not the programme's own."""
        text = numbers_are_stale(self.resources, issue.now)
        return () if text is None else (self._say(issue, text, "numbers"),)

    # ------------------------------------------------------------ by mail

    def _mail(self, issue: Issue) -> tuple[Effect, ...]:
        reader = self.reader(issue.person)
        sheets = [issue.sheets[page.client_id] for page in issue.pages if page.client_id in issue.sheets]
        name = "subject-session" if issue.client_id else "subject"
        mail = Mail(
            staff_id=issue.person.id,
            subject=Text(id=f"digest.{name}"),
            text=Text(id="digest.whole", args={"body": plain_digest(issue.pages, sheets, reader, issue.now)}),
            html=html_digest(issue.pages, sheets, reader, issue.now, picture="cid:{}"),
            pictures=tuple(chart_for(issue, page) for page in issue.pages if page.is_drawn),
            key=f"{issue.key}:mail",
            lane=Lane.DIGEST,
        )
        return (mail,)


def goes_on_from(client: Client, page_at: datetime | None, came_at: datetime | None) -> datetime:
    """The page before; for whoever reads their first one of a client, also after a handover, the client's first day."""
    if page_at is None or (came_at is not None and page_at < came_at):
        return client.created_at
    return page_at


def chart_for(issue: Issue, page: Page) -> Chart:
    return Chart(client_id=page.client_id, until=page.today, days=CHART_DAYS, language=issue.person.language)


def sheets_of(pages: Sequence[Page], reader: Reader) -> tuple[Sheet, ...]:
    """A sheet for everybody of whom there is something to tell."""
    return tuple(sheet_of(page, reader) for page in pages if not page.is_empty)


def nothing_line(page: Page, reader: Reader) -> str:
    return "· " + reader.say("nothing-line", client=isolated(page.name), answered=page.answered, sent=page.sent)


def in_parts(lines: Sequence[str]) -> list[list[str]]:
    """Shape: at least one part, which may be empty."""
    return [list(lines[start : start + LINES_AT_ONCE]) for start in range(0, len(lines), LINES_AT_ONCE)] or [[]]


def plain_digest(
    pages: Sequence[Page], sheets: Sequence[Sheet], reader: Reader, now: datetime, notes: Sequence[str] = ()
) -> str:
    """All of it as plain words."""
    empty = [nothing_line(page, reader) for page in pages if page.is_empty]
    nothing = [reader.say("nothing", lines="\n".join(empty))] if empty else []
    lines = caseload_of(pages, reader, notes).plain
    return "\n\n".join(
        [reader.say("paper", day=whole_day(now.date(), reader.language)), lines, *(s.plain for s in sheets), *nothing]
    )


def html_digest(
    pages: Sequence[Page],
    sheets: Sequence[Sheet],
    reader: Reader,
    now: datetime,
    *,
    picture: str,
    notes: Sequence[str] = (),
) -> str:
    """All of it as a page. `picture` is the address of one, with {} for the client's id."""
    title = reader.say("paper", day=whole_day(now.date(), reader.language))
    drawn = {page.client_id for page in pages if page.is_drawn}
    return html_page(
        title,
        caseload_of(pages, reader, notes),
        sheets,
        language=reader.language,
        picture=lambda each: picture.format(each) if each in drawn else "",
        alt=reader.say("alt"),
    )


def numbers_are_stale(resources: Mapping[str, str] | None, now: datetime) -> Text | None:
    if resources is None or not is_stale(resources, today=now.date()):
        return None
    return Text(id="digest.numbers-old", args={"checked": resources.get("checked", "?")})
