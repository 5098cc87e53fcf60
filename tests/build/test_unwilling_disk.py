"""A disk that is full, limited or read-only: the old site stays, and the reason is told."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output import CannotPublish, OutputFile, publish
from tests.build.trees import generation, in_child, tree, whole_generation

NOBODY = 65534


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="statusbook-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def large(number: int) -> list[OutputFile]:
    return [OutputFile(f"large/{page}", bytes([number]) * 50_000) for page in range(12)]


def test_twenty_full_disks_leave_the_old_site(small_disk: Path) -> None:
    target = small_disk / "public"
    filler = small_disk / "filler"
    publish(generation(1), target)
    for kilobytes in range(20):
        free = shutil.disk_usage(small_disk).free
        filler.write_bytes(b"x" * (free - 4096 * kilobytes * 2))

        with pytest.raises(CannotPublish, match="the disk is full") as said:
            publish([*generation(2), *large(2)], target)

        filler.unlink()
        assert whole_generation(target) == 1
        assert said.value.rule == "cannot-write"
        assert "free some space" in said.value.hint
    publish(generation(3), target)
    assert whole_generation(target) == 3


def test_a_full_disk_is_given_back_what_the_failed_build_took(small_disk: Path) -> None:
    target = small_disk / "public"
    publish(generation(1), target)
    before = shutil.disk_usage(small_disk).used

    with pytest.raises(CannotPublish):
        publish([*large(1), OutputFile("more", b"x" * 900_000)], target)

    assert shutil.disk_usage(small_disk).used <= before + 8192


def test_a_limit_on_file_sizes_leaves_the_old_site(tmp_path: Path) -> None:
    target = tmp_path / "public"
    publish(generation(1), target)

    def limited() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            publish([*generation(2), *large(2)], target)
        except CannotPublish as told:
            return told.sentence
        return "published"

    assert "the disk is full, or a limit is reached" in in_child(limited)
    assert whole_generation(target) == 1


def test_a_folder_where_we_may_not_write_leaves_the_old_site(open_folder: Path) -> None:
    target = open_folder / "public"
    publish(generation(1), target)
    shutil.rmtree(open_folder / ".public.statusbook")
    open_folder.chmod(0o555)

    def as_nobody() -> str:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            publish(generation(2), target)
        except CannotPublish as told:
            return f"{told.rule}: {told.sentence} {told.hint}"
        return "published"

    said = in_child(as_nobody)
    open_folder.chmod(0o755)
    assert said.startswith("cannot-write: ")
    assert "cannot be written" in said
    assert "--out" in said
    assert whole_generation(target) == 1


def test_a_mount_point_is_refused_with_a_way_out(small_disk: Path) -> None:
    with pytest.raises(CannotPublish) as said:
        publish(generation(1), small_disk)

    assert "mount point" in said.value.hint
    assert tree(small_disk) == {}


def test_a_file_system_without_hard_links_serves_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    target = tmp_path / "public"
    for number in (1, 2, 3):
        publish(generation(number), target)
        (target / "CNAME").write_text("theirs")
    (target / "CNAME").unlink()
    assert whole_generation(target) == 3
