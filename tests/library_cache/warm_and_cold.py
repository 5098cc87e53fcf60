"""Both lanes as ``statusbook build --keep-going`` runs them, and what there is to see of it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.cache import opened
from generator.cli.build import _exit_code
from generator.cli.lanes import Lanes
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.publishing import LIBRARY, Built
from generator.problems import Level, Problem
from tests.build.trees import tree

Tree = dict[str, bytes]
_MADE_AT = re.compile(rb'"updated_at": "[^"]*"')


@dataclass(frozen=True, slots=True)
class Outcome:
    """A build, and the trees that it left."""

    built: Built
    shelved: Shelved
    alone: bool
    public: Tree
    internal: Tree

    @property
    def code(self) -> int:
        """The exit code."""
        return _exit_code(self.built, None if self.alone else self.shelved)

    def problems(self, *, errors: bool) -> set[Problem]:
        """All that is told, or the ``errors`` alone."""
        told = {*self.built.problems, *self.shelved.problems}
        return {each for each in told if not errors or each.level is Level.ERROR}


def build(
    root: Path, into: Path, now: datetime, cache: Path | None = None, *, alone: bool = False
) -> Outcome:
    """Build the status page, and its library unless ``alone``, into two folders in ``into``."""
    shelves = Shelves(into / "public", into / "internal")
    lanes = Lanes(
        root,
        shelves,
        lambda: opened(cache),
        lambda: None,
        keep_going=True,
        afresh=cache is None,
        alone=alone,
    )
    built = lanes.publish(now)
    shelved = Shelved(unchanged=True) if alone else lanes.shelve(built, now)
    trees = (tree(each) if each.is_dir() else {} for each in (shelves.public, shelves.internal))
    return Outcome(built, shelved, alone, *trees)


def same(root: Path, beside: Path, now: datetime, *, alone: bool = False) -> None:
    """Build with all that earlier builds left, and with nothing, and see that it is the same.

    After the status page ``alone``, the library is as its last build made it, and so are the links
    to it. One that stands tells when it was made, and of what is wrong only what it lacks.
    """
    warm = build(root, beside / "warm", now, beside / "cache", alone=alone)
    shutil.rmtree(beside / "cold", ignore_errors=True)
    if alone and (library := beside / "warm/public" / LIBRARY).is_dir():
        shutil.copytree(library, beside / "cold/public" / LIBRARY)
    cold = build(root, beside / "cold", now, alone=alone)
    stood = warm.shelved.unchanged and not alone
    assert warm.code == cold.code
    assert warm.problems(errors=stood) == cold.problems(errors=stood)
    assert (warm.built.published is None) == (cold.built.published is None)
    if cold.built.published is None:
        return
    assert _undated(warm.public) == _undated(cold.public)
    if not alone:
        assert _undated(warm.internal) == _undated(cold.internal)


def _undated(files: Tree) -> Tree:
    api = f"{LIBRARY}/api/"
    return {
        path: _MADE_AT.sub(b"", data) if path.startswith(api) else data
        for path, data in files.items()
    }
