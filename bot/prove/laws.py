"""The laws that hold whatever breaks, by code apart from the product: over what Telegram saw and the file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.model import AlertState, Lane
from bot.prove.hours import KEPT_BACK, Evening
from bot.prove.programmes import Asks
from bot.prove.record import Record, Refusal
from bot.prove.stored import Overdue, Question
from bot.simulate import laws as always
from bot.simulate.laws import Breach, Found, Law, name_of
from bot.simulate.seen import AlertSeen

IN_CALM = timedelta(seconds=10)
AFTER_TROUBLE = timedelta(minutes=3)
"""When whoever wrote in need must be answered, and everything owed be done: a lease is a minute, a poller's pause 15 s,
a crisis letter is tried again after 10 s at most, and the inbox is looked through every 15 s."""

PAST_THE_DISK = timedelta(seconds=60)
"""A lock is waited for, then a poller pauses for 15 s at most."""

WITHIN_REACH = timedelta(minutes=1)
"""The clock is looked at every second."""

LATE_LETTERS = timedelta(minutes=7)
"""An ordinary letter is tried again after five minutes at most."""

PAGED_WITHIN = timedelta(minutes=12)
"""The first rung at once; a second one after ten minutes."""

IN_HAND = (AlertState.ACKNOWLEDGED, AlertState.CLOSED)
"""Then a human has the alert, and no rung is waited for."""

PUNCTUAL = timedelta(minutes=1)
AFTER_A_CLOCK = timedelta(hours=26)
"""A clock that was a day ahead may have asked what was due on the next evening."""

ALWAYS: tuple[Law, ...] = (
    always.only_a_human_closes_an_alert,
    always.no_prompt_comes_twice,
    always.nothing_comes_in_quiet_hours,
    always.nothing_comes_to_the_wrong_client,
    always.what_is_held_waits,
    always.nothing_comes_to_who_is_away,
    always.words_stay_with_those_they_are_for,
    always.letters_reach_their_own_chat,
)
"""Of the simulator's laws, those that no fault excuses."""


@dataclass(frozen=True, kw_only=True)
class Sight:
    """One look at a run. `calm` is how long nothing has gone wrong, `line` how long Telegram can be reached.

    Units: moments are true, whatever the clock says.
    """

    now: datetime
    calm: timedelta
    line: timedelta
    record: Record
    overdue: Overdue
    alerts: Iterable[AlertSeen] = ()
    closed_at: Mapping[str, datetime] = field(default_factory=dict)
    inbox: frozenset[int] = frozenset()
    evenings: Iterable[Evening] = ()
    out_of_order: tuple[int, ...] = ()
    silent: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    asks: Asks = field(default_factory=dict)
    upon: tuple[tuple[datetime, str, str], ...] = ()


ProvedLaw = Callable[[Sight], Found]


def waits_too_long(at: datetime, sight: Sight) -> bool:
    """Ten seconds where nothing went wrong since before it happened; else three minutes after the trouble."""
    since = sight.now - at
    was_calm = sight.calm > since + AFTER_TROUBLE
    return since > IN_CALM if was_calm else min(since, sight.calm) > AFTER_TROUBLE


def no_crisis_text_is_unanswered(sight: Sight) -> Found:
    for need in sight.record.needs:
        if need.answered_at is None and need.update_id not in sight.record.lost and waits_too_long(need.at, sight):
            yield need.at, need.client_id, f"no crisis text came for update {need.update_id}"


def a_failing_disk_excuses_no_silence(sight: Sight) -> Found:
    """The crisis text is in memory, and goes past a database that fails. Source: DESIGN.md, law 2's one exception."""
    for need in sight.record.needs:
        since = sight.now - need.at
        if need.answered_at is None and since > PAST_THE_DISK and sight.line > since + AFTER_TROUBLE:
            yield need.at, need.client_id, f"no crisis text came past the failing disk for update {need.update_id}"


def each_crisis_has_its_alert(sight: Sight) -> Found:
    """An alert that is open, or was when it was written."""
    for need in sight.record.needs:
        if need.update_id in sight.record.lost or not waits_too_long(need.at, sight):
            continue
        mine = [each for each in sight.alerts if each.client_id == need.client_id]
        if not any(each.state != "closed" or sight.closed_at.get(each.id, need.at) >= need.at for each in mine):
            yield need.at, need.client_id, f"no alert stands for update {need.update_id}"


