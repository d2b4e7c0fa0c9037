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
    "no, nos vemos el lunes", "no, solo un poco triste", "call me at 5", "quizás hablamos mañana",
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
WISHES = [
    "no i just want it over", "i wish", "thinking about it", "just thinking about it", "it would be easier",
    "it'd be easier for everyone", "no but no one would care", "no one would care", "nobody would even notice",
    "i'd like to", "what if i am", "does it matter", "why not", "so what if i do", "who cares if i do", "i want to",
    "no, just thinking about it", "no im thinking about it", "i wish i could", "no, nobody would care if i did",
    "wouldn't you?", "can you blame me", "i won't lie", "not gonna lie, thinking about it", "it crosses my mind",
    "i've thought about it", "part of me wants to", "what difference does it make", "whatever", "i want out",
    "no, i just want it to be over honestly", "no i just want it all to be over already", "i might", "can't say no",
    "no pero ya quiero que se acabe", "ojalá", "ojalá pudiera", "lo he pensado", "sí, lo he pensado", "quisiera",
    "a nadie le importaría", "¿y a quién le importa?", "nadie me extrañaría", "qué más da", "da igual",
    "para qué negarlo", "no te voy a mentir", "no lo niego", "¿y qué si sí?", "¿por qué no?", "me dan ganas",
    "me ha pasado por la cabeza", "se me ha cruzado por la mente", "no, solo quiero que se acabe todo",
    "no, es que sería más fácil para todos", "no, ojalá", "no puedo decir que no", "i don't have the guts",
    "too scared to", "if it wasn't for my kids", "my kids are the only thing keeping me here", "i should",
    "i deserve it", "they'd be happier", "what would it change", "would that be so bad", "does anybody care",
    "leave me alone", "you wouldn't understand", "last night i was", "the thought has crossed my mind",
    "i wouldn't do it but i think about it", "no, i just want to disappear", "not actively", "no tengo el valor",
    "si no fuera por mis hijos", "lo único que me detiene son mis hijos", "no me atrevo", "me lo merezco",
    "serían más felices", "qué cambiaría", "¿qué tiene de malo?", "déjame en paz", "no entenderías", "anoche sí",
    "no lo haría pero lo pienso", "quiero desaparecer", "no activamente",
    "noone would care", "thinkin abt it", "I’d like to", "i kinda want to", "q mas da", "xq no", "ojala que si",
    "me vale", "ya quiero que sea el día", "my kids would be better off", "mis hijos estarían mejor", "its an option",
    "my dog is the only reason im here", "not rn", "no ahorita", "idc", "prolly", "a nadie le hago falta",
    "nope i wish", "no lo haría aunque lo pienso",
]  # fmt: skip
"""Who wishes or shrugs has not said no."""
WISHES_ELSEWHERE = [
    "no i just want to sleep", "no i just want the week over", "no, i just want this week to be over",
    "i wish it were friday", "I wish it was the weekend already", "thinking about dinner", "i want to go home",
    "no one would mind if i left early", "i wish you would call me", "i wish i could see my mom", "i'd like to talk",
    "why not call me", "who cares about dinner", "it would be easier to talk", "i might go to bed", "i would never",
    "never thought about it", "i havent thought about it", "no longer thinking about it", "thinking about it? no",
    "thinking about it? of course not",
    "no, i don't want to", "not considering it", "no one cares about the dishes", "it will be better",
    "could be better", "no, why would i", "no lo he pensado", "nunca lo he pensado", "no, no lo he pensado",
    "no quiero", "no me gustaría", "no tengo ganas", "no, solo quiero dormir", "ojalá fuera viernes",
    "no, solo quiero que se acabe la semana", "ya quiero que sea viernes", "ojalá que no", "pensando en la cena",
    "a nadie le importa la junta", "¿por qué no hablamos?", "me gustaría hablar", "no quiero que se acabe",
    "quiero hablar contigo", "mejor así no", "i should go to bed", "i did the dishes", "yesterday was ok",
    "too scared to drive", "no, i wouldn't do it", "no, i'd never do it", "last night i slept badly",
    "what would change at work", "i could eat", "no one would care about a late form", "no, i never do",
    "debería dormir", "ayer fue un buen día", "no me animo a salir", "quiero irme a casa",
    "the play went ok and i think i'd sing again. i'd do it again",
    "dont matter to the landlord", "i'd like tacos", "me vale tres la junta", "xq no hablamos luego",
    "so what do i do", "what for?", "no that was a joke", "of course not, why", "i wish things were different",
    "i might need to talk", "are you a bot", "thinking about him", "i meant the traffic", "quisiera hablar con alguien",
    "¿para qué preguntas?", "no, era broma", "lo he pensado y voy a ir al gimnasio", "ojalá me llame",
    "da igual la hora",
    "i want out. of this lease. the mold is bad", "no lo haría",
    "nunca lo haría", "anoche dormí bien", "déjame pensar", "no me lo merezco",
]  # fmt: skip
"""The same words about something else, or denied."""
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
    "no, harta de todo", "no, i just hate my life", "i used to", "just want peace",
    "no, i just want it to stop", "i wouldn't act on it", "antes sí", "i want it all to stop", "solo quiero paz",
    "no, solo quiero que pare", "no paso de pensarlo",
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
    "no, i want to live", "no i do want to be here", "No, quiero vivir", "claro que no, yo sí quiero vivir",
]  # fmt: skip
NO_DENIALS = [
    "no, voy a matarme", "no. going to kill myself", "not going to kill myself yet",
    "not going to kill myself today", "I'm not going to kill myself, but I want to",
    "i was not going to kill myself then", "no i was going to kill myself",
    "no quiero vivir", "no yo quiero vivir", "no, no quiero vivir", "i never want to be here",
    "no, i want to live but i cant",
]  # fmt: skip

