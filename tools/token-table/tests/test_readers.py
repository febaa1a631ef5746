"""The readers, on small files written here."""

import struct
import tempfile
import unittest
from pathlib import Path

from token_table import readers


def in_file(name, content, read):
    """What a reader finds in a file of this name and content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [(key.replace(folder, "."), text) for key, text in read(path, "uk")]


def catalogue(messages):
    """A compiled gettext catalogue."""
    messages = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"} | messages
    rows = sorted((key.encode(), text.encode()) for key, text in messages.items())
    tables, blob = [], b""
    for side in (0, 1):
        for row in rows:
            tables.append((len(row[side]), 28 + 16 * len(rows) + len(blob)))
            blob += row[side] + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 0)
    return header + b"".join(struct.pack("<2I", *entry) for entry in tables) + blob


class Readers(unittest.TestCase):
    def test_fluent_messages_and_attributes(self):
        text = (
            "# a comment\nopen = Відкрити\n    файл\nsave =\n    .label = Зберегти\n"
            "count = { $n ->\n    [one] один\n   *[other] багато\n}\nname = Про { -brand }\n"
        )
        found = in_file("a.ftl", text, readers.read_fluent)
        self.assertEqual(
            found, [("a.ftl:open", "Відкрити файл"), ("a.ftl:save.label", "Зберегти"), ("a.ftl:name", "Про { -brand }")]
        )

    def test_nested_json(self):
        found = in_file("uk.json", '{"a": {"b": "так", "n": 3}, "c": "ні"}', readers.read_json)
        self.assertEqual(found, [("..a.b", "так"), ("..c", "ні")])

    def test_paragraphs_of_help(self):
        page = '<h1 id="hd1">Назва</h1><p class="x" id="par_2">Текст <b>тут</b>.</p><p id="p3"><switchinline>x</p>'
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "text/shared/main.html"
            path.parent.mkdir(parents=True)
            path.write_text(page, encoding="utf-8")
            found = list(readers.read_help(path, "uk"))
        self.assertEqual(found, [("shared/main.html#hd1", "Назва"), ("shared/main.html#par_2", "Текст <b>тут</b>.")])

    def test_a_catalogue_gives_singulars(self):
        file = catalogue({"Open": "Відкрити", "%d file\0%d files": "%d файл\0%d файлів", "menu\x04Close": "Закрити"})
        found = dict(in_file("a.mo", file, readers.read_gettext))
        self.assertEqual(found, {"Open": "Відкрити", "%d file": "%d файл", "menu\x04Close": "Закрити"})

    def test_a_pickle_runs_nothing(self):
        attack = b"cos\nsystem\n(S'exit 1'\ntR."
        with tempfile.TemporaryFile() as file:
            file.write(attack)
            file.seek(0)
            self.assertIsInstance(readers.PlainData(file).load(), readers.Opaque)

    def test_clean(self):
        cases = {
            "Click <b>here</b>": "Click here",
            "~Open &quot;%s&quot;": 'Open ""',
            "Hello {name}, %(count)d new": "Hello , new",
            "  much   space  –": "much space",
            "_File": "File",
            "snake_case": "snake_case",
        }
        for raw, cleaned in cases.items():
            self.assertEqual(readers.clean(raw), cleaned)
