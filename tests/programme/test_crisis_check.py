"""What `check` and `doctor` say about the words of a crisis and the numbers in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.review import verdict_on
from bot.programme.crisis_check import check_crisis
from bot.programme.crisis_pages import version_of
from bot.programme.programme import Programme, load_programme
from bot.shipped import shipped_folder


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], Programme]:
    """A copy of what ships with one text replaced."""
    for name in ("flows", "messages"):
        shutil.copytree(shipped_folder() / name, tmp_path / name)

    def change(file: str, old: str, new: str) -> Programme:
        path = tmp_path / "messages" / file
        source = path.read_text(encoding="utf-8")
        assert old in source
        path.write_text(source.replace(old, new), encoding="utf-8")
        return load_programme(tmp_path)

    return change


def test_what_ships_has_no_problem() -> None:
    assert list(check_crisis(load_programme(shipped_folder()))) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("en/crisis.ftl", "You do not have to carry it alone.",
         "Notwithstanding considerable methodological heterogeneity, interpersonal psychotherapeutic interventions "
         "demonstrate statistically significant superiority.", "it is hard to read"),
        ("es/crisis.ftl", "No tienes que cargar con esto a solas.",
         "La heterogeneidad metodológica considerable condiciona significativamente la interpretación de los "
         "resultados psicoterapéuticos obtenidos internacionalmente.", "it is hard to read"),
        ("en/crisis.ftl", "call-now = Please call or text { $crisis_call } now.", "call-now = Please call now.",
         "it does not name the number to call."),
        ("en/crisis.ftl", "I am really glad you told me. You", "I am really glad you told me, { $nobody }. You",
         "a value is missing in it: Unknown external: nobody"),
        ("en/caring.ftl", "note-3 = ", "note-three = ", "the text caring.note-3 is missing."),
    ],
    ids=["hard in English", "hard in Spanish", "no number", "no value", "no text"],
)  # fmt: skip
def test_a_text_that_may_not_go_out_is_named(
    changed: Callable[[str, str, str], Programme], file: str, old: str, new: str, what: str
) -> None:
    if "caring" in file:
        changed("es/caring.ftl", "note-3 = ", "note-three = ")
    found = [problem for problem in check_crisis(changed(file, old, new)) if problem.what.startswith(what)]

    assert found
    assert not any(problem.is_warning for problem in found)


def test_every_word_and_number_counts_for_the_version(changed: Callable[[str, str, str], Programme]) -> None:
    shipped = version_of(load_programme(shipped_folder()))

    assert version_of(changed("crisis/resources.yaml", "1-800-222-1222", "1-800-222-1223")) != shipped
    assert version_of(changed("crisis/resources.yaml", "1-800-222-1223", "1-800-222-1222")) == shipped
    assert version_of(changed("es/crisis.ftl", "Mi plan de seguridad", "Mi plan")) != shipped


LAST = {"name": "Dr. Vega", "on": "2026-11-24", "version": "abc"}


@pytest.mark.parametrize(
    ("last", "version", "says"),
    [
        ({}, "abc", "nobody has reviewed version abc"),
        (LAST, "abc", "reviewed by Dr. Vega on 2026-11-24, version abc"),
        (LAST, "def", "Dr. Vega on 2026-11-24 reviewed version abc; version def would be sent"),
    ],
    ids=["never", "this one", "another"],
)
def test_doctor_says_whether_the_version_that_was_read_would_be_sent(
    last: dict[str, str], version: str, says: str
) -> None:
    assert says in verdict_on(last, version)
