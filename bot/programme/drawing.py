"""A flow's picture as SVG that stands alone: readable on a phone and on a sheet of A4. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from bot.programme.boxes import Box
from bot.programme.graph import Arrow, Graph
from bot.programme.layout import PLAIN_HEIGHT, TURN, Layout, Point, Way, laid_out

BOX_WIDTH = 248.0
PAD = 12.0
MARGIN = 20.0
LINE = 1.36
"""A line's height as a multiple of its size."""

NARROW, WIDE = "iljtfrI.,:;'!|()[]/ ", "mwMW%@—…"

COLOURS = {
    "start": ("#2f5f9e", "#2f5f9e"), "end": ("#e8e8e8", "#8a8a8a"), "say": ("#eef3fb", "#8ea3c6"),
    "last": ("#e8e8e8", "#8a8a8a"),
    "ask": ("#ffffff", "#2f5f9e"), "wait": ("#fff7df", "#c7a13a"), "go": ("#f3eefb", "#8a6fc0"),
    "alert": ("#fdecec", "#b3261e"), "homework": ("#eaf6ec", "#4f9a5b"), "keep": ("#f5f5f5", "#9a9a9a"),
}  # fmt: skip
RED, INK, GREY, BLUE = "#b3261e", "#1d2530", "#5c6675", "#2f5f9e"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of words. Units: `size` in pixels."""

    words: str
    size: float = 13.0
    colour: str = INK
    weight: str = "400"
    is_alert: bool = False


def svg(graph: Graph) -> str:
    """The whole picture."""
    written = {box.id: tuple(lines_of(box)) for box in graph.boxes}
    sizes = {box.id: size_of(box, written[box.id]) for box in graph.boxes}
    labels = {arrow.label: width_of_label(arrow.label) for arrow in graph.arrows if arrow.label}
    layout = laid_out(sizes, graph.arrows, labels)
    back = [arrow for arrow in graph.arrows if arrow.is_back]
    width = layout.width + 2 * MARGIN + room_for(back)
    height = layout.height + 2 * MARGIN
    parts = [
        *head(graph, width, height),
        *(drawn for way in layout.ways for drawn in way_drawn(way)),
        *(drawn for number, arrow in enumerate(back) for drawn in back_drawn(arrow, number, layout)),
        *(drawn for box in graph.boxes for drawn in box_drawn(box, layout.boxes[box.id], written[box.id])),
        *(drawn for way in layout.ways for drawn in label_drawn(way)),
        "</g></svg>",
    ]
    return "\n".join(parts) + "\n"


def head(graph: Graph, width: float, height: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" style="max-width:100%;height:auto" role="img" '
        'font-family="Helvetica, Arial, sans-serif">'
    )
    yield f"<title>{escape(graph.title)}</title>"
    yield (
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
        f'<path d="M0 0L10 5L0 10z" fill="{GREY}"/></marker></defs>'
    )
    yield f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>'
    yield f'<g transform="translate({MARGIN:.0f} {MARGIN:.0f})">'


# ---------------------------------------------------------------- words


def lines_of(box: Box) -> Iterator[Line]:
    """What stands in a box, line by line."""
    inside = BOX_WIDTH - 2 * PAD
    white = box.kind == "start"
    ink, muted = ("#ffffff", "#dbe6f5") if white else (INK, GREY)
    if box.head:
        yield from lines(box.head, inside, Line(words="", size=11, colour=muted))
    if box.text:
        yield from lines(box.text, inside, Line(words="", colour=ink, weight="700" if white else "400"))
    if box.buttons:
        yield from lines(box.buttons, inside, Line(words="", size=12, colour=BLUE, weight="700"))
    for note in box.notes:
        yield from lines(note, inside, Line(words="", size=11, colour=muted))
    for alert in box.alerts:
        first, *rest = lines(alert, inside - 14, Line(words="", size=11.5, colour=RED, weight="700"))
        yield Line(words=first.words, size=first.size, colour=RED, weight="700", is_alert=True)
        yield from rest


def lines(text: str, width: float, like: Line) -> Iterator[Line]:
    for words in wrapped(text, width, like.size, is_bold=like.weight == "700"):
        yield Line(words=words, size=like.size, colour=like.colour, weight=like.weight)


def wrapped(text: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Lines that fit; a word too long for a line is broken."""
    found = [""]
    for word in text.split():
        for piece in pieces(word, width, size, is_bold=is_bold):
            joined = f"{found[-1]} {piece}".strip()
            if measure(joined, size, is_bold=is_bold) <= width or not found[-1]:
                found[-1] = joined
            else:
                found.append(piece)
    return found


def pieces(word: str, width: float, size: float, *, is_bold: bool) -> Iterator[str]:
    while measure(word, size, is_bold=is_bold) > width and len(word) > 1:
        fits = next(
            n for n in range(len(word) - 1, 0, -1) if n == 1 or measure(word[:n], size, is_bold=is_bold) <= width
        )
        yield word[:fits]
        word = word[fits:]
    yield word


