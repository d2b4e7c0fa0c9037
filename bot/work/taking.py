"""Takes a programme in: former names are carried over, its revisions kept, what clients are still in found again."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.flow import GoStep
from bot.model import Place, Run
from bot.programme.flows import flow_of
from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import Programme
from bot.programme.renames import FlowRenamed, Rename, renames_of
from bot.store import carrying, revisions, rows
from bot.store.revisions import Kept


async def take_in(db: AsyncConnection, programme: Programme, *, now: datetime) -> None:
    """Make the database ready for a programme. Call it in the transaction after which the programme runs."""
    await carry_over(db, programme, now=now)
    await revisions.keep(db, programme.flows.values(), now=now, words_of=programme.texts.words_of)
    await recall(db, programme)
    await move_on(db, programme)


async def carry_over(db: AsyncConnection, programme: Programme, *, now: datetime) -> None:
    """Once for each rename; those that the programme no longer has, after a rollback, are taken back first."""
    before, wanted = await carrying.carried(db), programme.renames.lines
    if before == wanted:
        return
    shared = 0
    while shared < min(len(before), len(wanted)) and before[shared] == wanted[shared]:
        shared += 1
    for rename in [*taken_back(before[shared:]), *renames_of(wanted[shared:])]:
        if isinstance(rename, FlowRenamed):
            await carrying.carry_flow(db, rename.old, rename.new, now=now)
    await carrying.keep_carried(db, wanted)


def taken_back(lines: list[str]) -> Iterable[Rename]:
    return (each.undone for each in reversed(list(renames_of(lines))) if isinstance(each, FlowRenamed))


async def recall(db: AsyncConnection, programme: Programme) -> None:
    """Read again the revisions that clients are in, and flows that those lead to and that are no more."""
    ahead, seen = await revisions.in_use(db), set[str]()
    while ahead:
        missing = {to for kept in ahead for to in recalled(programme, kept)} - seen
        seen |= missing
        ahead = await revisions.stored(db, missing)


def recalled(programme: Programme, kept: Kept) -> set[str]:
    """Take one revision back in. Shape: the flows that it leads to and that the programme does not have."""
    key = (kept.flow, kept.revision)
    programme.texts.remember(kept.flow, kept.words)
    if key not in programme.former and programme.flow(*key) is None:
        with suppress(ProgrammeBroken):  # a grammar that has moved on: whoever stands there is told, not stuck
            programme.former[key] = flow_of(kept.flow, kept.source)
    found = programme.flow(*key)
    led = {step.to for step in found.steps if isinstance(step, GoStep)} if found else set()
    return {to for to in led if to not in (found.places if found else {}) and programme.flow(to) is None}


async def move_on(db: AsyncConnection, programme: Programme) -> None:
    """Whoever is in a revision that cannot be read any more goes on in today's, by the new name of their step."""
    stands = await revisions.where_clients_stand(db)
    if all(programme.flow(flow, revision) is not None for flow, revision, _ in stands):
        return  # so it is at nearly every start: nobody's run need be read
    for run in await revisions.live(db):
        place = place_now(run.place, programme)
        if place != run.place:
            await rows.change(db, Run, run.id, {"place": place})


def place_now(place: Place, programme: Programme) -> Place:
    """The same place where its revision is there, or where today's flow has no such step."""
    today = programme.flow(place.flow)
    step = programme.renames.step_now(place.flow, place.step)
    if today is None or programme.flow(place.flow, place.revision) is not None or step not in today.places:
        return place
    answers = {programme.renames.step_now(place.flow, name): value for name, value in place.answers.items()}
    return replace(place, flow=today.id, revision=today.revision, step=step, answers=answers)
