from __future__ import annotations

import stat
from pathlib import Path

import pytest

from generator.output import CannotPublish
from generator.output.edit import add_file, replace_file


def test_a_file_is_exchanged_as_a_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"old", b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_what_somebody_else_changed_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"theirs")
    with pytest.raises(CannotPublish, match="somebody else changed"):
        replace_file(file, b"old", b"new")
    assert file.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yml", tmp_path / "link.yml"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with pytest.raises(CannotPublish, match="symbolic link"):
        replace_file(link, b"old", b"new")
    assert real.read_bytes() == b"old"
    assert link.is_symlink()


def test_a_new_file_overwrites_none(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "a.yml"
    add_file(file, b"first")
    with pytest.raises(CannotPublish, match="exists already"):
        add_file(file, b"second")
    assert file.read_bytes() == b"first"
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"a file where a folder should be")
    with pytest.raises(CannotPublish, match="the machine refuses"):
        add_file(tmp_path / "folder" / "a.yml", b"x")
