"""The content as an earlier commit has it, in a folder of its own for as long as it is needed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.site.git import held, listed

FOLDER = "content"


@contextmanager
def at_revision(root: Path, revision: str) -> Iterator[Path]:
    """Lay out the content of a commit below a folder that is like the site's root.

    Raises ``NoHistoryError`` where git does not know the commit.
    """
    blobs = listed(root, revision, FOLDER)
    data = held(root, blobs.values())
    with tempfile.TemporaryDirectory(prefix="statusbook-") as name:
        folder = Path(name)
        for path, blob in blobs.items():
            if blob.name in data and ".." not in PurePosixPath(path).parts:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(data[blob.name])
        yield folder
