"""The network of Firefox's translation models, to be trained: a transformer encoder, and a decoder with SSRU cells (Kim et al. 2019,
"From Research to Production and Back"), layer norms behind, embeddings tied. Parameters have Marian's names.

`quantize` makes it compute as the engine will, with weights and activations in 8 bits, so that it learns to live with them.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, ENCODER, DECODER = 64, 4, 2, 2
LONGEST = 160
EPSILON = 1e-6


def rounded(x, scale):
    """`x` in whole steps of 1 / `scale`, 127 at the most; gradients pass as if nothing had been done."""
    return x + (torch.clamp(torch.round(x * scale), -127, 127) / scale - x).detach()


def positions():
    """Marian's sines and cosines, a row a position."""
    half = WIDTH // 2
    column = torch.arange(WIDTH)
    frequency = 1e-4 ** ((column % half) / (half - 1))
    return torch.sin(torch.arange(float(LONGEST))[:, None] * frequency + (column // half) * math.pi / 2)


class Network(nn.Module):
    """The network for so many pieces of each side; one table of embeddings serves both where `split` is not set."""

    def __init__(self, sources, targets, hidden, split):
        super().__init__()
        self.hidden, self.split, self.targets = hidden, split, targets
        self.quantize = False
        self.largest = {}
        self.register_buffer("positions", positions())
        self.table = nn.ParameterDict()
        self.embeddings(sources, targets)
        for number in range(1, ENCODER + 1):
            self.attention_of(f"encoder_l{number}_self")
            self.feed_forward_of(f"encoder_l{number}_ffn")
        for number in range(1, DECODER + 1):
            self.matrix(f"decoder_l{number}_rnn_W", WIDTH, WIDTH)
            self.affine_of(f"decoder_l{number}_rnn", "f", WIDTH, WIDTH)
            self.norm_of(f"decoder_l{number}_rnn_ffn")
            self.attention_of(f"decoder_l{number}_context")
            self.feed_forward_of(f"decoder_l{number}_ffn")

    def embeddings(self, sources, targets):
        sides = {"encoder_Wemb": sources, "decoder_Wemb": targets} if self.split else {"Wemb": targets}
        for name, pieces in sides.items():
            self.table[name] = nn.Parameter(torch.randn(pieces, WIDTH) * WIDTH**-0.5)
        self.constant("decoder_ff_logit_out_b", 0.0, targets)

    def matrix(self, name, rows, columns):
        self.table[name] = nn.Parameter(torch.empty(rows, columns))
        nn.init.xavier_uniform_(self.table[name])

    def constant(self, name, value, columns):
        self.table[name] = nn.Parameter(torch.full((1, columns), value))

    def affine_of(self, prefix, letter, rows, columns):
        self.matrix(f"{prefix}_W{letter}", rows, columns)
        self.constant(f"{prefix}_b{letter}", 0.0, columns)

    def norm_of(self, prefix):
        self.constant(f"{prefix}_ln_scale", 1.0, WIDTH)
        self.constant(f"{prefix}_ln_bias", 0.0, WIDTH)

    def attention_of(self, prefix):
        for letter in "qkvo":
            self.affine_of(prefix, letter, WIDTH, WIDTH)
        self.norm_of(f"{prefix}_Wo")

    def feed_forward_of(self, prefix):
        self.affine_of(prefix, "1", WIDTH, self.hidden)
        self.affine_of(prefix, "2", self.hidden, WIDTH)
        self.norm_of(f"{prefix}_ffn")

    def weight(self, name):
        """A matrix, as the engine will have it."""
        weight = self.table[name]
        return rounded(weight, (127 / weight.abs().max()).detach()) if self.quantize else weight

    def noted(self, x, name):
        """What comes to a matrix, as the engine will have it; how large it comes is noted as long as nothing is in 8 bits."""
        if self.quantize:
            return rounded(x, 127 / self.largest[name])
        if not self.training:
            self.largest[name] = max(self.largest.get(name, 0.0), x.abs().max().item())
        return x

    def multiply(self, x, name):
        return self.noted(x, name) @ self.weight(name)

    def affine(self, x, prefix, letter):
        return self.multiply(x, f"{prefix}_W{letter}") + self.table[f"{prefix}_b{letter}"]

    def norm(self, x, prefix):
        scale, bias = self.table[f"{prefix}_ln_scale"], self.table[f"{prefix}_ln_bias"]
        return F.layer_norm(x, (WIDTH,), scale[0], bias[0], EPSILON)

    def attention(self, prefix, x, memory, padding):
        """What `x` sees in `memory`, and where it looks (the weights of each head)."""
        def heads(t):
            return t.view(t.shape[0], t.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

        query = heads(self.affine(x, prefix, "q"))
        key, value = heads(self.affine(memory, prefix, "k")), heads(self.affine(memory, prefix, "v"))
        scores = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        looks = scores.masked_fill(padding[:, None, None, :], -1e9).softmax(-1)
        seen = (looks @ value).transpose(1, 2).reshape(x.shape)
        return self.norm(self.affine(seen, prefix, "o") + x, f"{prefix}_Wo"), looks

    def feed_forward(self, prefix, x):
        wide = F.relu(self.affine(x, prefix, "1"))
        return self.norm(self.affine(wide, prefix, "2") + x, f"{prefix}_ffn")

    def embed(self, name, ids):
        return F.embedding(ids.clamp(min=0), self.weight(name)) * math.sqrt(WIDTH)

    def encode(self, ids):
        """Sentences, padded with -1, as the encoder leaves them."""
        padding = ids < 0
        x = self.embed("encoder_Wemb" if self.split else "Wemb", ids) + self.positions[: ids.shape[1]]
        for number in range(1, ENCODER + 1):
            x, _ = self.attention(f"encoder_l{number}_self", x, x, padding)
            x = self.feed_forward(f"encoder_l{number}_ffn", x)
        return x, padding

    def cells(self, prefix, x):
        """The cells of a decoder layer: what is kept of the last, and what of the new, a gate says."""
        candidate = self.multiply(x, f"{prefix}_rnn_W")
        gate = torch.sigmoid(self.affine(x, f"{prefix}_rnn", "f"))
        new = (1 - gate) * candidate
        cell, cells = torch.zeros_like(x[:, 0]), []
        for kept, added in zip(gate.unbind(1), new.unbind(1)):
            cell = kept * cell + added
            cells.append(cell)
        return torch.stack(cells, 1)

    def decode(self, memory, padding, ids):
        """The scores of each next piece behind `ids`, and where the first head of the last layer looks, by which Marian aligns."""
        name = "decoder_Wemb" if self.split else "Wemb"
        said = self.embed(name, ids)
        # Nothing was said before the first.
        x = torch.cat([said.new_zeros(len(said), 1, WIDTH), said], 1) + self.positions[: ids.shape[1] + 1]
        for number in range(1, DECODER + 1):
            prefix = f"decoder_l{number}"
            x = self.norm(F.relu(self.cells(prefix, x)) + x, f"{prefix}_rnn_ffn")
            x, looks = self.attention(f"{prefix}_context", x, memory, padding)
            x = self.feed_forward(f"{prefix}_ffn", x)
        x = self.noted(x, "output")
        return x @ self.weight(name).T + self.table["decoder_ff_logit_out_b"], looks[:, 0]
