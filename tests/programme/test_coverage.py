"""Holes in a programme are found, and the page of the programme that ships is the one that its flows make."""

from __future__ import annotations

from bot.core.flow import TECHNIQUES
from bot.programme.coverage import cells, overlays, page, techniques
from bot.programme.flows import flow_of
from bot.programme.programme import read_programme
from bot.programme.texts import Texts, bundle_of
from bot.shipped import shipped_folder

SAYS = "steps:\n  - say: hello\n"


def texts_of(*languages: str, flows: tuple[str, ...]) -> Texts:
    return Texts({language: {flow: bundle_of(language, "hello = Hi") for flow in flows} for language in languages})


def test_the_page_of_what_ships_is_up_to_date() -> None:
    programme, _ = read_programme(shipped_folder())

    made = page(programme.flows, programme.texts)

    assert (shipped_folder() / "docs" / "programme.md").read_text() == made, "write it anew: between coverage . --doc"


def test_a_cell_without_a_check_in_is_a_hole_for_exactly_those_it_is_for() -> None:
    head = "title: A\nkind: check-in\nfor:\n  phase: middle\n  area: grief\nstart:\n  every: day\n"
    flow = flow_of("a", f"{head}{SAYS}")

    found = list(cells({"a": flow}, texts_of("en", "es", flows=("a",))))

    met = {(cell.phase.value, cell.area.value) for cell in found if "check-in" not in cell.holes}
    assert met == {("middle", "grief")}
    assert all({"homework", "measure"} <= set(cell.holes) for cell in found)


def test_a_language_without_the_words_is_not_reached() -> None:
    flow = flow_of("a", f"title: A\nkind: homework\n{SAYS}")

    found = list(cells({"a": flow}, texts_of("en", flows=("a",))))

    assert {cell.language for cell in found if "homework" not in cell.holes} == {"en"}


def test_a_check_in_that_only_comes_by_hand_reaches_nobody() -> None:
    flow = flow_of("a", f"title: A\nkind: check-in\n{SAYS}")

    assert all("check-in" in cell.holes for cell in cells({"a": flow}, texts_of("en", "es", flows=("a",))))


def test_every_technique_of_the_list_stands_in_the_table() -> None:
    flow = flow_of("a", f"title: A\nkind: technique\ntechnique: role-play\nsource: S0\n{SAYS}")

    found = techniques({"a": flow})

    assert tuple(found) == TECHNIQUES
    assert [name for name, flows in found.items() if flows] == ["role-play"]


def test_a_flow_for_one_variant_alone_is_among_its_own_words() -> None:
    flow = flow_of("a", f"title: A\nfor:\n  variant: bipolar\n{SAYS}")

    assert overlays({"a": flow}, texts_of("en", flows=("a",)))["bipolar"] == ("a",)
