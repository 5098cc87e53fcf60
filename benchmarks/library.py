"""Measures the library: ``python benchmarks/library.py [--sizes 100,500,2000] [--turns 5]``.

For each size postmortems are made up, each with its incident. The whole site is built from
nothing, with nothing changed, with a line added to one postmortem, and with another title of it;
beside it Material with its own search builds the same Markdown. Each build is a process of its own.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.library_content import make
from benchmarks.measuring import STATUSBOOK, Cost, keep, machine, median, run, told
from benchmarks.peers import material

NOW = "2026-11-20T12:00:00Z"
BUILD = (*STATUSBOOK, "build", "--now", NOW)
Costs = dict[str, dict[int, Cost]]
PEERS = ("Material, own search, no nav",)


def forget(root: Path) -> None:
    """Leave nothing of earlier builds."""
    for name in ("site", ".statusbook-cache"):
        shutil.rmtree(root / name, ignore_errors=True)


def measure(folder: Path, size: int, turns: int, costs: Costs) -> None:
    """Measure one size, and print it."""
    root = folder / str(size)
    make(root, size)
    cold, same, changed, retitled, stock = [], [], [], [], []
    for _ in range(turns):
        forget(root)
        cold.append(run(BUILD, root))
    one = sorted((root / "content" / "postmortems").rglob("*.md"))[size // 2]
    for turn in range(turns):
        same.append(run(BUILD, root))
        text = one.read_text("utf-8")
        one.write_text(f"{text}\nLooked at again, turn {turn}.\n", "utf-8")
        changed.append(run(BUILD, root))
        text = one.read_text("utf-8")
        one.write_text(text.replace("title: ", f"title: Windmill {turn} and ", 1), "utf-8")
        retitled.append(run(BUILD, root))
        with tempfile.TemporaryDirectory() as beside:
            stock.append(material(root, Path(beside)))
    rows = {
        "whole site, cold": cold,
        "one postmortem changed": changed,
        "one title changed": retitled,
        "nothing changed": same,
        PEERS[0]: stock,
    }
    for name, taken in rows.items():
        costs[name][size] = median(taken)
        ours = None if name in PEERS else root / "site"
        told(name, size, median(taken), ours)
    shutil.rmtree(root)


def main() -> None:
    """Measure all sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,500,2000")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--json", type=Path, help="Keep the figures in this file.")
    given = parser.parse_args()
    print(machine())
    costs: Costs = defaultdict(dict)
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes.split(","):
            measure(Path(folder), int(size), given.turns, costs)
    print(machine())
    keep(given.json, "library", costs)


if __name__ == "__main__":
    main()
