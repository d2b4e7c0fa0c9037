"""The network in torch: the base's encoder, a head of four ordered levels and one of kinds."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from bot.reader.training.base import HEADS, HIDDEN, INNER, LAYERS, Base

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
        self.levels = nn.Linear(hidden, LEVELS - 1)
        self.kinds = nn.Linear(hidden, KINDS)

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        real = (ids != 0).float()
        bias = (1.0 - real)[:, None, None, :] * -1e4
        x = self.drop(self.norm(self.word(ids) + self.place[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, bias)
        pooled = (x * real[:, :, None]).sum(1) / real.sum(1, keepdim=True)
        pooled = self.drop(pooled)
        return self.levels(pooled), self.kinds(pooled)


def from_base(base: Base, rows: Tensor, longest: int, drop: float = 0.1) -> Network:
    """The network with the base's weights; `rows` are those of the reader's vocabulary."""
    made = Network(len(rows), HIDDEN, HEADS, INNER, LAYERS, longest, drop)
    held = base.tensors
    with torch.no_grad():
        made.word.weight.copy_(rows)
        places = held["embeddings.position_embeddings.weight"][:longest]
        made.place.copy_(places + held["embeddings.token_type_embeddings.weight"][0])
        put(made.norm, held, "embeddings.LayerNorm")
        for number, layer in enumerate(made.layers):
            fill(layer, held, f"encoder.layer.{number}")
        nn.init.normal_(made.levels.weight, std=0.02)
        nn.init.normal_(made.kinds.weight, std=0.02)
    return made


def fill(layer: nn.Module, held: dict[str, Tensor], name: str) -> None:
    assert isinstance(layer, Layer)
    for number, part in enumerate(("query", "key", "value")):
        rows = slice(number * HIDDEN, (number + 1) * HIDDEN)
        layer.qkv.weight[rows] = held[f"{name}.attention.self.{part}.weight"]
        layer.qkv.bias[rows] = held[f"{name}.attention.self.{part}.bias"]
    put(layer.out, held, f"{name}.attention.output.dense")
    put(layer.norm, held, f"{name}.attention.output.LayerNorm")
    put(layer.up, held, f"{name}.intermediate.dense")
    put(layer.down, held, f"{name}.output.dense")
    put(layer.norm2, held, f"{name}.output.LayerNorm")


def put(part: nn.Module, held: dict[str, Tensor], name: str) -> None:
    assert isinstance(part, nn.Linear | nn.LayerNorm)
    part.weight.copy_(held[f"{name}.weight"])
    part.bias.copy_(held[f"{name}.bias"])
