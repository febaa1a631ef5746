"""The student: one vector a token. A text's vector is the sum of its tokens'; training moves the tokens' vectors.

The vector of a token is `weight * (teacher's vector @ matrix of its script) + own`: the matrices bring a whole script
into place at once, also its rare tokens, and `own` is what the token learns for itself.
"""

import numpy as np

from .vocabulary import SCRIPTS

MATRIX_RATE = 2e-4
OWN_RATE = 8e-4
DECAY = 8e-5
WARM_UP = 20
TINY = 1e-7


class Student:
    """The parameters, with the moments of their gradients."""

    def __init__(self, tokens, projection):
        """Starts from the teacher's vectors, centred by script, and the projection for every script."""
        self.scripts, self.weights = tokens.scripts, tokens.weights[:, None]
        self.teacher = centred(tokens)
        self.matrices = np.stack([projection] * len(SCRIPTS)).astype(np.float32)
        self.own = np.zeros((len(tokens), projection.shape[1]), np.float32)
        self.matrix_moments = Moments(self.matrices.shape)
        self.own_moments = Moments(self.own.shape)

    def table(self):
        """The vectors of all tokens."""
        return self.vectors(np.arange(len(self.own)))

    def vectors(self, rows):
        """The vectors of these tokens."""
        vectors = self.own[rows].copy()
        for script, own in self.by_script(rows):
            vectors[own] += self.inputs(rows[own]) @ self.matrices[script]
        return vectors

    def by_script(self, rows):
        """Each script with the places of its tokens in `rows`."""
        scripts = self.scripts[rows]
        for script in np.unique(scripts):
            yield script, scripts == script

    def inputs(self, rows):
        """What the matrices are applied to."""
        return self.weights[rows] * self.teacher[rows]

    def embed(self, counts):
        """The vectors of texts that are given as counts of tokens."""
        rows = np.unique(counts.indices)
        return counts[:, rows] @ self.vectors(rows)

    def learn(self, lessons, rate):
        """One step down the gradients; a lesson is counts of tokens and the gradient of their texts' vectors."""
        rows = np.unique(np.concatenate([counts.indices for counts, _ in lessons]))
        gradient = sum(counts[:, rows].T @ slope for counts, slope in lessons)
        matrices = np.zeros_like(self.matrices)
        for script, own in self.by_script(rows):
            matrices[script] = self.inputs(rows[own]).T @ gradient[own]
        self.matrices -= rate * MATRIX_RATE * self.matrix_moments.step(slice(None), matrices)
        self.own[rows] *= 1 - rate * DECAY
        self.own[rows] -= rate * OWN_RATE * self.own_moments.step(rows, gradient)


class Moments:
    """Running means of a gradient and its square, as in Adam; rows that a step does not touch keep theirs."""

    def __init__(self, shape):
        self.first, self.second = np.zeros(shape, np.float32), np.zeros(shape, np.float32)

    def step(self, rows, gradient):
        """The direction to go, about as long in every component."""
        self.first[rows] = 0.9 * self.first[rows] + 0.1 * gradient
        self.second[rows] = 0.99 * self.second[rows] + 0.01 * gradient**2
        return self.first[rows] / (np.sqrt(self.second[rows]) + TINY)


def centred(tokens):
    """The teacher's token vectors without the mean of their script, of length one on average."""
    share = tokens.share_of_script()[:, None]
    vectors = tokens.vectors.copy()
    for script in range(len(SCRIPTS)):
        own = tokens.scripts == script
        vectors[own] -= (tokens.vectors[own] * share[own]).sum(0)
    return vectors / np.sqrt((vectors**2).sum(1).mean())


def rate_at(step, steps):
    """The rate of a step, as a share of the full one: up during the first steps, then down to nothing."""
    return min(1, (step + 1) / WARM_UP) * (1 - step / steps)
