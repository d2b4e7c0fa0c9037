"""A hundred and more answers to "Are you thinking about killing yourself?": what pages, what closes it."""

from __future__ import annotations

import pytest

from bot.core.crisis.denials import is_plain_denial
from bot.model import Context, Level
from tests.core.crisis.screening import SCREENER

HARMLESS = [
    "I am fine, just tired", "good morning, sorry about last night", "I am ok, just tired", "i have to go to work",
    "a lot better now", "right now i'm ok", "i was just tired, sorry", "can we talk in the morning",
    "my session is on tuesday", "it was a hard week", "no. see you saturday", "hablamos mañana", "mi mamá vino hoy",
    "no, i just felt low", "no, just a bit sad", "no thanks, i'm ok", "no, i work tomorrow", "i have a headache",
    "i have a meeting at 3", "i slept 8 hours", "i am at work", "i was sleeping", "I am feeling better today",
    "i do feel better", "maybe we can talk tomorrow", "tomorrow i have work", "see you on Friday",
    "i had a rough week", "no, had a good week", "never, i promise", "no, solo estaba cansada", "no, estoy bien",
    "nos vemos el sábado", "mañana tengo trabajo", "tengo cita el martes", "fue una semana difícil",
    "mucho mejor, gracias", "siempre estoy ocupada", "hoy fui a misa", "no, gracias", "mi sesión es el martes",
    "todos estamos bien", "no, a little tired", "i have therapy on Monday", "busy all week, sorry", "un poco mejor",
    "no, nos vemos el lunes", "no, solo un poco triste", "call me at 5",
]  # fmt: skip
UNSURE = [
    "no i mean i don't know", "not today", "not tonight", "no, sometimes", "no. well, maybe", "hoy no",
    "esta noche no", "not really sure", "i guess", "a little", "no, a veces", "no, no sé", "maybe", "not this week",
    "kinda tired", "no, a little", "i'm not sure", "pues no sé", "i don't want to talk about it", "nope, idk",
    "no, quizás", "no, but just a burden", "ok, maybe",
]  # fmt: skip
YES = [
    "yes", "i am", "i have", "i was", "right now", "a lot", "always", "I am, just so done", "i am so tired",
    "i have been", "yes i am ok", "sí", "siempre", "mucho", "todos los días", "i am fine with dying", "i have pills",
    "i am ready", "i am alone", "i have it here", "i am so tired of this", "all the time", "i am fine, gonna do it",
    "i have to go", "i am sorry", "claro",
]  # fmt: skip
PLANS = [
    "tonight", "Saturday", "about thirty", "I am, tonight", "no not today but soon", "tonight after they sleep",
    "tomorrow at work", "no later than friday", "not until friday", "no, tonight", "tuesday when mom is at work",
    "esta noche", "mañana", "el sábado", "no nos vemos el sábado", "i won't see you tuesday",
    "this weekend, it will be over", "today was the day", "goodbye, see you never. tonight", "mañana cuando duerman",
    "no, mañana", "see you one last time saturday", "tomorrow before work", "no pasa de hoy", "30", "hoy fue el día",
    "before my session tuesday", "thirty pills", "antes de la cita del martes",
]  # fmt: skip
LOW = [
    "not really, just so tired of everything", "no, just hopeless", "i'm not ok", "no estoy bien",
    "no, harta de todo", "no, i just hate my life",
]  # fmt: skip

WITH_A_WORD_MORE = [
    "i am calm now, decided", "i am good to go", "i am calm about it", "i was busy writing letters", "i do at work",
    "i have a party first", "i have a meeting with god", "i am just driving to the lake", "i was just sleeping on it",
    "i am, at church", "i am at work on the roof", "i am working on it",
    "i have been better", "a lot, i work nights", "a lot better after i decide", "sort of, i feel calm",
    "sort of im ok", "sometimes i have class and want to", "sometimes ok", "sometimes i feel ok, sometimes i dont",
    "every day i work", "all the time at school", "every morning", "since friday", "maybe better this way",
    "maybe good",
    "right now im ok later idk", "probably good riddance", "a veces bien a veces no", "a veces mejor",
    "mucho mejor asi", "mucho mejor que no este", "tal vez mejor", "claro, estoy tranquila", "siempre solo triste",
    "mucho mejor, gracias por todo", "todas las noches", "desde el viernes", "todos los días voy a trabajar pensándolo",
]  # fmt: skip
"""What begins harmlessly and says one word more than is known to be harmless, or says how often."""
TIMES = [
    "i have class tomorrow, its my last",
    "this is my last week", "last week alive", "the long weekend", "a good week for it", "good morning to do it",
    "after my 2 kids sleep", "my last session is friday", "my session is tuesday, my last", "see you friday maybe",
    "i doubt ill see you friday", "call me by 5 or else", "cancel my session tuesday", "got 50 from my doctor",
    "i have 60 from the doctor", "i got 100 from the store", "i had lunch and twenty", "one more dinner tonight",
    "i will miss my session tuesday", "no tonight", "no mañana", "nos vemos mañana en el cielo",
    "nos vemos el lunes ojalá",
    "cancela mi cita del martes", "buena noche para irme", "es una buena noche", "hoy fui a comprarlas", "no, tonight",
    "hoy fui a la tienda por eso",
]  # fmt: skip

