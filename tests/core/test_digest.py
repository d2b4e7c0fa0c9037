"""The digest's rules over facts: change, response, remission, not on track; whom to ask first; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.digest import in_order, page_of
from bot.core.digest_facts import ClientFacts, Event, Happened, Result, Said, Task
from bot.core.digest_html import page as html_page
from bot.core.digest_rules import ON_TRACK, flags_of
from bot.core.digest_sheet import Reader, sheet_of
from bot.model import Client, Phase, ProblemArea, Status
from bot.programme.programme import load_programme
from bot.shipped import shipped_folder

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
    return replace(ClientFacts(client=CLIENT, today=TODAY), **more)  # type: ignore[arg-type]


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
        "concern": facts(concerns=1),
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
                "5 of 7 sent", "partly (no time)", "Nov 24 urgent, suicide: Talked with the client", "“I miss her”"]),
        ("es", ["Maya R. · sesión 5 de 16", "mar 3", "9 (leve)", "-6 desde el último", "mejoría fiable",
                "5 de 7 enviadas", "en parte (sin tiempo)", "24 nov urgente, suicidio: Se habló con la persona"]),
    ],
)  # fmt: skip
def test_a_page_is_whole_in_its_readers_language(language: str, said: list[str]) -> None:
    plain = sheet_of(page_of(full()), reader(language)).plain

    assert [each for each in said if each not in plain] == []


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

    made = html_page("Page", [name], [sheet], language="en", picture=lambda each: f"{each}.png", alt="Mood")

    assert "<script>" not in made
    assert made.count("<article>") == 1
    assert 'src="maya.png" alt="Mood"' in made
    assert name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#x27;") in made
