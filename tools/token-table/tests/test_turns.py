"""The project's own turns."""

import unittest
from pathlib import Path

from token_table import turns

HERE = Path(__file__).resolve().parent.parent


class Turns(unittest.TestCase):
    def setUp(self):
        self.units = turns.read_units(HERE / "turns.txt", HERE / "slots.toml")

    def test_every_slot_is_filled(self):
        for unit in self.units:
            for text in unit.text.values():
                self.assertNotRegex(text, r"[{}/]", unit)

    def test_the_languages_have_the_same_slots(self):
        for line in turns.read_lines(HERE / "turns.txt"):
            slots = [sorted({name.removesuffix("_of").lower() for name in turns.SLOT.findall(text)}) for text in line]
            self.assertEqual(len({tuple(found) for found in slots}), 1, line)

    def test_two_runs_give_the_same(self):
        self.assertEqual(self.units, turns.read_units(HERE / "turns.txt", HERE / "slots.toml"))

    def test_particles_follow_the_syllable_before_them(self):
        self.assertEqual(turns.particles("정혁이/가 압니다"), "정혁이 압니다")
        self.assertEqual(turns.particles("페트렌코이/가 압니다"), "페트렌코가 압니다")
        self.assertEqual(turns.particles("대위이었습니다/였습니다."), "대위였습니다.")
        self.assertEqual(turns.particles("서울으로/로, 북한으로/로, 러시아으로/로"), "서울로, 북한으로, 러시아로")
        self.assertEqual(turns.particles("3이/가 아니라 2이/가"), "3이 아니라 2가")

    def test_after_a_comma(self):
        self.assertEqual(turns.within("It rained."), "it rained.")
        self.assertEqual(turns.within("I know."), "I know.")
