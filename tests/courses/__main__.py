"""Plays the courses and writes their pages: `python -m tests.courses`, or with the name of one.

What nobody answered, and what was written for no question, is told at the end.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.courses import COURSES, file_of
from tests.courses.page import page
from tests.courses.player import play
from tests.courses.script import read_script


def main() -> None:
    for name in sys.argv[1:] or COURSES:
        with tempfile.TemporaryDirectory() as folder:
            played = asyncio.run(play(read_script(name), Path(folder)))
        file_of(name).write_text(page(played), encoding="utf-8")
        print(file_of(name), "left unanswered:", *(played.left or ["nothing"]), sep="\n  ", file=sys.stderr)
        print("written for nothing:", *(played.unused or ["nothing"]), sep="\n  ", file=sys.stderr)


main()