def an_open_alert_has_a_next_step(sight: Sight) -> Found:
    """Whatever broke: its next rung is owed, in the same commit as the last."""
    for alert in sight.alerts:
        if alert.state != "closed" and not alert.has_next:
            yield sight.now, alert.client_id, f"an alert in state {alert.state} has no next step"


def a_ladder_stands_within_reach(sight: Sight) -> Found:
    """Liveness of alerts: a clock that was wrong leaves no next rung, and no question, too far ahead."""
    if sight.overdue.far and sight.calm > WITHIN_REACH:
        yield sight.now, "", f"{sight.overdue.far} next steps of alerts and questions lie too far ahead"


def the_weekly_page_is_owed(sight: Sight) -> Found:
    """Liveness of digests: whatever the clock said, the next one comes in its week."""
    if sight.overdue.pages and sight.calm > WITHIN_REACH:
        yield sight.now, "", f"{sight.overdue.pages} therapists are owed no page this week"


def the_calm_brings_prompts(sight: Sight) -> Found:
    """Liveness of prompts: two days without a fault, and somebody who answers daily hears nothing."""
    for client_id in sight.silent:
        yield sight.now, client_id, "no prompt came in the two calm days at the end"


def a_prompt_comes_at_its_local_hour_once(sight: Sight) -> Found:
    """By the client's own settings: a gap takes its end, a fold the first of its two. Source: DESIGN.md, law 10."""
    for each in sight.evenings:
        if why := off_its_hour(each):
            yield each.named_at, each.client_id, f"{each.flow or 'the evening'}, due {each.named_at:%d %H:%M}: {why}"


def off_its_hour(evening: Evening) -> str:
    """What is wrong, in a few words; who is in the middle of something is asked later, or not that evening."""
    if evening.came_at is None:
        is_owed = evening.calm > AFTER_A_CLOCK and not evening.is_busy
        return "nothing came" if is_owed else ""
    late, calm = evening.came_at - evening.named_at, evening.calm
    if evening.is_again and calm > AFTER_A_CLOCK:
        return "it came again"
    most = evening.open_for + PUNCTUAL if evening.is_busy else PUNCTUAL
    return f"{late} off" if calm > KEPT_BACK + abs(late) and not timedelta() <= late <= most else ""


def who_writes_is_there(sight: Sight) -> Found:
    """Whoever had blocked the bot and writes again is not taken for gone, or they would never hear from it."""
    for client_id in sight.gone:
        yield sight.now, client_id, "they have written since, and still count as having blocked the bot"


def each_alert_reaches_somebody(sight: Sight) -> Found:
    paged = {each.alert_id for each in sight.record.pages}
    for alert in sight.alerts:
        waited = min(sight.calm, sight.now - alert.raised_at)
        if alert.id not in paged and alert.state != "closed" and waited > PAGED_WITHIN:
            yield alert.raised_at, alert.client_id, "an alert that reached nobody"


def a_refused_page_goes_further_at_once(sight: Sight) -> Found:
    """Who has blocked the bot counts as not told: the next rung hears at once, not when their time is up."""
    waiting = {each.id: each.client_id for each in sight.alerts if each.state not in IN_HAND}
    for refusal in sight.record.refused:
        if (
            refusal.alert_id in waiting
            and waits_too_long(refusal.at, sight)
            and not went_further(refusal, sight.record)
        ):
            yield refusal.at, waiting[refusal.alert_id], f"{refusal.staff_id} could not be paged, and nobody else was"


def went_further(refusal: Refusal, record: Record) -> bool:
    """Somebody else heard in Telegram then or later: in a round in which all are paged, a moment before."""
    others = (each for each in record.pages if each.staff_id not in ("", refusal.staff_id))
    return any(each.alert_id == refusal.alert_id and each.at >= refusal.at - IN_CALM for each in others)


def what_is_confirmed_is_stored(sight: Sight) -> Found:
    for update_id in sorted(sight.record.confirmed - sight.inbox):
        yield sight.now, "", f"update {update_id} is confirmed and not stored"


