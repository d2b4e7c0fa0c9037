"""`between screen`: what the screener makes of a text, of lines of JSON, of a file with known levels."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from bot.commands.common import EXPECTED, fail, settings_now, show
from bot.core.crisis.evaluate import evaluate, report
from bot.core.crisis.screener import Screener
from bot.model import Context
from bot.programme.lexicon import load_lexicons


def screener_now() -> Screener:
    try:
        return Screener(load_lexicons(settings_now().between_programme_dir / "messages" / "crisis"))
    except EXPECTED as wrong:
        fail(wrong)


def screen(
    text: str = typer.Argument("", help="One text to explain in words."),
    jsonl: bool = typer.Option(False, "--jsonl", help='Read {"text": …, "lang": optional} a line, answer a line each.'),
    explain: bool = typer.Option(False, "--explain", help="Views, matches, scopes and why."),
    evaluate_file: Path | None = typer.Option(None, "--evaluate", help="A file of texts whose levels are known."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Grade texts as the bot would; no database is needed."""
    screener = screener_now()
    if jsonl:
        lines(screener)
    elif evaluate_file is not None:
        file(screener, evaluate_file, as_json=as_json)
    else:
        found = screener.explain(text or sys.stdin.read())
        verdict = found.verdict
        value = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
        show(value, as_json=as_json, words=found.as_text())


def lines(screener: Screener) -> None:
    """One answer for each line, in order, at once; a line that is no JSON says so in its place."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, language = str(row["text"]), str(row.get("lang") or "")
        except (ValueError, KeyError, TypeError, AttributeError):
            print(json.dumps({"error": 'a line must be JSON like {"text": "…"}'}), flush=True)
            continue
        verdict = screener.screen(text, Context(language=language))
        answer = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


def file(screener: Screener, path: Path, *, as_json: bool) -> None:
    try:
        known = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found = evaluate(screener, [(row["text"], row["lang"], row["level"]) for row in known])
    except (OSError, ValueError, KeyError) as wrong:
        fail(f"{path} cannot be read: {type(wrong).__name__} {wrong}", 1)
    show(found.as_json(), as_json=as_json, words=report(found))
