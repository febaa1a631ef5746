"""Where each text should point: the teacher's sentence vectors, shared by the translations of a unit."""

from typing import NamedTuple

import numpy as np

from .corpus import LANGUAGES
from .losses import normalised

SAMPLE = 8000
"""Sentences that the projection is made from."""
SHARED_WEIGHT = 0.6
"""How often a text is drawn that has only a translation's vector, beside one that the teacher read itself."""
RUSSIAN_WEIGHT = 0.6


class Targets(NamedTuple):
    """Texts, the direction of each, and how often each is drawn."""

    texts: list
    directions: np.ndarray
    weights: np.ndarray
    projection: np.ndarray


def load(path, held_out):
    """The sentences that the teacher read, as `(language, text)`, with their vectors; none of held-out units."""
    taught = np.load(path)
    known = list(zip(taught["langs"].tolist(), taught["texts"].tolist()))
    withheld = {text for unit in held_out for text in unit.text.items()}
    kept = [i for i, text in enumerate(known) if text not in withheld]
    return [known[i] for i in kept], taught["vectors"][kept].astype(np.float32)


def make(units, taught, dimensions, chance):
    """The targets of all sentences the teacher read and of their translations."""
    known, vectors = taught
    langs = np.array([lang for lang, _ in known])
    for lang in LANGUAGES:
        if (langs == lang).any():
            vectors[langs == lang] -= vectors[langs == lang].mean(0)
    projection = principal_directions(vectors[chance.permutation(len(vectors))[:SAMPLE]], dimensions)
    vectors = normalised(vectors @ projection)
    shared, means = share(units, known, vectors)
    directions = normalised(np.concatenate([vectors, np.array(means, np.float32).reshape(-1, dimensions)]))
    weights = np.array([1.0] * len(known) + [SHARED_WEIGHT] * len(shared))
    weights *= [RUSSIAN_WEIGHT if lang == "ru" else 1.0 for lang, _ in known + shared]
    return Targets([text for _, text in known + shared], directions, weights, projection)


def principal_directions(vectors, dimensions):
    """The directions of the greatest variance, as columns."""
    return np.linalg.svd(vectors, full_matrices=False)[2][:dimensions].T


def share(units, known, vectors):
    """Moves the vectors of a unit's texts half-way to their mean; returns the other translations, with that mean."""
    place = {text: i for i, text in enumerate(known)}
    shared, means = [], []
    for unit in units:
        own = [place[text] for text in unit.text.items() if text in place]
        if not own:
            continue
        mean = vectors[own].mean(0)
        vectors[own] = (vectors[own] + mean) / 2
        for text in unit.text.items():
            if text not in place:
                shared.append(text)
                means.append(mean)
    return shared, means