def measure(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of words in a plain sans-serif, a little too wide rather than too narrow."""
    ems = sum(0.36 if sign in NARROW else 0.98 if sign in WIDE else 0.74 if sign.isupper() else 0.61 for sign in text)
    return ems * size * (1.08 if is_bold else 1.0)


def size_of(box: Box, written: Sequence[Line]) -> tuple[float, float]:
    if box.kind == "end":
        return max(measure(box.text, 13) + 2 * PAD, 64.0), 30.0
    return BOX_WIDTH, sum(line.size * LINE for line in written) + 2 * PAD - 4


def width_of_label(label: str) -> float:
    return max(measure(line, 11.5) for line in label_lines(label)) + 14


def label_lines(label: str) -> list[str]:
    """Two lines at most; what is longer stands in the flow's file."""
    found = wrapped(label, 190, 11.5)
    return found if len(found) <= 2 else [found[0], f"{found[1]} …"]


# ---------------------------------------------------------------- drawing


def box_drawn(box: Box, at: Point, written: Sequence[Line]) -> Iterator[str]:
    fill, stroke = COLOURS["alert" if box.alerts and box.kind == "alert" else box.kind]
    left, top = at.x - at.width / 2, at.y - at.height / 2
    radius = at.height / 2 if box.kind == "end" else 9
    weight = 2 if box.kind in ("ask", "alert") else 1.2
    dash = ' stroke-dasharray="5 4"' if box.kind in ("go", "wait") else ""
    yield (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{at.width:.1f}" height="{at.height:.1f}" rx="{radius:.1f}" '
        f'fill="{fill}" stroke="{RED if box.alerts else stroke}" stroke-width="{weight}"{dash}/>'
    )
    if box.kind == "end":
        yield text(at.x, at.y + 4.5, Line(words=box.text), anchor="middle")
        return
    y = top + PAD - 4
    for line in written:
        y += line.size * LINE
        if line.is_alert:
            yield flag(left + PAD, y)
        shift = 14 if line.colour == RED else 0
        yield text(left + PAD + shift, y - line.size * 0.28, line)


def text(x: float, y: float, line: Line, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{line.size:g}" fill="{line.colour}" font-weight="{line.weight}" '
        f'text-anchor="{anchor}">{escape(line.words)}</text>'
    )


def flag(x: float, y: float) -> str:
    """A small red flag: a human is told."""
    shape = f"M{x:.1f} {y - 2:.1f}V{y - 13:.1f}L{x + 9:.1f} {y - 10:.1f}L{x:.1f} {y - 7:.1f}"
    return f'<path d="{shape}" fill="{RED}" stroke="{RED}"/>'


def way_drawn(way: Way) -> Iterator[str]:
    """A soft line from box to box: it goes sideways between the layers alone, never behind a box or words."""
    start, *between, to = way.points
    here = (start.x, start.floor)
    path = f"M{start.x:.1f} {start.y + start.height / 2:.1f}V{start.floor:.1f}"
    for point in between:
        top, bottom = point.y - point.height / 2, point.y + point.height / 2
        if point.height == PLAIN_HEIGHT and point.level % 2:
            continue
        turn = TURN if point.level % 2 else 0.0
        path, _ = curve(path, here, (point.x, top + turn))
        path, here = f"{path}V{bottom - turn:.1f}", (point.x, bottom - turn)
    path, _ = curve(path, here, (to.x, to.y - to.height / 2))
    yield f'<path d="{path}" fill="none" stroke="{GREY}" stroke-width="1.4" marker-end="url(#tip)"/>'


def curve(path: str, start: tuple[float, float], to: tuple[float, float]) -> tuple[str, tuple[float, float]]:
    middle = (start[1] + to[1]) / 2
    return f"{path}C{start[0]:.1f} {middle:.1f} {to[0]:.1f} {middle:.1f} {to[0]:.1f} {to[1]:.1f}", to


def label_drawn(way: Way) -> Iterator[str]:
    """The condition on its own white ground, over every line."""
    at = way.label_at
    if at is None:
        return
    found = label_lines(way.arrow.label)
    height = len(found) * 14 + 2
    yield (
        f'<rect x="{at.x - at.width / 2:.1f}" y="{at.y - height / 2:.1f}" width="{at.width:.1f}" height="{height}" '
        'rx="6" fill="#ffffff" fill-opacity="0.94"/>'
    )
    for number, words in enumerate(found):
        y = at.y - height / 2 + 13 + number * 14
        yield text(at.x, y, Line(words=words, size=11.5, colour=GREY, weight="400"), anchor="middle")


def room_for(back: Sequence[Arrow]) -> float:
    """To the right of everything, for the arrows that lead back."""
    return max(
        (30 + 18 * number + width_of_label(arrow.label or "back") for number, arrow in enumerate(back)), default=0
    )


def back_drawn(arrow: Arrow, number: int, layout: Layout) -> Iterator[str]:
    """Round the right side of everything, dashed."""
    start, to = layout.boxes[arrow.start], layout.boxes[arrow.to]
    lane = layout.width + 16 + 18 * number
    out, back = start.x + start.width / 2, to.x + to.width / 2
    path = (
        f"M{out:.1f} {start.y:.1f}H{lane - 10:.1f}Q{lane:.1f} {start.y:.1f} {lane:.1f} {start.y - 10:.1f}"
        f"V{to.y + 10:.1f}Q{lane:.1f} {to.y:.1f} {lane - 10:.1f} {to.y:.1f}H{back:.1f}"
    )
    dashed = f'stroke="{GREY}" stroke-width="1.4" stroke-dasharray="6 4" marker-end="url(#tip)"'
    yield f'<path d="{path}" fill="none" {dashed}/>'
    for line, words in enumerate(label_lines(arrow.label)):
        y = (start.y + to.y) / 2 + 14 * line
        yield text(lane + 6, y, Line(words=words, size=11.5, colour=GREY))
