"""A running bot looks at the end of its audit log, and a log that was cut does not stay unsaid."""

from __future__ import annotations

import re

from bot.heads import read_head, write_head
from bot.rounds import timers_of
from bot.store.sealing import Head
from bot.work.timers import Timer
from tests.faults.conftest import Running
from tests.living import ORTIZ, VEGA


async def acts(timer: Timer) -> None:
    await timer.act()


def test_a_running_bot_sees_that_its_log_was_cut_and_tells_staff(running: Running) -> None:
    guarding = running.bot.house.guarding
    (timer,) = (each for each in timers_of(running.bot.house) if each.name == "audit")
    running.write(VEGA, "/clients")
    running.do(acts(timer))
    known = read_head(guarding.folder)
    assert known is not None
    assert guarding.is_whole
    longer = Head(count=known.count + 5, mac="0" * 64)
    write_head(guarding.folder, longer)  # what was kept of a log that had five rows more

    running.do(acts(timer))
    is_whole, kept = guarding.is_whole, read_head(guarding.folder)
    running.do(running.bot.quiet())
    write_head(guarding.folder, known)
    running.do(acts(timer))

    assert not is_whole
    assert kept == longer  # the evidence stays
    assert any(
        "The audit log is not what it was" in each for each in running.bot.texts(VEGA) + running.bot.texts(ORTIZ)
    )
    assert guarding.is_whole


def test_the_page_that_staff_keep_says_how_far_the_log_goes(running: Running) -> None:
    said = "\n".join(running.write(VEGA, "/digest"))

    found = re.search(r"Audit log: (\d+)-([0-9a-f]{12})", said)

    assert found is not None
    assert running.rows(f"SELECT substr(mac, 1, 12) FROM audit WHERE id = {found[1]}") == [(found[2],)]
