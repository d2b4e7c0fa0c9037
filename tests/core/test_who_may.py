"""Role × command × client: nobody at the desk reads or changes a client who is not theirs; forged buttons do nothing.

The tables of commands are walked: a command or a button without a row here fails.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core import alert_buttons, audited, client_commands, staff_commands
from bot.core.client_commands import CLIENT_COMMANDS
from bot.core.effects import Change, Effect, Log, Say
from bot.core.rules import USUAL_RULES
from bot.core.staff_commands import STAFF_COMMANDS
from bot.core.views import ClientView, Opened
from bot.model import (
    Alert,
    AlertState,
    ButtonPressed,
    Client,
    Homework,
    Kind,
    Leave,
    Level,
    Role,
    SafetyCard,
    SafetyPlan,
    Staff,
    TextReceived,
    TherapySession,
)
from bot.store import rows
from bot.store.database import Database
from bot.store.staff import staff_view
from tests.core.desks import NOON, client, desk, person, says, taps
from tests.store.conftest import database, place

__all__ = ["database", "place"]

SECRET = "zanahoria"
ID = "zzmayazz"
MAYA = client(id=ID, name="Maya", called=f"{SECRET} called", baseline=f"{SECRET} baseline", area=None)
SESSION = TherapySession(id="zzsessionzz", client_id=ID, starts_at=NOON + timedelta(days=1), number=6)
TASK = Homework(id="zztaskzz", client_id=ID, flow="", title=f"{SECRET} task", given_at=NOON, state="offered")
CARD = SafetyCard(client_id=ID, phone=f"{SECRET} 1", address=f"{SECRET} 2", contact=f"{SECRET} 3", recorded_at=NOON)
PLAN = SafetyPlan(id="zzplanzz", client_id=ID, steps={"signs": f"{SECRET} signs"}, recorded_at=NOON)
ALERT = Alert(
    id="zzalertzz", client_id=ID, chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.DELIVERED,
    words=f"{SECRET} words", raised_at=NOON, told=("vega",),
)  # fmt: skip
MARKS = (SECRET, ID, SESSION.id, TASK.id, PLAN.id, ALERT.id)

PEOPLE = {
    "own": person("vega", chat_id=101),
    "other therapist": person("ortiz", chat_id=102),
    "on call, not told": person("kim", chat_id=103, role=Role.ON_CALL),
    "programme staff": person("sol", chat_id=104, role=Role.STAFF),
    "stand-in of last week": person("lee", chat_id=105),
    "stand-in today": person("rio", chat_id=106),
}
FOREIGN = tuple(name for name in PEOPLE if name not in ("own", "stand-in today"))
TODAY = NOON.date()
LEAVES = (
    Leave(id="l1", staff_id="vega", stand_in_id="rio", first_day=TODAY, last_day=TODAY),
    Leave(id="l2", staff_id="vega", stand_in_id="lee", first_day=TODAY - timedelta(9), last_day=TODAY - timedelta(2)),
)
"""Of two that hold on a day the one set last counts: were the one that is over held for open, it would be it."""

STAFF_ROWS: Mapping[str, tuple[str, ...]] = {
    "clients": ("",),
    "client": (
        "Maya", "Maya phase middle", "Maya danger off", "Maya date 2024-03-05 anniversary", "Maya hospital",
        "Maya discharged", "Maya deceased", "Maya end", "Maya newlink", "Maya link new", "Maya to Dr. Ortiz",
    ),
    "session": (
        "Maya 25 Nov 15:00 weekly", "Maya held", "Maya missed", "Maya cancelled",
        "Maya calendar https://example.org/a.ics", "Maya calendar off",
    ),
    "homework": ("Maya", "Maya: words"),
    "note": ("Maya: words",),
    "invite": ("Maya, middle, grief",),
    "card": ("Maya",),
    "plan": ("Maya",),
    "caring": ("Maya on", "Maya off", "Maya"),
    "crisis": ("",),
    "digest": ("", "Maya"),
    "alerts": ("", "Maya", ALERT.id),
    "alert": ("", "Maya", ALERT.id),
    "leave": ("24 Dec - 2 Jan stand-in Dr. Vega", ""),
    "help": ("Maya",),
    "start": ("Maya",),
}  # fmt: skip
"""What each command is tried with, about a client who is somebody else's."""

