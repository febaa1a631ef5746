"""Trains the tiny model of tests/models/ct2 and writes it as CTranslate2 reads it.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch sentencepiece numpy
    /tmp/venv/bin/python tools/tiny-models/ct2.py tests/models/ct2

A Transformer of two and two layers learns invented sentences of an interview between Korean, Ukrainian and English, with the
tokens of NLLB-200: the source begins with the tag of its language, the translation with the tag of its own. The weights are
written as CTranslate2's own converter writes them (python/ctranslate2/specs/model_spec.py: binary version 6, revision 7 of
TransformerSpec, int8 by rows). golden.tsv holds what PyTorch says, one piece after the other by the likeliest, with the weights
as they were written.
"""

import io
import json
import math
import random
import struct
import sys
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from torch import nn
from torch.nn import functional

from phrases import agreeing, with_particle

WIDTH, HEADS, WIDE, LAYERS = 64, 4, 192, 2
STEPS, BATCH, SEED = 3000, 48, 20261
TAGS = ["kor_Hang", "ukr_Cyrl", "eng_Latn"]
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
PAD, END, UNKNOWN = 1, 2, 3

WORDS = {
    "person": [("민수", "Мінсу", "Minsu"), ("영희", "Йонхі", "Yonghui"), ("철호", "Чхольхо", "Cholho"),
               ("올렉시", "Олексій", "Oleksii"), ("다닐로", "Данило", "Danylo"), ("스테판", "Степан", "Stepan")],
    "rank": [("상사", "старший сержант", "senior sergeant"), ("중위", "лейтенант", "lieutenant"), ("대위", "капітан", "captain"),
             ("대좌", "старший полковник", "senior colonel"), ("병사", "солдат", "soldier")],
    "place": [("함흥", "Хамхин", "Hamhung"), ("원산", "Вонсан", "Wonsan"), ("수미", "Суми", "Sumy"),
              ("폴타바", "Полтава", "Poltava"), ("청진", "Чхонджин", "Chongjin")],
    "number": [(str(n),) * 3 for n in range(2, 1000)],
}
SENTENCES = [
    ("이름이 {person}입니다.", "Ім’я: {person}.", "The name is {person}."),
    ("저를 {called} 부릅니다.", "Мене кличуть {person}.", "They call me {person}."),
    ("제 계급은 {rank}입니다.", "Моє звання: {rank}.", "My rank is {rank}."),
    ("고향은 {place}입니다.", "Рідне місто: {place}.", "The home town is {place}."),
    ("부대에 {number}명이 있었습니다.", "У частині {people}.", "There were {number} people in the unit."),
    ("문서 번호는 {number}입니다.", "Номер документа: {number}.", "The document number is {number}."),
    ("{person} {rank}를 아십니까?", "Ви знаєте, хто такий {rank} {person}?", "Do you know {rank} {person}?"),
    ("{number}일 동안 걸었습니다.", "Ми йшли {days}.", "We walked for {number} days."),
    ("물을 좀 드릴까요?", "Дати вам води?", "Would you like some water?"),
    ("무엇을 보셨습니까?", "Що ви бачили?", "What did you see?"),
    ("아무것도 보지 못했습니다.", "Я нічого не бачив.", "I did not see anything."),
    ("천천히 말씀해 주세요.", "Говоріть повільніше, будь ласка.", "Please speak slowly."),
    ("질문을 이해했습니다.", "Я зрозумів запитання.", "I understood the question."),
    ("질문을 이해하지 못했습니다.", "Я не зрозумів запитання.", "I did not understand the question."),
    ("가족에게 편지를 쓰고 싶습니다.", "Я хочу написати листа родині.", "I want to write a letter to my family."),
    ("의사가 필요합니까?", "Вам потрібен лікар?", "Do you need a doctor?"),
]


def said(rng):
    """One sentence in the three languages."""
    sentence = rng.choice(SENTENCES)
    chosen = {slot: rng.choice(words) for slot, words in WORDS.items()}
    slots = [{slot: words[i] for slot, words in chosen.items()} | agreed(chosen) for i in range(len(sentence))]
    return [text.format(**words) for text, words in zip(sentence, slots)]


def agreed(chosen):
    """What agrees with the words beside it: a particle, Ukrainian nouns and verbs with their number."""
    number = chosen["number"][1]
    were = agreeing(int(number), ("була", "було", "було"))
    return {
        "called": with_particle(chosen["person"][0], "이라고"),
        "people": f"{were} {number} {agreeing(int(number), ('особа', 'особи', 'осіб'))}",
        "days": f"{number} {agreeing(int(number), ('день', 'дні', 'днів'))}",
    }


