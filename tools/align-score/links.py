"""Documents with their gold links, and the links that a program finds for them."""

import json
import re
import subprocess
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("ko", "uk", "en")
PAIRS = tuple(combinations(LANGUAGES, 2))

Side = tuple[int, ...]
"""Numbers of segments of one version, from 0."""
Bead = tuple[Side, ...]
"""What belongs together, one side a version; a row is a bead of three."""
Links = dict[tuple[str, ...], list[Bead]]
"""The beads of each pair of languages, and the rows of all three."""


class ScoreError(Exception):
    """What is wrong with a file or an answer, where, and what to do."""


class Document(NamedTuple):
    """One text in several versions."""

    name: Path
    versions: dict[str, int]
    """For each language how many segments there are."""
    gold: Links

    def path(self, language: str) -> Path:
        """The file of a version."""
        return sibling(self.name, language)


def sibling(name: Path, ending: str) -> Path:
    """NAME.ENDING; names may hold dots."""
    return name.with_name(f"{name.name}.{ending}")


def documents(folder: Path) -> list[Document]:
    """The documents of a folder by name."""
    if not folder.is_dir():
        raise ScoreError(f"{folder}: this is no folder")
    names = {path.with_suffix("") for language in LANGUAGES for path in folder.glob(f"*.{language}")}
    if not names:
        raise ScoreError(f"{folder}: no document; NAME.ko, NAME.uk and NAME.en are looked for")
    return [document(name) for name in sorted(names)]


def document(name: Path) -> Document:
    """Reads the versions of a document and all gold links that it has."""
    present = [language for language in LANGUAGES if sibling(name, language).is_file()]
    versions = {language: segments(sibling(name, language)) for language in present}
    gold = {}
    for languages in [*PAIRS, LANGUAGES]:
        path = sibling(name, "gold." + ("tri" if languages == LANGUAGES else "-".join(languages)))
        if path.is_file():
            gold[languages] = read_beads(path, len(languages))
            check_cover(gold[languages], languages, versions, str(path))
    if not gold:
        raise ScoreError(f"{name}: no gold links; NAME.gold.tri and NAME.gold.ko-uk … are looked for")
    return Document(name, versions, gold)


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, with or without a byte order mark."""
    try:
        return path.read_text(encoding="utf-8-sig").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise ScoreError(f"{path}: byte {error.start} is not UTF-8; convert the file") from error


def segments(path: Path) -> int:
    """How many segments a version has, one a line."""
    lines = read_lines(path)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            raise ScoreError(f"{path}:{number}: the line is empty; a segment needs a text")
    return len(lines)


SIDE = re.compile(r"\s*\[\s*(?:\d+\s*(?:,\s*\d+\s*)*)?\]\s*")


def read_beads(path: Path, sides: int) -> list[Bead]:
    """Reads links written as `[0,1]:[2]`, one a line; what follows, such as a cost, is left out."""
    beads = []
    for number, line in enumerate(read_lines(path), start=1):
        parts = line.split("\t")[0].split(":")
        lists = [bool(SIDE.fullmatch(part)) for part in parts]
        if not all(lists[:sides]) or sum(lists) != sides:
            raise ScoreError(f"{path}:{number}: not {sides} lists of segments, such as {':'.join(['[0]'] * sides)}")
        beads.append(tuple(tuple(map(int, re.findall(r"\d+", part))) for part in parts[:sides]))
    return beads


def check_cover(beads: list[Bead], languages: tuple[str, ...], versions: dict[str, int], where: str) -> None:
    """Each segment of each version stands in exactly one bead; else the figures would mean nothing."""
    for side, language in enumerate(languages):
        if language not in versions:
            raise ScoreError(f"{where}: links of {language}, but there is no such version")
        missing = set(range(versions[language]))
        for number, bead in enumerate(beads, start=1):
            for segment in bead[side]:
                if segment not in missing:
                    why = "stands twice" if segment < versions[language] else "is beyond the end of the version"
                    raise ScoreError(f"{where}:{number}: segment {segment} of {language} {why}; numbers begin with 0")
                missing.remove(segment)
        if missing:
            raise ScoreError(f"{where}: segment {min(missing)} of {language} stands in no bead; one alone is [0]:[]")


def found_links(program: str, of: Document) -> Links:
    """What the program finds for a document."""
    command = [program, "align", "--json", "--pairs", "--segments", "line", "--format", "text", "-q"]
    for language in of.versions:
        command += [f"--{language}", str(of.path(language))]
    try:
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError as error:
        raise ScoreError(f"{program}: {error.strerror}; build it with cargo build --release") from error
    if run.returncode:
        raise ScoreError(f"{program} ended with {run.returncode} on {of.name}: {run.stderr.strip() or 'no message'}")
    where = f"answer of {program} on {of.name}"
    links = parse_answer(run.stdout, tuple(of.versions), where)
    for languages, beads in links.items():
        check_cover(beads, languages, of.versions, f"{where}, {'-'.join(languages)}")
    return links


def parse_answer(answer: str, languages: tuple[str, ...], where: str) -> Links:
    """Reads JSON lines: a row each, and with `pair` a bead of these two languages."""
    links: Links = {}
    for number, line in enumerate(answer.splitlines(), start=1):
        try:
            item = json.loads(line)
            pair = item.get("pair", languages)
            key = tuple(language for language in LANGUAGES if language in pair)
            bead = tuple(tuple(map(int, item[language])) for language in key)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ScoreError(f"{where}:{number}: not a row or bead ({error!r}): {line[:80]}") from error
        if "pair" in item or len(languages) > 2:
            links.setdefault(key, []).append(bead)
    return links
