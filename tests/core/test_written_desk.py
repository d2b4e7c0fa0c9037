"""A note and a task in the therapist's own words: shown first, sent once, taken or left by the client."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Add, Change, Effect, Log, Note, Say, Schedule
from bot.core.tasks import task_due
from bot.core.views import OFFERED, ClientView
from bot.core.written_tasks import answered
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    Homework,
    Kind,
    Lane,
    Level,
    Question,
    Staff,
    Status,
    Text,
    TherapySession,
    ToClient,
    ToStaff,
)
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
    assert texts(taps(desk(MAYA), "s:draft:n0:send")) == ["staff.draft-gone"]
    assert texts(taps(desk(MAYA, staff=writer), "s:draft:other:send")) == ["staff.draft-gone"]


def test_whoever_looks_something_up_keeps_their_draft() -> None:
    asked = says(desk(MAYA), "/note Maya: I read your message. We talk Thursday.")
    writer = replace(VEGA, dialogue=changes(asked, Staff)["dialogue"])

    looked = says(desk(MAYA, staff=writer), "/clients")

    assert not [each for each in looked if isinstance(each, Change)]


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


def note_of(kind: str, words: str) -> Text:
    return Text(id=f"care.{kind}", args={"therapist": "Dr. Vega", "words": words})


def test_the_draft_shows_the_words_in_the_clients_language_and_when_they_come() -> None:
    spanish = replace(MAYA, client=client(language="es"))

    def read(language: str, text: Text) -> str:
        return f"{language} {text.id} {text.args['words']}"

    def shown(command: str, now: datetime = NOON) -> Say:
        return [e for e in says(desk(spanish, now=now, speak_in=read), command) if isinstance(e, Say)][-1]

    now = shown("/note Maya: See you.")
    assert now.text == Text(
        id="staff.draft-note", args={"client": "Maya", "words": "es care.note See you.", "when": "now"}
    )  # fmt: skip
    labels = [button.label for row in now.buttons for button in row]
    assert labels == [Text(id="staff.draft-send"), Text(id="common.no")]
    task = shown("/homework Maya: Call Luis.", NIGHT)
    assert (task.text.id, task.text.args["when"]) == ("staff.draft-task", "Wed 25 Nov 08:00")
    assert task.text.args["words"] == "es care.task Call Luis."


@pytest.mark.parametrize(("command", "most"), [("/note", 1000), ("/homework", 300)])
def test_what_is_too_long_is_said_with_how_long_it_may_be(command: str, most: int) -> None:
    assert texts(says(desk(MAYA), f"{command} Maya: {'x' * most}"))[0].startswith("staff.draft-")
    (told,) = [e for e in says(desk(MAYA), f"{command} Maya: {'x' * (most + 1)}") if isinstance(e, Say)]
    assert told.text == Text(id="staff.draft-long", args={"most": most})


@pytest.mark.parametrize(
    ("command", "text"),
    [("/note", "staff.note-how"), ("/note Maya", "staff.note-how"), ("/note Maya:", "staff.note-how"),
     ("/note Bo: See you.", "staff.no-such")],
)  # fmt: skip
def test_without_a_name_and_words_it_says_how(command: str, text: str) -> None:
    assert texts(says(desk(MAYA), command)) == [text]


def test_a_note_sent_is_kept_logged_and_said_and_the_draft_is_gone() -> None:
    effects = sent("/note Maya: See you.")

    assert effects[1:] == (
        Change(kind=Staff, id="vega", values={"dialogue": {}}),
        Say(to=ToClient(client_id="maya"), text=note_of("note", "See you."), lane=Lane.PROMPT, key="note:n0"),
        Note(client_id="maya", name="staff-note", words="See you."),
        Log(actor="vega", action="note sent", subject="maya"),
        effects[-1],
    )
    assert effects[-1] == Say(
        to=ToStaff(staff_id="vega"), text=Text(id="staff.draft-sent", args={"client": "Maya", "when": "now"})
    )
    late = sent("/note Maya: See you.", now=NIGHT)[-1]
    assert isinstance(late, Say)
    assert late.text.args["when"] == "Wed 25 Nov 08:00"


def test_a_task_sent_is_offered_kept_logged_and_said() -> None:
    effects = sent("/homework Maya: Call Luis.")

    task = Homework(
        id="n0", client_id="maya", flow="", title="Call Luis.", given_at=NOON, given_by="vega", state=OFFERED
    )
    yes, no = (Button(label=Text(id=f"care.task-{each}"), action=f"c:task:n0:{each}") for each in ("yes", "no"))
    assert effects[2:-1] == (
        Add(record=task),
        Say(
            to=ToClient(client_id="maya"), text=note_of("task", "Call Luis."), lane=Lane.PROMPT, key="task:n0:offer",
            buttons=((yes, no),),
        ),
        Note(client_id="maya", name="homework-offered", value="n0"),
        Log(actor="vega", action="homework written", subject="maya"),
    )  # fmt: skip


def test_dropped_the_draft_is_gone_and_in_a_crisis_since_it_is_gone_too() -> None:
    asked = says(desk(MAYA), "/note Maya: See you.")
    writer = replace(VEGA, dialogue=changes(asked, Staff)["dialogue"])
    gone = Change(kind=Staff, id="vega", values={"dialogue": {}})
    told = {"client": "Maya"}

    dropped = taps(desk(MAYA, staff=writer), "s:draft:n0:no")[1:]
    late = taps(desk(replace(MAYA, client=client(blocked_at=NOON)), staff=writer), "s:draft:n0:send")[1:]

    to = ToStaff(staff_id="vega")
    assert dropped == (gone, Say(to=to, text=Text(id="staff.draft-dropped", args=told)))
    assert late == (gone, Say(to=to, text=Text(id="staff.not-now", args={**told, "why": "other"})))


def test_nothing_is_written_upon_the_direct_question_and_why_is_said() -> None:
    asked = Question(id="q", client_id="maya", kind=Kind.SUICIDE, asked_at=NOON - timedelta(minutes=119))

    (refused,) = says(desk(replace(MAYA, question=asked)), "/note Maya: See you.")
    assert isinstance(refused, Say)
    assert refused.text == Text(id="staff.not-now", args={"client": "Maya", "why": "asked"})

    ignored = replace(MAYA, question=replace(asked, asked_at=NOON - timedelta(days=5)))
    assert texts(says(desk(ignored), "/note Maya: See you.")) == ["staff.draft-note"]


def test_taken_it_is_open_from_now_and_what_was_looked_back_on_is_over() -> None:
    former = replace(TASK, id="t0", state="partly")

    assert answered(replace(MAYA, offered=(TASK,), homework=(former,)), "t1", "yes", now=NOON) == (
        Change(kind=Homework, id="t0", values={"state": "closed", "closed_at": NOON}),
        Change(kind=Homework, id="t1", values={"state": "open", "given_at": NOON}),
        Note(client_id="maya", name="homework-given", value="t1"),
        Schedule(due=task_due("t1", "maya", NOON + timedelta(days=7))),
        Say(to=ToClient(client_id="maya"), text=Text(id="care.task-taken")),
    )


def test_left_it_is_closed_and_one_that_is_not_there_is_answered_alone() -> None:
    to = ToClient(client_id="maya")

    assert answered(replace(MAYA, offered=(TASK,)), "t1", "no", now=NOON) == (
        Change(kind=Homework, id="t1", values={"state": "closed", "closed_at": NOON}),
        Note(client_id="maya", name="homework-left", value="t1"),
        Say(to=to, text=Text(id="care.task-left")),
    )
    assert answered(MAYA, "t1", "yes", now=NOON) == (Say(to=to, text=Text(id="common.not-in-use")),)
