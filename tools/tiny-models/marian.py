"""Writes a model as Marian's binary container, the way Firefox ships its own: matrices in 8 bits with the multipliers of weights
and activations (`intgemm8`), all else as float32, the description of the network in `special:model.yml`.

The layout is that of marian-dev, src/common/binary.cpp (version 1): counts, a header an item, names, shapes, a gap that brings
the data to a multiple of 256 bytes, the data.
"""

import struct

import numpy as np

from network import DECODER, ENCODER, HEADS, WIDTH

FLOAT32, INT8, INTGEMM8 = 0x404, 0x101, 0x4101
ALIGNED = 256


def aligned(size):
    return -size % ALIGNED


def container(items):
    """The bytes of items `(name, type, shape, data)`; the data of each but the description is filled up to 256 bytes."""
    items = [(name, kind, shape, data + b"\0" * (0 if kind == INT8 else aligned(len(data)))) for name, kind, shape, data in items]
    names = [name.encode() + b"\0" for name, *_ in items]
    head = struct.pack("<QQ", 1, len(items))
    for name, (_, kind, shape, data) in zip(names, items):
        head += struct.pack("<QQQQ", len(name), kind, len(shape), len(data))
    head += b"".join(names)
    head += b"".join(struct.pack(f"<{len(shape)}i", *shape) for _, _, shape, _ in items)
    gap = aligned(len(head) + 8)
    return head + struct.pack("<Q", gap) + b"\0" * gap + b"".join(data for *_, data in items)


def float32(name, value):
    value = np.asarray(value, dtype="<f4")
    return name, FLOAT32, value.shape, value.tobytes()


def in_eight_bits(name, weight, transposed):
    """A matrix in 8 bits, its multiplier behind it; those that are multiplied with are stored the other way round."""
    multiplier = np.float32(127 / np.abs(weight).max())
    steps = np.clip(np.rint(weight * multiplier), -127, 127).astype(np.int8)
    return name, INTGEMM8, weight.shape, (steps.T if transposed else steps).tobytes() + struct.pack("<f", multiplier)


def activations(name, largest):
    """The multiplier of what a matrix is multiplied with."""
    return float32(f"{name}_QuantMultA", [[127 / largest]])


def of_output(network):
    """The multiplier of the top layer. Where vocabularies are split, Firefox's models have it in 8 bits itself: 127, divided by
    what follows."""
    multiplier = 127 / network.largest["output"]
    if not network.split:
        return float32("none_QuantMultA", [[multiplier]])
    return "decoder_Wemb_QuantMultA", INTGEMM8, (1, 1), struct.pack("<bf", 127, 127 / multiplier)


def description(network, sources, targets):
    """`special:model.yml`, as Marian writes it into a model of this kind."""
    lines = {
        "dec-cell": "ssru", "dec-cell-base-depth": 2, "dec-depth": DECODER, "dim-emb": WIDTH,
        "dim-vocabs": f"\n  - {sources}\n  - {targets}", "enc-depth": ENCODER, "lemma-dim-emb": 0, "skip": "false",
        "tied-embeddings": str(network.split).lower(), "tied-embeddings-all": str(not network.split).lower(),
        "transformer-decoder-autoreg": "rnn", "transformer-dim-ffn": network.hidden, "transformer-ffn-activation": "relu",
        "transformer-ffn-depth": 2, "transformer-guided-alignment-layer": "last", "transformer-heads": HEADS,
        "transformer-postprocess": "dan", "transformer-postprocess-emb": "d", "transformer-preprocess": '""',
        "type": "transformer", "version": "v1.9.56",
    }
    text = "".join(f"{key}: {value}\n" for key, value in lines.items()).replace(": \n  -", ":\n  -")
    data = text.encode() + b"\0"
    return "special:model.yml", INT8, (len(data),), data


def model(network, sources, targets):
    """The bytes of a trained network."""
    items = []
    for name, parameter in sorted(network.table.items()):
        value = parameter.detach().numpy()
        if name.endswith("Wemb"):
            items.append(in_eight_bits(name, value, transposed=False))
        elif value.shape[0] > 1:
            items += [in_eight_bits(name, value, transposed=True), activations(name, network.largest[name])]
        else:
            items.append(float32(name, value))
    return container([*items, of_output(network), description(network, sources, targets)])
