"""The pictures of a postmortem: files beside it, read and looked at before anybody sees them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.load.picture import picture_trouble
from generator.load.raster import KINDS, drawn_anew, raster
from generator.load.svg_size import svg_size
from generator.model.content import Postmortem
from generator.model.content.picture import Picture, PictureData
from generator.model.learning import PostmortemStatus, Visibility
from generator.problems import Level, Problem
from generator.problems.lane import POSTMORTEMS
from generator.problems.words import shown

if TYPE_CHECKING:
    from generator.reading.pictures import Shown
from generator.source import Paper, read_bytes

PICTURE_LIMIT = 4 * 1024 * 1024
"""Bytes that a picture may have: a large screenshot."""
MOST = 100
"""Pictures that a postmortem may show."""
_RULE = "unfit-picture"
_SVG = ".svg"
_BELOW = "put the picture beside the postmortem, and write its name"
_MISSING = "put it there, or take it out of the text"
_KINDS = "use a PNG, JPEG, GIF, WebP, AVIF or SVG, with the ending of its kind"

Trouble = tuple[str, str]


def with_pictures(
    written: Postmortem, paper: Paper, root: Path
) -> tuple[Postmortem, tuple[Problem, ...]]:
    """Add the pictures that the text shows, and say what is wrong with them."""
    from generator.reading.pictures import read_pictures  # noqa: PLC0415 - where there is a body

    found = read_pictures(paper.body, paper.body_line)
    if not found:
        return written, ()
    looked_at = [_picture(each, written, root) for each in found[:MOST]]
    troubles = list(_troubles(looked_at, paper, written))
    if len(found) > MOST:
        sentence = f"{len(found)} pictures are shown (limit {MOST})"
        place = paper.place_of_line(found[MOST].line)
        troubles.append(Problem(place, _RULE, sentence, "keep those that tell something"))
    pictures = tuple(each for each, _ in looked_at)
    return written.model_copy(update={"pictures": pictures}), tuple(troubles)


def _troubles(
    looked_at: list[tuple[Picture, Trouble | None]], paper: Paper, written: Postmortem
) -> Iterator[Problem]:
    for picture, trouble in looked_at:
        if trouble:
            place = paper.place_of_line(picture.line)
            yield Problem(place, _RULE, *trouble, _level(trouble, written))


def _level(trouble: Trouble, written: Postmortem) -> Level:
    """A draft may be ahead of its pictures, and old documents often come without them."""
    is_draft = written.status is not PostmortemStatus.FINAL
    is_lost = trouble[1] in (_MISSING, _BELOW)
    return Level.WARNING if is_draft and is_lost else Level.ERROR


def _picture(seen: Shown, written: Postmortem, root: Path) -> tuple[Picture, Trouble | None]:
    name = _name(seen.address)
    bare = Picture(address=seen.address, line=seen.line, description=seen.description, name=name)
    if name is None:
        return bare, None
    folder = posixpath.dirname(written.file)
    whole = _read(root, folder, name)
    if isinstance(whole, tuple):
        return bare, _about(name, whole)
    picture = bare.model_copy(update={"whole": whole})
    if written.visibility is not Visibility.PUBLIC or name not in written.public_pictures:
        return picture, None
    public = _leaving(whole)
    if isinstance(public, tuple):
        return picture, _about(name, public)
    return picture.model_copy(update={"public": public}), None


def _about(name: str, trouble: Trouble) -> Trouble:
    return f"the picture {shown(name)}: {trouble[0]}", trouble[1]


def _name(address: str) -> str | None:
    """Read an address as a path from the postmortem's folder; ``None`` where it leads elsewhere."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(unquote(parts.path))


def _read(root: Path, folder: str, name: str) -> PictureData | Trouble:
    path = PurePosixPath(posixpath.normpath(posixpath.join(folder, name)))
    if name.startswith("/") or "\\" in name or not name.isprintable():
        return "it is no path from the postmortem", _BELOW
    if not path.is_relative_to(POSTMORTEMS):
        return f"it lies outside {POSTMORTEMS}", _BELOW
    suffix = path.suffix.lower()
    if suffix != _SVG and suffix not in KINDS:
        return "its ending is that of no picture", _KINDS
    if any((root / each).is_symlink() for each in path.parents):
        return "it lies behind a symbolic link", "put the file itself there"
    data = read_bytes(root / path, path.as_posix(), PICTURE_LIMIT)
    if isinstance(data, Problem):
        return data.sentence, "make it smaller" if data.rule == "too-large" else _hint(data)
    return _looked_at(data, suffix)


def _hint(problem: Problem) -> str:
    is_missing = problem.rule == "missing-file"
    return _MISSING if is_missing else problem.hint


def _looked_at(data: bytes, suffix: str) -> PictureData | Trouble:
    if suffix != _SVG:
        return raster(data, suffix)
    trouble = picture_trouble(data, suffix)
    if trouble:
        return trouble
    width, height = svg_size(data)
    return PictureData(data=data, suffix=suffix, width=width, height=height)


def _leaving(whole: PictureData) -> PictureData | Trouble:
    if whole.suffix == _SVG:
        sentence = "public_pictures names it, and an SVG may hold text that nobody sees"
        return sentence, "export it as a PNG for the public"
    return drawn_anew(whole)
