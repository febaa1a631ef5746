#!/usr/bin/env python3
"""The smallest backend of your own: start here, and put your translator into `translate`.

    [backend.command]
    program = ["python3", "samples/backends/echo.py"]

An echo is no translation, and tovmach refuses one. So this program gives back only what is the same in every language, such as
"0417", and declines the rest: those cells stay open, as they do with any backend that does not know.
"""

import json
import sys

# Files and pipes are UTF-8 here, whatever the system's own encoding is.
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")


def translate(text, source, target, context, terms):
    """The translation of `text`, or None where there is none.

    `source` and `target` are languages such as "uk" or "ko-KP". `context` is what was said before, the oldest first, each with
    "speaker" and "text": to be read, not to be translated. `terms` are the glossary's words in this text, each with "source"
    and "target": use them. A word such as XN1X stands for a name or a number that is put back later: keep it.
    """
    if any(letter.isalpha() for letter in text):
        return None
    return text


def main():
    # One request a line. The program runs until its input ends.
    for line in sys.stdin:
        asked = json.loads(line)
        text = translate(asked["text"], asked["source"], asked["target"], asked["context"], asked["terms"])
        # The id says which text is answered, so answers may come in any order.
        if text is None:
            answer = {"id": asked["id"], "error": "there are words in it, and this program knows none"}
        else:
            answer = {"id": asked["id"], "text": text}
        # Flushed at once: tovmach waits for it. Anything else that you print goes to stderr, never here.
        print(json.dumps(answer, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
