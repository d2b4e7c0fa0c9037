"""The laws of the house, each by code apart from the product, looked at after every step. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.conditions import holds, names
from bot.core.flow import Flow
from bot.model import Json, Lane, ProblemArea
from bot.simulate.history import Begun, Look, local_day
from bot.simulate.post import Delivery
from bot.simulate.seen import Standing

ANSWERED_WITHIN = timedelta(seconds=10)
JOINS_WITHIN = timedelta(hours=2)
"""Source: bot/core/rules.py, join_within."""

REPEATS_AFTER = timedelta(days=5)
MARK = re.compile(r"zq\d{4}")
HELD = ("homework", "technique", "measure")


@dataclass(frozen=True, kw_only=True)
class Breach:
    """Shape: `client` is a number of the cast, never a name; -1 is nobody's."""

    law: str
    at: datetime
    client: int
    what: str


Found = Iterable[tuple[datetime, str, str]]
"""Moments, the client's id, and what was seen."""

Law = Callable[[Look], Found]


def prompts(look: Look) -> Iterable[tuple[Delivery, Standing, Standing]]:
    """What the bot said to clients of its own motion, with the client before and after it."""
    for each in look.deliveries:
        after = look.after.get(each.client_id or "")
        if each.lane is Lane.PROMPT and after is not None and each.is_shown:
            yield each, look.before.get(after.id, after), after


def a_crisis_is_answered_at_once(look: Look) -> Found:
    """988 or 911 in the same chat within ten seconds, and an alert that is open. Source: CRISIS.md."""
    for crisis in look.crises:
        said = [each for each in look.deliveries if each.chat_id == crisis.chat_id and each.lane is Lane.CRISIS]
        in_time = [each for each in said if each.at - crisis.at <= ANSWERED_WITHIN]
        if not any("988" in each.text or "911" in each.text for each in in_time):
            yield crisis.at, crisis.client_id, "no crisis text within ten seconds"
        if not any(alert.client_id == crisis.client_id and alert.state != "closed" for alert in look.alerts):
            yield crisis.at, crisis.client_id, "no open alert"


def no_alert_is_lost(look: Look) -> Found:
    """An open alert always has a next step owed."""
    for alert in look.alerts:
        if alert.state != "closed" and not alert.has_next:
            yield look.now, alert.client_id, f"an alert in state {alert.state} has no next step"


def only_a_human_closes_an_alert(look: Look) -> Found:
    for alert in look.alerts:
        if alert.state == "closed" and alert.id not in look.closings:
            yield look.now, alert.client_id, "an alert closed that nobody closed"


def no_prompt_comes_twice(look: Look) -> Found:
    """One slot a client, flow and local day, by both clocks: one that is a day ahead asks tomorrow's today."""
    for begun in look.begun:
        that_day = look.histories[begun.client_id].of_day(begun.on)
        same = [each for each in that_day if (each.flow, each.truly_on) == (begun.flow, begun.truly_on)]
        if len(same) > 1 and same[-1].run_id == begun.run_id and not any(is_at_midnight(each, look) for each in same):
            yield begun.at, begun.client_id, f"{begun.flow} came {len(same)} times on {begun.on}"


def is_at_midnight(begun: Begun, look: Look) -> bool:
    """What joins a thread around midnight may be the slot of the day on its other side."""
    client = look.after.get(begun.client_id)
    if not begun.joins or client is None:
        return False
    return {local_day(begun.at + away, client.zone) for away in (-JOINS_WITHIN, JOINS_WITHIN)} != {begun.on}


def nothing_comes_in_quiet_hours(look: Look) -> Found:
    for each, before, after in prompts(look):
        if is_quiet(each.at, before) and is_quiet(each.at, after):
            yield each.at, after.id, f"a prompt at {each.at.astimezone(ZoneInfo(after.zone)):%H:%M}, in quiet hours"


def is_quiet(at: datetime, standing: Standing) -> bool:
    local = at.astimezone(ZoneInfo(standing.zone)).time()
    start, end = standing.quiet_from, standing.quiet_to
    return start <= local < end if start <= end else local >= start or local < end


def nothing_comes_to_the_wrong_client(look: Look) -> Found:
    """Phase, area, variant, language, session and condition are those of the flow."""
    for begun in look.begun:
        flow = look.flows.get(begun.flow)
        whys = [misfit(flow, each) for each in standings(begun, look)] if flow is not None else [""]
        if all(whys):
            yield begun.at, begun.client_id, f"{begun.flow}: {whys[0]}"


def standings(begun: Begun, look: Look) -> tuple[Standing, ...]:
    """The client around the moment at which it was decided, and at which it came."""
    after = look.after[begun.client_id]
    return *begun.stood, look.before.get(begun.client_id, after), after


def misfit(flow: Flow, client: Standing) -> str:
    """What does not fit, in a word; empty when everything does. What ends a phase is for those who have left it."""
    wanted = flow.audience
    first, last = wanted.sessions or (0, client.session_number)
    is_end = flow.start.every == "phase" and flow.start.which == "end"
    is_dispute = flow.kind in ("homework", "technique") and wanted.areas == (ProblemArea.ROLE_DISPUTE,)
    checks = {
        "phase": not wanted.phases or client.phase in wanted.phases or is_end,
        "area": not wanted.areas or client.area in wanted.areas,
        "variant": not wanted.variants or client.variant in wanted.variants,
        "language": not wanted.languages or client.language in wanted.languages,
        "session": first <= client.session_number <= last,
        "what comes before it": set(wanted.after) <= set(client.done),
        "once": not (wanted.once and flow.id in client.done),
        "partner screen": not is_dispute or (client.is_screened and not client.danger),
        "condition": is_met(wanted.condition, facts(client)),
    }
    return next((name for name, is_right in checks.items() if not is_right), "")


