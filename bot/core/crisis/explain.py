"""Why a text was graded as it was, in words for a therapist. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.crisis.reader import Match
from bot.core.crisis.views import views_of
from bot.model import Verdict

SHOWN = 300
"""Characters of a view that are shown."""

LOWERED = {
    "about another person": "it is about another person",
    "negated": "a “not” stands before it",
    "negated, with a but": "a “not” stands before it, and a “but” behind",
    "only if": "it is said of a case that has not come",
    "a story": "it tells of a film, a book or a game",
    "another sense": "words beside it point to training, a form or a study",
    "past": "it is about the past",
    "somebody else's words": "these are somebody else's words",
}
"""Each scope in a sentence."""


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A verdict with its reasons."""

    verdict: Verdict
    text: str
    matches: tuple[Match, ...]

    @property
    def views(self) -> tuple[str, ...]:
        return views_of(self.text[:1000])

    def as_text(self) -> str:
        lines = [f"Level: {self.verdict.level.word}", f"Kind: {self.verdict.kind}", "", "Read as:"]
        lines += [f"  {view[:SHOWN]}" for view in self.views]
        lines += ["", "Found:"] if self.matches else ["", "No pattern matched."]
        for match in sorted(self.matches, key=lambda each: -each.finding.level):
            lines += found_as(match)
        if self.verdict.denial:
            lines += ["", "Everything found is denied, in a short text: thanked and noted, not questioned."]
        elif self.matches:
            lines += ["", f"The gravest of these decides: {self.verdict.level.word}."]
        return "\n".join(lines)


def found_as(match: Match) -> list[str]:
    """Two lines on one match: the words, and what they came to."""
    found = match.finding
    language = f" [{match.language}]" if match.language else ""
    lines = [f"  “{found.words}” is {found.level.word}, {found.kind} (pattern {found.pattern}{language})"]
    if match.scopes:
        why = "; ".join(LOWERED.get(scope, scope) for scope in match.scopes)
        lines.append(f"    lowered from {match.pattern_level.word}: {why}")
    return lines
