#!/usr/bin/env python3
"""How much `tovmach check` finds, and how often it accuses in vain. README.md says how to ask and what the figures mean."""

import argparse
from collections import Counter
from pathlib import Path
from random import Random

import faults
import seeds
import tables

SEVERITIES = ["error", "warning", "info"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the program tovmach")
    parser.add_argument("tables", nargs="*", help="CSV of human translations that you vouch for; none: tests/seeded")
    parser.add_argument("--fresh", action="store_true", help="the errors of tests/seeded/fresh, by which nothing was mended yet")
    parser.add_argument("--columns", type=columns, help="which column holds which language: ko=3,uk=4")
    parser.add_argument("--original", choices=tables.LANGS, help="the language from which the tables were translated")
    parser.add_argument("--seed", type=int, metavar="N", help="plant errors into the tables, and count how many are found")
    parser.add_argument("--show", metavar="CHECK", help="print this check's findings in the tables")
    return parser.parse_args()


def columns(words):
    return {lang: int(place) for lang, place in (word.split("=") for word in words.split(","))}


def print_seeds(program, fresh):
    folder = seeds.FOLDER / "fresh" if fresh else seeds.FOLDER
    kinds, accused, faithful = seeds.figures(program, folder)
    print(f"{'kind':<12}{'seeds':>6}{'found':>7}{'recall':>9}{'asked for':>11}{'by any':>9}")
    for kind, count, found, by_any in kinds:
        asked = f"{kind.least} %" if kind.least else "–"
        print(f"{kind.name:<12}{count:>6}{found:>7}{100 * found / count:>7.1f} %{asked:>11}{100 * by_any / count:>7.1f} %")
    print(f"\nFalse alarms on {faithful} faithful renditions, per 100 rows")
    print_alarms(accused, faithful)


def print_alarms(findings, rows):
    counts = Counter((finding.check, finding.severity) for finding in findings)
    print(f"{'check':<14}" + "".join(f"{severity:>9}" for severity in SEVERITIES))
    for check in sorted({check for check, _ in counts}):
        print_rates(check, [counts[check, severity] for severity in SEVERITIES], rows)
    print_rates("all together", [sum(finding.severity == severity for finding in findings) for severity in SEVERITIES], rows)


def print_rates(name, counts, rows):
    print(f"{name:<14}" + "".join(f"{100 * count / rows:>9.2f}" if count else f"{'–':>9}" for count in counts))


def print_tables(program, read, show):
    everything = []
    for path, rows in read.items():
        findings = tables.check(program, [rows])
        everything += findings
        counts = [sum(finding.severity == severity for finding in findings) for severity in SEVERITIES]
        print_rates(Path(path).name.removesuffix(".csv")[:48].ljust(50) + f"{len(rows):>6}", counts, len(rows))
        print_findings([finding for finding in findings if finding.check == show], rows)
    count = sum(map(len, read.values()))
    print(f"\nFalse alarms on {count} rows of {len(read)} tables, per 100 rows")
    print_alarms(everything, count)


def print_findings(findings, rows):
    texts = {row.id: row.texts for row in rows}
    for finding in findings:
        print(f"  {finding.severity} {finding.row} {finding.lang}: {finding.message}")
        print("".join(f"      {lang}: {text}\n" for lang, text in texts[finding.row].items()), end="")


def print_planted(program, read, seed):
    print(f"\nErrors planted by machine, seed {seed}")
    print(f"{'fault':<12}{'planted':>8}{'found':>7}{'recall':>9}{'by any':>9}")
    clean = {finding for rows in read.values() for finding in tables.check(program, [rows])}
    for name, (fault, finders) in faults.FAULTS.items():
        counts = [recall(program, rows, clean, fault, finders, Random(seed)) for rows in read.values()]
        planted, found, by_any = map(sum, zip(*counts))
        if planted:
            print(f"{name:<12}{planted:>8}{found:>7}{100 * found / planted:>7.1f} %{100 * by_any / planted:>7.1f} %")


def recall(program, rows, clean, fault, finders, random):
    """How many errors were planted, found by their checks, found by any: what was said before the planting does not count."""
    damaged, planted = faults.planted(fault, rows, random)
    news = [finding for finding in tables.check(program, [damaged]) if finding not in clean and finding.row in planted]
    found = {finding.row for finding in news if finders is None or finding.check in finders}
    return len(planted), len(found), len({finding.row for finding in news})


def main():
    asked = arguments()
    if not asked.tables:
        return print_seeds(asked.program, asked.fresh)
    read = {path: tables.read(path, asked.columns, asked.original) for path in asked.tables}
    print_tables(asked.program, read, asked.show)
    if asked.seed is not None:
        print_planted(asked.program, read, asked.seed)


if __name__ == "__main__":
    main()
