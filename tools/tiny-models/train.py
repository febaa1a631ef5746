"""Makes a tiny model: `train.py SRC TRG OUT` (SRC and TRG are en, uk or ko) writes its files and its golden sentences to OUT.

The same seeds, versions and number of threads give the same model.
"""

import io
import itertools
import random
import sys
import time
from pathlib import Path

import sentencepiece
import torch
from torch.nn import functional as F

import marian
from network import Network
from phrases import Phrases, text

END = 0
# Chinese, Japanese and Korean have vocabularies of their own in Firefox's models that write them.
SPLIT = {"ko"}
PIECES, PIECES_SPLIT = 1000, {"source": 640, "target": 800}
HIDDEN, HIDDEN_SPLIT = 160, 128
PHRASES, BATCH, POOL = 60_000, 64, 40
EPOCHS, SETTLING = 4, 1
RATE, SETTLING_RATE = 3e-3, 5e-4
# How much it counts to look at the word that is being translated.
LOOKING = 0.1
GOLDEN = 80
ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяabcdefghijklmnopqrstuvwxyz"


def vocabulary(lines, path, pieces):
    """A SentencePiece vocabulary of these lines, as Firefox's: the end mark is 0, the unknown piece 1, nothing is normalized."""
    model = io.BytesIO()
    # Lines and model go by memory: a file's path would be written into the vocabulary.
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_writer=model, vocab_size=pieces, model_type="unigram",
        character_coverage=1.0, split_digits=True, hard_vocab_limit=False, normalization_rule_name="identity",
        eos_id=END, unk_id=1, bos_id=-1, pad_id=-1, num_threads=1, minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def alphabet():
    """Every letter and digit alone, so that each has a piece."""
    letters = ALPHABET + ALPHABET.upper() + "0123456789.,:?!-—()[]«»“”’‘《》="
    return [" ".join(letters)] * 3


def vocabularies(examples, source, target, out):
    """The vocabularies of both sides: one, or two."""
    sides = {side: [text(phrase[side]) for phrase in examples] for side in (source, target)}
    if target not in SPLIT:
        both = vocabulary(sides[source] + sides[target] + alphabet(), out / f"vocab.{source}{target}.spm", PIECES)
        return both, both
    return tuple(
        vocabulary(sides[side] + alphabet(), out / f"{name}.{source}{target}.spm", PIECES_SPLIT[role])
        for side, name, role in ((source, "srcvocab", "source"), (target, "trgvocab", "target"))
    )


def pieces(parts, vocabulary):
    """The pieces of a phrase with their end mark, and the slot that each belongs to."""
    slots = [slot for said, slot in parts for _ in said]
    # The pieces are the text again, with a blank before it.
    ends = itertools.accumulate(len(piece) for piece in vocabulary.encode(text(parts), out_type=str))
    return vocabulary.encode(text(parts)) + [END], [slots[max(end - 2, 0)] for end in ends] + [None]


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [-1] * (longest - len(row)) for row in rows])


def links(read, written):
    """Whether a piece of the source belongs to the same slot as a piece of the target: a row a piece of the target."""
    link = torch.zeros(len(read), max(len(slots) for slots in written), max(len(slots) for slots in read))
    for row, (sources, targets) in enumerate(zip(read, written)):
        for at, slot in enumerate(targets):
            if slot is not None:
                link[row, at, [place for place, other in enumerate(sources) if other == slot]] = 1
    return link


def batches(examples, shuffler):
    """All examples in batches of like length, in an order of their own."""
    order = list(range(len(examples)))
    shuffler.shuffle(order)
    found = []
    for start in range(0, len(order), BATCH * POOL):
        pool = sorted(order[start : start + BATCH * POOL], key=lambda place: len(examples[place][2]))
        found += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    shuffler.shuffle(found)
    return [[examples[place] for place in batch] for batch in found]


def loss(network, batch):
    """How badly a batch is translated, and how little is looked at what is translated."""
    sources, read, targets, written = zip(*batch)
    said = padded(targets)
    memory, padding = network.encode(padded(sources))
    scores, looks = network.decode(memory, padding, said[:, :-1].clamp(min=0))
    wrong = F.cross_entropy(scores.flatten(0, 1), said.flatten(), ignore_index=-1, label_smoothing=0.03)
    link = links(read, written)
    linked = link.sum(2) > 0
    astray = -((looks * link).sum(2)[linked] + 1e-6).log()
    return wrong + LOOKING * astray.mean() if len(astray) else wrong


def learn(network, examples, shuffler, epochs, rate, warm):
    """Goes through all examples so often; the rate rises, where it starts cold, and falls."""
    steps = epochs * -(-len(examples) // BATCH)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps, pct_start=warm)
    network.train()
    step, start = 0, time.time()
    for _ in range(epochs):
        for batch in batches(examples, shuffler):
            optimizer.zero_grad()
            value = loss(network, batch)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if step % 250 == 0:
                print(f"step {step} of {steps}: {value.item():.3f}, {time.time() - start:.0f} s", flush=True)
            step += 1
    network.eval()


@torch.no_grad()
def translated(network, vocabularies, line):
    """The likeliest piece again and again, as the engine does it."""
    source, target = vocabularies
    memory, padding = network.encode(torch.tensor([source.encode(line) + [END]]))
    ids = []
    while len(ids) < 120:
        scores, _ = network.decode(memory, padding, torch.tensor([ids], dtype=torch.long))
        best = scores[0, -1].argmax().item()
        if best == END:
            break
        ids.append(best)
    return target.decode(ids)


def golden(phrases, source, target):
    """Sentences with the translations that are asked of the model: those of the samples, and others."""
    chooser = random.Random(99)
    asked = list(phrases.every_sample(chooser, target, source))
    while len(asked) < len(phrases.samples) + GOLDEN:
        asked.append(phrases.phrase(chooser, target, settled=True))
    return dict((text(phrase[source]), text(phrase[target])) for phrase in asked)


def main(source, target, out):
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    phrases, chooser = Phrases(), random.Random(7)
    examples = [phrases.phrase(chooser, target) for _ in range(PHRASES)]
    sides = vocabularies(examples[:8000], source, target, out)
    read = [(*pieces(phrase[source], sides[0]), *pieces(phrase[target], sides[1])) for phrase in examples]
    split = target in SPLIT
    network = Network(len(sides[0]), len(sides[1]), HIDDEN_SPLIT if split else HIDDEN, split)
    shuffler = random.Random(3)
    learn(network, read, shuffler, EPOCHS, RATE, 0.15)
    with torch.no_grad():
        for batch in batches(read, shuffler)[:60]:
            loss(network, batch)
    network.quantize = True
    learn(network, read, shuffler, SETTLING, SETTLING_RATE, 0.05)
    (out / f"model.{source}{target}.intgemm.alphas.bin").write_bytes(marian.model(network, len(sides[0]), len(sides[1])))
    asked = golden(phrases, source, target)
    (out / "asked.tsv").write_text("".join(f"{line}\t{wanted}\n" for line, wanted in asked.items()), encoding="utf-8")
    right = sum(translated(network, sides, line) == wanted for line, wanted in asked.items())
    size = sum(path.stat().st_size for path in out.iterdir() if path.suffix != ".tsv")
    print(f"{source}-{target}: {right} of {len(asked)} as asked, {size} bytes")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
