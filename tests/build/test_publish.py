from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output import CannotPublish, OutputFile, publish
from tests.build.trees import generation, tree, whole_generation


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "site" / "public"


def texts(**files: str) -> list[OutputFile]:
    return [OutputFile.text(name.replace("__", "/"), text) for name, text in files.items()]


def test_a_first_publication_makes_the_folder(target: Path) -> None:
    done = publish(texts(a="1", b__c="2"), target)

    assert tree(target) == {"a": b"1", "b/c": b"2"}
    assert (done.written, done.unchanged, done.removed, done.foreign) == (2, 0, 0, ())


def test_the_next_one_replaces_adds_and_removes(target: Path) -> None:
    publish(texts(a="1", b__c="2", gone__x="3"), target)

    done = publish(texts(a="one", b__c="2", d="4"), target)

    assert tree(target) == {"a": b"one", "b/c": b"2", "d": b"4"}
    assert not (target / "gone").exists()
    assert (done.written, done.unchanged, done.removed) == (2, 1, 1)


def test_many_generations_in_a_row_are_each_whole(target: Path) -> None:
    for number in range(6):
        publish(generation(number), target)
        assert whole_generation(target) == number


def test_what_did_not_change_keeps_inode_and_time(target: Path) -> None:
    publish(texts(same="1", other="2"), target)
    before = (target / "same").stat()
    for other in ("3", "4", "5"):
        publish(texts(same="1", other=other), target)

        after = (target / "same").stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_new_text_never_goes_into_a_file_that_somebody_holds_open(target: Path) -> None:
    publish(texts(page="old"), target)
    publish(texts(page="old", more="x"), target)
    with (target / "page").open() as held:
        publish(texts(page="new"), target)
        publish(texts(page="newer"), target)

        assert held.read() == "old"


def test_a_page_edited_by_hand_becomes_ours_again(target: Path) -> None:
    for _ in range(2):
        publish(texts(page="ours", b="x"), target)
    (target / "page").write_text("hand")

    publish(texts(page="ours", b="y"), target)

    assert (target / "page").read_text() == "ours"


def test_nothing_of_the_tree_before_the_last_one_comes_back(target: Path) -> None:
    publish(texts(a="1", withdrawn__x="secret"), target)
    publish(texts(a="2"), target)
    publish(texts(a="3"), target)
    publish(texts(a="4"), target)

    assert tree(target) == {"a": b"4"}


def test_kept_folders_stay_whole_and_are_not_ours(target: Path) -> None:
    publish(texts(a="1"), target)
    (target / "postmortems" / "x").mkdir(parents=True)
    (target / "postmortems" / "x" / "index.html").write_text("of another lane")

    done = publish(texts(a="2"), target, keep=("postmortems",))

    assert tree(target) == {"a": b"2", "postmortems/x/index.html": b"of another lane"}
    assert done.foreign == ()


def test_a_folder_that_holds_kept_ones_only_is_free(target: Path) -> None:
    (target / "postmortems").mkdir(parents=True)
    (target / "postmortems" / "x").write_text("early")

    publish(texts(a="1"), target, keep=("postmortems",))

    assert tree(target) == {"a": b"1", "postmortems/x": b"early"}


def test_no_file_goes_into_a_kept_folder(target: Path) -> None:
    with pytest.raises(CannotPublish, match="another part of the site publishes"):
        publish(texts(a="1", Postmortems__b="2"), target, keep=("postmortems",))


