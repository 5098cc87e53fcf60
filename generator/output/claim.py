"""A published folder in the hands of one build at a time, put right first if a build was killed."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from generator.output.carry import carry_over
from generator.output.durable import settle, settle_entry
from generator.output.file import Bundle, Deferred, Output, Publishable
from generator.output.lock import locked
from generator.output.lookout import Lookout
from generator.output.manifest import digest_of, wait_a_tick
from generator.output.marker import as_marker, listed
from generator.output.patch import Patch
from generator.output.paths import MARKER, Claims
from generator.output.published import Published
from generator.output.stage import Stage
from generator.output.standing import Standing, forget_manifest, remember_manifest
from generator.output.survey import Placed, surveyed
from generator.output.swap import Swap, swap
from generator.output.trouble import CannotPublish, told
from generator.output.work import Work


class Claim:
    """A published folder that nobody else writes while this claim is held."""

    def __init__(self, work: Work, keep: Collection[str], replace: Swap) -> None:
        self._work = work
        self._keep = tuple(keep)
        self._replace = replace
        self._lookout: Lookout | None = None

    def look_ahead(self) -> None:
        """Have somebody look what stands, since much will be read before all is published."""
        self._lookout = self._lookout or Lookout.sent(self._work)

    def close(self) -> None:
        """Publish no more."""
        if self._lookout:
            self._lookout.recall()

    def publish(self, files: Iterable[Output], *, part: str = "", ground: bytes = b"") -> Published:
        """Make the folder hold ``files``, and as before what is kept and what is foreign.

        With ``part``, the name of a sub-folder in which all ``files`` lie, all outside it is kept.
        With ``ground``, a digest of all that every file is made of, the next publication on the
        same ground need not make files that are made of the same.
        Raise ``CannotPublish``, or what making ``files`` raises; the folder is then as it was.
        """
        work = self._work
        standing = Standing.of(work, ground, self._untouched) if ground else None
        try:
            if standing is not None and standing.patchable:
                return self._patch(files, standing)
            if not part:
                with told(work.target):
                    forget_manifest(work.folder)
            return self._restage(files, part, ground, standing)
        except CannotPublish:
            forget_manifest(work.folder)
            work.clear()
            raise

    def _untouched(self) -> bytes:
        return self._lookout.untouched() if self._lookout else b""

    def _patch(self, files: Iterable[Output], standing: Standing) -> Published:
        """Change the spare where it differs, and swap it in."""
        work, patch = self._work, Patch(self._work, standing, frozenset(self._keep))
        for file in files:
            if not isinstance(file, Bundle):
                self._put(file, patch)
            elif not patch.holds(file):
                count = 0
                for count, each in enumerate(file.files(), start=1):  # noqa: B007 - counted
                    self._put(each, patch)
                patch.bundled(file, count)
        removed: set[str] = set()
        with told(work.target):
            if not patch.changes_nothing:
                removed = patch.finish()
                self._show()
        with suppress(OSError):  # all is published; what is not remembered is compared next time
            wait_a_tick()
            remember_manifest(work.folder, patch.manifest(removed))
        foreign = tuple(standing.past.foreign)
        return Published(patch.written, patch.unchanged, len(removed), foreign, patch.kept)

    def _put(self, file: Publishable, patch: Patch) -> None:
        if not patch.stands(file):
            with told(self._work.target):
                patch.write(file)

    def _restage(
        self,
        files: Iterable[Output],
        part: str,
        ground: bytes,
        standing: Standing | None,
    ) -> Published:
        """Make a whole tree, comparing each file with the published one."""
        work = self._work
        with told(work.target):
            ours = listed(work.target, besides=self._keep)
            stage = Stage(work.new, work.target)
        placed, bundles = self._fill(stage, files, standing)
        paths, done = placed.keys(), (len(stage.fresh), stage.unchanged)
        with told(work.target):
            kept = {path for path in ours if self._is_kept(path, part)}
            replaced = (ours - kept if part else ours) | {MARKER}
            carried = carry_over(work.target, stage, replaced, self._keep)
            foreign = () if part else carried
            stage.add(MARKER, as_marker(paths | kept))
            stage.prune()
            self._show()
        removed = ours - paths - kept
        if ground:
            behind = [*sorted(stage.fresh), *sorted(removed)]
            with suppress(OSError):
                found = surveyed(
                    work,
                    ground,
                    placed,
                    bundles=bundles,
                    behind=behind,
                    foreign=foreign,
                    stage=stage,
                )
                remember_manifest(work.folder, found)
        return Published(*done, len(removed), foreign, stage.kept)

    def _show(self) -> None:
        """Let everybody see the new tree, once all of it is on the disk."""
        settle(self._work.new)
        self._replace(self._work.new, self._work.target, self._work.aside)
        settle_entry(self._work.target.parent)
        self._work.keep_spare()

    def _is_kept(self, path: str, part: str) -> bool:
        if part:
            return not path.startswith(f"{part}/")
        return path.startswith(tuple(f"{folder}/" for folder in self._keep))

    def _fill(
        self, stage: Stage, files: Iterable[Output], standing: Standing | None
    ) -> tuple[dict[str, Placed], dict[bytes, tuple[int, int]]]:
        """Put each file in place: its key and the digest of its bytes, by path; and the bundles."""
        claims = Claims(frozenset(self._keep))
        placed: dict[str, Placed] = {}
        bundles: dict[bytes, tuple[int, int]] = {}

        def untied() -> Iterator[Publishable]:
            for file in files:
                if isinstance(file, Bundle):
                    first = len(placed)
                    yield from file.files()
                    bundles[file.key] = first, len(placed)
                else:
                    yield file

        for file in untied():
            claims.add(file.path)
            key = file.key if isinstance(file, Deferred) else b""
            if standing is not None and standing.same_key(file.path, key):
                digest = standing.past.digest(standing.place[file.path])
                with told(self._work.target):
                    stage.keep(file.path)
            else:
                data = file.data
                digest = digest_of(data)
                with told(self._work.target):
                    stage.add(file.path, data)
            placed[file.path] = key, digest
        return placed, bundles


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
        yield stack.enter_context(closing(Claim(work, keep, replace)))


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
