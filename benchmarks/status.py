"""Measures the status lane: ``python benchmarks/status.py [--sizes 100,1000,10000] [--turns 5]``.

For each size a site is made up, built from nothing (no memory, no published tree), and then built
again after one more update, so many turns; the same with postmortems, and with a mistake in one of
them. Each build is a process of its own, as in life. Prints CPU and wall seconds, peak memory,
files and bytes, medians, and how cost grows with size.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.content import NOW, make, one_more
from benchmarks.learned_content import break_one, learn
from benchmarks.measuring import STATUSBOOK, Cost, exponent, keep, machine, median, run, told
from benchmarks.peers import cstate

BUILD = (*STATUSBOOK, "build", "--only", "status", "--now", NOW.isoformat())
Costs = dict[str, dict[int, Cost]]
PEERS = ("Hugo with cState, once",)


def forget(root: Path) -> None:
    """Leave nothing of earlier builds."""
    for name in ("site", ".statusbook-cache"):
        shutil.rmtree(root / name, ignore_errors=True)


def measure(
    folder: Path, size: int, turns: tuple[int, int], theme: Path | None, costs: Costs
) -> None:
    """Build a site of a size cold, and again after updates, so many times each; print it."""
    root = folder / str(size)
    make(root, size)
    cold, peer = [], []
    for _ in range(turns[0]):
        forget(root)
        cold.append(run(BUILD, root))
    warm = _updated(root, turns[1])
    rows = {"cold": cold, "one more update": warm, **_learned(root, turns[1])}
    if theme:
        with tempfile.TemporaryDirectory() as beside:
            peer.append(cstate(root, theme, Path(beside)))
        rows[PEERS[0]] = peer
    for name, taken in rows.items():
        costs[name][size] = median(taken)
        ours = None if name in PEERS else root / "site" / "public"
        told(name, size, median(taken), ours)
    shutil.rmtree(root)


def _learned(root: Path, turns: int) -> dict[str, list[Cost]]:
    """Build after updates of a site that has postmortems, the whole ones first."""
    print(f"{learn(root):,} postmortems are written")
    run(BUILD, root)
    whole = _updated(root, turns)
    break_one(root)
    run(BUILD, root)
    return {
        "one more update, with postmortems": whole,
        "one more update, one of them broken": _updated(root, turns),
    }


def _updated(root: Path, turns: int) -> list[Cost]:
    """Build after one more update of the newest event, and again."""
    costs = []
    for _ in range(turns):
        one_more(root)
        costs.append(run(BUILD, root))
    return costs


def main() -> None:
    """Measure all sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--cold-turns", type=int, help="Other than --turns: 100,000 take minutes.")
    parser.add_argument("--json", type=Path, help="Keep the figures in this file.")
    parser.add_argument("--cstate", type=Path, help="The folder of that theme; needs hugo.")
    given = parser.parse_args()
    sizes = [int(each) for each in given.sizes.split(",")]
    turns = (given.cold_turns or given.turns, given.turns)
    print(machine())
    costs: Costs = defaultdict(dict)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            measure(Path(folder), size, turns, given.cstate, costs)
    for small, large in pairwise(sizes):
        for name, by_size in costs.items():
            grows = exponent(small, large, by_size[small].cpu, by_size[large].cpu)
            print(f"{small:,} to {large:,}, {name}: CPU grows with the power {grows:.2f}")
    print(machine())
    keep(given.json, "status", costs)


if __name__ == "__main__":
    main()
