"""Trains the network: seeded, in batches of like length, on as many threads as it is given."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from bot.reader.pieces import BEGIN, END, Cutter
from bot.reader.text import meant
from bot.reader.training.network import Network
from bot.reader.training.perturb import perturbed
from bot.reader.training.rows import KIND_WORDS, Row

SOFT = 0.02
"""Label smoothing: a few labels are wrong, and levels have no sharp edge."""

KIND_WEIGHT = 0.25

MIDDLE = 500
"""How many texts tell where the middle of all is."""

EASY = 0.5
"""The share of easy rows that an epoch after the first still learns from."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    epochs: int = 3
    rate: float = 1.5e-4
    batch: int = 32
    longest: int = 64
    seed: int = 20261124
    threads: int = 2


Said = Callable[[str], None]
Keep = Callable[[Network, int], None]


def ids_of(pieces: Cutter, text: str, longest: int) -> list[int]:
    return [BEGIN, *pieces.cut(meant(text))[: longest - 2], END]


def padded(lists: Sequence[Sequence[int]]) -> Tensor:
    wide = max(map(len, lists))
    return torch.tensor([[*each, *[0] * (wide - len(each))] for each in lists])


def batches(ids: Mapping[int, Sequence[int]], size: int, chance: random.Random) -> list[list[int]]:
    """Rows of like length together: shuffled, sorted within large pools, shuffled again."""
    order = list(ids)
    chance.shuffle(order)
    made: list[list[int]] = []
    for start in range(0, len(order), size * 40):
        pool = sorted(order[start : start + size * 40], key=lambda at: len(ids[at]))
        made += [pool[at : at + size] for at in range(0, len(pool), size)]
    chance.shuffle(made)
    return made


def losses_of(network: Network, ids: Tensor, levels: Tensor, kinds: Tensor) -> Tensor:
    """One loss a row: of reaching each level, and of the kind where there is one."""
    said_levels, said_kinds = network(ids)
    reached = (levels[:, None] > torch.arange(3)[None, :]).float() * (1 - 2 * SOFT) + SOFT
    by_level = nn.functional.binary_cross_entropy_with_logits(said_levels, reached, reduction="none").mean(1)
    by_kind = nn.functional.cross_entropy(said_kinds, kinds, label_smoothing=0.05, reduction="none")
    loss: Tensor = by_level + KIND_WEIGHT * by_kind * (kinds > 0)
    return loss


def chosen(last: Sequence[float], chance: random.Random) -> list[int]:
    """Which rows the next epoch learns from: the harder half, and every other row of the easier.

    Source: selective backpropagation, Jiang et al. 2019, arXiv 1910.00762.
    """
    middle = sorted(last)[len(last) // 2]
    return [at for at, loss in enumerate(last) if loss >= middle or chance.random() < EASY]


def trained(
    network: Network, pieces: Cutter, rows: Sequence[Row], plan: Plan, say: Said = print, keep: Keep | None = None
) -> Network:
    """Fine-tune in place. The same rows, plan and number of threads give the same weights on the same machine."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    chance = random.Random(plan.seed)
    optimizer, schedule = how(network, plan, len(rows))
    levels, kinds = torch.tensor([row.level for row in rows]), torch.tensor([row.kind for row in rows])
    last = [math.inf] * len(rows)
    center(network, [ids_of(pieces, row.text, plan.longest) for row in rows[:: max(len(rows) // MIDDLE, 1)]])
    network.train()
    began = time.monotonic()
    for epoch in range(plan.epochs):
        some = chosen(last, chance)
        ids = {at: ids_of(pieces, perturbed(rows[at].text, chance), plan.longest) for at in some}
        for batch in batches(ids, plan.batch, chance):
            losses = losses_of(network, padded([ids[at] for at in batch]), levels[batch], kinds[batch])
            optimizer.zero_grad()
            losses.mean().backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for at, loss in zip(batch, losses.tolist(), strict=True):
                last[at] = loss
        say(f"epoch {epoch + 1}: {len(some)} rows, loss {sum(last) / len(last):.4f}, {time.monotonic() - began:.0f} s")
        if keep is not None:
            keep(network, epoch)
    network.eval()
    return network


def center(network: Network, ids: Sequence[Sequence[int]]) -> None:
    """A base's texts share most of their direction and lie close together: the heads see each number about 0 and 1."""
    network.eval()
    with torch.inference_mode():
        some = torch.stack([network.pooled(torch.tensor([each]))[0] for each in ids])
    network.center.data.copy_(some.mean(0))
    network.spread.data.copy_(some.std(0).mean())


def how(network: Network, plan: Plan, rows: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    """AdamW with a short warm-up and a straight way down. Vectors do not decay."""
    matrices = [part for part in network.parameters() if part.ndim > 1]
    vectors = [part for part in network.parameters() if part.ndim < 2]
    groups = [{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=plan.rate)
    shares = 1 + (plan.epochs - 1) * (1 + EASY) / 2
    steps = math.ceil(shares * rows / plan.batch) + plan.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: max(min((at + 1) / (0.06 * steps), 1 - at / steps), 0.0)
    )
    return optimizer, schedule


def scored(network: Network, pieces: Cutter, texts: Sequence[str], longest: int) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds of each level and kind. Shape: rows in the order of the texts."""
    ids = [ids_of(pieces, text, longest) for text in texts]
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    levels, kinds = np.zeros((len(ids), 3), np.float32), np.zeros((len(ids), len(KIND_WORDS)), np.float32)
    with torch.inference_mode():
        for start in range(0, len(order), 64):
            some = order[start : start + 64]
            found = network(padded([ids[at] for at in some]))
            levels[some], kinds[some] = found[0].numpy(), found[1].numpy()
    return levels, kinds
