"""What the prover writes down of what arrived: whose need it answers, and how often it came."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.model import Lane
from bot.prove.record import Need, Record
from bot.simulate.post import delivery_of
from bot.work.ports import Letter, Sent

NOW = datetime(2026, 11, 1, 18, tzinfo=UTC)
CHAT = 100


def needs(*update_ids: int) -> list[Need]:
    return [Need(update_id=each, chat_id=CHAT, client_id="c1", at=NOW) for each in update_ids]


def letter(number: int, key: str, *, channel: str = "telegram", **params: Any) -> Letter:
    chat_id = CHAT if channel == "telegram" else None
    return Letter(
        id=number, lane=Lane.CRISIS, channel=channel, chat_id=chat_id, method="sendMessage", params=params,
        due_at=NOW, key=key,
    )  # fmt: skip


def comes(record: Record, sent: Letter, text: str = "Call or text 988.") -> None:
    record.delivered(sent, delivery_of(sent, Sent(message_id=1), text, (), NOW), NOW)


def open_needs(record: Record) -> list[int]:
    return [each.update_id for each in record.needs if each.answered_at is None]


def test_a_second_copy_of_an_old_answer_leaves_a_newer_need_unanswered() -> None:
    record = Record(needs=needs(7, 8))

    comes(record, letter(1, "u:7:0"))
    comes(record, letter(1, "u:7:0"))

    assert open_needs(record) == [8]


def test_who_was_answered_past_the_database_is_not_answered_for_somebody_else_when_it_is_back() -> None:
    record = Record(needs=needs(7, 8))

    comes(record, letter(0, "direct:7"))
    comes(record, letter(1, "u:7:0"))

    assert open_needs(record) == [8]


def test_a_long_text_past_the_database_counts_once_and_its_copy_again() -> None:
    record, sent = Record(), letter(0, "direct:7")

    for text in ("988, the first part", "the second part", "988, the first part"):
        comes(record, sent, text)

    assert list(record.past.values()) == [2]


def test_mail_and_pages_are_counted_by_whom_they_go_to() -> None:
    record = Record()

    for to in ("vega@example.org", "vega@example.org", "rowe@example.org"):
        record.elsewhere(letter(0, "direct:7", channel="email", to=to, text="Look at the server."))
    record.elsewhere(letter(3, "alert:a1:1", channel="pager", summary="An alert."))
    record.elsewhere(letter(3, "alert:a1:1", channel="pager", summary="An alert."))

    assert sorted(record.past.values()) == [1, 2]
    assert record.sends == {3: 2}


def test_a_new_process_may_answer_past_the_database_once_more() -> None:
    record = Record()

    for boots in (1, 2):
        record.boots = boots
        comes(record, letter(0, "direct:7"))

    assert list(record.past.values()) == [1, 1]
