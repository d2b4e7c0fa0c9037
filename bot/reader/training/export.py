"""Writes the trained parts as the reader loads them: a quantised network, its pieces, the linear half."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

from bot.reader.linear import Linear
from bot.reader.training.base import HEADS, HIDDEN
from bot.reader.training.network import Network


def write_network(network: Network, path: Path) -> None:
    """Eight-bit weights, the words' rows too, packed; steps that follow each other are joined, which saves a fifth.

    Weights use seven bits of the range, so that no processor's sums run over.
    Source: onnxruntime.ai/docs/performance/model-optimizations/quantization, reduce_range on AVX2.
    """
    with tempfile.TemporaryDirectory() as place:
        plain = Path(place) / "plain.onnx"
        torch.onnx.export(
            network.eval(),
            (torch.ones(1, 16, dtype=torch.long),),
            plain,
            input_names=["ids"],
            output_names=["levels", "kinds"],
            dynamic_axes={"ids": {0: "rows", 1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        joined = Path(place) / "joined.onnx"
        whole = Path(place) / "whole.onnx"
        fused = optimize_model(str(plain), model_type="bert", num_heads=HEADS, hidden_size=HIDDEN, opt_level=0)
        fused.save_model_to_file(str(joined))
        quantize_dynamic(
            joined,
            whole,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        pack(whole.read_bytes(), path)


def pack(plain: bytes, path: Path) -> None:
    """The same bytes whenever it is made."""
    path.write_bytes(gzip.compress(plain, mtime=0))


def write_pieces(lines: Sequence[str], path: Path) -> None:
    pack("".join(f"{line}\n" for line in lines).encode(), path)


def write_linear(linear: Linear, folder: Path) -> None:
    np.savez_compressed(folder / "linear.npz", rarity=linear.rarity, weights=linear.weights, bias=linear.bias)
