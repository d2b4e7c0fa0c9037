"""`/homework NAME` from the library: the therapist sees what goes out, and nothing goes without a second tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.effects import Log, Say, StartFlow
from bot.core.views import ClientView, LibraryEntry
from bot.model import Kind, ProblemArea, Question, Status, Text
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from tests.core.desks import NOON, VEGA, actions, client, desk, says, taps, texts

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


@pytest.mark.parametrize(("ago", "goes"), [(timedelta(hours=1), False), (timedelta(hours=2), True)])
def test_nothing_goes_upon_the_direct_question(ago: timedelta, goes: bool) -> None:
    asked = replace(made("en"), question=Question(id="q", client_id="maya", kind=Kind.SUICIDE, asked_at=NOON - ago))
    effects = taps(of(asked), "s:hw:maya:memory:send")

    assert bool([each for each in effects if isinstance(each, StartFlow)]) == goes
    if not goes:
        (said,) = [each for each in effects if isinstance(each, Say)]
        assert said.text == Text(id="staff.not-now", args={"client": "Maya", "why": "asked"})


ENTRY = LibraryEntry(flow="memory", title="A memory", opens=("memory.one", "memory.two"))


def small(view: ClientView, *entries: LibraryEntry) -> Any:
    """A library of these alone; words are told by their text's id, language and what they know."""
    return desk(
        view, library=lambda _: entries,
        speak_in=lambda language, text: f"{language}:{text.id}:{text.args['turn']}:{text.args['therapist']}",
    )  # fmt: skip


def test_what_fits_is_a_button_each_and_an_empty_library_is_said() -> None:
    chosen = says(small(made("en"), ENTRY, LibraryEntry(flow="walk", title="A walk")), "/homework Maya")
    empty = says(small(made("en")), "/homework Maya")

    assert actions(chosen) == ["s:hw:maya:memory", "s:hw:maya:walk"]
    told = {"client": "Maya"}
    assert [(each.text.id, each.text.args) for each in chosen if isinstance(each, Say)] == [("staff.homework", told)]
    assert [(each.text.id, each.text.args) for each in empty if isinstance(each, Say)] == [("staff.no-library", told)]
    assert texts(says(small(made("en"), ENTRY), "/homework Bo")) == ["staff.no-such"]


def test_the_preview_is_in_the_clients_language_as_it_would_come_today() -> None:
    view = made("es", seed=3)
    (shown,) = [each for each in taps(small(view, ENTRY), "s:hw:maya:memory") if isinstance(each, Say)]

    turn = NOON.date().toordinal() + 3
    words = f"es:memory.one:{turn}:Dr. Vega\n\nes:memory.two:{turn}:Dr. Vega"
    assert shown.text == Text(
        id="staff.homework-shown", args={"client": "Maya", "title": "A memory", "words": words}
    )  # fmt: skip
    assert [button.label for row in shown.buttons for button in row] == [
        Text(id="staff.draft-send"), Text(id="common.no"),
    ]  # fmt: skip
    assert actions([shown]) == ["s:hw:maya:memory:send", "s:hw:maya:memory:no"]


def test_sent_it_begins_at_once_is_logged_and_told() -> None:
    effects = taps(small(made("en"), ENTRY), "s:hw:maya:memory:send")

    assert StartFlow(client_id="maya", flow="memory", key=f"hand:maya:memory:{NOON.isoformat()}") in effects
    assert Log(actor="vega", action="homework sent", subject="maya", detail="memory") in effects
    (told,) = [each for each in effects if isinstance(each, Say)]
    assert told.text == Text(id="staff.homework-sent", args={"client": "Maya"})


@pytest.mark.parametrize("action", ["s:hw:bo:memory:send", "s:hw:maya:other:send", "s:hw:maya:memory:bury"])
def test_what_is_not_there_cannot_be_sent(action: str) -> None:
    effects = taps(small(made("en"), ENTRY), action)

    assert texts(effects) == ["common.not-in-use"]
    assert not [each for each in effects if isinstance(each, StartFlow)]


def test_a_client_in_a_break_gets_nothing_sent() -> None:
    away = made("en", status=Status.PAUSED)

    assert texts(taps(small(away, ENTRY), "s:hw:maya:memory:send")) == ["staff.not-now"]
    assert texts(taps(small(away, ENTRY), "s:hw:maya:memory:no")) == ["staff.draft-dropped"]


def test_a_name_that_fits_several_is_a_button_each_and_the_whole_name_of_one_means_that_one() -> None:
    ann, anna = (replace(made("en"), client=client(id=name, name=name.title())) for name in ("ann", "anna"))
    both = desk(anna, ann)

    which = says(both, "/homework an")
    assert texts(which) == ["staff.which"]
    assert actions(which) == ["s:client:anna", "s:client:ann"]
    assert [button.label for each in which if isinstance(each, Say) for row in each.buttons for button in row] == [
        "Anna", "Ann",
    ]  # fmt: skip
    assert texts(says(both, "/homework ANN")) == ["staff.no-library"]
    nobody = says(both, "/homework")
    assert texts(nobody) == ["staff.no-such"]
    assert not [each for each in nobody if isinstance(each, Say) and each.buttons]
