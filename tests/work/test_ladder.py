"""The ladder in the shell: one transaction an event, over a real database and without a network."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import Mock

import pytest
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # see bot.store.database

from bot.core.alert_events import Acknowledged
from bot.core.effects import Replan, Schedule
from bot.core.fit import Coming
from bot.core.rules import ProgrammeRules
from bot.model import (
    Alert,
    AlertState,
    Client,
    Due,
    DueKind,
    Kind,
    Lane,
    Level,
    Phase,
    Place,
    Question,
    Role,
    Run,
    SafetyCard,
    Staff,
    Status,
    TextReceived,
    Verdict,
)
from bot.model import Finding as Found
from bot.store import due as due_store
from bot.store import history, inbox, rows
from bot.store import staff as staff_store
from bot.store.database import Database, DatabaseFile
from bot.store.inbox import Arrived
from bot.store.outbox import LEASE
from bot.store.upgrade import upgrade
from bot.store.views import client_view
from bot.work.alert_clock import AGAIN, UNTIL_DONE, owed_again
from bot.work.answering import Answering, ledger_of
from bot.work.book import Book
from bot.work.clockwork import Clockwork, planned_anew
from bot.work.dispatch import Settled, outcome
from bot.work.ladder import Ladder, owe_ladders
from bot.work.ledger import Channels, Deed, Ledger
from bot.work.listening import Heard
from bot.work.parts import Parts
from bot.work.ports import Blocked, Receipt, Refused, Sent, TryAgain
from bot.work.postbox import Postbox, letter_of
from bot.work.setback import set_right
from bot.work.standing import standings

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
URGENT = Verdict(level=Level.URGENT, kind=Kind.SUICIDE, findings=(
    Found(pattern="p1", level=Level.URGENT, kind=Kind.SUICIDE, words="not live"),
))  # fmt: skip
IMMINENT = Verdict(level=Level.IMMINENT, kind=Kind.SUICIDE, findings=(
    Found(pattern="p2", level=Level.IMMINENT, kind=Kind.SUICIDE, words="tonight"),
))  # fmt: skip
ALERT, STAFF, DUE = (rows.table_of(kind) for kind in (Alert, Staff, Due))


@dataclass
class Shell:
    """The shell's rooms on a calendar that stands still until a test moves it."""

    database: Database
    now: datetime = NOON
    posted: list[Any] = field(default_factory=list)
    direct: list[int] = field(default_factory=list)
    number: int = 0

    def __post_init__(self) -> None:
        texts = SimpleNamespace(say=lambda language, text: f"{text.id} {dict(text.args)}")
        programme = SimpleNamespace(texts=texts, flows={}, coming=Coming(()), resources={}, flow=lambda *_: None)
        self.parts = Parts(
            database=self.database, programme=cast(Any, programme), rules=ProgrammeRules(), screener=cast(Any, None),
            clock=SimpleNamespace(now=lambda: self.now), parse=cast(Any, None), new_id=self.fresh, new_token=self.fresh,
            post=lambda letters: self.posted.extend(letters), last_words=self.last_words,
            channels=Channels(mail=True, pager=True),
        )  # fmt: skip
        self.answering = Answering(self.parts)
        self.clockwork = Clockwork(self.parts)
        self.postbox = Postbox(self.parts)

    def fresh(self) -> str:
        self.number += 1
        return f"id{self.number}"

    async def last_words(self, update_id: int, chat_id: int, level: Level) -> None:
        self.direct.append(chat_id)

    def heard(self, verdict: Verdict, text: str = "I do not want to live") -> Heard:
        self.number += 1
        arrived = Arrived(update_id=self.number, raw="{}", received_at=self.now)
        said = TextReceived(chat_id=7, message_id=self.number, text=text)
        return Heard(arrived=arrived, incoming=said, verdict=verdict)

    async def crisis(self, verdict: Verdict = URGENT) -> list[str]:
        """A client writes; what is paged because of it."""
        heard = self.heard(verdict)
        async with self.database.write() as db:
            await inbox.keep(db, [heard.arrived])
        return await self.after(lambda: self.answering.crisis(heard))

    async def after(self, act: Callable[[], Any]) -> list[str]:
        """Do something; then whom it paged, on which way, in order."""
        before = len(self.posted)
        await act()
        return [
            f"{letter.draft.staff_id or 'pager'} {letter.draft.channel}"
            for letter in self.posted[before:]
            if letter.draft.key.startswith("alert:")
        ]

    async def settle(self, **receipts: Receipt) -> list[str]:
        """What became of the pages to these people, all in one batch; `vega_email` names another way."""
        letters = {}
        for stored in self.posted:
            if stored.draft.key.startswith("alert:"):
                channel = stored.draft.channel
                name = stored.draft.staff_id or "pager"
                letters[name if channel in ("telegram", "pager") else f"{name}_{channel}"] = letter_of(stored)
        done = [
            Settled(letter=letters[name], receipt=receipt, outcome=outcome(letters[name], receipt, self.now))
            for name, receipt in receipts.items()
        ]
        return await self.after(lambda: self.postbox.settle(done))

    async def inbox(self) -> list[str]:
        async with self.database.read() as db:
            return list((await db.exec_driver_sql("SELECT state FROM inbox ORDER BY id")).scalars())

    async def later(self, minutes: float) -> list[str]:
        self.now += timedelta(minutes=minutes)
        return await self.after(self.clockwork.tick)

    async def alert(self) -> Alert:
        async with self.database.read() as db:
            found = await rows.fetch(db, Alert, order=ALERT.c.raised_at.desc())
        return found[0]

    async def lines(self) -> list[str]:
        async with self.database.read() as db:
            found = await history.of_alerts(db, [(await self.alert()).id])
        return [line.what for lines in found.values() for line in lines]

    async def ladder_due(self) -> list[datetime]:
        async with self.database.read() as db:
            return [each.at for each in await rows.fetch(db, Due, DUE.c.kind == DueKind.LADDER)]

    def notices(self) -> list[str]:
        return [
            each.draft.params["text"].split()[0] for each in self.posted if each.draft.params.get("text")
            and each.draft.staff_id and not each.draft.alert_id
        ]  # fmt: skip


