"""The parallel corpus: units, each one text in two or more languages, read from the unpacked packages."""

import json
import re
from typing import NamedTuple

from .readers import READERS, clean

LANGUAGES = ("en", "ko", "uk", "ru")
HANGUL = re.compile("[가-힣]")
CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєҐґ]")
LATIN = re.compile("[A-Za-z]")
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+(?=\S)")
LONGEST = 450
"""Characters; longer paragraphs are rarely parallel throughout."""


class Unit(NamedTuple):
    """One thing said in several languages."""

    source: str
    text: dict


def read_units(texts, unpacked):
    """All units of the sources, without repeats, cut into sentences where the languages have as many of them."""
    seen = set()
    for entry in texts:
        for text in read_source(entry, unpacked):
            for part in sentences(text):
                identity = frozenset((lang, side.lower()) for lang, side in part.items())
                if len(part) > 1 and identity not in seen:
                    seen.add(identity)
                    yield Unit(entry["source"], part)


def read_source(entry, unpacked):
    """The texts of one source, joined over the languages by their keys, in the order of the files."""
    joined = {}
    for lang in LANGUAGES:
        tag = entry.get("tags", {}).get(lang, lang)
        for path in matching(unpacked, entry["files"], lang=tag):
            for key, text in READERS[entry["reader"]](path, tag):
                sides = joined.setdefault(key, {})
                if entry["reader"] == "gettext":
                    sides.setdefault("en", clean(key.rpartition("\x04")[2]))
                sides.setdefault(lang, clean(text))
    for sides in joined.values():
        yield {lang: text for lang, text in sides.items() if is_in(lang, text)}


def read_plain(entries, unpacked):
    """Sentences of one language, as `(language, text)`."""
    for entry in entries:
        for lang, name in entry["names"].items():
            for path in matching(unpacked, entry["files"], name=name):
                for _, text in READERS[entry["reader"]](path, lang):
                    text = " ".join(text.split())
                    if 3 < len(text) < 300:
                        yield lang, text


def matching(unpacked, patterns, **names):
    """The files of the patterns with the names filled in, in a fixed order."""
    for pattern in patterns:
        yield from sorted(unpacked.glob(pattern.format(**names)))


def sentences(text):
    """The text cut into sentences if each language gives the same number of them, else the whole."""
    parts = {lang: [part for part in SENTENCE_END.split(side) if part] for lang, side in text.items()}
    counts = {len(part) for part in parts.values()}
    if len(counts) != 1:
        return [text]
    rows = ({lang: parts[lang][i] for lang in parts} for i in range(counts.pop()))
    return [{lang: side for lang, side in row.items() if is_in(lang, side)} for row in rows]


def is_in(lang, text):
    """Whether a text can be of the language, by its script: translations that were never made stay English."""
    if not 0 < len(text) <= LONGEST:
        return False
    if lang == "ko":
        return bool(HANGUL.search(text))
    if lang in ("uk", "ru"):
        return bool(CYRILLIC.search(text))
    return bool(LATIN.search(text)) and not HANGUL.search(text) and not CYRILLIC.search(text)


def write_units(units, path):
    """Writes units as JSON lines; returns how many each source gave."""
    counts = {}
    with path.open("w", encoding="utf-8") as file:
        for unit in units:
            file.write(json.dumps(unit, ensure_ascii=False) + "\n")
            counts[unit.source] = counts.get(unit.source, 0) + 1
    return counts


def load_units(path):
    """Reads what `write_units` wrote."""
    with path.open(encoding="utf-8") as file:
        return [Unit(*json.loads(line)) for line in file]
