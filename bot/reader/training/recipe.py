"""Makes the second reader's model anew: `python -m bot.reader.training.recipe --out FOLDER`.

Needs the extra `training` (`pip install 'between-sessions[training]'`), no network, and about an hour of two cores.
The rows lie beside this file, the base comes with a package, everything that is left to chance has a seed. One row in
eleven is held out: it chooses the thresholds; docs/second-reader.md says what was measured on it and on other rows.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from bot.reader.pieces import Pieces
from bot.reader.second import SecondReader
from bot.reader.text import meant
from bot.reader.training.base import read_base
from bot.reader.training.choose import chosen
from bot.reader.training.export import write_linear, write_network, write_pieces
from bot.reader.training.fit import Plan, trained
from bot.reader.training.linear_fit import fitted
from bot.reader.training.network import Network, from_base
from bot.reader.training.rows import Row, parted, read_rows
from bot.reader.training.vocabulary import vocabulary

LINEAR_SHARE = 0.5
"""How much the linear half counts beside the network. On held-out rows 0 to 1 differ little; this is the middle."""

OPEN = {name: {"concern": 0.0, "urgent": 0.0, "imminent": 0.0} for name in ("en", "es")}
"""Thresholds while there are none yet."""


def made(rows: list[Row], plan: Plan, folder: Path) -> Network:
    """Train the network on rows and write it with its pieces."""
    base = read_base()
    texts = {language: [meant(row.text) for row in rows if row.language == language] for language in ("en", "es")}
    words = vocabulary(base, texts["es"], texts["en"])
    torch.manual_seed(plan.seed)
    network = from_base(base, words.rows, plan.longest)
    network = trained(network, Pieces(words.pieces), rows, plan)
    write_network(network, folder)
    write_pieces(words.pieces, folder)
    return network


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
    parser.add_argument("--threads", type=int, default=Plan.threads)
    given = parser.parse_args()
    plan = Plan(epochs=given.epochs, threads=given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    learn, held = parted(read_rows())
    write_linear(fitted(learn, plan.seed), given.out)
    made(learn, plan, given.out)
    settle(given.out, held, plan)
    print(f"written: {given.out}; measure it with `between screen --evaluate`")


if __name__ == "__main__":
    main()
