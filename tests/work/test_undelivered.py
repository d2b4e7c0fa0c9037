"""A digest that does not arrive is told to staff in its own words; no client is named in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Page, Say
from bot.model import Lane, Role, Staff
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from bot.work import undelivered
from bot.work.dispatch import Settled, outcome
from bot.work.ports import Blocked, Letter, NoAnswer, Receipt, Refused, Sent, TryAgain
from bot.work.postbox import matters

MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="America/New_York", created_at=MONDAY, chat_id=7)
OFFICE = replace(VEGA, id="office", name="Office", role=Role.STAFF, chat_id=8)
PEOPLE = {each.id: each for each in (VEGA, OFFICE)}
TEXTS = load_programme(shipped_folder()).texts
PAGE = Letter(
    id=1, key="digest:vega:2026-11-23:maya", lane=Lane.DIGEST, channel="telegram", chat_id=7, method="sendMessage",
    params={"text": "Maya R."}, due_at=MONDAY, staff_id="vega",
)  # fmt: skip


DOWN = TryAgain(after=1, why="500")


def said(letter: Letter, receipt: Receipt, now: datetime = MONDAY) -> list[Say]:
    each = Settled(letter=letter, receipt=receipt, outcome=outcome(letter, receipt, now))
    effects = undelivered.told(each, PEOPLE, "dead:digest:")
    assert not [effect for effect in effects if isinstance(effect, Page)]
    assert matters(each) == bool(effects) or isinstance(receipt, Refused | Blocked)
    return [effect for effect in effects if isinstance(effect, Say)]


@pytest.mark.parametrize(
    ("receipt", "letter", "words"),
    [
        (Refused(why="400"), PAGE, "it was refused"), (Blocked(), PAGE, "blocked"),
        (NoAnswer(), PAGE, "may have arrived"), (DOWN, replace(PAGE, attempts=undelivered.TRIED), "tried further"),
    ],
    ids=["refused", "blocked", "no answer", "down for an hour"],
)  # fmt: skip
def test_staff_hear_which_page_did_not_reach_whom_and_what_to_do(receipt: Receipt, letter: Letter, words: str) -> None:
    (notice,) = said(letter, receipt)

    told = TEXTS.say("en", notice.text)
    assert words in told
    assert "weekly page of 2026-11-23 did not reach Dr. Vega by Telegram" in told
    assert 'between digest --therapist "Dr. Vega" --out' in told
    assert "Maya" not in told + TEXTS.say("es", notice.text)


def test_a_way_that_stays_down_is_told_of_after_about_an_hour_and_by_one_name() -> None:
    """The database moves a letter to its next try: only the number of tries tells how long it has been."""
    letter, now, notices = PAGE, MONDAY, list[tuple[datetime, Say]]()
    while now < MONDAY + timedelta(hours=3):
        notices += [(now, each) for each in said(letter, DOWN, now)]
        after = outcome(letter, DOWN, now).next_at
        assert after is not None
        letter, now = replace(letter, attempts=letter.attempts + 1, due_at=after), after

    assert timedelta(minutes=50) <= notices[0][0] - MONDAY <= timedelta(minutes=80)
    assert len({each.key for _, each in notices}) == 1


def test_what_may_still_arrive_and_what_is_no_digest_is_not_told() -> None:
    assert said(PAGE, DOWN) == []
    assert said(PAGE, Sent(message_id=3)) == []
    assert said(replace(PAGE, lane=Lane.PROMPT), NoAnswer()) == []


def test_the_letters_of_one_digest_are_told_of_once_and_a_page_before_a_session_by_its_name() -> None:
    picture = replace(PAGE, id=2, key="digest:vega:2026-11-23:maya:chart")
    session = replace(PAGE, id=3, key="digest:session:s1:maya", channel="email")

    keys = {each.key for letter in (PAGE, picture) for each in said(letter, Refused(why="400"))}
    assert len(keys) == 1
    assert "page before a session of 2026-11-23 did not reach Dr. Vega by mail" in " ".join(
        TEXTS.say("en", each.text) for each in said(session, Refused(why="400"))
    )