STAFF_ACTIONS: Mapping[str, tuple[str, ...]] = {
    "received": ("s:received",),
    "client": (f"s:client:{ID}",),
    "clients": ("s:clients",),
    "moment": tuple(
        f"s:moment:{ID}:{act}" for act in ("no", "deceased", "end", "newlink", "to:ortiz", "discharged:2026-11-24")
    ),
    "alert": (f"s:alert:{ALERT.id}",),
    "digest": ("s:digest", f"s:digest:{ID}"),
    "caring": (f"s:caring:{ID}:start", f"s:caring:{ID}:offer"),
    "plan": (f"s:plan:{ID}:edit:signs", f"s:plan:{ID}:new", "s:plan:keep"),
    "was": (f"s:was:{SESSION.id}:missed:note", f"s:was:{SESSION.id}:cancelled:quiet"),
    "draft": ("s:draft:key:send",),
    "cal": tuple(f"s:cal:tag:{act}:{ID}" for act in ("take", "whose", "look", "no")),
    "invite": ("s:invite:suitable",),
    "hw": (f"s:hw:{ID}:memory", f"s:hw:{ID}:memory:send", f"s:hw:{ID}:memory:no"),
    "set": (f"s:set:{ID}:danger:on",),
    "put": (f"s:put:{ID}:phase:termination",),
    "keep": (f"s:keep:{ID}",),
}
CLIENT_ACTIONS: Mapping[str, tuple[str, ...]] = {
    "safe": ("c:safe:yes:suicide",),
    "plan": ("c:plan",),
    "helped": ("c:helped:yes",),
    "caring": ("c:caring:stop",),
    "task": (f"c:task:{TASK.id}:yes", f"c:task:{TASK.id}:no"),
    "forget": ("c:forget:sure",),
    "not-me": ("c:not-me",),
    "stop": ("c:stop:no",),
}


def mentions(effects: tuple[Effect, ...]) -> list[str]:
    """What of the client's can be told from effects."""
    said = repr([each for each in effects if not isinstance(each, Log)])
    return [mark for mark in MARKS if mark in said] + [
        f"logged {each.action}" for each in effects if isinstance(each, Log) and each.subject in MARKS
    ]


async def seen_by(database: Database, name: str, **more: Any) -> Any:
    """A desk as the running bot lays it, from what its own reader finds for this person."""
    who: Staff = replace(PEOPLE[name], **more)
    async with database.write() as db:
        await rows.add(db, [each for each in PEOPLE.values() if each.id != who.id])
        await rows.add(db, [who])
        for records in ([MAYA], [SESSION], [TASK], [CARD], [PLAN], [ALERT], list(LEAVES)):
            await rows.add(db, records)
        view = await staff_view(db, who, now=NOON)
    return replace(desk(staff=who), view=view)


def words_of(rows_: Mapping[str, tuple[str, ...]]) -> Iterator[Any]:
    for name, examples in rows_.items():
        for each in examples:
            yield pytest.param(f"/{name} {each}".strip(), id=f"{name} {each}")


def actions_in(function: Any) -> set[str]:
    """The second word of every button action that a function matches."""
    tree = ast.parse(inspect.getsource(function))
    found = set()
    for case in (each for each in ast.walk(tree) if isinstance(each, ast.MatchSequence)):
        values = [each.value.value for each in case.patterns if isinstance(each, ast.MatchValue)]  # type: ignore[attr-defined]
        if len(values) >= 2:
            found.add(str(values[1]))
    return found


def test_every_command_and_every_button_of_the_desk_has_a_row() -> None:
    assert set(STAFF_ROWS) == {each.name for each in STAFF_COMMANDS}
    assert set(STAFF_ACTIONS) == actions_in(staff_commands.tapped)
    assert set(CLIENT_ACTIONS) == actions_in(client_commands.tapped)


@pytest.mark.parametrize("name", FOREIGN)
async def test_no_command_reads_or_changes_a_client_of_somebody_else(database: Database, name: str) -> None:
    at = await seen_by(database, name)

    told = {words.values[0]: mentions(says(at, str(words.values[0]))) for words in words_of(STAFF_ROWS)}

    assert {words: marks for words, marks in told.items() if marks} == {}


