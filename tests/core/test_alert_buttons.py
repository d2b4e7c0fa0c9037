"""Each button under an alert: what it does to the ladder, what its presser reads, and who may press it at all."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.alert_buttons import Pressed, alert_of, details, is_on_ladder, press, show
from bot.core.alert_desk import age, name_of, said
from bot.core.alert_events import Acknowledged, Closed, Looked, MarkedWrong, StillWith, Talked
from bot.core.effects import AnswerTap, Effect, Say
from bot.core.holds import UNSPOKEN
from bot.core.paging import OUTCOMES, mark_of, page, pages, taken
from bot.core.views import ClientView, Opened
from bot.core.wording import QUESTION_OF
from bot.model import (
    Alert,
    AlertState,
    Button,
    ButtonPressed,
    Happening,
    Kind,
    Level,
    SafetyCard,
    SafetyPlan,
    Text,
    ToStaff,
)
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.desks import LEE, NOON, VEGA, client, desk, person

ALERT = Alert(
    id="a1", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.DELIVERED,
    raised_at=NOON, words="so tired", patterns=("p1",), reasons=("p1: tired",), told=("vega", "lee"),
)  # fmt: skip
CARD = SafetyCard(
    client_id="maya", phone="555", address="Linden 12", local_emergency="112", contact="Luis", recorded_at=NOON
)
PLAN = SafetyPlan(id="p", client_id="maya", steps={"people": "call Luis"}, recorded_at=NOON)
OPENED = Opened(
    client=client(baseline="known", danger=True), card=CARD, texts=((NOON, "x" * 301),), counts="p1 3/12", taker="Kim"
)


def tap(action: str) -> ButtonPressed:
    return ButtonPressed(chat_id=1, message_id=2, callback_id="cb", action=action)


def pressed(action: str, alert: Alert | None = ALERT, opened: Opened = OPENED) -> Pressed:
    made = press(alert, tap(f"a:a1:{action}"), VEGA, opened)
    assert made.effects[0] == AnswerTap(callback_id="cb")
    assert {each.to for each in made.effects[1:] if isinstance(each, Say)} == {ToStaff(staff_id="vega")}
    return made


def ids(effects: tuple[Effect, ...]) -> list[str]:
    return [each.text.id for each in effects if isinstance(each, Say)]


PRESSED: list[tuple[str, tuple[Any, ...], list[str]]] = [
    ("ack", (Acknowledged("vega"), Looked("vega")), ["alerts.acknowledged", "alerts.details"]),
    ("show", (Looked("vega"),), ["alerts.details"]),
    ("done", (), ["alerts.choose-outcome"]),
    ("still", (StillWith("vega"),), ["alerts.extended"]),
    ("wrong", (MarkedWrong("vega"), Looked("vega")), ["alerts.details", "alerts.marked"]),
    *(
        (f"out:{each}", (Closed("vega", each),), ["alerts.closed-held" if each in UNSPOKEN else "alerts.closed"])
        for each in OUTCOMES
    ),
    ("out:fine", (), ["common.not-in-use"]),
    ("bury", (), ["common.not-in-use"]),
]


@pytest.mark.parametrize(("action", "events", "read"), PRESSED, ids=[action for action, *_ in PRESSED])
def test_a_button_does_one_thing_and_says_it(action: str, events: tuple[Any, ...], read: list[str]) -> None:
    made = pressed(action)

    assert (made.events, ids(made.effects)) == (events, read)


def test_what_is_said_marks_a_drill_and_names_who_has_it() -> None:
    drill = replace(ALERT, drill=True)

    (told,) = [each for each in pressed("still", drill).effects if isinstance(each, Say)]
    (asked,) = [each for each in pressed("done", drill).effects if isinstance(each, Say)]
    assert told.text == Text(id="alerts.extended", args={"drill": "yes", "name": "Kim"})
    assert asked.text == Text(id="alerts.choose-outcome", args={"drill": "yes"})
    assert [row[0] for row in asked.buttons] == [
        Button(label=Text(id=f"alerts.outcome-{each}"), action=f"a:a1:out:{each}:{mark_of(ALERT)}") for each in OUTCOMES
    ]


def test_what_came_after_the_question_for_an_outcome_is_not_closed_with_it() -> None:
    """It may have waited behind an outage: the one who pressed has not seen it."""
    later = replace(ALERT, words=f"{ALERT.words}\ni am on the bridge")
    outcome = f"out:safe:{mark_of(ALERT)}"

    made = pressed(outcome, later)

    assert made.events == (Looked("vega"),)
    assert ids(made.effects) == ["alerts.newer-words", "alerts.details", "alerts.choose-outcome"]
    (asked,) = [each for each in made.effects if isinstance(each, Say) and each.text.id == "alerts.choose-outcome"]
    again = asked.buttons[1][0].action.removeprefix("a:a1:")
    assert pressed(again, later).events == pressed(outcome).events == (Closed("vega", "safe"),)


def test_not_a_crisis_brings_the_outcomes_with_it_and_the_words_to_who_had_not_taken_it() -> None:
    hers = replace(ALERT, state=AlertState.ACKNOWLEDGED, acknowledged_by="vega")

    made = pressed("wrong", hers)

    (asked,) = [each for each in made.effects if isinstance(each, Say)]
    assert (made.events, asked.text.id) == ((MarkedWrong("vega"),), "alerts.marked")
    assert [row[0].action for row in asked.buttons] == [f"a:a1:out:{each}:{mark_of(ALERT)}" for each in OUTCOMES]
    shown = [each for each in pressed("wrong").effects if isinstance(each, Say)]
    assert shown[-1].buttons == asked.buttons
    assert "a:a1:ack" not in str(shown)


def test_nobody_is_asked_to_take_what_is_taken() -> None:
    def offered(action: str, alert: Alert = ALERT) -> list[str]:
        (shown,) = [each for each in pressed(action, alert).effects if isinstance(each, Say) and len(each.buttons) == 3]
        return [button.action for row in shown.buttons for button in row]

    assert "a:a1:ack" in offered("show")
    assert "a:a1:ack" not in offered("ack")
    assert "a:a1:ack" not in offered("show", replace(ALERT, state=AlertState.ACKNOWLEDGED, acknowledged_by="vega"))


def test_a_grave_answer_without_words_is_not_closed_unseen_either() -> None:
    later = replace(ALERT, patterns=(*ALERT.patterns, "item9-3"))

    assert pressed(f"out:safe:{mark_of(ALERT)}", later).events == (Looked("vega"),)


def test_who_comes_second_hears_who_has_it_and_takes_nothing_away() -> None:
    hers = replace(ALERT, state=AlertState.ACKNOWLEDGED, acknowledged_by="lee")

    made = pressed("ack", hers)

    assert (made.events, ids(made.effects)) == ((), ["alerts.acknowledged-already"])
    assert pressed("ack", replace(hers, acknowledged_by="vega")).events == (Acknowledged("vega"), Looked("vega"))


@pytest.mark.parametrize("alert", [None, replace(ALERT, state=AlertState.CLOSED)], ids=["unknown", "closed"])
def test_a_closed_alert_cannot_be_touched(alert: Alert | None) -> None:
    made = pressed("ack", alert)

    assert (made.events, ids(made.effects)) == ((), ["alerts.not-yours"])


def test_an_alert_that_was_closed_before_a_talk_takes_the_talk_and_nothing_else() -> None:
    unspoken = replace(ALERT, state=AlertState.CLOSED, outcome="not-reached")
    held = replace(OPENED, client=client(held_at=NOON))

    (closing,) = [each for each in pressed("out:not-reached").effects if isinstance(each, Say)]
    made = pressed("talked", unspoken, held)

    assert [row[0].action for row in closing.buttons] == ["a:a1:talked"]
    assert (made.events, ids(made.effects)) == ((Talked("vega"),), ["alerts.released"])
    assert pressed("talked", unspoken).events == ()
    assert ids(pressed("ack", unspoken, held).effects) == ["alerts.not-yours"]
    assert ids(pressed("talked", replace(unspoken, outcome="safe"), held).effects) == ["alerts.not-yours"]
    assert ids(pressed("talked").effects) == ["common.not-in-use"]
    drilled = pressed("out:not-reached", replace(ALERT, drill=True))
    assert ids(drilled.effects) == ["alerts.closed"]


def test_only_the_ladder_and_the_clients_own_therapist_may_touch_it() -> None:
    untold = replace(ALERT, told=("ortiz",))

    assert is_on_ladder(untold, VEGA, client())
    assert not is_on_ladder(untold, LEE, client())
    assert not is_on_ladder(untold, VEGA, None)
    assert is_on_ladder(replace(untold, acknowledged_by="lee"), LEE, None)
    assert is_on_ladder(ALERT, LEE, None)
    assert ids(press(untold, tap("a:a1:show"), LEE, OPENED).effects) == ["alerts.not-yours"]


def test_the_alert_of_a_button_is_named_in_it() -> None:
    assert [alert_of(tap(each)) for each in ("a:a1:ack", "a:a1:out:safe", "q:a1:ack", "a:a1")] == ["a1", "a1", "", ""]


def test_a_look_tells_everything_that_helps_to_send_help() -> None:
    assert details(ALERT, VEGA, OPENED) == {
        "drill": "no", "level": "urgent", "kind": "suicide", "client": "Maya", "words": "so tired", "spoken": "yes",
        "patterns": "p1: tired", "item9": "none", "counts": "p1 3/12", "texts": f"24 Nov 12:00 {'x' * 300}",
        "has_plan": "no", "phone": "555", "address": "Linden 12", "local_emergency": "112", "contact": "Luis",
        "baseline": "known", "danger": "on", "asked": "none", "answer": "none", "how": "none",
    }  # fmt: skip


def test_what_nobody_has_recorded_is_a_dash_and_the_emergency_number_stands_all_the_same() -> None:
    bare = replace(ALERT, words="", patterns=(), reasons=())

    assert details(bare, VEGA, Opened()) == {
        "drill": "no", "level": "urgent", "kind": "suicide", "client": "-", "words": "-", "spoken": "yes",
        "patterns": "-", "item9": "none", "counts": "-", "texts": "-", "has_plan": "no", "phone": "-", "address": "-",
        "local_emergency": "911", "contact": "-", "baseline": "-", "danger": "off", "asked": "none", "answer": "none",
        "how": "none",
    }  # fmt: skip
    empty = Opened(client=client(), card=SafetyCard(client_id="maya", recorded_at=NOON), plan=PLAN)
    shown = details(replace(bare, patterns=("p1", "p2")), VEGA, empty)
    assert [shown[each] for each in ("phone", "address", "contact", "baseline", "danger")] == ["-"] * 4 + ["off"]
    assert (shown["has_plan"], shown["patterns"]) == ("yes", "p1; p2")


def asked(patterns: tuple[str, ...], reasons: tuple[str, ...] = (), **more: Any) -> tuple[str, ...]:
    shown = details(replace(ALERT, patterns=patterns, reasons=reasons), VEGA, replace(OPENED, **more))
    return shown["asked"], shown["answer"], shown["how"]


def test_an_answer_that_raised_it_is_shown_with_what_was_asked() -> None:
    assert asked(("not-safe-now",), ("not-safe-now",)) == ("safe", "no", "tapped")
    assert asked(("not-safe-now",), safe_kind=Kind.OTHER_PERSON) == ("safe-other", "no", "tapped")
    assert asked(("p1", "safe-unsure"), ("p1 “x”", "safe-unsure “idk”")) == ("safe", "unsure", "typed")
    assert asked(("answer-yes",), ("answer-yes “si”",)) == ("direct", "yes", "typed")
    assert asked(("not-safe-now", "answer-unsure"), asked_kind=Kind.ABUSE) == ("danger", "unsure", "tapped")
    assert asked(("answer-item9",)) == ("none", "none", "none")


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_asked_stands_in_the_alert_in_the_words_that_the_client_read(language: str) -> None:
    texts = load_programme(shipped_folder()).texts

    def shown(alert: Alert, opened: Opened) -> str:
        return texts.say(language, Text(id="alerts.details", args=details(alert, VEGA, opened)))

    for kind, name in QUESTION_OF.items():
        alert = replace(ALERT, patterns=("answer-yes",), words="")
        question = texts.say(language, Text(id=f"crisis.question-{name}"))
        yes = texts.say(language, Text(id="crisis.answer-yes"))
        assert re.search(
            rf"\n[^\n]*“{re.escape(question)}” [^\n]*“{yes}” \(", shown(alert, replace(OPENED, asked_kind=kind))
        )
    unsafe = shown(replace(ALERT, patterns=("not-safe-now",)), OPENED)
    assert texts.say(language, Text(id="crisis.safe-question", args={"about": "self"})) in unsafe
    assert "“No”" in unsafe
    assert "“No”" not in shown(ALERT, OPENED)


ITEM9 = [("item9-1", "several"), ("item9-2", "half"), ("item9-3", "daily")]


@pytest.mark.parametrize(("pattern", "name"), ITEM9)
def test_an_answer_to_item_9_is_named_and_is_nothing_that_was_said(pattern: str, name: str) -> None:
    shown = details(replace(ALERT, patterns=(pattern,), words=""), VEGA, replace(OPENED, counts=f"{pattern} 2/9"))

    assert (shown["item9"], shown["spoken"], shown["counts"]) == (name, "no", "2/9")


def test_the_plan_follows_and_a_missing_card_and_a_duty_to_report_are_said() -> None:
    def shown(alert: Alert = ALERT, **more: Any) -> list[str]:
        return ids(show(alert, VEGA, replace(OPENED, **more)))

    assert shown(plan=PLAN) == ["alerts.details", "plan.for-staff"]
    assert shown(plan=PLAN, client=None) == ["alerts.details"]
    assert shown(card=None) == ["alerts.details", "alerts.no-card"]
    assert shown(replace(ALERT, drill=True), card=None) == ["alerts.details"]
    assert shown(replace(ALERT, kind=Kind.CHILD_ABUSE)) == ["alerts.details", "alerts.duty"]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0.5, "0 min"), (119, "119 min"), (119.9, "119 min"), (120, "2 h"), (180, "3 h"), (239, "3 h")],
)
def test_the_age_of_an_alert_is_told_in_minutes_then_hours(minutes: float, told: str) -> None:
    assert age(timedelta(minutes=minutes)) == told


def test_an_alert_of_nobody_in_sight_has_no_name() -> None:
    seen = desk(ClientView(client=client()))

    assert name_of(ALERT, seen) == "Maya"
    assert name_of(replace(ALERT, client_id="zoe"), seen) == "?"
    assert name_of(replace(ALERT, client_id=None, drill=True), seen) == "DRILL"


def test_a_line_of_the_history_says_who_what_and_by_which_ways() -> None:
    def line(what: str, staff_id: str | None = None, **detail: Any) -> dict[str, Any]:
        happened = Happening(alert_id="a1", at=NOON, what=what, staff_id=staff_id, detail=detail or None)
        return dict(said(happened, {"vega": VEGA}, VEGA).args)

    empty = {
        "at": "24 Nov 12:00:00", "what": "blocked", "name": "-", "ways": "", "level": "", "patterns": "",
        "item9": "none", "outcome": "",
    }  # fmt: skip
    assert line("blocked") == empty
    assert line("paged") == empty | {"what": "rung"}
    assert line("paged", "vega", ways=["telegram", "email"]) == empty | {
        "what": "paged", "name": "Dr. Vega", "ways": "telegram, email",
    }  # fmt: skip
    assert line("delivered", "gone", way="telegram") == empty | {
        "what": "delivered", "name": "gone", "ways": "telegram",
    }  # fmt: skip
    assert line("raised", level="urgent", patterns=["item9-2"]) == empty | {
        "what": "raised", "level": "urgent", "patterns": "item9-2", "item9": "half",
    }  # fmt: skip
    assert line("closed", outcome="safe") == empty | {"what": "closed", "outcome": "safe"}


def test_a_page_goes_every_way_there_is_and_names_nobody_who_may_not_be_named() -> None:
    quiet = person("vega", email="v@x.y")
    told = person("lee", nudge_only=False)

    effects = pages(ALERT, (quiet, told), "Maya")

    telegram, mail, named, pager = effects
    assert (telegram.text.id, telegram.text.args) == ("alerts.nudge", {"level": "urgent", "kind": "suicide"})  # type: ignore[union-attr]
    assert (mail.text.id, mail.subject.args) == ("alerts.mail-text", {"drill": "no"})  # type: ignore[union-attr]
    assert (named.text.id, named.text.args["client"]) == ("alerts.nudge-named", "Maya")  # type: ignore[union-attr]
    assert [each.key for each in effects] == [  # type: ignore[union-attr]
        "alert:a1:0:vega:telegram", "alert:a1:0:vega:email", "alert:a1:0:lee:telegram", "alert:a1:0:pager",
    ]  # fmt: skip
    assert {each.alert_id for each in effects} == {"a1"}  # type: ignore[union-attr]
    assert pager.summary.startswith("Between: an alert (urgent) waits")  # type: ignore[union-attr]
    assert pages(replace(ALERT, drill=True), ())[0].summary.startswith("DRILL: Between")  # type: ignore[union-attr]
    drilled = page(replace(ALERT, drill=True), told, "Maya")
    assert ids(drilled) == ["alerts.drill"]


def test_who_has_blocked_the_bot_is_tried_again_only_where_everybody_is_paged() -> None:
    blocked = person("lee", blocked_at=NOON)

    assert page(ALERT, blocked, "") == ()
    assert len(page(replace(ALERT, rung=3), blocked, "")) == 1
    assert page(replace(ALERT, rung=3), replace(blocked, chat_id=None), "") == ()


def test_the_others_hear_without_a_sound_that_somebody_has_it() -> None:
    (told,) = taken(ALERT, "vega", "Dr. Vega")

    assert told == Say(
        to=ToStaff(staff_id="lee"), text=Text(id="alerts.taken", args={"name": "Dr. Vega", "drill": "no"}),
        key="taken:a1:0:lee", silent=True,
    )  # fmt: skip
