"""Files made to hurt whoever reads them, and a program that reads each in a process of its own.

``python -m tests.reading.bombs FOLDER`` prints what became of every bomb as JSON. Limits on memory
and processor time are a safety net: a reader that blows up is killed and told of.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.site import open_site
from tests.reading.cases import NOW, OF_THE_TRADE
from tests.support.given import SITE

_KIB = 1024
_HEAD = "title: Checkout fails\nseverity: sev1\nstarted: 2026-11-18T14:02:00Z\n"
_UPDATE = "updates:\n  - id: u1\n    at: 2026-11-18T14:10:00Z\n    status: investigating\n"


def _lines(count: int, text: str) -> str:
    return "".join(text.format(number=number) for number in range(count))


def _message(text: str) -> str:
    return (
        _HEAD
        + _UPDATE
        + "    message: |\n"
        + "".join(f"      {line}\n" for line in text.split("\n"))
    )


BOMBS: Mapping[str, str | bytes] = {
    "billion laughs": "a0: &a0 lol\n"
    + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)),
    "billion laughs by merge keys": "a0: &a0 {x: y}\n"
    + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 10)),
    "quadratic aliases": "a: &a " + "x" * 60_000 + "\nb: [" + ", ".join(["*a"] * 60_000) + "]\n",
    "alias of itself": "title: &a [*a]\n",
    "anchors without end": _lines(20_000, "a{number}: &a{number} x\n"),
    "brackets, 30,000 deep": "title: " + "[" * 30_000,
    "brackets, 30,000 deep and closed": "title: " + "[" * 30_000 + "]" * 30_000,
    "brackets on lines of their own": "title:\n" + " [\n" * 30_000,
    "braces, 30,000 deep": "title: " + "{a: " * 30_000,
    "braces and brackets in turn": "title: " + "[{a: " * 15_000,
    "dashes, 10,000 deep": "- " * 10_000 + "a\n",
    "question marks, 10,000 deep": "? " * 10_000 + "a\n",
    "colons, 10,000 deep": "? a\n" + ": - " * 10_000 + "a\n",
    "indentation, 600 deep": "".join(" " * n + "a:\n" for n in range(600)),
    "indentation by two, 350 deep": "".join("  " * n + "- a:\n" for n in range(350)),
    "200,000 keys": _lines(200_000, "k{number}: v\n"),
    "100,000 keys in a line": "components: {" + "k,\n" * 80_000 + "}\n",
    "25,000 keys that nobody knows": _HEAD + _lines(20_000, "k{number}: v\n"),
    "60,000 times the same key": "a: b\n" * 50_000,
    "100,000 entries": _HEAD + "updates:\n" + "- a\n" * 60_000,
    "100,000 empty entries": _HEAD + "updates:\n" + "-\n" * 100_000,
    "5 MB on a line": "title: " + "x" * 5_000_000,
    "250 KB on a line": "title: " + "x" * 250_000,
    "250 KB of blanks": _HEAD + " " * 250_000,
    "250 KB of empty lines": _HEAD + "\n" * 250_000,
    "250 KB of comments": _HEAD + "#\n" * 125_000,
    "250 KB of quotes": "title: '" + "''" * 125_000,
    "250 KB of colons": ":" * 250_000,
    "250 KB of dashes": "-" * 250_000,
    "250 KB of exclamation marks": "title: " + "!" * 250_000,
    "250 KB of ampersands": "title: " + "& " * 125_000,
    "250 KB of escapes": 'title: "' + "\\x41" * 62_000 + '"\n',
    "250 KB of directives": "%A\n" * 80_000,
    "250 KB of tabs": "\t" * 250_000,
    "80,000 documents": "---\n" * 60_000,
    "zeros": b"\0" * 250_000,
    "no character of any kind": b"\xff" * 250_000,
    "a number of 5,000 digits": _HEAD.replace("2026-11-18T14:02:00Z", "9" * 5000) + _UPDATE,
    "a time zone of 5,000 digits": _HEAD.replace("Z", "+" + "1" * 5000) + _UPDATE,
    "Markdown: brackets": _message("[" * 19_000 + "](x:y)"),
    "Markdown: links in links": _message("[a](" * 4_500 + " <b>"),
    "Markdown: quotes in quotes": _message(">" * 19_000 + " <b> x"),
    "Markdown: tags that never close": _message("<a " * 6_000 + " <b>"),
    "Markdown: emphasis": _message("*a_ " * 4_500 + " <b>"),
    "Markdown: code": _message("".join("`" * n + "a " for n in range(190)) + " <b>"),
    "Markdown: comments that never close": _message("a <!-- " * 2_700),
    "Markdown: lists in lists": _message("- " * 9_500 + " <b>x</b>"),
}  # fmt: skip
MEMORY = 1024 * _KIB * _KIB
SECONDS = 5


def read(name: str, folder: Path) -> dict[str, object]:
    """Read a site that holds the bomb; say what is found, in a process with limits."""
    root = folder / str(list(BOMBS).index(name))
    (root / "content" / "incidents").mkdir(parents=True)
    (root / "content" / "site.yml").write_text(SITE, "utf-8")
    bomb = BOMBS[name]
    data = bomb.encode() if isinstance(bomb, str) else bomb
    (root / "content" / "incidents" / "bomb.yml").write_bytes(data)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        problems = [each for each in open_site(root, NOW).problems if each.rule not in OF_THE_TRADE]
        rules = [problem.rule for problem in problems]
        words = max((len(p.sentence) + len(p.hint) for p in problems), default=0)
        with os.fdopen(writer, "w") as out:
            json.dump({"rules": rules[:30], "count": len(rules), "words": words}, out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as said:
        text = said.read()
    _, status, usage = os.wait4(child, 0)
    seconds = usage.ru_utime + usage.ru_stime
    return {
        "status": status,
        "kib": usage.ru_maxrss,
        "seconds": seconds,
        **json.loads(text or "{}"),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps({name: read(name, Path(sys.argv[1])) for name in BOMBS}))