GRADES = [
    (said, level)
    for level, answers in (
        (Level.NONE, HARMLESS), (Level.NONE, WISHES_ELSEWHERE), (Level.URGENT, UNSURE), (Level.URGENT, WISHES),
        (Level.URGENT, YES), (Level.URGENT, WITH_A_WORD_MORE), (Level.IMMINENT, PLANS), (Level.IMMINENT, TIMES),
        (Level.CONCERN, LOW)
    )
    for said in answers
]  # fmt: skip


@pytest.mark.parametrize(("said", "level"), GRADES, ids=[said for said, _ in GRADES])
def test_an_answer_to_the_direct_question_is_as_grave_as_what_it_says(said: str, level: Level) -> None:
    verdict = SCREENER.screen(said, Context(question="safety"))

    assert verdict.level is level
    assert not verdict.denial


@pytest.mark.parametrize("question", ["item9", "plan", "means", "self-harm"])
@pytest.mark.parametrize("said", WISHES)
def test_who_wishes_or_shrugs_has_said_no_to_none_of_the_questions(said: str, question: str) -> None:
    assert SCREENER.screen(said, Context(question=question)).level >= Level.URGENT


@pytest.mark.parametrize("said", ["i wish", "who cares", "no one would care", "qué más da", "ojalá"])
def test_a_shrug_at_whether_they_are_safe_is_no_yes(said: str) -> None:
    assert SCREENER.screen(said, Context(question="safe")).level is Level.URGENT


@pytest.mark.parametrize("question", ["plan", "means"])
@pytest.mark.parametrize(
    ("said", "level"),
    [("no, just hopeless", Level.CONCERN), ("no, harta de todo", Level.CONCERN), ("no, just tired", Level.NONE),
     ("no, estoy bien", Level.NONE), ("no, i don't want to", Level.NONE), ("no, solo cansada", Level.NONE)],
)  # fmt: skip
def test_heavy_words_behind_no_plan_and_no_means_are_met(said: str, level: Level, question: str) -> None:
    assert SCREENER.screen(said, Context(question=question)).level is level


@pytest.mark.parametrize("said", CLOSES)
def test_a_no_with_something_harmless_behind_it_is_a_no(said: str) -> None:
    assert SCREENER.says_no(said)


@pytest.mark.parametrize("said", OPEN_STILL + UNSURE + WISHES + PLANS + LOW)
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


@pytest.mark.parametrize(
    "said",
    [
        "yesterday",
        "last night",
        "i did",
        "why not",
        "7",
        "ayer",
        "suena bien",
        "whatever",
        "i would like to",
        "tomorrow",
    ],
)
def test_with_another_question_behind_it_a_time_or_a_nod_is_that_ones_answer(said: str) -> None:
    assert SCREENER.screen(said, Context(question="safety-above")).level is Level.NONE


@pytest.mark.parametrize("said", ["yes", "i want out", "no one would care", "lo he pensado", "ya no quiero vivir"])
def test_what_is_clear_pages_whatever_was_asked_since(said: str) -> None:
    assert SCREENER.screen(said, Context(question="safety-above")).level >= Level.URGENT


@pytest.mark.parametrize("said", ["i wish today was the day", "i just wish today were the day"])
def test_the_day_is_no_day_of_the_week(said: str) -> None:
    assert SCREENER.screen(said, Context(question="safety")).level is Level.IMMINENT
