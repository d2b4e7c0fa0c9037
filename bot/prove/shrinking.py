"""The shortest schedule that still breaks a law, and how it is asked for again on the command line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from bot.prove.faults import CALM_AT_END, DAY, Schedule, draw
from bot.prove.run import Outcome

SHRINKS = 40
"""Runs spent on a shorter schedule."""

NONE = "none"
"""A schedule without a fault, on the command line."""


def shrunken(outcome: Outcome, play: Callable[[Schedule], Outcome], *, most: int = SHRINKS) -> Outcome:
    """Leave out faults, days and clients for as long as the same law breaks. Shape: the shortest that was found."""
    laws = {each.law for each in outcome.breaches}
    for _ in range(most):
        for schedule in shorter(outcome.schedule):
            tried, most = play(schedule), most - 1
            if laws & {each.law for each in tried.breaches}:
                outcome = tried
                break
            if most <= 0:
                return outcome
        else:
            return outcome
    return outcome


def shorter(schedule: Schedule) -> Iterator[Schedule]:
    """Half of the faults, then days, then each fault left out, then each client, the boldest first."""
    faults, middle = schedule.faults, len(schedule.faults) // 2
    if middle > 1:
        yield replace(schedule, faults=faults[:middle])
        yield replace(schedule, faults=faults[middle:])
    for days in range(CALM_AT_END + 1, schedule.days):
        yield until(schedule, days)
    for number in range(len(faults)):
        yield replace(schedule, faults=faults[:number] + faults[number + 1 :])
    for client in schedule.clients if len(schedule.clients) > 1 else ():
        yield replace(schedule, clients=tuple(each for each in schedule.clients if each != client))


def until(schedule: Schedule, days: int) -> Schedule:
    """End it sooner, with the calm at its end that the laws count on: later faults are left out."""
    last = (days - CALM_AT_END) * DAY
    return replace(schedule, days=days, faults=tuple(each for each in schedule.faults if each.ends <= last))


def options_of(schedule: Schedule) -> str:
    """How `between prove` is asked for just this. Shape: faults by their numbers in what the seed draws."""
    numbers = {each: number for number, each in enumerate(draw(schedule.seed).faults)}
    faults = ",".join(str(numbers[each]) for each in schedule.faults) or NONE
    clients = ",".join(map(str, schedule.clients))
    return f"--seed {schedule.seed} --days {schedule.days} --faults {faults} --clients {clients}"


def chosen(seed: int, *, days: int | None, faults: str | None, clients: str | None) -> Schedule:
    """What a seed draws, or the part of it that was asked for: `options_of` read back.

    Raises: ValueError, when something is named that was not drawn.
    """
    whole = draw(seed)
    kept = range(len(whole.faults)) if faults is None else numbers_of(faults, range(len(whole.faults)), "fault")
    people = whole.clients if clients is None else numbers_of(clients, whole.clients, "client")
    if not people:
        raise ValueError("without a client nothing is shown")
    possible = range(CALM_AT_END + 1, whole.days + 1)
    if days is not None and days not in possible:
        raise ValueError(f"a schedule has {possible[0]} to {possible[-1]} days")
    return replace(
        whole, days=days or whole.days, faults=tuple(whole.faults[each] for each in kept), clients=tuple(people)
    )


def numbers_of(text: str, there: Collection[int], what: str) -> list[int]:
    """Shape: in their order, each once."""
    named = [] if text == NONE else [each.strip() for each in text.split(",")]
    for each in named:
        if not each.isdecimal() or int(each) not in there:
            raise ValueError(f"{each!r} is no {what}: there are {', '.join(map(str, there))}")
    return sorted({int(each) for each in named})
