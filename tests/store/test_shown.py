"""Where a page begins: with the one before it, however late that was opened, and the same when it is opened again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.data import database_of
from bot.settings import load_settings
from bot.store import shown
from bot.store.database import Database
from tests.caseloads import Caseloads, write_caseloads
from tests.living import MORNING

CASES: list[tuple[str, list[float], float, float | None]] = [
    ("never before", [], 7, None),
    ("a week ago", [0], 7, 0),
    ("opened again a day later", [0, 7], 8, 0),
    ("a look in the middle of the week", [0, 4], 7, 4),
    ("two weeks not opened", [0], 21, 0),
    ("every day", [0, 7, 8, 9, 10], 14, 10),
    ("after a clock that was ahead", [0, 90, 7], 14, 7),
]


@pytest.mark.parametrize(("days", "now", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
async def test_the_pages_before_these_are_known(
    tmp_path: Path, days: list[float], now: float, found: float | None
) -> None:
    def moment(day: float) -> datetime:
        return MORNING + timedelta(days=day)

    await write_caseloads(tmp_path, Caseloads(clients=1, therapists=1, weeks=1))
    database = Database(database_of(load_settings(_env_file=None, between_data_dir=tmp_path)))
    for day in days:
        async with database.write() as db:
            await shown.write(db, "t0", now=moment(day))
    async with database.read() as db:
        before = await shown.before(db, "t0", now=moment(now))
        other = await shown.before(db, "t1", now=moment(now))
    await database.close()

    assert before == (None if found is None else moment(found))
    assert other is None
