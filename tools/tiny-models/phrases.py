"""Phrases of interviews in English, Ukrainian and Korean, put together from frames.txt, samples.txt and words.csv.

A frame has slots: `{term:acc}` is a term in the accusative, `{term:을}` a term with the particle that fits it, `{age}` a number,
`{age:рік,роки,років}` the word that agrees with it. A phrase is a list of parts for each language, and a part knows its slot, so
that one can see what belongs to what.

Read as a text to be translated, a phrase may be worded in any of the ways that are written down; as a translation it has the
first. Words of which words.csv says `seldom` are those of the glossaries: the models learn to write another word ("mostly").
"""

import csv
import re
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "uk", "ko")
SLOT = re.compile(r"\{(\w+)(?::([^}]+))?\}")

# With a consonant at the end, and with a vowel.
PARTICLES = {
    "은": ("은", "는"), "이": ("이", "가"), "을": ("을", "를"), "과": ("과", "와"), "로": ("으로", "로"), "이라고": ("이라고", "라고"),
}
# How a digit is said in Korean: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구.
DIGITS = "영일이삼사오육칠팔구"
RIEUL = 8

VOWELS = "аеєиіїоуюя"
# Before these a Ukrainian says у, whatever stands before it.
HARD_BEHIND_V = ("в", "ф", "льв", "св", "тв", "хв")

MONTHS_EN = ("January February March April May June July August September October November December").split()
MONTHS_UK = ("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня").split()

NUMBERS = {"age": (18, 65), "count": (2, 99), "small": (2, 12)}
TERMS = ("person", "unit", "weapon", "place", "paper")

# How often a phrase has a placeholder for a name or number, a mark before it or behind it, another phrase behind it, no full stop.
HIDDEN, MARK_BEFORE, MARK_BEHIND, TWO, OPEN = 0.35, 0.12, 0.04, 0.06, 0.05
# How often the word that models write mostly is written, and how often it is read.
MOSTLY_WRITTEN, MOSTLY_READ = 0.8, 0.5


