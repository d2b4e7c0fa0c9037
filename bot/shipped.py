"""Where the flows and messages that ship with the program are: in a checkout beside bot/, in a wheel inside it."""

from __future__ import annotations

from pathlib import Path


def shipped_folder() -> Path:
    inside = Path(__file__).parent / "shipped"
    return inside if inside.exists() else Path(__file__).parent.parent
