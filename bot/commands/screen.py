"""`between screen`: what the screener makes of a text, of lines of JSON, of a file with known levels."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from bot.commands.common import fail, show
from bot.commands.readers import Readers, readers_now
from bot.core.crisis.evaluate import evaluate, report
from bot.core.crisis.screener import Explanation
from bot.model import Context, Verdict


def screen(
    text: str = typer.Argument("", help="One text to explain in words."),
    jsonl: bool = typer.Option(False, "--jsonl", help='Read {"text": …, "lang": optional} a line, answer a line each.'),
    explain: bool = typer.Option(False, "--explain", help="Views, matches, scopes and why."),
    evaluate_file: Path | None = typer.Option(None, "--evaluate", help="A file of texts whose levels are known."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Grade texts as the bot would; no database is needed."""
    readers = readers_now()
    if jsonl:
        lines(readers)
    elif evaluate_file is not None:
        file(readers, evaluate_file, as_json=as_json)
    else:
        found, verdict = readers.explain(text or sys.stdin.read())
        value = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
        show(value, as_json=as_json, words=in_words(found, verdict))


def in_words(found: Explanation, verdict: Verdict) -> str:
    """What the patterns found and why; then what the second reader raised, where it did."""
    if verdict == found.verdict:
        return found.as_text()
    raised = verdict.findings[0]
    patterns = "\n".join(f"by the patterns, {line}" for line in found.as_text().splitlines()[:2])
    rest = "\n".join(found.as_text().splitlines()[2:])
    return (
        f"level: {verdict.level.word}\nkind: {verdict.kind}\n{raised.pattern}: {raised.words} → {raised.level.word}\n"
        f"{patterns}\n{rest}"
    )


def lines(readers: Readers) -> None:
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
        verdict = readers.screen(text, Context(language=language))
        answer = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


def file(readers: Readers, path: Path, *, as_json: bool) -> None:
    try:
        known = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found = evaluate(readers, [(row["text"], row["lang"], row["level"]) for row in known])
    except (OSError, ValueError, KeyError) as wrong:
        fail(f"{path} cannot be read: {type(wrong).__name__} {wrong}", 1)
    show(found.as_json(), as_json=as_json, words=report(found))