@pytest.mark.parametrize("name", FOREIGN)
async def test_no_forged_button_reads_or_changes_a_client_of_somebody_else(database: Database, name: str) -> None:
    at = await seen_by(database, name)

    told = {action: mentions(taps(at, action)) for each in STAFF_ACTIONS.values() for action in each}

    assert {action: marks for action, marks in told.items() if marks} == {}


@pytest.mark.parametrize("name", ["own", "stand-in today"])
async def test_those_whose_client_it_is_do_see_the_page(database: Database, name: str) -> None:
    at = await seen_by(database, name)

    assert SECRET in repr(says(at, "/client Maya"))


async def test_every_look_at_a_client_and_every_change_stands_in_the_audit_log(database: Database) -> None:
    """Whatever shows words of theirs or changes anything of theirs, by command or by button, has a line about them."""
    at = await seen_by(database, "own")
    tried = {str(words.values[0]): says(at, str(words.values[0])) for words in words_of(STAFF_ROWS)}
    tried |= {action: taps(at, action) for group in STAFF_ACTIONS.values() for action in group}

    touched = {name: made for name, made in tried.items() if is_shown(made) or list(audited.changes(at, made))}
    unlogged = {name for name, made in touched.items() if not any(isinstance(each, Log) for each in made)}

    assert len(touched) > 15
    assert unlogged == set()


def is_shown(effects: tuple[Effect, ...]) -> bool:
    return SECRET in repr([each for each in effects if isinstance(each, Say)])


@pytest.mark.parametrize(
    "dialogue",
    [
        {"card": ID, "name": "Maya", "given": {}},
        {"plan": ID, "name": "Maya", "steps": {}, "at": "signs", "only": True},
        {"draft": "note", "client": ID, "words": "words", "key": "key"},
        {"calendar": {"tag": "tag", "url": "", "offers": {ID: {"meetings": [], "named": True}}}},
    ],
    ids=["card", "plan", "draft", "calendar"],
)
async def test_what_was_begun_before_a_client_was_handed_over_cannot_be_finished(
    database: Database, dialogue: dict[str, Any]
) -> None:
    at = await seen_by(database, "other therapist", dialogue=dialogue)

    typed = says(at, "some words")
    tapped = [taps(at, action) for action in ("s:draft:key:send", f"s:cal:tag:take:{ID}", f"s:cal:tag:whose:{ID}")]

    assert mentions(typed) == []
    assert [mentions(each) for each in tapped] == [[], [], []]


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("act", ["ack", "show", "done", "out:safe", "still", "wrong"])
def test_nobody_off_the_ladder_touches_an_alert(name: str, act: str) -> None:
    tap = ButtonPressed(chat_id=1, message_id=1, callback_id="c", action=f"a:{ALERT.id}:{act}")

    pressed = alert_buttons.press(ALERT, tap, PEOPLE[name], Opened(client=MAYA, card=CARD, plan=PLAN))

    assert pressed.events == ()
    assert mentions(pressed.effects) == []


BEN = ClientView(client=client(id="ben", name="Ben", chat_id=8))


@pytest.mark.parametrize(
    "words", [*words_of(STAFF_ROWS), *words_of({each.name: ("Maya",) for each in CLIENT_COMMANDS})]
)
def test_no_command_of_a_client_reaches_another_client(words: str) -> None:
    event = TextReceived(chat_id=8, message_id=1, text=words)

    effects = client_commands.decide(BEN, event, USUAL_RULES, now=NOON, new_id=lambda: "new")

    assert mentions(effects or ()) == []
    assert {each.id for each in effects or () if isinstance(each, Change) and each.kind is Client} <= {"ben"}


@pytest.mark.parametrize(
    "action", [*(each for group in CLIENT_ACTIONS.values() for each in group), *STAFF_ACTIONS["client"], f"f:{ID}:x:1"]
)
def test_no_forged_button_of_a_client_reaches_another_client(action: str) -> None:
    tap = ButtonPressed(chat_id=8, message_id=1, callback_id="c", action=action)

    effects = client_commands.decide(BEN, tap, USUAL_RULES, now=NOON, new_id=lambda: "new")

    assert mentions(effects or ()) == []
