"""What became of each mutant, a file a module: so that it can be stopped anywhere and gone on with."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.making import Mutant, mutants_of
from tests.mutants.play import BROKEN, SURVIVED

KEPT = Path("data/mutants")
CORE = Path("bot/core")
UNREACHED = "unreached"
ALIVE = frozenset({SURVIVED, UNREACHED, BROKEN})
"""A mutant that no test reaches lives as well as one that every test passes."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is kept of one module. `source` is a hash of what it was made of; `mutants` how many there are."""

    file: Path
    source: str
    mutants: int
    found: dict[str, str]

    @property
    def short(self) -> str:
        return ".".join(self.file.relative_to(CORE).with_suffix("").parts)

    @property
    def alive(self) -> list[str]:
        return [key for key, outcome in self.found.items() if outcome in ALIVE]

    def keep(self, key: str, outcome: str) -> None:
        self.found[key] = outcome
        KEPT.mkdir(parents=True, exist_ok=True)
        kept = {"source": self.source, "mutants": self.mutants, "found": self.found}
        kept_in(self.file).write_text(json.dumps(kept, indent=0, sort_keys=True))


def kept_in(file: Path) -> Path:
    return KEPT / f"{'.'.join(file.with_suffix('').parts)}.json"


def known_of(file: Path) -> Known:
    """Shape: what is kept of an older source is kept for those functions that are as they were."""
    source = hashlib.sha256(file.read_bytes()).hexdigest()
    kept = json.loads(kept_in(file).read_text()) if kept_in(file).exists() else {}
    if kept.get("source") == source:
        return Known(file=file, **kept)
    keys = {each.key for each in mutants_of(file)}
    found = {key: outcome for key, outcome in kept.get("found", {}).items() if key in keys}
    return Known(file=file, source=source, mutants=len(keys), found=found)


def waiting(known: Known, size: int, *, again: bool) -> list[Mutant]:
    """What is to be tried: those that lived, or of a sample (all, where size is 0) those that were not tried yet."""
    if known.alive if again else len(known.found) < min(size or known.mutants, known.mutants):
        mutants = list(mutants_of(known.file))
        if again:
            return [each for each in mutants if each.key in known.alive]
        random.Random(known.short).shuffle(mutants)  # drawn by the name: whoever runs it again asks about the same ones
        return [each for each in mutants[: size or None] if each.key not in known.found]
    return []


def files(named: Sequence[str]) -> list[Path]:
    """Of `crisis`, `crisis.screener`, `engine` …, in that order; all, if none is named."""
    wanted = [CORE / each.removeprefix("bot.core.").replace(".", "/") for each in named] or [CORE]
    found = (sorted(each.rglob("*.py")) if each.is_dir() else [each.with_suffix(".py")] for each in wanted)
    return list(dict.fromkeys(file for some in found for file in some))


def is_pattern(file: Path) -> bool:
    return file.parent.name == "crisis"


def near(file: Path) -> frozenset[Path]:
    """The files of tests that import a module: they are asked first, since they are likeliest to notice."""
    name = re.compile(rf"\bbot\.core\.{file.stem}\b|from bot\.core import (?:\w+, )*{file.stem}\b")
    tests = [*Path("tests/core").glob("test_*.py"), *Path("tests/store").glob("test_*.py")]
    return frozenset(each.resolve() for each in tests if name.search(each.read_text()))
