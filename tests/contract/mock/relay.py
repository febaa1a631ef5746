"""Hands every line to the server of the tests and prints what it answers.

Usage: relay.py URL
"""

import http.client
import json
import sys
from urllib.parse import urlsplit


def main():
    server = http.client.HTTPConnection(urlsplit(sys.argv[1]).netloc)
    sys.stdin.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        head = {"Content-Type": "application/json", "User-Agent": "relay"}
        try:
            server.request("POST", "/line", line.encode(), head)
            reply = server.getresponse()
            answer = reply.read().strip()
        except (http.client.HTTPException, OSError) as fault:
            sys.exit(f"relay: {fault!r}")
        if reply.status != 200:
            answer = json.dumps({"id": json.loads(line)["id"], "error": answer.decode()}).encode()
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
