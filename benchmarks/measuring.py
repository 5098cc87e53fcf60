"""Runs a command as a process of its own and tells what it took; shared by all measurements."""

from __future__ import annotations

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HOME = Path(__file__).parent.parent
STATUSBOOK = (sys.executable, "-m", "generator")


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds, and mebibytes at the peak; all of its processes."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], folder: Path, said: Iterable[int] = (0,)) -> Cost:
    """Run a command in a folder and wait for it; anything but the exit codes ``said`` ends all.

    Byte code is written as it is where people install us, whatever the environment here says.
    """
    without = ("PYTHONDONTWRITEBYTECODE", "STATUSBOOK_CACHE")
    environment = {key: value for key, value in os.environ.items() if key not in without}
    begun = time.monotonic()
    process = subprocess.Popen(
        list(command),
        cwd=folder,
        env={**environment, "PYTHONPATH": str(HOME)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in said:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode} in {folder}")
    return Cost(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each of the figures."""
    return Cost(
        statistics.median(each.wall for each in costs),
        statistics.median(each.cpu for each in costs),
        statistics.median(each.memory for each in costs),
    )


def exponent(small: int, large: int, cost: float, cost_of_large: float) -> float:
    """With which power of the size the cost grows."""
    return math.log(cost_of_large / cost) / math.log(large / small)


def weighed(folder: Path) -> tuple[int, int]:
    """How many files a folder holds, and their bytes."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return len(files), sum(each.stat().st_size for each in files)


def machine() -> str:
    """What the figures were taken on, and how busy it was."""
    return (
        f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}"
    )


def told(name: str, size: int, cost: Cost, folder: Path | None = None) -> None:
    """Print a row, with what was published into ``folder``."""
    row = (
        f"{size:>8,} {name:<36} {cost.wall:8.2f} s wall {cost.cpu:8.2f} s CPU "
        f"{cost.memory:7.0f} MiB"
    )
    if folder is not None:
        files, weight = weighed(folder)
        row += f" {files:>8,} files {weight / 1e6:8.1f} MB"
    print(row, flush=True)


def keep(file: Path | None, lane: str, costs: Mapping[str, Mapping[int, Cost]]) -> None:
    """Write the figures of a lane into a JSON file, beside those of others that it has.

    Of sizes that were measured again, the new figures stand.
    """
    if file is None:
        return
    known = json.loads(file.read_text("utf-8")) if file.exists() else {}
    builds = known.get(lane, {}).get("builds", {})
    for name, by_size in costs.items():
        builds.setdefault(name, {}).update({str(n): asdict(cost) for n, cost in by_size.items()})
    known[lane] = {"machine": machine(), "builds": builds}
    file.write_text(json.dumps(known, indent=2) + "\n", "utf-8")
