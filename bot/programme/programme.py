"""A whole programme, read and checked: flows, texts, rules. A broken one does not start."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import time
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from bot.core.asking import options_of, words_of_step
from bot.core.calendar_words import listed
from bot.core.fit import TASK_KINDS, Coming, fits
from bot.core.flow import AskStep, Flow, SayStep
from bot.core.reply import NOBODY
from bot.core.rules import OF_THE_HOUSE, ProgrammeRules
from bot.core.tasks import is_own
from bot.core.views import LibraryEntry
from bot.model import Client, Homework, Text
from bot.programme.allow import without_allowed
from bot.programme.answers_in import span
from bot.programme.check import Written, check_flows, read_allowances
from bot.programme.check_texts import Screen
from bot.programme.flows import read_flow, read_source
from bot.programme.kept import digest, kept_as
from bot.programme.problems import Problem, ProgrammeBroken, meant
from bot.programme.renames import NO_RENAMES, Renames, read_renames
from bot.programme.resources import read_resources
from bot.programme.stale import check_stale
from bot.programme.strays import check_strays, flows_meant
from bot.programme.texts import FALLBACK, LANGUAGES, Texts, read_texts
from bot.programme.tree import read_tree
from bot.shipped import shipped_folder

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
    renames: Renames = NO_RENAMES

    def flow(self, flow_id: str, revision: str = "") -> Flow | None:
        """A flow as it is today, by its name or a former one; or the revision that a client is in."""
        name = flow_id if flow_id in self.flows else self.renames.flow_now(flow_id)
        now = self.flows.get(name)
        if now is not None and revision in ("", now.revision):
            return now
        return self.former.get((flow_id, revision)) or self.former.get((name, revision))

    def part(self, flow_id: str, revision: str = "") -> Flow | None:
        """What a flow in hand leads to: one that was taken out since is still there for whoever is on the way to it."""
        found = self.flow(flow_id, revision)
        if found is not None or revision:
            return found
        return next((flow for (name, _), flow in reversed(self.former.items()) if name == flow_id), None)

    @cached_property
    def coming(self) -> Coming:
        """Which flows may come to a client by themselves."""
        return Coming(self.flows.values())

    @cached_property
    def labels(self) -> frozenset[str]:
        """The words on every button of every flow, as somebody may type them. Shape: case-folded."""
        asked = [(flow, step) for flow in self.flows.values() for step in flow.steps if isinstance(step, AskStep)]
        texts = {text.id: text for flow, step in asked for _, text in options_of(flow, step)}
        said = (self.texts.say(language, text) for language in LANGUAGES for text in texts.values())
        return frozenset(words.strip().casefold() for words in said)

    def besides(self, **changed: Any) -> Programme:
        """The same flows and texts beside something else: what was found in them need not be looked for again."""
        made = replace(self, **changed)
        made.__dict__["labels"] = self.labels
        return made

    def consent_hash(self, language: str) -> str:
        if language not in self.hashes:
            said = "\n".join(self.texts.say(language, Text(id=step)) for step in CONSENT_STEPS)
            self.hashes[language] = hashlib.sha256(said.encode()).hexdigest()[:12]
        return self.hashes[language]

    @property
    def consent_hashes(self) -> frozenset[str]:
        """The present text in every language."""
        return frozenset(self.consent_hash(language) for language in ("en", "es"))

    def library(self, client: Client, language: str = FALLBACK) -> tuple[LibraryEntry, ...]:
        """What a therapist may send by hand now: work of the client's phase and area, measures, techniques."""
        fitting = [flow for flow in self.flows.values() if is_in_library(flow) and fits(by_hand(flow), client)]
        ranked = sorted(fitting, key=lambda flow: (flow.kind, flow.id in client.done, flow.title))
        return tuple(
            LibraryEntry(flow=flow.id, title=self.title_in(language, flow), opens=tuple(opening_texts(flow)))
            for flow in ranked
        )

    def title_in(self, language: str, flow: Flow) -> str:
        """What staff call a flow: its own title, or in another language what clients call it."""
        text = Text(id=f"{flow.id}.title")
        if language == FALLBACK or not self.texts.has(language, text.id):
            return flow.title
        said = self.texts.say(language, text)
        return said[:1].upper() + said[1:]

    def titles_for(self, client: Client, homework: Sequence[Homework]) -> str:
        """What a client calls the things to try, in one breath; the one agreed on first stands first."""
        return listed([self.title_for(client, task) for task in reversed(homework)], client.language)

    def title_for(self, client: Client, task: Homework) -> str:
        """Its `title` text, or what it is called for staff where it has none; a sentence of theirs loses its full stop.

        Why: it stands in the middle of ours.
        """
        if is_own(task.title):
            return task.title
        text = Text(id=f"{task.flow}.title", args={"variant": client.variant})
        has_own = self.texts.has(client.language, text.id)
        return self.texts.say(client.language, text) if has_own else task.title.rstrip(".")


def opening_texts(flow: Flow) -> Iterator[str]:
    """The ids of what is said up to the first question; what depends on an answer or a fact is left out."""
    for step in flow.steps:
        if isinstance(step, SayStep) and not step.when:
            yield f"{flow.id}.{step.id}"
        if isinstance(step, AskStep) and not step.when:
            yield words_of_step(flow, step)
            return


