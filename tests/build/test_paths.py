from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.output import CannotPublish, OutputFile
from generator.output.paths import Claims, fault
from generator.output.stage import Stage

NAMES = st.text(alphabet="ab.é/\\ :", min_size=1, max_size=6)


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "C:a",
        "a\x00b", "a\nb", "a\x7fb", "a\u202eb", "a\u2028b", "a?b", "a*", 'a"', "a<b", "a|b", "a.",
        "a ", "a /b", "\ud800", "x" * 256, "é" * 128, "a/" * 500 + "a", ".statusbook",
    ],
)  # fmt: skip
def test_such_a_path_is_refused(path: str) -> None:
    assert fault(path)
    with pytest.raises(CannotPublish):
        Claims(frozenset()).add(path)


@pytest.mark.parametrize("path", ["index.html", "_headers", "a/b/c.json", ".nojekyll", "é/日本"])
def test_such_a_path_is_fine(path: str) -> None:
    assert fault(path) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a", "a"),
        ("a", "A"),
        ("straße", "STRASSE"),
        ("é", unicodedata.normalize("NFD", "é")),
        ("a", "a/b"),
        ("a/b", "a"),
        ("A/b", "a/c"),
        ("a/b/c", "a/B"),
    ],
)
def test_two_such_paths_are_one_file_somewhere(first: str, second: str) -> None:
    claims = Claims(frozenset())
    claims.add(first)
    with pytest.raises(CannotPublish):
        claims.add(second)


@settings(deadline=None)
@given(st.lists(st.text(max_size=12) | NAMES, max_size=8))
def test_what_may_be_claimed_can_be_written_and_lies_inside(
    tmp_path_factory: pytest.TempPathFactory, paths: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("stage")
    claims, stage, claimed = Claims(frozenset()), Stage(folder / "new", folder / "old"), set()
    for path in paths:
        try:
            claims.add(path)
        except CannotPublish:
            continue
        claimed.add(path)
        stage.add(path, path.encode())

    found = {file for file in folder.rglob("*") if file.is_file()}
    assert {file.relative_to(folder / "new").as_posix() for file in found} == claimed
    assert all(
        file.read_bytes() == file.relative_to(folder / "new").as_posix().encode() for file in found
    )


def test_a_heap_of_anything_becomes_the_tree(tmp_path: Path) -> None:
    heap = tmp_path / "new"
    (heap / "a" / "deep").mkdir(parents=True)
    (heap / "a" / "deep" / "x").write_text("left")
    (heap / "folder").mkdir()
    (heap / "file").write_text("left")
    (heap / "way").symlink_to("/etc")
    (heap / "passwd").symlink_to("/etc/passwd")

    stage = Stage(heap, tmp_path / "old")
    for file in (
        OutputFile.text("file/x", "1"),
        OutputFile.text("folder", "2"),
        OutputFile.text("way/x", "3"),
        OutputFile.text("passwd", "4"),
    ):
        stage.add(file.path, file.data)
    stage.prune()

    found = {path.relative_to(heap).as_posix() for path in heap.rglob("*")}
    assert found == {"file", "file/x", "folder", "way", "way/x", "passwd"}
    assert not any(path.is_symlink() for path in heap.rglob("*"))
