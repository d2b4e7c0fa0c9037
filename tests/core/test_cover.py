"""Whether prompts go to a therapist's clients today: two people are known to be reached, stand-ins among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.cover import is_cover_ready, is_covered, missing_of, unreached
from bot.model import Role, Staff

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
BLOCKED: dict[str, Any] = {"blocked_at": NOW}
SILENT: dict[str, Any] = {"received_at": None}


def person(name: str, backup: str | None = None) -> Staff:
    return Staff(
        id=name, name=name, role=Role.THERAPIST, zone="UTC", chat_id=1, backup_id=backup,
        created_at=NOW, received_at=NOW,
    )  # fmt: skip


PEOPLE = {each.id: each for each in (person("vega", "ortiz"), person("ortiz", "vega"), person("lima"))}

CASES: list[tuple[str, dict[str, dict[str, Any]], dict[str, str], bool]] = [
    ("both hear", {}, {}, True),
    ("the therapist has blocked the bot", {"vega": BLOCKED}, {}, False),
    ("nothing has come from the backup", {"ortiz": SILENT}, {}, False),
    ("away, and hears", {}, {"vega": "lima"}, True),
    ("away, and hears, though the stand-in does not", {"lima": BLOCKED}, {"vega": "lima"}, True),
    ("away and blocked, stood in for", {"vega": BLOCKED}, {"vega": "lima"}, True),
    ("never reached, stood in for", {"vega": SILENT}, {"vega": "lima"}, True),
    ("away and blocked, stood in for by the backup: one person", {"vega": BLOCKED}, {"vega": "ortiz"}, False),
    ("away and blocked, and the stand-in too", {"vega": BLOCKED, "lima": BLOCKED}, {"vega": "lima"}, False),
    ("the same, and the backup silent", {"vega": BLOCKED, "ortiz": SILENT}, {"vega": "lima"}, False),
    ("the backup is away and blocked, stood in for", {"ortiz": BLOCKED}, {"ortiz": "lima"}, True),
    ("the backup is away, stood in for by the therapist: one person", {"ortiz": BLOCKED}, {"ortiz": "vega"}, False),
    ("both away, one stands in for both", {"vega": BLOCKED}, {"vega": "ortiz", "ortiz": "lima"}, False),
    ("the stand-in has left", {"vega": BLOCKED}, {"vega": "gone"}, False),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "away", "covered"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_two_people_are_known_to_be_reached(
    changed: dict[str, dict[str, Any]], away: dict[str, str], covered: bool
) -> None:
    people = {each.id: replace(each, **changed.get(each.id, {})) for each in PEOPLE.values()}

    assert is_covered(people["vega"], people, away) == covered
    assert is_cover_ready(people["vega"], people) == all(changed.get(each) is None for each in ("vega", "ortiz"))


@pytest.mark.parametrize("backup", [None, "gone", "vega"])
def test_nobody_is_their_own_backup(backup: str | None) -> None:
    alone = replace(PEOPLE["vega"], backup_id=backup)

    assert not is_cover_ready(alone, {**PEOPLE, "vega": alone})


@pytest.mark.parametrize(
    ("changed", "silent"),
    [
        ({}, ()),
        ({"vega": SILENT}, ("vega",)),
        ({"ortiz": BLOCKED}, ("ortiz",)),
        ({"vega": BLOCKED, "ortiz": SILENT, "lima": SILENT}, ("vega", "ortiz")),
    ],
    ids=["both hear", "the therapist is silent", "the backup has blocked the bot", "neither hears"],
)
def test_who_must_still_press_received_is_named(changed: dict[str, dict[str, Any]], silent: tuple[str, ...]) -> None:
    people = {each.id: replace(each, **changed.get(each.id, {})) for each in PEOPLE.values()}

    assert tuple(each.id for each in unreached(people["vega"], people)) == silent
    assert missing_of(people["vega"], people) == silent


@pytest.mark.parametrize("backup", [None, "gone"])
def test_a_backup_who_is_not_there_is_missing_too(backup: str | None) -> None:
    alone = replace(PEOPLE["vega"], backup_id=backup, **SILENT)

    assert [each.id for each in unreached(alone, PEOPLE)] == ["vega"]
    assert missing_of(alone, PEOPLE) == ("vega", "a backup for vega")
