"""Ordinary words while an alert is open: answered warmly, at length once in a while, and in turns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Say
from bot.core.receipts import RECEIPT, RECEIPT_SHORT, WHOLE_AGAIN, WORDINGS, in_short, receipt
from bot.core.reply import Fixed, open_alert, reply_to
from bot.core.rules import ProgrammeRules
from bot.core.views import ClientView
from bot.model import Client, Finding, Kind, Level, Phase, Status, Text, Verdict
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
TEXTS = load_programme(shipped_folder()).texts
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON, held_at=NOON
)


def of(level: Level, kind: Kind = Kind.SUICIDE) -> Verdict:
    return Verdict(level=level, kind=kind, findings=(Finding(pattern="p", level=level, kind=kind, words="w"),))


def during(level: Level) -> ClientView:
    alert = open_alert(of(level), client_id="ann", chat_id=7, words="w", now=NOON, id="a1")
    return ClientView(client=ANN, alert=alert)


def answers(view: ClientView, *said: str, apart: timedelta = timedelta(minutes=1)) -> list[tuple[str, str, str]]:
    """Each text's id and its words in both languages; the view keeps what the timeline would."""
    found, now = [], NOON
    for words in said:
        text, noted = receipt(view, words, "Dr. Vega", now=now)
        found.append((text.id, TEXTS.say("en", text), TEXTS.say("es", text)))
        whole_at = now if noted.name == RECEIPT else view.last_whole_receipt_at
        view = replace(view, last_whole_receipt_at=whole_at, last_receipt_turn=noted.value)
        now += apart
    return found


@pytest.mark.parametrize("level", [Level.URGENT, Level.IMMINENT])
def test_of_several_texts_the_first_is_answered_at_length_and_the_others_shortly_and_unlike(level: Level) -> None:
    said = answers(during(level), "3", "jk", "i'm ok now. i talked with my sister", "do i have to talk to someone")

    name = "crisis.kept-imminent" if level is Level.IMMINENT else "crisis.kept-alert"
    assert [each for each, *_ in said] == [name, f"{name}-soon", f"{name}-soon", f"{name}-soon"]
    assert len({english for _, english, _ in said}) == len(said)
    assert all(len(english) < len(said[0][1]) for _, english, _ in said[1:])


@pytest.mark.parametrize("level", [Level.URGENT, Level.IMMINENT])
def test_988_stands_in_each_and_911_before_it_where_a_life_is_at_stake(level: Level) -> None:
    for _, english, spanish in answers(during(level), *["so tired"] * (2 * WORDINGS), "thank you"):
        for text in (english, spanish):
            assert "988" in text
            assert level is Level.URGENT or text.index("911") < text.index("988")


def test_after_a_quarter_of_an_hour_it_is_said_at_length_again() -> None:
    said = answers(during(Level.IMMINENT), "hello", "hello", apart=WHOLE_AGAIN)

    assert [each for each, *_ in said] == ["crisis.kept-imminent", "crisis.kept-imminent"]
    assert said[0] != said[1]


@pytest.mark.parametrize("words", ["thank you", "Thanks!", "ty", "Gracias.", "muchas gracias"])
def test_a_thank_you_is_heard_as_one(words: str) -> None:
    assert answers(during(Level.URGENT), words)[0][0] == "crisis.thanked"
    assert answers(during(Level.IMMINENT), words)[0][0] == "crisis.thanked-imminent"


def test_a_thank_you_that_says_more_is_no_plain_one_and_puts_off_no_whole_receipt() -> None:
    said = answers(during(Level.IMMINENT), "thank you", "thank you for everything")

    assert [each for each, *_ in said] == ["crisis.thanked-imminent", "crisis.kept-imminent"]


def test_the_timeline_tells_a_whole_receipt_from_a_short_one() -> None:
    view = replace(during(Level.URGENT), last_whole_receipt_at=NOON)

    assert receipt(during(Level.URGENT), "hm", "V", now=NOON)[1].name == RECEIPT
    assert receipt(view, "hm", "V", now=NOON)[1].name == RECEIPT_SHORT
    assert receipt(view, "hm", "V", now=NOON - timedelta(minutes=1))[1].name == RECEIPT


def reply(verdict: Verdict, view: ClientView) -> str:
    effects = reply_to(verdict, view, Fixed(rules=ProgrammeRules()), now=NOON, new_id=lambda: "q")
    return next(each.text.id for each in effects if isinstance(each, Say))


def test_urgent_words_between_two_imminent_ones_are_met_shortly_and_so_is_the_second() -> None:
    view = replace(during(Level.IMMINENT), last_full_reply_at=NOON, last_full_reply_for="imminent:suicide")

    assert reply(of(Level.URGENT), view) == "crisis.short-body"
    assert reply(of(Level.IMMINENT), view) == "crisis.short-body"
    assert reply(of(Level.URGENT, Kind.ABUSE), view) == "crisis.abuse-urgent-full"


def test_the_imminent_text_stands_for_the_urgent_one_only_while_its_alert_is_open_and_never_the_other_way() -> None:
    cleared = ClientView(client=ANN, last_full_reply_at=NOON, last_full_reply_for="imminent:suicide")
    urgent = replace(during(Level.URGENT), last_full_reply_at=NOON, last_full_reply_for="urgent:suicide")

    assert reply(of(Level.URGENT), cleared) == "crisis.suicide-urgent-full"
    assert reply(of(Level.IMMINENT), urgent) == "crisis.suicide-imminent-full"


def test_what_was_answered_is_kept_with_the_client_for_nobody_else_to_read() -> None:
    _, noted = receipt(during(Level.URGENT), "hm", "V", now=NOON)

    assert (noted.client_id, noted.shared) == ("ann", False)


@pytest.mark.parametrize(
    ("level", "name"), [(Level.URGENT, "crisis.kept-alert-soon"), (Level.IMMINENT, "crisis.kept-imminent-soon")]
)
def test_before_a_question_that_comes_again_stands_the_short_form_with_the_next_wording(
    level: Level, name: str
) -> None:
    text = in_short(replace(during(level), last_receipt_turn=1), "Dr. Vega")

    assert text == Text(id=name, args={"therapist": "Dr. Vega", "turn": 2})
