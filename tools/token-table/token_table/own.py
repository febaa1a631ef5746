"""The project's phrasebook and glossaries as units: what they say alike in several languages."""

import csv
import re
from itertools import cycle, islice

from .corpus import Unit, is_in

CASE = re.compile(r"^[a-z]+=")
NORMS = {"en": ("en",), "ko": ("ko", "ko-KR", "ko-KP"), "uk": ("uk",), "ru": ("ru",)}
"""The columns of each language."""


def read_units(project):
    """The phrases without slots, and the terms."""
    for folder, source in (("phrasebook", "phrases"), ("glossaries", "terms")):
        for path in sorted((project / folder).glob("*.csv")):
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    yield from row_units(row, source)


def row_units(row, source):
    """One unit for each form of the language that has most of them; the others' forms come again in turn."""
    forms = {lang: all_forms(row, columns) for lang, columns in NORMS.items()}
    forms = {lang: [form for form in found if is_in(lang, form)] for lang, found in forms.items()}
    forms = {lang: found for lang, found in forms.items() if found}
    if len(forms) < 2 or any("{" in form for found in forms.values() for form in found):
        return
    count = max(map(len, forms.values()))
    for texts in zip(*(islice(cycle(found), count) for found in forms.values())):
        yield Unit(source, dict(zip(forms, texts)))


def all_forms(row, columns):
    """The accepted forms in these columns, each once, without the names of their cases."""
    forms = "|".join(row.get(column) or "" for column in columns).split("|")
    return list(dict.fromkeys(CASE.sub("", form) for form in forms if form))
