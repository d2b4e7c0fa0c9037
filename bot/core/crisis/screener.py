"""Grades a text: every view read in every language, the gravest finding rules. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.crisis.lexicon import Built, Lexicon, Token, Vocabulary, build
from bot.core.crisis.views import folded, pieces, views_of, words_of
from bot.model import Context, Finding, Form, Kind, Level, Verdict

NEAR = 4
"""Tokens. How far before a match a negation, or another person, still reaches it."""

DENIAL_WORDS = 14
"""A plain denial is short; a longer text around it is read as more than that."""

LONGEST_PART = 60
"""Characters. A longer message is a sentence of its own."""

SAFETY_QUESTIONS = frozenset({"safety", "danger", "item9", "plan"})

YES = frozenset(
    [
        "yes",
        "y",
        "yeah",
        "yep",
        "yea",
        "ya",
        "si",
        "sip",
        "claro",
        "kinda",
        "sorta",
        "maybe",
        "idk",
        "unsure",
        "not sure",
        "i guess",
        "i think so",
        "sometimes",
        "a little",
        "no se",
        "tal vez",
        "a veces",
        "un poco",
        "creo que si",
    ]
)
NO = frozenset(
    [
        "no",
        "n",
        "nope",
        "nah",
        "nel",
        "never",
        "nunca",
        "not",
        "not at all",
        "para nada",
        "no not at all",
        "im not",
        "i'm not",
    ]
)


@dataclass(frozen=True, kw_only=True)
class Match:
    """A finding with its reasons, for whoever wants to know why."""

    finding: Finding
    pattern_level: Level
    scopes: tuple[str, ...] = ()
    view: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """Why a text was graded as it was."""

    verdict: Verdict
    views: tuple[str, ...]
    matches: tuple[Match, ...]

    def as_text(self) -> str:
        lines = [f"level: {self.verdict.level.word}", f"kind: {self.verdict.kind}"]
        lines += [f"view: {view}" for view in self.views]
        for match in self.matches:
            scopes = f" ({', '.join(match.scopes)})" if match.scopes else ""
            found = match.finding
            lines.append(f"pattern {found.pattern} [{match.language}]: “{found.words}” → {found.level.word}{scopes}")
        if self.verdict.denial:
            lines.append("a plain denial: thanked and noted, not questioned")
        if not self.matches:
            lines.append("no pattern matched")
        return "\n".join(lines)


class Reader:
    """One language's lexicon, built."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.language = lexicon.language
        self.vocabulary = Vocabulary(lexicon.classes)
        self.patterns = tuple(build(pattern, self.vocabulary) for pattern in lexicon.patterns)
        idioms = (Idiom(words) for words in lexicon.idioms)
        self.idioms: dict[str, list[Idiom]] = {}
        for idiom in idioms:
            self.idioms.setdefault(idiom.words[0], []).append(idiom)

    def read(self, view: str) -> Iterator[Match]:
        tokens = self.vocabulary.tokens(self.without_idioms(words_of(view)))
        present: set[str] = set()
        for token in tokens:
            present |= token.classes
        if not present:
            return
        likely = [built for built in self.patterns if built.needs <= present]
        if not likely:
            return
        text = self.vocabulary.encoded(tokens)
        for built in likely:
            found = built.engine.search(text)
            if found is not None:
                yield self.weighed(built, tokens, *span(text, found.start(), found.end()), view)

    def without_idioms(self, words: list[str]) -> list[str]:
        """Cancel idioms, each its own span alone (grading rule 4)."""
        for at in range(len(words)):
            for idiom in self.idioms.get(words[at], ()):
                if idiom.stands(words, at):
                    words[at : at + len(idiom.words)] = ["_"] * len(idiom.words)
        return words

    def weighed(self, built: Built, tokens: Sequence[Token], start: int, end: int, view: str) -> Match:
        """Lower a match for what stands around it; never silence it (grading rule 5)."""
        pattern = built.pattern
        level, kind, scopes = pattern.level, pattern.kind, []
        sentence = sentence_of(tokens, start, end)
        before = tokens[max(sentence[0], start - NEAR) : start]
        inside = tokens[start:end]
        if not pattern.fixed and is_third(before, inside, tokens[sentence[0] : start]):
            scopes.append("about another person")
            kind = Kind.OTHER_PERSON if kind in (Kind.SUICIDE, Kind.SELF_HARM, Kind.MEDICAL) else kind
            level = level if pattern.now or kind is not Kind.OTHER_PERSON else min(level, Level.CONCERN)
        if not pattern.now:
            if not pattern.fixed and is_negated(before):
                scopes.append("negated")
                level = min(level, Level.CONCERN)
            if has(tokens[sentence[0] : sentence[1]], "PAST") and not has(tokens, "RECENT"):
                scopes.append("past")
                level = min(level, Level.CONCERN)
        words = " ".join(token.words for token in inside)
        finding = Finding(pattern=pattern.id, level=level, kind=kind, words=words)
        return Match(
            finding=finding, pattern_level=pattern.level, scopes=tuple(scopes), view=view, language=self.language
        )


