"""A published folder in the hands of one build at a time, put right first if a build was killed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from generator.output.carry import carry_over
from generator.output.durable import settle, settle_entry
from generator.output.file import OutputFile
from generator.output.lock import locked
from generator.output.marker import as_marker, listed
from generator.output.paths import MARKER, Claims
from generator.output.published import Published
from generator.output.stage import Stage
from generator.output.swap import Swap, repair, swap
from generator.output.trouble import CannotPublish, told


class Claim:
    """A published folder that nobody else writes while this claim is held."""

    def __init__(self, target: Path, work: Path, replace: Swap) -> None:
        self._target = target
        self._new = work / "new"
        self._aside = work / "old"
        self._replace = replace

    def publish(self, files: Iterable[OutputFile], *, keep: Collection[str] = ()) -> Published:
        """Make the folder hold ``files``, and as before the folders ``keep`` and what is foreign.

        Raise ``CannotPublish``, or what making ``files`` raises; the folder is then as it was.
        """
        with told(self._target):
            ours = listed(self._target, besides=keep)
            self.tidy()
            stage = Stage(self._new, self._target)
        paths = self._fill(stage, files, keep)
        rendered = stage.written, stage.unchanged
        with told(self._target):
            theirs = {path for path in ours if path.startswith(tuple(f"{name}/" for name in keep))}
            foreign = carry_over(self._target, stage, ours | {MARKER}, keep)
            stage.add(MARKER, as_marker(paths | theirs))
            settle(self._new)
            self._replace(self._new, self._target, self._aside)
            settle_entry(self._target.parent)
        return Published(*rendered, len(ours - paths - theirs), foreign)

    def tidy(self) -> None:
        """Put right, and clear away, what a killed build left."""
        repair(self._new, self._target, self._aside)
        for left in (self._new, self._aside):
            if left.exists():
                shutil.rmtree(left)

    def clear(self) -> None:
        """Clear away the old tree, or the unfinished new one, as far as the system lets us."""
        for left in (self._new, self._aside):
            shutil.rmtree(left, ignore_errors=True)

    def _fill(self, stage: Stage, files: Iterable[OutputFile], keep: Collection[str]) -> set[str]:
        claims = Claims(frozenset(keep))
        paths: set[str] = set()
        for file in files:
            claims.add(file.path)
            paths.add(file.path)
            with told(self._target):
                stage.add(file.path, file.data)
        return paths


@contextmanager
def claimed(
    target: Path, *, waits: Callable[[], None] = lambda: None, replace: Swap = swap
) -> Iterator[Claim]:
    """Claim a folder to publish into; ``waits`` is called once if another build holds it.

    Claim it before reading what is to be published: of two builds at once the one that reads
    later then also publishes later.
    """
    _refuse_links(target)
    target = Path(os.path.realpath(target.parent), target.name)
    work = target.parent / f".{target.name}.statusbook"
    claim = Claim(target, work, replace)
    with ExitStack() as stack:
        with told(target):
            stack.enter_context(locked(work / "lock", waits))
            claim.tidy()
        try:
            yield claim
        finally:
            claim.clear()


def _refuse_links(target: Path) -> None:
    if target.is_symlink():
        sentence = f"the target is a link (to {os.fsdecode(target.readlink())})"
        hint = "choose the folder that it leads to with --out"
    elif target.exists() and not target.is_dir():
        sentence = "the target is a file"
        hint = "choose a folder with --out"
    else:
        return
    raise CannotPublish("foreign-folder", target.as_posix(), sentence, hint)
