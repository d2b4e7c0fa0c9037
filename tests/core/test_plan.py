"""The safety plan: what is written in chat, one step a message, and how it reads in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from bot.core.desk import Desk
from bot.core.effects import Add, Change, Effect, Say
from bot.core.plan import LONGEST_STEP, STEPS, plan_text
from bot.core.rules import ProgrammeRules
from bot.core.staff_commands import answer_staff
from bot.core.views import ClientView, StaffView
from bot.model import (
    ButtonPressed,
    Client,
    Phase,
    Role,
    SafetyPlan,
    Staff,
    Status,
    TextReceived,
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
