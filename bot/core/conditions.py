"""Conditions of flows: CEL over declared names. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import cel

from bot.model import Json


class ConditionWrong(ValueError):
    """A condition that cannot be read; the message is for staff."""


@lru_cache(maxsize=1024)
def program(source: str) -> cel.Program:
    """Raises: ConditionWrong, when it is no CEL."""
    try:
        return cel.compile(source)
    except ValueError as wrong:
        raise ConditionWrong(str(wrong).splitlines()[0]) from None


UNMET = (RuntimeError, TypeError, ValueError, ArithmeticError, LookupError)
"""What an expression raises that speaks of something unanswered, divides by nothing, or asks for a third of two."""


@lru_cache(maxsize=1024)
def names(source: str) -> frozenset[str]:
    """The names that a condition speaks of."""
    return frozenset(program(source).variables())


def value_of(source: str, facts: Mapping[str, Json]) -> Json:
    """What an expression comes to; None where it speaks of something unanswered, or cannot be worked out."""
    known = {name: value for name, value in facts.items() if value is not None}
    try:
        found = program(source).execute(known)
    except UNMET:
        return None
    return found if isinstance(found, bool | int | float | str | list) else None


def holds(source: str, facts: Mapping[str, Json]) -> bool:
    """Whether a condition is met; one about something unanswered, or that cannot be worked out, is not."""
    if not source:
        return True
    known = {name: value for name, value in facts.items() if value is not None}
    try:
        return program(source).execute(known) is True
    except UNMET:
        return False
