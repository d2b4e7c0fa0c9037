"""An export: every field has its line in the dictionary, cells run no formula, FHIR is what its own models take."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from datetime import UTC, date, datetime

import pytest
from fhir.resources.R4B.bundle import Bundle

from bot.core.export import as_csv, as_jsonl, cell, dictionary, row_of
from bot.core.export_fields import FIELDS
from bot.core.fhir import bundle
from bot.model import Client, Homework, Phase, Status
from bot.store.export import KINDS
from bot.store.timeline import Line

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
MAYA = Client(id="maya", name="Maya R.", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOW)
ITEMS = [1, 2, 0, 1, None, 0, 1, 0, 1]
SCORES = {"items": ITEMS, "total": 7, "answered": 8, "prorated": True, "band": "mild"}


def line(name: str, value: object, words: str = "") -> Line:
    return Line(at=NOW, name=name, client_id="maya", on=date(2026, 11, 24), value=value, words=words)


LINES = (line("mood", 4), line("phq9", SCORES), line("with_whom", "Rosa", "Rosa"), line("what", None, "she called"))


def tables(*, whole: bool) -> dict[str, list[dict[str, object]]]:
    return {
        "client": [row_of("client", MAYA, whole=whole)],
        "timeline": [row_of("timeline", each, whole=whole) for each in LINES],
    }


def test_every_field_of_every_record_has_its_line_in_the_dictionary() -> None:
    kinds = {"client": Client, "timeline": Line, **KINDS}

    wanted = {name: [each.name for each in fields(kind)] for name, kind in kinds.items()}

    assert {name: list(about) for name, about in FIELDS.items()} == wanted
    assert len(dictionary().splitlines()) == 1 + sum(len(about) for about in FIELDS.values())


def test_a_plain_export_tells_neither_who_somebody_is_nor_what_they_wrote() -> None:
    said = as_jsonl(tables(whole=False))

    assert not [each for each in ("Maya", "Rosa", "she called") if each in said]
    assert '"value": 4' in said


def test_a_whole_export_holds_every_field_and_comes_back_as_it_was() -> None:
    lines = [json.loads(each) for each in as_jsonl(tables(whole=True)).splitlines()]

    assert lines[0]["name"] == "Maya R."
    assert [each["words"] for each in lines[1:]] == ["", "", "Rosa", "she called"]
    assert lines[2]["value"] == SCORES


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_never_begins_a_formula(begin: str) -> None:
    title = f'{begin}HYPERLINK("http://x")'
    task = Homework(id="h", client_id="maya", flow="f", title=title, given_at=NOW)

    rows = list(csv.reader(io.StringIO(as_csv("homework", [row_of("homework", task, whole=True)]))))

    assert rows[1][list(FIELDS["homework"]).index("title")] == f"'{title}"


def test_a_number_below_zero_stays_a_number() -> None:
    assert cell(-3) == -3


def test_the_bundle_is_valid_and_an_open_item_has_no_answer() -> None:
    made = bundle(tables(whole=False), made_at=NOW.isoformat())

    Bundle.model_validate_json(json.dumps(made))
    kept = {each["resource"]["resourceType"]: each["resource"] for each in made["entry"]}
    assert list(kept) == ["Patient", "Observation", "QuestionnaireResponse"]
    assert ["answer" not in each for each in kept["QuestionnaireResponse"]["item"]] == [
        value is None for value in ITEMS
    ]
    assert kept["QuestionnaireResponse"]["status"] == "in-progress"


def test_nobody_to_tell_of_is_a_valid_bundle_too() -> None:
    assert Bundle.model_validate_json(json.dumps(bundle({"client": [], "timeline": []}, made_at=NOW.isoformat())))
