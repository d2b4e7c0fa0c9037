"""Session dates out of a therapist's calendar: a file they send, or an address that is looked at again. Pure.

Nothing is set before a tap, and nothing reaches a client because of it. Of a calendar only hours of this client's
sessions stay, never a title.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.actions import encode
from bot.core.calendar_words import day_and_month, weekday
from bot.core.desk import Desk
from bot.core.effects import Add, Cancel, Change, Effect, Log, Replan, Say, Schedule
from bot.core.meetings import AHEAD, MOST, Around, Arranged, Course, Meeting, ReadCalendar, arranged
from bot.core.views import ClientView
from bot.model import (
    Button,
    Client,
    ClientCalendar,
    Due,
    DueKind,
    Form,
    Json,
    Keyboard,
    MediaReceived,
    Staff,
    Status,
    Text,
    ToStaff,
)

LARGEST = 1024 * 1024
"""Bytes; a larger file is not asked for at all."""

EVERY = timedelta(hours=4)
TOLD_AGAIN = timedelta(hours=24)
"""A calendar that cannot be read is told once a day."""

LATEST = timedelta(days=365)
"""However late the program comes to it, it is looked at."""

ENDINGS = (".ics", ".ical", ".icalendar")
MIMES = ("text/calendar", "application/ics")

LOOKED_AT = (Status.INVITED, Status.ENROLLING, Status.ACTIVE, Status.PAUSED)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """For what a calendar was read. `client_id` is empty while nobody has said whose sessions these are."""

    client_id: str = ""
    url: str = ""
    file: str = ""


def around(staff: Staff, clients: Sequence[ClientView], now: datetime) -> Around:
    labels = {view.client.id: view.client.name for view in clients}
    return Around(zone=staff.zone, since=now, until=now + AHEAD, labels=labels)


# ---------------------------------------------------------------- what comes in


def sent(desk: Desk, event: MediaReceived) -> tuple[Effect, ...]:
    """A file in the therapist's chat: a calendar is read, with the client that its caption names."""
    document = event.document
    if event.form is Form.EDITED:
        return ()
    if document is None or not (document.name.casefold().endswith(ENDINGS) or document.mime.startswith(MIMES)):
        return (desk.say("calendar.no-file"),)
    if (document.size or 0) > LARGEST:
        return (trouble(desk, "big"),)
    words = event.caption.strip()
    words = words.removeprefix("/session").strip()
    found = desk.find(words)
    if words and len(found) != 1:
        return (desk.say("staff.which" if found else "staff.no-such"),)
    return (read_file(desk, document.file_id, found[0].client.id if words else ""),)


def read_file(desk: Desk, file_id: str, client_id: str) -> Schedule:
    key = f"calendar-file:{desk.staff.id}:{desk.new_id()}"
    return owed(desk, key, {"file": file_id, "client": client_id})


def owed(desk: Desk, key: str, detail: Mapping[str, Json]) -> Schedule:
    due = Due(key=key, kind=DueKind.CALENDAR, at=desk.now, grace=LATEST, staff_id=desk.staff.id, detail=detail)
    return Schedule(due=due)


def address(desk: Desk, view: ClientView, said: str) -> tuple[Effect, ...]:
    """`/session NAME calendar https://…`, or `off`."""
    word = said.strip()
    if word.casefold() in ("off", "no"):
        return *forgotten(view.client.id), desk.say("calendar.off", client=view.client.name)
    url = "https://" + word.partition("://")[2] if word.casefold().startswith("webcal://") else word
    if not url.casefold().startswith(("https://", "http://")) or " " in url or len(url) > 2000:
        return (desk.say("calendar.how", client=view.client.name),)
    key = f"calendar-ask:{desk.staff.id}:{desk.new_id()}"
    return owed(desk, key, {"url": url, "client": view.client.id}), desk.say("calendar.looking")


def forgotten(client_id: str) -> tuple[Effect, ...]:
    return (
        Change(kind=ClientCalendar, id=client_id, values={"url": ""}),
        Cancel(key=f"calendar:{client_id}"),
    )


# ---------------------------------------------------------------- what was read


def answered(desk: Desk, asked: Asked, read: ReadCalendar, bound: Sequence[str]) -> tuple[Effect, ...]:
    """Say what was understood, for whom; nothing is set before a tap. `bound` are clients with an address."""
    if read.trouble:
        return (trouble(desk, read.trouble),)
    if not read.meetings:
        return (desk.say("calendar.nothing"),)
    clients = (asked.client_id,) if asked.client_id else read.clients
    if not clients:
        return whose(desk, asked)
    if asked.file and (busy := [each for each in clients if each in bound]):
        return tuple(desk.say("calendar.has-address", client=name_of(desk, each)) for each in busy)
    offers = tuple(offer for each in clients if (offer := offer_of(desk, each, asked, read)) is not None)
    return offered(desk, asked, offers) if offers else (desk.say("calendar.nothing"),)


