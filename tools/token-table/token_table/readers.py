"""Readers of the packages' formats. Each yields `(key, text)`: texts with one key in several languages are one unit."""

import gettext
import html
import json
import pickle
import re

PARAGRAPH = re.compile(r'<(p|h\d)[^>]*? id="(\w+)"[^>]*>(.*?)</\1>', re.DOTALL)
MESSAGE = re.compile(r"^(-?[A-Za-z][\w-]*)\s*=\s?(.*)$")
ATTRIBUTE = re.compile(r"^\s+\.([\w-]+)\s*=\s?(.*)$")
PLACEABLE = re.compile(r"\{[^{}]*\}")


def read_gettext(path, _tag):
    """A compiled catalogue: the key is the English message, without its context; plurals give their singular."""
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    for key, text in catalogue.items():
        if isinstance(key, tuple):
            key = key[0] if key[1] == 0 else None
        if key and isinstance(text, str):
            yield key, text


def read_json(path, _tag):
    """Nested objects of strings; files of one folder share their keys."""
    with path.open(encoding="utf-8") as file:
        yield from flatten(json.load(file), str(path.parent))


def flatten(value, key):
    """The strings of nested objects, each with its path as key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from flatten(inner, f"{key}.{name}")


def read_fluent(path, _tag):
    """Messages and attributes of a Fluent file; those with variants are left out, their parts are no sentences."""
    key, parts = None, []
    message = None
    for line in [*path.read_text(encoding="utf-8").splitlines(), "end ="]:
        head, attribute = MESSAGE.match(line), ATTRIBUTE.match(line)
        if head or attribute:
            if key and parts and is_plain_fluent(" ".join(parts)):
                yield f"{path.name}:{key}", " ".join(parts)
            message = head[1] if head else message
            key = message if head else f"{message}.{attribute[1]}"
            value = (head or attribute)[2]
            parts = [value] if value else []
        elif line[:1].isspace() and line.strip():
            parts.append(line.strip())


def is_plain_fluent(text):
    """No selector, and no brace that a placeable does not close."""
    return "->" not in text and "}" not in PLACEABLE.sub("", text)


def read_help(path, _tag):
    """Paragraphs of LibreOffice's help pages, by page and paragraph; those that vary by system are left out."""
    page = path.as_posix().partition("/text/")[2]
    for paragraph in PARAGRAPH.finditer(path.read_text(encoding="utf-8", errors="replace")):
        if "switchinline" not in paragraph[3]:
            yield f"{page}#{paragraph[2]}", paragraph[3]


class PlainData(pickle.Unpickler):
    """Reads Babel's data files without running any code of theirs: unknown classes become empty objects."""

    def find_class(self, module, name):
        """Only containers and numbers are what they say."""
        if (module, name) in {("builtins", "set"), ("builtins", "frozenset"), ("collections", "OrderedDict")}:
            return super().find_class(module, name)
        return Opaque


class Opaque:
    """Stands for an object of a class that the reader has no use for."""

    def __init__(self, *_):
        pass

    def __setstate__(self, _state):
        pass


def read_cldr(path, _tag):
    """Names of territories, languages, scripts, months, days and cities."""
    with path.open("rb") as file:
        data = PlainData(file).load()
    for section in ("territories", "languages", "scripts"):
        for code, name in data[section].items():
            yield f"{section}.{code}", name
    for section in ("months", "days"):
        for number, name in data[section]["format"]["wide"].items():
            yield f"{section}.{number}", name
    for zone, names in data["time_zones"].items():
        if "city" in names:
            yield f"city.{zone}", names["city"]


def read_lines(path, _tag):
    """A sentence a line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        yield f"{path.name}:{number}", line


def read_conversations(path, _tag):
    """The lines of the chats in a YAML file."""
    import yaml  # here, so that the other readers are tested without any package

    with path.open(encoding="utf-8") as file:
        chats = yaml.safe_load(file).get("conversations", [])
    for number, line in enumerate(line for chat in chats for line in chat):
        yield f"{path.name}:{number}", str(line)


READERS = {
    "gettext": read_gettext,
    "json": read_json,
    "fluent": read_fluent,
    "help": read_help,
    "cldr": read_cldr,
    "lines": read_lines,
    "conversations": read_conversations,
}

NOT_TEXT = [
    (re.compile(r"<[^>]{0,120}>"), " "),  # tags
    (re.compile(r"\{\{?[^}]{0,60}\}\}?|%\([\w ]+\)[sd]|%\d?\$?[sdSn@]|%[A-Z]+%?|\$\w+\$?"), ""),  # slots
    (re.compile(r"[`~]+|\\n|\*\*|(?<!\w)_(?=\w)"), ""),  # marks of emphasis, of accelerators
]


def clean(text):
    """The text as a person reads it: no tags, slots, entities and marks of the interface."""
    tags, *rest = NOT_TEXT
    text = html.unescape(tags[0].sub(tags[1], text))
    for pattern, instead in rest:
        text = pattern.sub(instead, text)
    return " ".join(text.split()).strip(" -–—|")
