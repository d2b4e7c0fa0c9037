"""The client's safety plan: its steps in our own words, how it reads, how it is written in chat. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.actions import encode
from bot.core.effects import Add, Change, Effect, Log, Say
from bot.core.views import ClientView
from bot.model import Button, Client, Json, Keyboard, SafetyPlan, Staff, Text

if TYPE_CHECKING:
    from bot.core.desk import Desk

STEPS = ("signs", "alone", "places", "people", "help", "safer")
"""Signs, what I do alone, places and people that help, whom I ask, professionals, a safer place.

Source: PROGRAMME.md, Check-ins; the wording is ours: the Stanley-Brown form needs a permission.
"""

LONGEST_STEP = 500
"""Characters; six of them and their headings fit into one message."""


def plan_text(plan: SafetyPlan, *, client: str = "") -> Text:
    """The plan as one text. With `client` it is headed for staff, who read it beside an open alert."""
    args: dict[str, str | int | float] = {}
    for step in STEPS:
        words = plan.steps.get(step, "").strip()
        args |= {step: words, f"has_{step}": "yes" if words else "no"}
    if not client:
        return Text(id="plan.shown", args=args)
    written = f"{plan.recorded_at:%Y-%m-%d}"
    return Text(id="plan.for-staff", args={**args, "client": client, "written": written})


# ---------------------------------------------------------------- written in chat, one step a message


def command(desk: Desk) -> tuple[Effect, ...]:
    """`/plan NAME`: show the plan with its buttons, or begin to write it."""
    found, _ = desk.named()
    if found is None:
        return (desk.say("staff.which" if desk.find(desk.rest) else "staff.no-such"),)
    if found.plan is None:
        return ask(desk, found.client, {}, STEPS[0])
    return shown(desk, found)


def shown(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    """Every look is logged, as with everything about a client."""
    assert view.plan is not None
    log = opened(desk, view)
    said = desk.say("plan.for-staff")
    text = plan_text(view.plan, client=view.client.name)
    return log, replace(said, text=text, buttons=edit_buttons(view.client.id))


def edit_buttons(client_id: str) -> Keyboard:
    steps = tuple(
        Button(label=Text(id=f"plan.edit-{step}"), action=encode("s", "plan", client_id, "edit", step))
        for step in STEPS
    )
    anew = Button(label=Text(id="plan.anew"), action=encode("s", "plan", client_id, "new"))
    return (*(steps[at : at + 2] for at in range(0, len(steps), 2)), (anew,))


def ask(
    desk: Desk, client: Client, steps: Mapping[str, str], at: str, *, only: bool = False, is_edit: bool = False
) -> tuple[Effect, ...]:
    """Ask for one step; what stands there already can be kept by a tap."""
    dialogue = {"plan": client.id, "name": client.name, "steps": dict(steps), "at": at, "only": only}
    rows: tuple[tuple[Button, ...], ...] = ((turn("open"),),)
    if steps.get(at):
        rows = ((turn("keep"), turn("open")),)
    before = (desk.say("plan.now", words=steps[at]),) if steps.get(at) and (only or is_edit) else ()
    asked = desk.say(f"plan.ask-{at}", rows, client=client.name, number=STEPS.index(at) + 1, count=len(STEPS))
    return Change(kind=Staff, id=desk.staff.id, values={"dialogue": dialogue}), *before, asked


def turn(act: str) -> Button:
    return Button(label=Text(id=f"plan.{act}"), action=encode("s", "plan", act))


def answered(desk: Desk, text: str) -> tuple[Effect, ...]:
    """Take the words of the step that was asked for, and ask for the next."""
    dialogue = desk.staff.dialogue
    return went_on(desk, {**dialogue["steps"], dialogue["at"]: text.strip()[:LONGEST_STEP]})


def went_on(desk: Desk, steps: Mapping[str, str]) -> tuple[Effect, ...]:
    dialogue = desk.staff.dialogue
    found = desk.by_id(str(dialogue["plan"]))
    at = STEPS.index(str(dialogue["at"])) + 1
    if found is None:
        return ended(desk), desk.say("staff.no-such")
    if at < len(STEPS) and not dialogue["only"]:
        return ask(desk, found.client, steps, STEPS[at], is_edit=found.plan is not None)
    return finished(desk, found, steps)


def finished(desk: Desk, view: ClientView, steps: Mapping[str, str]) -> tuple[Effect, ...]:
    """A new version; the former ones stay in the database."""
    kept = {step: words for step, words in steps.items() if words}
    if not kept:
        return ended(desk), desk.say("plan.nothing", client=view.client.name)
    made = version(view.client.id, kept, desk.staff.id, now=desk.now, id=desk.new_id())
    return (
        ended(desk),
        Add(record=made),
        Log(actor=desk.staff.id, action="safety plan recorded", subject=view.client.id),
        desk.say("plan.saved", client=view.client.name),
        *shown(desk, replace(view, plan=made)),
    )


def version(client_id: str, steps: Mapping[str, str], by: str, *, now: datetime, id: str) -> SafetyPlan:
    return SafetyPlan(id=id, client_id=client_id, steps=steps, recorded_by=by, recorded_at=now)


def ended(desk: Desk) -> Change:
    return Change(kind=Staff, id=desk.staff.id, values={"dialogue": {}})


def left_off(desk: Desk) -> tuple[Effect, ...]:
    """Another command came in between: what was written so far is kept as a version, not lost."""
    dialogue: Mapping[str, Json] = desk.staff.dialogue
    if not dialogue.get("plan") or dialogue["only"]:
        return ()
    found, steps = desk.by_id(str(dialogue["plan"])), {key: words for key, words in dialogue["steps"].items() if words}
    if found is None or not steps or (found.plan is not None and steps == dict(found.plan.steps)):
        return ()
    made = version(found.client.id, steps, desk.staff.id, now=desk.now, id=desk.new_id())
    return Add(record=made), desk.say("plan.left-off", client=found.client.name)


def tapped(desk: Desk, act: tuple[str, ...]) -> tuple[Effect, ...]:
    """The buttons of a plan; one that no longer fits what is being written says so."""
    dialogue = desk.staff.dialogue
    match act:
        case ("keep",) if dialogue.get("plan"):
            return went_on(desk, dialogue["steps"])
        case ("open",) if dialogue.get("plan"):
            return went_on(desk, {**dialogue["steps"], dialogue["at"]: ""})
        case (client_id, "edit", step) if step in STEPS and (found := desk.by_id(client_id)) is not None:
            return opened(desk, found), *ask(
                desk, found.client, found.plan.steps if found.plan else {}, step, only=True
            )
        case (client_id, "new") if (found := desk.by_id(client_id)) is not None:
            steps = found.plan.steps if found.plan else {}
            return opened(desk, found), *ask(desk, found.client, steps, STEPS[0], is_edit=True)
        case _:
            return (desk.say("common.not-in-use"),)


def opened(desk: Desk, view: ClientView) -> Log:
    """What stands in a plan is shown with the question for it."""
    return Log(actor=desk.staff.id, action="safety plan opened", subject=view.client.id)


def for_client(view: ClientView, say_none: Say) -> Say:
    """What `/plan` and the button under a crisis reply show."""
    return say_none if view.plan is None else replace(say_none, text=plan_text(view.plan), buttons=())
