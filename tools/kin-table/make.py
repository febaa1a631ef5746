"""Makes src/lang/slavic/kin.bin: by what pieces of words Ukrainian and Russian are told from each other.

    pip install -r requirements.txt && python make.py ../../src/lang/slavic/kin.bin

A word is the sum of the weights of its pieces: all runs of 2 to 5 characters of `<word>`, and the whole. Weights are those of
a logistic regression on the word lists of wordfreq, kept in a table of 65,536 places by a hash, in twentieths of a nat.
"""

import sys

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from wordfreq import get_frequency_dict

PLACES = 1 << 16
LONGEST = 5
STEPS_A_NAT = 20
WORDS = 300_000
# The list of each language holds words of the other: so much of their frequency there is not its own.
RUSSIAN_IN_UKRAINIAN, UKRAINIAN_IN_RUSSIAN = 0.04, 0.01
# Below this frequency nothing is known.
FLOOR = 1e-8
# Common words weigh more, but not by their whole frequency.
POWER = 0.4
DAMPING = 1.0

LETTERS = set("абвгдежзийклмнопрстуфхцчшщьюя'")


def place(piece):
    """FNV-1a of 32 bits, folded to 16."""
    value = 0x811C9DC5
    for byte in piece.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value ^ value >> 16) & PLACES - 1


def pieces(word):
    closed = f"<{word}>"
    runs = [closed[at : at + n] for n in range(2, LONGEST + 1) for at in range(len(closed) - n + 1)]
    return runs + [closed] * (len(closed) > LONGEST)


def frequencies():
    """The commonest words without letters that only one of the languages has, with what each has of them."""
    found = {}
    for side, lang in enumerate(("uk", "ru")):
        for word, share in get_frequency_dict(lang, "large").items():
            word = word.replace("’", "'").replace("ʼ", "'")
            if set(word) <= LETTERS:
                found.setdefault(word, [0.0, 0.0])[side] += share
    own = {
        word: (max(uk - RUSSIAN_IN_UKRAINIAN * ru, 0), max(ru - UKRAINIAN_IN_RUSSIAN * uk, 0))
        for word, (uk, ru) in found.items()
    }
    common = sorted(own, key=lambda word: (-sum(own[word]), word))[:WORDS]
    return [(word, *own[word]) for word in common if sum(own[word]) > 2 * FLOOR]


def fitted(rows):
    known = {}
    columns = [[known.setdefault(piece, place(piece)) for piece in pieces(word)] for word, _, _ in rows]
    ends = np.cumsum([0] + [len(row) for row in columns])
    inputs = csr_matrix((np.ones(ends[-1], np.float32), np.concatenate(columns), ends), shape=(len(rows), PLACES))
    across = inputs.T.tocsr()
    uk, ru = (np.array([row[side] for row in rows]) + FLOOR for side in (1, 2))
    chance = uk / (uk + ru)
    weight = ((uk + ru) / FLOOR) ** POWER
    weight /= weight.mean()

    def loss(table):
        odds = inputs @ table.astype(np.float32)
        slope = across @ ((1 / (1 + np.exp(-odds)) - chance) * weight).astype(np.float32)
        cost = float(((np.logaddexp(0, odds) - chance * odds) * weight).sum())
        return cost + DAMPING * table @ table / 2, (slope + DAMPING * table).astype(np.float64)

    return minimize(loss, np.zeros(PLACES), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x


def main():
    table = fitted(frequencies())
    np.clip(np.round(table * STEPS_A_NAT), -127, 127).astype(np.int8).tofile(sys.argv[1])


main()
