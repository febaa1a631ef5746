"""Training: the teacher's directions and the translations together move the student's vectors."""

import time

import numpy as np

from . import pairs, targets
from .corpus import LANGUAGES, load_units
from .losses import contrast, distil, normalised
from .student import Student, rate_at
from .vocabulary import Tokens

SEED = 0
BATCH = 768
HELD_OUT = 600
"""Units with all languages that only tell how training goes."""
REPORT_EVERY = 200


def run(work, text_entries, steps, dimensions, out):
    """Trains a table and writes the vectors of its tokens."""
    chance = np.random.default_rng(SEED)
    tokens = Tokens(work / "tokens.npz")
    units, held_out = split(load_units(work / "units.jsonl"), chance)
    weights = {entry["source"]: entry["weight"] for entry in text_entries} | pairs.OWN_WEIGHTS
    goal = targets.make(units, targets.load(work / "taught.npz", held_out), dimensions, chance)
    counts, reached = tokens.count(goal.texts), np.cumsum(goal.weights)
    parallel = pairs.make(units, tokens, weights)
    student = Student(tokens, goal.projection)
    examples = {lang: tokens.count([unit.text[lang] for unit in held_out]) for lang in LANGUAGES}
    start = time.monotonic()
    for step in range(steps):
        rows = pairs.draw(reached, BATCH, chance)
        distance, slope = distil(student.embed(counts[rows]), goal.directions[rows])
        batch = pairs.draw_batch(parallel, BATCH, chance)
        confusion, left, right = contrast(student.embed(batch.left), student.embed(batch.right), batch.same)
        lessons = [(counts[rows], slope), (batch.left, left), (batch.right, right)]
        student.learn(lessons, rate_at(step, steps))
        if (step + 1) % REPORT_EVERY == 0:
            print(
                f"  step {step + 1}: teacher {distance:.3f}, translations {confusion:.3f},",
                f"found {retrieval(student, examples)}, {time.monotonic() - start:.0f} s",
                flush=True,
            )
    np.savez(out, vectors=student.table())


def split(units, chance):
    """The units to learn from, and some to ask for afterwards."""
    foreign = (i for i, unit in enumerate(units) if unit.source not in pairs.OWN_WEIGHTS)
    full = [i for i in foreign if len(units[i].text) == len(LANGUAGES)]
    held_out = set(chance.choice(full, min(HELD_OUT, len(full) // 2), replace=False).tolist())
    return (
        [unit for i, unit in enumerate(units) if i not in held_out],
        [unit for i, unit in enumerate(units) if i in held_out],
    )


def retrieval(student, examples):
    """How often a held-out text's nearest one in another language is its translation."""
    found = {}
    for langs in list(pairs.LANGUAGE_PAIRS)[:3]:
        left, right = (normalised(student.embed(examples[lang])) for lang in langs)
        scores = normalised(left - left.mean(0)) @ normalised(right - right.mean(0)).T
        right_answer = np.arange(len(scores))
        found["-".join(langs)] = np.mean([scores.argmax(axis) == right_answer for axis in (0, 1)])
    return ", ".join(f"{langs} {share:.3f}" for langs, share in found.items())
