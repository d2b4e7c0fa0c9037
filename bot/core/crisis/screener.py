"""Grades a text: every view read in every language, the gravest finding rules. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.core.crisis.answers import answered, is_bare_no, says_no
from bot.core.crisis.denials import is_plain_denial
from bot.core.crisis.explain import Explanation
from bot.core.crisis.folding import folded
from bot.core.crisis.lexicon import Lexicon
from bot.core.crisis.reader import Match, Reader
from bot.core.crisis.scopes import DENIED
from bot.core.crisis.spelling import known_in
from bot.core.crisis.views import pieces, views_of
from bot.core.crisis.vocabulary import written_in
from bot.model import Context, Finding, Form, Kind, Level, Verdict

DENIAL_WORDS = 25
"""A plain denial is short; a longer text around it is read as more than that."""

LONGEST_PART = 120
"""Characters. A longer message is a sentence of its own."""

FAR_TOO_LONG = 20_000
"""Characters; Telegram sends 4,096. From here on slips are not mended: a megabyte must not hold up the next client."""

LONGEST_JOINED = 1_000
"""Characters of the last messages that are read together."""

ABOUT_LIFE = frozenset({Kind.SUICIDE, Kind.SELF_HARM})


class Screener:
    """The pattern floor. Built once; reading takes linear time (google-re2)."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        variants = [word for lexicon in lexicons for each in lexicon.spellings.values() for word in each]
        known = known_in(*(lexicon.common for lexicon in lexicons), frozenset(variants))
        self.readers = tuple(Reader(lexicon, known) for lexicon in lexicons)
        self.answers = tuple(lexicon.answers for lexicon in lexicons)
        self._cached = lru_cache(maxsize=4096)(self._matches)

    def screen(self, text: str, context: Context = Context()) -> Verdict:  # noqa: B008  # frozen, and empty
        """Grade one text. It never raises: what breaks here counts as urgent (grading rule 6)."""
        try:
            return self.explain(text, context).verdict
        except Exception:  # rule 6: a screener that breaks must wake a human, not go silent
            return Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)

    def explain(self, text: str, context: Context = Context()) -> Explanation:  # noqa: B008  # frozen, and empty
        matches: list[Match] = []
        for piece in pieces(text):
            matches += self._cached(piece, len(text) > FAR_TOO_LONG)
        across = self._joined(text, context, matches) if context.recent and is_part(text) else []
        matches += across
        found = answered(text, context.question, self.answers)
        if found is not None:
            matches.append(from_answer(*found))
        if context.form in (Form.FORWARDED, Form.QUOTED):
            matches = [lowered(match) for match in matches]
        is_denial = not across and is_plain_denial(text)
        return Explanation(verdict=ruling(matches, text, is_denial=is_denial), text=text, matches=tuple(matches))

    def says_no(self, text: str) -> bool:
        """A short text that says no and nothing else: it may answer the direct question."""
        return says_no(text, self.answers)

    def is_bare_no(self, text: str) -> bool:
        return is_bare_no(text, self.answers)

    def _joined(self, text: str, context: Context, alone: Sequence[Match]) -> list[Match]:
        """What the last few texts say together and none says alone: people split sentences (grading rule 1).

        What the earlier ones said without this one was answered then: or every word after a crisis text would be one.
        """
        parts = [part.rstrip(" .!?,;\n") for part in (*context.recent, text) if is_part(part)]
        known = {(match.finding.pattern, match.finding.words) for match in alone}
        level = max((match.finding.level for match in alone), default=Level.CONCERN)
        found = self._cached(" ".join(parts)[-LONGEST_JOINED:], False)
        said = folded(text)
        across = [
            match
            for match in found
            if match.finding.level > level
            and (match.finding.pattern, match.finding.words) not in known
            and is_across(match, said, parts[:-1])
        ]
        if not across:
            return []
        earlier = self._cached(" ".join(parts[:-1])[-LONGEST_JOINED:], False)
        return [match for match in across if not any(was_said(match, other) for other in earlier)]

    def _matches(self, piece: str, is_quick: bool) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for view in views_of(piece):
            raws = written_in(view)
            for reader in self.readers:
                for match in reader.read(view, raws, is_quick=is_quick):
                    other = found.get(match.finding.pattern)
                    if other is None or other.finding.level < match.finding.level:
                        found[match.finding.pattern] = match
        return tuple(found.values())


KINDS = tuple(Kind)


def is_part(text: str) -> bool:
    """Short enough to be a piece of a sentence."""
    return 0 < len(text) <= LONGEST_PART


def was_said(match: Match, earlier: Match) -> bool:
    """The same kind, as gravely, was noticed before this text came."""
    return earlier.finding.kind is match.finding.kind and earlier.finding.level >= match.finding.level


def is_across(match: Match, said: str, earlier: Sequence[str]) -> bool:
    """The words stand partly in the new text and partly in earlier ones."""
    before = " ".join(map(folded, earlier))
    words = match.finding.words.split()
    return any(word in said for word in words) and any(word in before for word in words)


def lowered(match: Match) -> Match:
    """One level lower, never below concern (grading rule 1)."""
    level = Level(max(match.finding.level - 1, Level.CONCERN))
    return replace(match, finding=replace(match.finding, level=level), scopes=(*match.scopes, "somebody else's words"))


def from_answer(pattern: str, level: Level, kind: Kind, words: str) -> Match:
    return Match(finding=Finding(pattern=pattern, level=level, kind=kind, words=words), pattern_level=level)


def by_gravity(found: Finding) -> tuple[int, int, str]:
    """The gravest first; of equals a life before a wound, and so on in the order of the kinds: never by chance."""
    return -found.level, KINDS.index(found.kind), found.pattern


def ruling(matches: Sequence[Match], text: str, *, is_denial: bool = False) -> Verdict:
    """The gravest finding rules; a short text of nothing but denial is thanked instead."""
    if not matches:
        return Verdict()
    ordered = tuple(sorted((match.finding for match in matches), key=by_gravity))
    is_short = len(text.split()) <= DENIAL_WORDS
    if is_denial or (
        is_short and all(DENIED in match.scopes and match.finding.kind in ABOUT_LIFE for match in matches)
    ):
        return Verdict(findings=ordered, denial=True)
    languages = {match.language for match in matches} - {""}
    language = languages.pop() if len(languages) == 1 else ""
    return Verdict(level=ordered[0].level, kind=ordered[0].kind, findings=ordered, language=language)
