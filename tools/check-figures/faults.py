"""Simple errors made by machine in clean tables: each takes a row and gives it back damaged, or None."""

import re
from functools import cache

LOOKALIKES = str.maketrans("аеорсхіАВЕКМНОРСТХ", "aeopcxiABEKMHOPCTX")
DENIALS = {
    "uk": re.compile(r"\bне (?=\w)"),
    "ru": re.compile(r"\bне (?=\w)"),
    "en": re.compile(r"(?<=\w) not\b|(?<=[a-z])n['’]t\b"),
    "ko": re.compile(r"(?<= )(안|못) (?=[가-힣])|지 않(?=[았는])"),
}


def with_text(row, lang, text):
    if text is None or text == row.texts[lang]:
        return None
    return row._replace(texts={**row.texts, lang: text})


def number(row, lang, random, _rows):
    """Two neighbouring digits of a number change places."""
    places = [m.start() for m in re.finditer(r"\d(?=\d)", row.texts[lang])]
    text = row.texts[lang]
    places = [place for place in places if text[place] != text[place + 1]]
    if not places:
        return None
    place = random.choice(places)
    return with_text(row, lang, text[:place] + text[place + 1] + text[place] + text[place + 2 :])


def negation(row, lang, _random, _rows):
    """The first word of denial is dropped."""
    return with_text(row, lang, DENIALS[lang].sub("", row.texts[lang], count=1))


def question(row, lang, _random, _rows):
    """The question mark at the end becomes a full stop."""
    text = row.texts[lang]
    return with_text(row, lang, text[:-1] + ".") if text.endswith("?") else None


def name(row, lang, random, rows):
    """A name, that is a capitalised word within a sentence, is replaced by one of another row."""
    mine = names(row.texts[lang])
    others = sorted({name for other in rows for name in names(other.texts.get(lang, ""))}.difference(mine))
    if not mine or not others:
        return None
    return with_text(row, lang, row.texts[lang].replace(random.choice(mine), random.choice(others), 1))


@cache
def names(text):
    return tuple(re.findall(r"(?<=[a-zа-яёєіїґ,] )[A-ZА-ЯЄІЇҐ][a-zа-яёєіїґ’'-]{3,}", text))


def cut(row, lang, _random, _rows):
    """The rendition breaks off before its middle."""
    words = row.texts[lang].split(" ")
    return with_text(row, lang, " ".join(words[: len(words) * 2 // 5])) if len(words) >= 10 else None


def copied(row, lang, random, _rows):
    """Another version stands in the cell."""
    return with_text(row, lang, row.texts[random.choice([other for other in row.texts if other != lang])])


def repetition(row, lang, _random, _rows):
    """The last three words come five times."""
    words = row.texts[lang].split(" ")
    return with_text(row, lang, " ".join(words[:-3] + words[-3:] * 5)) if len(words) >= 6 else None


def homoglyph(row, lang, random, _rows):
    """A Cyrillic letter becomes the Latin one that looks like it."""
    text = row.texts[lang]
    places = [m.start() for m in re.finditer(r"(?<=[а-яєії])[аеорсхі](?=[а-яєії])", text)]
    if not places:
        return None
    place = random.choice(places)
    return with_text(row, lang, text[:place] + text[place].translate(LOOKALIKES) + text[place + 1 :])


def swapped(row, lang, _random, rows):
    """The text of the next row stands in the cell."""
    following = rows[(rows.index(row) + 1) % len(rows)].texts.get(lang, "")
    return with_text(row, lang, following or None)


# What is done, and the checks that are to say so; None: any.
FAULTS = {
    "number": (number, {"number", "date", "age", "identifier", "time"}),
    "negation": (negation, {"negation", "answer"}),
    "question": (question, {"question"}),
    "name": (name, {"name", "spelling", "consistency"}),
    "cut": (cut, {"omission", "length", "meaning"}),
    "swapped": (swapped, None),
    "copied": (copied, {"copied", "untranslated", "script", "residue"}),
    "repetition": (repetition, {"repetition"}),
    "homoglyph": (homoglyph, {"homoglyph", "script"}),
}


def planted(fault, rows, random, most=200):
    """The rows with the fault in some of them, no two of them near each other, and the ids of those."""
    damaged, places = list(rows), set()
    for place in random.sample(range(len(rows)), len(rows)):
        row = rows[place]
        if len(places) == most or len(row.texts) < 2 or places.intersection(range(place - 4, place + 5)):
            continue
        worse = fault(row, random.choice(sorted(row.texts)), random, rows)
        if worse is not None:
            damaged[place] = worse
            places.add(place)
    return damaged, {rows[place].id for place in places}
