"""Looks at all flows together: phases left out, flows that fall together, hours at which nothing may come. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import time
from itertools import combinations

from bot.core.fit import HELD_KINDS
from bot.core.flow import Flow, GoStep
from bot.core.rules import ProgrammeRules
from bot.model import Phase, ProblemArea
from bot.programme.check_course import earlier
from bot.programme.check_steps import problem
from bot.programme.own import own_files
from bot.programme.problems import Problem

BY_COMMAND = frozenset({"welcome", "mood", "homework", "settings", "talk", "consent"})
"""Flows that a client's command or the bot itself begins."""

MOST_SESSIONS = 20
"""Source: PROGRAMME.md, IPT in ten lines (12 to 20 sessions)."""


def check_cover(flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """Every phase has a check-in, and homework for each area that it works on."""
    for phase in Phase:
        if not any(flow.kind == "check-in" and covers(flow, phase) for flow in flows.values()):
            what, do = f"the phase {phase} has no check-in.", "Add one with `kind: check-in`."
            yield Problem(file="flows", line=0, what=what, do=do, rule="no-check-in")
        areas: tuple[ProblemArea | None, ...] = tuple(ProblemArea) if phase is Phase.MIDDLE else (None,)
        for area in areas:
            if not any(flow.kind == "homework" and covers(flow, phase, area) for flow in flows.values()):
                what = f"the phase {phase} has nothing to try for {area or 'anybody'}."
                yield Problem(file="flows", line=0, what=what, do="Add one with `kind: homework`.", rule="no-homework")


def covers(flow: Flow, phase: Phase, area: ProblemArea | None = None) -> bool:
    wanted = flow.audience
    fits_phase = not wanted.phases or phase in wanted.phases
    return fits_phase and (area is None or not wanted.areas or area in wanted.areas)


def check_starts(flow: Flow, flows: Mapping[str, Flow], rules: ProgrammeRules) -> Iterator[Problem]:
    if flow.id in own_files():
        what, do = f"`{flow.id}` is a name of the bot's own texts.", "Give the file another name."
        yield problem(flow, None, what, do, rule="crisis", key="title")
        return
    yield from crisis_path(flow)
    yield from never(flow)
    yield from in_quiet_hours(flow, rules)
    led_to = {each.to for other in flows.values() for each in other.steps if isinstance(each, GoStep)}
    if flow.start.every == "hand" and flow.kind not in HELD_KINDS and flow.id not in BY_COMMAND | led_to:
        what, do = "nothing begins this flow.", "Give it a `start:`, or lead a `go` to it."
        yield problem(flow, None, what, do, rule="no-start", key="title", warn=True)


def crisis_path(flow: Flow) -> Iterator[Problem]:
    """What is said and done in a crisis belongs to no flow."""
    for step in flow.steps:
        if isinstance(step, GoStep) and step.to in own_files():
            what, do = (
                f"no flow leads to `{step.to}`.",
                "An `alert:` tells a human; the crisis texts come by themselves.",
            )
            yield problem(flow, step, what, do, rule="crisis", key="go")


def never(flow: Flow) -> Iterator[Problem]:
    start, wanted = flow.start, flow.audience
    if start.every == "phase" and start.which == "end" and wanted.phases == (Phase.MAINTENANCE,):
        what = "nobody comes out of maintenance into another phase: this never begins."
        yield problem(flow, None, what, "Take another phase, or another `every:`.", rule="never-due", key="start")
    if wanted.sessions and wanted.sessions[0] > MOST_SESSIONS:
        what = f"there is no session {wanted.sessions[0]}: this never begins."
        yield problem(flow, None, what, f"A course has at most {MOST_SESSIONS}.", rule="never-due", key="for.session")


def in_quiet_hours(flow: Flow, rules: ProgrammeRules) -> Iterator[Problem]:
    """A fixed hour at which nothing may come never comes; a window may lose a part of itself."""
    first, _, last = flow.start.at.partition("-")
    if flow.start.every == "hand" or ":" not in first:
        return
    hours = [time.fromisoformat(each) for each in (first, last) if each]
    quiet = [is_quiet(each, rules) for each in hours]
    if all(quiet):
        what = (
            f"at {flow.start.at} nothing may come: quiet hours are {rules.quiet_from:%H:%M} to {rules.quiet_to:%H:%M}."
        )
        yield problem(flow, None, what, "Take another hour.", rule="quiet-hours", key="start.at")
    elif any(quiet):
        what = "a part of the window lies in quiet hours: on those days nothing comes."
        yield problem(flow, None, what, "Make the window smaller.", rule="quiet-hours", key="start.at", warn=True)


def is_quiet(at: time, rules: ProgrammeRules) -> bool:
    start, end = rules.quiet_from, rules.quiet_to
    return start <= at < end if start <= end else at >= start or at < end


def check_collisions(flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """Two flows that always fall on one moment need a priority each, or their order is chance."""
    timed = [flow for flow in flows.values() if flow.start.every not in ("hand", "event")]
    for one, other in combinations(sorted(timed, key=lambda flow: flow.id), 2):
        is_alike = one.start.priority == other.start.priority
        if is_alike and always_together(one, other) and not in_turn(one, other, flows):
            what = f"it always falls on the same moment as {one.id}, with the same priority."
            do = "Give them different priorities, or different hours."
            yield problem(other, None, what, do, rule="collision", key="start.at", warn=True)


def always_together(one: Flow, other: Flow) -> bool:
    a, b = one.start, other.start
    same_days = (a.every, a.weekday, a.offset, a.which) == (b.every, b.weekday, b.offset, b.which)
    if a.at != b.at or not (same_days or "day" in (a.every, b.every)):
        return False
    if one.audience.condition or other.audience.condition:
        return False
    wanted = zip(sets_of(one), sets_of(other), strict=True)
    return all(not left or not right or set(left) & set(right) for left, right in wanted) and sessions_meet(one, other)


def in_turn(one: Flow, other: Flow, flows: Mapping[str, Flow]) -> bool:
    """Whether one of them comes only once the other is done, and that one never again."""
    pairs = ((one, other), (other, one))
    return any(first.audience.once and first.id in earlier(then.id, flows) for first, then in pairs)


def sets_of(flow: Flow) -> tuple[tuple[object, ...], ...]:
    wanted = flow.audience
    return wanted.phases, wanted.areas, wanted.variants, wanted.languages


def sessions_meet(one: Flow, other: Flow) -> bool:
    a, b = one.audience.sessions, other.audience.sessions
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])
