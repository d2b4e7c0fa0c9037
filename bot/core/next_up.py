"""Tells a client what comes next by itself, and when, in their own time. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.rules import USUAL_RULES, ProgrammeRules
from bot.core.schedule import is_quiet, local_day, local_moment, with_quiet_hours
from bot.model import Client, Due, Status, Text


def coming(owed: Iterable[Due], client: Client, now: datetime, rules: ProgrammeRules = USUAL_RULES) -> Text:
    """What comes next, or why nothing does."""
    if client.status is Status.PAUSED:
        return Text(id="bot.next-paused")
    evening = local_moment(local_day(client, now), client.evening, client.zone)
    if is_quiet(with_quiet_hours(client, rules), evening):
        return Text(id="bot.next-quiet", args={"hour": f"{client.evening:%H:%M}"})
    first = min((each.at for each in owed if not is_waiting(each)), default=None)
    return Text(id="bot.next-none") if first is None else at_last(first, client, now)


def is_waiting(due: Due) -> bool:
    """It waits behind the flow in hand until its own end, at which nothing comes by itself."""
    return due.detail.get("until") == due.at.isoformat()


def at_last(first: datetime, client: Client, now: datetime) -> Text:
    local = first.astimezone(ZoneInfo(client.zone))
    ahead = (local.date() - local_day(client, now)).days
    return Text(id="bot.next", args={"ahead": ahead, "weekday": local.weekday(), "hour": f"{local:%H:%M}"})
