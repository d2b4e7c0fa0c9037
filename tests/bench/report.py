"""`python -m tests.bench.report FILE …`: the table and the picture of docs/performance.md, from the JSON alone."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.figures import figures_of, missing_from
from tests.bench.limits import PROFILED
from tests.bench.report_picture import picture
from tests.bench.report_table import rows_of
from tests.bench.throughput import ROOT

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
DOC, PICTURE = Path("docs/performance.md"), Path("docs/img/performance.png")


def section(run: Mapping[str, Any]) -> str:
    """The lines between the markers."""
    found = {name: each["found"] for name, each in run["benches"].items() if "found" in each}
    lines = ["![Figures beside their goals](img/performance.png)", "", *rows_of(figures_of(found)), "", PROFILED, ""]
    if missing := missing_from(found):
        lines += [f"Not measured in this run: {', '.join(missing)}.", ""]
    lines += [
        "| benchmark | when | seconds | load before | others' share of the processor | commit |",
        "|---|---|---|---|---|---|",
    ]
    lines += [circumstances(name, each) for name, each in run["benches"].items()]
    machine = run["machine"]
    lines += [
        "",
        f"{machine['cores']} cores of {machine['processor']}, Python {machine['python']}; {machine['packages']}.",
    ]
    return "\n".join(lines)


def circumstances(name: str, each: Mapping[str, Any]) -> str:
    told = (name, each["at"], f"{each['seconds']:.0f}", f"{each['load']:.2f}", f"{each['others']:.0%}", each["commit"])
    return f"| {' | '.join(told)} |"


def between_markers(text: str, inside: str) -> str:
    """Raises: ValueError, when the document has no markers."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{DOC} has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{inside}\n{END}{after}"


def merged(files: Sequence[Path]) -> dict[str, Any]:
    runs = [json.loads(each.read_text(encoding="utf-8")) for each in files]
    benches = {name: each for run in runs for name, each in run["benches"].items()}
    return {"machine": runs[-1]["machine"], "benches": benches}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="of `python -m tests.bench --json`; later ones count first")
    parser.add_argument("--root", type=Path, default=ROOT)
    chosen = parser.parse_args()
    run = merged(chosen.files)
    found = {name: each["found"] for name, each in run["benches"].items() if "found" in each}
    doc = chosen.root / DOC
    doc.write_text(between_markers(doc.read_text(encoding="utf-8"), section(run)), encoding="utf-8")
    (chosen.root / PICTURE).write_bytes(picture(figures_of(found)))


if __name__ == "__main__":
    main()
