#!/usr/bin/env python3
"""Scores an aligner on folders of documents with gold links. README.md says what the figures mean."""

import argparse
import sys
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from links import LANGUAGES, PAIRS, ScoreError, documents, found_links
from measures import SHAPES, Tally, by_shape, lax, strict


class Scores(NamedTuple):
    """The tallies of a folder, all its documents together."""

    strict: dict[tuple[str, ...], Tally]
    """Of each pair of languages, and of the rows of all three."""
    lax: dict[tuple[str, ...], Tally]
    """Of each pair of languages."""
    shapes: dict[str, Tally]
    """Of all pairs together."""


def score_folder(program: str, folder: Path) -> Scores:
    """Aligns the documents of a folder and counts what is right."""
    scores = Scores({}, {}, {})
    for document in documents(folder):
        found = found_links(program, document)
        for languages, gold in document.gold.items():
            links = found.get(languages, [])
            add(scores.strict, languages, strict(gold, links))
            if len(languages) == 2:
                add(scores.lax, languages, lax(gold, links))
                for name, tally in by_shape(gold, links).items():
                    add(scores.shapes, name, tally)
    return scores


def add(tallies: dict, key: object, tally: Tally) -> None:
    """Adds a tally to the one that stands under the key."""
    tallies[key] = tallies.get(key, Tally()) + tally


def report(scores: dict[str, Scores]) -> str:
    """The figures of all folders as two tables and their means."""
    width = max(map(len, [*scores, "strict / lax F1"]))
    pairs = ["-".join(pair) for pair in PAIRS]
    lines = [f"{'strict / lax F1':{width}}" + "".join(f"  {pair:>13}" for pair in pairs) + "   rows"]
    for folder, of in scores.items():
        cells = [f"{of.strict[pair].f1:.4f}/{of.lax[pair].f1:.4f}" if pair in of.strict else "-" for pair in PAIRS]
        row = f"{of.strict[LANGUAGES].f1:.4f}" if LANGUAGES in of.strict else "-"
        lines.append(f"{folder:{width}}" + "".join(f"  {cell:>13}" for cell in cells) + f"  {row:>6}")
    return "\n".join([*lines, "", *shape_lines(scores), "", mean_line(scores)])


def shape_lines(scores: dict[str, Scores]) -> list[str]:
    """The table of shapes, over all folders."""
    lines = ["beads       gold  found  recall  precision      F1"]
    for name in SHAPES:
        tally = sum((of.shapes.get(name, Tally()) for of in scores.values()), Tally())
        if tally.gold or tally.found:
            figures = f"{tally.recall:7.4f}  {tally.precision:9.4f}  {tally.f1:6.4f}"
            lines.append(f"{name:9} {tally.gold:6} {tally.found:6} {figures}")
    return lines


def mean_line(scores: dict[str, Scores]) -> str:
    """Means over folders: each pair of each folder, and the rows of each folder, count alike."""
    means = {
        "pairs strict": [of.strict[pair].f1 for of in scores.values() for pair in PAIRS if pair in of.strict],
        "lax": [tally.f1 for of in scores.values() for tally in of.lax.values()],
        "rows": [of.strict[LANGUAGES].f1 for of in scores.values() if LANGUAGES in of.strict],
    }
    return "mean  " + "  ".join(f"{name} {fmean(values):.4f}" for name, values in means.items() if values)


def arguments() -> argparse.Namespace:
    """What was typed."""
    parser = argparse.ArgumentParser(description="Scores an aligner on folders of documents with gold links.")
    parser.add_argument("program", help="the aligner, such as target/release/tovmach")
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="folder",
        help="documents NAME.ko, NAME.uk, NAME.en, a segment a line, with links NAME.gold.tri, NAME.gold.ko-uk …",
    )
    return parser.parse_args()


def main() -> int:
    """Scores what was asked for; 2 where that cannot be done."""
    asked = arguments()
    try:
        print(report({str(folder): score_folder(asked.program, folder) for folder in asked.folders}))
    except (ScoreError, OSError) as error:
        print(f"score.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