def pieces(rng):
    """A SentencePiece model of the sentences, as bytes."""
    model = io.BytesIO()
    texts = [text for _ in range(6000) for text in said(rng)]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts), model_writer=model, vocab_size=420, model_type="unigram", character_coverage=1.0,
        normalization_rule_name="identity",  # the usual rules would make the file ten times as long
        split_digits=True, hard_vocab_limit=False, minloglevel=2, num_threads=1)
    return model.getvalue()


def places(length):
    """Positions as CTranslate2 makes them where a model brings none (src/layers/common.cc)."""
    speed = torch.exp(-math.log(10000) / (WIDTH // 2 - 1) * torch.arange(WIDTH // 2))
    angle = torch.arange(1, length + 1)[:, None] * speed
    return torch.cat([angle.sin(), angle.cos()], 1)


class Attention(nn.Module):
    """linear_0 asks and, where it looks at itself, also answers; otherwise linear_1 answers. The last joins the heads."""

    def __init__(self, looks_at_itself):
        super().__init__()
        sizes = [3 * WIDTH, WIDTH] if looks_at_itself else [WIDTH, 2 * WIDTH, WIDTH]
        self.linear = nn.ModuleList(nn.Linear(WIDTH, size) for size in sizes)
        self.layer_norm = nn.LayerNorm(WIDTH)

    def forward(self, x, memory, hidden):
        if memory is None:
            query, key, value = self.linear[0](x).chunk(3, -1)
        else:
            query, (key, value) = self.linear[0](x), self.linear[1](memory).chunk(2, -1)
        split = lambda t: t.view(t.shape[0], t.shape[1], HEADS, -1).transpose(1, 2)
        seen = functional.scaled_dot_product_attention(split(query), split(key), split(value), attn_mask=~hidden)
        seen = seen.transpose(1, 2).flatten(2)
        return self.layer_norm(x + self.linear[-1](seen))


class FeedForward(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.ModuleList([nn.Linear(WIDTH, WIDE), nn.Linear(WIDE, WIDTH)])
        self.layer_norm = nn.LayerNorm(WIDTH)

    def forward(self, x):
        return self.layer_norm(x + self.linear[1](functional.relu(self.linear[0](x))))


class Layer(nn.Module):
    def __init__(self, decodes):
        super().__init__()
        self.self_attention = Attention(True)
        if decodes:
            self.attention = Attention(False)
        self.ffn = FeedForward()


class Translator(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.embeddings = nn.Embedding(size, WIDTH)
        nn.init.normal_(self.embeddings.weight, std=WIDTH**-0.5)
        self.encoder = nn.ModuleList(Layer(False) for _ in range(LAYERS))
        self.decoder = nn.ModuleList(Layer(True) for _ in range(LAYERS))

    def embed(self, ids):
        return self.embeddings(ids) * WIDTH**0.5 + places(ids.shape[1])

    def encode(self, source):
        x, hidden = self.embed(source), (source == PAD)[:, None, None, :]
        for layer in self.encoder:
            x = layer.ffn(layer.self_attention(x, None, hidden))
        return x, hidden

    def decode(self, target, memory, hidden):
        x, length = self.embed(target), target.shape[1]
        later = torch.ones(length, length, dtype=torch.bool).triu(1)[None, None]
        for layer in self.decoder:
            x = layer.ffn(layer.attention(layer.self_attention(x, None, later), memory, hidden))
        return x @ self.embeddings.weight.T


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])


def train(model, encode, ids, rng):
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=STEPS, pct_start=0.1)
    for step in range(STEPS):
        sources, targets = [], []
        for _ in range(BATCH):
            texts, (a, b) = said(rng), rng.sample(range(3), 2)
            sources.append([ids[TAGS[a]], *encode(texts[a]), END])
            targets.append([END, ids[TAGS[b]], *encode(texts[b]), END])
        target = padded(targets)
        logits = model.decode(target[:, :-1], *model.encode(padded(sources)))
        # The tag is given to the model, not written by it.
        loss = functional.cross_entropy(
            logits[:, 1:].flatten(0, 1), target[:, 2:].flatten(), ignore_index=PAD, label_smoothing=0.02)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 250 == 0:
            print(step, round(loss.item(), 4), flush=True)


def variables(model):
    """The weights by the names of CTranslate2."""
    named = {"decoder/embeddings/weight": model.embeddings.weight}
    for side in ["encoder", "decoder"]:
        for number, layer in enumerate(getattr(model, side)):
            for part, module in layer.named_children():
                name = f"{side}/layer_{number}/{part}"
                named[f"{name}/layer_norm/gamma"] = module.layer_norm.weight
                named[f"{name}/layer_norm/beta"] = module.layer_norm.bias
                for place, linear in enumerate(module.linear):
                    named[f"{name}/linear_{place}/weight"] = linear.weight
                    named[f"{name}/linear_{place}/bias"] = linear.bias
    return named


def written(model):
    """The variables as they stand in the file; the model's own weights become those that int8 can say."""
    scalars = {"num_heads": np.int16(HEADS), "pre_norm": np.int8(0), "activation": np.int8(0),
               "embeddings_merge": np.int8(0), "scale_embeddings": np.float32(WIDTH**0.5)}
    file = {f"{side}/{name}": value for side in ["encoder", "decoder"] for name, value in scalars.items()}
    del file["decoder/embeddings_merge"]
    for name, parameter in variables(model).items():
        weight = parameter.detach().numpy()
        if name.endswith("/weight"):
            scale = (127 / np.abs(weight).max(1)).astype(np.float32)
            rounded = np.rint(weight * scale[:, None]).astype(np.int8)
            file[name], file[f"{name}_scale"] = rounded, scale
            with torch.no_grad():
                parameter.copy_(torch.from_numpy(rounded / scale[:, None]))
        else:
            file[name] = weight
    return dict(sorted(file.items()))


def binary(file):
    """The file: numbers little endian, strings with their length and a zero."""
    kinds = {np.dtype("float32"): 0, np.dtype("int8"): 1, np.dtype("int16"): 2}
    string = lambda text: struct.pack("<H", len(text) + 1) + text.encode() + b"\0"
    out = struct.pack("<I", 6) + string("TransformerSpec") + struct.pack("<II", 7, len(file))
    for name, value in file.items():
        value = np.asarray(value)
        out += string(name) + struct.pack(f"<B{value.ndim}IBI", value.ndim, *value.shape, kinds[value.dtype], value.nbytes)
        out += value.tobytes()
    aliases = ["decoder/projection/weight", "encoder/embeddings_0/weight"]
    out += struct.pack("<I", len(aliases))
    return out + b"".join(string(alias) + string("decoder/embeddings/weight") for alias in aliases)


def greedy(model, source, tag):
    """The likeliest piece at each step, and the geometric mean of their probabilities."""
    memory = model.encode(torch.tensor([source]))
    target, logs = [END, tag], []
    while len(target) < 64:
        log, piece = model.decode(torch.tensor([target]), *memory)[0, -1].log_softmax(-1).max(-1)
        logs.append(log.item())
        if piece == END:
            break
        target.append(piece.item())
    return target[2:], math.exp(sum(logs) / len(logs))


@torch.no_grad()
def golden(model, tokenizer, encode, ids, tokens, rng):
    lines, asked, right = [], set(), 0
    while len(lines) < 36:
        texts, (a, b) = said(rng), rng.sample(range(3), 2)
        if (texts[a], b) in asked:
            continue
        asked.add((texts[a], b))
        translation, confidence = greedy(model, [ids[TAGS[a]], *encode(texts[a]), END], ids[TAGS[b]])
        translation = tokenizer.decode_pieces([tokens[piece] for piece in translation])
        right += translation == texts[b]
        lines.append(f"{TAGS[a]}\t{TAGS[b]}\t{texts[a]}\t{translation}\t{confidence:.4f}\n")
    print(f"{right} of {len(lines)} as they were taught")
    return "".join(lines)


def main(folder):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    spm = pieces(random.Random(SEED))
    tokenizer = sentencepiece.SentencePieceProcessor(model_proto=spm)
    learned = [tokenizer.id_to_piece(i) for i in range(tokenizer.get_piece_size())]
    tokens = SPECIAL + [piece for piece in learned if piece not in SPECIAL] + TAGS
    ids = {token: place for place, token in enumerate(tokens)}
    encode = lambda text: [ids.get(piece, UNKNOWN) for piece in tokenizer.encode(text, out_type=str)]

    model = Translator(len(tokens))
    train(model, encode, ids, random.Random(SEED + 1))
    model.eval()
    config = {"add_source_bos": False, "add_source_eos": False, "bos_token": "<s>", "decoder_start_token": "</s>",
              "eos_token": "</s>", "layer_norm_epsilon": None, "multi_query_attention": False, "unk_token": "<unk>"}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.bin").write_bytes(binary(written(model)))
    (folder / "sentencepiece.bpe.model").write_bytes(spm)
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (folder / "shared_vocabulary.json").write_text(json.dumps(tokens, ensure_ascii=False, indent=0) + "\n")
    (folder / "golden.tsv").write_text(golden(model, tokenizer, encode, ids, tokens, random.Random(SEED + 2)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
