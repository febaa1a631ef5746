#!/usr/bin/env python3
"""Translates the sentences of a table, and nothing else: for standing phrases that your office has agreed on.

    [backend.command]
    program = ["python3", "samples/backends/wordlist.py", "samples/backends/wordlist.csv"]

The table is a CSV file in UTF-8 with a column a language (ko, uk, en, ru). A sentence is found in it as it stands there; spaces
around it do not matter.
"""

import csv
import json
import re
import sys

# What tovmach puts in the place of a name, a number or a mark such as "[nods]". It has to come back, each once.
PLACEHOLDERS = re.compile(r"(?:X[A-Z]+[0-9]+X\s*)*")


def read(path):
    """The rows of the table, each with its languages and texts."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def translate(rows, text, source, target):
    """The translation, or None where the table has none, or more than one. Placeholders before the sentence stay before it."""
    text = text.strip()
    before = PLACEHOLDERS.match(text).group()
    sentence = text[len(before):]
    # "ko-KP" is in the column "ko".
    source, target = source.split("-")[0], target.split("-")[0]
    found = {row.get(target) for row in rows if sentence and row.get(source) == sentence}
    translation = found.pop() if len(found) == 1 else None
    return before + translation if translation else None


def main():
    if len(sys.argv) != 2:
        sys.exit("name the table: wordlist.py TABLE.csv")
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    rows = read(sys.argv[1])
    for line in sys.stdin:
        asked = json.loads(line)
        text = translate(rows, asked["text"], asked["source"], asked["target"])
        answer = {"text": text} if text else {"error": "not in the table"}
        print(json.dumps({"id": asked["id"], **answer}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
