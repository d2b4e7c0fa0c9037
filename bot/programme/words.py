"""Conditions in words that staff read: `mood <= 3 && happened == "yes"` is `mood ≤ 3 and happened: Yes`. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

Labels = Mapping[str, Mapping[str, str]]

EMPTY = re.compile(r"(!?)\(?\b([a-z][\w-]*)\s*(==|!=)\s*(?:\"\"|'')\)?")
OPTION = re.compile(r"\b([a-z][\w-]*)\s*(==|!=)\s*[\"']([^\"']+)[\"']")
MEMBER = re.compile(r"(!?)\(?\s*[\"']([^\"']+)[\"']\s+in\s+([a-z][\w-]*)\s*\)?")
SIGNS = (("&&", " and "), ("||", " or "), ("<=", " ≤ "), (">=", " ≥ "), ("==", " = "), ("!=", " ≠ "))


def condition_words(source: str, labels: Labels) -> str:
    """A condition as it stands on an arrow. Shape: `labels` hold a question's options with the words on its buttons."""
    if source.startswith("?"):
        return f"{spaced(source[1:])} answered"
    text = EMPTY.sub(lambda found: answered(found[2], is_empty=(found[3] == "==") is not bool(found[1])), source)
    text = MEMBER.sub(lambda found: member(found[3], found[2], labels, is_not=bool(found[1])), text)
    text = OPTION.sub(lambda found: option(found[1], found[2], found[3], labels), text)
    for sign, words in SIGNS:
        text = text.replace(sign, words)
    text = re.sub(r"!\s*(?=[\w(])", "not ", text)
    return re.sub(r"\s+", " ", text).strip()


def spaced(name: str) -> str:
    return name.replace("_", " ")


def answered(name: str, *, is_empty: bool) -> str:
    return f"{spaced(name)} not answered" if is_empty else f"{spaced(name)} answered"


def option(name: str, sign: str, value: str, labels: Labels) -> str:
    words = labels.get(name, {}).get(value, value)
    return f"{spaced(name)}: {words}" if sign == "==" else f"{spaced(name)} not: {words}"


def member(name: str, value: str, labels: Labels, *, is_not: bool) -> str:
    words = labels.get(name, {}).get(value, value)
    return f"{spaced(name)} without: {words}" if is_not else f"{spaced(name)} with: {words}"
