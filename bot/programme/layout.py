"""Places boxes in layers from top to bottom, so that arrows go down and no words lie on each other. Pure.

Source: Sugiyama, Tagawa, Toda 1981, doi 10.1109/TSMC.1981.4308636, with label places as points of their own; positions
within a layer by pooling neighbours that would overlap (isotonic regression).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.programme.graph import Arrow

BETWEEN = 26.0
"""Pixels between two things side by side."""

LABEL_HEIGHT, PLAIN_HEIGHT = 74.0, 34.0
"""Pixels between two layers, with and without words on the arrows: room to turn, the words, room to turn again."""

TURN = 22.0
"""Pixels above and below the words in which an arrow may go sideways."""

THIN = 8.0
"""Pixels that an arrow takes where it only passes."""

MOST_BESIDE = 3
"""Boxes side by side: more would be too small to read on a phone or on a sheet of A4, and stand one layer lower."""

SWEEPS = 12

Size = tuple[float, float]


@dataclass
class Point:
    """A box, or a place that an arrow passes. Units: pixels; `x` and `y` are the middle, `floor` is its layer's end."""

    name: str
    level: int
    width: float
    height: float = 0.0
    x: float = 0.0
    y: float = 0.0
    floor: float = 0.0
    above: list[Point] = field(default_factory=list)
    below: list[Point] = field(default_factory=list)
    is_box: bool = False


@dataclass(frozen=True, kw_only=True)
class Way:
    """An arrow with the places it passes, from its box to its box; `label_at` is where its words stand."""

    arrow: Arrow
    points: tuple[Point, ...]
    label_at: Point | None = None


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Shape: `boxes` by id. Units: pixels, from the upper left."""

    boxes: Mapping[str, Point]
    ways: tuple[Way, ...]
    width: float
    height: float


def laid_out(sizes: Mapping[str, Size], arrows: Sequence[Arrow], label_widths: Mapping[str, float]) -> Layout:
    """Place everything. Shape: `sizes` in the file's order; arrows forward go to later boxes only."""
    forward = [arrow for arrow in arrows if not arrow.is_back]
    layer = layers_of(list(sizes), forward)
    boxes = {
        name: Point(name=name, level=2 * layer[name], width=width, height=height, is_box=True)
        for name, (width, height) in sizes.items()
    }
    entered = [arrow.to for arrow in forward]
    ways = tuple(way_of(arrow, boxes, label_widths, is_only=entered.count(arrow.to) == 1) for arrow in forward)
    levels = in_levels(boxes, ways)
    order(levels)
    spread(levels)
    height = stack(levels)
    left = min(point.x - point.width / 2 for level in levels for point in level)
    for point in (point for level in levels for point in level):
        point.x -= left
    width = max(point.x + point.width / 2 for level in levels for point in level)
    return Layout(boxes=boxes, ways=ways, width=width, height=height)


def layers_of(names: Sequence[str], arrows: Sequence[Arrow]) -> dict[str, int]:
    """Each box below everything that leads to it, and no layer too wide."""
    layer = dict.fromkeys(names, 0)
    into: dict[str, list[str]] = {}
    for arrow in arrows:
        into.setdefault(arrow.to, []).append(arrow.start)
    beside: dict[int, int] = {}
    for name in names:
        here = max((layer[before] + 1 for before in into.get(name, ())), default=0)
        while beside.get(here, 0) >= MOST_BESIDE:
            here += 1
        layer[name] = here
        beside[here] = beside.get(here, 0) + 1
    return layer


def way_of(arrow: Arrow, boxes: Mapping[str, Point], label_widths: Mapping[str, float], *, is_only: bool) -> Way:
    """The places between two boxes: one a level. The words stand where the arrow leaves, or over a box of its own."""
    start, to = boxes[arrow.start], boxes[arrow.to]
    places = [
        Point(name=f"{arrow.start}>{arrow.to}", level=level, width=THIN) for level in range(start.level + 1, to.level)
    ]
    label_at = places[-1 if is_only else 0] if arrow.label else None
    if label_at is not None:
        label_at.width = label_widths[arrow.label]
    points = (start, *places, to)
    for upper, lower in pairwise(points):
        upper.below.append(lower)
        lower.above.append(upper)
    return Way(arrow=arrow, points=points, label_at=label_at)


