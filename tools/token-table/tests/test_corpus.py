"""Units: which texts go together, and how they are cut."""

import tempfile
import unittest
from pathlib import Path

from token_table import corpus


class Corpus(unittest.TestCase):
    def test_a_text_is_judged_by_its_script(self):
        for lang, text, right in [
            ("ko", "문", True),
            ("ko", "door", False),
            ("uk", "двері", True),
            ("en", "door", True),
            ("en", "door 문", False),
            ("ru", "", False),
            ("en", "a" * 451, False),
        ]:
            self.assertEqual(corpus.is_in(lang, text), right, (lang, text))

    def test_equal_numbers_of_sentences_are_paired(self):
        text = {"en": "I know. Ask him!", "uk": "Я знаю. Спитай його!"}
        self.assertEqual(
            corpus.sentences(text), [{"en": "I know.", "uk": "Я знаю."}, {"en": "Ask him!", "uk": "Спитай його!"}]
        )

    def test_else_the_text_stays_whole(self):
        text = {"en": "I know. Ask him!", "uk": "Я знаю, спитай його!"}
        self.assertEqual(corpus.sentences(text), [text])

    def test_files_of_languages_become_units_without_repeats(self):
        with tempfile.TemporaryDirectory() as folder:
            for lang, text in {"en": "The door.", "ko": "문입니다.", "uk": "Двері."}.items():
                path = Path(folder) / f"door/{lang}.json"
                path.parent.mkdir(exist_ok=True)
                path.write_text(f'{{"a": "{text}", "b": "{text}"}}', encoding="utf-8")
            entry = {"source": "door", "reader": "json", "files": ["door/{lang}.json"]}
            units = list(corpus.read_units([entry], Path(folder)))
            listed = Path(folder) / "units.jsonl"
            counts = corpus.write_units(units, listed)
            self.assertEqual(corpus.load_units(listed), units)
        self.assertEqual(units, [corpus.Unit("door", {"en": "The door.", "ko": "문입니다.", "uk": "Двері."})])
        self.assertEqual(counts, {"door": 1})
