from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import load_content
from generator.problems import Level, Problem
from generator.source import EVENT_LIMIT, read_bytes

Given = Callable[..., Path]
INCIDENTS = "content/incidents"
EVENT = """
    title: Checkout requests fail
    severity: sev1
    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
"""


def only(root: Path) -> Problem:
    """The one problem of a site."""
    (problem,) = load_content(root).problems
    return problem


def ids(root: Path) -> list[str]:
    return [event.id for event in load_content(root).events]


def test_both_suffixes_are_read_in_all_folders_in_order(given: Given) -> None:
    root = given({"b.yml": EVENT, "a.yaml": EVENT, f"{INCIDENTS}/2026/c.yml": EVENT})
    assert load_content(root).problems == ()
    assert ids(root) == ["a", "b", "c"]


def test_hidden_files_and_other_files_are_left_alone(given: Given) -> None:
    names = [".b.yml", f"{INCIDENTS}/.git/c.yml", "notes.txt", "a.yml~", "a.yml.orig", "README.md"]
    root = given({"a.yml": EVENT, **dict.fromkeys(names, "{")})
    assert load_content(root).problems == ()
    assert ids(root) == ["a"]


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda path: path.symlink_to("/etc/passwd"), "a symbolic link"),
        (lambda path: path.symlink_to(path), "a symbolic link"),
        (lambda path: path.symlink_to("gone.yml"), "a symbolic link"),
        (lambda path: path.symlink_to("/dev/zero"), "a symbolic link"),
        (os.mkfifo, "a pipe"),
        (Path.mkdir, "a folder"),
    ],
    ids=["out of the tree", "loop", "to nothing", "to a device", "pipe", "folder"],
)
def test_what_is_no_plain_file_is_refused_by_name(
    given: Given, make: Callable[[Path], None], what: str
) -> None:
    root = given({"a.yml": EVENT})
    make(root / INCIDENTS / "b.yml")
    problem = only(root)
    assert problem.place.file == f"{INCIDENTS}/b.yml"
    assert problem.rule == "unreadable-file"
    assert problem.sentence == f"this is {what}, not a file"
    assert ids(root) == ["a"]