def trouble(desk: Desk, why: str) -> Say:
    return desk.say("calendar.trouble", why=why)


def name_of(desk: Desk, client_id: str) -> str:
    view = desk.by_id(client_id)
    return view.client.name if view is not None else "-"


def whose(desk: Desk, asked: Asked) -> tuple[Effect, ...]:
    """No title names a client: a tap says whose sessions these are, and the file is read again for them."""
    tag = desk.new_id()
    rows = tuple(
        (Button(label=view.client.name, action=encode("s", "cal", tag, "whose", view.client.id)),)
        for view in desk.view.clients[:40]
    )
    waiting = {**desk.staff.dialogue, "calendar": {"tag": tag, "file": asked.file}}
    return (
        Change(kind=Staff, id=desk.staff.id, values={"dialogue": waiting}),
        desk.say("calendar.whose", buttons=(*rows, (button("common.no", tag, "no"),))),
    )


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What one client would get."""

    view: ClientView
    meetings: tuple[Meeting, ...]
    named: bool
    made: Arranged

    @property
    def kept(self) -> Json:
        """As the therapist's open question keeps it: hours and hashes."""
        rows = [[each.event, each.starts_at.isoformat(), each.is_cancelled] for each in self.meetings]
        return {"meetings": rows, "named": self.named}


def offer_of(desk: Desk, client_id: str, asked: Asked, read: ReadCalendar) -> Offer | None:
    """The events with the client's name; where none has it, those with nobody's. Shape: None when there are none."""
    view = desk.by_id(client_id)
    named = bool(read.of(client_id, named=True))
    meetings = read.of(client_id, named=named)[:MOST]
    if view is None or not meetings:
        return None
    made = arranged(course_of(desk, view, meetings, is_whole=bool(asked.url)))
    return Offer(view=view, meetings=meetings, named=named, made=made)


def course_of(desk: Desk, view: ClientView, meetings: Sequence[Meeting], *, is_whole: bool) -> Course:
    return Course(
        client=view.client, coming=view.planned, meetings=meetings, therapist=view.therapist or desk.staff,
        new_id=desk.new_id, now=desk.now, is_whole=is_whole,
    )  # fmt: skip


def offered(desk: Desk, asked: Asked, offers: Sequence[Offer]) -> tuple[Effect, ...]:
    tag = desk.new_id()
    kept = {offer.view.client.id: offer.kept for offer in offers}
    waiting = {**desk.staff.dialogue, "calendar": {"tag": tag, "url": asked.url, "offers": kept}}
    return (
        Change(kind=Staff, id=desk.staff.id, values={"dialogue": waiting}),
        *(offer_said(desk, asked, offer, tag) for offer in offers),
    )


def offer_said(desk: Desk, asked: Asked, offer: Offer, tag: str) -> Say:
    client, made = offer.view.client, offer.made
    rows = ((button("calendar.take", tag, "take", client.id), button("common.no", tag, "no", client.id)),)
    return desk.say(
        "calendar.offer",
        buttons=rows,
        client=client.name,
        count=len({each.starts_at for each in offer.meetings if not each.is_cancelled}),
        dates=lines(desk, [each.starts_at for each in offer.meetings if not each.is_cancelled]),
        off=lines(desk, made.off) or "none",
        named="yes" if offer.named else "no",
        address="yes" if asked.url else "no",
    )


def button(label: str, tag: str, act: str, client_id: str = "-") -> Button:
    return Button(label=Text(id=label), action=encode("s", "cal", tag, act, client_id))


def lines(desk: Desk, moments: Sequence[datetime]) -> str:
    return "\n".join(when(desk, each) for each in sorted(set(moments)))


def when(desk: Desk, moment: datetime) -> str:
    local = moment.astimezone(ZoneInfo(desk.staff.zone))
    on, language = local.date(), desk.staff.language
    return f"{weekday(on, language)} {day_and_month(on, language)} {local:%H:%M}"


# ---------------------------------------------------------------- the tap


def tapped(desk: Desk, tag: str, act: str, client_id: str) -> tuple[Effect, ...]:
    """What was shown is what is taken; a button of an older question does nothing."""
    if act == "look":
        return looked(desk, client_id)
    waiting = desk.staff.dialogue.get("calendar") or {}
    view = desk.by_id(client_id)
    if waiting.get("tag") != tag:
        return (desk.say("common.not-in-use"),)
    if act == "no":
        return without(desk, client_id), desk.say("calendar.dropped")
    if act == "whose" and view is not None and waiting.get("file"):
        return without(desk, client_id), read_file(desk, str(waiting["file"]), client_id)
    kept = (waiting.get("offers") or {}).get(client_id)
    if act != "take" or view is None or kept is None:
        return (desk.say("common.not-in-use"),)
    return without(desk, client_id), *taken(desk, view, kept, str(waiting.get("url") or ""))


