"""`/homework NAME` from the library: the therapist sees what goes out, and nothing goes without a second tap."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.effects import Say, StartFlow
from bot.core.views import ClientView
from bot.model import ProblemArea
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.desks import NOON, VEGA, actions, client, desk, taps, texts

PROGRAMME = load_programme(shipped_folder())


def made(language: str, area: ProblemArea = ProblemArea.GRIEF, **more: Any) -> ClientView:
    who = client(language=language, area=area, partner_screen_at=NOON, **more)
    return ClientView(client=who, therapist=VEGA)


def of(view: ClientView) -> Any:
    return desk(view, library=PROGRAMME.library, speak_in=PROGRAMME.texts.say)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("area", list(ProblemArea))
def test_everything_in_the_library_is_shown_in_the_clients_words_before_it_goes(
    language: str, area: ProblemArea
) -> None:
    view = made(language, area)

    for entry in PROGRAMME.library(view.client):
        shown = taps(of(view), f"s:hw:maya:{entry.flow}")[-1]

        assert isinstance(shown, Say)
        assert shown.text.id == "staff.homework-shown"
        words = str(shown.text.args["words"])
        assert words
        assert not any(sign in words for sign in "{}$[]"), (entry.flow, words)


def test_it_goes_with_the_second_tap_and_not_with_no() -> None:
    view = made("en")
    show, drop = actions(taps(of(view), "s:hw:maya:memory"))

    sent, dropped = taps(of(view), show), taps(of(view), drop)

    assert [each.flow for each in sent if isinstance(each, StartFlow)] == ["memory"]
    assert texts(dropped) == ["staff.draft-dropped"]
    assert not [each for each in dropped if isinstance(each, StartFlow)]


def test_what_is_held_since_the_preview_does_not_go() -> None:
    view = made("en")
    held = replace(view, client=replace(view.client, held_at=NOON))

    assert texts(taps(of(held), "s:hw:maya:memory:send")) == ["staff.not-now"]
