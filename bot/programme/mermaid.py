"""A flow's picture as Mermaid text, for pages that draw it themselves. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.programme.boxes import Box
from bot.programme.graph import Graph

SHAPES = {
    "start": ('(["', '"])'), "end": ('(["', '"])'), "say": ('["', '"]'), "last": ('["', '"]'),
    "ask": ('[/"', '"/]'), "wait": ('(("', '"))'),
    "go": ('[["', '"]]'), "alert": ('{{"', '"}}'), "homework": ('["', '"]'), "keep": ('["', '"]'),
}  # fmt: skip

STYLES = (
    "classDef say fill:#eef3fb,stroke:#7d93b8", "classDef ask fill:#ffffff,stroke:#2f5f9e,stroke-width:2px",
    "classDef wait fill:#fff7df,stroke:#c7a13a", "classDef go fill:#f3eefb,stroke:#8a6fc0",
    "classDef alert fill:#fdecec,stroke:#b3261e,stroke-width:2px", "classDef homework fill:#eaf6ec,stroke:#4f9a5b",
    "classDef keep fill:#f5f5f5,stroke:#999999", "classDef start fill:#2f5f9e,color:#ffffff",
    "classDef end_ fill:#e4e4e4",
)  # fmt: skip


def mermaid(graph: Graph) -> str:
    """Shape: ids are numbers, since a step may have the name of a word of Mermaid's own."""
    numbers = {box.id: f"s{number}" for number, box in enumerate(graph.boxes)}
    lines = ["flowchart TD"]
    for box in graph.boxes:
        before, after = SHAPES[box.kind]
        name = "alert" if box.alerts else "end_" if box.kind in ("end", "last") else box.kind
        lines.append(f"    {numbers[box.id]}{before}{escaped('<br/>'.join(lines_of(box)))}{after}:::{name}")
    for arrow in graph.arrows:
        label = f'|"{escaped(arrow.label)}"| ' if arrow.label else ""
        line = "-.->" if arrow.is_back else "-->"
        lines.append(f"    {numbers[arrow.start]} {line}{label or ' '}{numbers[arrow.to]}")
    return "\n".join([*lines, *(f"    {style}" for style in STYLES)]) + "\n"


def lines_of(box: Box) -> Iterator[str]:
    for part in (box.head, box.text, box.buttons, *box.notes, *(f"⚑ {alert}" for alert in box.alerts)):
        if part:
            yield part


def escaped(text: str) -> str:
    """Quotes and signs that Mermaid or HTML would take for their own."""
    return (
        text.replace("&", "#amp;")
        .replace('"', "#quot;")
        .replace("<br/>", "\0")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("\0", "<br/>")
    )
