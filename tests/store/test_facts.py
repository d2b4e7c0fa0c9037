"""What a digest reads: as much for each client, however many there are and however long they have been here."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.data import database_of
from bot.model import Client, TherapySession
from bot.settings import load_settings
from bot.store import rows, staff, timeline
from bot.store.database import Database
from bot.store.facts import answers_of, facts_of
from bot.store.house import House
from bot.store.timeline import Line
from bot.work.digests import Digests
from tests.caseloads import Caseloads, write_caseloads
from tests.living import MORNING


async def read(wanted: Caseloads) -> Counter[str]:
    """How many statements and lines of the timeline the first therapist's pages take."""
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        await write_caseloads(Path(folder), wanted)
        database = Database(database_of(load_settings(_env_file=None, between_data_dir=Path(folder))))
        made = rows.made

        def count_line(kind: Any, names: Any, row: Any) -> Any:
            counted["lines"] += 1
            return made(kind, names, row)

        patch.setattr(timeline, "made", count_line)
        event.listen(database.reads.sync_engine, "before_cursor_execute", lambda *_: counted.update(["statements"]))
        asked = House.run

        async def count_asked(house: House, ask: Any, *given: Any) -> Any:
            counted["statements"] += 1
            return await asked(house, ask, *given)

        patch.setattr(House, "run", count_asked)
        async with database.read() as db:
            person = (await staff.everybody(db))["t0"]
            counted["pages"] = len(await Digests(lambda _, text: text.id).pages(db, person, now=MORNING))
        await database.close()
    return counted


async def test_a_digest_of_four_times_the_clients_reads_four_times_as_much_and_no_more() -> None:
    few = await read(Caseloads(clients=5, therapists=1, weeks=5))
    many = await read(Caseloads(clients=20, therapists=1, weeks=5))

    assert (few["pages"], many["pages"]) == (5, 20)
    assert few["statements"] > 5
    assert many["statements"] <= 4 * few["statements"]
    assert many["lines"] <= 4.2 * few["lines"]  # clients answer on different days


async def test_a_client_of_a_year_is_read_as_fast_as_one_of_six_weeks_but_for_the_questionnaires() -> None:
    weeks = await read(Caseloads(clients=1, therapists=1, weeks=6))
    year = await read(Caseloads(clients=1, therapists=1, weeks=52))

    assert year["lines"] - weeks["lines"] <= 52 - 6
    assert year["statements"] == weeks["statements"]


async def test_the_first_questionnaire_and_the_last_words_are_found_however_long_ago(tmp_path: Path) -> None:
    await write_caseloads(tmp_path, Caseloads(clients=1, therapists=1, weeks=30))
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=tmp_path)))
    async with database.read() as db:
        client = await rows.fetch_one(db, Client, rows.table_of(Client).c.id == "c0")
        assert client is not None
        found = await facts_of(db, client, now=MORNING)
        later = await facts_of(db, client, now=MORNING + timedelta(days=90))
    await database.close()

    assert len(found.results) > 20
    assert found.results[0].on < MORNING.date() - timedelta(weeks=28)
    assert found.last_heard is not None
    assert later.last_heard == found.last_heard
    assert not later.moods


@pytest.mark.parametrize(
    ("came", "is_met"), [(None, True), (timedelta(days=-1), True), (timedelta(days=1), False)],
    ids=["never handed over", "met since", "met with the former therapist alone"],
)  # fmt: skip
async def test_a_page_goes_on_from_a_session_with_the_therapist_who_reads_it(
    tmp_path: Path, came: timedelta | None, is_met: bool
) -> None:
    await write_caseloads(tmp_path, Caseloads(clients=1, therapists=1, weeks=2))
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=tmp_path)))
    met_at = MORNING - timedelta(days=10)
    async with database.write() as db:
        await rows.add(db, [TherapySession(id="met", client_id="c0", starts_at=met_at, number=1, state="held")])
    async with database.read() as db:
        (client,) = await rows.fetch(db, Client, rows.table_of(Client).c.id == "c0")
        theirs = None if came is None else met_at + came
        found = await facts_of(db, client, now=MORNING, until_met=True, theirs_since=theirs)
    await database.close()

    assert (found.began_at == met_at) == is_met
    assert found.began_with == ("session" if is_met else "week")


SAFE = [
    ("alone", [("safe-asked", "suicide"), ("safe-answer", "yes")], ["yes"]),
    ("overtaken", [("safe-asked", "suicide"), ("safe-answer", "yes"), ("safe-asked", "suicide")], ["overtaken"]),
    (
        "said again",
        [("safe-answer", "yes"), ("safe-asked", "suicide"), ("text", ""), ("safe-answer", "yes")],
        ["overtaken", "yes"],
    ),
    ("taken back", [("safe-answer", "yes"), ("safe-answer", "no"), ("safe-asked", "suicide")], ["yes", "no"]),
]


@pytest.mark.parametrize(("name", "lines", "answers"), SAFE, ids=[name for name, *_ in SAFE])
def test_safe_for_now_is_not_the_last_word_where_graver_words_came_after_it(
    name: str, lines: list[tuple[str, str]], answers: list[str]
) -> None:
    told = [Line(at=MORNING, on=MORNING.date(), name=line, value=value) for line, value in lines]

    assert [each.answer for each in answers_of(told)] == answers
