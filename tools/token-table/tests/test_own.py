"""The phrasebook and the glossaries as units."""

import unittest
from pathlib import Path

from token_table import own
from token_table.corpus import Unit

PROJECT = Path(__file__).resolve().parents[3]


class Own(unittest.TestCase):
    def test_forms_go_together_in_turn(self):
        row = {"ko-KR": "분대", "ko-KP": "분대", "uk": "відділення|gen=відділень", "en": "squad", "domain": "unit"}
        self.assertEqual(
            list(own.row_units(row, "terms")),
            [
                Unit("terms", {"en": "squad", "ko": "분대", "uk": "відділення"}),
                Unit("terms", {"en": "squad", "ko": "분대", "uk": "відділень"}),
            ],
        )

    def test_slots_are_left_out(self):
        self.assertEqual(list(own.row_units({"ko": "{place}에서요.", "en": "In {place}.", "uk": "Де?"}, "phrases")), [])

    def test_the_projects_files_are_read(self):
        sources = [unit.source for unit in own.read_units(PROJECT)]
        self.assertGreater(sources.count("phrases"), 500)
        self.assertGreater(sources.count("terms"), 500)