def without(desk: Desk, client_id: str) -> Change:
    """The open question, without what has been answered of it."""
    waiting = desk.staff.dialogue["calendar"]
    rest = {each: kept for each, kept in (waiting.get("offers") or {}).items() if each != client_id}
    dialogue = {name: value for name, value in desk.staff.dialogue.items() if name != "calendar"}
    if rest:
        dialogue["calendar"] = {**waiting, "offers": rest}
    return Change(kind=Staff, id=desk.staff.id, values={"dialogue": dialogue})


def taken(desk: Desk, view: ClientView, kept: Mapping[str, Json], url: str) -> tuple[Effect, ...]:
    client = view.client
    meetings = [
        Meeting(event=event, starts_at=datetime.fromisoformat(at), is_cancelled=is_cancelled)
        for event, at, is_cancelled in kept["meetings"]
    ]
    made = arranged(course_of(desk, view, meetings, is_whole=bool(url)))
    following = watched(desk, client, url, named=bool(kept["named"])) if url else ()
    return (
        *made.effects,
        *following,
        Replan(client_id=client.id),
        Log(actor=desk.staff.id, action="sessions taken from a calendar", subject=client.id),
        desk.say("calendar.taken", client=client.name, address="yes" if url else "no"),
    )


def watched(desk: Desk, client: Client, url: str, *, named: bool) -> tuple[Effect, ...]:
    kept = ClientCalendar(client_id=client.id, url=url, named=named, set_by=desk.staff.id, set_at=desk.now)
    return Add(record=kept), Schedule(due=next_look(client.id, desk.now + EVERY))


def next_look(client_id: str, at: datetime) -> Due:
    return Due(key=f"calendar:{client_id}", kind=DueKind.CALENDAR, at=at, grace=LATEST, client_id=client_id)


def looked(desk: Desk, client_id: str) -> tuple[Effect, ...]:
    """Whose calendar has changed, and what is planned now."""
    view = desk.by_id(client_id)
    if view is None:
        return (desk.say("common.not-in-use"),)
    dates = lines(desk, [each.starts_at for each in view.planned]) or "none"
    log = Log(actor=desk.staff.id, action="session dates opened", subject=client_id)
    return log, desk.say("calendar.dates", client=view.client.name, dates=dates)


# ---------------------------------------------------------------- looked at again


@dataclass(frozen=True, kw_only=True)
class Again:
    """An address that was looked at again. `settled` as in a course."""

    view: ClientView
    kept: ClientCalendar
    read: ReadCalendar
    settled: frozenset[tuple[str, datetime]]


def is_looked_at(client: Client, kept: ClientCalendar | None) -> bool:
    return kept is not None and bool(kept.url) and client.status in LOOKED_AT and client.forget_at is None


def again(desk: Desk, seen: Again) -> tuple[Effect, ...]:
    """What has changed is set and told; a calendar that cannot be read, or is suddenly empty, changes nothing."""
    client = seen.view.client
    mine = seen.read.of(client.id, named=seen.kept.named)
    had = [each for each in seen.view.planned if each.event]
    why = seen.read.trouble or ("empty" if had and not mine else "")
    if why:
        return failing(desk, seen, why)
    course = replace(course_of(desk, seen.view, mine[:MOST], is_whole=True), is_again=True, settled=seen.settled)
    made = arranged(course)
    healed = Change(kind=ClientCalendar, id=client.id, values={"told_at": None})
    following = Schedule(due=next_look(client.id, desk.now + EVERY))
    return *made.effects, healed, following, *(changes(desk, client, made) if not made.is_empty else ())


def failing(desk: Desk, seen: Again, why: str) -> tuple[Effect, ...]:
    client, told_at = seen.view.client, seen.kept.told_at
    following = Schedule(due=next_look(client.id, desk.now + EVERY))
    if told_at is not None and desk.now - told_at < TOLD_AGAIN:
        return (following,)
    text = Text(id="calendar.failing", args={"why": why})
    told = Change(kind=ClientCalendar, id=client.id, values={"told_at": desk.now})
    return following, told, notice(desk, client, text)


def changes(desk: Desk, client: Client, made: Arranged) -> tuple[Effect, ...]:
    args: dict[str, str | int | float] = {
        "moved": "\n".join(f"{when(desk, old)} → {when(desk, new)}" for old, new in made.moved) or "none",
        "off": lines(desk, made.off) or "none",
        "added": lines(desk, made.added) or "none",
    }
    return (
        Replan(client_id=client.id),
        Log(actor="between", action="sessions changed by a calendar", subject=client.id),
        notice(desk, client, Text(id="calendar.changed", args=args)),
    )


def notice(desk: Desk, client: Client, text: Text) -> Say:
    """No name in it, and no sound; a tap shows who."""
    look: Keyboard = ((button("calendar.look", "-", "look", client.id),),)
    return Say(
        to=ToStaff(staff_id=desk.staff.id), text=text, buttons=look, silent=True,
        key=f"{text.id}:{client.id}:{desk.now.isoformat()}",
    )  # fmt: skip