def test_files_of_others_stay(target: Path) -> None:
    publish(texts(a="1"), target)
    (target / "CNAME").write_text("status.example.com")
    (target / ".git" / "refs").mkdir(parents=True)
    (target / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (target / "link").symlink_to("CNAME")
    for text in ("2", "3"):
        done = publish(texts(a=text), target)

        assert done.foreign == (".git/HEAD", "CNAME", "link")
        assert (target / "CNAME").read_text() == "status.example.com"
        assert (target / ".git" / "refs").is_dir()
        assert (target / "link").readlink() == Path("CNAME")


@pytest.mark.parametrize("new", ["CNAME", "CNAME/x", "folder"])
def test_a_file_of_others_in_the_way_stops_it(target: Path, new: str) -> None:
    publish(texts(a="1"), target)
    (target / "CNAME").write_text("theirs")
    (target / "folder").mkdir()
    (target / "folder" / "x").write_text("theirs")

    with pytest.raises(CannotPublish, match="was not written by Statusbook"):
        publish([*texts(a="2"), OutputFile.text(new, "ours")], target)

    assert tree(target) == {"a": b"1", "CNAME": b"theirs", "folder/x": b"theirs"}


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("ten years of work")

    with pytest.raises(CannotPublish, match="was not written by Statusbook"):
        publish(texts(a="1"), tmp_path)

    assert tree(tmp_path) == {"thesis.txt": b"ten years of work"}
    assert not (tmp_path.parent / f".{tmp_path.name}.statusbook").exists()


def test_the_working_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CannotPublish, match="was not written by Statusbook"):
        publish(texts(a="1"), Path())


def test_a_damaged_list_of_files_stops_it(target: Path) -> None:
    publish(texts(a="1", b="2"), target)
    marker = target / ".statusbook"
    marker.write_text("\n".join(marker.read_text().splitlines()[:-1]) + "\n")

    with pytest.raises(CannotPublish, match="damaged"):
        publish(texts(a="2"), target)


def test_a_link_or_a_file_is_no_target(target: Path, tmp_path: Path) -> None:
    publish(texts(a="1"), target)
    link = tmp_path / "link"
    link.symlink_to(target)
    file = tmp_path / "file"
    file.write_text("x")

    for wrong in (link, file):
        with pytest.raises(CannotPublish, match="the target is a"):
            publish(texts(a="2"), wrong)
    assert (tree(target), file.read_text()) == ({"a": b"1"}, "x")


def test_what_fails_while_it_is_made_leaves_the_old_tree(target: Path) -> None:
    publish(generation(1), target)

    def broken() -> Iterator[OutputFile]:
        yield from list(generation(2))[:5]
        raise LookupError("a template is wrong")

    with pytest.raises(LookupError, match="a template is wrong"):
        publish(broken(), target)

    assert whole_generation(target) == 1
    publish(generation(2), target)
    assert whole_generation(target) == 2


def test_two_producers_of_one_path_leave_the_old_tree(target: Path) -> None:
    publish(generation(1), target)

    with pytest.raises(CannotPublish, match="claimed twice"):
        publish([*generation(2), OutputFile.text("index.html", "again")], target)

    assert whole_generation(target) == 1


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_permissions_do_not_depend_on_the_umask(target: Path, umask: int) -> None:
    publish(texts(a="1"), target)
    before = os.umask(umask & ~0o300)
    try:
        publish(texts(a="1", b__c="2"), target)
    finally:
        os.umask(before)

    assert {path.stat().st_mode & 0o777 for path in target.rglob("*") if path.is_file()} == {0o644}
    assert [path.stat().st_mode & 0o777 for path in (target, target / "b")] == [0o755, 0o755]


def test_permissions_changed_by_hand_are_put_right(target: Path) -> None:
    publish(texts(a="1", b__c="2"), target)
    (target / "a").chmod(0o600)
    (target / "b").chmod(0o700)
    for text in ("2", "3"):
        publish(texts(a="1", b__c=text), target)

    assert (target / "a").stat().st_mode & 0o777 == 0o644
    assert (target / "b").stat().st_mode & 0o777 == 0o755


def test_what_lies_beside_the_tree_is_private_and_no_matter_for_git(target: Path) -> None:
    for number in range(3):
        publish(generation(number), target)

    assert sorted(path.name for path in target.parent.iterdir()) == [".public.statusbook", "public"]
    work = target.parent / ".public.statusbook"
    assert work.stat().st_mode & 0o777 == 0o700
    assert (work / ".gitignore").read_text() == "*\n"
