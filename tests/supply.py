"""`python -m tests.supply`: known holes in the locked packages, and the list of what the product is made of.

Exit 1 for a known hole. Where the database of holes cannot be asked, or does not know the packages, it says so and ends
with 3: not checked is never told as sound, nor marked as done.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
SBOM = ROOT / "build" / "sbom.cdx.json"
PATIENCE = 600
"""Seconds for about fifty packages, each of which is one question."""

NOT_CHECKED = 3
"""Exit code; the Makefile leaves no mark then, and asks again the next time."""

Dependency = Mapping[str, Any]


def audited() -> tuple[Sequence[Dependency], str]:
    """Ask for known holes of every locked package. Shape: what was told, or why nothing was."""
    command = [
        sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "-r", str(LOCK), "--format", "json",
        "--progress-spinner", "off",
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
        found: Sequence[Dependency] = json.loads(done.stdout)["dependencies"]
    except subprocess.TimeoutExpired:
        return (), "it did not answer in time"
    except (ValueError, KeyError):
        return (), (done.stderr.strip().splitlines() or ["no answer"])[-1]
    return found, ""


def verdict(found: Sequence[Dependency], trouble: str) -> tuple[int, str]:
    """Shape: the exit code, and what to say."""
    holes = [f"{each['name']} {each['version']}: {hole['id']}" for each in found for hole in each.get("vulns", ())]
    unknown = [each["name"] for each in found if "skip_reason" in each]
    known = len(found) - len(unknown)
    if holes:
        return 1, "\n".join(["KNOWN HOLES:", *holes])
    if trouble or not known:
        why = trouble or "the index that was asked knows none of these packages"
        return NOT_CHECKED, f"NOT CHECKED for known holes: {why}. Run it where pypi.org can be reached."
    rest = f"; NOT CHECKED, since unknown there: {', '.join(unknown)}" if unknown else ""
    return 0, f"{known} locked packages have no known hole{rest}"


def listed() -> int:
    """Write the bill of materials of what the product runs on (CycloneDX 1.6). Shape: how many components it has."""
    SBOM.parent.mkdir(exist_ok=True)
    command = ["-m", "cyclonedx_py", "requirements", str(LOCK), "--of", "JSON", "--sv", "1.6", "-o", str(SBOM)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return len(json.loads(SBOM.read_text(encoding="utf-8"))["components"])


def figures(found: Sequence[Dependency], locked: int, components: int) -> str:
    """How much was looked at, in one line. What the database does not know was asked about, and is not known."""
    known = sum("skip_reason" not in each for each in found)
    holes = sum(len(each.get("vulns", ())) for each in found)
    return (
        f"{locked} packages locked, {len(found)} asked about;"
        f" known holes: {holes} in the {known} that the database knows;"
        f" components: {components} in {SBOM.relative_to(ROOT)}"
    )


def pinned() -> list[str]:
    """The lines of the lock that name a package and its version."""
    return [line for line in LOCK.read_text(encoding="utf-8").split("\n") if "==" in line and line[0] not in " #"]


def main() -> int:
    found, trouble = audited()
    code, words = verdict(found, trouble)
    print(words)
    print(figures(found, len(pinned()), listed()))
    return code


if __name__ == "__main__":
    sys.exit(main())
