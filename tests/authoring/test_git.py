from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.desk import WHO, DeskInTest, git


@pytest.fixture
def desk(tmp_path: Path) -> DeskInTest:
    desk = DeskInTest(tmp_path / "work")
    git(tmp_path, "init", "--quiet", "--bare", "-b", "main", "origin")
    git(desk.root, "init", "--quiet", "-b", "main")
    git(desk.root, "add", ".")
    git(desk.root, "commit", "--quiet", "-m", "Begin")
    git(desk.root, "remote", "add", "origin", "../origin")
    git(desk.root, "push", "--quiet", "-u", "origin", "main")
    return desk


NEW = (
    *("new", "incident", "--title", "Checkout fails", "--severity", "sev2"),
    *("-c", "checkout=partial_outage", "-m", "About 15% of checkout attempts fail."),
)
FILE = "content/incidents/2026/2026-11-18-checkout-fails.yml"


def test_a_commit_has_the_file_and_a_message_that_says_what_happened(desk: DeskInTest) -> None:
    desk.done("14:10", *NEW, "--commit", environment=WHO)
    shown = git(desk.root, "show", "--stat", "--format=%s%n%b%an", "HEAD")
    assert shown.startswith("Investigating: Checkout fails\nAbout 15% of checkout attempts fail.\n")
    assert f"{FILE} | 12 ++++++++++++\n 1 file changed" in shown
    assert git(desk.root, "status", "--porcelain") == ""


def test_what_else_is_staged_or_changed_stays_as_it_is(desk: DeskInTest) -> None:
    (desk.root / "staged").write_text("staged", "utf-8")
    git(desk.root, "add", "staged")
    site = desk.root / "content" / "site.yml"
    site.write_text(site.read_text("utf-8") + "# x\n", "utf-8")
    before = git(desk.root, "status", "--porcelain")
    desk.done("14:10", *NEW, "--commit", environment=WHO)
    desk.done("14:20", "update", "-m", "Nothing new.", "--commit", environment=WHO)
    assert git(desk.root, "status", "--porcelain") == before
    assert git(desk.root, "show", "--name-only", "--format=", "HEAD").split() == [FILE]


def test_a_push_brings_it_to_where_it_is_published_from(desk: DeskInTest) -> None:
    desk.done("14:10", *NEW, "--push", environment=WHO)
    there = git(desk.root.parent / "origin", "show", f"main:{FILE}")
    assert there == desk.text("checkout-fails")


def test_a_push_that_is_refused_is_told_and_the_commit_stays(desk: DeskInTest) -> None:
    git(desk.root, "remote", "set-url", "origin", "../absent")
    done = desk.run("14:10", *NEW, "--push", environment=WHO)
    assert done.exit_code == 1
    assert "git did not push it" in done.stderr
    assert "then `git push`" in done.stderr
    assert git(desk.root, "log", "-1", "--format=%s").strip() == "Investigating: Checkout fails"


def test_a_file_with_changes_that_nobody_committed_is_left_alone(desk: DeskInTest) -> None:
    desk.done("14:10", *NEW)
    said = desk.refused("14:20", "update", "-m", "Nothing new.", "--commit", environment=WHO)
    assert "has changes that are not committed yet" in said
    desk.done("14:20", "update", "-m", "Nothing new.")


def test_an_error_is_never_committed(desk: DeskInTest) -> None:
    desk.done("14:10", *NEW, "--commit", environment=WHO)
    desk.done(
        "14:20", "update", "-m", "It <b>fails</b>.", "--with-errors", "--commit", environment=WHO
    )
    assert git(desk.root, "status", "--porcelain").split() == ["M", FILE]


def test_outside_of_git_nothing_is_written(tmp_path: Path) -> None:
    desk = DeskInTest(tmp_path)
    outside = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent), **WHO}
    assert "not kept in git" in desk.refused("14:10", *NEW, "--commit", environment=outside)


def test_a_commit_that_a_hook_refuses_is_told(desk: DeskInTest) -> None:
    hook = desk.root / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho the hook says no >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    done = desk.run("14:10", *NEW, "--commit", environment=WHO)
    assert done.exit_code == 1
    assert "is written, but git did not commit it: the hook says no" in done.stderr


def test_who_was_not_first_is_told_to_take_what_others_did(desk: DeskInTest) -> None:
    git(desk.root.parent, "clone", "--quiet", "origin", "other")
    git(desk.root.parent / "other", "commit", "--quiet", "--allow-empty", "-m", "Other")
    git(desk.root.parent / "other", "push", "--quiet")
    done = desk.run("14:10", *NEW, "--push", environment=WHO)
    assert done.exit_code == 1
    assert "git did not push it: [rejected]        main -> main (fetch first).\n" in done.stderr
    assert "others did with `git pull --rebase`, then `git push`." in done.stderr
    assert "origin\n" not in done.stderr


def test_who_is_on_no_branch_is_told_the_way_back(desk: DeskInTest) -> None:
    git(desk.root, "checkout", "--quiet", "--detach")
    done = desk.run("14:10", *NEW, "--push", environment=WHO)
    assert "fatal: You are not currently on a branch" in done.stderr
    assert "`git switch main`, `git merge mine`, then `git push`" in done.stderr


def test_git_that_knows_nobody_is_told_who_writes(desk: DeskInTest) -> None:
    nobody = {"HOME": str(desk.root), "EMAIL": "", "GIT_CONFIG_GLOBAL": "/dev/null"}
    git(desk.root, "config", "user.useConfigOnly", "true")
    done = desk.run("14:10", *NEW, "--commit", environment=nobody)
    assert done.exit_code == 1
    assert "is written, but git did not commit it: fatal: " in done.stderr
    assert "Say who you are: `git config user.name" in done.stderr


def test_a_broken_site_file_holds_up_no_update_where_git_has_it_right(desk: DeskInTest) -> None:
    desk.done("14:10", *NEW, "--commit", environment=WHO)
    site = desk.root / "content" / "site.yml"
    site.write_text(site.read_text("utf-8") + "teams: [\n", "utf-8")
    said = desk.done("14:20", "update", "-m", "Nothing new.", "--commit", environment=WHO)
    assert "content/site.yml:" in said
    assert "[yaml-syntax]" in said
    assert "Taken as it last was right; mend it when there is time." in said
    assert "Nothing new." in desk.text("checkout-fails")
    assert git(desk.root, "status", "--porcelain").split() == ["M", "content/site.yml"]
