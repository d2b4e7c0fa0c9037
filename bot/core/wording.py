"""Which of the texts written ahead fits a crisis: by kind and level, and by how it came to light. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.model import Alert, Kind, Level, Verdict

TEXT_OF: Mapping[Kind, str] = {
    Kind.NONE: "suicide",
    Kind.SUICIDE: "suicide",
    Kind.SELF_HARM: "self-harm",
    Kind.HARM_TO_OTHERS: "harm-to-others",
    Kind.ABUSE: "abuse",
    Kind.OTHER_PERSON: "other-person",
    Kind.CHILD_ABUSE: "child-abuse",
    Kind.MEDICAL: "medical",
    Kind.VOICES: "voices",
}

QUESTION_OF: Mapping[Kind, str] = {
    Kind.NONE: "direct",
    Kind.SUICIDE: "direct",
    Kind.SELF_HARM: "self-harm",
    Kind.HARM_TO_OTHERS: "harm-to-others",
    Kind.ABUSE: "danger",
    Kind.OTHER_PERSON: "other-person",
    Kind.CHILD_ABUSE: "child-abuse",
    Kind.MEDICAL: "medical",
    Kind.VOICES: "voices",
}

BODY_IN_DANGER = frozenset({Kind.SUICIDE, Kind.SELF_HARM, Kind.MEDICAL, Kind.OTHER_PERSON, Kind.HARM_TO_OTHERS})

ABOUT_OTHERS = frozenset({Kind.OTHER_PERSON, Kind.CHILD_ABUSE})
"""The easy question asks about that person, not about the client."""

MEDIA = "media-while-open"
LEFT = "left-after-concern"
NOT_SAFE = "not-safe-now"
ITEM9 = "item9-"
ITEM9_SKIPPED = "item9-skipped"
"""What was noticed other than in words: the names that such findings have in place of a pattern's."""

SWALLOWED = re.compile(r"\b(?:took|taken|swallowed|overdosed|od'?d|tome|tomé|me tome|trague|tragué)\b", re.IGNORECASE)
OWN_BODY = frozenset({Kind.SUICIDE, Kind.SELF_HARM, Kind.MEDICAL})


def text_id(verdict: Verdict, *, is_full: bool, is_life: bool = False) -> str:
    """The whole text of a kind and level, or the short form of its order: 911 first, danger at home, 988 first.

    What came other than in words has one text of its own, which is short already. While a life is at stake (`is_life`)
    the short form says 911 first, whatever the level of the newest words.
    """
    if verdict.patterns[:1] == (MEDIA,):
        return "crisis.media-abuse" if verdict.kind is Kind.ABUSE else "crisis.media"
    if NOT_SAFE in verdict.patterns:
        return f"crisis.{TEXT_OF[verdict.kind]}-not-safe"
    if is_full:
        return f"crisis.{text_name(verdict)}-full"
    if verdict.kind is Kind.ABUSE:
        return "crisis.short-abuse"
    is_body = verdict.level is Level.IMMINENT and verdict.kind in BODY_IN_DANGER
    return "crisis.short-body" if is_body or is_life else "crisis.short"


def more_id(verdict: Verdict, *, is_body: bool) -> str:
    """What a second look adds to an answer that was given: the numbers in their order, and who has been told."""
    is_now = verdict.level is Level.IMMINENT
    if verdict.kind is Kind.ABUSE:
        return "crisis.more-abuse-now" if is_now else "crisis.more-abuse"
    if is_body or (is_now and verdict.kind in OWN_BODY):
        return "crisis.more-body"
    if not is_now or verdict.kind is Kind.VOICES:
        return "crisis.more"
    return "crisis.more-other" if verdict.kind is Kind.OTHER_PERSON else "crisis.more-now"


def text_name(verdict: Verdict) -> str:
    """A text that the screener could not read is answered truly: nothing is claimed about what it says."""
    if verdict.failed and not verdict.findings:
        return f"unread-{verdict.level.word}"
    if verdict.patterns and verdict.patterns[0].startswith(ITEM9):
        is_skipped = verdict.patterns[0] == ITEM9_SKIPPED
        return ITEM9_SKIPPED if is_skipped else f"{ITEM9}{verdict.level.word}"
    if is_swallowed(verdict):
        return f"overdose-{verdict.level.word}"
    return f"{TEXT_OF[verdict.kind]}-{verdict.level.word}"


def is_swallowed(verdict: Verdict) -> bool:
    """Something is in the body already: then nothing may stand before 911 and Poison Help."""
    if verdict.level is not Level.IMMINENT or verdict.kind not in OWN_BODY:
        return False
    return any(SWALLOWED.search(found.words) for found in verdict.findings if found.level is Level.IMMINENT)


def is_life_at_stake(alert: Alert | None) -> bool:
    """Then whatever is written meets 911 and what for: "please help" can follow "I took them all"."""
    return alert is not None and alert.level is Level.IMMINENT and alert.kind in OWN_BODY


def about(kind: Kind) -> str:
    """Whom the easy question is about, as the texts choose between their two forms."""
    return "other" if kind in ABOUT_OTHERS else "self"


def safe_reply(kind: Kind) -> str:
    """What follows "Yes, for now"."""
    if kind is Kind.ABUSE:
        return "crisis.safe-yes-abuse"
    return "crisis.safe-yes-other" if kind in ABOUT_OTHERS else "crisis.safe-yes-reply"
