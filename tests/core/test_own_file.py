"""A client's own file: everything that is kept, in order, readable without a network, and nothing breaks out of it."""

from __future__ import annotations

import json

from bot.core.own_file import Record, as_json, as_page, part, row, said
from bot.model import Text

RECORD: Record = {
    "zebra": [{"note": "x"}],
    "said": [{"words": "<b>hi</b>", "at": "2026-11-24T17:05:09.123+00:00"}],
    "client": [{"id": "maya", "name": "Ñandú", "danger": False, "called": "", "done": []}],
    "timeline": [{"mood": 0, "words": None}],
}


def speak(text: Text) -> str:
    return f"[{text.id}]"


def test_the_page_holds_everything_in_the_order_in_which_it_is_looked_for() -> None:
    page = as_page(RECORD, "es", speak).decode()

    heads = ["own.mydata-client", "own.mydata-timeline", "own.mydata-said", "<h2>zebra</h2>"]
    places = [page.index(each) for each in heads]
    assert places == sorted(places)
    assert page.startswith('<!doctype html><html lang="es"><head><meta charset="utf-8">')
    assert "<title>[own.mydata-title]</title>" in page
    assert "<h1>[own.mydata-title]</h1><p>[own.mydata-about]</p>" in page
    assert page.endswith("</ol></body></html>")
    assert "</ol><h2>[own.mydata-timeline]</h2>" in page
    assert "own.mydata-alert" not in page


def test_words_cannot_become_markup() -> None:
    page = as_page({"said": [{"words": "<script>", "<k>": "&"}]}, '"><x', lambda _: "<h>").decode()

    assert "<script>" not in page
    assert "<dt>&lt;k&gt;</dt><dd>&amp;</dd>" in page
    assert 'lang="&quot;&gt;&lt;x"' in page
    assert "<h>" not in page


def test_a_part_lists_its_rows_without_what_only_ties_them_together() -> None:
    assert part("safety_plan", RECORD["client"], speak) == (
        "<h2>[own.mydata-safety-plan]</h2><ol><li><dl><dt>name</dt><dd>Ñandú</dd><dt>danger</dt><dd>–</dd></dl></li></ol>"
    )
    assert row({"run_id": 1, "a_b": 0, "c": {}}) == "<dt>a b</dt><dd>0</dd>"


def test_values_are_put_in_plain_words() -> None:
    assert [said(True), said(False), said(7), said("soup")] == ["✓", "–", "7", "soup"]
    assert said("2026-11-24T17:05:09.123+00:00") == "2026-11-24 17:05"
    assert said("at 2026-11-24T17:05:09Z or so") == "at 2026-11-24T17:05:09Z or so"
    assert said({"who": ["Luis", "Mom"], "well": True}) == "who: Luis, Mom · well: ✓"


def test_the_json_is_the_record_as_it_is_and_odd_letters_break_nothing() -> None:
    assert json.loads(as_json(RECORD)) == RECORD
    assert "Ñandú".encode() in as_json(RECORD)
    assert as_json({"a": [{"b": "\ud800"}]}).endswith(b'"b": "?"\n  }\n ]\n}')
    assert "?" in as_page({"said": [{"words": "\ud800"}]}, "en", speak).decode()
