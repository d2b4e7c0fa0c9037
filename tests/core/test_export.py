"""An export: every field has its line in the dictionary, cells run no formula, FHIR is what its own models take."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

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

    assert rows[1][list(FIELDS["homework"]).index("title")] == f"'{title}".replace("\r", "\n")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_no_end_of_a_line_in_a_cell_begins_a_row_that_is_a_formula(end: str) -> None:
    task = Homework(id="h", client_id="maya", flow="f", title=f"a walk{end}=1+1", given_at=NOW)

    made = as_csv("homework", [row_of("homework", task, whole=True)])

    assert "\r" not in made
    assert '"a walk\n=1+1"' in made


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


def test_a_table_is_plain_csv_with_lists_as_json_and_truth_as_a_word() -> None:
    made = as_csv("client", [row_of("client", replace(MAYA, done=("a", "é"), danger=True), whole=True)])
    heading, line = list(csv.reader(io.StringIO(made)))
    found = dict(zip(heading, line, strict=True))

    assert made.count("\n") == 2
    assert made.startswith(",".join(FIELDS["client"]) + "\n")
    assert (found["done"], found["danger"], found["held_at"]) == ('["a", "é"]', "true", "")
    assert cell(False) == "false"


def test_the_dictionary_says_of_each_field_what_it_tells() -> None:
    lines = list(csv.DictReader(io.StringIO(dictionary())))

    assert list(lines[0]) == ["table", "field", "about", "tells"]
    told = {(each["table"], each["field"]): each["tells"] for each in lines}
    assert {told["client", "name"], told["timeline", "words"], told["client", "phase"]} == {"who", "words", "neither"}
    assert set(told.values()) == {"who", "words", "neither"}
    assert "XX" not in dictionary()


@pytest.mark.parametrize(
    ("value", "words", "stands"),
    [("Rosa", "Rosa", None), ("yes", "", "yes"), ("", "", ""), ("yes", "no", "yes"), (4, "", 4)],
)
def test_an_answer_that_is_a_name_goes_with_the_words_and_any_other_stays(
    value: object, words: str, stands: object
) -> None:
    assert row_of("timeline", line("with_whom", value, words), whole=False)["value"] == stands


def resources(*lines: Line, client: Client = MAYA) -> list[dict[str, Any]]:
    rows = {"client": [row_of("client", client, whole=False)],
            "timeline": [row_of("timeline", each, whole=False) for each in lines]}  # fmt: skip
    return [each["resource"] for each in bundle(rows, made_at=NOW.isoformat())["entry"]]


def test_every_entry_stands_under_its_own_address_which_is_the_same_in_every_export() -> None:
    once, again = (bundle(tables(whole=False), made_at=NOW.isoformat()) for _ in range(2))

    assert once == again
    assert (once["type"], once["timestamp"]) == ("collection", NOW.isoformat())
    places = [each["fullUrl"] for each in once["entry"]]
    assert len(set(places)) == len(places)
    assert all(each["fullUrl"] == f"urn:uuid:{each['resource']['id']}" for each in once["entry"])
    patient = places[0]
    assert all(each["resource"]["subject"] == {"reference": patient} for each in once["entry"][1:])


@pytest.mark.parametrize(("status", "active"), [(Status.ACTIVE, True), (Status.PAUSED, True), (Status.ENDED, False)])
def test_whoever_has_ended_is_no_longer_active(status: Status, active: bool) -> None:
    assert resources(client=replace(MAYA, status=status))[0]["active"] is active


def test_a_whole_questionnaire_is_completed_and_has_its_total() -> None:
    whole = {**SCORES, "items": [1, 2, 0, 1, 1, 0, 1, 0, 1]}
    (_, response, total) = resources(line("phq9", whole))

    assert (response["status"], response["questionnaire"]) == ("completed", "http://loinc.org/q/44249-1")
    assert response["item"][0] == {"linkId": "1", "answer": [{"valueInteger": 1}]}
    assert [each["linkId"] for each in response["item"]] == [str(number) for number in range(1, 10)]
    assert response["authored"] == NOW.isoformat()
    assert total["valueQuantity"] == {
        "value": 7, "unit": "score", "code": "{score}", "system": "http://unitsofmeasure.org",
    }  # fmt: skip
    assert total["code"] == {
        "coding": [{"system": "http://loinc.org", "code": "44261-6", "display": "PHQ-9 total score"}],
        "text": "PHQ-9 total score",
    }
    assert total["derivedFrom"] == [{"reference": f"urn:uuid:{response['id']}"}]
    assert (total["status"], total["effectiveDateTime"]) == ("final", NOW.isoformat())


def test_without_a_total_there_is_none_and_what_is_no_measure_is_left_out() -> None:
    open_ = {**SCORES, "total": None}
    other = replace(line("mood", 7), client_id="ana")

    kinds = [each["resourceType"] for each in resources(line("gad7", open_), line("happened", "yes"), other)]

    assert kinds == ["Patient", "QuestionnaireResponse"]
    assert [each["resourceType"] for each in resources(line("phq9", "gone"), line("mood", "low"))] == ["Patient"]
    assert [each["resourceType"] for each in resources(line("what", {"items": []}))] == ["Patient"]


def test_a_mood_is_a_whole_number_in_its_own_words() -> None:
    (_, mood) = resources(line("mood", 6.4))

    assert mood["valueInteger"] == 6
    assert mood["code"]["text"].startswith("Mood, 0 ")


def test_what_stands_between_two_lines_of_a_client_loses_neither() -> None:
    other = replace(line("mood", 7), client_id="ana")

    assert [each["resourceType"] for each in resources(line("mood", 4), other, line("mood", 5))] == [
        "Patient", "Observation", "Observation",
    ]  # fmt: skip
