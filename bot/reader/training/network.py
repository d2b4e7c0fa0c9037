"""The network in torch: the base's encoder, a head of four ordered levels and one of kinds."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from bot.reader.training.base import HEADS, HIDDEN, INNER, Base, Tensors

LEVELS = 4
KINDS = 6


class Layer(nn.Module):
    """One layer of BERT, after its published form. Source: Devlin et al. 2019, doi 10.18653/v1/N19-1423."""

    def __init__(self, hidden: int, heads: int, inner: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, hidden = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        weight = torch.softmax(q @ k.transpose(-1, -2) * (hidden // self.heads) ** -0.5 + bias, dim=-1)
        seen = (weight @ v).transpose(1, 2).reshape(rows, length, hidden)
        x = self.norm(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Network(nn.Module):
    """Ids (0 pads) in; log-odds of reaching each level and of each kind out."""

    def __init__(self, words: int, hidden: int, heads: int, inner: int, layers: int, longest: int, drop: float) -> None:
        super().__init__()
        self.word = nn.Embedding(words, hidden)
        self.place = nn.Parameter(torch.zeros(longest, hidden))
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, drop) for _ in range(layers))
        self.drop = nn.Dropout(drop)
        self.center = nn.Parameter(torch.zeros(hidden), requires_grad=False)
        self.spread = nn.Parameter(torch.ones(1), requires_grad=False)
        self.levels = nn.Linear(hidden, LEVELS - 1)
        self.kinds = nn.Linear(hidden, KINDS)

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        pooled = self.drop((self.pooled(ids) - self.center) / self.spread)
        return self.levels(pooled), self.kinds(pooled)

    def pooled(self, ids: Tensor) -> Tensor:
        """The mean over a text's pieces."""
        real = (ids != 0).float()
        bias = (1.0 - real)[:, None, None, :] * -1e4
        x = self.drop(self.norm(self.word(ids) + self.place[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, bias)
        return (x * real[:, :, None]).sum(1) / real.sum(1, keepdim=True)


def from_base(base: Base, rows: Tensor, longest: int, drop: float = 0.1) -> Network:
    """The network with the base's weights; `rows` are those of the reader's vocabulary."""
    made = Network(len(rows), HIDDEN, HEADS, INNER, base.layers, longest, drop)
    with torch.no_grad():
        made.word.weight.copy_(rows)
        made.place.copy_(base.tensors["places"][:longest] + base.tensors["kind"])
        put(made.norm, base.tensors, "norm")
        for number, layer in enumerate(made.layers):
            fill(layer, base.tensors, str(number))
        nn.init.normal_(made.levels.weight, std=0.02)
        nn.init.normal_(made.kinds.weight, std=0.02)
    return made


def fill(layer: nn.Module, held: Tensors, name: str) -> None:
    assert isinstance(layer, Layer)
    for kind in ("weight", "bias"):
        joined = torch.cat([held[f"{name}.{part}.{kind[0]}"] for part in ("q", "k", "v")])
        getattr(layer.qkv, kind).copy_(joined)
    parts = {"out": layer.out, "out_norm": layer.norm, "up": layer.up, "down": layer.down, "down_norm": layer.norm2}
    for part_name, part in parts.items():
        put(part, held, f"{name}.{part_name}")


def put(part: nn.Module, held: Tensors, name: str) -> None:
    assert isinstance(part, nn.Linear | nn.LayerNorm)
    part.weight.copy_(held[f"{name}.w"])
    part.bias.copy_(held[f"{name}.b"])
