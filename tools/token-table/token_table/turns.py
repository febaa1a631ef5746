"""Short turns of interviews in four languages: the lines of `turns.txt` with their slots filled, and such joined."""

import random
import re
import tomllib
from typing import NamedTuple

from .corpus import LANGUAGES, Unit

SEED = 7
FILLINGS = 14
"""How often a line with slots is filled."""
JOINED = 1500
"""How many turns are made of a reply and a statement, or of two lines."""
REPLIES = [("Yes, ", "네, ", "Так, ", "Да, "), ("No, ", "아니요, ", "Ні, ", "Нет, ")]
SLOT = re.compile(r"\{(\w+)\}")
PARTICLE = re.compile(r"(?<=(.))(이라고/라고|이었습니다/였습니다|으로/로|이/가|은/는|을/를|과/와)")

READ = dict(zip("0123456789", "영일이삼사오육칠팔구"))
RIEUL = 8
"""The number of ㄹ among the ends of a syllable: 로 follows it as it follows a vowel."""


class Line(NamedTuple):
    """One line of the file, a text a language."""

    en: str
    ko: str
    uk: str
    ru: str


def read_units(path, slots):
    """The units of the file, always the same ones."""
    lines = read_lines(path)
    slots = tomllib.loads(slots.read_text(encoding="utf-8"))
    chance = random.Random(SEED)
    made = {}
    for line in lines:
        for _ in range(FILLINGS if "{" in line.en else 1):
            made[fill(line, slots, chance)] = None
    statements = [line for line in lines if line.en.endswith(".") and len(line.en) > 14]
    for _ in range(JOINED):
        made[join(statements, lines, slots, chance)] = None
    return [Unit("turns", line._asdict()) for line in made]


def read_lines(path):
    """The lines of the file, each with its four languages."""
    lines = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        parts = text.split("|")
        if len(parts) != len(LANGUAGES):
            raise SystemExit(f"{path}:{number}: {len(parts)} texts, not {len(LANGUAGES)}")
        lines.append(Line(*parts))
    return lines


def join(statements, lines, slots, chance):
    """A statement after a yes or a no, or with another line after it."""
    first = fill(chance.choice(statements), slots, chance)
    kind = chance.random()
    if kind < 0.55:
        reply = REPLIES[kind >= 0.3]
        return Line(*(word + within(text) for word, text in zip(reply, first)))
    second = fill(chance.choice(lines), slots, chance)
    return Line(*(f"{a} {b}" for a, b in zip(first, second)))


def within(text):
    """The text as it is written after a comma."""
    return text if re.match(r"I\b", text) else text[0].lower() + text[1:]


def fill(line, slots, chance):
    """The line with one choice a slot, the same in each language."""
    chosen = choose(slots, chance)
    filled = (SLOT.sub(lambda slot: chosen[lang][slot[1]], text) for lang, text in line._asdict().items())
    return Line(*map(particles, filled))


def choose(slots, chance):
    """What stands in each slot: texts by language and name of the slot."""
    person, other = chance.sample(slots["person"], 2)
    names = {
        "person": person,
        "other": other,
        **{name: chance.choice(slots[name]) for name in ("city", "country", "month", "weekday", "rank")},
    }
    figures = {
        "number": chance.choice(slots["number"]),
        "day": chance.randint(1, 30),
        "year": chance.randint(1985, 2025),
        "time": f"{chance.randint(0, 23)}:{chance.choice((0, 10, 15, 20, 30, 40, 45)):02}",
        "weight": chance.randint(50, 95),
        "height": chance.randint(155, 190),
    }
    plain = {name: str(figure) for name, figure in figures.items()}
    chosen = {}
    for lang in LANGUAGES:
        chosen[lang] = plain | {name: forms[lang] for name, forms in names.items()}
        chosen[lang]["month_of"] = names["month"].get(f"{lang}_of", names["month"][lang])
        chosen[lang]["Rank"] = names["rank"][lang].capitalize()
    return chosen


def particles(text):
    """Chooses between the two forms of a Korean particle by the syllable before it."""

    def form(match):
        syllable, forms = match[1], match[2].split("/")
        end = (ord(READ.get(syllable, syllable)) - ord("가")) % 28
        return forms[1] if end == 0 or end == RIEUL and forms[1] == "로" else forms[0]

    return PARTICLE.sub(form, text)
