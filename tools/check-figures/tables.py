"""Tables as `tovmach check` reads them: rows of ids and texts, and what is said of them."""

import csv
import json
import subprocess
import tempfile
from collections import namedtuple
from pathlib import Path

LANGS = ["ko", "uk", "en", "ru"]

# A row: its id, the language it was said in (or None), its texts by language.
Row = namedtuple("Row", "id original texts")
# What a check says of a row.
Finding = namedtuple("Finding", "check severity row lang message")


def read(path, columns=None, original=None):
    """The rows of a CSV that lack no language. `columns` says which column (from 1) holds which; without it the header does."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    places = columns or {name: place for place, name in enumerate(lines[0], 1) if name in LANGS}
    if len(places) < 2:
        raise SystemExit(f"{path}: fewer than two columns of languages; say --columns ko=3,uk=4")
    rows = []
    for number, line in enumerate(lines[1:], 1):
        texts = {lang: line[place - 1].strip() for lang, place in places.items()}
        if all(texts.values()):
            rows.append(Row(f"{Path(path).stem}:{number}", original, texts))
    return rows


def write(path, rows):
    """A table of tovmach; what renders another cell comes from a machine where it is known which one that is."""
    langs = [lang for lang in LANGS if any(lang in row.texts for row in rows)]
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "original", *langs, *(f"{lang}_origin" for lang in langs)])
        for row in rows:
            texts = [guarded(row.texts.get(lang, "")) for lang in langs]
            out.writerow([row.id, row.original or "", *texts, *(origin(row, lang) for lang in langs)])


def origin(row, lang):
    if lang not in row.texts:
        return ""
    return "transcript" if row.original in (None, lang) else "machine seed"


def guarded(text):
    """What a spreadsheet would take for a formula is made harmless as tovmach itself does."""
    return "'" + text if text[:1] in "=+-@\t\r'" and text else text


def check(program, tables):
    """What `program` finds in tables of rows: each is a file of its own, all in one run."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, rows in enumerate(tables):
            paths.append(Path(folder) / f"{number}.csv")
            write(paths[-1], rows)
        run = subprocess.run([program, "check", "--json", *paths], capture_output=True, text=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        raise SystemExit(f"{program} check failed: {run.stderr}")
    return [finding(line) for line in run.stdout.splitlines() if '"check"' in line]


def finding(line):
    said = json.loads(line)
    return Finding(said["check"], said["severity"], said["row"], said["lang"], said["message"])
