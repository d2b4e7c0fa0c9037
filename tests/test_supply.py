"""What is said of the packages' known holes: a hole fails, and not checked is never told as sound."""

from __future__ import annotations

from tests.supply import LOCK, NOT_CHECKED, figures, pinned, verdict

SOUND = {"name": "a", "version": "1", "vulns": []}
HOLE = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


def test_a_known_hole_fails_and_is_named() -> None:
    assert verdict([SOUND, HOLE, UNKNOWN], "") == (1, "KNOWN HOLES:\nb 2: PYSEC-1")


def test_what_could_not_be_checked_is_said() -> None:
    unasked, unknown = verdict([], "no network"), verdict([UNKNOWN], "")

    assert (unasked[0], unknown[0]) == (NOT_CHECKED, NOT_CHECKED)
    assert "NOT CHECKED" in unasked[1]
    assert "NOT CHECKED" in unknown[1]
    assert verdict([SOUND, UNKNOWN], "") == (
        0,
        "1 locked packages have no known hole; NOT CHECKED, since unknown there: c",
    )


def test_how_much_was_looked_at_is_told_in_figures() -> None:
    assert figures([SOUND, HOLE, UNKNOWN], 5, 4) == (
        "5 packages locked, 3 asked about; known holes: 1 in the 2 that the database knows;"
        " components: 4 in build/sbom.cdx.json"
    )


def test_every_locked_package_has_a_hash() -> None:
    lines = LOCK.read_text(encoding="utf-8").split("\n")

    assert len(pinned()) > 20
    assert [each for each in pinned() if "--hash=sha256:" not in lines[lines.index(each) + 1]] == []
