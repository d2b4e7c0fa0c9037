"""How hard the words of each flow are: every wording measured, the hardest and the middle one told. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from bot.core.flow import Flow
from bot.programme.check_texts import FEWEST_WORDS, spoken, turns
from bot.programme.grade import HARDEST_GRADE, LEAST_EASE, WORD, english_grade, spanish_ease
from bot.programme.texts import Texts


@dataclass(frozen=True, kw_only=True)
class Hardness:
    """Units: school grades in English (lower is easier), ease in Spanish (higher is easier); of `count` texts."""

    count: int
    middle: float
    hardest: float


def hardness(flow: Flow, texts: Texts, language: str) -> Hardness | None:
    """None where no text is long enough to be measured."""
    measure = spanish_ease if language == "es" else english_grade
    found = [measure(said) for said in passages(flow, texts, language)]
    if not found:
        return None
    return Hardness(count=len(found), middle=median(found), hardest=min(found) if language == "es" else max(found))


def passages(flow: Flow, texts: Texts, language: str) -> Iterator[str]:
    """Every wording that is long enough for the formulas."""
    for name, entry in texts.entries.get((language, flow.id), {}).items():
        for turn in turns(entry):
            said = spoken(texts, language, f"{flow.id}.{name}", turn)
            if len(WORD.findall(said)) >= FEWEST_WORDS:
                yield said


def grade_table(flows: Mapping[str, Flow], texts: Texts) -> Iterator[str]:
    """The page's own table of reading grades."""
    yield f"English by Flesch-Kincaid, {HARDEST_GRADE:g} or less; Spanish by Fernández Huerta, {LEAST_EASE:g} or more."
    yield f"Texts of {FEWEST_WORDS} words and more, in all wordings; a questionnaire's own words are as published."
    yield ""
    yield "| flow | English: texts, middle, hardest | Spanish: texts, middle, hardest |"
    yield "| --- | --- | --- |"
    for flow in sorted(flows.values(), key=lambda each: each.id):
        cells = [in_words(hardness(flow, texts, language)) for language in ("en", "es")]
        if any(cell != "·" for cell in cells):
            yield f"| `{flow.id}` | {' | '.join(cells)} |"


def in_words(found: Hardness | None) -> str:
    return f"{found.count}, {found.middle:.1f}, {found.hardest:.1f}" if found else "·"
