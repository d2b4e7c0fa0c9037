"""What a simulation showed, as numbers: weeks by kind of client, load, collisions, texts never reached, times. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from statistics import fmean
from typing import Any

from bot.core.flow import Flow
from bot.model import Lane
from bot.programme.programme import Programme
from bot.simulate.cast import HABITS
from bot.simulate.course_laws import efforts
from bot.simulate.history import ClientHistory, Effort
from bot.simulate.laws import Breach
from bot.simulate.post import Load
from bot.simulate.simulation import Simulated
from bot.simulate.unreached import Unreached, unreached

LIMIT = 29
"""Messages a second that the bot allows itself. Source: bot.work.limiter, Telegram's FAQ."""

WEEK = timedelta(weeks=1)
SHOWN_BREACHES = 5


@dataclass(frozen=True, kw_only=True)
class WeekRow:
    """One week of one kind of client. `share` is what was answered of what the bot began, from 0 to 1."""

    week: int
    habit: str
    clients: int
    threads: int
    prompts: int
    replies: int
    answered: int

    @property
    def share(self) -> float:
        return self.answered / self.prompts if self.prompts else 0.0


@dataclass(frozen=True, kw_only=True)
class LoadFigures:
    """Units: messages; `longest_wait` in seconds by lane."""

    sent: int
    peak_second: int
    peak_minute: int
    asked_second: int
    longest_wait: Mapping[str, float]
    refused: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class FlowTime:
    """Units: seconds; `typing` comes on top for what is typed."""

    flow: str
    every: str
    times: int
    seconds: float
    typing: float


@dataclass(frozen=True, kw_only=True)
class LawFigure:
    law: str
    breaches: int
    examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Figures:
    weeks: tuple[WeekRow, ...]
    load: LoadFigures
    times: tuple[FlowTime, ...]
    threads: Mapping[str, float]
    collisions: Mapping[str, int]
    unreached: tuple[Unreached, ...]
    laws: tuple[LawFigure, ...]
    digest: str

    @property
    def is_lawful(self) -> bool:
        return not self.laws

    def as_plain(self) -> dict[str, Any]:
        return asdict(self)


def figures_of(simulated: Simulated, programme: Programme) -> Figures:
    ending, histories = simulated.ending, list(simulated.ending.histories.values())
    return Figures(
        weeks=tuple(week_rows(histories, simulated)),
        load=load_of(simulated.load, simulated.refusals),
        times=tuple(flow_times(simulated)),
        threads=thread_times(histories, ending.flows),
        collisions=collisions_of(simulated),
        unreached=unreached(programme, simulated.said, simulated.ran),
        laws=tuple(laws_of(simulated.breaches)),
        digest=simulated.digest,
    )


def week_rows(histories: Sequence[ClientHistory], simulated: Simulated) -> Iterable[WeekRow]:
    start = simulated.plan.start
    for habit in dict.fromkeys(HABITS):
        mine = [each for each in histories if each.persona.habit is habit]
        done = {run_id for history in mine for run_id in history.done}
        for week in range(simulated.plan.weeks) if mine else ():
            first, last = start + week * WEEK, start + (week + 1) * WEEK
            begun = [each for history in mine for each in history.begun if first <= each.at < last]
            yield WeekRow(
                week=week + 1,
                habit=habit.value,
                clients=len(mine),
                threads=len([each for each in begun if not each.joins]),
                prompts=len(begun),
                replies=len([at for history in mine for at in history.replies if first <= at < last]),
                answered=len([each for each in begun if each.run_id in done]),
            )


def load_of(load: Load, refused: Mapping[str, int]) -> LoadFigures:
    minutes = Counter[int]()
    for second, count in load.sent.items():
        minutes[second // 60] += count
    return LoadFigures(
        sent=load.total,
        peak_second=max(load.sent.values(), default=0),
        peak_minute=max(minutes.values(), default=0),
        asked_second=max(load.asked.values(), default=0),
        longest_wait={Lane(lane).name.lower(): round(load.longest[lane], 3) for lane in sorted(load.longest)},
        refused=dict(sorted(refused.items())),
    )


def flow_times(simulated: Simulated) -> Iterable[FlowTime]:
    ending = simulated.ending
    done = list(efforts(ending))
    for flow_id in sorted({each.flow for each in done}):
        mine = [each for each in done if each.flow == flow_id]
        flow = ending.flows.get(flow_id)
        yield FlowTime(
            flow=flow_id,
            every=flow.start.every if flow else "",
            times=len(mine),
            seconds=round(fmean(each.seconds for each in mine), 1),
            typing=round(fmean(each.typing for each in mine), 1),
        )


def thread_times(histories: Iterable[ClientHistory], flows: Mapping[str, Flow]) -> dict[str, float]:
    """The average time of a thread that was answered, by how often its first flow comes."""
    found: dict[str, list[float]] = {}
    for history in histories:
        for thread in threads_of(history.efforts):
            done = [each for each in thread if each.is_done]
            flow = flows.get(thread[0].flow)
            if done and flow is not None:
                found.setdefault(flow.start.every, []).append(sum(each.seconds for each in done))
    return {every: round(fmean(seconds), 1) for every, seconds in sorted(found.items())}


def threads_of(efforts: Iterable[Effort]) -> list[list[Effort]]:
    """Flows that follow on each other at once."""
    threads: list[list[Effort]] = []
    for effort in efforts:
        if effort.joins and threads:
            threads[-1].append(effort)
        else:
            threads.append([effort])
    return threads


def collisions_of(simulated: Simulated) -> dict[str, int]:
    """Prompts that met another: those that followed on it, those that gave way, and why."""
    histories = simulated.ending.histories.values()
    found = {"followed in the same thread": sum(each.joins for h in histories for each in h.begun)}
    for (flow, why), count in sorted(simulated.passed_over.items()):
        found[f"{flow} gave way: {why}"] = count
    return found


def laws_of(breaches: Iterable[Breach]) -> Iterable[LawFigure]:
    by_law: dict[str, list[Breach]] = {}
    for breach in breaches:
        by_law.setdefault(breach.law, []).append(breach)
    for law, found in sorted(by_law.items()):
        examples = tuple(f"client {each.client}, {each.at:%Y-%m-%d %H:%M}: {each.what}" for each in found)
        yield LawFigure(law=law, breaches=len(found), examples=examples[:SHOWN_BREACHES])
