"""Notices to staff, from the people that a transaction has read."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.effects import Effect
from bot.core.notices import notice
from bot.model import Staff


def staff_notice(
    people: Mapping[str, Staff], text_id: str, key: str = "", *, is_loud: bool = True, **args: str
) -> tuple[Effect, ...]:
    return notice(people.values(), text_id, key, is_loud=is_loud, **args)
