"""Writes the table in the aligner's format; `src/align/table.rs` describes it."""

import struct
from typing import NamedTuple

import numpy as np

from .vocabulary import Tokens

MAGIC = b"TALN0002"
CLIPPING = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Scales that are tried for each vector, as shares of the one that clips nothing."""
MOST = 255
"""The greatest number that a byte holds."""


class Quantised(NamedTuple):
    """Vectors in four bits a component: `component = exp(base + step * scale) * value`."""

    base: float
    step: float
    scales: np.ndarray
    values: np.ndarray


def run(tokens_path, trained_path, out):
    """Writes the table of the trained vectors."""
    tokens = Tokens(tokens_path)
    out.write_bytes(table(tokens, np.load(trained_path)["vectors"]))


def table(tokens, vectors):
    """The bytes of the file."""
    names = [str(piece).encode() for piece in tokens.pieces]
    order = np.array(sorted(range(len(names)), key=names.__getitem__))
    vocabulary = front_coded([names[i] for i in order])
    log_base, log_step, log_probs = on_line(tokens.log_probs[order], 65535)
    weights = np.clip(np.round(tokens.weights[order] * MOST), 1, MOST).astype(np.uint8)
    small = quantise(vectors[order].astype(np.float32))
    numbers = struct.pack(
        "<IIIffff", len(names), vectors.shape[1], len(vocabulary), log_base, log_step, small.base, small.step
    )
    halves = (small.values + 8).astype(np.uint8)
    return b"".join([
        MAGIC,
        numbers,
        vocabulary,
        log_probs.astype("<u2").tobytes(),
        weights.tobytes(),
        small.scales.tobytes(),
        (halves[:, 0::2] | (halves[:, 1::2] << 4)).tobytes(),
    ])


def front_coded(names):
    """Sorted names, each as the number of bytes it keeps of the one before, the number of new bytes, and those."""
    records, before = [], b""
    for name in names:
        kept = shared_start(before, name)
        records.append(bytes([kept, len(name) - kept]) + name[kept:])
        before = name
    return b"".join(records)


def shared_start(a, b):
    """How many bytes two names have in common at their start."""
    limit = min(len(a), len(b), MOST)
    return next((i for i in range(limit) if a[i] != b[i]), limit)


def on_line(values, most):
    """Values as whole numbers up to `most` on a straight line: its base, its step and the numbers."""
    base = float(values.min())
    step = float((values.max() - base) / most) or 1.0
    return base, step, np.round((values - base) / step)


def quantise(vectors):
    """Each vector with the scale, of those tried, that keeps it best."""
    full = np.abs(vectors).max(1) / 7 + 1e-9
    base = float(np.log(full.min() * CLIPPING[0]))
    step = float((np.log(full.max()) - base) / MOST) or 1.0
    best = np.full(len(vectors), np.inf)
    scales = np.zeros(len(vectors), np.uint8)
    values = np.zeros(vectors.shape, np.int8)
    for share in CLIPPING:
        index = np.clip(np.round((np.log(full * share) - base) / step), 0, MOST)
        scale = np.exp(base + step * index).astype(np.float32)[:, None]
        tried = np.clip(np.round(vectors / scale), -8, 7)
        error = ((vectors - tried * scale) ** 2).sum(1)
        better = error < best
        best[better], scales[better], values[better] = error[better], index[better], tried[better]
    return Quantised(base, step, scales, values)