def is_met(condition: str, known: dict[str, Json]) -> bool:
    """A condition about what was true for a moment alone (open homework) is left to the bot."""
    return not condition or bool(names(condition) - known.keys()) or holds(condition, known)


def facts(client: Standing) -> dict[str, Json]:
    return {
        "phase": client.phase.value,
        "area": client.area.value if client.area else "",
        "variant": client.variant,
        "language": client.language,
        "session": client.session_number,
        "sessions": client.sessions_planned,
        "sessions_left": max(client.sessions_planned - client.session_number, 0),
        "danger": client.danger,
        "partner_screened": client.is_screened,
        "bereaved": client.bereaved,
        "enrolled": client.status == "active",
        "unanswered": client.unanswered,
        "done": list(client.done),
    }


def what_is_held_waits(look: Look) -> Found:
    """While an alert is open: no homework, no questionnaire, nothing of an area. Source: CRISIS.md."""
    for begun in look.begun:
        flow, is_held = look.flows.get(begun.flow), all(each.is_held for each in standings(begun, look))
        if flow is not None and is_held and (flow.kind in HELD or flow.audience.areas):
            yield begun.at, begun.client_id, f"{begun.flow} came while an alert holds it"


def nothing_comes_to_who_is_away(look: Look) -> Found:
    """Paused, ended, not in yet, or gone behind a block."""
    for each, before, after in prompts(look):
        if not before.may_be_prompted and not after.may_be_prompted:
            yield each.at, after.id, f"a prompt to a client who is {'blocked' if after.is_blocked else after.status}"


def words_stay_with_those_they_are_for(look: Look) -> Found:
    """A client's words reach their own chat, their therapist and who covers; no other client, on no button either."""
    for each in look.deliveries:
        for mark in MARK.findall("\n".join((each.text, *(button.label for button in each.buttons)))):
            client_id, readers = look.marks.get(mark, ("", frozenset[int]()))
            if each.chat_id not in readers:
                yield each.at, client_id, "words of theirs in another's chat"


def letters_reach_their_own_chat(look: Look) -> Found:
    for each in look.deliveries:
        owner = look.after.get(each.client_id or "")
        if owner is not None and each.chat_id is not None and owner.chat_id != each.chat_id:
            yield each.at, owner.id, "a letter in another's chat"


def a_chat_is_told_in_order(look: Look) -> Found:
    """Within a lane, what was written first arrives first."""
    last: dict[tuple[int, Lane], int] = {}
    for each in look.deliveries:
        if each.chat_id is None:
            continue
        place = (each.chat_id, each.lane)
        if each.letter_id < last.get(place, 0):
            yield each.at, each.client_id or "", f"letters of the lane {each.lane.name.lower()} out of order"
        last[place] = max(each.letter_id, last.get(place, 0))


def one_thread_a_day(look: Look) -> Found:
    """Unasked threads; what follows at once on an answer belongs to the same one."""
    for begun in look.begun:
        mine = [each for each in look.histories[begun.client_id].of_day(begun.on) if not each.joins]
        if not begun.joins and len(mine) > 1 and mine[-1].run_id == begun.run_id:
            yield begun.at, begun.client_id, f"{begun.flow} opened thread {len(mine)} of the day, after {mine[0].flow}"


def openings_do_not_repeat(look: Look) -> Found:
    """The first line of a thread, within five days; the questions of a measure are fixed."""
    for begun in look.begun:
        if begun.joins or is_fixed(begun, look):
            continue
        for each in reversed(look.histories[begun.client_id].begun):
            if begun.at - each.at >= REPEATS_AFTER:
                break
            if each.run_id != begun.run_id and not each.joins and each.opening == begun.opening:
                yield begun.at, begun.client_id, f"{begun.flow} opened as it did on {each.on}"
                break


def is_fixed(begun: Begun, look: Look) -> bool:
    """A measure's exact words, and the opening that shows nothing on a phone that others may see."""
    flow = look.flows.get(begun.flow)
    return begun.is_neutral or (flow is not None and flow.kind == "measure")


LAWS: tuple[Law, ...] = (
    a_crisis_is_answered_at_once,
    no_alert_is_lost,
    only_a_human_closes_an_alert,
    no_prompt_comes_twice,
    nothing_comes_in_quiet_hours,
    nothing_comes_to_the_wrong_client,
    what_is_held_waits,
    nothing_comes_to_who_is_away,
    words_stay_with_those_they_are_for,
    letters_reach_their_own_chat,
    a_chat_is_told_in_order,
    one_thread_a_day,
    openings_do_not_repeat,
)


def breaches(look: Look, laws: Iterable[Law] = LAWS) -> Iterable[Breach]:
    for law in laws:
        for at, client_id, what in law(look):
            history = look.histories.get(client_id)
            yield Breach(law=name_of(law), at=at, client=history.persona.number if history else -1, what=what)


def name_of(law: Callable[..., object]) -> str:
    return law.__name__.replace("_", " ")
