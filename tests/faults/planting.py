"""Plants one fault in a module of ours while it is imported: a changed line of its source, nothing on the disk."""

from __future__ import annotations

import json
import os
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).parents[2]
VARIABLE = "BETWEEN_PLANTED"

really_compiled = SourceFileLoader.get_code


def plant(file: str, old: str, new: str) -> None:
    """Let `file` be read with `old` replaced. Raises: LookupError, when `old` is not there just once."""
    path, source = str(ROOT / file), (ROOT / file).read_text(encoding="utf-8")
    if source.count(old) != 1:
        raise LookupError(f"{file}: found {source.count(old)} times: {old}")
    code = compile(source.replace(old, new), path, "exec", dont_inherit=True)

    def compiled(self: SourceFileLoader, fullname: str) -> CodeType | None:
        return code if self.path == path else really_compiled(self, fullname)

    SourceFileLoader.get_code = compiled  # type: ignore[method-assign, assignment]  # every import after this one


if VARIABLE in os.environ:  # a plugin of pytest: `-p tests.faults.planting`
    plant(*json.loads(os.environ[VARIABLE]))
