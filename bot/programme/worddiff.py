"""What changed between two texts, word by word: `That is [-all-] {+everything+} for tonight.` Pure."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher


def word_diff(before: str, after: str) -> str:
    """Shape: one line; `[-gone-]`, `{+new+}`, everything else as it stays."""
    return " ".join("".join(pieces(before.split(), after.split())).split())


def pieces(before: list[str], after: list[str]) -> Iterator[str]:
    for tag, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, new = " ".join(before[low:high]), " ".join(after[first:last])
        if tag == "equal":
            yield f"{gone} "
            continue
        yield f"[-{gone}-] " if gone else ""
        yield f"{{+{new}+}} " if new else ""
