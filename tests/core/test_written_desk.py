"""A note and a task in the therapist's own words: shown first, sent once, taken or left by the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.effects import Add, Change, Effect, Say, Schedule
from bot.core.views import OFFERED, ClientView
from bot.core.written_tasks import answered
from bot.model import Alert, AlertState, Client, Homework, Kind, Level, Staff, Status, TherapySession, ToClient
from tests.core.desks import NOON, VEGA, actions, changes, client, desk, says, taps, texts

MAYA = ClientView(client=client(), therapist=VEGA)
NIGHT = datetime(2026, 11, 25, 4, tzinfo=UTC)
"""Eleven in the evening in New York: quiet."""


def sent(words: str, view: ClientView = MAYA, now: datetime = NOON) -> tuple[Effect, ...]:
    """Both steps, one after the other."""
    asked = says(desk(view, now=now), words)
    writer = replace(VEGA, dialogue=changes(asked, Staff)["dialogue"])
    return taps(desk(view, staff=writer, now=now), actions(asked)[0])


def to_client(effects: tuple[Effect, ...]) -> list[Say]:
    return [each for each in effects if isinstance(each, Say) and isinstance(each.to, ToClient)]


@pytest.mark.parametrize("command", ["/note Maya: See you on Thursday.", "/homework Maya: Call Luis once."])
def test_words_are_shown_before_they_are_sent(command: str) -> None:
    effects = says(desk(MAYA), command)

    assert not to_client(effects)
    assert actions(effects) == ["s:draft:n0:send", "s:draft:n0:no"]


def test_a_note_goes_out_under_the_name_of_whoever_wrote_it() -> None:
    (said,) = to_client(sent("/note Maya: See you on Thursday."))

    assert said.text.args == {"therapist": "Dr. Vega", "words": "See you on Thursday."}
    assert said.due_at is None


def test_a_note_waits_for_the_end_of_quiet_hours() -> None:
    (said,) = to_client(sent("/note Maya: See you.", now=NIGHT))

    assert said.due_at == datetime(2026, 11, 25, 13, tzinfo=UTC)


def test_a_note_opens_neutrally_while_somebody_at_home_may_read_along() -> None:
    (said,) = to_client(sent("/note Maya: See you.", replace(MAYA, client=client(danger=True))))

    assert said.neutral


def test_no_sends_nothing_and_a_draft_is_sent_once() -> None:
    asked = says(desk(MAYA), "/note Maya: See you.")
    writer = replace(VEGA, dialogue=changes(asked, Staff)["dialogue"])

    dropped = taps(desk(MAYA, staff=writer), "s:draft:n0:no")

    assert not to_client(dropped)
    assert texts(taps(desk(MAYA), "s:draft:n0:send")) == ["common.not-in-use"]
    assert texts(taps(desk(MAYA, staff=writer), "s:draft:other:send")) == ["common.not-in-use"]


@pytest.mark.parametrize(
    ("view", "why"),
    [
        (replace(MAYA, client=client(status=Status.ENDED)), "ended"),
        (replace(MAYA, client=client(blocked_at=NOON)), "blocked"),
        (replace(MAYA, client=client(chat_id=None)), "no chat"),
        (replace(MAYA, alert=Alert(
            id="a", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.RAISED,
            raised_at=NOON,
        )), "alert open"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)  # fmt: skip
def test_nobody_is_written_to_who_cannot_read_it_or_is_in_a_crisis(view: ClientView, why: str) -> None:
    assert texts(says(desk(view), "/note Maya: See you.")) == ["staff.not-now"]


def test_a_task_waits_while_tasks_are_held() -> None:
    held = replace(MAYA, client=client(held_at=NOON))

    assert texts(says(desk(held), "/homework Maya: Call Luis once.")) == ["staff.not-now"]


def test_a_task_is_offered_with_two_ways_to_answer_and_is_not_open_yet() -> None:
    effects = sent("/homework Maya: Call Luis once.")

    (task,) = [each.record for each in effects if isinstance(each, Add)]
    assert isinstance(task, Homework)
    assert (task.title, task.state, task.given_by) == ("Call Luis once.", OFFERED, "vega")
    (said,) = to_client(effects)
    assert [button.action for row in said.buttons for button in row] == [
        f"c:task:{task.id}:yes",
        f"c:task:{task.id}:no",
    ]


TASK = Homework(id="t1", client_id="maya", flow="", title="Call Luis once.", given_at=NOON, state=OFFERED)
SESSION = TherapySession(id="s1", client_id="maya", starts_at=datetime(2026, 11, 27, 20, tzinfo=UTC), number=6)


def test_a_task_that_is_taken_is_looked_back_on_by_the_next_session() -> None:
    effects = answered(replace(MAYA, offered=(TASK,), next_session=SESSION), "t1", "yes", now=NOON)

    assert changes(effects, Homework)["state"] == "open"
    (owed,) = [each.due for each in effects if isinstance(each, Schedule)]
    assert owed.at == SESSION.starts_at


@pytest.mark.parametrize(("task_id", "text_id"), [("t1", "care.task-left"), ("t2", "common.not-in-use")])
def test_a_task_that_is_left_is_closed_without_a_word_more(task_id: str, text_id: str) -> None:
    effects = answered(replace(MAYA, offered=(TASK,)), task_id, "no", now=NOON)

    assert texts(effects) == [text_id]
    assert changes(effects, Client) == {}
    assert len([each for each in effects if isinstance(each, Change)]) == (1 if task_id == "t1" else 0)
