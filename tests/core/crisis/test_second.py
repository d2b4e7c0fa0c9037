"""How a second reading joins what the patterns say."""

from __future__ import annotations

from itertools import product

import pytest

from bot.core.crisis.second import Reading, merged, somebody_elses
from bot.model import Context, Finding, Form, Kind, Level, Verdict


def by_patterns(level: Level, kind: Kind = Kind.SUICIDE) -> Verdict:
    found = Finding(pattern="p", level=level, kind=kind, words="words")
    return Verdict(level=level, kind=kind, findings=(found,)) if level else Verdict()


@pytest.mark.parametrize(("before", "read"), list(product(Level, Level)), ids=lambda level: level.word)
def test_the_second_reader_raises_a_level_and_never_lowers_one(before: Level, read: Level) -> None:
    both = merged(by_patterns(before), Reading(level=read, kind=Kind.SUICIDE, score=0.9, reason="why"))

    assert both.level == max(before, read)


def test_what_was_raised_says_by_whom_and_why_and_keeps_what_the_patterns_found() -> None:
    reading = Reading(level=Level.URGENT, kind=Kind.SELF_HARM, score=0.93, reason="second reader, score 0.93")

    both = merged(by_patterns(Level.CONCERN), reading)

    assert both.patterns == ("reader.urgent", "p")
    assert both.findings[0].words == "second reader, score 0.93"
    assert both.kind is Kind.SELF_HARM


def test_the_patterns_name_the_kind_where_both_would_page() -> None:
    both = merged(by_patterns(Level.URGENT, Kind.VOICES), Reading(level=Level.IMMINENT, kind=Kind.SUICIDE))

    assert (both.level, both.kind) == (Level.IMMINENT, Kind.VOICES)


def test_doubt_alone_does_not_question_a_plain_denial_again() -> None:
    denial = Verdict(denial=True)

    assert merged(denial, Reading(level=Level.CONCERN, kind=Kind.SUICIDE)) == denial


def test_a_denial_that_the_reader_would_page_is_paged() -> None:
    both = merged(Verdict(denial=True), Reading(level=Level.URGENT, kind=Kind.SUICIDE))

    assert both.level is Level.URGENT
    assert not both.denial


@pytest.mark.parametrize("form", [Form.QUOTED, Form.FORWARDED])
@pytest.mark.parametrize(
    ("read", "counts"),
    [(Level.NONE, Level.NONE), (Level.CONCERN, Level.CONCERN), (Level.IMMINENT, Level.URGENT)],
    ids=lambda level: level.word,
)
def test_somebody_elses_words_count_one_level_lower_and_never_below_concern(
    form: Form, read: Level, counts: Level
) -> None:
    assert somebody_elses(Reading(level=read), Context(form=form)).level is counts


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        (by_patterns(Level.NONE), Kind.SELF_HARM),
        (by_patterns(Level.CONCERN, Kind.VOICES), Kind.SELF_HARM),
        (by_patterns(Level.URGENT, Kind.VOICES), Kind.VOICES),
        (by_patterns(Level.URGENT, Kind.NONE), Kind.SELF_HARM),
    ],
    ids=["nothing found", "a concern", "paged already", "paged, no kind"],
)
def test_what_the_second_reader_finds_is_a_finding_of_its_own(before: Verdict, kind: Kind) -> None:
    both = merged(before, Reading(level=Level.IMMINENT, kind=Kind.SELF_HARM, reason="why"))

    found = Finding(pattern="reader.imminent", level=Level.IMMINENT, kind=kind, words="why")
    assert both == Verdict(level=Level.IMMINENT, kind=kind, findings=(found, *before.findings))


def test_the_same_level_adds_nothing() -> None:
    before = by_patterns(Level.URGENT)

    assert merged(before, Reading(level=Level.URGENT, kind=Kind.VOICES, reason="why")) == before