def person(name: str, chat: int, role: Role = Role.THERAPIST, backup: str | None = None) -> Staff:
    return Staff(
        id=name, name=name, role=role, zone="UTC", chat_id=chat, backup_id=backup, email=f"{name}@example.org",
        created_at=NOON + timedelta(seconds=chat), received_at=NOON,
    )  # fmt: skip


ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, chat_id=7, created_at=NOON,
    enrolled_at=NOON, consent_at=NOON, zone="UTC",
)  # fmt: skip


@pytest.fixture
async def shell(tmp_path: Path) -> AsyncIterator[Shell]:
    place = DatabaseFile(path=tmp_path / "between.db", key="5e" * 32)
    upgrade(place)
    database = Database(place)
    async with database.write() as db:
        people = [person("vega", 1, backup="ortiz"), person("ortiz", 2), person("night", 3, Role.ON_CALL)]
        await rows.add(db, people)
        await rows.add(db, [ANN])
        await rows.put(db, SafetyCard(client_id="ann", phone="1", address="2", contact="3", recorded_at=NOON))
    yield Shell(database)
    await database.close()


async def test_a_crisis_is_one_commit_and_its_pages_go_on_every_way(shell: Shell) -> None:
    assert await shell.crisis() == ["vega telegram", "vega email", "pager pager"]
    alert = await shell.alert()

    assert (alert.reasons, alert.patterns) == (("p1 “not live”",), ("p1",))
    assert await shell.ladder_due() == [NOON + timedelta(minutes=10)]
    assert await shell.lines() == ["raised", "paged", "paged"]


async def test_what_cannot_be_committed_is_answered_past_the_database_and_posts_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(self: Ledger, db: Any) -> list[Any]:
        raise IntegrityError("INSERT", {}, Exception("broken"))

    monkeypatch.setattr(Ledger, "write", broken)
    assert await shell.crisis() == []

    assert shell.direct == [7]
    assert shell.posted == []


