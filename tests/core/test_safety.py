""" "Are you safe right now?" and the texts that are chosen by kind, level and by how it came to light."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.effects import Add, Cancel, Change, Effect, Log, Note, Raise, Say, Schedule
from bot.core.leaving import watched
from bot.core.question import time_up
from bot.core.reply import Fixed, open_alert, reply_to, reply_to_stranger
from bot.core.rules import ProgrammeRules
from bot.core.safety import kind_named, read_opening, read_safe, read_with, said_not_safe, said_safe, verdict_of
from bot.core.views import ClientView
from bot.model import (
    Alert,
    AlertState,
    Button,
    Client,
    Due,
    DueKind,
    Finding,
    Kind,
    Lane,
    Level,
    Phase,
    Question,
    Role,
    SafetyPlan,
    Staff,
    Status,
    Text,
    ToChat,
    ToClient,
    ToStaff,
    Verdict,
)
from bot.work.failures import Failures

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
RULES = ProgrammeRules()
FIXED = Fixed(rules=RULES)
ANN = Client(
    id="ann", name="Ann", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE, created_at=NOON, held_at=NOON
)
VEGA = Staff(id="vega", name="Dr. Vega", role=Role.THERAPIST, zone="America/New_York", chat_id=1, created_at=NOON)
VIEW = ClientView(client=ANN, therapist=VEGA)

TYPED = [
    ("no", "no"), ("No.", "no"), ("nope", "no"), ("NO!!", "no"), ("no, I'm not", "no"), ("I’m not safe", "no"),
    ("not really", "no"), ("no not at all", "no"), ("no he is not", "no"), ("No estoy a salvo", "no"), ("nel", "no"),
    ("la verdad no", "no"), ("no, no lo está", "no"), ("para nada", "no"),
    ("yes", "yes"), ("Yes, for now", "yes"), ("Sí, por ahora", "yes"), ("i'm safe", "yes"), ("si", "yes"),
    ("yes she is", "yes"), ("estoy a salvo", "yes"), ("yes I am", "yes"),
    ("not sure", "unsure"), ("idk", "unsure"), ("I think so", "unsure"), ("no sé", "unsure"), ("tal vez", "unsure"),
    ("yes but not really", "unsure"), ("yes but barely", "unsure"), ("yes thanks", "yes"),
    ("sí, gracias", "yes"), ("yeah right now", "yes"), ("yep today", "yes"), ("si hoy", "yes"),
    ("nope still here", "no"), ("nah I hurt", "no"), ("hi", ""), ("yes a b c", "yes"), ("yes a b c d", ""),
    ("actually no I lied", "no"), ("I lied, I'm not ok", "no"), ("mentira, no estoy bien", "no"), ("not ok", "no"),
    ("no es cierto, no estoy a salvo", "no"), ("i lied", "unsure"), ("era mentira", "unsure"),
    ("ok im safe now", "yes"), ("Ok, I'm not safe", "no"), ("well, actually no", "no"), ("bueno, en realidad no", "no"),
    ("pues no", "no"), ("bueno sí", "yes"), ("ok well maybe", "unsure"),
    ("I lied when I said I'm safe", "unsure"), ("I lied, yes", "unsure"), ("actually yes", "yes"),
    ("actually I had soup", ""), ("not true what my sister said about the garden that day", ""),
    ("no thanks", ""), ("no gracias", ""), ("ok", ""),
    ("I had soup", ""), ("", ""), ("👍", ""), ("no one came to the party last night", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answer"), TYPED, ids=[text or "nothing" for text, _ in TYPED])
def test_a_typed_answer_is_read_and_doubt_is_never_read_as_safe(text: str, answer: str) -> None:
    assert read_safe(text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("it's fine", ""),
        ("not safe", ""),
        ("no me siento segura", ""),
        ("I'm not ok", ""),
    ],
)
def test_who_is_not_safe_is_not_told_to_come_back_to_an_opening_later(text: str, answer: str) -> None:
    assert read_opening(text) == answer


@pytest.mark.parametrize(
    ("answer", "level"), [("no", Level.IMMINENT), ("unsure", Level.URGENT), ("yes", Level.NONE), ("", Level.NONE)]
)
def test_not_safe_is_imminent_and_doubt_is_urgent(answer: str, level: Level) -> None:
    assert verdict_of(answer, Kind.ABUSE, "w").level is level


def of(level: Level, kind: Kind = Kind.SUICIDE, pattern: str = "p", words: str = "w") -> Verdict:
    found = Finding(pattern=pattern, level=level, kind=kind, words=words)
    return Verdict(level=level, kind=kind, findings=(found,))


def texts(effects: tuple[Effect, ...]) -> list[str]:
    return [effect.text.id.removeprefix("crisis.") for effect in effects if isinstance(effect, Say)]


def answer(verdict: Verdict, view: ClientView = VIEW, now: datetime = NOON) -> tuple[Effect, ...]:
    return reply_to(verdict, view, FIXED, now=now, new_id=lambda: "q1")


CHOSEN = [
    ("urgent", of(Level.URGENT), "suicide-urgent-full"),
    ("imminent", of(Level.IMMINENT), "suicide-imminent-full"),
    ("taken already", of(Level.IMMINENT, words="took all my pills"), "overdose-imminent-full"),
    ("tomado ya", of(Level.IMMINENT, words="me tomé todas"), "overdose-imminent-full"),
    ("a plan with pills", of(Level.IMMINENT, words="enough pills"), "suicide-imminent-full"),
    ("swallowed, but not now", of(Level.URGENT, words="took all my pills"), "suicide-urgent-full"),
    (
        "another one swallowed",
        of(Level.IMMINENT, Kind.OTHER_PERSON, words="took her pills"),
        "other-person-imminent-full",
    ),
    ("swallowed, a body's matter", of(Level.IMMINENT, Kind.MEDICAL, words="took a lot"), "overdose-imminent-full"),
    ("item 9", of(Level.URGENT, pattern="item9-2"), "item9-urgent-full"),
    ("item 9 reviewed", of(Level.CONCERN, pattern="item9-1"), "item9-concern"),
    ("item 9 skipped", of(Level.CONCERN, pattern="item9-skipped"), "item9-skipped"),
    ("media", of(Level.URGENT, pattern="media-while-open"), "media"),
    ("media, danger at home", of(Level.URGENT, Kind.ABUSE, "media-while-open"), "media-abuse"),
    ("not safe", of(Level.IMMINENT, pattern="not-safe-now"), "suicide-not-safe"),
    ("not safe at home", of(Level.IMMINENT, Kind.ABUSE, "not-safe-now"), "abuse-not-safe"),
    ("unread", Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True), "unread-urgent-full"),
    ("unread by many", Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, failed=True), "unread-concern"),
    ("voices", of(Level.URGENT, Kind.VOICES), "voices-urgent-full"),
]


@pytest.mark.parametrize(("verdict", "text"), [case[1:] for case in CHOSEN], ids=[case[0] for case in CHOSEN])
def test_each_way_that_it_came_to_light_has_its_own_words(verdict: Verdict, text: str) -> None:
    assert texts(answer(verdict))[0] == text


def test_the_whole_text_goes_out_once_in_twelve_hours_and_again_for_a_new_kind_or_level() -> None:
    lately = replace(VIEW, last_full_reply_at=NOON, last_full_reply_for="urgent:suicide")

    assert texts(answer(of(Level.URGENT), lately, NOON + timedelta(hours=11)))[0] == "short"
    assert texts(answer(of(Level.URGENT), lately, NOON + timedelta(hours=12)))[0] == "suicide-urgent-full"
    assert texts(answer(of(Level.IMMINENT), lately, NOON))[0] == "suicide-imminent-full"
    assert texts(answer(of(Level.URGENT, Kind.ABUSE), lately, NOON))[0] == "abuse-urgent-full"


def test_the_buttons_stay_open_and_carry_what_they_were_asked_about() -> None:
    (say, *_) = (each for each in answer(of(Level.URGENT, Kind.ABUSE)) if isinstance(each, Say))

    actions = [button.action for row in say.buttons for button in row]
    assert actions == ["c:safe:yes:abuse", "c:safe:no:abuse", "c:plan"]


def test_after_not_safe_the_question_is_not_put_again_at_once() -> None:
    (say, *_) = (each for each in answer(of(Level.IMMINENT, pattern="not-safe-now")) if isinstance(each, Say))

    actions = [button.action for row in say.buttons for button in row if button.action]
    assert actions == ["c:safe:yes:suicide", "c:plan"]


def is_asked(effects: tuple[Effect, ...]) -> bool:
    return any(isinstance(effect, Add) for effect in effects)


OPEN = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON)
QUESTIONS = [
    ("first", VIEW, Kind.SUICIDE, True),
    ("within a day", replace(VIEW, last_question_at=NOON - timedelta(hours=23)), Kind.SUICIDE, False),
    ("after a day", replace(VIEW, last_question_at=NOON - timedelta(hours=24)), Kind.SUICIDE, True),
    ("one is open", replace(VIEW, question=OPEN, last_question_at=NOON), Kind.SUICIDE, False),
    ("danger, no flag", VIEW, Kind.ABUSE, True),
    ("danger, the flag stands", replace(VIEW, client=replace(ANN, danger=True)), Kind.ABUSE, False),
    ("something else, the flag stands", replace(VIEW, client=replace(ANN, danger=True)), Kind.SUICIDE, True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("view", "kind", "asks"), [case[1:] for case in QUESTIONS], ids=[case[0] for case in QUESTIONS]
)
def test_the_direct_question_comes_once_a_day_and_never_about_danger_while_the_flag_stands(
    view: ClientView, kind: Kind, asks: bool
) -> None:
    assert is_asked(answer(of(Level.CONCERN, kind), view)) is asks


def test_a_level_that_rises_within_the_day_is_met_by_its_own_question() -> None:
    asked = replace(VIEW, last_question_at=NOON - timedelta(hours=1))

    (say, *_) = (each for each in answer(of(Level.URGENT), asked) if isinstance(each, Say))

    assert say.buttons[0][0].action == "c:safe:yes:suicide"


def test_one_who_lost_somebody_is_met_as_a_mourner_and_the_first_person_is_unchanged() -> None:
    mourner = replace(VIEW, client=replace(ANN, bereaved_by_suicide=True))

    assert texts(answer(of(Level.CONCERN, Kind.OTHER_PERSON), mourner)) == ["other-person-bereaved", "question-direct"]
    assert texts(answer(of(Level.URGENT), mourner))[0] == "suicide-urgent-full"


def test_a_known_baseline_lowers_nothing() -> None:
    known = replace(VIEW, client=replace(ANN, baseline="chronic passive ideation, plan reviewed 3 Nov"))

    assert answer(of(Level.URGENT), known) == answer(of(Level.URGENT))


def test_nobody_who_left_is_asked_again() -> None:
    asked = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON)
    gone = replace(VIEW, client=replace(ANN, status=Status.ENDED), question=asked)

    assert time_up(asked, gone, RULES, now=NOON + timedelta(minutes=31)) == ()


HOURS = [
    ("in the day", datetime(2026, 11, 24, 17, tzinfo=UTC), datetime(2026, 11, 24, 19, tzinfo=UTC)),
    ("late", datetime(2026, 11, 25, 2, tzinfo=UTC), datetime(2026, 11, 25, 12, tzinfo=UTC)),
    ("before seven", datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2026, 11, 25, 12, tzinfo=UTC)),
]


@pytest.mark.parametrize(("asked_at", "told_at"), [case[1:] for case in HOURS], ids=[case[0] for case in HOURS])
def test_the_therapist_hears_after_two_hours_between_seven_and_ten(asked_at: datetime, told_at: datetime) -> None:
    """Units: New York is five hours behind UTC in November."""
    asked = Question(
        id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=asked_at, repeated_at=asked_at + timedelta(minutes=30)
    )
    early = time_up(asked, VIEW, RULES, now=told_at - timedelta(minutes=1))
    told = time_up(asked, VIEW, RULES, now=told_at)

    assert not [effect for effect in early if isinstance(effect, Say)]
    assert [effect.to for effect in told if isinstance(effect, Say)] == [ToStaff(staff_id="vega")]


def alert(raised_at: datetime) -> Alert:
    return Alert(
        id="a", client_id="ann", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE, state=AlertState.RAISED,
        raised_at=raised_at,
    )  # fmt: skip


LEAVING = [
    ("nothing before", VIEW, False),
    ("a question", replace(VIEW, last_question_at=NOON - timedelta(hours=71)), True),
    ("a concern without a question", replace(VIEW, last_concern_at=NOON - timedelta(hours=71)), True),
    ("a concern long ago", replace(VIEW, last_concern_at=NOON - timedelta(hours=73)), False),
    ("an open alert", replace(VIEW, alert=alert(NOON - timedelta(hours=2))), True),
]


@pytest.mark.parametrize(("view", "raises"), [case[1:] for case in LEAVING], ids=[case[0] for case in LEAVING])
def test_leaving_within_three_days_of_a_concern_is_urgent(view: ClientView, raises: bool) -> None:
    found = watched(view, RULES, now=NOON)

    assert bool([effect for effect in found if isinstance(effect, Raise)]) is raises


def test_the_fourth_failure_in_five_minutes_is_one_trouble_and_the_first_three_are_alerts() -> None:
    failures, broken = Failures(), Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)

    levels = [failures.weighed(broken, NOON + timedelta(minutes=minute)).level for minute in range(6)]
    later = failures.weighed(broken, NOON + timedelta(minutes=30)).level

    assert levels == [Level.URGENT] * 3 + [Level.CONCERN] * 3
    assert later is Level.URGENT


def test_failures_that_a_clock_ahead_counted_fold_none_once_it_is_right() -> None:
    failures, broken = Failures(), Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)
    for _ in range(3):
        failures.weighed(broken, NOON + timedelta(days=30))

    assert failures.weighed(broken, NOON).level is Level.URGENT


def test_a_failure_with_findings_is_never_folded() -> None:
    failures, broken = Failures(), replace(of(Level.URGENT), failed=True)

    assert [failures.weighed(broken, NOON).level for _ in range(5)] == [Level.URGENT] * 5


def test_strangers_whom_the_screener_could_not_read_get_words_of_their_own() -> None:
    down = Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, failed=True)

    assert texts(reply_to_stranger(down, 7, FIXED)) == ["unread-concern", "no-one-told"]


def test_a_doubtful_or_unsafe_answer_is_found_as_what_it_is_and_its_words_are_kept_short() -> None:
    found = verdict_of("no", Kind.ABUSE, "w" * 200)
    doubt = verdict_of("unsure", Kind.SUICIDE, "idk")

    assert found.findings == (Finding(pattern="not-safe-now", level=Level.IMMINENT, kind=Kind.ABUSE, words="w" * 80),)
    assert (found.level, found.kind) == (Level.IMMINENT, Kind.ABUSE)
    unsure = Finding(pattern="safe-unsure", level=Level.URGENT, kind=Kind.SUICIDE, words="idk")
    assert doubt == Verdict(level=Level.URGENT, kind=Kind.SUICIDE, findings=(unsure,))


def test_safe_is_thanked_in_the_crisis_lane_and_stands_in_the_alerts_history() -> None:
    kept = Note(client_id="ann", name="safe-answer", value="yes")
    log = Log(actor="ann", action="client says safe", subject="a")

    def thanks(name: str, about: str) -> Say:
        return Say(
            to=ToClient(client_id="ann"), text=Text(id=f"crisis.{name}", args={"about": about}), lane=Lane.CRISIS
        )

    assert said_safe(VIEW, Kind.SUICIDE) == (thanks("safe-yes-reply", "self"), kept)
    assert said_safe(VIEW, Kind.CHILD_ABUSE) == (thanks("safe-yes-other", "other"), kept)
    assert said_safe(replace(VIEW, alert=alert(NOON)), Kind.ABUSE) == (thanks("safe-yes-abuse", "self"), kept, log)


def test_not_safe_is_kept_and_raised_at_once() -> None:
    assert said_not_safe(VIEW, Kind.ABUSE) == (
        Note(client_id="ann", name="safe-answer", value="no"),
        Raise(client_id="ann", level=Level.IMMINENT, kind=Kind.ABUSE, pattern="not-safe-now"),
    )


@pytest.mark.parametrize(
    ("word", "view", "kind"),
    [
        ("abuse", VIEW, Kind.ABUSE),
        ("", VIEW, Kind.SUICIDE),
        ("", replace(VIEW, alert=replace(alert(NOON), kind=Kind.VOICES)), Kind.VOICES),
        ("abuse", replace(VIEW, alert=alert(NOON)), Kind.ABUSE),
    ],
    ids=["its own", "none, no alert", "none, an alert", "its own, an alert"],
)
def test_a_button_without_a_kind_is_about_the_open_alert(word: str, view: ClientView, kind: Kind) -> None:
    assert kind_named(word, view) is kind


def test_an_alert_of_a_text_that_could_not_be_read_says_so_and_keeps_of_a_long_one_its_beginning() -> None:
    broken = Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)

    unread = open_alert(broken, client_id="ann", chat_id=7, words="x" * 3000, now=NOON, id="a")
    read = open_alert(of(Level.IMMINENT, Kind.ABUSE), client_id="ann", chat_id=7, words="w", now=NOON, id="a")

    assert unread == replace(alert(NOON), patterns=("screener-failed",), words="x" * 2000)
    assert read == replace(alert(NOON), level=Level.IMMINENT, kind=Kind.ABUSE, patterns=("p",), words="w")
    assert open_alert(Verdict(level=Level.URGENT, kind=Kind.SUICIDE), client_id="ann", chat_id=7, words="",
                      now=NOON, id="a") == alert(NOON)  # fmt: skip


def test_a_crisis_reply_names_who_hears_of_it_and_asks_about_the_one_in_danger() -> None:
    def args(kind: Kind, view: ClientView = VIEW, rules: ProgrammeRules = RULES) -> dict[str, object]:
        (say, *_) = reply_to(of(Level.URGENT, kind), view, Fixed(rules=rules), now=NOON, new_id=lambda: "q")
        assert isinstance(say, Say)
        return dict(say.text.args)

    assert args(Kind.SUICIDE) == {"therapist": "Dr. Vega", "cover": "none", "about": "self", "again": "no"}
    assert args(Kind.CHILD_ABUSE)["about"] == "other"
    assert args(Kind.SUICIDE, replace(VIEW, alert=alert(NOON)))["again"] == "yes"
    assert args(Kind.SUICIDE, replace(VIEW, therapist=None))["therapist"] == "none"
    assert args(Kind.SUICIDE, rules=replace(RULES, hours_of_cover="9 to 5"))["cover"] == "9 to 5"


def test_a_full_reply_is_noted_with_what_it_was_for_and_a_word_on_a_photo_is_none() -> None:
    def notes(verdict: Verdict, view: ClientView = VIEW) -> list[tuple[str, object]]:
        return [(each.name, each.value) for each in answer(verdict, view) if isinstance(each, Note)]

    assert notes(of(Level.URGENT)) == [("safe-asked", "suicide"), ("crisis-reply", "urgent:suicide")]
    assert notes(of(Level.URGENT, pattern="media-while-open")) == [("safe-asked", "suicide")]
    lately = replace(VIEW, last_full_reply_at=NOON, last_full_reply_for="urgent:suicide")
    assert notes(of(Level.URGENT), lately) == [("safe-asked", "suicide")]


def test_a_denial_is_thanked_and_answers_the_question_that_is_open() -> None:
    denial = Verdict(denial=True)
    thanked: tuple[Effect, ...] = (
        Say(to=ToClient(client_id="ann"), text=Text(id="crisis.denial"), lane=Lane.CRISIS),
        Note(client_id="ann", name="denial", shared=True),
    )
    asked = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON)

    assert answer(denial) == thanked
    assert answer(denial, replace(VIEW, question=asked)) == (
        *thanked,
        Change(kind=Question, id="q", values={"answered_at": NOON, "answer": "no"}),
        Cancel(key="question:q"),
    )


def test_whoever_is_only_being_enrolled_hears_nothing_of_prompts_that_wait() -> None:
    enrolling = replace(VIEW, client=replace(ANN, status=Status.ENROLLING, held_at=None))

    effects = answer(of(Level.URGENT), enrolling)

    assert texts(effects) == ["suicide-urgent-full"]
    assert Change(kind=Client, id="ann", values={"held_at": NOON}) in effects


def test_a_concern_shows_the_plan_where_there_is_one_but_not_where_somebody_at_home_reads_along() -> None:
    plan = replace(VIEW, plan=SafetyPlan(id="p", client_id="ann", steps={}, recorded_at=NOON))

    def shown(kind: Kind, view: ClientView) -> list[str]:
        (say, *_) = (each for each in answer(of(Level.CONCERN, kind), view) if isinstance(each, Say))
        return [button.action for row in say.buttons for button in row]

    assert shown(Kind.SUICIDE, plan) == ["c:plan"]
    assert shown(Kind.SUICIDE, VIEW) == []
    assert shown(Kind.ABUSE, plan) == []


def test_a_concern_while_a_life_is_at_stake_still_says_911_first() -> None:
    alert = open_alert(of(Level.IMMINENT), client_id="ann", chat_id=7, words="w", now=NOON, id="a1")
    taken = replace(VIEW, alert=alert)

    assert texts(answer(of(Level.CONCERN), taken)) == ["kept-imminent"]
    assert texts(answer(of(Level.CONCERN, Kind.ABUSE), taken))[0] == "abuse-concern"


def test_what_is_swallowed_is_met_by_its_whole_text_also_soon_after_another() -> None:
    lately = replace(VIEW, last_full_reply_at=NOON, last_full_reply_for="imminent:suicide")
    swallowed = of(Level.IMMINENT, words="took all my pills")

    assert texts(answer(swallowed, lately))[0] == "overdose-imminent-full"
    again = replace(lately, last_full_reply_for="imminent:suicide:swallowed")
    assert texts(answer(swallowed, again))[0] == "short-body"


def test_the_direct_question_has_three_answers_and_is_owed_again() -> None:
    effects = answer(of(Level.CONCERN, Kind.NONE))

    made = Question(id="q1", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON)
    due = Due(
        key="question:q1", kind=DueKind.QUESTION, at=NOON + timedelta(minutes=30), client_id="ann",
        detail={"question": "q1"},
    )  # fmt: skip
    choices = tuple(
        Button(label=Text(id=f"crisis.answer-{each}"), action=f"q:q1:{each}") for each in ("yes", "unsure", "no")
    )
    to = ToClient(client_id="ann")
    assert effects == (
        Say(to=to, text=Text(id="crisis.suicide-concern"), lane=Lane.CRISIS),
        Say(to=to, text=Text(id="crisis.question-direct"), lane=Lane.CRISIS, buttons=(choices,)),
        Add(record=made),
        Schedule(due=due),
    )


def test_of_texts_that_cannot_be_read_one_question_in_twelve_hours_is_enough() -> None:
    down = Verdict(level=Level.CONCERN, kind=Kind.SUICIDE, failed=True)

    asked = [is_asked(answer(down, replace(VIEW, last_question_at=NOON - timedelta(hours=h)))) for h in (11, 12)]

    assert asked == [False, True]


def test_a_crisis_reply_leads_to_the_chat_and_the_plan_and_never_to_a_page_where_there_is_danger() -> None:
    def rows(kind: Kind) -> list[tuple[str, str]]:
        (say, *_) = (each for each in answer(of(Level.URGENT, kind)) if isinstance(each, Say))
        return [(b.label.id, b.action or b.url or "") for row in say.buttons for b in row if isinstance(b.label, Text)]

    safe = [("crisis.safe-yes", "c:safe:yes:voices"), ("crisis.safe-no", "c:safe:no:voices")]
    chat, plan = ("crisis.chat-button", "https://988lifeline.org/chat"), ("crisis.plan-button", "c:plan")
    assert rows(Kind.VOICES) == [*safe, chat, plan]
    assert chat not in rows(Kind.ABUSE)
    assert plan in rows(Kind.ABUSE)


def test_a_stranger_gets_the_same_words_and_hears_that_no_one_has_been_told() -> None:
    def said(verdict: Verdict, language: str = "both") -> list[tuple[str, ToChat, Lane, int]]:
        effects = reply_to_stranger(verdict, 7, FIXED, language=language)
        found = [each for each in effects if isinstance(each, Say)]
        return [(each.text.id, each.to, each.lane, len(each.buttons)) for each in found if isinstance(each.to, ToChat)]

    both, es = ToChat(chat_id=7, language="both"), ToChat(chat_id=7, language="es")
    told = "crisis.no-one-told"
    assert said(of(Level.URGENT)) == [
        ("crisis.suicide-urgent-stranger", both, Lane.CRISIS, 1), (told, both, Lane.CRISIS, 0),
    ]  # fmt: skip
    assert said(of(Level.CONCERN, Kind.ABUSE), "es") == [
        ("crisis.abuse-concern", es, Lane.CRISIS, 0), (told, es, Lane.CRISIS, 0),
    ]  # fmt: skip
    assert said(Verdict(denial=True)) == [("crisis.stranger", both, Lane.CRISIS, 0)]


def test_a_photo_sent_with_words_that_were_found_is_still_answered_as_a_photo() -> None:
    both = (Finding(pattern="media-while-open", level=Level.URGENT, kind=Kind.SUICIDE, words=""),
            Finding(pattern="p", level=Level.CONCERN, kind=Kind.SUICIDE, words="w"))  # fmt: skip

    first = Verdict(level=Level.URGENT, kind=Kind.SUICIDE, findings=both)
    assert texts(answer(first))[0] == "media"
    assert texts(answer(replace(first, findings=both[::-1])))[0] == "suicide-urgent-full"


SHORT = [
    ("suicide", of(Level.URGENT), "short"),
    ("a body in danger", of(Level.IMMINENT), "short-body"),
    ("danger at home", of(Level.IMMINENT, Kind.ABUSE), "short-abuse"),
    ("voices", of(Level.IMMINENT, Kind.VOICES), "short"),
    ("another person's body", of(Level.IMMINENT, Kind.OTHER_PERSON), "short-body"),
]


@pytest.mark.parametrize(("verdict", "text"), [case[1:] for case in SHORT], ids=[case[0] for case in SHORT])
def test_said_already_the_short_form_keeps_the_order_of_the_numbers(verdict: Verdict, text: str) -> None:
    lately = replace(VIEW, last_full_reply_at=NOON, last_full_reply_for=f"{verdict.level.word}:{verdict.kind}")

    assert texts(answer(verdict, lately))[0] == text


def test_of_a_mourner_only_what_is_about_another_person_is_met_as_mourning() -> None:
    mourner = replace(VIEW, client=replace(ANN, bereaved_by_suicide=True))

    assert texts(answer(of(Level.CONCERN), mourner))[0] == "suicide-concern"
    assert texts(answer(of(Level.CONCERN, Kind.VOICES), mourner))[0] == "voices-concern"
    assert texts(answer(of(Level.CONCERN, Kind.OTHER_PERSON)))[0] == "other-person-concern"


def test_what_a_reply_keeps_is_the_clients_own_and_a_photo_with_words_is_no_full_reply() -> None:
    def notes(verdict: Verdict) -> list[Note]:
        return [each for each in answer(verdict) if isinstance(each, Note)]

    both = (Finding(pattern="media-while-open", level=Level.URGENT, kind=Kind.SUICIDE, words=""),
            Finding(pattern="p", level=Level.CONCERN, kind=Kind.SUICIDE, words="w"))  # fmt: skip
    asked = Note(client_id="ann", name="safe-asked", value="suicide")
    assert notes(of(Level.URGENT)) == [asked, Note(client_id="ann", name="crisis-reply", value="urgent:suicide")]
    assert notes(Verdict(level=Level.URGENT, kind=Kind.SUICIDE, findings=both)) == [asked]


def test_whoever_is_held_and_in_danger_already_is_changed_no_more() -> None:
    both = replace(VIEW, client=replace(ANN, danger=True))

    assert not [each for each in answer(of(Level.URGENT, Kind.ABUSE), both) if isinstance(each, Change)]


def test_a_stranger_is_led_to_the_chat_by_its_button() -> None:
    (first, told) = reply_to_stranger(of(Level.URGENT), 7, FIXED)

    assert isinstance(first, Say)
    assert isinstance(told, Say)
    chat = Button(label=Text(id="crisis.chat-button"), url="https://988lifeline.org/chat")
    assert (first.buttons, told.buttons) == (((chat,),), ())


MORE = [
    ("concern to urgent", of(Level.URGENT), "more"),
    ("to imminent", of(Level.IMMINENT), "more-body"),
    ("danger at home", of(Level.URGENT, Kind.ABUSE), "more-abuse"),
    ("danger at home, now", of(Level.IMMINENT, Kind.ABUSE), "more-abuse-now"),
    ("another person", of(Level.IMMINENT, Kind.OTHER_PERSON), "more-other"),
    ("others in danger", of(Level.IMMINENT, Kind.HARM_TO_OTHERS), "more-now"),
    ("voices", of(Level.IMMINENT, Kind.VOICES), "more"),
]


@pytest.mark.parametrize(("verdict", "text"), [case[1:] for case in MORE], ids=[case[0] for case in MORE])
def test_a_second_look_at_the_same_message_says_what_is_new_and_no_second_opening(verdict: Verdict, text: str) -> None:
    asked = Question(id="q", client_id="ann", kind=verdict.kind, asked_at=NOON)

    effects = answer(replace(verdict, over=Level.CONCERN), replace(VIEW, question=asked))

    (say,) = (each for each in effects if isinstance(each, Say))
    assert say.text.id == f"crisis.{text}"
    assert say.text.args["ask"] == "no"
    assert say.text.args["therapist"] == "Dr. Vega"
    assert not any(isinstance(each, Note) and each.name == "safe-asked" for each in effects)
    assert not any(button.action and button.action.startswith("c:safe") for row in say.buttons for button in row)


def test_a_second_look_asks_whether_they_are_safe_where_nothing_has_just_been_asked() -> None:
    older = Question(id="q", client_id="ann", kind=Kind.SUICIDE, asked_at=NOON - timedelta(hours=1))

    for view in (VIEW, replace(VIEW, question=older)):
        effects = answer(replace(of(Level.URGENT), over=Level.CONCERN), view)

        (say,) = (each for each in effects if isinstance(each, Say))
        assert say.text.args["ask"] == "yes"
        assert Note(client_id="ann", name="safe-asked", value="suicide") in effects


def test_behind_a_second_look_the_next_crisis_text_gets_the_whole_text() -> None:
    effects = answer(replace(of(Level.IMMINENT), over=Level.URGENT))

    (noted,) = (each for each in effects if isinstance(each, Note) and each.name == "crisis-reply")
    later = replace(VIEW, last_full_reply_at=NOON, last_full_reply_for=str(noted.value))
    assert texts(answer(of(Level.IMMINENT), later))[0] == "suicide-imminent-full"


def test_while_a_life_is_at_stake_a_second_look_says_911_first() -> None:
    alert = open_alert(of(Level.IMMINENT), client_id="ann", chat_id=7, words="w", now=NOON, id="a1")

    assert texts(answer(replace(of(Level.URGENT), over=Level.CONCERN), replace(VIEW, alert=alert))) == ["more-body"]


@pytest.mark.parametrize(
    ("said", "verdict", "answer"),
    [
        ("no, i want to live", Verdict(denial=True), "unsure"),
        ("no, i want to stay alive", Verdict(denial=True), "unsure"),
        ("I want to live", Verdict(denial=True), ""),
        ("yes, for now", Verdict(), "yes"),
        ("no", Verdict(), "no"),
    ],
)
def test_a_wish_to_live_behind_a_no_is_doubt_where_safety_was_asked(said: str, verdict: Verdict, answer: str) -> None:
    assert read_with(said, verdict) == answer
