"""The safety plan: what is written in chat, one step a message, and how it reads in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Log, Say
from bot.core.plan import LONGEST_STEP, STEPS, for_client, plan_text
from bot.core.rules import ProgrammeRules
from bot.core.staff_commands import answer_staff
from bot.core.views import ClientView, StaffView
from bot.model import (
    Button,
    ButtonPressed,
    Client,
    Phase,
    Role,
    SafetyPlan,
    Staff,
    Status,
    Text,
    TextReceived,
    ToClient,
)
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
ANN = Client(id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON)
PLAN = SafetyPlan(
    id="p0", client_id="ann", steps={"signs": "I stop eating.", "people": "Luis, 555-0177"}, recorded_at=NOON
)
NUMBERS = count()


class Talk:
    """A therapist at their desk, whose dialogue is kept from one message to the next."""

    def __init__(self, plan: SafetyPlan | None = None) -> None:
        self.staff = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="UTC", chat_id=1, created_at=NOON)
        self.view = ClientView(client=ANN, plan=plan)
        self.versions: list[SafetyPlan] = []

    def take(self, effects: tuple[Effect, ...]) -> list[str]:
        for effect in effects:
            if isinstance(effect, Change) and effect.kind is Staff:
                self.staff = replace(self.staff, **effect.values)
            if isinstance(effect, Add) and isinstance(effect.record, SafetyPlan):
                self.versions.append(effect.record)
                self.view = replace(self.view, plan=effect.record)
        return [effect.text.id for effect in effects if isinstance(effect, Say)]

    def desk(self) -> Desk:
        return Desk(
            view=StaffView(staff=self.staff, clients=(self.view,)), rest="", rules=ProgrammeRules(), now=NOON,
            new_id=lambda: f"p{next(NUMBERS)}", new_token=str, bot_username="b", library=lambda _: (),
        )  # fmt: skip

    def write(self, text: str) -> list[str]:
        return self.take(answer_staff(self.desk(), TextReceived(chat_id=1, message_id=1, text=text)))

    def tap(self, action: str) -> list[str]:
        pressed = ButtonPressed(chat_id=1, message_id=1, callback_id="c", action=action)
        return self.take(answer_staff(self.desk(), pressed))


def test_six_messages_make_a_plan() -> None:
    talk = Talk()
    said = talk.write("/plan Ann")
    for step in STEPS:
        assert said[-1] == f"plan.ask-{step}"
        said = talk.write(f"words for {step}")

    assert said == ["plan.saved", "plan.for-staff"]
    assert talk.versions[-1].steps == {step: f"words for {step}" for step in STEPS}
    assert talk.staff.dialogue == {}


def test_a_step_may_stay_open_and_an_empty_plan_is_not_saved() -> None:
    talk = Talk()
    talk.write("/plan Ann")
    for _ in STEPS:
        said = talk.tap("s:plan:open")

    assert said == ["plan.nothing"]
    assert talk.versions == []


def test_one_step_is_edited_and_the_rest_stays() -> None:
    talk = Talk(PLAN)
    assert talk.write("/plan Ann") == ["plan.for-staff"]
    assert talk.tap("s:plan:ann:edit:people") == ["plan.now", "plan.ask-people"]
    talk.write("Rosa")

    assert talk.versions[-1].steps == {"signs": "I stop eating.", "people": "Rosa"}
    assert talk.versions[-1].id != PLAN.id


def test_going_through_all_six_keeps_what_is_kept() -> None:
    talk = Talk(PLAN)
    talk.tap("s:plan:ann:new")
    talk.tap("s:plan:keep")
    talk.write("a walk")
    for _ in range(4):
        talk.tap("s:plan:keep")

    assert talk.versions[-1].steps == {"signs": "I stop eating.", "alone": "a walk", "people": "Luis, 555-0177"}


def test_another_command_in_between_loses_nothing() -> None:
    talk = Talk()
    talk.write("/plan Ann")
    talk.write("I stop eating.")
    said = talk.write("/clients")

    assert said[0] == "plan.left-off"
    assert talk.versions[-1].steps == {"signs": "I stop eating."}


def test_a_button_of_a_plan_that_is_no_longer_written_says_so() -> None:
    assert Talk(PLAN).tap("s:plan:keep") == ["common.not-in-use"]


def test_a_plan_of_nobody_on_the_caseload_does_not_exist() -> None:
    assert Talk().write("/plan Bert") == ["staff.no-such"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_plan_shows_its_written_steps_alone_and_the_numbers(language: str) -> None:
    said = load_programme(shipped_folder()).texts.say(language, plan_text(PLAN))

    assert "I stop eating." in said
    assert "Luis, 555-0177" in said
    assert said.count("\n\n") == 3
    assert "988" in said
    assert "911" in said


def test_a_whole_plan_fits_into_one_message() -> None:
    full = replace(PLAN, steps=dict.fromkeys(STEPS, "w" * LONGEST_STEP))
    texts = load_programme(shipped_folder()).texts

    assert all(len(texts.say(language, plan_text(full))) < 4096 for language in ("en", "es"))
    assert all(len(texts.say(language, plan_text(full, client="A" * 60))) < 4096 for language in ("en", "es"))


def asked(talk: Talk) -> Say:
    (said, *_) = [
        each
        for each in answer_staff(talk.desk(), TextReceived(chat_id=1, message_id=1, text="/plan Ann"))
        if isinstance(each, Say)
    ]
    return said


def rows(said: Say) -> list[list[tuple[object, str]]]:
    return [[(button.label, button.action) for button in row] for row in said.buttons]


OPEN = (Text(id="plan.open"), "s:plan:open")
KEEP = (Text(id="plan.keep"), "s:plan:keep")


def test_a_step_is_asked_for_with_its_number_and_may_stay_open() -> None:
    said = asked(Talk())

    assert said.text == Text(id="plan.ask-signs", args={"client": "Ann", "number": 1, "count": 6})
    assert rows(said) == [[OPEN]]


def test_what_stands_there_already_can_be_kept_and_is_shown() -> None:
    effects = answer_staff(
        Talk(PLAN).desk(), ButtonPressed(chat_id=1, message_id=1, callback_id="c", action="s:plan:ann:new")
    )  # fmt: skip
    (now, question) = [each for each in effects if isinstance(each, Say)]

    assert now.text == Text(id="plan.now", args={"words": "I stop eating."})
    assert rows(question) == [[KEEP, OPEN]]
    assert Log(actor="vega", action="safety plan opened", subject="ann") in effects


def test_a_plan_is_shown_with_a_button_for_each_step_and_one_for_all() -> None:
    said = asked(Talk(PLAN))

    assert rows(said) == [
        *(
            [(Text(id=f"plan.edit-{step}"), f"s:plan:ann:edit:{step}") for step in STEPS[at : at + 2]]
            for at in (0, 2, 4)
        ),
        [(Text(id="plan.anew"), "s:plan:ann:new")],
    ]
    assert (said.text.args["client"], said.text.args["written"]) == ("Ann", "2026-11-24")
    assert (said.text.args["has_signs"], said.text.args["has_alone"]) == ("yes", "no")


def test_a_saved_plan_says_by_whom_and_when_and_is_logged() -> None:
    talk = Talk(PLAN)
    talk.tap("s:plan:ann:edit:people")
    effects = answer_staff(talk.desk(), TextReceived(chat_id=1, message_id=1, text=f"  {'x' * 600}  "))

    (made,) = [each.record for each in effects if isinstance(each, Add)]
    assert isinstance(made, SafetyPlan)
    assert made.steps == {"signs": "I stop eating.", "people": "x" * 500}
    assert (made.client_id, made.recorded_by, made.recorded_at) == ("ann", "vega", NOON)
    assert Log(actor="vega", action="safety plan recorded", subject="ann") in effects


def test_a_plan_left_off_unchanged_or_empty_is_no_version() -> None:
    same, empty, single = Talk(PLAN), Talk(), Talk(PLAN)
    same.tap("s:plan:ann:new")
    same.tap("s:plan:keep")
    empty.write("/plan Ann")
    single.tap("s:plan:ann:edit:people")

    for talk in (same, empty, single):
        assert "plan.left-off" not in talk.write("/clients")
        assert talk.versions == []


def test_a_client_sees_their_plan_or_that_there_is_none() -> None:
    none = Say(to=ToClient(client_id="ann"), text=Text(id="crisis.plan-none"), buttons=((Button(label="x"),),))

    shown = for_client(ClientView(client=ANN, plan=PLAN), none)

    assert (shown.to, shown.text, shown.buttons) == (none.to, plan_text(PLAN), ())
    assert for_client(ClientView(client=ANN), none) is none


def test_a_plan_of_somebody_who_was_handed_over_meanwhile_is_not_gone_on_with() -> None:
    talk = Talk()
    talk.write("/plan Ann")
    talk.view = replace(talk.view, client=replace(ANN, id="other"))

    assert talk.write("words") == ["staff.no-such"]
    assert talk.staff.dialogue == {}
