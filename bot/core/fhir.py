"""Questionnaires and moods of clients as a FHIR R4 Bundle, under a pseudonym. Pure.

Source: HL7 FHIR R4 (4.0.1) Bundle, Patient, QuestionnaireResponse, Observation; LOINC codes of messages/measures.json.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.core.export import Row, Tables
from bot.model import Json

LOINC = "http://loinc.org"
PANELS: Mapping[str, tuple[str, str, str]] = {
    "phq9": ("44249-1", "44261-6", "PHQ-9"),
    "gad7": ("69737-5", "70274-6", "GAD-7"),
}
"""By instrument: the panel's code, the total's code, the name. Source: loinc.org."""

HERE = uuid.UUID("6f1b2b38-2d0f-4bb5-9c2f-5f0e3d2f0a11")
"""Makes the same entry's address the same in every export of it."""


def bundle(tables: Tables, *, made_at: str) -> dict[str, Any]:
    """A collection: a Patient for each client, then what they answered. Units: `made_at` is UTC, ISO 8601."""
    entries = [entry for client in tables["client"] for entry in entries_of(client, tables["timeline"])]
    made: dict[str, Any] = {"resourceType": "Bundle", "type": "collection", "timestamp": made_at}
    return made | ({"entry": entries} if entries else {})


def entries_of(client: Row, lines: Sequence[Row]) -> Iterator[dict[str, Any]]:
    patient = address("patient", client["id"])
    yield entry(patient, {"resourceType": "Patient", "id": last_part(patient), "active": client["status"] != "ended"})
    for number, line in enumerate(lines):
        if line["client_id"] != client["id"]:
            continue
        if line["name"] in PANELS and isinstance(line["value"], dict):
            yield from measured(line, patient, f"{client['id']}:{number}")
        elif line["name"] == "mood" and isinstance(line["value"], int | float):
            yield mood(line, patient, f"{client['id']}:{number}")


def measured(line: Row, patient: str, key: str) -> Iterator[dict[str, Any]]:
    """The answers as they were given, and the total where there is one; an item left open has no answer."""
    panel, total, title = PANELS[line["name"]]
    response = address("response", key)
    yield entry(
        response,
        {
            "resourceType": "QuestionnaireResponse",
            "id": last_part(response),
            "questionnaire": f"{LOINC}/q/{panel}",
            "status": "completed" if None not in line["value"]["items"] else "in-progress",
            "subject": {"reference": patient},
            "authored": line["at"],
            "item": [item(number, value) for number, value in enumerate(line["value"]["items"], start=1)],
        },
    )
    if line["value"]["total"] is not None:
        made = observation(line, patient, coded(LOINC, total, f"{title} total score"))
        place = address("observation", key)
        yield entry(
            place,
            made
            | {
                "id": last_part(place),
                "valueQuantity": {"value": line["value"]["total"], "unit": "score", "code": "{score}",
                                  "system": "http://unitsofmeasure.org"},
                "derivedFrom": [{"reference": response}],
            },
        )  # fmt: skip


def item(number: int, value: Json) -> dict[str, Any]:
    made: dict[str, Any] = {"linkId": str(number)}
    return made if value is None else made | {"answer": [{"valueInteger": int(value)}]}


def mood(line: Row, patient: str, key: str) -> dict[str, Any]:
    place = address("observation", key)
    code = {"text": "Mood, 0 (as low as it gets) to 10 (as good as it gets), by the person's own word"}
    made = observation(line, patient, code)
    return entry(place, made | {"id": last_part(place), "valueInteger": round(float(line["value"]))})


def observation(line: Row, patient: str, code: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": dict(code),
        "subject": {"reference": patient},
        "effectiveDateTime": line["at"],
    }


def coded(system: str, code: str, display: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code, "display": display}], "text": display}


def address(kind: str, key: Json) -> str:
    return f"urn:uuid:{uuid.uuid5(HERE, f'{kind}:{key}')}"


def last_part(place: str) -> str:
    return place.rpartition(":")[2]


def entry(place: str, resource: Mapping[str, Any]) -> dict[str, Any]:
    return {"fullUrl": place, "resource": dict(resource)}
