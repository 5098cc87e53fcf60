"""The next tree out of the spare: only what differs is written, whatever the size of the rest.

The spare is the tree before the published one. Where both are as the last build left them, the
spare differs from the published tree in the files that build changed; those are shared, then what
changes now is written. Any doubt, and the whole tree is compared instead (``stage``).
"""
# Tens of thousands of names a build: a path object would cost more than what is asked of the disk.
# ruff: noqa: PTH106, PTH108, PTH112, PTH114, PTH208

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace

from generator.output import disk
from generator.output.file import Bundle, Deferred, Publishable
from generator.output.manifest import DIGEST, Manifest, digest_of, file_mark, folder_mark
from generator.output.marker import as_marker, listed
from generator.output.marks import gathered, runs
from generator.output.paths import MARKER, Claims, twice
from generator.output.standing import Standing, forget_manifest
from generator.output.trouble import CannotPublish
from generator.output.work import Work


class Patch:
    """What becomes of the spare. Nobody sees it until it is swapped."""

    def __init__(self, work: Work, standing: Standing, reserved: frozenset[str]) -> None:
        self._work = work
        self._standing = standing
        self._reserved = reserved
        self._new, self._old = str(work.new), str(work.target)
        self._begun = False
        self.kept = 0
        """How many files did not even have to be made."""
        self._keys: dict[str, bytes] = {}
        self._fresh: dict[str, bytes] = {}
        """Digests of files written now."""
        self._bundles: dict[bytes, tuple[int, int]] = {}
        self._added: list[str] = []
        self._folders: set[str] = set()
        """Folders whose names changed."""

    @property
    def written(self) -> int:
        """How many files were written."""
        return len(self._fresh)

    @property
    def unchanged(self) -> int:
        """How many files stay as they were."""
        return len(self._keys) - len(self._fresh)

    @property
    def changes_nothing(self) -> bool:
        """Whether all of the published tree may stay."""
        return not self._fresh and self._keys.keys() == self._standing.place.keys()

    def holds(self, bundle: Bundle) -> bool:
        """Leave all files of a bundle as they are published, where they are made of the same."""
        place = self._standing.past.bundles.get(bundle.key)
        if place is None:
            return False
        past, wanted = self._standing.past, len(self._keys) + place[1] - place[0]
        self._bundles[bundle.key] = len(self._keys), wanted
        paths = past.files.names[slice(*place)]
        self._keys.update(zip(paths, past.keys[slice(*place)], strict=True))
        if len(self._keys) != wanted:
            raise twice(paths[0])
        self.kept += len(paths)
        return True

    def bundled(self, bundle: Bundle, count: int) -> None:
        """Note that the last so many files are those of a bundle."""
        self._bundles[bundle.key] = len(self._keys) - count, len(self._keys)

    def stands(self, file: Publishable) -> bool:
        """Leave a file as it is published, where it would be made of the same or is the same."""
        path = file.path
        if path in self._keys:
            raise twice(path)
        key = file.key if isinstance(file, Deferred) else b""
        same = self._standing.same_key(path, key)
        self.kept += same
        if same or self._standing.same_bytes(path, file.data):
            self._keys[path] = key
            return True
        return False

    def write(self, file: Publishable) -> None:
        """Make a file anew."""
        path, data = file.path, file.data
        self._begin()
        if path not in self._standing.place:
            self._add(path)
        self._keys[path] = file.key if isinstance(file, Deferred) else b""
        self._fresh[path] = digest_of(data)
        self._make_folder(_above(path))
        disk.write(f"{self._new}/{path}", data)
        self._folders.add(_above(path))

    def finish(self) -> set[str]:
        """Share and remove what else differs; the paths that are no longer published."""
        removed = self._standing.place.keys() - self._keys.keys()
        if self._added:
            self._claim_all()
        if self._fresh or removed or self._standing.past.behind:
            self._begin()
        for path in self._standing.past.behind:
            if path in self._fresh:
                continue
            if path in self._keys or path == MARKER:
                self._share(path)
            else:
                self._remove(path)
        for path in sorted(removed):
            self._remove(path)
        if self._added or removed:
            disk.write(f"{self._new}/{MARKER}", as_marker(self._keys.keys() | self._of_others()))
            self._folders.add("")
        return removed

    def _of_others(self) -> set[str]:
        """The files that others published into the sub-folders that are theirs."""
        folders = tuple(f"{each}/" for each in self._reserved)
        ours = listed(self._work.target, besides=self._reserved)
        return {path for path in ours if path.startswith(folders)}

    def manifest(self, removed: set[str]) -> Manifest:
        """What is known of both trees, once they are swapped: the patched one is at the target."""
        known = self._known()
        if self.changes_nothing:
            return known
        past, tree = self._standing.past, str(self._work.target)
        names = known.files.names
        where = dict(zip(names, range(len(names)), strict=True))
        for path in where.keys() & {*self._fresh, *past.behind}:
            known.files.put(where[path], file_mark(f"{tree}/{path}"))
        for path, digest in self._fresh.items():
            at = where[path] * DIGEST
            known.digests[at : at + DIGEST] = digest
        changed = {path: folder_mark(f"{tree}/{path}") for path in self._folders}
        folders = past.spare.with_changes(changed)
        behind = [*self._fresh, *sorted(removed)]
        if self._added or removed:
            behind.append(MARKER)
        return replace(known, folders=folders, spare=past.folders, behind=behind)

    def _known(self) -> Manifest:
        """What was known of the files that are published from now on."""
        past, place = self._standing.past, self._standing.place
        where = runs(place.get(path, -1) for path in self._keys)
        return replace(
            past,
            files=past.files.gathered(list(self._keys), where),
            keys=list(self._keys.values()),
            digests=gathered(past.digests, DIGEST, where, bytearray(DIGEST)),
            bundles=self._bundles,
        )

    def _begin(self) -> None:
        """From here on, the manifest speaks of a spare that is no more."""
        if not self._begun:
            forget_manifest(self._work.folder)
            self._begun = True

    def _add(self, path: str) -> None:
        """Make room for a path that was not published before."""
        Claims(self._reserved).add(path)
        self._added.append(path)
        foreign = self._standing.past.foreign
        above = path.split("/")[:-1]
        in_the_way = {"/".join(above[:end]) for end in range(1, len(above) + 1)} | {path}
        for each in foreign:
            if each in in_the_way or each.startswith(f"{path}/"):
                raise CannotPublish(
                    "foreign-file",
                    f"{self._old}/{each}",
                    "the file was not written by Statusbook and stands where one of ours must go",
                    "move it elsewhere and build again",
                )

    def _claim_all(self) -> None:
        """Refuse paths that cannot stand beside each other."""
        claims = Claims(self._reserved)
        for path in self._keys:
            claims.add(path)

    def _make_folder(self, path: str) -> None:
        if not path or os.path.isdir(f"{self._new}/{path}"):
            return
        above = _above(path)
        self._make_folder(above)
        disk.make_folder(f"{self._new}/{path}")
        self._folders |= {path, above}

    def _share(self, path: str) -> None:
        self._make_folder(_above(path))
        old, new = f"{self._old}/{path}", f"{self._new}/{path}"
        if not disk.share(old, new):
            disk.copy(old, new)
        self._folders.add(_above(path))

    def _remove(self, path: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        place = f"{self._new}/{path}"
        with suppress(FileNotFoundError, NotADirectoryError):
            if not os.path.isdir(place) or os.path.islink(place):
                os.unlink(place)
        while path:
            path = _above(path)
            self._folders.add(path)
            with suppress(FileNotFoundError, NotADirectoryError):
                if not path or os.listdir(f"{self._new}/{path}"):
                    break
                os.rmdir(f"{self._new}/{path}")


def _above(path: str) -> str:
    return path.rpartition("/")[0]