async def test_an_event_whose_key_stands_already_is_set_aside_and_told_instead_of_tried_for_ever(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise STANDS_ALREADY

    heard = shell.heard(Verdict(), "we had dinner")
    async with shell.database.write() as db:
        await inbox.keep(db, [heard.arrived])
    monkeypatch.setattr("bot.work.routing.Routing.decide", broken)
    await shell.answering.ordinary([heard])

    assert await shell.inbox() == ["aside"]
    assert "alerts.aside" in shell.notices()


async def test_a_crisis_whose_key_stands_already_is_answered_at_once_and_tried_until_its_alert_stands(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise STANDS_ALREADY

    heard = shell.heard(URGENT)
    async with shell.database.write() as db:
        await inbox.keep(db, [heard.arrived])
    with monkeypatch.context() as patch:
        patch.setattr("bot.work.routing.Routing.decide", broken)
        await shell.answering.crisis(heard)
    assert (shell.direct, await shell.inbox()) == ([7], ["new"])

    await shell.answering.crisis(heard)

    assert await shell.ladder_due() == [NOON + timedelta(minutes=10)]
    assert await shell.inbox() == ["done"]


async def test_more_words_fold_into_the_one_open_alert(shell: Shell) -> None:
    await shell.crisis()
    assert await shell.crisis() == ["vega telegram", "vega email", "pager pager"]
    assert await shell.crisis(IMMINENT) == [
        "vega telegram", "vega email", "ortiz telegram", "ortiz email", "pager pager",
    ]  # fmt: skip
    async with shell.database.read() as db:
        (alert,) = await rows.fetch(db, Alert)

    assert (alert.level, alert.patterns) == (Level.IMMINENT, ("p1", "p2"))


async def test_the_database_refuses_a_second_open_alert_of_one_client(shell: Shell) -> None:
    await shell.crisis()
    alert = await shell.alert()
    async with shell.database.write() as db:
        await rows.change(db, Alert, alert.id, {"state": AlertState.CLOSED})
    await shell.crisis()

    with pytest.raises(IntegrityError):
        async with shell.database.write() as db:
            await rows.change(db, Alert, alert.id, {"state": AlertState.RAISED})


async def test_a_page_that_arrives_is_written_down_with_its_way(shell: Shell) -> None:
    await shell.crisis()
    await shell.settle(vega_email=Sent(), pager=Sent())
    assert (await shell.alert()).state is AlertState.RAISED
    await shell.settle(vega=Sent(message_id=1))

    assert (await shell.alert()).state is AlertState.DELIVERED
    assert (await shell.lines())[-3:] == ["delivered"] * 3


async def test_a_blocked_page_sends_the_next_rung_at_once(shell: Shell) -> None:
    await shell.crisis()

    assert await shell.settle(vega=Blocked()) == ["ortiz telegram", "ortiz email", "pager pager"]
    async with shell.database.read() as db:
        vega = await rows.fetch_one(db, Staff, STAFF.c.id == "vega")
    assert vega is not None
    assert (vega.blocked_at, vega.received_at) == (NOON, None)
    assert "blocked" in await shell.lines()


async def test_a_page_that_waits_to_be_tried_again_is_taken_back_once_somebody_has_the_alert(shell: Shell) -> None:
    await shell.crisis()
    await shell.settle(vega=Sent(), pager=TryAgain(after=600.0, why="503"), vega_email=TryAgain(after=5.0, why="x"))

    async def states() -> dict[str, str]:
        async with shell.database.read() as db:
            query = "SELECT channel, state FROM outbox WHERE key LIKE 'alert:%'"
            found: Sequence[Any] = (await db.exec_driver_sql(query)).all()
            return dict(found)

    before = await states()
    async with shell.database.write() as db:
        people = await staff_store.everybody(db)
        ladder = Ladder(db=db, people=people, book=Book(people), rules=shell.parts.rules, now=shell.now)
        await ladder.step(await shell.alert(), Acknowledged("vega"))

    assert before == {"telegram": "sent", "pager": "waiting", "email": "waiting"}
    assert await states() == {"telegram": "sent", "pager": "expired", "email": "expired"}


async def test_two_blocked_pages_in_one_batch_climb_two_rungs(shell: Shell) -> None:
    await shell.crisis(IMMINENT)
    paged = await shell.settle(vega=Blocked(), ortiz=Blocked())

    assert "night telegram" in paged
    assert (await shell.alert()).rung == 3


async def test_the_same_phone_found_blocked_twice_climbs_once(shell: Shell) -> None:
    await shell.crisis()
    await shell.settle(vega=Blocked())

    assert await shell.settle(vega=Blocked()) == []


async def test_an_alert_whose_taker_blocks_the_bot_begins_again_past_them(shell: Shell) -> None:
    await shell.crisis()
    async with shell.database.write() as db:
        people = await staff_store.everybody(db)
        ledger = ledger_of(shell.parts, Book(people), shell.now)
        ladder = Ladder(db=db, people=people, book=ledger.book, rules=shell.parts.rules, now=shell.now)
        ledger.enter(Deed(key="taken", effects=await ladder.step(await shell.alert(), Acknowledged("vega"))))
        await ledger.write(db)

    paged = await shell.settle(vega=Blocked())

    assert "ortiz telegram" in paged
    assert "vega telegram" not in paged


async def test_a_page_to_somebody_found_gone_while_it_was_written_goes_on_at_once(shell: Shell) -> None:
    await shell.crisis()
    async with shell.database.write() as db:
        await rows.change(db, Staff, "vega", {"blocked_at": NOON})

    assert "ortiz telegram" in await shell.settle(vega=Blocked())


async def test_a_page_that_telegram_refuses_climbs_and_a_mail_that_is_refused_does_not(shell: Shell) -> None:
    await shell.crisis()
    assert await shell.settle(vega_email=Refused(why="address")) == []
    assert await shell.settle(vega=Refused(why="400")) == ["ortiz telegram", "ortiz email", "pager pager"]

    assert shell.notices().count("alerts.dead-letter") == 2


async def test_a_notice_that_is_refused_itself_is_not_told_about_again(shell: Shell) -> None:
    await shell.crisis()
    await shell.settle(vega_email=Refused(why="address"))
    dead = [each for each in shell.posted if each.draft.key.startswith("dead:")]
    before = len(shell.posted)
    for stored in dead:
        letter = letter_of(stored)
        refused = Refused(why="400")
        await shell.postbox.settle([Settled(letter=letter, receipt=refused, outcome=outcome(letter, refused, NOON))])

    assert {each.draft.channel for each in dead} == {"telegram", "pager"}
    assert len(shell.posted) == before


async def test_the_ladder_climbs_by_the_clock_and_never_ends(shell: Shell) -> None:
    await shell.crisis()
    heard = [await shell.later(10) for _ in range(6)]

    assert [each[0].split()[0] for each in heard] == ["ortiz", "night", "vega", "vega", "vega", "vega"]
    assert await shell.ladder_due() == [NOON + timedelta(minutes=70)]


async def test_pages_that_an_outage_holds_up_ring_each_phone_once_when_it_is_over(shell: Shell) -> None:
    gone, people = TryAgain(after=1.0, why="unreached"), ("vega", "ortiz", "night")
    paged = await shell.crisis()
    for _ in range(8):
        names = {each.replace(" telegram", "").replace(" email", "_email").split()[0] for each in paged}
        await shell.settle(**dict.fromkeys(names, gone))
        paged = await shell.later(10)
    await shell.settle(**dict.fromkeys((*people, *(f"{each}_email" for each in people), "pager"), gone))

    found = await shell.postbox.claim(now=shell.now + timedelta(minutes=1), room={Lane.CRISIS: 100})

    ways = [(each.staff_id, each.channel) for each in found if each.key.startswith("alert:")]
    assert len(ways) == len(set(ways))
    assert {("vega", "telegram"), ("ortiz", "telegram"), ("night", "telegram"), (None, "pager")} <= set(ways)


async def test_after_a_long_sleep_the_ladder_goes_on_from_now(shell: Shell) -> None:
    await shell.crisis()

    assert (await shell.later(60 * 48))[0] == "ortiz telegram"
    assert await shell.ladder_due() == [shell.now + timedelta(minutes=10)]


async def test_a_step_that_fires_early_is_owed_at_its_own_moment(shell: Shell) -> None:
    await shell.crisis()
    alert = await shell.alert()
    async with shell.database.write() as db:
        await due_store.owe(db, Due(key=f"ladder:{alert.id}", kind=DueKind.LADDER, at=NOON, alert_id=alert.id))

    assert await shell.later(1) == []
    assert await shell.ladder_due() == [NOON + timedelta(minutes=10)]


STANDS_ALREADY = IntegrityError("INSERT", {}, Exception("a key stands already"))


@pytest.mark.parametrize("fault", [ZeroDivisionError(), STANDS_ALREADY], ids=["a bug", "a key that stands already"])
async def test_a_step_that_breaks_is_owed_again_and_told(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    await shell.crisis()

    def broken(*_: Any, **__: Any) -> Any:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr("bot.core.escalation.step", broken)
        await shell.later(10)
    assert await shell.ladder_due() == [NOON + timedelta(minutes=11)]
    assert "alerts.aside" in shell.notices()

    assert (await shell.later(1))[0] == "ortiz telegram"


async def test_a_step_that_breaks_again_and_again_is_told_every_hour(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    await shell.crisis()
    monkeypatch.setattr("bot.core.escalation.step", Mock(side_effect=ZeroDivisionError))
    told = []
    for minutes in (10, 20, 40):
        await shell.later(minutes)
        told.append(shell.notices().count("alerts.aside"))

    assert told[0] > 0
    assert told == [told[0], told[0], 2 * told[0]]


@pytest.mark.parametrize("kind", UNTIL_DONE)
def test_what_asks_after_somebody_is_owed_again_as_the_ladder_is(kind: DueKind) -> None:
    owed = Due(key="k", kind=kind, at=NOON)

    assert owed_again(owed, NOON + AGAIN) == (Schedule(due=replace(owed, at=NOON + AGAIN)),)
    assert owed_again(replace(owed, kind=DueKind.PROMPT), NOON) == ()


def test_a_client_whose_prompt_broke_goes_on_with_the_next_one() -> None:
    assert planned_anew(Due(key="k", kind=DueKind.PROMPT, at=NOON, client_id="ann")) == (Replan(client_id="ann"),)
    assert planned_anew(Due(key="k", kind=DueKind.LADDER, at=NOON, client_id="ann")) == ()


async def test_a_prompt_whose_plan_breaks_as_well_is_taken_away_alone(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shell.database.write() as db:
        await due_store.owe(db, Due(key="prompt:ann:x:2026-11-24", kind=DueKind.PROMPT, at=NOON, client_id="ann"))
    monkeypatch.setattr(Clockwork, "_prompt", Mock(side_effect=ZeroDivisionError))
    monkeypatch.setattr(shell.parts, "plan", Mock(side_effect=ZeroDivisionError))
    await shell.later(1)

    async with shell.database.read() as db:
        assert await rows.fetch(db, Due) == []
    assert "alerts.aside" in shell.notices()


async def test_a_client_whose_record_is_gone_stays_loud(shell: Shell) -> None:
    await shell.crisis()
    async with shell.database.write() as db:
        await db.exec_driver_sql("DELETE FROM client")

    paged = await shell.later(10)

    assert {each.split()[0] for each in paged} == {"night", "pager"}
    assert shell.notices() == []


async def test_an_open_alert_without_a_due_row_is_given_one(shell: Shell) -> None:
    await shell.crisis()
    async with shell.database.write() as db:
        assert await owe_ladders(db, now=NOON) == 0
        await due_store.call_off(db, "ladder:*")
        assert await owe_ladders(db, now=NOON) == 1
    assert await shell.ladder_due() == [NOON + timedelta(minutes=10)]

    async with shell.database.write() as db:
        await due_store.call_off(db, "ladder:*")
        await rows.change(db, Alert, (await shell.alert()).id, {"next_at": None})
        await owe_ladders(db, now=NOON + timedelta(hours=5))

    assert await shell.ladder_due() == [NOON + timedelta(hours=5)]


async def test_a_day_and_two_days_open_ask_therapist_and_backup_who_may_then_close(shell: Shell) -> None:
    await shell.crisis()
    async with shell.database.write() as db:
        await rows.change(db, Alert, (await shell.alert()).id, {"told": ("night",)})
    await shell.later(60 * 24)
    one = await shell.alert()
    await shell.later(60 * 24)
    two = await shell.alert()

    asked = [each.draft for each in shell.posted if "alerts.hold" in str(each.draft.params.get("text"))]
    assert [(each.staff_id, each.params["text"].split()[0]) for each in asked] == [
        ("vega", "alerts.hold-asked"), ("ortiz", "alerts.hold-backup"),
    ]  # fmt: skip
    assert "vega" in one.told
    assert "ortiz" in two.told
    assert one.state is not AlertState.CLOSED


# ---------------------------------------------------------------- a clock that was ahead


CONCERN = Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, findings=(
    Found(pattern="p3", level=Level.CONCERN, kind=Kind.SUICIDE, words="no point"),
))  # fmt: skip


@asynccontextmanager
async def by_a_clock_ahead(shell: Shell, span: timedelta) -> AsyncIterator[None]:
    """What happens meanwhile happens by a clock that is then set right."""
    await set_right(shell.parts)
    shell.now += span
    await set_right(shell.parts)
    yield
    shell.now -= span
    assert await set_right(shell.parts)


def told_to_ann(shell: Shell) -> list[str]:
    """Ids of what the client was told, without the alert's pages."""
    return [
        str(each.draft.params.get("text", "")).split()[0] for each in shell.posted if each.draft.chat_id == ANN.chat_id
    ]


AHEAD = pytest.mark.parametrize("span", [timedelta(hours=1), timedelta(days=30)], ids=["an hour", "a month"])


@AHEAD
async def test_an_alert_that_was_raised_by_a_clock_ahead_climbs_ten_minutes_after_it_is_right(
    shell: Shell, span: timedelta
) -> None:
    async with by_a_clock_ahead(shell, span):
        await shell.crisis()

    assert await shell.ladder_due() == [NOON + timedelta(minutes=10)]
    assert (await shell.later(10))[0] == "ortiz telegram"


@AHEAD
async def test_a_question_asked_by_a_clock_ahead_is_repeated_and_then_told(shell: Shell, span: timedelta) -> None:
    async with by_a_clock_ahead(shell, span):
        await shell.crisis(CONCERN)
    await shell.later(0)
    asked = told_to_ann(shell)

    await shell.later(30)
    repeated = told_to_ann(shell)[len(asked) :]
    await shell.later(90)

    assert repeated
    assert "alerts.question-unanswered" in shell.notices()


async def test_after_a_clock_was_ahead_the_direct_question_comes_again_and_waits_for_its_answer(shell: Shell) -> None:
    async with by_a_clock_ahead(shell, timedelta(days=30)):
        await shell.crisis(CONCERN)
        async with shell.database.write() as db:
            await db.exec_driver_sql(f"UPDATE question SET answered_at = '{shell.now.isoformat()}', answer = 'no'")
    first = told_to_ann(shell)
    shell.now += timedelta(hours=25)

    await shell.crisis(CONCERN)

    assert told_to_ann(shell)[len(first) :] == first
    async with shell.database.read() as db:
        view = await client_view(db, "ann", now=shell.now)
    assert view is not None
    assert view.question is not None
    assert view.last_question_at == shell.now


async def test_after_a_clock_was_ahead_the_whole_crisis_text_comes_again_and_then_the_short_one(shell: Shell) -> None:
    async with by_a_clock_ahead(shell, timedelta(days=30)):
        await shell.crisis()
    first = told_to_ann(shell)
    await shell.crisis()
    second = told_to_ann(shell)[len(first) :]
    await shell.crisis()
    third = told_to_ann(shell)[len(first) + len(second) :]

    assert second[0] == first[0]
    assert third[0] != first[0]


async def test_a_letter_that_a_clock_ahead_put_off_for_a_moment_goes_when_it_is_right(shell: Shell) -> None:
    async with by_a_clock_ahead(shell, timedelta(hours=1)):
        await shell.crisis()
        await shell.settle(vega=TryAgain(after=3.0, why="502"))

    found = await shell.postbox.claim(now=shell.now, room={Lane.CRISIS: 5})
    assert "vega" in {each.staff_id for each in found}


@AHEAD
async def test_what_is_asked_once_the_clock_is_right_was_asked_last(shell: Shell, span: timedelta) -> None:
    """Or a no to "Are you safe right now?" would be read as a no to something else, and nobody would hear of it."""
    async with by_a_clock_ahead(shell, span):
        await shell.crisis()
        place = Place(flow="evening", revision="1", step="mood")
        asked = Run(
            id="r1", client_id="ann", key="r1", place=place, started_at=shell.now - span, asked_at=shell.now
        )  # fmt: skip
        async with shell.database.write() as db:
            await rows.add(db, [asked])
    shell.now += timedelta(minutes=1)

    await shell.crisis(IMMINENT)

    async with shell.database.read() as db:
        assert (await standings(db, {7}))[7].safe is Kind.SUICIDE


@AHEAD
async def test_a_direct_question_behind_a_crisis_text_of_a_clock_ahead_was_asked_last(
    shell: Shell, span: timedelta
) -> None:
    """Or a yes to "Are you thinking about killing yourself?" would be read as one to "Are you safe right now?"."""
    async with by_a_clock_ahead(shell, span):
        await shell.crisis()
        shell.now += timedelta(minutes=5)
        asked = Question(id="q1", client_id="ann", kind=Kind.SUICIDE, asked_at=shell.now)
        async with shell.database.write() as db:
            await rows.add(db, [asked])

    async with shell.database.read() as db:
        found = (await standings(db, {7}))[7]
    assert (found.question, found.safe) == ("safety", None)

    async with shell.database.write() as db:
        await rows.change(db, Question, "q1", {"answered_at": shell.now, "answer": "no"})
    async with shell.database.read() as db:
        assert (await standings(db, {7}))[7].safe is Kind.SUICIDE


@AHEAD
async def test_a_page_that_was_leased_by_a_clock_ahead_is_free_again_a_minute_after_it_is_right(
    shell: Shell, span: timedelta
) -> None:
    async with by_a_clock_ahead(shell, span):
        await shell.crisis()  # and whoever had the pages in hand is gone

    shell.now += LEASE + timedelta(seconds=1)
    found = await shell.postbox.claim(now=shell.now, room=dict.fromkeys(Lane, 64))

    assert {"vega"} <= {letter.staff_id for letter in found if letter.alert_id}


async def test_a_question_that_a_wait_led_to_by_a_clock_ahead_holds_up_nobody(shell: Shell) -> None:
    async with by_a_clock_ahead(shell, timedelta(days=30)):
        place = Place(flow="evening", revision="1", step="mood")
        woken = Run(
            id="r1", client_id="ann", key="r1", place=place, started_at=NOON - timedelta(days=1), asked_at=shell.now,
            expires_at=shell.now + timedelta(hours=4),
        )  # fmt: skip
        async with shell.database.write() as db:
            await rows.add(db, [woken])

    async with shell.database.read() as db:
        run = await rows.one(db, Run, "r1")
    assert run is not None
    assert (run.started_at, run.expires_at) == (woken.started_at, NOON)


async def test_a_log_that_cannot_be_emptied_holds_up_no_step_and_is_tried_again(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full() -> bool:
        raise sqlite.OperationalError("database or disk is full")

    await shell.crisis()
    monkeypatch.setattr(shell.database, "wipe", full)
    async with shell.database.write() as db:
        await due_store.owe(db, Due(key="forget:x", kind=DueKind.FORGET, at=shell.now, client_id="gone"))

    assert await shell.after(shell.clockwork.tick) == []
    assert await shell.later(11) == ["ortiz telegram", "ortiz email", "pager pager"]
    assert "alerts.aside" not in shell.notices()
    monkeypatch.undo()
    await shell.clockwork.tick()
    assert shell.clockwork.is_wiped
