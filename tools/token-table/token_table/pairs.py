"""Pairs of translations for the contrastive loss, drawn by their languages and by the weight of their source."""

from itertools import combinations
from typing import NamedTuple

import numpy as np

LANGUAGE_PAIRS = {
    ("ko", "uk"): 0.24,
    ("ko", "en"): 0.25,
    ("uk", "en"): 0.21,
    ("ko", "ru"): 0.10,
    ("uk", "ru"): 0.10,
    ("en", "ru"): 0.10,
}
SHORT = [(3, 0.3), (6, 0.7)]
"""Pairs of fewer tokens are drawn less often: they are mostly labels."""
OWN_WEIGHTS = {"turns": 4.0, "phrases": 3.0, "terms": 0.5}
"""Of the project's own text; `sources.toml` has the others."""


class Pairs(NamedTuple):
    """The pairs of two languages: counts of tokens on both sides, equal texts by number, and shares summed up."""

    left: object
    right: object
    left_text: np.ndarray
    right_text: np.ndarray
    reached: np.ndarray


class Batch(NamedTuple):
    """Some pairs, and the cells off the diagonal whose texts are equal on either side."""

    left: object
    right: object
    same: np.ndarray


def make(units, tokens, weights):
    """The pairs of each two languages."""
    numbers = {}
    made = {}
    for langs in LANGUAGE_PAIRS:
        rows = [(unit.text[langs[0]], unit.text[langs[1]], weights[unit.source]) for unit in units
                if langs[0] in unit.text and langs[1] in unit.text]
        left, right, weight = zip(*rows)
        left_counts, right_counts = tokens.count(left), tokens.count(right)
        share = np.array(weight) * by_length(left_counts, right_counts)
        made[langs] = Pairs(
            left_counts,
            right_counts,
            np.array([numbers.setdefault(text.lower(), len(numbers)) for text in left]),
            np.array([numbers.setdefault(text.lower(), len(numbers)) for text in right]),
            np.cumsum(share / share.sum()),
        )
    return made


def by_length(left, right):
    """The weight of each pair by the tokens of its shorter side; none where a side has none."""
    shorter = np.minimum(left.sum(1), right.sum(1)).A1
    weight = np.ones(len(shorter))
    for limit, share in reversed(SHORT):
        weight[shorter < limit] = share
    weight[shorter < 1] = 0
    return weight


def draw_batch(pairs, size, chance):
    """Some pairs of two languages, which are drawn first."""
    langs = list(LANGUAGE_PAIRS)
    chosen = pairs[langs[chance.choice(len(langs), p=list(LANGUAGE_PAIRS.values()))]]
    rows = draw(chosen.reached, size, chance)
    left, right = chosen.left_text[rows], chosen.right_text[rows]
    same = (left[:, None] == left) | (right[:, None] == right)
    np.fill_diagonal(same, False)
    return Batch(chosen.left[rows], chosen.right[rows], same)


def draw(reached, size, chance):
    """Different places, each drawn by its share; `reached` are the shares summed up."""
    places = np.searchsorted(reached, chance.random(size) * reached[-1])
    return np.unique(np.minimum(places, len(reached) - 1))
