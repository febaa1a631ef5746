"""What the student is told: the gradients of its texts' vectors. Each function returns the loss and those gradients."""

import numpy as np

RELATIONS = 16
"""How much the cosines among the texts of a batch count beside each text's own."""
TEMPERATURE = 0.07
CONTRAST = 0.4
"""How much the contrastive loss counts."""
EXCLUDED = -50.0


def distil(vectors, targets):
    """Each text should point where the teacher's does, and stand to the others as the teacher's do."""
    size = len(vectors)
    units = normalised(vectors)
    excess = units @ units.T - targets @ targets.T
    np.fill_diagonal(excess, 0)
    slope = -targets / size + RELATIONS * 4 / size**2 * (excess @ units)
    return 1 - (units * targets).sum(1).mean(), through_norm(vectors, slope)


def contrast(left, right, same):
    """Each text should be nearer to its translation than to the others of the batch, both ways (InfoNCE).

    `same` marks the cells off the diagonal whose texts are equal on either side: they are no counterexamples.
    """
    size = len(left)
    a, b = normalised(left), normalised(right)
    scores = a @ b.T / TEMPERATURE
    scores[same] = EXCLUDED
    over_right, over_left = softmax(scores, 1), softmax(scores, 0)
    loss = -(np.log(np.diag(over_right) + 1e-9) + np.log(np.diag(over_left) + 1e-9)).mean() / 2
    slope = (over_right + over_left) / 2 - np.eye(size, dtype=np.float32)
    slope[same] = 0
    slope *= CONTRAST / size / TEMPERATURE
    return loss, through_norm(left, slope @ b), through_norm(right, slope.T @ a)


def softmax(scores, axis):
    """Shares that sum to one along the axis."""
    shares = np.exp(scores - scores.max(axis, keepdims=True))
    return shares / shares.sum(axis, keepdims=True)


def normalised(vectors):
    """The vectors at length one."""
    return vectors / lengths(vectors)


def lengths(vectors):
    """The length of each vector, never nothing."""
    return np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


def through_norm(vectors, slope):
    """The gradient of the vectors, given that of the same vectors at length one."""
    units = normalised(vectors)
    return (slope - (slope * units).sum(1, keepdims=True) * units) / lengths(vectors)