CLOSES = [
    "no", "No, thanks", "no, i just felt low", "no i'm ok", "no. see you saturday", "not at all, i promise",
    "no, estoy bien", "no, solo estaba cansada", "nope i'm good", "not thinking about that", "No, for real",
    "no, nos vemos el lunes",
]  # fmt: skip
OPEN_STILL = [
    "no estoy bien", "no, tonight", "no but", "no i hate my life", "I'm not ok", "no, sometimes",
    "no, no sé", "no me siento bien",
    "no im thinking about it", "no, just thinking about it", "not just thinking about it", "no hablamos mañana",
    "no, nothing matters", "no, just tired of living", "no nos vemos el lunes", "no i just want it to stop",
]  # fmt: skip
DENIALS = [
    "not going to kill myself", "No, I'm not going to kill myself.", "no i would never hurt myself", "no voy a matarme",
    "I'm not thinking about killing myself", "no, no estoy pensando en matarme", "not suicidal",
]  # fmt: skip
NO_DENIALS = [
    "no, voy a matarme", "no. going to kill myself", "not going to kill myself yet",
    "not going to kill myself today", "I'm not going to kill myself, but I want to",
    "i was not going to kill myself then", "no i was going to kill myself",
]  # fmt: skip

GRADES = [
    (said, level)
    for level, answers in (
        (Level.NONE, HARMLESS), (Level.URGENT, UNSURE), (Level.URGENT, YES), (Level.URGENT, WITH_A_WORD_MORE),
        (Level.IMMINENT, PLANS), (Level.IMMINENT, TIMES), (Level.CONCERN, LOW)
    )
    for said in answers
]  # fmt: skip


@pytest.mark.parametrize(("said", "level"), GRADES, ids=[said for said, _ in GRADES])
def test_an_answer_to_the_direct_question_is_as_grave_as_what_it_says(said: str, level: Level) -> None:
    verdict = SCREENER.screen(said, Context(question="safety"))

    assert verdict.level is level
    assert not verdict.denial


@pytest.mark.parametrize("said", CLOSES)
def test_a_no_with_something_harmless_behind_it_is_a_no(said: str) -> None:
    assert SCREENER.says_no(said)


@pytest.mark.parametrize("said", OPEN_STILL + UNSURE + PLANS + LOW)
def test_a_no_that_is_taken_back_or_heavy_closes_nothing(said: str) -> None:
    assert not SCREENER.says_no(said)


@pytest.mark.parametrize("said", DENIALS)
def test_a_denial_to_the_letter_is_thanked(said: str) -> None:
    assert is_plain_denial(said)
    assert SCREENER.screen(said, Context(question="safety")).level is Level.NONE


@pytest.mark.parametrize("said", NO_DENIALS)
def test_a_denial_with_a_word_more_is_read_like_every_text(said: str) -> None:
    assert not is_plain_denial(said)


def test_a_denial_that_the_texts_before_it_turn_round_is_none() -> None:
    assert SCREENER.screen("not going to kill myself", Context(recent=("i am", "really"))).level is Level.NONE
    assert SCREENER.screen("kill myself", Context(recent=("i am not going to wait, i will",))).level >= Level.CONCERN


@pytest.mark.parametrize("question", ["danger", "others"])
@pytest.mark.parametrize(
    "said", ["i am with my husband", "i am at church", "right now i am at work", "i am just angry"]
)
def test_where_and_how_they_are_is_an_answer_about_somebody_else(said: str, question: str) -> None:
    assert SCREENER.screen(said, Context(question=question)).level is Level.URGENT
    assert not SCREENER.says_no("no, with my husband")


@pytest.mark.parametrize("said", [*YES, *PLANS, "sometimes at work", "a veces en el trabajo", "at the gym tonight"])
def test_what_is_known_to_be_harmless_makes_no_danger_less(said: str) -> None:
    assert SCREENER.screen(said, Context(question="safety")).level >= Level.URGENT
