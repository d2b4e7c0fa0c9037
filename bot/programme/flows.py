"""Reads flow files: YAML 1.2 with line numbers, the grammar, the steps as the engine walks them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.core.flow import Audience, Flow, Start
from bot.programme.grammar import WEEKDAYS, FlowIn, For, StartIn, StepIn, sessions_of, shifted
from bot.programme.problems import Problem, ProgrammeBroken, meant
from bot.programme.steps import steps_of
from bot.programme.tree import LARGEST, Tree, read_tree

REVISION_LENGTH = 12
MODELS: Mapping[str, type[BaseModel]] = {"steps": StepIn, "start": StartIn, "for": For}


def read_flow(path: Path) -> Flow:
    """Raises: ProgrammeBroken, with every problem of the file."""
    return flow_of(path.stem, read_source(path), file=f"flows/{path.name}")


def read_source(path: Path) -> str:
    """A staff file's text. Raises: ProgrammeBroken, when it is too large or no UTF-8."""
    name = f"{path.parent.name}/{path.name}"
    if path.stat().st_size > LARGEST:
        raise broken(name, 0, "the file is over 256 KB.", "Split it.", rule="size")
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise broken(name, 0, "the file is no UTF-8 text.", "Save it as UTF-8.", rule="size") from None


def broken(file: str, line: int, what: str, do: str = "", *, rule: str = "grammar") -> ProgrammeBroken:
    return ProgrammeBroken([Problem(file=file, line=line, what=what, do=do, rule=rule)])


@lru_cache(maxsize=1024)
def flow_of(flow_id: str, source: str, *, file: str = "") -> Flow:
    """Make a flow of its text; the revision is the text's hash. Raises: ProgrammeBroken."""
    file = file or f"flows/{flow_id}.yaml"
    tree = read_tree(source, file)
    if not isinstance(tree.value, dict):
        raise broken(file, 1, "a flow begins with `title:`.")
    try:
        written = FlowIn.model_validate(tree.value)
    except ValidationError as wrong:
        raise ProgrammeBroken(list(told(wrong, tree, file))) from None
    steps = tuple(steps_of(written, tree))
    return Flow(
        id=flow_id,
        revision=hashlib.sha256(source.encode()).hexdigest()[:REVISION_LENGTH],
        title=written.title,
        kind=written.kind,
        audience=audience_of(written.for_),
        start=start_of(written.start),
        steps=steps,
        technique=written.technique,
        sources=written.source,
        source=source,
        places={step.id: number for number, step in reversed(list(enumerate(steps)))},
        lines=lines_of(tree),
    )


def lines_of(tree: Tree) -> Mapping[str, int]:
    """Where the words stand. Shape: `start.at` for the head, `12.when` for a step that begins on line 12."""
    lines: dict[str, int] = {}
    for path, line in tree.lines.items():
        if path[0] != "steps":
            lines[".".join(str(part) for part in path)] = line
        elif len(path) >= 3:
            lines.setdefault(f"{tree.lines[path[:2]]}.{path[2]}", line)
    return lines


def told(wrong: ValidationError, tree: Tree, file: str) -> Iterator[Problem]:
    """Pydantic's findings in plain words, on their lines."""
    for error in wrong.errors(include_url=False):
        where = tuple(part for part in error["loc"] if part != "[key]")
        what, do = in_words(error, where)
        step = tree_step(tree, where)
        yield Problem(file=file, line=tree.line(where), what=what, do=do, step=step, rule="grammar")


def tree_step(tree: Tree, where: tuple[int | str, ...]) -> str:
    """The name of the step that a finding is about, if it has one."""
    steps = tree.value.get("steps")
    if len(where) < 2 or where[0] != "steps" or not isinstance(steps, list) or not isinstance(where[1], int):
        return ""
    step = steps[where[1]] if where[1] < len(steps) else None
    return str(step.get("ask") or step.get("say") or "")[:40] if isinstance(step, dict) else ""


def in_words(error: Mapping[str, Any], where: tuple[int | str, ...]) -> tuple[str, str]:
    name = str(where[-1]) if where else ""
    match error["type"]:
        case "extra_forbidden":
            return f"`{name}` is no word that can stand here.", meant(name, words_at(where), "Take it out.")
        case "missing":
            return f"`{name}:` is missing.", "Add it."
        case "literal_error" | "enum":
            allowed = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            given = str(error["input"])[:60]
            listed = ", ".join(each for each in allowed if each)
            return f"`{given}` cannot stand here. What can: {listed}.", meant(given, allowed)
        case "value_error":
            return f"{error['ctx']['error']!s}.", ""
        case "bool_type" | "bool_parsing":
            return f"`{name}` is true or false.", "Write it without quotes."
        case "string_type":
            return f"`{name}` must be words.", "Put it in quotes."
        case _:
            return f"`{name}`: {str(error['msg'])[:200]}.", ""


def words_at(where: tuple[int | str, ...]) -> list[str]:
    """The words that could have stood at a place."""
    model: type[BaseModel] = MODELS.get(str(where[0]), FlowIn) if len(where) > 1 else FlowIn
    return [field.alias or name for name, field in model.model_fields.items()]


def audience_of(wanted: For) -> Audience:
    return Audience(
        phases=tuple(wanted.phase),
        areas=tuple(wanted.area),
        variants=tuple(wanted.variant),
        languages=tuple(wanted.language),
        sessions=sessions_of(wanted.session),
        condition=wanted.condition,
        after=tuple(wanted.after),
        once=wanted.once,
    )


def start_of(start: StartIn) -> Start:
    days, at = shifted(start.at)
    return Start(
        every=start.every,
        at=at or ("now" if start.every == "event" else "client.evening"),
        weekday=WEEKDAYS.index(start.on) if start.on in WEEKDAYS else 0,
        offset=start.offset + days,
        which="" if start.on in WEEKDAYS else start.on.casefold(),
        expires=start.expires,
        grace=start.grace,
        remind=tuple(start.remind),
        snooze=tuple(start.snooze),
        gap=start.gap,
        priority=start.priority,
    )


# ---------------------------------------------------------------- the crisis lexicon's files are read whole


def load(source: str, file: str) -> Any:
    """A file with the marks that the lexicon reads its lines from. Raises: ProgrammeBroken."""
    yaml = YAML(typ="rt")
    yaml.version = (1, 2)
    try:
        loaded = yaml.load(source)
    except MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 0
        raise broken(file, line, f"this is no YAML: {wrong.problem}.") from None
    except (YAMLError, RecursionError, ValueError) as wrong:
        raise broken(file, 0, f"this is no YAML: {type(wrong).__name__}.") from None
    if not isinstance(loaded, dict):
        raise broken(file, 1, "a file begins with a name and a colon.")
    return loaded


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def line_of(loaded: Any, where: tuple[int | str, ...]) -> int:
    """The line of what stands at a path; of its nearest parent where it does not stand at all."""
    here: Any = loaded
    line = 1
    for part in where:
        if not hasattr(here, "lc"):
            break
        try:
            place = here.lc.item(part) if isinstance(part, int) else here.lc.key(part)
            line, here = place[0] + 1, here[part]
        except (KeyError, IndexError, TypeError):
            break
    return int(line)