def test_a_socket_is_refused_by_name(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    root = given({"a.yml": EVENT})
    monkeypatch.chdir(root / INCIDENTS)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("b.yml")
        assert only(root).sentence == "this is a socket, not a file"


def test_a_device_is_refused_by_name() -> None:
    problem = read_bytes(Path("/dev/zero"), "x.yml", EVENT_LIMIT)
    assert isinstance(problem, Problem)
    assert problem.sentence == "this is a device, not a file"


def test_a_file_that_may_not_be_read_is_told_of(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = given({"a.yml": EVENT, "b.yml": EVENT})
    opened = os.open

    def refuse(path: Path, *rest: int) -> int:
        if path.name == "b.yml":
            raise PermissionError(13, "refused to root too, which chmod cannot do")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    assert only(root).sentence == "this file may not be read"


def test_a_file_that_became_a_link_while_it_was_opened_is_not_followed(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = given({"a.yml": EVENT})
    plain = (root / INCIDENTS / "a.yml").lstat()
    (root / INCIDENTS / "b.yml").symlink_to("a.yml")
    monkeypatch.setattr(os, "lstat", lambda *_: plain)
    problem = read_bytes(root / INCIDENTS / "b.yml", "b.yml", EVENT_LIMIT)
    assert isinstance(problem, Problem)
    assert problem.sentence == "this is a symbolic link, not a file"


def test_a_folder_that_is_a_link_is_refused(given: Given, tmp_path: Path) -> None:
    root = given({"a.yml": EVENT})
    (root / INCIDENTS / "elsewhere").symlink_to(tmp_path)
    (root / INCIDENTS / "loop").symlink_to(".")
    problems = load_content(root).problems
    assert [problem.place.file for problem in problems] == [
        f"{INCIDENTS}/elsewhere",
        f"{INCIDENTS}/loop",
    ]
    assert {problem.rule for problem in problems} == {"unreadable-file"}


def test_the_folder_of_incidents_may_be_no_link_either(given: Given, tmp_path: Path) -> None:
    root = given()
    (root / INCIDENTS).rmdir()
    (root / INCIDENTS).symlink_to(tmp_path)
    assert only(root).place.file == INCIDENTS


def test_folders_without_end_are_told_of(given: Given) -> None:
    root = given({f"{INCIDENTS}/{'deep/' * 20}a.yml": EVENT})
    assert only(root).rule == "too-deep"


def test_a_site_without_incidents_is_fine(given: Given) -> None:
    root = given()
    (root / INCIDENTS).rmdir()
    assert load_content(root).problems == ()


def test_a_folder_without_content_is_told_what_to_do(tmp_path: Path) -> None:
    problem = only(tmp_path)
    assert problem.place.file == "content/site.yml"
    assert "--root" in problem.hint


def test_events_are_checked_even_where_the_site_cannot_be_read(given: Given) -> None:
    root = given({"a.yml": "title: [\n"}, site="name: [\n")
    assert [each.place.file for each in load_content(root).problems] == [
        f"{INCIDENTS}/a.yml",
        "content/site.yml",
    ]


def test_a_file_that_is_too_large_is_told_of_before_it_is_read(given: Given) -> None:
    root = given({"a.yml": "x" * (EVENT_LIMIT + 1)})
    assert only(root).sentence == "the file has 257 KiB (limit 256 KiB)"


def test_a_file_that_grows_while_it_is_read_is_too_large(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = given({"a.yml": "x" * (EVENT_LIMIT + 1), "b.yml": "x"})
    small = (root / INCIDENTS / "b.yml").lstat()
    monkeypatch.setattr(os, "lstat", lambda *_: small)
    monkeypatch.setattr(os, "fstat", lambda *_: small)
    problem = read_bytes(root / INCIDENTS / "a.yml", "a.yml", EVENT_LIMIT)
    assert isinstance(problem, Problem)
    assert problem.rule == "too-large"


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Checkout Fails", "checkout-fails"),
        ("größere-störung", "groessere-stoerung"),
        ("2026.11.18", "2026-11-18"),
        ("-u1-", "u1"),
        ("a'b\"c", "a-b-c"),
        ("\u0441heckout", "heckout"),
        ("check\u200bout", "checkout"),
        ("障害", ""),
        ("x" * 101, "x" * 100),
    ],
)
def test_a_name_that_can_be_no_id_comes_with_one_that_can(
    given: Given, name: str, suggested: str
) -> None:
    problem = only(given({f"{name}.yml": EVENT}))
    assert problem.rule == "file-name"
    expected = f"rename the file to {suggested}.yml;" if suggested else "rename the file;"
    assert problem.hint.startswith(expected)


def test_the_name_of_a_file_may_hold_anything_at_all(given: Given) -> None:
    root = given({"a.yml": EVENT})
    for name in (b"new\nline.yml", b"\xff\xfe.yml", b"..yml", b"\x1b[31m.yml", b"%s.yml"):
        (root / INCIDENTS / os.fsdecode(name)).write_text(EVENT)
    loaded = load_content(root)
    assert {problem.rule for problem in loaded.problems} == {"file-name"}
    assert [event.id for event in loaded.events] == ["a"]


def test_an_id_is_there_once_wherever_its_file_lies(given: Given) -> None:
    root = given({f"{INCIDENTS}/2025/a.yml": EVENT, f"{INCIDENTS}/2026/a.yaml": EVENT})
    problem = only(root)
    assert problem.place.file == f"{INCIDENTS}/2026/a.yaml"
    assert problem.rule == "duplicate-id"
    assert f"{INCIDENTS}/2025/a.yml" in problem.sentence


@pytest.mark.parametrize("other", ["Checkout", "\uff43heckout"])
def test_ids_do_not_differ_in_case_or_in_the_form_of_letters_only(given: Given, other: str) -> None:
    root = given({"checkout.yml": EVENT, f"{INCIDENTS}/sub/{other}.yml": EVENT})
    problem = only(root)
    assert "differs too little from content/incidents/checkout.yml" in problem.sentence
    assert "checkout-2.yml" in problem.hint


def test_a_misnamed_file_is_read_all_the_same_to_tell_of_everything(given: Given) -> None:
    root = given({"A b.yml": EVENT.replace("sev1", "SEV 1")})
    assert [problem.rule for problem in load_content(root).problems] == ["file-name", "wrong-value"]


@pytest.mark.parametrize(
    ("name", "level"),
    [("a.YML", Level.ERROR), ("a.Yaml", Level.ERROR), ("a.yml.txt", Level.ERROR)],
)
def test_a_file_that_its_author_takes_for_content_is_told_of(
    given: Given, name: str, level: Level
) -> None:
    problem = only(given({name: EVENT}))
    assert (problem.rule, problem.level) == ("file-name", level)
