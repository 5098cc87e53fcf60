"""What is told of a postmortem's past, of real repositories."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.library.pages.views.past import past, told
from generator.load import load_content
from generator.model.history import Change, History
from generator.site.history import log, newest_change
from generator.site.history.attach import with_history
from tests.reading.repository import Repository
from tests.support.given import SITE

FILE = "content/postmortems/payments/pool-empty.md"
HEAD = "title: The pool was empty\nstatus: {status}\nvisibility: {visibility}\n"
BODY = """
## Summary

No connection was left.

## Action items

| Action | Owner | State |
|---|---|---|
| Alert on waiting | On-call | {first} |
| Cap the retries | On-call | {second} |
"""


def text(
    status: str = "draft",
    visibility: str = "internal",
    first: str = "open",
    second: str = "open",
    more: str = "",
) -> str:
    head = HEAD.format(status=status, visibility=visibility)
    return f"---\n{head}---\n{BODY.format(first=first, second=second)}{more}"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    given = Repository(tmp_path / "site")
    given.commit(site=SITE, message="Begin")
    return given


def history(root: Path, file: str = FILE) -> History | None:
    content = load_content(root).content
    assert content is not None
    (found,) = [each for each in with_history(content, root).postmortems if each.file == file]
    return found.history


def changes(root: Path, file: str = FILE) -> list[Change]:
    found = history(root, file)
    assert found is not None
    return list(found.changes)


def test_each_change_says_what_it_did_newest_first(repository: Repository) -> None:
    for version in (
        text(),
        text(more="\nMore was found.\n"),
        text("in-review", more="\nMore was found.\n"),
        text("final", "public", more="\nMore was found.\n"),
        text("final", "public", "done", "dropped: too dear", "\nMore was found.\n"),
    ):
        repository.commit({FILE: version})
    assert [told(each) for each in changes(repository.root)] == [
        "1 action item done; 1 action item dropped; 2 lines changed",
        "From in review to final; made public",
        "From draft to in review",
        "1 line changed",
        "Added as a draft",
    ]


def test_commits_that_touch_other_files_do_not_count(repository: Repository) -> None:
    repository.commit({FILE: text()})
    repository.commit({"content/postmortems/payments/other.md": text(), "notes.txt": "x"})
    assert len(changes(repository.root)) == 1


def test_a_past_moves_with_its_file(repository: Repository) -> None:
    repository.commit({FILE: text()})
    moved = "content/postmortems/checkout/pool-was-empty.md"
    (repository.root / moved).parent.mkdir(parents=True)
    shutil.move(repository.root / FILE, repository.root / moved)
    repository.commit({moved: text("in-review")})
    assert [told(each) for each in changes(repository.root, moved)] == [
        "Moved or renamed; from draft to in review",
        "Added as a draft",
    ]


def test_files_that_change_places_keep_their_pasts_apart(repository: Repository) -> None:
    other = "content/postmortems/payments/other.md"
    long = "".join(f"\nLine {number} of the other one.\n" for number in range(40))
    repository.commit({FILE: text(), other: text("final", more=long)})
    (repository.root / other).unlink()
    repository.commit({"content/postmortems/payments/third.md": text("final", more=long)})
    repository.commit({other: text("in-review")})
    assert [told(each) for each in changes(repository.root, other)] == ["Added in review"]
    third = changes(repository.root, "content/postmortems/payments/third.md")
    assert [told(each) for each in third] == ["Moved or renamed", "Added as final"]


def test_merged_work_is_one_change(repository: Repository) -> None:
    repository.commit({FILE: text()})
    repository.git("checkout", "--quiet", "-b", "review")
    repository.commit({FILE: text("in-review")})
    repository.commit({FILE: text("in-review", more="\nMore.\n")})
    repository.git("checkout", "--quiet", "-")
    repository.commit({"notes.txt": "x"})
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge the review", "review")
    found = changes(repository.root)
    assert [told(each) for each in found] == [
        "From draft to in review; 1 line changed",
        "Added as a draft",
    ]
    assert found[0].subject == "Merge the review"


def test_a_change_that_is_not_committed_is_said(repository: Repository) -> None:
    repository.commit({FILE: text()})
    assert (history(repository.root) or History()).pending is False
    (repository.root / FILE).write_text(text().replace("\n", "\r\n"), newline="")
    assert (history(repository.root) or History()).pending is False
    repository.write({FILE: text("in-review")})
    shown = past(history(repository.root))
    assert shown is not None
    assert shown.note == "Changed since, and not committed yet."
    new = "content/postmortems/payments/new.md"
    repository.write({new: text()})
    fresh = past(history(repository.root, new))
    assert fresh is not None
    assert (fresh.note, fresh.steps, fresh.earlier) == ("Not committed yet.", (), None)


def test_a_shallow_clone_does_not_say_when_it_began(repository: Repository, tmp_path: Path) -> None:
    repository.commit({FILE: text()})
    repository.commit({FILE: text("in-review")})
    repository.commit({"notes.txt": "x"})
    for depth, count in (("1", 0), ("2", 0), ("3", 1)):
        clone = tmp_path / depth
        repository.git("clone", "--quiet", "--depth", depth, repository.root.as_uri(), str(clone))
        found = history(clone)
        assert found is not None
        assert (len(found.changes), found.cut, found.pending) == (
            count,
            True,
            False,
        )
        shown = past(found)
        assert shown is not None
        assert "shallow clone" in (shown.earlier or "")
    whole = history(repository.root)
    assert whole is not None
    assert not whole.cut


def test_nothing_is_told_where_git_knows_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({FILE: text()})
    copied = tmp_path / "copy"
    shutil.copytree(repository.root / "content", copied / "content")
    assert history(copied) is None
    assert newest_change(copied) == b""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history(repository.root) is None


def test_the_environment_leads_to_no_other_repository(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({FILE: text()})
    other = Repository(tmp_path / "other")
    other.commit({"x": "x"})
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    assert [told(each) for each in changes(repository.root)] == ["Added as a draft"]


def test_settings_of_the_repository_run_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.commit({FILE: text()})
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {ran}\n")
    program.chmod(0o755)
    for key in ("gpg.program", "core.pager", "core.fsmonitor", "diff.external", "core.sshCommand"):
        repository.git("config", key, str(program))
    for key, value in (
        ("log.showSignature", "true"),
        ("diff.relative", "false"),
        ("format.pretty", "%B"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
    ):
        repository.git("config", key, value)
    assert [told(each) for each in changes(repository.root)] == ["Added as a draft"]
    assert not ran.exists()


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("<script>alert(1)</script> & more", "<script>alert(1)</script> & more"),
        ("\x1b[31mred\x07\x01:000000 100644", "[31mred:000000 100644"),
        (":100644 100644 a b M", ":100644 100644 a b M"),
        ("x" * 5000, "x" * 199 + "…"),
        ("\u202eback", "\u202eback"),
    ],
    ids=["html", "control", "like-an-answer", "long", "bidi"],
)
def test_a_subject_is_only_ever_a_line_of_text(
    repository: Repository, subject: str, shown: str
) -> None:
    repository.commit({FILE: text()}, message=subject)
    assert [each.subject for each in changes(repository.root)] == [shown]


def test_a_name_of_a_file_is_only_ever_a_name(repository: Repository) -> None:
    hostile = f"content/postmortems/payments/\x011 2\x02x\n:100644 100644 {'0' * 40} {'1' * 40} M"
    repository.commit({FILE: text(), hostile: "x"})
    assert [told(each) for each in changes(repository.root)] == ["Added as a draft"]


def test_ten_changes_are_told_and_the_others_counted(repository: Repository) -> None:
    for number in range(14):
        repository.commit({FILE: text(more=f"\nLine {number}.\n")})
    found = history(repository.root)
    shown = past(found)
    assert found is not None
    assert shown is not None
    assert (len(found.changes), found.earlier, found.cut) == (log.SHOWN, 4, False)
    assert shown.earlier == "4 earlier."


def test_a_worktree_and_a_submodule_have_their_own_past(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit({FILE: text()})
    tree = tmp_path / "tree"
    repository.git("worktree", "add", "--quiet", str(tree))
    assert len(changes(tree)) == 1
    papers = Repository(tmp_path / "papers")
    papers.commit({"payments/pool-empty.md": text()})
    papers.commit({"payments/pool-empty.md": text("final")})
    outer = Repository(tmp_path / "outer")
    outer.commit(site=SITE)
    outer.git(
        *("-c", "protocol.file.allow=always", "submodule", "--quiet", "add"),
        *(str(papers.root), "content/postmortems"),
    )
    outer.commit()
    assert [told(each) for each in changes(outer.root)] == [
        "From draft to final",
        "Added as a draft",
    ]


def test_only_what_touches_postmortems_asks_for_a_new_library(repository: Repository) -> None:
    repository.commit({FILE: text()})
    before = newest_change(repository.root)
    repository.commit({"content/incidents/a.yml": "x", "notes.txt": "x"})
    assert newest_change(repository.root) == before
    repository.commit({FILE: text("final")})
    assert newest_change(repository.root) != before


def test_versions_that_nobody_can_read_are_told_without_facts(repository: Repository) -> None:
    repository.commit({FILE: b"\xff\xfe" + os.urandom(64)})
    repository.commit({FILE: b"x" * 600_000})
    repository.commit({FILE: text()})
    assert [told(each) for each in changes(repository.root)] == [
        "Changed",
        "Changed",
        "Added as a draft",
    ]