def read_words():
    """The words of each kind, each row of words.csv a dictionary; `term` holds those of several kinds."""
    words = {}
    with open(HERE / "words.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words.setdefault(row["kind"], []).append(row)
    words["term"] = [word for kind in TERMS for word in words[kind]]
    return words


def read_frames(name):
    """The frames of a file: for each language its wordings."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("# ")]
    return [{lang: side.split(" / ") for lang, side in zip(LANGUAGES, row, strict=True)} for row in rows]


def agreeing(number, forms):
    """The form of a Ukrainian noun behind a number: 1 рік, 2 роки, 5 років."""
    one, few, many = forms
    if number % 100 in range(11, 15) or number % 10 in (0, 5, 6, 7, 8, 9):
        return many
    return one if number % 10 == 1 else few


def with_particle(word, particle):
    """A Korean word with its particle."""
    last = DIGITS[int(word[-1])] if word[-1].isdigit() else word[-1]
    final = (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else 1
    closed, open_ = PARTICLES[particle]
    vowel = final == 0 or (particle == "로" and final == RIEUL)
    return word + (open_ if vowel else closed)


def preposition(before, word, after):
    """A Ukrainian preposition as it is said easily between these: був в окопі, жив у Львові, йшов зі старшим (orthography of 2019)."""
    after = after.lower()
    open_before, open_after = before[-1:].lower() in set(VOWELS), after[0] in VOWELS
    if word in ("у", "в"):
        return "в" if (open_after or open_before) and not after.startswith(HARD_BEHIND_V) else "у"
    if word in ("з", "із"):
        if after.startswith("льв") or after[0] in "зсцчшщж" and after[1] not in VOWELS:
            return "зі"
        return "з" if open_after or open_before and after[0] not in "зсцчшщж" else "із"
    return "об" if open_after or after.startswith("11:") else "о"


def eased(parts):
    """The same parts, with the prepositions before slots as they are said easily."""
    found = list(parts)
    for at, ((said, slot), (after, _)) in enumerate(zip(parts, parts[1:])):
        before, blank, word = said.removesuffix(" ").rpartition(" ")
        if slot is None and said.endswith(" ") and word.lower() in ("у", "в", "з", "із", "о"):
            found[at] = (before + blank + preposition(before, word.lower(), after) + " ", None)
    return found


class Word:
    """A word of words.csv in a slot, for each language the row that is said there."""

    def __init__(self, rows):
        self.rows = rows

    def say(self, lang, form, filling):
        row = self.rows[lang]
        if lang == "en":
            return row["many" if form == "many" else "en"]
        if lang == "uk":
            if form == "counted":
                return agreeing(filling.number(), (row["uk"], row["pl"], row["plgen"]))
            if form == "was":
                one = "була" if row["uk"].split()[0][-1] in "ая" else "був"
                return agreeing(filling.number(), (one, "було", "було"))
            return row[form or "uk"]
        wordings = row["ko"].split("/")
        word = wordings[0] if filling.target == "ko" else filling.random.choice(wordings)
        if form and form.startswith("counter"):
            _, _, particle = form.partition(":")
            return with_particle(row["counter"], particle) if particle else row["counter"]
        return with_particle(word, form) if form else word


class Placeholder:
    """What stands for something that is hidden from the model; the Korean particle behind it may be any when it is read."""

    def __init__(self, text):
        self.text = text

    def say(self, lang, form, filling):
        if lang != "ko" or form not in PARTICLES:
            return self.text
        return self.text + (PARTICLES[form][0] if filling.target == "ko" else filling.random.choice(PARTICLES[form]))


class Number:
    """A number, or the word that agrees with it."""

    def __init__(self, text):
        self.text = text

    def say(self, lang, form, filling):
        if form and "," in form:
            return agreeing(int(self.text), form.split(","))
        return with_particle(self.text, form) if form else self.text


class Date:
    """A day, as each language writes it; `quoted` as Ukrainian records do."""

    def __init__(self, day, month, year, quoted):
        self.day, self.month, self.year, self.quoted = day, month, year, quoted

    def say(self, lang, form, filling):
        if lang == "en":
            return f"{self.day} {MONTHS_EN[self.month - 1]} {self.year}"
        if lang == "ko":
            return f"{self.year}년 {self.month}월 {self.day}일"
        day = f"«{self.day}»" if self.quoted else self.day
        return f"{day} {MONTHS_UK[self.month - 1]} {self.year} року"


class Code:
    """A code name of a letter and a digit; the letter looks alike in both alphabets."""

    def __init__(self, digit):
        self.digit = digit

    def say(self, lang, form, filling):
        return f"{'К' if lang == 'uk' else 'K'}-{self.digit}"


class Filling:
    """What stands in the slots of one phrase."""

    def __init__(self, words, random, target, settled):
        self.words, self.random, self.target, self.settled = words, random, target, settled
        self.values = {}

    def number(self):
        """The number that a counted noun agrees with."""
        return next(int(value.text) for value in self.values.values() if isinstance(value, Number))

    def value(self, kind):
        if kind not in self.values:
            self.values[kind] = self.draw(kind)
        return self.values[kind]

    def draw(self, kind):
        random = self.random
        if kind in NUMBERS:
            return Number(str(random.randint(*NUMBERS[kind])))
        if kind == "number":
            return self.hidden("D") or Number(f"{random.randrange(10000):04}")
        if kind in ("date", "quoted"):
            year = random.choice((random.randint(2022, 2026), random.randint(1980, 2007)))
            month = random.randint(1, 12)
            return Date(random.randint(1, 28 if month == 2 else 30), month, year, kind == "quoted")
        if kind == "time":
            return Number(f"{random.randint(0, 23):02}:{random.randint(0, 59):02}")
        if kind == "code":
            return Code(random.randint(1, 9))
        if kind == "mark":
            return Placeholder(f"XM{random.randint(1, 30)}X")
        hidden = self.hidden(random.choice("NNNK")) if kind == "name" else None
        return hidden or Word(self.drawn_word(kind))

    def hidden(self, letter):
        number = self.random.choice((1, 1, 1, 2, 2, self.random.randint(3, 30)))
        return Placeholder(f"X{letter}{number}X") if self.random.random() < HIDDEN else None

    def drawn_word(self, kind):
        """The row of each language: of two words for one thing, which stand beside each other, each language says its own."""
        rows = self.words[kind]
        place = self.random.randrange(len(rows))
        if not rows[place]["use"]:
            return dict.fromkeys(LANGUAGES, rows[place])
        first = place if rows[place]["use"] == "seldom" else place - 1
        return {lang: rows[first + self.says_mostly(lang)] for lang in LANGUAGES}

    def says_mostly(self, lang):
        if lang != self.target:
            return self.random.random() < MOSTLY_READ
        return self.settled or self.random.random() < MOSTLY_WRITTEN


def split(wording):
    """The texts and slots of a wording, in order: `(text, None, None)` or `(None, kind, form)`."""
    end = 0
    for slot in SLOT.finditer(wording):
        if slot.start() > end:
            yield wording[end:slot.start()], None, None
        yield None, slot[1], slot[2]
        end = slot.end()
    if end < len(wording):
        yield wording[end:], None, None


def say(wording, lang, filling):
    """The parts of a wording, `(text, slot)`; what agrees with a number belongs to no slot."""
    parts = []
    for text, kind, form in split(wording):
        if kind is None:
            parts.append((text, None))
            continue
        kind, key = ("date", "date") if kind == "quoted" else (kind, kind)
        said = filling.value(kind).say(lang, form, filling)
        parts.append((said, None if form and ("," in form or form == "was" or form.startswith("counter")) else key))
    if lang == "uk":
        parts = eased(parts)
    first, slot = parts[0]
    return [(first[:1].upper() + first[1:], slot), *parts[1:]]


class Phrases:
    """Makes phrases, the same for the same seed."""

    def __init__(self):
        self.words = read_words()
        self.frames = read_frames("frames.txt")
        self.samples = read_frames("samples.txt")

    def phrase(self, random, target, settled=False):
        """A phrase in each language, as parts, to be translated into `target`; `settled`: with the words that come mostly."""
        frame = random.choice(self.samples if random.random() < 0.3 else self.frames)
        phrase = self.worded(frame, random, target, settled)
        if random.random() < TWO:
            other = self.worded(random.choice(self.frames), random, target, settled)
            phrase = {lang: phrase[lang] + [(" ", None)] + unslotted(other[lang]) for lang in LANGUAGES}
        if random.random() < OPEN:
            phrase = {lang: unstopped(parts) for lang, parts in phrase.items()}
        return marked(phrase, random)

    def worded(self, frame, random, target, settled):
        """A frame in words."""
        filling = Filling(self.words, random, target, settled)
        phrase = {}
        for lang in LANGUAGES:
            wordings = frame[lang]
            wording = wordings[0] if lang == target else random.choice(wordings)
            if "{quoted}" in wording:
                filling.value("date").quoted = True
            phrase[lang] = say(wording, lang, filling)
        return phrase

    def every_sample(self, random, target, source):
        """Each wording of the samples in the source, with its translation."""
        for frame in self.samples:
            for wording in frame[source]:
                yield self.worded({**frame, source: [wording]}, random, target, settled=True)


def unslotted(parts):
    """The same parts without their slots: another phrase has its own of the same name."""
    return [(text, None) for text, _ in parts]


def unstopped(parts):
    """The same parts without the full stop at the end, where there is one."""
    *others, (last, slot) = parts
    return [*others, (last.removesuffix("."), slot)] if last != "." else others


def marked(phrase, random):
    """A phrase with the placeholder of an editorial mark before it or behind it, sometimes."""
    for before, share in ((True, MARK_BEFORE), (False, MARK_BEHIND)):
        if random.random() < share:
            mark, blank = (f"XM{random.choice((1, 1, 2, random.randint(3, 30)))}X", "mark"), (" ", None)
            for lang in LANGUAGES:
                phrase[lang] = [mark, blank, *phrase[lang]] if before else [*phrase[lang], blank, mark]
    return phrase


def text(parts):
    """The text of parts."""
    return "".join(said for said, _ in parts)
