"""Renames a flow or a step in a whole folder: flows, words, overlays, marks of translation, conversations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.core.flow import Flow, GoStep, HomeworkStep
from bot.programme.check_cover import BY_COMMAND
from bot.programme.files import Files
from bot.programme.own import own_files
from bot.programme.problems import meant
from bot.programme.programme import CONSENT_STEPS
from bot.programme.renames import FlowRenamed, Rename, StepRenamed
from bot.programme.rewrite import flow_in_flow, step_in_conditions, step_in_flow, step_in_texts
from bot.programme.stale import FILE as MARKS

FLOW_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
STEP_NAME = re.compile(r"[a-z][a-z0-9_-]{0,23}")
ENGINE_STEPS = frozenset({"went", "obstacle"})
"""Answers that `homework: review` reads by their names."""


class CannotRename(Exception):
    """Why a name stays, in words."""


def renamed(files: Files, flows: Mapping[str, Flow], rename: Rename) -> dict[str, str]:
    """All files under the new name. Raises: CannotRename."""
    match rename:
        case FlowRenamed(old, new):
            refuse_flow(flows, old, new)
            return flow_renamed(files, flows, old, new)
        case StepRenamed(flow, old, new):
            refuse_step(flows, rename)
            return step_renamed(files, flows, flow, old, new)


def refuse_flow(flows: Mapping[str, Flow], old: str, new: str) -> None:
    if old not in flows:
        raise CannotRename(f"There is no flow {old} that can be read. {meant(old, flows, 'between check says more.')}")
    if old in BY_COMMAND:
        raise CannotRename(f"{old} is begun by a command or by the bot itself, under this name. It stays.")
    if not FLOW_NAME.fullmatch(new):
        raise CannotRename(f"{new!r} is no name: small letters, digits and -, 32 at most.")
    if new in flows:
        raise CannotRename(f"There is a flow {new} already.")
    if new in own_files():
        raise CannotRename(f"{new} is a name of the bot's own texts. Take another.")


def refuse_step(flows: Mapping[str, Flow], rename: StepRenamed) -> None:
    flow = flows.get(rename.flow)
    if flow is None:
        advice = meant(rename.flow, flows, "between check says more.")
        raise CannotRename(f"There is no flow {rename.flow} that can be read. {advice}")
    if rename.old not in flow.places:
        raise CannotRename(f"{flow.id} has no step {rename.old}: it has {', '.join(named_steps(flow))}.")
    if not STEP_NAME.fullmatch(rename.new):
        raise CannotRename(f"{rename.new!r} is no name: small letters, digits, - and _, 24 at most.")
    if rename.new in flow.places:
        raise CannotRename(f"{flow.id} has a step {rename.new} already.")
    is_reviewed = any(isinstance(step, HomeworkStep) and step.act == "review" for step in flow.steps)
    if f"{flow.id}.{rename.old}" in CONSENT_STEPS or (rename.old in ENGINE_STEPS and is_reviewed):
        raise CannotRename(f"{rename.old} is read by the bot itself, under this name. It stays.")


def named_steps(flow: Flow) -> list[str]:
    return [step.id for step in flow.steps if step.id in flow.source]


# ---------------------------------------------------------------- a flow


def flow_renamed(files: Files, flows: Mapping[str, Flow], old: str, new: str) -> dict[str, str]:
    made: dict[str, str] = {}
    for path, text in files.items():
        name = Path(path)
        if name.parts[0] == "flows" and name.stem in flows:
            has_step = old in flows[name.stem].places
            text = flow_in_flow(text, path, old, new, has_step=has_step)
        elif name.name == MARKS:
            text = marks_renamed(text, {f"{old}.": f"{new}."})
        elif name.suffix == ".txt" and "conversations" in name.parts:
            text = re.sub(rf"(?m)^(flow:\s*){re.escape(old)}\s*$", rf"\g<1>{new}", text)
        made[path_renamed(name, old, new)] = text
    return made


def path_renamed(path: Path, old: str, new: str) -> str:
    """`flows/OLD.yaml`, `messages/en/OLD.ftl`, overlays, `conversations/en/OLD.txt` and `OLD-what.txt`."""
    is_of_flow = path.stem == old and (path.parts[0] == "flows" or path.suffix == ".ftl")
    is_played = "conversations" in path.parts and (path.stem == old or path.stem.startswith(f"{old}-"))
    if is_of_flow or is_played:
        path = path.with_name(new + path.name.removeprefix(old))
    return path.as_posix()


def marks_renamed(text: str, starts: Mapping[str, str]) -> str:
    """Marks of translation under their new names: `es/OLD.mood` becomes `es/NEW.mood`."""
    kept: dict[str, str] = {}
    for key, value in json.loads(text).items():
        language, _, name = key.partition("/")
        fitting = next((old for old in starts if name.startswith(old)), None)
        kept[f"{language}/{starts[fitting]}{name.removeprefix(fitting)}" if fitting else key] = value
    return json.dumps(dict(sorted(kept.items())), indent=0) + "\n"


# ---------------------------------------------------------------- a step


def step_renamed(files: Files, flows: Mapping[str, Flow], flow: str, old: str, new: str) -> dict[str, str]:
    around = set(asking_flows(flows, flow, old))
    steps = frozenset(flows[flow].places) - {old}
    made: dict[str, str] = {}
    for path, text in files.items():
        name = Path(path)
        if name.parts[0] == "flows" and name.stem == flow:
            text = step_in_flow(text, path, old, new)
        elif name.parts[0] == "flows" and name.stem in around:
            text = step_in_conditions(text, path, old, new)
        elif name.suffix == ".ftl" and name.stem == flow:
            text = step_in_texts(text, old, new, steps)
        elif name.suffix == ".ftl" and name.stem in around:
            text = re.sub(rf"(\$){re.escape(old)}(?![\w-])", rf"\g<1>{new}", text)
        made[path] = text
    return made


def asking_flows(flows: Mapping[str, Flow], flow: str, step: str) -> Iterator[str]:
    """The flows that go through this one, near or far, and have no such step of their own: they mean this one's."""
    ahead, seen = [flow], {flow}
    while ahead:
        here = ahead.pop()
        for other in flows.values():
            leads = any(isinstance(each, GoStep) and each.to == here for each in other.steps)
            if leads and other.id not in seen and step not in other.places:
                seen.add(other.id)
                ahead.append(other.id)
                yield other.id
