"""Seventy faults, each planted in a copy of a small programme: what is changed, and what must be found where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Change = Callable[[Path], None]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """`rule` must be found in `file`, on the line that holds `line` afterwards ("" for the whole file)."""

    name: str
    rule: str
    file: str
    line: str
    change: Change


def swap(file: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def add(file: str, text: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def label(file: str, name: str, words: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        changed = re.sub(rf"(?m)^    \.{name} = .*$", f"    .{name} = {words}", text, count=1)
        assert changed != text
        path.write_text(changed, encoding="utf-8")

    return change


def gone(*files: str) -> Change:
    def change(folder: Path) -> None:
        for file in files:
            (folder / file).unlink()

    return change


def renamed(old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        (folder / new).parent.mkdir(exist_ok=True)
        (folder / old).rename(folder / new)

    return change


def encoded(file: str, encoding: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / file
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding, "replace"))

    return change


def one_wording(file: str, name: str) -> Change:
    """A text that always says the first of its wordings."""

    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        changed = re.sub(rf"(?ms)^{name} = \{{ \$turn ->\n    \[0\] (.*?)\n.*?^\}}", rf"{name} = \1", text, count=1)
        assert changed != text
        path.write_text(changed, encoding="utf-8")

    return change


def both(*changes: Change) -> Change:
    def change(folder: Path) -> None:
        for each in changes:
            each(folder)

    return change


def write(file: str, text: str) -> Change:
    def change(folder: Path) -> None:
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")

    return change


def fault(name: str, rule: str, file: str, line: str, change: Change) -> Fault:
    return Fault(name=name, rule=rule, file=file, line=line, change=change)


EVENING, MOOD, MEMORY, HOMEWORK = (f"flows/{name}.yaml" for name in ("evening", "mood", "memory", "homework"))
EN, ES = "messages/en/evening.ftl", "messages/es/evening.ftl"
HEAD = (
    "title: New\nkind: check-in\nstart:\n  every: day\n  at: client.evening\n  priority: 60\nsteps:\n  - say: thanks\n"
)


def in_six(words: str) -> str:
    """A text in as many wordings as opens a daily flow."""
    rows = "".join(f"   {'*' if turn == 5 else ' '}[{turn}] {words}\n" for turn in range(6))
    return f"thanks = {{ $turn ->\n{rows}}}\n"


NEW_TEXTS = both(write("messages/en/new.ftl", in_six("Thank you.")), write("messages/es/new.ftl", in_six("Gracias.")))
OVERLAY = "messages/en/variants/perinatal/evening.ftl"


def laid_over(file: str, text: str) -> Change:
    def change(folder: Path) -> None:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")

    return change


def new_flow(head: str) -> Change:
    return both(write("flows/new.yaml", head), NEW_TEXTS)


FAULTS = (
    # ------------------------------------------------------------ the file itself
    fault("a bracket is open", "yaml", EVENING, "  every: [day", swap(EVENING, "  every: day", "  every: [day")),
    fault("a quote is open", "yaml", EVENING, "title: \"", swap(EVENING, "title: ", "title: \"")),
    fault("a quote is open behind a dash", "yaml", MOOD, "- say: 'thanks", swap(MOOD, "- say: thanks", "- say: 'thanks")),
    fault("a tab", "yaml", EVENING, "\tevery", swap(EVENING, "  every: day", "\tevery: day")),
    fault("a word twice", "yaml", EVENING, "  every: week", swap(EVENING, "  every: day", "  every: day\n  every: week")),
    fault("an alias", "yaml", EVENING, "at: *x", swap(EVENING, "at: client.evening", "at: *x")),
    fault("a tag", "yaml", EVENING, "at: !x", swap(EVENING, "at: client.evening", "at: !x y")),
    fault("a second document", "yaml", MOOD, "---", add(MOOD, "---\ntitle: Two\n")),
    fault("too large", "size", EVENING, "", add(EVENING, "#" * 300_000)),
    # ------------------------------------------------------------ the grammar
    fault("a misspelt word", "grammar", EVENING, "recrod: happened", swap(EVENING, "record: happened", "recrod: happened")),
    fault("an unknown kind", "grammar", EVENING, "kind: chekin", swap(EVENING, "kind: check-in", "kind: chekin")),
    fault("an unknown phase", "grammar", MEMORY, "phase: midle", swap(MEMORY, "phase: middle", "phase: midle")),
    fault("an unknown area", "grammar", MEMORY, "area: greif", swap(MEMORY, "area: grief", "area: greif")),
    fault("an unknown rhythm", "grammar", EVENING, "every: dayly", swap(EVENING, "every: day", "every: dayly")),
    fault("no such hour", "grammar", EVENING, "at: 25:00", swap(EVENING, "at: client.evening", "at: 25:00")),
    fault("no length of time", "grammar", EVENING, "expires: soon", swap(EVENING, "expires: 4h", "expires: soon")),
    fault("a reminder after the end", "grammar", EVENING, "start:", swap(EVENING, "remind: 90m", "remind: 9h")),
    fault("a snooze after the end", "grammar", EVENING, "start:", swap(EVENING, "  priority", "  snooze: 5h\n  priority")),
    fault("no title", "grammar", EVENING, "kind", swap(EVENING, "title: Evening check-in\n", "")),
    fault("no answer", "grammar", MOOD, "ask: mood", swap(MOOD, "    answer: scale 0-10\n", "")),
    fault("no such answer", "grammar", MOOD, "answer: slider", swap(MOOD, "answer: scale 0-10", "answer: slider 0-10")),
    fault("a scale upside down", "grammar", MOOD, "answer: scale 10-0", swap(MOOD, "scale 0-10", "scale 10-0")),
    fault("two things in a step", "grammar", MOOD, "- say: thanks", add(MOOD, "    go: evening\n")),
    fault("a go to a file that cannot be read", "grammar", MOOD, "ask: mood", both(swap(MOOD, "    answer: scale 0-10\n", ""), add(HOMEWORK, "  - when: went == \"tried\"\n    go: mood\n"))),
    fault("no such rhythm", "grammar", MOOD, "- set: rhythm", add(MOOD, "  - set: rhythm\n    to: sometimes\n")),
    fault("what cannot be set", "grammar", "flows/settings.yaml", "set: evning", swap("flows/settings.yaml", "set: evening", "set: evning")),
    fault("a window that ends first", "grammar", EVENING, "at: 20:00-17:00", swap(EVENING, "client.evening", "20:00-17:00")),
    fault("a score without a source", "grammar", MOOD, "- score: x", add(MOOD, "  - score: x\n    items: [mood]\n    bands: {0: low}\n")),
    fault("no such instrument", "grammar", "flows/phq9.yaml", "measure: phq8", swap("flows/phq9.yaml", "measure: phq9", "measure: phq8")),
    fault("no such event", "grammar", EVENING, "start:", swap(EVENING, "every: day", "every: event\n  on: low-moods")),
    fault("an unknown rule", "grammar", "flows/programme.yaml", "daily_cup: 3", swap("flows/programme.yaml", "daily_cap: 3", "daily_cup: 3")),
    # ------------------------------------------------------------ steps
    fault("a go to nowhere", "unknown", MOOD, "go: evning", add(MOOD, "  - go: evning\n")),
    fault("a repeat of nothing", "unknown", MOOD, "repeat: moods", swap(MOOD, "  - say: thanks", "  - when: mood < 3\n    repeat: moods\n  - say: thanks")),
    fault("a share with nobody", "unknown", EVENING, "share: may_sea", swap(EVENING, "share: may_see", "share: may_sea")),
    fault("a stop on no option", "unknown", "flows/welcome.yaml", "stop_on: [nope]", swap("flows/welcome.yaml", "stop_on: [no]", "stop_on: [nope]")),
    fault("an unreachable step", "unreachable", MOOD, "- say: thanks", swap(MOOD, "  - say: thanks", "  - end: true\n  - say: thanks")),
    fault("an endless loop", "endless", HOMEWORK, "go: tried", add(HOMEWORK, "  - go: tried\n")),
    fault("an endless question", "endless", MOOD, "go: words", add(MOOD, "  - go: words\n")),
    fault("flows that call each other", "endless", HOMEWORK, "go: mood", both(add(HOMEWORK, "  - go: mood\n"), add(MOOD, "  - go: homework\n"))),
    fault("a step twice", "double", MOOD, "- say: thanks", add(MOOD, "  - say: thanks\n")),
    fault("a dead end", "dead-end", EVENING, "- when: happened == \"yes\"", swap(EVENING, "mood > 3", "mood > 4")),
    # ------------------------------------------------------------ names
    fault("an unknown name", "name", EVENING, "when: moood <= 3", swap(EVENING, "when: mood <= 3", "when: moood <= 3")),
    fault("words against a number", "type", EVENING, "when: mood < \"3\"", swap(EVENING, "when: mood <= 3", "when: mood < \"3\"")),
    fault("a number against words", "type", EVENING, "when: happened > 3", swap(EVENING, "when: mood <= 3", "when: happened > 3")),
    fault("neither true nor false", "type", EVENING, "when: mood + 1", swap(EVENING, "when: mood <= 3", "when: mood + 1")),
    fault("an answer nobody gives", "value", EVENING, "when: happened == \"yess\"", swap(EVENING, "happened == \"yes\"", "happened == \"yess\"")),
    fault("a condition nothing meets", "never", HOMEWORK, "when: went == \"tried\" && went == \"partly\"", swap(HOMEWORK, "  - homework: review", "  - when: went == \"tried\" && went == \"partly\"\n    end: true\n  - homework: review")),
    fault("no condition at all", "condition", EVENING, "when: mood = 3", swap(EVENING, "when: mood <= 3", "when: mood = 3")),
    fault("a name asked later", "order", EVENING, "- when: way == \"worse\"", swap(EVENING, "  - when: happened == \"yes\"\n    ask: with_whom", "  - when: way == \"worse\"\n    ask: with_whom")),
    fault("an unknown name in a text", "name", EN, "$therapists", swap(EN, "$therapist", "$therapists")),
    # ------------------------------------------------------------ texts
    fault("a text missing", "missing-text", EVENING, "say: low", swap(ES, "low = ", "slow = ")),
    fault("a button's words missing", "missing-text", EVENING, "ask: way", swap(EN, "    .worse", "    .worst")),
    fault("no words at all in one language", "missing-text", EVENING, "title:", gone(ES)),
    fault("a text nobody says", "unused", EN, "spare = ", add(EN, "spare = Hello.\n")),
    fault("a text file without a flow", "unused", "messages/en/evenings.ftl", "", write("messages/en/evenings.ftl", "a = Hello.\n")),
    fault("no Fluent", "fluent", EN, "{ $", add(EN, "spoilt = { $\n")),
    fault("a translation that is stale", "stale", ES, "low = ", swap(EN, "low = ", "low = Oh. ")),
    fault("too long for a chat", "long", EN, "low = ", swap(EN, "low = ", "low = " + "We can do this. " * 20)),
    fault("too long for Telegram", "too-long", EN, "low = ", swap(EN, "low = ", "low = " + "We can do this. " * 300)),
    fault("too hard in English", "grade", EN, "low = ", swap(EN, "low = ", "low = Interpersonal difficulties frequently exacerbate symptomatology, necessitating collaborative exploration of relationship expectations. ")),
    fault("too hard in Spanish", "grade", ES, "low = ", swap(ES, "low = ", "low = Las dificultades interpersonales frecuentemente intensifican sintomatologías preexistentes, necesitando exploraciones colaborativas. ")),
    fault("a button too long", "button", EN, ".worse", swap(EN, ".worse = ", ".worse = A good deal worse than I would have thought, ")),
    fault("a button that stops", "answer-word", EN, ".worse", label(EN, "worse", "stop")),
    fault("an answer that is a command", "answer-word", MOOD, "answer: choice [yes, help]", both(swap(MOOD, "choice [yes, no]", "choice [yes, help]"), swap("messages/en/mood.ftl", "may_see", "may_see"), add("messages/en/common.ftl", "help = I do\n"), add("messages/es/common.ftl", "help = Sí\n"))),
    fault("a button of crisis words", "answer-word", EN, ".worse", label(EN, "worse", "I want to kill myself")),
    fault("a text file as an old Windows saves it", "size", ES, "", encoded(ES, "latin-1")),
    fault("a text file as a spreadsheet saves it", "size", ES, "", encoded(ES, "utf-16")),
    # ------------------------------------------------------------ what nobody reads
    fault("a flow under another ending", "stray", "flows/memory.yml", "", renamed("flows/memory.yaml", "flows/memory.yml")),
    fault("a flow as Notepad saves it", "stray", "flows/memory.yaml.txt", "", renamed("flows/memory.yaml", "flows/memory.yaml.txt")),
    fault("a flow in a folder of its own", "stray", "flows/grief/memory.yaml", "", renamed("flows/memory.yaml", "flows/grief/memory.yaml")),
    fault("a flow from a word processor", "stray", "flows/walk.docx", "", write("flows/walk.docx", "PK")),
    fault("words as Notepad saves them", "stray", "messages/en/evening.ftl.txt", "", write("messages/en/evening.ftl.txt", "low = A low day.\n")),
    fault("words in another language's folder", "stray", "messages/fr/evening.ftl", "", write("messages/fr/evening.ftl", "low = Bonjour.\n")),
    # ------------------------------------------------------------ the course
    fault("nothing of that name before it", "after", MEMORY, "after: memoir", swap(MEMORY, "for:", "for:\n  after: memoir")),
    fault("before it what is never done", "after", MEMORY, "after: evening", swap(MEMORY, "for:", "for:\n  after: evening")),
    fault("flows that wait for each other", "after", MEMORY, "after: memory", swap(MEMORY, "for:", "for:\n  after: memory")),
    fault("no technique", "technique", MEMORY, "kind: homework", swap(MEMORY, "technique: reconstruct-relationship\n", "")),
    fault("a technique that is none", "grammar", MEMORY, "technique: hypnosis", swap(MEMORY, "technique: reconstruct-relationship", "technique: hypnosis")),
    fault("no source", "source", MEMORY, "kind: homework", swap(MEMORY, "source: S4; Weissman 2018\n", "")),
    fault("no title for the client", "missing-text", MEMORY, "title:", swap("messages/es/memory.ftl", "title = ", "# ")),
    fault("a title too long", "long", "messages/en/memory.ftl", "title = ", swap("messages/en/memory.ftl", "title = ", "title = one of all the many and very dear ")),
    fault("wordings that repeat too soon", "wordings", EN, "happened = ", swap(EN, "    [4] Did you and someone have a moment today that counted?\n", "")),
    fault("a daily opening in too few wordings", "wordings", EN, "mood = ", one_wording(EN, "mood")),
    fault("a variant that is none", "variant", OVERLAY.replace("perinatal", "perinatel"), "", laid_over(OVERLAY.replace("perinatal", "perinatel"), "low = A low day.\n")),
    fault("a variant's words for nothing", "variant", OVERLAY, "slow = ", laid_over(OVERLAY, "slow = A low day.\n")),
    # ------------------------------------------------------------ the whole
    fault("a phase without a check-in", "no-check-in", "flows", "", swap(EVENING, "start:", "for:\n  phase: [initial, middle, termination]\nstart:")),
    fault("an area without homework", "no-homework", "flows", "", gone(MEMORY, "messages/en/memory.ftl", "messages/es/memory.ftl")),
    fault("two flows that always fall together", "collision", "flows/new.yaml", "at: client.evening", new_flow(HEAD)),
    fault("an hour at which nothing may come", "quiet-hours", "flows/new.yaml", "at: 23:00", new_flow(HEAD.replace("client.evening", "23:00"))),
    fault("a schedule that never comes", "never-due", "flows/new.yaml", "start:", new_flow(HEAD.replace("every: day", "every: phase\n  on: end").replace("start:", "for:\n  phase: maintenance\nstart:").replace("priority: 60", "priority: 61"))),
    fault("a session that never comes", "never-due", "flows/new.yaml", "session: 30-40", new_flow(HEAD.replace("start:", "for:\n  session: 30-40\nstart:").replace("priority: 60", "priority: 61"))),
    fault("a flow that nothing begins", "no-start", "flows/new.yaml", "title: New", new_flow("title: New\nsteps:\n  - say: thanks\n")),
    fault("a flow in place of crisis texts", "crisis", "flows/alerts.yaml", "title: Mine", write("flows/alerts.yaml", "title: Mine\nsteps:\n  - end: true\n")),
    fault("a go into crisis texts", "crisis", MOOD, "go: crisis", add(MOOD, "  - go: crisis\n")),
    fault("a record that a handover writes", "grammar", MOOD, "record: therapist", swap(MOOD, "record: mood", "record: therapist")),
    fault("a record that alerts are ruled by", "grammar", MOOD, "record: crisis-reply", swap(MOOD, "record: mood", "record: crisis-reply")),
    fault("an old resource file", "old-resources", "messages/crisis/resources.yaml", "checked:", swap("messages/crisis/resources.yaml", "checked: 2026", "checked: 2024")),
    fault("an allowance without a reason", "allow", EVENING, "# between: allow", add(EVENING, "# between: allow grade\n")),
)  # fmt: skip
