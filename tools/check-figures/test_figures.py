import csv
import tempfile
import unittest
from pathlib import Path
from random import Random

import faults
import seeds
import tables

ROWS = [
    tables.Row("t:1", None, {"uk": "Я не бачив там 17 людей.", "en": "I did not see 17 people there."}),
    tables.Row("t:2", None, {"uk": "Ви знали, де живе Оксана?", "en": "Did you know where Oksana lives?"}),
    tables.Row("t:3", None, {"uk": "Мене звати Павло, я з міста Суми, мені двадцять років.", "en": "Thank you all."}),
]


def damaged(fault, row, lang):
    worse = faults.FAULTS[fault][0](row, lang, Random(1), ROWS)
    return worse and worse.texts[lang]


class Faults(unittest.TestCase):
    def test_each_fault_changes_what_it_says(self):
        self.assertEqual(damaged("number", ROWS[0], "uk"), "Я не бачив там 71 людей.")
        self.assertEqual(damaged("negation", ROWS[0], "uk"), "Я бачив там 17 людей.")
        self.assertEqual(damaged("negation", ROWS[0], "en"), "I did see 17 people there.")
        self.assertEqual(damaged("question", ROWS[1], "en"), "Did you know where Oksana lives.")
        self.assertIn(damaged("name", ROWS[1], "uk"), ["Ви знали, де живе Павло?", "Ви знали, де живе Суми?"])
        self.assertEqual(damaged("cut", ROWS[2], "uk"), "Мене звати Павло, я")
        self.assertEqual(damaged("swapped", ROWS[0], "en"), ROWS[1].texts["en"])
        self.assertEqual(damaged("copied", ROWS[0], "en"), ROWS[0].texts["uk"])

    def test_where_there_is_nothing_to_damage_nothing_is(self):
        for fault in ["number", "negation", "name", "cut", "repetition", "homoglyph", "question"]:
            self.assertIsNone(damaged(fault, ROWS[2], "en"), fault)

    def test_planted_errors_stand_apart_and_come_again_with_their_seed(self):
        rows = [ROWS[0]._replace(id=f"t:{number}") for number in range(40)]
        once = faults.planted(faults.number, rows, Random(3))
        self.assertEqual(once, faults.planted(faults.number, rows, Random(3)))
        places = sorted(int(name.split(":")[1]) for name in once[1])
        self.assertTrue(all(after - before > 4 for before, after in zip(places, places[1:])))
        self.assertEqual(places, [place for place in range(40) if once[0][place] != rows[place]])


class Tables(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "t.csv"

    def test_what_is_written_is_read(self):
        tables.write(self.path, [row._replace(original="uk") for row in ROWS])
        self.assertEqual(tables.read(self.path, original="uk"), [row._replace(original="uk") for row in ROWS])
        with open(self.path, encoding="utf-8", newline="") as file:
            self.assertEqual(next(csv.DictReader(file))["en_origin"], "machine seed")

    def test_columns_without_names_are_told_and_rows_that_lack_a_language_left_out(self):
        self.path.write_text("a,b,c\n1,그렇습니다.,Так.\n2,,Ні.\n", encoding="utf-8")
        self.assertEqual([row.texts for row in tables.read(self.path, {"ko": 2, "uk": 3})], [{"ko": "그렇습니다.", "uk": "Так."}])
        with self.assertRaises(SystemExit):
            tables.read(self.path)


class Seeds(unittest.TestCase):
    def test_every_seed_is_a_faithful_rendition_and_a_wrong_one(self):
        for kind in seeds.kinds(seeds.FOLDER):
            for seed in seeds.seeds(seeds.FOLDER, kind):
                self.assertNotEqual(seed.original_lang, seed.lang, seed)
                self.assertNotEqual(seed.faithful, seed.wrong, seed)
                self.assertTrue(all(seed), seed)


if __name__ == "__main__":
    unittest.main()
