"""Answers a path from a published tree as a static host does."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from generator.cli.serving.headers import declared_headers
from generator.cli.serving.mime import mime_type

_SWAP_LOOKS = 20
_SWAP_PAUSE = 0.01


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser."""

    status: HTTPStatus
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def is_page(self) -> bool:
        """Whether a person looks at it in a browser's window."""
        return self.headers.get("Content-Type", "").startswith("text/html")


def answer(tree: Path, path: str) -> Answer:
    """Answer a decoded path: the file, a folder's index, the way to the folder, or the 404 page."""
    _await_swap(tree)
    try:
        file = _inside(tree, path)
        if file is None:
            return _not_found(tree, path)
        if file.is_dir() and (file / "index.html").is_file():
            if not path.endswith("/"):
                return _moved(path + "/")
            file = file / "index.html"
        elif path.endswith("/"):
            return _not_found(tree, path)
        body = file.read_bytes()
    except OSError:
        return _not_found(tree, path)
    headers = {"Content-Type": mime_type(file.name), **declared_headers(tree, path)}
    return Answer(HTTPStatus.OK, body, headers)


def _inside(tree: Path, path: str) -> Path | None:
    """The file that a path names, if it lies in the tree with all links followed."""
    parts = [part for part in path.split("/") if part]
    if any(part in {".", ".."} or "\0" in part or "\\" in part for part in parts):
        return None
    file = tree.joinpath(*parts).resolve()
    return file if file.is_relative_to(tree.resolve()) else None


def _moved(path: str) -> Answer:
    target = "/" + quote(path.lstrip("/"))
    return Answer(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": target})


def _not_found(tree: Path, path: str) -> Answer:
    try:
        body, kind = (tree / "404.html").read_bytes(), mime_type("404.html")
    except OSError:
        body, kind = b"Nothing is published here.\n", mime_type("404.txt")
    headers = {"Content-Type": kind, **declared_headers(tree, path)}
    return Answer(HTTPStatus.NOT_FOUND, body, headers)


def _await_swap(tree: Path) -> None:
    """Where a new tree is just taking the old one's place, give it the moment that takes."""
    for _ in range(_SWAP_LOOKS):
        if tree.is_dir():
            return
        time.sleep(_SWAP_PAUSE)
