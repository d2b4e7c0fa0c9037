"""What flows/programme.yaml sets for everybody: spans, hours and counts, each with a default and its source. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, kw_only=True)
class ProgrammeRules:
    """Units: spans are timedeltas; hours are local to the person they concern.

    Source: CRISIS.md for everything about alerts and questions; PROGRAMME.md, Check-ins, for rhythm.
    """

    ack_after: timedelta = timedelta(minutes=10)
    repeat_every: timedelta = timedelta(minutes=10)
    outcome_after: timedelta = timedelta(minutes=60)
    outcome_grace: timedelta = timedelta(minutes=10)
    still_with: timedelta = timedelta(hours=1)
    question_repeat: timedelta = timedelta(minutes=30)
    question_notice: timedelta = timedelta(hours=2)
    question_gap: timedelta = timedelta(hours=24)
    notice_from: time = time(7, 0)
    notice_to: time = time(22, 0)
    full_reply_gap: timedelta = timedelta(hours=12)
    hold_ask_after: timedelta = timedelta(hours=24)
    hold_backup_after: timedelta = timedelta(hours=48)
    forget_watch: timedelta = timedelta(hours=72)
    item9_review: timedelta = timedelta(days=14)
    invite_valid: timedelta = timedelta(hours=72)
    cover_reminder: timedelta = timedelta(hours=1)
    min_gap: timedelta = timedelta(hours=2)
    join_within: timedelta = timedelta(hours=2)
    daily_cap: int = 3
    most_a_week: int = 14
    most_in_a_talk: int = 10
    quiet_from: time = time(21, 30)
    quiet_to: time = time(8, 0)
    low_mood: int = 3
    ask_rhythm_after: int = 3
    gone_quiet_after: int = 5
    digest_weekday: int = 0
    digest_time: time = time(7, 0)
    drill_weekday: int = 2
    drill_time: time = time(10, 0)
    hours_of_cover: str = ""
    keep_for: timedelta = timedelta(days=2555)  # of a finished record; the environment says it, no file


OF_THE_HOUSE = frozenset({"keep_for"})
"""What flows/programme.yaml cannot set."""

USUAL_RULES = ProgrammeRules()
