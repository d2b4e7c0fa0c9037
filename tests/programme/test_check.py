"""What `between check` says beside the faults that are planted: allowances, hashes, the schema, its exit."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.model import Text
from bot.programme.check_names import check_names
from bot.programme.check_steps import check_steps
from bot.programme.entries import read_entries
from bot.programme.flows import flow_of
from bot.programme.problems import ProgrammeBroken
from bot.programme.programme import read_programme, read_rules
from bot.programme.schema import flow_schema
from bot.programme.stale import marks_of, read_marks
from bot.programme.tree import read_tree
from bot.shipped import shipped_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(shipped_folder() / "flows", tmp_path / "flows")
    shutil.copytree(shipped_folder() / "messages", tmp_path / "messages")
    return tmp_path


def rules_in(folder: Path) -> list[str]:
    return [problem.rule for problem in read_programme(folder)[1]]


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_an_allowance_with_a_reason_holds_for_the_text_below_it_only(folder: Path) -> None:
    texts = folder / "messages" / "en" / "evening.ftl"
    texts.write_text(texts.read_text(encoding="utf-8") + "one = Hello.\ntwo = Hello.\n", encoding="utf-8")
    assert rules_in(folder) == ["unused", "unused"]

    change(texts, "one = Hello.", "# between: allow unused because the next version says it\none = Hello.")

    assert rules_in(folder) == ["unused"]


def test_a_crisis_rule_is_never_allowed(folder: Path) -> None:
    flow = folder / "flows" / "mood.yaml"
    source = flow.read_text(encoding="utf-8")
    flow.write_text(source + "  # between: allow crisis because I want to\n  - go: crisis\n", encoding="utf-8")

    assert "crisis" in rules_in(folder)


def test_each_translation_that_ships_is_marked_as_right_or_a_later_change_of_its_source_would_not_be_told() -> None:
    texts = read_programme(shipped_folder())[0].texts

    assert read_marks(shipped_folder()) == marks_of(texts), "between check --translated all, once you have read them"


def test_a_translation_looked_at_is_no_longer_stale(folder: Path) -> None:
    change(folder / "messages" / "en" / "evening.ftl", "low = ", "low = Oh. ")
    assert rules_in(folder) == ["stale"]

    CliRunner().invoke(app, ["check", str(folder), "--translated", "evening.low"])

    assert rules_in(folder) == []


def test_check_ends_with_one_on_an_error_and_tells_it_as_json(folder: Path) -> None:
    change(folder / "flows" / "evening.yaml", "when: mood <= 3", "when: moood <= 3")

    ended = CliRunner().invoke(app, ["check", str(folder), "--json"])

    (told,) = [each for each in json.loads(ended.stdout) if each["file"] == "flows/evening.yaml"]
    assert ended.exit_code == 1
    assert (told["rule"], told["do"], told["step"], told["is_warning"]) == (
        "name",
        "Did you mean mood?",
        "lifted",
        False,
    )


def test_a_step_without_a_name_is_called_by_its_line(folder: Path) -> None:
    change(folder / "flows" / "memory.yaml", 'when: when != "not-now"\n    homework', "when: redy == 1\n    homework")

    told = [each for each in read_programme(folder)[1] if each.file == "flows/memory.yaml"]

    assert [each.step for each in told if "redy" in each.what] == ["homework: agree"]


def test_one_warning_is_one_warning(folder: Path) -> None:
    change(folder / "messages" / "en" / "evening.ftl", "low = ", "low = Oh. ")

    assert "0 errors, 1 warning." in CliRunner().invoke(app, ["check", str(folder)]).output


def test_a_folder_without_flows_is_named(tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["check", str(tmp_path)])

    assert ended.exit_code == 2


def test_the_schema_that_editors_read_is_todays() -> None:
    kept = json.loads((shipped_folder() / "docs" / "flow.schema.json").read_text(encoding="utf-8"))

    assert kept == json.loads(json.dumps(flow_schema()))


def test_the_examples_of_the_page_for_staff_can_be_read() -> None:
    page = (shipped_folder() / "docs" / "for-programme-staff.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)
    examples = [block for block in blocks if "title:" in block]

    flows = [flow_of(f"example{number}", example) for number, example in enumerate(examples)]

    assert len(flows) == 2
    assert not [p for flow in flows for p in [*check_names(flow, {}), *check_steps(flow, {})]]


def test_only_a_daily_flow_that_is_met_again_needs_a_round_of_openings(folder: Path) -> None:
    once = rules_in(folder)

    change(folder / "flows" / "what-is-ipt.yaml", "  once: true\n", "")

    assert "wordings" not in once
    assert "wordings" in rules_in(folder)


def test_a_title_without_words_of_its_own_is_told_as_missing(folder: Path) -> None:
    path = folder / "messages" / "en" / "memory.ftl"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("title = "))
    lines[at] = "title =\n    .short = A memory"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert "missing-text" in rules_in(folder)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    record: mood\n", "\trecord: mood\n", "a tab stands here. Put spaces in its place."),
        ("    record: mood\n", "   record: mood\n", "this line begins further left or right than its neighbours."),
        ("title: Evening", "title: Evening: ours", "a colon stands where none may."),
    ],
    ids=["tab", "indentation", "colon"],
)
def test_the_usual_slips_in_a_flow_are_told_in_plain_words(folder: Path, old: str, new: str, told: str) -> None:
    flow = folder / "flows" / "evening.yaml"
    change(flow, old, new)

    with pytest.raises(ProgrammeBroken) as broken:
        read_tree(flow.read_text(encoding="utf-8"), "flows/evening.yaml")

    assert told in str(broken.value)


def test_a_brace_that_is_not_closed_is_told_as_one() -> None:
    _, problems = read_entries("thanks = Thank you, { $name.\n", "messages/en/tea.ftl")

    assert [each.what for each in problems] == ["a `{` is not closed here."]


SAID_BEFORE_CONSENT = [
    ("en", "", "service. You can stop", "service. People can answer: 9 to 5. You can stop"),
    ("es", "", "emergencia. Puedes", "emergencia. Hay quien conteste: 9 to 5. Puedes"),
    ("en", "adolescent", "service. You can stop", "service. People can answer: 9 to 5. You can stop"),
    ("es", "adolescent", "emergencia. Puedes", "emergencia. Hay quien conteste: 9 to 5. Puedes"),
]  # fmt: skip


def test_the_hours_of_cover_are_said_before_anybody_agrees(folder: Path) -> None:
    def said(language: str, variant: str) -> str:
        args: dict[str, str | int | float] = {"therapist": "Dr. Vega", "name": "Ana", "variant": variant}
        return read_programme(folder)[0].texts.say(language, Text(id="welcome.limits", args=args))

    for language, variant, without, _ in SAID_BEFORE_CONSENT:
        assert without in said(language, variant)
    change(folder / "flows" / "programme.yaml", 'hours_of_cover: ""', 'hours_of_cover: "9 to 5"')
    for language, variant, _, hours in SAID_BEFORE_CONSENT:
        assert hours in said(language, variant)


@pytest.mark.parametrize(
    ("written", "read"), [("", ""), ("null", ""), ('"  "', ""), ("9-17", "9-17"), ('" 9 to 5 "', "9 to 5")]
)
def test_hours_of_cover_that_are_left_out_are_none(folder: Path, written: str, read: str) -> None:
    change(folder / "flows" / "programme.yaml", 'hours_of_cover: ""', f"hours_of_cover: {written}")

    rules, problems = read_rules(folder / "flows" / "programme.yaml")

    assert (rules.hours_of_cover, problems) == (read, [])


@pytest.mark.parametrize("written", ["[9, 17]", "true", "9"])
def test_hours_of_cover_that_are_no_words_are_refused(folder: Path, written: str) -> None:
    change(folder / "flows" / "programme.yaml", 'hours_of_cover: ""', f"hours_of_cover: {written}")

    (problem,) = read_rules(folder / "flows" / "programme.yaml")[1]

    assert "`hours_of_cover`: words stand in quotes here" in problem.what
