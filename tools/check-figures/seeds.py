"""The errors of `tests/seeded`: pairs of a faithful and a wrong rendition, and whether they are told apart."""

import csv
from collections import namedtuple
from pathlib import Path

import tables

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "seeded"

# A kind of error: the checks by whose finding it counts as found, and of 100 how many have to be.
Kind = namedtuple("Kind", "name finders least")
Seed = namedtuple("Seed", "original_lang original lang faithful wrong what")


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def kinds(folder):
    """The kinds of which the folder has errors."""
    known = [Kind(name, finders.split(), int(least)) for name, finders, least in rows_of(FOLDER / "kinds.tsv")]
    return [kind for kind in known if (folder / f"{kind.name}.tsv").exists()]


def seeds(folder, kind):
    return [Seed(*line) for line in rows_of(folder / f"{kind.name}.tsv")]


def row(name, seed, rendition):
    return tables.Row(name, seed.original_lang, {seed.original_lang: seed.original, seed.lang: rendition})


def figures(program, folder=FOLDER):
    """For each kind: seeds, found by its checks, found by any; and all findings in faithful renditions."""
    wrong, faithful = {}, {}
    for kind in kinds(folder):
        for number, seed in enumerate(seeds(folder, kind)):
            wrong[f"{kind.name}:{number}"] = (kind, row(f"{kind.name}:{number}", seed, seed.wrong))
            faithful[(seed.original, seed.faithful)] = row(f"{kind.name}:{number}", seed, seed.faithful)
    said = tables.check(program, [[row] for _, row in wrong.values()])
    accused = tables.check(program, [[row] for row in faithful.values()])
    return [(kind, *counts(kind, wrong, said)) for kind in kinds(folder)], accused, len(faithful)


def counts(kind, wrong, said):
    rows = {name for name, (of, _) in wrong.items() if of.name == kind.name}
    found = {finding.row for finding in said if finding.row in rows and finding.check in kind.finders}
    return len(rows), len(found), len({finding.row for finding in said if finding.row in rows})