def nothing_comes_more_often_than_a_fault_excuses(sight: Sight) -> Found:
    record = sight.record
    for letter, times in record.sends.items():
        most = 1 if record.lanes[letter] >= Lane.PROMPT else 1 + record.allowed[letter]
        if times > most:
            yield sight.now, "", f"letter {letter} ({record.keys[letter]}) came {times} times, {most} are excused"


def nothing_goes_past_the_database_twice(sight: Sight) -> Found:
    """Once each way; only a process that was started since cannot know. Source: DESIGN.md, law 2's one exception."""
    for past, times in sight.record.past.items():
        if times > 1:
            yield sight.now, "", f"{past.key} went {times} times by {past.channel}, past the database"


def a_client_is_answered_in_order(sight: Sight) -> Found:
    for update_id in sight.out_of_order:
        yield sight.now, "", f"update {update_id} was answered after a later one of the same chat"


def a_chat_is_told_in_order(sight: Sight) -> Found:
    """Within a lane, what was written first arrives first; what had to be tried again comes when it can."""
    for each in sight.record.overtaken:
        told = f"letter {each.letter.id} ({each.letter.key}) of the lane {each.letter.lane.name.lower()}"
        yield each.at, each.letter.client_id or "", f"{told} came behind a later one"


def what_is_owed_is_done(sight: Sight) -> Found:
    """Liveness: once nothing goes wrong, nothing is late."""
    if sight.calm <= AFTER_TROUBLE:
        return
    for what, count in (("updates wait", sight.overdue.updates), ("due rows wait", sight.overdue.dues)):
        if count:
            yield sight.now, "", f"{count} {what}"
    if sight.overdue.letters and sight.calm > LATE_LETTERS:
        yield sight.now, "", f"{sight.overdue.letters} letters wait"
    if sight.overdue.leases:
        yield sight.now, "", f"{sight.overdue.leases} leases have run out"


def an_upgrade_keeps_everything(sight: Sight) -> Found:
    """What the file held before stands in it afterwards, at the newest schema and whole."""
    for what in sight.lost:
        yield sight.now, "", what


def a_begun_run_ends_in_its_revision(sight: Sight) -> Found:
    """However often the files change meanwhile, nobody is asked what theirs did not ask. Source: DESIGN.md, law 9."""
    for each in sight.questions:
        flow, revision = each.began
        if sight.record.began.get((each.run_id, flow), revision) != revision:
            yield sight.now, each.client_id, f"{flow} goes on in another revision than it began in"
        if each.step not in sight.asks.get((each.flow, each.revision), frozenset()):
            yield sight.now, each.client_id, f"{each.flow} asks {each.step}, which is no question of its revision"


def nothing_comes_upon_the_direct_question(sight: Sight) -> Found:
    """A no to anything else would count as the no to it. Source: CRISIS.md, Levels."""
    for at, client_id, key in sight.upon:
        yield at, client_id, f"{key} came while the direct question stood"


def nothing_is_put_aside(sight: Sight) -> Found:
    """No fault of the world makes an event, or what is due, poison."""
    if sight.overdue.aside:
        yield sight.now, "", f"{sight.overdue.aside} events or due rows were set aside"


LAWS: tuple[ProvedLaw, ...] = (
    no_crisis_text_is_unanswered,
    a_failing_disk_excuses_no_silence,
    each_crisis_has_its_alert,
    an_open_alert_has_a_next_step,
    a_ladder_stands_within_reach,
    the_weekly_page_is_owed,
    the_calm_brings_prompts,
    a_prompt_comes_at_its_local_hour_once,
    who_writes_is_there,
    each_alert_reaches_somebody,
    a_refused_page_goes_further_at_once,
    what_is_confirmed_is_stored,
    nothing_comes_more_often_than_a_fault_excuses,
    nothing_goes_past_the_database_twice,
    a_client_is_answered_in_order,
    a_chat_is_told_in_order,
    what_is_owed_is_done,
    nothing_is_put_aside,
    nothing_comes_upon_the_direct_question,
    an_upgrade_keeps_everything,
    a_begun_run_ends_in_its_revision,
)


def breaches(sight: Sight, laws: Iterable[ProvedLaw] = LAWS) -> Iterable[Breach]:
    for law in laws:
        for at, client_id, what in law(sight):
            number = int(client_id[1:]) if client_id[1:].isdigit() else -1
            yield Breach(law=name_of(law), at=at, client=number, what=what)
