"""Chance, for the shell: ids of records and tokens of deep links."""

from __future__ import annotations

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read as another letter

ID_LENGTH = 10
"""About 49 bits: short enough for a button's 64 bytes, long enough for a programme's lifetime."""


def new_id() -> str:
    """One draw for all letters: a system call for each made a thousand due prompts stall the loop."""
    number, letters = secrets.randbelow(len(ALPHABET) ** ID_LENGTH), []
    for _ in range(ID_LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def new_token() -> str:
    """A deep link's token. Units: 192 bits; Telegram allows 64 characters of A-Z, a-z, 0-9, _ and -."""
    return secrets.token_urlsafe(24)