def is_in_library(flow: Flow) -> bool:
    """Work and techniques, and the measures that come by no schedule of their own."""
    return flow.kind in TASK_KINDS or (flow.kind == "measure" and flow.start.every == "hand")


def by_hand(flow: Flow) -> Flow:
    """A therapist may send what the course would bring later, or has brought already."""
    return replace(flow, audience=replace(flow.audience, after=(), once=False))


def load_programme(folder: Path, *, screen: Screen | None = None) -> Programme:
    """Read flows/ and messages/ of a folder, or take what was made of the very same files before.

    Raises: ProgrammeBroken, with all problems at once.
    """
    key = digest(everything_of(folder, is_screened=screen is not None), code_of_reading())
    programme, problems = kept_as("programme", key, lambda: whole(*read_programme(folder, screen=screen)), MOST_KEPT)
    if any(not problem.is_warning for problem in problems):
        raise ProgrammeBroken(problems)
    programme.texts.make_ready(SAID_AT_ONCE)
    return programme


def whole(programme: Programme, problems: Sequence[Problem]) -> tuple[Programme, Sequence[Problem]]:
    """With what every text of a client asks for found already: the first one to write must not wait for it."""
    if any(not problem.is_warning for problem in problems):
        return programme, problems
    return programme.besides(warnings=tuple(sorted(problems))), problems


SAID_AT_ONCE = ("crisis", "alerts", "common", "bot")

MOST_KEPT = 4
"""Programmes: the shipped one, staff's own, and what was published before and after."""


def everything_of(folder: Path, *, is_screened: bool) -> Iterator[bytes]:
    """All that a reading of a folder depends on: its files, and the patterns that ship."""
    yield f"{folder.resolve()} {is_screened} {sys.version}".encode()
    tops = (folder / "flows", folder / "messages", shipped_folder() / "messages" / "crisis")
    for path in sorted(path for top in tops for path in top.rglob("*") if path.is_file()):
        yield path.as_posix().encode()
        yield path.read_bytes()


@cache
def code_of_reading() -> tuple[Path, ...]:
    here = Path(__file__).parents[1]
    return (here / "model.py", *sorted(here.glob("core/**/*.py")), *sorted(here.glob("programme/*.py")))


def read_programme(folder: Path, *, screen: Screen | None = None) -> tuple[Programme, list[Problem]]:
    """Read what can be read, and everything that is wrong with it."""
    flows, unread = read_flows(folder)
    rules, found = read_rules(folder / "flows" / "programme.yaml")
    resources, told = read_resources(folder / "messages" / "crisis")
    renames, strange = read_renames(folder)
    standing = {**resources, "cover": rules.hours_of_cover or NOBODY}
    texts, junk = read_texts(folder / "messages", standing, renames)
    strays = tuple(check_strays(folder))
    broken = frozenset(Path(problem.file).stem for problem in unread) | flows_meant(strays)
    written = Written(flows=flows, texts=texts, rules=rules, languages=LANGUAGES, broken=broken, screen=screen)
    allowed, remarks = read_allowances(folder)
    looked = (*check_flows(written), *check_stale(folder, texts))
    problems = [*unread, *found, *told, *junk, *remarks, *strange, *strays, *looked]
    if not flows and not unread:
        problems.append(Problem(file="flows", line=0, what="there is no flow here.", do="Name a folder with flows/."))
    programme = Programme(flows=flows, texts=texts, rules=rules, resources=resources, folder=folder, renames=renames)
    return programme, without_allowed(sorted(set(problems)), allowed)


def read_flows(folder: Path) -> tuple[dict[str, Flow], list[Problem]]:
    flows: dict[str, Flow] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "flows").glob("*.yaml")):
        if path.stem == "programme":
            continue
        try:
            flows[path.stem] = read_flow(path)
        except ProgrammeBroken as broken:
            problems += broken.problems
    return flows, problems


def read_rules(path: Path) -> tuple[ProgrammeRules, list[Problem]]:
    """What holds for everybody. Shape: defaults, and a problem, for what cannot be read."""
    file = f"flows/{path.name}"
    if not path.exists():
        return ProgrammeRules(), []
    try:
        tree = read_tree(read_source(path), file)
    except ProgrammeBroken as broken:
        return ProgrammeRules(), list(broken.problems)
    written = tree.value if isinstance(tree.value, dict) else {}
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    known = {each.name: each for each in fields(ProgrammeRules) if each.name not in OF_THE_HOUSE}
    for name, value in written.items():
        line = tree.line((name,))
        if name not in known:
            what, do = f"`{name}` is no rule of the programme.", meant(name, known, "Take it out.")
            problems.append(Problem(file=file, line=line, what=what, do=do, rule="grammar"))
            continue
        try:
            values[name] = rule_value(known[name].default, value)
        except (ValueError, TypeError) as wrong:
            problems.append(Problem(file=file, line=line, what=f"`{name}`: {wrong}.", rule="grammar"))
    return ProgrammeRules(**values), problems


def rule_value(default: Any, written: Any) -> Any:
    """Read a rule the way its default is written. Raises: ValueError."""
    if isinstance(default, time):
        return time.fromisoformat(str(written))
    if isinstance(default, int):
        return int(written)
    return words_in(written) if isinstance(default, str) else span(written)


def words_in(written: Any) -> str:
    """Nothing written is no words. Raises: ValueError, where YAML has read something else than words."""
    if not isinstance(written, str | None):
        raise ValueError("words stand in quotes here")
    return (written or "").strip()
