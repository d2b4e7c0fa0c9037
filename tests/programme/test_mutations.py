"""Whatever stands in a file of staff's: problems in plain words, never a crash, never a wait.

BETWEEN_MUTATIONS sets how many.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from bot.core.flow import Flow, StepGone
from bot.core.rules import USUAL_RULES
from bot.programme.allow import allowances
from bot.programme.check import Written, check_flows
from bot.programme.entries import read_entries
from bot.programme.flows import flow_of, read_source
from bot.programme.lexicon import read_lexicon
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.programme import load_programme, read_rules
from bot.programme.resources import read_resources
from bot.programme.texts import Texts, bundle_of
from bot.shipped import shipped_folder
from tests.core.flows import Walk
from tests.programme.mutations import BOMB, mutated

MANY = int(os.environ.get("BETWEEN_MUTATIONS", "400"))
LOT = int(os.environ.get("BETWEEN_LOT", "0"))
"""The seeds of the first lot begin at 0, of the next where those end."""

PART = 50
LONGEST = 2.0
"""Seconds of work for one file, all checks together."""

SHIPPED = load_programme(shipped_folder())
FLOWS = {name: flow.source for name, flow in SHIPPED.flows.items()}


OTHERS = ("flows/programme.yaml", "messages/crisis/resources.yaml", *(
    f"messages/crisis/lexicon.{language}.yaml" for language in ("en", "es")
))  # fmt: skip


@cache
def sources() -> tuple[tuple[str, str, str], ...]:
    """(kind, name, text) of every file of staff's, the flows first."""
    folder = shipped_folder()
    flows = [("flow", name, source) for name, source in FLOWS.items()]
    texts = [
        (language, name, (folder / "messages" / language / f"{name}.ftl").read_text(encoding="utf-8"))
        for language in ("en", "es")
        for name in FLOWS
        if (folder / "messages" / language / f"{name}.ftl").exists()
    ]
    others = [(Path(name).stem, name, (folder / name).read_text(encoding="utf-8")) for name in OTHERS]
    return (*flows, *texts, *others)


def looked_at(kind: str, name: str, source: str, folder: Path) -> list[Problem]:
    """Everything that `check` does with one file, the rest of the programme being as it ships."""
    if name in OTHERS:
        return read_alone(kind, folder / Path(name).name, source)
    _, remarks = allowances(source, name)
    flows, texts = dict(SHIPPED.flows), SHIPPED.texts
    if kind == "flow":
        try:
            flows[name] = flow_of(name, source)
        except ProgrammeBroken as broken:
            return [*remarks, *broken.problems]
    else:
        entries, found = read_entries(source, name)
        bundles = {**texts.bundles[kind], name: bundle_of(kind, source if entries else "")}
        texts = Texts({**texts.bundles, kind: bundles}, texts.constants, {(kind, name): entries})
        remarks += found
    own = {name: flows[name]}
    return [
        *remarks,
        *check_flows(Written(flows=own | linked(own[name].source, flows), texts=texts, rules=USUAL_RULES)),
    ]


def read_alone(kind: str, path: Path, source: str) -> list[Problem]:
    """What is no flow and no text is read by itself, from a file."""
    path.write_text(source, encoding="utf-8", errors="surrogatepass", newline="")
    return read_from(kind, path)


def read_from(kind: str, path: Path) -> list[Problem]:
    try:
        if kind == "programme":
            return read_rules(path)[1]
        if kind == "resources":
            return read_resources(path.parent)[1]
        read_lexicon(path)
        return []
    except ProgrammeBroken as broken:
        return list(broken.problems)


def linked(source: str, flows: Mapping[str, Flow]) -> dict[str, Flow]:
    """Flows that this one may lead to."""
    return {name: flow for name, flow in flows.items() if f"go: {name}" in source}


@pytest.mark.parametrize("part", range(-(-MANY // PART)))
def test_no_mutated_file_crashes_or_hangs_the_check(part: int, tmp_path: Path) -> None:
    for seed in range(LOT * MANY + part * PART, LOT * MANY + min((part + 1) * PART, MANY)):
        kind, name, source = sources()[seed % len(sources())]
        changed = mutated(source, seed)

        began = time.process_time()
        problems = looked_at(kind, name, changed, tmp_path)
        took = time.process_time() - began

        assert took < LONGEST, f"seed {seed}: {took:.1f} s"
        assert all(str(problem) and problem.what for problem in problems), f"seed {seed}"


@pytest.mark.parametrize(
    "source", [BOMB, "[" * 100_000, "{a: " * 50_000, "- " * 60_000, "a: b\n" * 40_000, "'" * 200_000]
)
def test_a_bomb_is_refused_at_once(source: str) -> None:
    began = time.process_time()

    with pytest.raises(ProgrammeBroken):
        flow_of("bomb", source)

    assert time.process_time() - began < LONGEST


def test_a_file_over_256_kb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "flows" / "large.yaml"
    path.parent.mkdir()
    path.write_bytes(b"\xff" * 300_000)

    with pytest.raises(ProgrammeBroken, match="over 256 KB"):
        read_source(path)


@pytest.mark.parametrize("name", [Path(each).name for each in OTHERS])
def test_a_file_that_is_no_utf_8_is_said(tmp_path: Path, name: str) -> None:
    """As an editor of Windows saves Spanish words."""
    (tmp_path / name).write_bytes("# corazón\n".encode("cp1252"))

    problems = read_from(Path(name).stem, tmp_path / name)

    assert ["no UTF-8" in each.what for each in problems] == [True]


def test_texts_that_call_each_other_without_end_are_said_without_a_hang(tmp_path: Path) -> None:
    source = "a = { b }{ b }\n" + "".join(f"m{n} = {{ m{n + 1} }}{{ m{n + 1} }}\n" for n in range(30)) + "b = { a }\n"
    began = time.process_time()

    looked_at("en", "mood", source, tmp_path)

    assert time.process_time() - began < LONGEST


def test_a_mutated_flow_that_can_be_read_can_be_walked() -> None:
    walked = 0
    for seed in range(60):
        _, name, source = sources()[seed % len(FLOWS)]
        try:
            flow = flow_of(name, mutated(source, seed))
            Walk(flow, SHIPPED.flows).begin()
            walked += 1
        except (ProgrammeBroken, StepGone):
            continue
    assert walked
