"""The numerical modules: gradients, quantisation, the format of the table."""

import struct
import unittest

try:
    import numpy as np

    from token_table import export, losses, pairs, student, vocabulary
except ImportError as missing:
    raise unittest.SkipTest(f"{missing}: install requirements.txt") from None


class FewTokens:
    """Three tokens, as `vocabulary.Tokens` would give them."""

    pieces = np.array(["▁ні", "▁так", "а"])
    log_probs = np.array([-3.0, -4.0, -5.0], np.float32)
    scripts = np.array([1, 1, 1])
    weights = np.array([0.5, 0.7, 1.0], np.float32)
    vectors = np.eye(3, dtype=np.float32)

    def __len__(self):
        return 3

    def share_of_script(self):
        return np.array([0.5, 0.3, 0.2])


def slope_by_difference(loss, at, step=1e-4):
    """The gradient of a function of a matrix, by small steps in every component."""
    slope = np.zeros_like(at)
    for place in np.ndindex(at.shape):
        there, back = at.copy(), at.copy()
        there[place] += step
        back[place] -= step
        slope[place] = (loss(there) - loss(back)) / (2 * step)
    return slope


class Numbers(unittest.TestCase):
    def setUp(self):
        chance = np.random.default_rng(1)
        self.left = chance.normal(size=(5, 4))
        self.right = self.left + chance.normal(size=(5, 4)) / 5
        self.targets = losses.normalised(chance.normal(size=(5, 4)))

    def test_the_gradient_of_the_contrast(self):
        same = np.zeros((5, 5), bool)
        same[0, 3] = True
        loss = lambda left: losses.contrast(left, self.right, same)[0] * losses.CONTRAST
        given = losses.contrast(self.left, self.right, same)[1]
        np.testing.assert_allclose(given, slope_by_difference(loss, self.left), atol=1e-5)

    def test_the_gradient_of_the_distance_to_the_teacher(self):
        def loss(vectors):
            units = losses.normalised(vectors)
            excess = units @ units.T - self.targets @ self.targets.T
            np.fill_diagonal(excess, 0)
            return -(units * self.targets).sum(1).mean() + losses.RELATIONS * (excess**2).mean()

        given = losses.distil(self.left, self.targets)[1]
        np.testing.assert_allclose(given, slope_by_difference(loss, self.left), atol=1e-5)

    def test_a_student_learns_a_direction(self):
        import scipy.sparse

        learner = student.Student(FewTokens(), np.eye(3, dtype=np.float32))
        counts = scipy.sparse.csr_matrix(np.array([[1, 0, 1]], np.float32))
        goal = losses.normalised(np.array([[0.0, 1.0, -1.0]], np.float32))
        before = losses.distil(learner.embed(counts), goal)[0]
        for _ in range(200):
            learner.learn([(counts, losses.distil(learner.embed(counts), goal)[1])], 10.0)
        self.assertLess(losses.distil(learner.embed(counts), goal)[0], before / 2)
        np.testing.assert_allclose(learner.embed(counts)[0], learner.table()[[0, 2]].sum(0), rtol=1e-5)

    def test_the_table_has_the_format_of_the_aligner(self):
        vectors = np.array([[7.0, -8.0], [0.7, 0.1], [0.0, 3.5]], np.float32)
        table = export.table(FewTokens(), vectors)
        magic, tokens, dimensions, length = struct.unpack_from("<8sIII", table)
        self.assertEqual((magic, tokens, dimensions), (b"TALN0002", 3, 2))
        self.assertEqual(len(table), 36 + length + 4 * tokens + tokens * dimensions // 2)
        self.assertEqual(table[36 : 36 + length], export.front_coded(["а".encode(), "▁ні".encode(), "▁так".encode()]))

    def test_names_keep_what_they_share(self):
        self.assertEqual(export.front_coded([b"ab", b"abc", b"b"]), b"\x00\x02ab\x02\x01c\x00\x01b")

    def test_four_bits_keep_a_vector_nearly(self):
        vectors = np.random.default_rng(2).normal(size=(50, 64)).astype(np.float32)
        small = export.quantise(vectors)
        restored = np.exp(small.base + small.step * small.scales)[:, None] * small.values
        cosines = (losses.normalised(vectors) * losses.normalised(restored)).sum(1)
        self.assertGreater(cosines.min(), 0.98)
        self.assertTrue(-8 <= small.values.min() and small.values.max() <= 7)

    def test_shares_decide_what_is_drawn(self):
        drawn = pairs.draw(np.cumsum([0.0, 1.0, 0.0, 3.0]), 1000, np.random.default_rng(3))
        self.assertEqual(drawn.tolist(), [1, 3])


class Vocabulary(unittest.TestCase):
    def test_scripts(self):
        for piece, script in {
            "▁так": "cyrillic",
            "문": "korean",
            "▁the": "latin",
            "2023": "digit",
            "▁?!": "punctuation",
            "B2": "latin",
            "문a": None,
            "ñ": None,
            "猫": None,
        }.items():
            self.assertEqual(vocabulary.script_of(piece), script, piece)

    def test_a_text_is_cut_word_by_word(self):
        cut = vocabulary.tokenizer([("▁та", -2.0), ("▁так", -3.0), ("к", -2.0), ("▁", -4.0)])
        self.assertEqual(cut.encode("так так").tokens, ["▁так", "▁так"])

    def test_folding(self):
        self.assertEqual(vocabulary.fold("п’я\u0301ть\u00ad １"), "п'ять 1")
