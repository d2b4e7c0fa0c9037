"""A change of phase or area is suggested by the session's number, and never made."""

from __future__ import annotations

import pytest

from bot.core.effects import Change
from bot.core.suggestions import Suggestion, suggested
from bot.core.views import ClientView
from bot.model import Phase, ProblemArea, Status, Text
from tests.core.desks import VEGA, actions, client, desk, says, taps, texts

GRIEF = ProblemArea.GRIEF


@pytest.mark.parametrize(
    ("phase", "area", "held", "planned", "what"),
    [
        (Phase.INITIAL, None, 2, 16, ""),
        (Phase.INITIAL, GRIEF, 3, 16, "middle"),
        (Phase.INITIAL, GRIEF, 9, 16, "middle"),
        (Phase.MIDDLE, GRIEF, 3, 16, ""),
        (Phase.MIDDLE, GRIEF, 13, 16, ""),
        (Phase.MIDDLE, GRIEF, 14, 16, "termination"),
        (Phase.MIDDLE, GRIEF, 10, 12, "termination"),
        (Phase.MIDDLE, None, 5, 16, "area"),
        (Phase.TERMINATION, GRIEF, 15, 16, ""),
        (Phase.TERMINATION, GRIEF, 16, 16, "maintenance"),
        (Phase.MAINTENANCE, GRIEF, 20, 16, ""),
    ],
)
def test_the_number_of_the_next_session_suggests_a_phase(
    phase: Phase, area: ProblemArea | None, held: int, planned: int, what: str
) -> None:
    found = suggested(client(phase=phase, area=area, session_number=held, sessions_planned=planned))

    assert (found.what if found else "") == what


def test_nothing_is_suggested_for_whoever_is_not_in_the_programme() -> None:
    assert suggested(client(phase=Phase.INITIAL, session_number=9, status=Status.ENDED)) is None


def test_the_page_offers_what_is_suggested_and_changes_nothing_until_it_is_tapped() -> None:
    view = ClientView(client=client(phase=Phase.INITIAL, area=GRIEF, session_number=3), therapist=VEGA)

    page = says(desk(view), "/client Maya")
    caseload = says(desk(view), "/clients")
    tapped = taps(desk(view), "s:put:maya:phase:middle")

    assert texts(page) == ["staff.client-page", "digest.suggestion"]
    assert not [each for each in (*page, *caseload) if isinstance(each, Change)]
    assert texts(caseload) == ["staff.clients", "staff.suggestions"]
    assert [each.values["phase"] for each in tapped if isinstance(each, Change)] == [Phase.MIDDLE]
    assert not actions(caseload)


def test_a_suggestion_names_the_session_that_comes_next_and_how_many_were_agreed() -> None:
    found = suggested(client(phase=Phase.MIDDLE, area=None, session_number=3, sessions_planned=12))

    assert found == Suggestion(what="area", session=4, planned=12)
    assert found is not None
    assert found.text == Text(id="digest.suggestion", args={"what": "area", "session": 4, "planned": 12})
    assert suggested(client(phase=Phase.MIDDLE, area=None, session_number=2)) is None
