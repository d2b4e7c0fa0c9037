"""`between screen`: what the screener makes of a text, of lines of JSON, of a file with known levels."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer

from bot.commands.common import fail, show
from bot.commands.readers import Which, readers_now
from bot.core.crisis import evaluate, perturb
from bot.core.crisis.answers import QUESTIONS
from bot.core.crisis.evaluate import Reads
from bot.core.crisis.explain import Explanation
from bot.model import Context, Verdict

KNOWN = ", ".join(QUESTIONS)
LINE = 'Read {"text": …, "lang": optional, "question": optional} a line, answer a line each.'


def screen(
    text: str = typer.Argument("", help="One text to explain in words."),
    jsonl: bool = typer.Option(False, "--jsonl", help=LINE),
    explain: bool = typer.Option(False, "--explain", help="Views, matches, scopes and why."),
    question: str = typer.Option("", "--question", help=f"The question that each text answers: {KNOWN}."),
    evaluate_file: Path | None = typer.Option(None, "--evaluate", help="A file of texts whose levels are known."),
    readers: Which = typer.Option(Which.BOTH, "--readers", help="Who grades the file."),
    perturb_seed: int | None = typer.Option(None, "--perturb", help="With --evaluate: hide each text, by this seed."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Grade texts as the bot would; no database is needed."""
    if question and question not in QUESTIONS:
        fail(f"“{question}” is no question that an answer is graded with. There are: {KNOWN}.")
    if evaluate_file is not None:
        file(readers_now(readers), evaluate_file, seed=perturb_seed, as_json=as_json)
        return
    both = readers_now()
    if jsonl:
        lines(both, question)
        return
    found, verdict = both.explain(text or sys.stdin.read(), Context(question=question))
    value = {"level": verdict.level.word, "kind": verdict.kind.value, "patterns": list(verdict.patterns)}
    value |= {"views": list(found.views)} if explain else {}
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


def lines(readers: Reads, question: str) -> None:
    """One answer for each line, in order, at once; a line that cannot be graded says why in its place."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, language = str(row["text"]), str(row.get("lang") or "")
            asked = str(row.get("question") or question)
        except (ValueError, KeyError, TypeError, AttributeError):
            print(json.dumps({"error": 'a line must be JSON like {"text": "…"}'}), flush=True)
            continue
        if asked and asked not in QUESTIONS:
            print(
                json.dumps({"error": f"“{asked}” is no question; there are: {KNOWN}"}, ensure_ascii=False), flush=True
            )
            continue
        verdict = readers.screen(text, Context(language=language, question=asked))
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
