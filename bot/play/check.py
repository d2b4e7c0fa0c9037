"""Finds flows that nobody has played: each ships with a conversation in every language that it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.core.flow import Flow
from bot.play.folder import read_all
from bot.play.transcript import Conversation
from bot.programme.allow import without_allowed
from bot.programme.check import read_allowances
from bot.programme.problems import Problem, meant
from bot.programme.programme import Programme, read_flows
from bot.programme.strays import check_strays, flows_meant
from bot.programme.texts import LANGUAGES
from bot.shipped import shipped_folder

RULE = "conversation"


def check_conversations(programme: Programme) -> list[Problem]:
    """All of it warnings: a flow runs without a conversation, but nobody has seen that it does."""
    written, found = conversations_in(programme.folder)
    known = written | unchanged(programme)
    found += [
        problem
        for flow in programme.flows.values()
        for problem in without_one(flow, known)
    ]  # fmt: skip
    found += list(of_nothing(programme, written))
    allowed, _ = read_allowances(programme.folder)
    return without_allowed(found, allowed)


def conversations_in(folder: Path) -> tuple[set[tuple[str, str]], list[Problem]]:
    """(language, flow) of each conversation, and what cannot be read."""
    written: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for path, found in read_all(folder):
        if isinstance(found, Conversation):
            written.add((path.parent.name, found.flow))
        else:
            problems += [warning(each.file, each.line, each.what, each.do) for each in found]
    return written, problems


def unchanged(programme: Programme) -> set[tuple[str, str]]:
    """What ships with a conversation needs no other as long as nobody changes the flow."""
    ships = shipped_folder()
    if programme.folder.resolve() == ships.resolve():
        return set()
    flows, _ = read_flows(ships)
    same = {name for name, flow in programme.flows.items() if name in flows and flows[name].revision == flow.revision}
    written, _ = conversations_in(ships)
    return {(language, flow) for language, flow in written if flow in same}


def without_one(flow: Flow, known: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    wanted = flow.audience.languages or LANGUAGES
    missing = [language for language in wanted if (language, flow.id) not in known]
    if missing:
        what = f"it has no conversation in {' and '.join(missing)}."
        do = f"Play it: between play {flow.id} --save {flow.id}, or let it be walked: between test --record {flow.id}"
        yield warning(f"flows/{flow.id}.yaml", flow.lines.get("title", 1), what, do)


def of_nothing(programme: Programme, written: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    meant_to_be = flows_meant(check_strays(programme.folder))
    for language, flow in sorted(written):
        if flow and flow not in programme.flows and flow not in meant_to_be:
            do = meant(flow, programme.flows, "Take it away, or name another flow in its head.")
            yield warning(f"conversations/{language}", 0, f"a conversation is about `{flow}`, which is no flow.", do)


def warning(file: str, line: int, what: str, do: str) -> Problem:
    return Problem(file=file, line=line, what=what, do=do, is_warning=True, rule=RULE)
