"""The digest's rules over facts: change, response, remission, not on track; whom to ask first; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import escape

import pytest

from bot.core.client_commands import Asked, unprompted
from bot.core.digest import Page, in_order, page_of
from bot.core.digest_facts import Answered, ClientFacts, Event, Happened, Result, Said, Task, since
from bot.core.digest_html import page as html_page
from bot.core.digest_rules import ON_TRACK, Attention, Flag, flags_of
from bot.core.digest_sheet import Reader, Sheet, caseload_of, sheet_of
from bot.core.effects import Chart, Note, Say
from bot.core.mood_chart import MoodChart, mood_chart
from bot.core.rules import ProgrammeRules
from bot.core.suggestions import Suggestion
from bot.core.views import ClientView
from bot.model import Alert, AlertState, Client, Kind, Level, Phase, ProblemArea, Status
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder
from bot.store.facts import is_quoted
from bot.store.span import began, began_with
from bot.store.timeline import Line

TODAY = date(2026, 11, 24)
START = datetime(2026, 8, 4, 15, tzinfo=UTC)
CLIENT = Client(
    id="maya", name="Maya R.", therapist_id="vega", status=Status.ACTIVE, phase=Phase.MIDDLE,
    area=ProblemArea.GRIEF, created_at=START, enrolled_at=START, session_number=5,
)  # fmt: skip
TEXTS = load_programme(shipped_folder()).texts


def reader(language: str) -> Reader:
    return Reader(language=language, speak=lambda text: TEXTS.say(language, text))


def scored(*totals: int | None, first: date = date(2026, 8, 4)) -> tuple[Result, ...]:
    """One PHQ-9 a week."""
    return tuple(Result(on=first + timedelta(weeks=week), total=total) for week, total in enumerate(totals))


def facts(**more: object) -> ClientFacts:
    silent = {"is_silent": bool(more.get("sent")) and not more.get("answered")}
    return replace(ClientFacts(client=CLIENT, today=TODAY), **(silent | more))  # type: ignore[arg-type]


def rules(results: tuple[Result, ...]) -> list[str]:
    return [flag.rule for flag in flags_of(facts(results=results))]


@pytest.mark.parametrize(
    ("totals", "wanted"),
    [
        ((12, 18), ["deterioration"]),
        ((12, 17), []),
        ((18, 12), ["improvement"]),
        ((18, 9), ["improvement", "response"]),
        ((12, 4), ["improvement", "remission"]),
        ((9, 4), []),
        ((9, 3), ["improvement"]),
        ((20, 8, 14), ["improvement", "setback"]),
        ((20, 8, 13), ["improvement"]),
        ((20, 8, None, 14), ["improvement", "setback"]),
        ((12, 8, 14, 14), []),
        ((8, 2, 14), ["deterioration"]),
        ((12, None, None), []),
        ((None, None), []),
    ],
    ids=str,
)
def test_change_is_said_when_it_is_reliable_and_never_of_what_is_missing(
    totals: tuple[int | None, ...], wanted: list[str]
) -> None:
    assert rules(scored(*totals)) == wanted


@pytest.mark.parametrize(("week", "cut"), ON_TRACK)
@pytest.mark.parametrize("off", [-2, -1, 0, 1, 2])
def test_not_on_track_is_said_at_its_week_give_or_take_one(week: int, cut: int, off: int) -> None:
    first = Result(on=date(2026, 8, 4), total=cut + 1)
    at = [Result(on=first.on + timedelta(weeks=week + off), total=total) for total in (cut, cut - 1)]

    found = ["not-on-track" in rules((first, each)) for each in at]

    assert found == [abs(off) <= 1, False]


def test_not_on_track_is_not_said_of_a_mild_start() -> None:
    assert rules((Result(on=date(2026, 8, 4), total=9), Result(on=date(2026, 9, 1), total=17))) == ["deterioration"]


def test_a_missing_day_is_missing_and_not_a_zero() -> None:
    page = page_of(facts(moods={TODAY: 4.0, TODAY - timedelta(days=2): 6.0}))

    assert page.mean == 5.0
    assert [mood for _, mood in page.moods] == [6.0, 4.0]


def test_whoever_needs_it_most_is_asked_first() -> None:
    alert = Happened(on=TODAY, level="urgent", kind="suicide", state="raised")
    kinds = {
        "open": facts(alerts=(alert,)),
        "item9": facts(results=(Result(on=TODAY, total=8, item9=1),)),
        "closed": facts(alerts=(replace(alert, state="closed", outcome="talked"),)),
        "concern": facts(concerns=(TODAY,)),
        "worse": facts(results=scored(10, 17)),
        "quiet": facts(sent=5, last_heard=TODAY - timedelta(days=9)),
        "writes": facts(sent=5, last_heard=TODAY),
        "fine": facts(sent=5, answered=5),
    }
    pages = [replace(page_of(each), name=name) for name, each in reversed(kinds.items())]

    assert [page.name for page in in_order(pages)] == list(kinds)


def full() -> ClientFacts:
    return facts(
        moods={TODAY - timedelta(days=day): float(mood) for day, mood in enumerate((3, 6, 5))},
        events=(Event(on=TODAY, who="Sam", way="worse", words="we argued"),),
        results=scored(18, 15, 9),
        sent=7,
        answered=5,
        tasks=(Task(title="A memory", state="partly", obstacle="no-time"),),
        alerts=(Happened(on=TODAY, level="urgent", kind="suicide", state="closed", outcome="talked"),),
        shared=(Said(on=TODAY, words="I miss her"),),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Maya R. · session 5 of 16", "Tue 3", "9 (mild)", "-6 since the last", "reliable improvement",
                "5 of 7 sent", "partly (No time)", "Nov 24 urgent, suicide: Talked with the client", "“I miss her”"]),
        ("es", ["Maya R. · sesión 5 de 16", "mar 3", "9 (leve)", "-6 desde el último", "mejoría fiable",
                "5 de 7 enviadas", "en parte (No tuve tiempo)", "24 nov urgente, suicidio: Se habló con la persona"]),
    ],
)  # fmt: skip
def test_a_page_is_whole_in_its_readers_language(language: str, said: list[str]) -> None:
    plain = sheet_of(page_of(full()), reader(language)).plain

    assert [each for each in said if each not in plain] == []


@pytest.mark.parametrize(
    ("obstacle", "said"), [("no-time", "(No time)"), ("the rain", "(the rain)"), ("gone-since", "(gone-since)")]
)
def test_what_got_in_the_way_is_said_in_the_buttons_words_where_there_is_such_a_button(
    obstacle: str, said: str
) -> None:
    task = Task(title="A memory", state="not-yet", obstacle=obstacle, variant="eating-disorder")

    assert said in sheet_of(page_of(facts(tasks=(task,))), reader("en")).plain


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_to_say_under_a_heading_leaves_the_heading_out(language: str) -> None:
    sheet = sheet_of(page_of(facts(moods={TODAY: 4.0})), reader(language))

    assert len(sheet.sections) == 2
    assert ": -" not in sheet.plain
    assert all(section.lines for section in sheet.sections)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "مريم", "李小龙", "O'Neil & Söhne 🌊"])
def test_any_name_stands_in_the_page_of_html_as_text(name: str) -> None:
    page = page_of(replace(full(), client=replace(CLIENT, name=name)))
    sheet = sheet_of(page, reader("en"))

    caseload = caseload_of([page], reader("en"), ["<b>Numbers</b>"])

    made = html_page("Page", caseload, [sheet], language="en", picture=lambda each: f"{each}.png", alt="Mood")

    assert "<script>" not in made
    assert "<b>Numbers" not in made
    assert made.count("<article id=") == 1
    assert '<a href="#maya">' in made
    assert 'src="maya.png" alt="Mood"' in made
    assert name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#x27;") in made


# ------------------------------------------------------------ the therapist's minute


def heavy(language: str) -> Sheet:
    """A week with something on every day, as full as a client makes it with short notes."""
    week = [TODAY - timedelta(days=day) for day in range(7)]
    whole = replace(
        full(),
        moods={on: float(number) for number, on in enumerate(week)},
        events=tuple(Event(on=on, who="Sam", way="worse", words="we argued again") for on in week[:5]),
        tasks=(Task(title="A memory", state="tried"), Task(title="One talk", state="not-yet", obstacle="no time")),
        shared=tuple(Said(on=on, words="I miss her most in the mornings") for on in week[:3]),
        results=(*scored(18, 15), Result(on=TODAY, total=9, item9=1)),
    )
    return sheet_of(page_of(whole), reader(language))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_is_read_in_a_minute_and_what_to_ask_first_stands_first(language: str) -> None:
    sheet = heavy(language)

    lines = sheet.plain.splitlines()

    assert len([word for word in sheet.plain.split() if any(map(str.isalnum, word))]) < 200  # about a minute
    assert lines[:3] == [sheet.title, sheet.why, sheet.opening]
    assert sheet.sections[0].head == reader(language).say("head-alerts")
    assert sheet.sections[-1].head == reader(language).say("head-shared")


def many(calm: int) -> list[ClientFacts]:
    fine = [facts(client=replace(CLIENT, id=f"c{number:03}", name=f"Client {number:03}")) for number in range(calm)]
    return [*fine, facts(concerns=(TODAY,)), facts(client=replace(CLIENT, id="q", name="Quinn"), sent=5)]


def test_two_hundred_clients_are_a_line_each_and_those_to_ask_about_stand_alone_above() -> None:
    pages = in_order(page_of(each) for each in many(198))

    caseload = caseload_of(pages, reader("en"))

    assert caseload.head == "200 clients. Ask first about 2:"
    assert caseload.lines[:5] == [
        "1. Maya R.: wrote something that may be a concern (Nov 24)", "2. Quinn: gone quiet, never heard", "",
        "Nothing urgent:", "3. Client 000",
    ]  # fmt: skip
    assert caseload.lines[-1] == "200. Client 197"


@pytest.mark.parametrize(
    ("calm", "language", "said"),
    [
        (0, "en", "Nothing to report: nobody is on your caseload yet."),
        (1, "es", "Un cliente.\nNada urgente:\n1. Maya R."),
    ],
    ids=["nobody", "one with nothing urgent"],
)
def test_a_caseload_of_nobody_says_so(calm: int, language: str, said: str) -> None:
    pages = [page_of(facts()) for _ in range(calm)]

    assert caseload_of(pages, reader(language)).plain == said


def test_a_name_written_from_right_to_left_does_not_turn_its_line_round() -> None:
    page = page_of(facts(client=replace(CLIENT, name="مريم"), concerns=(TODAY,)))

    assert sheet_of(page, reader("en")).title == "\u2068مريم\u2069 · session 5 of 16"
    assert caseload_of([page], reader("en")).first[0][1].startswith("\u2068مريم\u2069:")


def test_what_was_agreed_to_try_has_its_name_in_the_readers_language() -> None:
    tasks = (
        Task(title="A memory or a photo to bring", state="open", flow="memory"),
        Task(title="Ring Luis", state="open"),
    )
    page = page_of(facts(tasks=tasks))

    plain = {language: sheet_of(page, reader(language)).plain for language in ("en", "es")}

    assert "A memory or a photo to bring: not asked about yet" in plain["en"]
    assert "Un recuerdo o una foto para llevar: todavía no se preguntó" in plain["es"]
    assert "Ring Luis: todavía" in plain["es"]


def test_of_the_clients_words_the_newest_stand_first_and_the_rest_are_counted() -> None:
    week = tuple(Said(on=TODAY, words=f"words {number:02}") for number in range(15))

    (section,) = [each for each in sheet_of(page_of(facts(shared=week)), reader("en")).sections if each.is_list]

    assert section.lines[0] == "Tue “words 14”"
    assert section.lines[-1] == "and 3 more from before"
    assert len(section.lines) == 13


def test_what_may_be_a_concern_is_quoted_first_and_not_twice() -> None:
    heavy, note = "I see no point in going on", "we cooked together and it was a good evening"
    said = (
        Said(on=TODAY, words=heavy, is_concern=True), Said(on=TODAY, words=heavy),
        *(Said(on=TODAY, words=f"{note} {number}") for number in range(20)),
    )  # fmt: skip

    (section,) = [each for each in sheet_of(page_of(facts(shared=said)), reader("en")).sections if each.is_list]

    assert section.head == "In their words (shared, or written to the bot)"
    assert section.lines[0] == f"Tue “{heavy}” (may be a concern)"
    assert section.lines[-1] == "and 8 more from before"
    assert sum(heavy in line for line in section.lines) == 1


@pytest.mark.parametrize(
    ("words", "is_nothing"),
    [
        ("ok", True), ("Thank you!", True), ("language", True), ("ja", True), ("no", True), ("un 3", True), ("7", True),
        ("no le digas a mi terapeuta", True), ("Hola, buenas tardes", True), ("👍", True), ("...", True),
        ("no more", False), ("bye", False), ("adiós", False), ("stop", False), ("help", False), ("😭", False),
        ("not ok", False), ("no puedo", False), ("i cried", False), ("no one", False), ("my sister called", False),
    ],
)  # fmt: skip
def test_what_says_nothing_is_not_quoted_unless_it_may_be_a_concern(words: str, is_nothing: bool) -> None:
    alone = (Said(on=TODAY, words=words),)

    assert (page_of(facts(shared=alone)).shared == ()) is is_nothing
    assert page_of(facts(shared=(replace(alone[0], is_concern=True),))).shared
    assert page_of(facts(shared=(replace(alone[0], is_brought=True),))).shared


def test_where_there_is_no_room_the_longest_words_stay() -> None:
    long = Said(on=TODAY, words="the one long sentence of the week, in which it all stands")
    said = (long, *(Said(on=TODAY, words=f"short {number:02}") for number in range(15)))

    page = page_of(facts(shared=said))

    assert page.shared[-1] == long
    assert (len(page.shared), page.shared_before) == (12, 4)


@pytest.mark.parametrize("is_alert_open", [False, True])
def test_words_left_in_the_chat_are_kept_as_the_client_is_told_and_quoted(is_alert_open: bool) -> None:
    alert = Alert(id="a", client_id="maya", chat_id=7, level=Level.URGENT, kind=Kind.SUICIDE,
                  state=AlertState.DELIVERED, raised_at=START)  # fmt: skip
    view = ClientView(client=CLIENT, alert=alert if is_alert_open else None)
    asked = Asked(view=view, rest="her garden again", rules=ProgrammeRules(), now=START, new_id=str)

    kept, said, *_ = unprompted(asked)

    assert isinstance(kept, Note)
    assert isinstance(said, Say)
    line = Line(at=START, name=kept.name, words=kept.words, shared=kept.shared, flow=kept.flow)
    assert is_quoted(line)
    assert not is_quoted(replace(line, name="text"))
    assert said.text.id == ("crisis.kept-alert" if is_alert_open else "bot.kept")
    for language in ("en", "es"):
        assert (
            "988" in TEXTS.say(language, replace(said.text, args={"therapist": "Dr. Vega", "turn": 0}))
            or not is_alert_open
        )


def test_what_a_client_quotes_has_marks_of_its_own_and_what_is_long_is_cut() -> None:
    said = (Said(on=TODAY, words="“No” is a word"), Said(on=TODAY, words="a" * 900))

    plain = sheet_of(page_of(facts(shared=said)), reader("en")).plain

    assert "Tue “‘No’ is a word”" in plain
    assert "a" * 500 + " …”" in plain


ALERT = Happened(on=TODAY - timedelta(days=2), level="urgent", kind="suicide", state="closed", outcome="talked")
OLD = TODAY - timedelta(days=20)


@pytest.mark.parametrize(
    ("whole", "about"),
    [
        (facts(alerts=(ALERT,)), "safety"),
        (facts(alerts=(replace(ALERT, on=OLD, state="raised", outcome=""),)), "safety"),
        (facts(results=(Result(on=TODAY, total=9, item9=1),)), "safety"),
        (facts(alerts=(replace(ALERT, kind="abuse"),)), "danger"),
        (facts(client=replace(CLIENT, danger=True)), "danger"),
        (facts(alerts=(replace(ALERT, outcome="false-alarm"),)), "grief"),
        (facts(alerts=(replace(ALERT, on=OLD),)), "grief"),
        (facts(results=(Result(on=OLD, total=9, item9=1),)), "grief"),
    ],
    ids=["alert", "an old one still open", "item 9", "abuse", "flag", "false alarm", "old alert", "old item 9"],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_session_opens_with_safety_after_an_alert_and_never_with_the_dispute_in_danger(
    whole: ClientFacts, about: str, language: str
) -> None:
    page = page_of(whole)
    said = sheet_of(page, reader(language)).opening

    assert page.opening == about
    assert ("safe" in said or "a salvo" in said) is (about != "grief")


@pytest.mark.parametrize("is_on", [False, True])
def test_the_page_says_that_the_danger_flag_stands(is_on: bool) -> None:
    page = page_of(facts(client=replace(CLIENT, danger=is_on)))

    assert ("the danger at home flag is on" in sheet_of(page, reader("en")).plain) is is_on


def test_not_on_track_is_not_called_worse_and_a_break_is_a_break() -> None:
    falling = facts(results=(Result(on=date(2026, 8, 4), total=20), Result(on=date(2026, 9, 1), total=18)))
    paused = replace(CLIENT, status=Status.PAUSED, paused_until=datetime(2026, 11, 28, 15, tzinfo=UTC))

    whys = [sheet_of(page_of(each), reader("en")).why for each in (falling, facts(client=paused, sent=3))]

    assert whys == ["Look at: PHQ-9 is not on track", "Look at: on a break until Nov 28"]


def test_a_day_names_only_who_made_it_so_and_says_how_many_were_alike() -> None:
    days = [TODAY - timedelta(days=number) for number in range(3)]
    events = (Event(on=days[0], who="Kate", way="better"), Event(on=days[0], who="Danny", way="worse"))
    page = page_of(facts(moods={days[2]: 3.0, days[1]: 7.0, days[0]: 3.0}, events=events))

    assert (page.worst.on, page.worst.who, page.worst.others) == (days[0], ("Danny",), 1)  # type: ignore[union-attr]
    assert "Hardest day: Tue 3, Danny (and one other day)" in sheet_of(page, reader("en")).plain


def test_a_page_before_a_session_holds_what_came_since_the_last_one() -> None:
    met = TODAY - timedelta(days=7)
    brought = Said(on=TODAY - timedelta(days=12), words="the attic", is_brought=True)
    whole = facts(moods={met: 4.0, TODAY: 6.0}, shared=(brought, replace(brought, words="gone", is_brought=False)))

    longer = replace(whole, days=8, began_with="session")
    week, since_met = (sheet_of(page_of(each), reader("en")).plain for each in (whole, longer))
    since_page = sheet_of(page_of(replace(longer, began_with="day")), reader("en")).plain

    assert "Mood this week: Tue 6" in week
    assert "Mood since the last session: Tue Nov 17 4, Tue 6" in since_met
    assert "Mood since Nov 17: Tue Nov 17 4, Tue 6" in since_page
    assert "Thu Nov 12 “the attic”" in week
    assert "gone" not in week


@pytest.mark.parametrize(("days", "found"), [(None, 7), (3, 7), (7, 7), (10, 10), (60, 28)])
def test_a_page_reaches_back_a_week_or_to_the_page_or_session_before_it(days: int | None, found: int) -> None:
    former = None if days is None else SOON - timedelta(days=days)

    assert began(former, SOON) == SOON - timedelta(days=found)


@pytest.mark.parametrize(
    ("days", "until_met", "found"),
    [(None, True, "week"), (3, True, "week"), (6.9, True, "session"), (20, True, "session"), (7, False, "week"),
     (7.9, False, "week"), (9, False, "day"), (None, False, "week")],
)  # fmt: skip
def test_a_page_says_with_what_it_began(days: float | None, until_met: bool, found: str) -> None:
    former = None if days is None else SOON - timedelta(days=days)

    assert began_with(former, SOON, until_met=until_met) == found


@pytest.mark.parametrize(
    ("session", "said"),
    [(0, "before the first session"), (16, "session 16 of 16"), (17, "after the 16 sessions, maintenance")],
)
def test_the_title_says_where_the_course_stands(session: int, said: str) -> None:
    page = page_of(facts(client=replace(CLIENT, session_number=session), concerns=(TODAY,)))

    assert sheet_of(page, reader("en")).title == f"Maya R. · {said}"


# ------------------------------------------------------------ the picture


def chart(whole: ClientFacts, language: str = "en", kind: str = "digest") -> MoodChart:
    wanted = Chart(client_id="maya", until=TODAY, language=language, kind=kind)
    return mood_chart(whole, wanted, lambda text: TEXTS.say(language, text))


def test_a_picture_speaks_its_readers_language_and_holds_no_name() -> None:
    found = chart(replace(full(), client=replace(CLIENT, name="Mia")), "es")

    assert (found.title, found.phq9_title) == ("Ánimo, 0 a 10", "PHQ-9, 0 a 27")
    assert [words for _, words in found.named] == ["3 nov", "10 nov", "17 nov", "24 nov"]
    assert found.ways == {"worse": "lo bajó"}
    assert not any(name in repr(found) for name in ("Mia", "Sam", "argued"))


def test_a_picture_shows_four_weeks_and_no_event_on_a_day_without_a_mood() -> None:
    before, gap = TODAY - timedelta(days=28), TODAY - timedelta(days=3)
    whole = facts(
        moods={TODAY: 4.0, before: 2.0},
        events=tuple(Event(on=on, who="Sam", way="better") for on in (before, gap, TODAY)),
        results=(Result(on=before, total=12), Result(on=TODAY, total=None)),
    )

    found = chart(whole)

    assert (dict(found.moods), list(found.events), list(found.phq9)) == ({TODAY: 4.0}, [(TODAY, "better")], [])


def test_a_client_sees_no_bars_of_a_questionnaire() -> None:
    whole = replace(full(), results=(Result(on=TODAY, total=12),))

    assert (list(chart(whole).phq9), list(chart(whole, kind="own").phq9)) == ([(TODAY, 12)], [])


@pytest.mark.parametrize(
    ("whole", "is_said"),
    [
        (facts(moods={TODAY: 4.0}), True),
        (facts(results=scored(12, first=TODAY)), True),
        (facts(moods={TODAY - timedelta(days=40): 4.0}, sent=7), False),
        (facts(), False),
    ],
    ids=["a mood", "a questionnaire", "weeks ago", "nothing"],
)
def test_a_picture_of_nothing_is_not_drawn(whole: ClientFacts, is_said: bool) -> None:
    assert page_of(whole).is_drawn is is_said


def test_a_day_that_matters_stands_on_the_page_when_it_is_near() -> None:
    days = ((date(2026, 12, 1), "anniversary"), (date(2027, 3, 5), "birthday"))

    page = page_of(facts(days_ahead=days))

    assert page.days_ahead == days[:1]
    assert [each.lines for each in sheet_of(page, reader("en")).sections if each.head == "Days ahead that matter"] == [
        ("Dec 1: An anniversary",)
    ]
    assert not page.is_empty


# ------------------------------------------------------------ the rules, number by number

FLAGS = [
    ((10, 16), [Flag(rule="deterioration", numbers={"points": 6})]),
    ((10, 15), []),
    ((15, 9), [Flag(rule="improvement", numbers={"points": 6})]),
    ((10, 5), [Flag(rule="response", numbers={"last": 5, "first": 10})]),
    ((10, 4), [Flag(rule="improvement", numbers={"points": 6}), Flag(rule="remission", numbers={"last": 4})]),
    ((9, 2), [Flag(rule="improvement", numbers={"points": 7})]),
    ((9, 4), []),
    ((11, 6), []),
]


@pytest.mark.parametrize(("totals", "flags"), FLAGS, ids=[str(totals) for totals, _ in FLAGS])
def test_each_change_is_said_with_its_points(totals: tuple[int, int], flags: list[Flag]) -> None:
    assert list(flags_of(facts(results=scored(*totals)))) == flags


def test_item_9_is_flagged_with_its_answer_and_day_and_no_longer_once_it_is_nothing() -> None:
    first, later = Result(on=TODAY - timedelta(weeks=1), total=9, item9=2), Result(on=TODAY, total=9, item9=0)

    assert list(flags_of(facts(results=(first,)))) == [Flag(rule="item9", numbers={"item": 2}, on=first.on)]
    assert list(flags_of(facts(results=(first, later)))) == []


def test_the_week_of_a_course_counts_from_enrolment_or_from_the_first_questionnaire() -> None:
    first, last = Result(on=date(2026, 8, 18), total=18), Result(on=date(2026, 9, 1), total=17)
    joined = replace(CLIENT, enrolled_at=None)

    assert list(flags_of(facts(results=(first, last)))) == [
        Flag(rule="not-on-track", numbers={"last": 17, "week": 4, "cut": 17})
    ]
    assert list(flags_of(facts(results=(first, last), client=joined))) == []
    later = (first, replace(last, on=date(2026, 9, 15)))
    assert [flag.numbers["week"] for flag in flags_of(facts(results=later, client=joined))] == [4]


SOON = datetime(2026, 11, 30, 3, tzinfo=UTC)
"""The evening of the 29th in New York."""

UNANSWERED = Answered(on=TODAY, name="direct-question", answer="none")

ATTENTION = [
    ("an open alert", {"alerts": (Happened(
        on=TODAY, level="urgent", kind="suicide", state="raised"),)}, (0, "alert-open")),
    ("item 9", {"results": (Result(on=TODAY, total=8, item9=1),)}, (1, "item9")),
    ("an alert of six days ago", {"alerts": (Happened(
        on=TODAY - timedelta(days=6), level="urgent", kind="suicide", state="closed"),)}, (2, "alert-week")),
    ("an alert of a week ago", {"alerts": (Happened(
        on=TODAY - timedelta(days=7), level="urgent", kind="suicide", state="closed"),)}, (10, "nothing")),
    ("a concern", {"concerns": (TODAY,)}, (4, "concern-week")),
    ("no answer to the direct question", {"answers": (UNANSWERED,)}, (3, "unanswered")),
    ("a concern without an answer", {"concerns": (TODAY,), "answers": (UNANSWERED,)}, (3, "concern-unanswered")),
    ("worse", {"results": scored(10, 17)}, (5, "worse")),
    ("worse than the last time", {"results": scored(16, 8, 15)}, (5, "worse-again")),
    ("not on track", {"results": (Result(on=date(2026, 8, 4), total=18), Result(on=date(2026, 9, 1), total=17))},
     (5, "not-on-track")),
    ("never heard", {"sent": 1}, (6, "quiet-never")),
    ("writes", {"sent": 1, "last_heard": TODAY - timedelta(days=2)}, (7, "writes")),
    ("answers some", {"sent": 5, "answered": 1}, (10, "nothing")),
    ("nothing was sent", {}, (10, "nothing")),
    ("invited", {"client": replace(CLIENT, status=Status.INVITED)}, (9, "joining")),
    ("enrolling", {"client": replace(CLIENT, status=Status.ENROLLING), "sent": 2}, (9, "joining")),
    ("a break without an end", {"client": replace(CLIENT, status=Status.PAUSED), "sent": 2}, (8, "paused-open")),
]  # fmt: skip


@pytest.mark.parametrize(("more", "wanted"), [case[1:] for case in ATTENTION], ids=[case[0] for case in ATTENTION])
def test_each_reason_to_ask_has_its_rank(more: dict[str, object], wanted: tuple[int, str]) -> None:
    attention = page_of(facts(**more)).attention

    assert (attention.rank, attention.why) == wanted
    assert attention.is_calm is (wanted[1] == "nothing")


def test_the_last_direct_question_without_an_answer_stands_however_long_ago_it_was_asked() -> None:
    old = replace(UNANSWERED, on=TODAY - timedelta(days=20))
    page = page_of(facts(answers=(old, replace(old, answer="no"))))

    assert page.answers == (old,)
    assert (page.attention.rank, page.attention.why) == (3, "unanswered")


def test_a_reason_names_its_day_and_silence_after_a_concern_says_so() -> None:
    on = TODAY - timedelta(days=1)
    closed = Happened(on=on, level="urgent", kind="suicide", state="closed")
    both = facts(concerns=(on,), answers=(UNANSWERED,))

    whys = [sheet_of(page_of(each), reader("en")).why for each in (facts(alerts=(closed,)), both)]

    assert whys == [
        "Look at: an alert on Nov 23",
        "Look at: wrote something that may be a concern (Nov 23), and has not answered the direct question",
    ]
    assert "Nov 24 asked directly, answered: no answer yet" in sheet_of(page_of(both), reader("en")).plain
    assert page_of(both).opening == "safety"


@pytest.mark.parametrize(
    ("more", "is_empty"),
    [
        ({"sent": 2}, False),
        ({"sent": 2, "last_heard": OLD}, False),
        ({"sent": 2, "last_heard": TODAY}, False),
        ({"concerns": (TODAY,)}, False),
        ({"sent": 2, "answered": 1}, True),
        ({"client": replace(CLIENT, status=Status.PAUSED)}, True),
        ({"client": replace(CLIENT, status=Status.INVITED)}, True),
    ],
    ids=["never heard", "quiet", "writes", "a concern", "calm", "a break", "invited"],
)
def test_whoever_is_quiet_or_of_concern_is_never_nothing_to_report(more: dict[str, object], is_empty: bool) -> None:
    assert page_of(facts(**more)).is_empty is is_empty


def test_a_break_names_the_day_of_its_end_at_home_and_silence_the_day_it_began() -> None:
    away = replace(CLIENT, status=Status.PAUSED, paused_until=SOON, zone="America/New_York")
    silent = TODAY - timedelta(days=3)

    assert page_of(facts(client=away)).attention == Attention(rank=8, why="paused", on=date(2026, 11, 29))
    assert page_of(facts(sent=1, last_heard=silent)).attention == Attention(rank=6, why="quiet", on=silent)


def test_a_page_of_a_week_holds_its_first_day_whole_and_nothing_of_the_day_before() -> None:
    first, before = TODAY - timedelta(days=6), TODAY - timedelta(days=7)
    closed = Happened(on=first, level="urgent", kind="suicide", state="closed")
    raised = replace(closed, on=before, state="raised")
    whole = facts(
        moods={before: 1.0, first: 2.0},
        events=(Event(on=before, who="A", way="worse"), Event(on=first, who="B", way="worse")),
        alerts=(replace(closed, on=before), closed, raised),
        answers=(Answered(on=before, name="safe", answer="yes"), Answered(on=first, name="safe", answer="no")),
        shared=(Said(on=before, words="a"), Said(on=before, words="b", is_brought=True), Said(on=first, words="c")),
    )

    week = since(whole)

    assert week == replace(
        whole, moods={first: 2.0}, events=whole.events[1:], alerts=(closed, raised), answers=whole.answers[1:],
        shared=whole.shared[1:],
    )  # fmt: skip


def test_a_second_questionnaire_is_told_beside_the_last_and_the_first() -> None:
    (alone, third) = (page_of(facts(results=scored(*totals))).phq9 for totals in ((12,), (12, 9, 15)))

    assert alone is not None
    assert third is not None
    assert (alone.since_last, alone.since_start) == (None, None)
    assert (third.last, third.since_last, third.since_start) == (15, 6, 3)


# ------------------------------------------------------------ the page of HTML, mark by mark


def test_the_page_of_html_lists_everybody_with_a_way_to_each_sheet() -> None:
    first = facts(concerns=(TODAY,))
    calm = [facts(client=replace(CLIENT, id=f"c{n}", name=f"Kim {n}")) for n in range(2)]
    pages = in_order(page_of(each) for each in (first, *calm))
    sheets = [sheet_of(page, reader("en")) for page in pages if page.client_id != "c1"]

    made = html_page(
        "My page", caseload_of(pages, reader("en"), ["one", "two"]), sheets, language="en",
        picture=lambda each: "m.png" if each == "maya" else "", alt="Mood",
    )  # fmt: skip

    assert made.startswith('<!doctype html><html lang="en"><head><meta charset="utf-8">')
    assert "<title>My page</title>" in made
    assert (
        '<body><section><h1>My page</h1><p class="note">one</p><p class="note">two</p>'
        "<p>3 clients. Ask first about one:</p>"
        '<ol><li><a href="#maya">Maya R.: wrote something that may be a concern (Nov 24)</a></li></ol>'
        "<h2>Nothing urgent:</h2>"
        '<ol class="calm" start="2"><li><a href="#c0">Kim 0</a></li><li>Kim 1</li></ol></section>'
    ) in made
    assert made.count('<img src="m.png" alt="Mood" width="640">') == made.count("<img") == 1
    assert made.count('<p class="why">') == made.count('<p class="why calm">') == 1
    assert "XX" not in made


def test_where_all_is_calm_or_nothing_is_no_list_stands_empty() -> None:
    def body(*pages: Page) -> str:
        made = html_page("P", caseload_of(pages, reader("en")), [], language="en", picture=lambda _: "", alt="")
        return made.split("<body>")[1]

    assert "<ol>" not in body(page_of(facts()))
    assert 'start="1"' in body(page_of(facts()))
    assert "calm" not in body(page_of(facts(concerns=(TODAY,))))
    assert "<ol" not in body()


def test_a_sheet_of_html_has_a_list_under_its_heading_and_a_single_fact_beside_it() -> None:
    sheet = sheet_of(page_of(replace(full(), moods={TODAY: 3.0})), reader("en"))

    made = html_page("P", caseload_of([], reader("en")), [sheet], language="en", picture=lambda _: "", alt="")

    assert f"<h2>{sheet.title}</h2>" in made
    assert f'<p class="opening">{escape(sheet.opening)}</p>' in made
    assert "<h3>Alerts and safety</h3><ul><li>Nov 24 urgent, suicide: Talked with the client</li></ul>" in made
    assert "<p><b>Answered:</b> 5 of 7 sent</p>" in made
    assert "<p><b>Answered:</b> 5 of 7 sent</p><h3>Flags</h3>" in made
    assert made.endswith("</article></body></html>\n")


def test_who_made_a_day_worse_is_told_with_and_without_words() -> None:
    who = (Event(on=TODAY, who="Sam", way="worse", words="we argued"), Event(on=TODAY, who="Ana", way="better"))

    sheet = sheet_of(page_of(facts(events=(*who, Event(on=TODAY, who="Lee", way="")))), reader("en"))

    (people,) = [each for each in sheet.sections if each.head == reader("en").say("head-people")]
    assert people.lines == ("Tue Sam ↓: we argued", "Tue Ana ↑", "Tue Lee")


def test_what_to_suggest_stands_on_the_page_where_there_is_something() -> None:
    page = page_of(facts())
    said = replace(page, suggestion=Suggestion(what="middle", session=4, planned=16))

    heads = [
        [each.head for each in sheet_of(each, reader("en")).sections] for each in (replace(page, suggestion=None), said)
    ]

    head = reader("en").say("head-suggestion")
    assert [head in each for each in heads] == [False, True]


def test_an_opening_about_safety_names_the_day_of_the_last_reason() -> None:
    alerts = tuple(
        Happened(on=TODAY - timedelta(days=day), level="urgent", kind="suicide", state="closed") for day in (4, 2)
    )

    opening = sheet_of(page_of(facts(alerts=alerts)), reader("en")).opening

    assert opening == reader("en").say("opening-safety", day="Nov 22")


def test_a_picture_holds_its_first_and_its_last_day_and_names_every_seventh() -> None:
    first, before = TODAY - timedelta(days=14), TODAY - timedelta(days=15)
    whole = facts(
        moods={before: 1.0, first: 2.0, TODAY: 3.0, TODAY + timedelta(days=1): 4.0},
        events=(Event(on=first, who="A", way="worse"), Event(on=before, who="B", way="better"),
                Event(on=TODAY, who="C", way="")),
        results=(Result(on=before, total=1), Result(on=first, total=2), Result(on=TODAY, total=None)),
    )  # fmt: skip

    drawn = mood_chart(
        whole, Chart(client_id="maya", kind="digest", until=TODAY, days=15, language="en"), lambda text: text.id
    )  # fmt: skip

    assert drawn == MoodChart(
        until=TODAY, days=15, moods={first: 2.0, TODAY: 3.0}, events=[(first, "worse")], phq9=[(first, 2)],
        title="charts.mood", phq9_title="charts.phq9",
        named=[(first, "Nov 10"), (TODAY - timedelta(days=7), "Nov 17"), (TODAY, "Nov 24")],
        ways={"worse": "charts.worse"},
    )  # fmt: skip
    assert drawn.first == first


@pytest.mark.parametrize(
    ("phase", "area", "opening"),
    [
        (Phase.MIDDLE, ProblemArea.GRIEF, "grief"), (Phase.MIDDLE, ProblemArea.ROLE_DISPUTE, "role-dispute"),
        (Phase.MIDDLE, ProblemArea.ROLE_TRANSITION, "role-transition"),
        (Phase.MIDDLE, ProblemArea.INTERPERSONAL_DEFICITS, "interpersonal-deficits"), (Phase.MIDDLE, None, "middle"),
        (Phase.INITIAL, ProblemArea.GRIEF, "initial"), (Phase.TERMINATION, ProblemArea.GRIEF, "termination"),
    ],
)  # fmt: skip
def test_the_opening_is_that_of_the_phase_and_in_the_middle_of_the_area(
    phase: Phase, area: ProblemArea | None, opening: str
) -> None:
    assert page_of(facts(client=replace(CLIENT, phase=phase, area=area))).opening == opening


def test_the_best_day_names_who_made_it_better_and_the_worst_who_made_it_worse() -> None:
    low, high = TODAY - timedelta(days=1), TODAY
    met = tuple(
        Event(on=on, who=who, way=way) for on in (low, high) for who, way in (("Ana", "better"), ("Sam", "worse"))
    )

    page = page_of(facts(moods={low: 2.0, high: 8.0}, events=met))

    assert page.best is not None
    assert page.worst is not None
    assert (page.best.on, page.best.who, page.worst.on, page.worst.who) == (high, ("Ana",), low, ("Sam",))
