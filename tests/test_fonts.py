"""Names in any script in a picture: drawn where a font has them, a plain mark where none has; no box, no warning."""

from __future__ import annotations

import pytest

from bot.charts_own import draw_plan
from bot.fonts import MARK, OWN, drawable, family_of, system_files, width, wrapped

NAMES = [
    "José Núñez",
    "Юлия",
    "李雷 and 王芳",
    "فاطمة الزهراء",
    "נועה",
    "सीता",
    "Ana 🙂 ❤️",
    "👩‍👩‍👧",
    "김민지",
    "さくら",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_with_any_name_is_drawn_on_this_machine_whatever_fonts_it_has(name: str) -> None:
    """A missing sign is a warning of matplotlib, and a warning fails a test."""
    picture = draw_plan("My safety plan", [("People who help", name)])

    assert picture.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("José", "José"), ("Юлия", "Юлия"), ("李雷 and Ana", f"{MARK} and Ana"), ("Ana \U0001fac2", f"Ana {MARK}"),
        ("فاطمة", "فاطمة"), ("❤️", "❤"),
    ],
)  # fmt: skip
def test_without_a_font_a_plain_mark_stands_for_what_cannot_be_drawn(name: str, drawn: str) -> None:
    assert drawable(name, ()) == (drawn, [OWN])


def test_a_font_of_the_system_is_used_for_the_signs_that_it_has_and_ours_for_the_rest() -> None:
    said, families = drawable("Ana 李")

    assert families[0] == OWN
    assert ("李" in said) == (family_of("李", None) is not None) == (len(families) == 2)
    assert not [path for path in system_files() if "color" in path.rsplit("/", 1)[-1].lower()]


def test_a_long_line_is_broken_between_words_and_inside_chinese() -> None:
    lines = wrapped("the library on a long street", 12) + wrapped("我可以给王芳打电话去公园", 12)

    assert lines == ["the library", "on a long", "street", "我可以给王芳", "打电话去公园"]
    assert max(width(line) for line in lines) <= 12
    assert wrapped("", 12) == [""]
