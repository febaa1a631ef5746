"""An invented document of five Korean, four Ukrainian and four English segments, and a program that aligns it half well."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import score
from links import ScoreError, documents, found_links
from measures import by_shape, lax, single_nulls, strict

VERSIONS = {
    "ko": ["안녕하십니까?", "앉으십시오.", "물 드시겠습니까?", "네,", "고맙습니다."],
    "uk": ["Добрий день. Сідайте.", "Хочете води?", "Так.", "Дякую."],
    "en": ["Hello.", "Have a seat.", "Some water?", "Yes, thank you."],
}
GOLD = {
    "ko-uk": "[0,1]:[0]\n[2]:[1]\n[3]:[2]\n[4]:[3]\n",
    "tri": "[0,1]:[0]:[0,1]\n[2]:[1]:[2]\n[3,4]:[2,3]:[3]\n",
}
FOUND = [
    {"ko": [0], "uk": [], "en": [0]},
    {"ko": [1], "uk": [0], "en": [1]},
    {"ko": [2], "uk": [1], "en": [2]},
    {"ko": [3, 4], "uk": [2, 3], "en": [3]},
    {"pair": ["ko", "uk"], "ko": [0], "uk": []},
    {"pair": ["ko", "uk"], "ko": [1], "uk": [0]},
    {"pair": ["ko", "uk"], "ko": [2], "uk": [1]},
    {"pair": ["ko", "uk"], "ko": [3, 4], "uk": [2, 3]},
]


def document(folder: str, gold: dict[str, str]) -> Path:
    """Writes the document with these gold links."""
    for language, lines in VERSIONS.items():
        Path(folder, f"day.1.{language}").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for kind, links in gold.items():
        Path(folder, f"day.1.gold.{kind}").write_text(links, encoding="utf-8")
    return Path(folder)


def program(folder: str, answer: list[dict]) -> str:
    """Writes a program that gives this answer to every question."""
    path = Path(folder, "aligner")
    path.write_text(f"#!{sys.executable}\nprint({chr(10).join(map(json.dumps, answer))!r})\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


class Measures(unittest.TestCase):
    """Counted by hand."""

    gold = [((0, 1), (0,)), ((2,), (1,)), ((3,), (2,)), ((4,), (3,))]
    found = [((0,), ()), ((1,), (0,)), ((2,), (1,)), ((3, 4), (2, 3))]

    def test_strict_wants_both_sides_whole(self):
        tally = strict(self.gold, self.found)
        self.assertEqual((tally.right, tally.found, tally.met, tally.gold), (1, 4, 1, 4))
        self.assertAlmostEqual(tally.f1, 0.25)

    def test_lax_wants_one_link(self):
        tally = lax(self.gold, self.found)
        self.assertEqual((tally.right, tally.found, tally.met, tally.gold), (3, 4, 4, 4))
        self.assertAlmostEqual(tally.f1, 6 / 7)

    def test_null_beads_count_one_by_one_and_not_in_recall(self):
        together, apart = [((0, 1), ()), ((2,), (0,))], [((0,), ()), ((1,), ()), ((2,), (0,))]
        self.assertEqual(single_nulls(together), set(apart))
        for measure in (strict, lax):
            tally = measure(together, apart)
            self.assertEqual((tally.right, tally.found, tally.met, tally.gold), (3, 3, 1, 1))
            tally = measure(together, [((0,), (0,)), ((1,), ()), ((2,), ())])
            self.assertEqual((tally.right, tally.found, tally.met, tally.gold), (1, 3, 0, 1))

    def test_a_row_of_two_versions_is_to_be_found(self):
        gold = [((0,), (0,), (0,)), ((1,), (), (1,)), ((2,), (), ())]
        tally = strict(gold, [((0,), (0,), (0,)), ((1,), (), ()), ((2,), (), (1,))])
        self.assertEqual((tally.right, tally.found, tally.met, tally.gold), (1, 3, 1, 2))

    def test_shapes_are_counted_apart(self):
        tallies = {name: (t.gold, t.found, t.right) for name, t in by_shape(self.gold, self.found).items()}
        wanted = {"null": (0, 1, 0), "1-1": (3, 2, 1), "1-2": (1, 0, 0), "2-2, 2-3": (0, 1, 0)}
        self.assertEqual({name: counts for name, counts in tallies.items() if any(counts)}, wanted)

    def test_nothing_found_scores_nothing(self):
        self.assertEqual(strict(self.gold, []).f1, 0.0)


class Score(unittest.TestCase):
    """Files, the program and the report."""

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def test_the_report_of_a_folder(self):
        folder = document(self.folder, GOLD)
        lines = score.report({"day": score.score_folder(program(self.folder, FOUND), folder)}).splitlines()
        self.assertEqual(lines[1].split(), ["day", "0.2500/0.8571", "-", "-", "0.5714"])
        self.assertEqual(lines[-1], "mean  pairs strict 0.2500  lax 0.8571  rows 0.5714")
        self.assertIn(["1-1", "3", "2", "0.3333", "0.5000", "0.4000"], [line.split() for line in lines])

    def test_a_mistake_in_a_file_has_a_place(self):
        for kind, links, message in [
            ("ko-uk", GOLD["ko-uk"].replace("[3]:[2]", "[3]:2"), "gold.ko-uk:3: not 2 lists"),
            ("ko-uk", GOLD["ko-uk"].replace("[3]:[2]", "[2]:[2]"), "gold.ko-uk:3: segment 2 of ko stands twice"),
            ("ko-uk", GOLD["ko-uk"].replace("[4]", "[5]"), "gold.ko-uk:4: segment 5 of ko is beyond the end"),
            ("ko-uk", GOLD["ko-uk"].replace("[4]", "[]"), "gold.ko-uk: segment 4 of ko stands in no bead"),
            ("tri", GOLD["ko-uk"], "gold.tri:1: not 3 lists"),
            ("ko-uk", GOLD["tri"], "gold.ko-uk:1: not 2 lists"),
        ]:
            with self.subTest(message), self.assertRaisesRegex(ScoreError, message):
                documents(document(self.folder, GOLD | {kind: links}))

    def test_a_cost_after_the_sides_is_left_out(self):
        (of,) = documents(document(self.folder, {"ko-uk": GOLD["ko-uk"].replace("\n", ":0.25\n")}))
        self.assertEqual(of.gold["ko", "uk"], Measures.gold)

    def test_a_folder_that_cannot_be_scored_says_why(self):
        with self.assertRaisesRegex(ScoreError, "no document"):
            documents(Path(self.folder))
        with self.assertRaisesRegex(ScoreError, r"day\.1: no gold links"):
            documents(document(self.folder, {}))
        Path(self.folder, "day.1.en").write_text("Hello.\n\nYes.\n", encoding="utf-8")
        with self.assertRaisesRegex(ScoreError, r"day\.1\.en:2: the line is empty"):
            documents(Path(self.folder))

    def test_a_program_that_answers_badly_is_named(self):
        (of,) = documents(document(self.folder, GOLD))
        for answer, message in [
            (FOUND[1:], "ko-uk-en: segment 0 of ko stands in no bead"),
            (FOUND + FOUND[-1:], "ko-uk:5: segment 3 of ko stands twice"),
            (FOUND + [{"ko": [0]}], ":9: not a row or bead"),
        ]:
            with self.subTest(message), self.assertRaisesRegex(ScoreError, f"aligner.*{message}"):
                found_links(program(self.folder, answer), of)
        Path(self.folder, "aligner").write_text("#!/bin/sh\necho no such option >&2; exit 2\n", encoding="utf-8")
        with self.assertRaisesRegex(ScoreError, "aligner ended with 2 on .*no such option"):
            found_links(str(Path(self.folder, "aligner")), of)

    def test_a_failure_ends_with_2_and_a_message(self):
        document(self.folder, GOLD)
        typed = ["score.py", str(Path(self.folder, "missing")), self.folder]
        with mock.patch.object(sys, "argv", typed), contextlib.redirect_stderr(io.StringIO()) as message:
            self.assertEqual(score.main(), 2)
        self.assertIn("missing: No such file", message.getvalue())


if __name__ == "__main__":
    unittest.main()
