"""Two whole courses, played through HTTP and kept as pages in docs/transcripts."""

from pathlib import Path

COURSES = ("grief-en", "role-dispute-es")


def file_of(name: str) -> Path:
    return Path(__file__).parents[2] / "docs" / "transcripts" / f"sixteen-weeks-{name}.md"