def in_levels(boxes: Mapping[str, Point], ways: Sequence[Way]) -> list[list[Point]]:
    points = [*boxes.values(), *(point for way in ways for point in way.points[1:-1])]
    levels: list[list[Point]] = [[] for _ in range(max(point.level for point in points) + 1)]
    for point in points:
        levels[point.level].append(point)
    return levels


# ---------------------------------------------------------------- left to right


def order(levels: list[list[Point]]) -> None:
    """Sort each level by where its neighbours are, until arrows cross no less."""
    best, fewest = [list(level) for level in levels], crossings(levels)
    for sweep in range(SWEEPS):
        going_down = sweep % 2 == 0
        for level in levels[1:] if going_down else reversed(levels[:-1]):
            near = {id(point): mean_place(point, levels, above=going_down) for point in level}
            level.sort(key=lambda point: near[id(point)])
        count = crossings(levels)
        if count < fewest:
            best, fewest = [list(level) for level in levels], count
    levels[:] = best


def mean_place(point: Point, levels: Sequence[Sequence[Point]], *, above: bool) -> float:
    """The middle of the places of a point's neighbours; its own place where it has none."""
    near = point.above if above else point.below
    here = index_of(point, levels)
    return sum(index_of(each, levels) for each in near) / len(near) if near else here


def index_of(point: Point, levels: Sequence[Sequence[Point]]) -> float:
    return next(number for number, each in enumerate(levels[point.level]) if each is point)


def crossings(levels: Sequence[Sequence[Point]]) -> int:
    count = 0
    for upper, lower in pairwise(levels):
        place = {id(point): number for number, point in enumerate(lower)}
        ends = [place[id(to)] for point in upper for to in sorted(point.below, key=lambda each: place[id(each)])]
        count += sum(1 for one in range(len(ends)) for other in range(one) if ends[other] > ends[one])
    return count


def spread(levels: Sequence[Sequence[Point]]) -> None:
    """Give every point an x: near its neighbours, and never over the one beside it."""
    for level in levels:
        place(level, [0.0] * len(level))
    for sweep in range(2 * SWEEPS):
        going_down = sweep % 2 == 0
        for level in levels if going_down else reversed(levels):
            place(level, [wanted(point, above=going_down) for point in level])


def wanted(point: Point, *, above: bool) -> float:
    near = (point.above if above else point.below) or (*point.above, *point.below)
    return sum(each.x for each in near) / len(near) if near else point.x


def place(level: Sequence[Point], wishes: Sequence[float]) -> None:
    """The positions nearest to the wishes at which nothing overlaps: neighbours in each other's way share theirs."""
    offsets = [0.0]
    for left, right in pairwise(level):
        offsets.append(offsets[-1] + (left.width + right.width) / 2 + BETWEEN)
    groups: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        groups.append((wish - offset, 1))
        while len(groups) > 1 and groups[-2][0] > groups[-1][0]:
            (one, many), (other, more) = groups[-2:]
            groups[-2:] = [((one * many + other * more) / (many + more), many + more)]
    places = [middle for middle, many in groups for _ in range(many)]
    for point, middle, offset in zip(level, places, offsets, strict=True):
        point.x = middle + offset


# ---------------------------------------------------------------- top to bottom


def stack(levels: Sequence[Sequence[Point]]) -> float:
    """Give every point a y. Shape: the height of all."""
    top = 0.0
    for number, level in enumerate(levels):
        has_words = any(point.width > THIN for point in level)
        gap = LABEL_HEIGHT if has_words else PLAIN_HEIGHT
        height = gap if number % 2 else max(point.height for point in level)
        for point in level:
            point.height = point.height if point.is_box else height
            point.y = top + point.height / 2
            point.floor = top + height
        top += height
    return top
