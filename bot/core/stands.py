"""How long the direct question stands: while it does, nothing comes by itself upon it. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.rules import ProgrammeRules
from bot.model import Question

LOOK_AGAIN = timedelta(minutes=20)
"""What waits looks again so soon: an answer lets it go."""

SLACK = timedelta(minutes=2)
"""Clocks are set by so much without a word; what lies further ahead was written by one that was wrong."""


def stands_until(question: Question | None, rules: ProgrammeRules, now: datetime) -> datetime | None:
    """Until when nothing comes by itself upon the direct question: its two hours, and half an hour where it has been
    put once more. Shape: None where none stands: it is answered, its time is over, or none was put.

    A question that is ignored stays open, and may be answered for ever; it does not stand for ever.
    """
    if question is None or question.answered_at is not None or question.put_at > now + SLACK:
        return None
    ends = max(question.asked_at + rules.question_notice, question.put_at + rules.question_repeat)
    return ends if now < ends else None


def next_look(question: Question | None, rules: ProgrammeRules, now: datetime) -> datetime | None:
    """When what waits behind the question looks again. Shape: None where none stands."""
    ends = stands_until(question, rules, now)
    return None if ends is None else min(now + LOOK_AGAIN, ends)
