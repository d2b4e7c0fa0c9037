"""The table of the figures: ours, what stands beside it, the goal, the physical limit. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.figures import Figure, shown

HEAD = ("work", "this bot", "beside it", "goal", "kept", "how near the physical limit", "what limits it now")


def rows_of(figures: Sequence[Figure]) -> list[str]:
    """The table. What limits a work stands beside its first figure."""
    lines = [row(HEAD), f"|{'---|' * len(HEAD)}"]
    told: set[str] = set()
    for figure in figures:
        limit = "" if figure.key in told else figure.limit.words
        told.add(figure.key)
        ours = f"{shown(figure.ours)} {figure.unit}"
        lines.append(row((figure.work, ours, beside(figure), goal(figure), outcome(figure), nearness(figure), limit)))
    return lines


def row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def beside(figure: Figure) -> str:
    """The peer's figure, or why it has none where others of its row have one."""
    if figure.peer is None:
        return figure.why_no_peer
    return f"{'≥ ' * figure.is_at_least}{shown(figure.peer)} ({figure.peer_name})"


def goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    aim = "" if figure.aim is None else f", aim {shown(figure.aim)}"
    return f"{'≥' if figure.more_is_better else '≤'} {shown(figure.goal)}{aim}"


def outcome(figure: Figure) -> str:
    """Whether the goal is kept, else how much of it; of a goal of none at all there is no part."""
    if figure.goal is None:
        return ""
    if figure.is_kept:
        return "yes"
    return f"no, {figure.times_the_goal(figure.ours):.2g} of it" if figure.goal else "no"


def nearness(figure: Figure) -> str:
    """The share of the physical limit; of a limit of nought there is no share, so what is over it stands there."""
    if figure.physical is None:
        return "none stated"
    if figure.physical == 0:
        return f"{shown(figure.ours)} {figure.unit} over it (0)" if figure.ours > 0 else "at it (0)"
    return f"{figure.share_of_physical:.2g} of it ({shown(figure.physical)})"
