"""A whole programme, read and checked: flows, texts, rules. A broken one does not start."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any

from bot.core.fit import fits
from bot.core.flow import Flow
from bot.core.rules import ProgrammeRules
from bot.core.views import LibraryEntry
from bot.model import Client, Text
from bot.programme.check import check_flows
from bot.programme.flows import load, plain, read_flow
from bot.programme.grammar import span
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.resources import read_resources
from bot.programme.texts import LANGUAGES, Texts, read_texts

CONSENT_STEPS = ("welcome.stored", "welcome.readers", "welcome.consent")
"""The texts that a client agrees to; when one changes, consent is asked again."""


@dataclass(frozen=True, kw_only=True)
class Programme:
    """Everything staff wrote. Shape: `flows` by id; `former` by (id, revision) for clients still in them."""

    flows: Mapping[str, Flow]
    texts: Texts
    rules: ProgrammeRules
    resources: Mapping[str, str]
    folder: Path
    warnings: tuple[Problem, ...] = ()
    former: dict[tuple[str, str], Flow] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)

    def flow(self, flow_id: str, revision: str = "") -> Flow | None:
        now = self.flows.get(flow_id)
        if now is not None and revision in ("", now.revision):
            return now
        return self.former.get((flow_id, revision))

    def consent_hash(self, language: str) -> str:
        if language not in self.hashes:
            said = "\n".join(self.texts.say(language, Text(id=step)) for step in CONSENT_STEPS)
            self.hashes[language] = hashlib.sha256(said.encode()).hexdigest()[:12]
        return self.hashes[language]

    def library(self, client: Client) -> tuple[LibraryEntry, ...]:
        """Homework that fits a client now."""
        return tuple(
            LibraryEntry(flow=flow.id, title=flow.title)
            for flow in self.flows.values()
            if flow.kind == "homework" and fits(flow, client)
        )


def load_programme(folder: Path) -> Programme:
    """Read flows/ and messages/ of a folder. Raises: ProgrammeBroken, with all problems at once."""
    problems: list[Problem] = []
    flows: dict[str, Flow] = {}
    for path in sorted((folder / "flows").glob("*.yaml")):
        if path.stem == "programme":
            continue
        try:
            flows[path.stem] = read_flow(path)
        except ProgrammeBroken as broken:
            problems += broken.problems
    rules, found = read_rules(folder / "flows" / "programme.yaml")
    resources, told = read_resources(folder / "messages" / "crisis")
    texts, junk = read_texts(folder / "messages", resources)
    problems += [*found, *told, *junk, *check_flows(flows, texts, LANGUAGES)]
    if not flows:
        problems.append(Problem(file=str(folder / "flows"), line=0, what="there is no flow here."))
    errors = [problem for problem in problems if not problem.is_warning]
    if errors:
        raise ProgrammeBroken(problems)
    return Programme(
        flows=flows, texts=texts, rules=rules, resources=resources, folder=folder, warnings=tuple(sorted(problems))
    )


def read_rules(path: Path) -> tuple[ProgrammeRules, list[Problem]]:
    if not path.exists():
        return ProgrammeRules(), []
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    known = {each.name: each for each in fields(ProgrammeRules)}
    for name, written in plain(load(path.read_text(encoding="utf-8"), path.name)).items():
        try:
            values[name] = rule_value(known[name].default, written)
        except KeyError:
            problems.append(Problem(file=path.name, line=1, what=f"`{name}` is no rule of the programme."))
        except ValueError as wrong:
            problems.append(Problem(file=path.name, line=1, what=f"`{name}`: {wrong}."))
    return ProgrammeRules(**values), problems


def rule_value(default: Any, written: Any) -> Any:
    """Read a rule the way its default is written. Raises: ValueError."""
    if isinstance(default, time):
        return time.fromisoformat(str(written))
    if isinstance(default, int):
        return int(written)
    return str(written) if isinstance(default, str) else span(written)
