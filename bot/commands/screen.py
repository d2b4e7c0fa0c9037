"""`between screen`: what the screener makes of a text, of lines of JSON, of a file with known levels."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from bot.commands.common import EXPECTED, fail, settings_now, show
from bot.core.crisis import evaluate, perturb
from bot.core.crisis.evaluate import Reads
from bot.core.crisis.screener import Screener
from bot.model import Context
from bot.programme.lexicon import load_lexicons


class Readers(StrEnum):
    """Which readers grade the texts of a file."""

    PATTERNS = "patterns"
    READER = "reader"
    BOTH = "both"


def screener_now() -> Screener:
    try:
        return Screener(load_lexicons(settings_now().between_programme_dir / "messages" / "crisis"))
    except EXPECTED as wrong:
        fail(wrong)


def readers_now(which: Readers) -> Reads:
    """Whoever grades here: the patterns, until a second reader is fitted."""
    if which is not Readers.PATTERNS:
        fail(f"--readers {which}: no second reader is fitted; use --readers patterns.", 1)
    return screener_now()


def screen(
    text: str = typer.Argument("", help="One text to explain in words."),
    jsonl: bool = typer.Option(False, "--jsonl", help='Read {"text": …, "lang": optional} a line, answer a line each.'),
    explain: bool = typer.Option(False, "--explain", help="Views, matches, scopes and why."),
    question: str = typer.Option("", "--question", help="The question that the text answers: safety, safe, plan …"),
    evaluate_file: Path | None = typer.Option(None, "--evaluate", help="A file of texts whose levels are known."),
    readers: Readers = typer.Option(Readers.PATTERNS, "--readers", help="Who grades the file."),
    perturb_seed: int | None = typer.Option(None, "--perturb", help="With --evaluate: hide each text, by this seed."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Grade texts as the bot would; no database is needed."""
    if evaluate_file is not None:
        file(readers_now(readers), evaluate_file, seed=perturb_seed, as_json=as_json)
    elif jsonl:
        lines(screener_now())
    else:
        found = screener_now().explain(text or sys.stdin.read(), Context(question=question))
        verdict = found.verdict
        value = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
        value |= {"views": list(found.views)} if explain else {}
        show(value, as_json=as_json, words=found.as_text())


def lines(screener: Reads) -> None:
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


def file(reader: Reads, path: Path, *, seed: int | None, as_json: bool) -> None:
    """Shares, misses and false alarms; with a seed, what is left of the recall once the texts are miswritten."""
    try:
        written = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        rows = evaluate.rows_of(written)
    except (OSError, ValueError, KeyError, TypeError) as wrong:
        fail(f"{path} cannot be read: {type(wrong).__name__} {wrong}", 1)
    found = evaluate.evaluate(reader, rows)
    value: dict[str, Any] = found.as_json()
    words = evaluate.report(found)
    if seed is not None:
        kept = perturb.perturbed(reader, rows, seed)
        value["perturbed"] = [each.as_json() for each in kept]
        words += f"\n\nof the crisis rows found as they stand (seed {seed}):\n{perturb.report(kept)}"
    show(value, as_json=as_json, words=words)
