"""A published folder in the hands of one build at a time, put right first if a build was killed."""

from __future__ import annotations

import os
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
from generator.output.swap import Swap, swap
from generator.output.trouble import CannotPublish, told
from generator.output.work import Work


class Claim:
    """A published folder that nobody else writes while this claim is held."""

    def __init__(self, work: Work, keep: Collection[str], replace: Swap) -> None:
        self._work = work
        self._keep = tuple(keep)
        self._replace = replace

    def publish(self, files: Iterable[OutputFile], *, part: str = "") -> Published:
        """Make the folder hold ``files``, and as before what is kept and what is foreign.

        With ``part``, the name of a sub-folder in which all ``files`` lie, all outside it is kept.
        Raise ``CannotPublish``, or what making ``files`` raises; the folder is then as it was.
        """
        work = self._work
        try:
            with told(work.target):
                ours = listed(work.target, besides=self._keep)
                stage = Stage(work.new, work.target)
            paths = self._fill(stage, files)
            done = stage.written, stage.unchanged
            with told(work.target):
                kept = {path for path in ours if self._is_kept(path, part)}
                replaced = (ours - kept if part else ours) | {MARKER}
                carried = carry_over(work.target, stage, replaced, self._keep)
                foreign = () if part else carried
                stage.add(MARKER, as_marker(paths | kept))
                stage.prune()
                settle(work.new)
                self._replace(work.new, work.target, work.aside)
                settle_entry(work.target.parent)
        except CannotPublish:
            work.clear()
            raise
        return Published(*done, len(ours - paths - kept), foreign)

    def _is_kept(self, path: str, part: str) -> bool:
        if part:
            return not path.startswith(f"{part}/")
        return path.startswith(tuple(f"{folder}/" for folder in self._keep))

    def _fill(self, stage: Stage, files: Iterable[OutputFile]) -> set[str]:
        claims = Claims(frozenset(self._keep))
        paths: set[str] = set()
        for file in files:
            claims.add(file.path)
            paths.add(file.path)
            with told(self._work.target):
                stage.add(file.path, file.data)
        return paths


@contextmanager
def claimed(
    target: Path,
    *,
    keep: Collection[str] = (),
    waits: Callable[[], None] = lambda: None,
    replace: Swap = swap,
) -> Iterator[Claim]:
    """Claim a folder to publish into; ``waits`` is called once if another build holds it.

    ``keep`` names sub-folders that others publish. Claim the folder before reading what is to be
    published: of two builds at once the one that reads later then also publishes later.
    """
    _refuse_links(target)
    with ExitStack() as stack:
        with told(target):
            listed(target, besides=keep)
            work = Work.beside(target)
            work.make()
            stack.enter_context(locked(work.lock, waits))
            work.tidy()
        yield Claim(work, keep, replace)


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