class Idiom:
    """A harmless phrase; `*` stands for any one word."""

    def __init__(self, written: str) -> None:
        self.words = tuple(written.split())

    def stands(self, words: Sequence[str], at: int) -> bool:
        if at + len(self.words) > len(words):
            return False
        return all(mine in ("*", word) for mine, word in zip(self.words, words[at:], strict=False))


def span(text: str, start: int, end: int) -> tuple[int, int]:
    """Which tokens a match covers."""
    first = text.count("<", 0, start) + text.count(".", 0, start)
    return first, first + text.count("<", start, end) + text.count(".", start, end)


def sentence_of(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    first, last = start, end
    while first > 0 and not tokens[first - 1].is_mark:
        first -= 1
    while last < len(tokens) and not tokens[last].is_mark:
        last += 1
    return first, last


def has(tokens: Iterable[Token], name: str) -> bool:
    return any(name in token.classes for token in tokens)


def is_negated(before: Sequence[Token]) -> bool:
    """A negation that reaches the match, with no contrast between them."""
    reach = [token for token in before]
    for token in reversed(reach):
        if "BUT" in token.classes:
            return False
        if "NEG" in token.classes:
            return True
    return False


def is_third(before: Sequence[Token], inside: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """Another person is the one who speaks or acts, and the client is not."""
    if has(inside, "SPEAKER") or has(before, "SPEAKER"):
        return False
    return has(inside[:1], "THEY") or has(before, "THEY") or (has(sentence, "THEY") and not has(sentence, "SPEAKER"))


class Screener:
    """The pattern floor. Built once; reading takes linear time (google-re2)."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self.readers = tuple(Reader(lexicon) for lexicon in lexicons)
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
            matches += self._cached(piece)
        if not matches and context.recent and is_part(text):
            matches += self._joined(text, context)
        matches += answered(text, context)
        if context.form in (Form.FORWARDED, Form.QUOTED):
            matches = [lowered(match) for match in matches]
        verdict = ruling(matches, text)
        return Explanation(verdict=verdict, views=views_of(text[:1000]), matches=tuple(matches))

    def _joined(self, text: str, context: Context) -> list[Match]:
        """What the last few texts say together and none says alone: people split sentences (grading rule 1)."""
        joined = " ".join((*(each for each in context.recent if is_part(each)), text))
        found = self._cached(joined[-1000:])
        return [match for match in found if match.finding.level > Level.CONCERN and is_new(match, text, context)]

    def _matches(self, piece: str) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for view in views_of(piece):
            for reader in self.readers:
                for match in reader.read(view):
                    other = found.get(match.finding.pattern)
                    if other is None or other.finding.level < match.finding.level:
                        found[match.finding.pattern] = match
        return tuple(found.values())


def is_part(text: str) -> bool:
    """Short enough to be a piece of a sentence."""
    return 0 < len(text) <= LONGEST_PART


def is_new(match: Match, text: str, context: Context) -> bool:
    """The joined words make something that the earlier texts did not make without this one."""
    return any(word in folded(text) for word in match.finding.words.split())


def lowered(match: Match) -> Match:
    """One level lower, never below concern (grading rule 1)."""
    level = Level(max(match.finding.level - 1, Level.CONCERN))
    return replace(match, finding=replace(match.finding, level=level), scopes=(*match.scopes, "somebody else's words"))


def answered(text: str, context: Context) -> list[Match]:
    """Grade a short text together with the question that it answers."""
    if context.question not in SAFETY_QUESTIONS:
        return []
    said = folded(text).strip(" .,!?¡¿\n")
    words = said.split()
    if not words or len(words) > 5:
        return []
    head = " ".join(words[:3])
    kind = Kind.ABUSE if context.question == "danger" else Kind.SUICIDE
    if said in NO or head in NO or (words[0] in NO and words[0] != "not"):
        return []
    if said in YES or head in YES or words[0] in YES:
        return [from_answer("answer-yes", Level.URGENT, kind, said)]
    if context.question == "plan" or any(sign.isdigit() for sign in said):
        return [from_answer("answer-plan", Level.IMMINENT, kind, said)]
    return []


def from_answer(pattern: str, level: Level, kind: Kind, words: str) -> Match:
    return Match(finding=Finding(pattern=pattern, level=level, kind=kind, words=words), pattern_level=level)


def ruling(matches: Sequence[Match], text: str) -> Verdict:
    """The gravest finding rules; a short text of nothing but denial is thanked instead."""
    if not matches:
        return Verdict()
    ordered = tuple(sorted((match.finding for match in matches), key=lambda found: -found.level))
    is_denial = len(text.split()) <= DENIAL_WORDS and all("negated" in match.scopes for match in matches)
    suicidal = all(found.kind in (Kind.SUICIDE, Kind.SELF_HARM) for found in ordered)
    if is_denial and suicidal and "but" not in folded(text).split() and "pero" not in folded(text).split():
        return Verdict(findings=ordered, denial=True)
    return Verdict(level=ordered[0].level, kind=ordered[0].kind, findings=ordered)
