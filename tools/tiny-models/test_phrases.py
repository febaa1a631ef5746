"""python3 -m unittest discover tools/tiny-models"""

import random
import unittest

from phrases import (
    LANGUAGES, Filling, Number, Phrases, Word, agreeing, eased, preposition, text, with_particle,
)


class Grammar(unittest.TestCase):
    def test_a_noun_agrees_with_its_number(self):
        forms = ("рік", "роки", "років")
        for number, form in ((1, "рік"), (2, "роки"), (4, "роки"), (5, "років"), (11, "років"), (14, "років"), (21, "рік"),
                             (32, "роки"), (40, "років"), (112, "років")):
            self.assertEqual(agreeing(number, forms), form, number)

    def test_a_particle_fits_its_word(self):
        for word, particle, wanted in (("소총", "을", "소총을"), ("전차", "을", "전차를"), ("참호", "로", "참호로"), ("서울", "로", "서울로"),
                                       ("병원", "로", "병원으로"), ("대위", "과", "대위와"), ("0417", "이라고", "0417이라고"),
                                       ("12", "이라고", "12라고")):
            self.assertEqual(with_particle(word, particle), wanted)

    def test_a_preposition_is_said_easily(self):
        for said in ("Я був в окопі", "Я був у рові", "Ми спали в рові", "Ви були у Львові", "Ви були в Києві", "Я йшов із сержантом",
                     "Я говорив з офіцером", "Я говорив із XN1X", "Я говорив зі старшим", "Я зі Львова", "Я з Києва",
                     "Я прибув о 10:20", "Я прибув об 11:20"):
            before, word, after = said.rsplit(" ", 2)
            plain = {"в": "у", "із": "з", "зі": "з", "об": "о"}.get(word, word)
            self.assertEqual(preposition(before, plain, after), word, said)

    def test_a_preposition_at_the_beginning_stays(self):
        self.assertEqual(eased([("У ", None), ("роті", "unit"), (" було", None)]), [("у ", None), ("роті", "unit"), (" було", None)])

    def test_what_there_was_agrees_with_its_number(self):
        words = {word["en"]: word for word in Phrases().words["term"]}
        for term, number, said in (("mine", "21", "був"), ("land mine", "21", "була"), ("squad leader", "31", "був"),
                                   ("land mine", "22", "було"), ("tank", "11", "було"), ("hand grenade", "41", "була")):
            filling = Filling({}, None, "uk", True)
            filling.values["count"] = Number(number)
            self.assertEqual(Word({"uk": words[term]}).say("uk", "was", filling), said, term)


class Whole(unittest.TestCase):
    def setUp(self):
        self.phrases = Phrases()

    def test_every_phrase_is_whole_in_each_language(self):
        chooser = random.Random(5)
        for _ in range(5000):
            phrase = self.phrases.phrase(chooser, chooser.choice(LANGUAGES))
            for lang in LANGUAGES:
                said = text(phrase[lang])
                self.assertEqual(said, " ".join(said.split()))
                self.assertNotRegex(said, r"[{}|/]|None")

    def test_a_slot_is_in_each_language_or_in_none(self):
        chooser = random.Random(5)
        for frame in self.phrases.frames + self.phrases.samples:
            phrase = self.phrases.worded(frame, chooser, "en", settled=True)
            slots = [{slot for _, slot in phrase[lang] if slot} for lang in LANGUAGES]
            self.assertEqual(slots[0], slots[1], text(phrase["en"]))
            self.assertEqual(slots[0], slots[2], text(phrase["en"]))

    def test_what_is_read_one_way_is_written_one_way(self):
        for source in LANGUAGES:
            for target in LANGUAGES:
                wordings = {}
                for frame in self.phrases.frames + self.phrases.samples:
                    for wording in frame[source]:
                        self.assertEqual(wordings.setdefault(wording, frame[target][0]), frame[target][0], wording)


if __name__ == "__main__":
    unittest.main()
