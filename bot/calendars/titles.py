"""Whose name stands in a title: the client's label as whole words, however it is written. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.core.when import plain


class Labels:
    """Names of clients by id."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.words = {client_id: words_of(label) for client_id, label in labels.items() if words_of(label)}

    def named_in(self, title: str) -> set[str]:
        """Clients whose whole label stands in a title; a longer label takes the words of a shorter one in it."""
        said = words_of(title)
        found = {client_id: label for client_id, label in self.words.items() if stands_in(label, said)}
        return {
            client_id
            for client_id, label in found.items()
            if not any(label != other and stands_in(label, other) for other in found.values())
        }


def words_of(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", plain(text)))


def stands_in(label: tuple[str, ...], said: tuple[str, ...]) -> bool:
    return any(said[at : at + len(label)] == label for at in range(len(said) - len(label) + 1))
