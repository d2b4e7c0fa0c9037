"""What of a long text is read at once: windows that overlap, since danger may be in one clause. Pure."""

from __future__ import annotations

WINDOW, OVERLAP = 45, 10
"""Words: up to how many a text is read whole, in windows of how many a longer one, and how many two windows share."""


def windows(said: str) -> list[str]:
    """Shape: one window for most texts; several that overlap for a long one."""
    words = said.split(" ")
    if len(words) <= WINDOW:
        return [said]
    return [" ".join(words[start : start + WINDOW]) for start in range(0, len(words) - OVERLAP, WINDOW - OVERLAP)]
