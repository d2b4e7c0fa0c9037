"""What somebody types at `between play`: a button's number or words, time, the therapist, or plain words. Pure."""

from __future__ import annotations

import re

from bot.core.answers import CalendarDay, Number, Photo, Words
from bot.core.flow import AskStep
from bot.play.player import CannotPlay, Player
from bot.play.transcript import BUTTON, Entry
from bot.play.world import CLIENT, World

LATER = re.compile(r"later:?\s+(.+)", re.IGNORECASE)
THERAPIST = re.compile(r"therapist:?\s+(.+)", re.IGNORECASE)
TYPED_ANSWERS = (Words, Number, CalendarDay, Photo)
"""What a number may be an answer to: there no button has one."""


def entry_of(typed: str, world: World, player: Player) -> Entry:
    """What the typed line stands for. Raises: CannotPlay."""
    said = typed.strip()
    if found := THERAPIST.fullmatch(said):
        return Entry(kind="therapist", text=by_number(found[1], staff_buttons(world)))
    if found := LATER.fullmatch(said):
        try:
            player.until(world, found[1])
        except CannotPlay:
            if found[1][0].isdigit():
                raise CannotPlay(f"`{said}` is no time. Write it like: later 2h, later 3 days, later 09:30") from None
            return Entry(kind="client", text=said)
        return Entry(kind="later", text=found[1])
    return Entry(kind="client", text=by_number(said, client_buttons(world), is_numbered=is_numbered(world, player)))


def by_number(said: str, buttons: list[str], *, is_numbered: bool = True) -> str:
    """A button's words in brackets, where the words or the number of one were typed."""
    if BUTTON.fullmatch(said):
        return said
    for label in buttons:
        if label.casefold() == said.casefold():
            return f"[{label}]"
    if is_numbered and said.isdigit() and 1 <= int(said) <= len(buttons):
        return f"[{buttons[int(said) - 1]}]"
    return said


def client_buttons(world: World) -> list[str]:
    """What stands under the newest message that has buttons, in its order."""
    return under_last(world, CLIENT)


def staff_buttons(world: World) -> list[str]:
    return under_last(world, world.therapist.id)


def under_last(world: World, chat: str) -> list[str]:
    newest = next((each for each in reversed(world.messages) if each.chat == chat and each.buttons), None)
    return [label for label, _ in newest.buttons] if newest is not None else []


def is_numbered(world: World, player: Player) -> bool:
    """Whether a number stands for a button: not where it may be the answer itself."""
    buttons = client_buttons(world)
    if any(label.isdigit() for label in buttons):
        return False
    run = next((run for run in world.runs if run.state == "open"), None)
    flow = player.programme.flow(run.place.flow, run.place.revision) if run is not None else None
    if run is None or flow is None or run.place.step not in flow.places:
        return True
    step = flow.steps[flow.index(run.place.step)]
    return not (isinstance(step, AskStep) and isinstance(step.answer, TYPED_ANSWERS))
