"""What a whole course must keep: no long silence, homework asked about and closed, short threads. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.flow import Flow, GoStep, HomeworkStep
from bot.simulate.history import Begun, ClientHistory, Effort
from bot.simulate.laws import Breach, Found, name_of
from bot.simulate.seen import Task

SILENT_AFTER = timedelta(days=7)
SILENT_AFTER_MAINTENANCE = timedelta(days=14)
A_DAY = timedelta(days=1)
SETTLED_WITHIN = timedelta(days=15)
"""Two sessions: homework is looked back on before the next one, and closed in it."""

EVENING_SECONDS, WEEKLY_SECONDS = 45.0, 180.0
"""Source: the project's demand; at 200 words a minute and 1.5 s a tap."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """A simulation that is over. `counted` is the session number that the bot has, `held` what was truly held."""

    end: datetime
    histories: Mapping[str, ClientHistory]
    flows: Mapping[str, Flow]
    tasks: Sequence[Task] = ()
    counted: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    put_aside: int = 0
    invited: int = 0


CourseLaw = Callable[[Ending], Found]


def nobody_is_left_in_silence(ending: Ending) -> Found:
    """A week, a fortnight in maintenance, unless they chose it: a pause, an end, a block."""
    for history in ending.histories.values():
        for start, end in silences(history, ending.end):
            most = SILENT_AFTER_MAINTENANCE if phase_at(history, start) == "maintenance" else SILENT_AFTER
            if end - start > most + A_DAY:
                yield end, history.client_id, f"nothing came for {(end - start).days} days"


def everybody_comes_in(ending: Ending) -> Found:
    """Whoever was invited has pressed the link and gets prompts: a run of nobody would keep every other law."""
    came = len([history for history in ending.histories.values() if history.begun])
    if came < ending.invited:
        yield ending.end, "", f"{ending.invited - came} of {ending.invited} invited clients never got a prompt"


def silences(history: ClientHistory, end: datetime) -> Iterable[tuple[datetime, datetime]]:
    """Spans between one sign of the bot's and the next, while prompts could come."""
    marks = [(each.at, "prompt") for each in history.begun]
    marks += [(at, "open" if is_open else "shut") for at, is_open in history.expecting]
    since: datetime | None = None
    for at, what in sorted(marks):
        if since is not None:
            yield since, at
        since = None if what == "shut" else at
    if since is not None:
        yield since, end


def phase_at(history: ClientHistory, at: datetime) -> str:
    found = [phase for moment, phase in history.phases if moment <= at]
    return found[-1] if found else "initial"


def homework_is_asked_about_once_and_closed(ending: Ending) -> Found:
    for task in ending.tasks:
        history = ending.histories.get(task.client_id)
        if history is None or task.given_at + SETTLED_WITHIN > ending.end or is_away(history):
            continue
        asked = times_asked(task, ending)
        if asked != 1 and not (asked == 0 and looked_back_unasked(task, ending)):
            yield task.given_at, task.client_id, f"{task.flow} was asked about {asked} times"
        if task.state != "closed":
            yield task.given_at, task.client_id, f"{task.flow} is still {task.state}"


def times_asked(task: Task, ending: Ending) -> int:
    """How often a flow that looks back on homework came by itself and spoke of this, while it was open."""
    begun = (each for each in ending.histories[task.client_id].begun if reviews(each.flow, ending.flows))
    return len([each for each in begun if was_open(task, each.at) and speaks_of(task, each)])


def speaks_of(task: Task, begun: Begun) -> bool:
    """What the client read names it; behind a neutral opening nothing is read yet."""
    return begun.is_neutral or task.called in begun.opening


def looked_back_unasked(task: Task, ending: Ending) -> bool:
    """The client told by themselves how it went: then nobody need ask."""
    efforts = ending.histories[task.client_id].efforts
    own = (each for each in efforts if each.is_own and each.is_done and reviews(each.flow, ending.flows))
    return any(was_open(task, each.began_at) for each in own)


def was_open(task: Task, at: datetime) -> bool:
    return task.given_at <= at and (task.closed_at is None or at <= task.closed_at)


def reviews(flow_id: str, flows: Mapping[str, Flow], depth: int = 3) -> bool:
    """Whether a flow looks back on homework, itself or in a flow that it goes through."""
    flow = flows.get(flow_id)
    if flow is None or depth == 0:
        return False
    if any(isinstance(step, HomeworkStep) and step.act == "review" for step in flow.steps):
        return True
    through = [step.to for step in flow.steps if isinstance(step, GoStep) and step.to not in flow.places]
    return any(reviews(each, flows, depth - 1) for each in through)


def is_away(history: ClientHistory) -> bool:
    """They rested, left or blocked the bot at some time: then nothing is owed to the letter."""
    opened = [moment for moment, is_open in history.expecting if is_open]
    return len(opened) != 1 or not history.expecting[-1][1]


def sessions_count_as_they_were_held(ending: Ending) -> Found:
    for client_id, held in ending.held.items():
        counted = ending.counted.get(client_id, 0)
        if counted != held:
            yield ending.end, client_id, f"{held} sessions were held and {counted} are counted"


def nothing_was_put_aside(ending: Ending) -> Found:
    if ending.put_aside:
        yield ending.end, "", f"{ending.put_aside} events broke and were set aside"


def the_evening_is_short(ending: Ending) -> Found:
    found = average([each for each in efforts(ending) if start_of(each, ending) == "day"])
    if found > EVENING_SECONDS:
        yield ending.end, "", f"the daily check-in takes {found:.0f} seconds"


def the_weekly_thread_is_short(ending: Ending) -> Found:
    found = average([each for each in efforts(ending) if start_of(each, ending) == "week"])
    if found > WEEKLY_SECONDS:
        yield ending.end, "", f"a weekly flow takes {found:.0f} seconds"


def efforts(ending: Ending) -> Iterable[Effort]:
    for history in ending.histories.values():
        yield from (each for each in history.efforts if each.is_done)


def start_of(effort: Effort, ending: Ending) -> str:
    flow = ending.flows.get(effort.flow)
    return flow.start.every if flow is not None else ""


def average(found: Sequence[Effort]) -> float:
    return sum(each.seconds for each in found) / len(found) if found else 0.0


COURSE_LAWS: tuple[CourseLaw, ...] = (
    everybody_comes_in,
    nobody_is_left_in_silence,
    homework_is_asked_about_once_and_closed,
    sessions_count_as_they_were_held,
    nothing_was_put_aside,
    the_evening_is_short,
    the_weekly_thread_is_short,
)


def course_breaches(ending: Ending, laws: Iterable[CourseLaw] = COURSE_LAWS) -> Iterable[Breach]:
    for law in laws:
        for at, client_id, what in law(ending):
            history = ending.histories.get(client_id)
            yield Breach(law=name_of(law), at=at, client=history.persona.number if history else -1, what=what)
