from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.build.inside import statusbook
from tests.build.trees import tree
from tests.support.command import NOW

Given = Callable[..., Path]

GOOD = """
title: Checkout requests fail
severity: sev2
started: 2026-11-18T14:02:00Z
components: {checkout: partial_outage}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    message: All payments by card fail.
"""
BROKEN = GOOD.replace("sev2", "sev9")


def everything(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Bytes, inode and time of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes(),
            path.stat().st_ino,
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_good_site_is_published(given: Given) -> None:
    root = given({"a.yml": GOOD})

    done = statusbook(root, "build", "--now", NOW)

    assert (done.returncode, done.stdout) == (0, "")
    assert "Checkout requests fail" in (root / "site/public/index.html").read_text()
    assert (root / "site/public/incidents/a/feed.atom").is_file()
    summary, next_thing = done.stderr.splitlines()
    assert summary.startswith("Published site/public: 2 files read, ")
    assert " 0 unchanged, 0 removed, in " in summary
    assert next_thing.startswith("Next: `statusbook serve`")


def test_the_same_again_writes_nothing(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    before = everything(root / "site/public")

    done = statusbook(root, "build", "--now", NOW)

    assert " 0 written, " in done.stderr
    assert everything(root / "site/public") == before


def test_a_problem_leaves_the_old_tree_untouched(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    before = everything(root / "site/public")
    given({"b.yml": BROKEN})

    done = statusbook(root, "build", "--now", NOW)

    assert done.returncode == 1
    assert "content/incidents/b.yml:2:11: error: " in done.stdout
    assert "was left as it was" in done.stderr
    assert everything(root / "site/public") == before


def test_a_problem_at_first_publishes_nothing(given: Given) -> None:
    root = given({"b.yml": BROKEN})

    done = statusbook(root, "build", "--now", NOW)

    assert done.returncode == 1
    assert not (root / "site/public").exists()


def test_keep_going_publishes_the_rest_and_says_so_loudly(given: Given) -> None:
    root = given({"a.yml": GOOD, "b.yml": BROKEN})

    done = statusbook(root, "build", "--now", NOW, "--keep-going", "--format", "github")

    assert done.returncode == 3
    assert "::error file=content/incidents/b.yml,line=2," in done.stdout
    assert "WARNING: 1 file could not be published as written" in done.stderr
    assert "content/incidents/b.yml: left out entirely" in done.stderr
    assert (root / "site/public/incidents/a/index.html").is_file()
    assert not (root / "site/public/incidents/b").exists()


def test_keep_going_shows_the_last_good_version_and_names_its_commit(given: Given) -> None:
    root = given({"a.yml": GOOD})
    for command in (
        ("init", "--quiet"),
        ("add", "."),
        ("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-qm", "Good"),
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    given({"a.yml": BROKEN})

    done = statusbook(root, "build", "--now", NOW, "--keep-going")

    assert done.returncode == 3
    assert re.search(r"content/incidents/a\.yml: shown as of commit [0-9a-f]{12}", done.stderr)
    assert "Checkout requests fail" in (root / "site/public/index.html").read_text()


def test_keep_going_with_nothing_wrong_is_as_without(given: Given) -> None:
    root = given({"a.yml": GOOD})

    assert statusbook(root, "build", "--now", NOW, "--keep-going").returncode == 0


def test_keep_going_does_not_go_without_a_site(given: Given) -> None:
    root = given({"a.yml": GOOD}, site="name: [\n")

    done = statusbook(root, "build", "--now", NOW, "--keep-going")

    assert done.returncode == 1
    assert "content/site.yml" in done.stdout


def test_problems_as_json_are_all_that_is_on_stdout(given: Given) -> None:
    root = given({"b.yml": BROKEN})

    done = statusbook(root, "build", "--now", NOW, "--format", "json")

    assert "content/incidents/b.yml" in json.dumps(json.loads(done.stdout))


def test_a_template_of_the_site_that_is_wrong_is_a_problem(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    before = everything(root / "site/public")
    given({"overrides/status/index.html": "<p>one</p>\n{% if %}\n"})

    done = statusbook(root, "build", "--now", NOW)

    assert done.returncode == 1
    assert "overrides/status/index.html:2:" in done.stdout
    assert "[template]" in done.stdout
    assert "Traceback" not in done.stderr
    assert everything(root / "site/public") == before


def test_a_folder_of_somebody_else_is_a_problem(given: Given, tmp_path: Path) -> None:
    root = given({"a.yml": GOOD})

    done = statusbook(root, "build", "--now", NOW, "--out", ".")

    assert done.returncode == 1
    assert "was not written by Statusbook" in done.stdout
    assert (root / "content/incidents/a.yml").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site-root"]


@pytest.mark.parametrize("out", ["content/public", "overrides", "content/incidents/../x"])
def test_the_site_is_not_published_into_what_it_is_made_of(given: Given, out: str) -> None:
    done = statusbook(given({"a.yml": GOOD}), "build", "--now", NOW, "--out", out)

    assert done.returncode == 2
    assert "which the site is made of" in done.stderr


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("yesterday", "is not a time"),
        ("2026-11-18T15:10:00", "has no time zone"),
        ("2026-13-18T15:10:00Z", "no day and hour of any calendar"),
        ("1066-10-14T09:00:00Z", "outside the years"),
    ],
)
def test_a_wrong_now_is_wrong_usage(given: Given, now: str, said: str) -> None:
    done = statusbook(given({"a.yml": GOOD}), "build", "--now", now)

    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize("epoch", ["", "-1", "soon", "1e9", "0", "9" * 20, "\uff11\uff17"])
def test_a_wrong_source_date_epoch_is_wrong_usage(given: Given, epoch: str) -> None:
    environment = {"SOURCE_DATE_EPOCH": epoch}

    done = statusbook(given({"a.yml": GOOD}), "build", environment=environment)

    assert done.returncode == 2
    assert f"SOURCE_DATE_EPOCH is {epoch!r}" in done.stderr


def test_source_date_epoch_is_a_moment_like_now(given: Given) -> None:
    root = given({"a.yml": GOOD})
    environment = {"SOURCE_DATE_EPOCH": "1795014600"}  # NOW

    statusbook(root, "build", "--now", NOW, "--out", "one")
    statusbook(root, "build", "--out", "two", environment=environment)
    statusbook(
        root, "build", "--now", NOW, "--out", "three", environment={"SOURCE_DATE_EPOCH": "x"}
    )

    assert tree(root / "one") == tree(root / "two") == tree(root / "three")


def test_without_a_moment_the_clock_counts(given: Given) -> None:
    root = given({})

    done = statusbook(root, "build")

    assert done.returncode == 0
    built = json.loads((root / "site/public/build.json").read_text())
    assert NOW not in json.dumps(built)


def test_the_library_lane_keeps_its_folder(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    library = root / "site/public/postmortems"
    library.mkdir()
    (library / "index.html").write_text("a postmortem")

    statusbook(root, "build", "--now", "2026-11-18T15:20:00Z")

    assert (library / "index.html").read_text() == "a postmortem"


def test_a_logo_is_published(given: Given) -> None:
    site = """
    name: Nimbus
    url: https://status.nimbus.example
    feed_authority: status.nimbus.example,2026
    brand: {logo: brand/logo.svg}
    components: {checkout: {name: Checkout}}
    """
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n'
    root = given({"content/brand/logo.svg": logo}, site=site)

    assert statusbook(root, "build", "--now", NOW).returncode == 0
    assert logo.encode() in tree(root / "site/public").values()


def test_an_obstacle_beside_the_tree_is_a_problem(given: Given) -> None:
    root = given({"a.yml": GOOD})
    (root / "site").mkdir()
    (root / "site/.public.statusbook").write_text("in the way of the folder")

    done = CliRunner().invoke(main, ["build", "--root", str(root), "--now", NOW])

    assert done.exit_code == 1
    assert "[cannot-write]" in done.stdout
    assert "hint: " in done.stdout


def test_our_own_mistake_is_told_without_a_traceback(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_: object, **__: object) -> None:
        raise KeyError("what")

    monkeypatch.setattr("generator.cli.lanes.publish_status", bug)
    arguments = ["build", "--root", str(given({})), "--now", NOW]

    done = CliRunner().invoke(main, arguments)

    assert done.exit_code == 70
    assert done.stderr.startswith("statusbook: a mistake of ours: KeyError: 'what'\n")
    assert "STATUSBOOK_TRACEBACK=1" in done.stderr
    monkeypatch.setenv("STATUSBOOK_TRACEBACK", "1")
    assert isinstance(CliRunner().invoke(main, arguments).exception, KeyError)


def test_what_the_machine_refuses_is_told_without_a_traceback(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("generator.cli.lanes.publish_status", refuse)

    done = CliRunner().invoke(main, ["build", "--root", str(given({})), "--now", NOW])

    assert done.exit_code == 1
    assert done.stderr == "statusbook: the machine refuses: [Errno 24] Too many open files\n"


def test_foreign_files_in_the_tree_are_named(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    (root / "site/public/CNAME").write_text("status.nimbus.example")

    done = statusbook(root, "build", "--now", NOW)

    assert "1 file there that Statusbook did not write stayed: CNAME" in done.stderr


def test_a_published_tree_moved_elsewhere_is_still_ours(given: Given) -> None:
    root = given({"a.yml": GOOD})
    statusbook(root, "build", "--now", NOW)
    shutil.copytree(root / "site/public", root / "copy")

    assert statusbook(root, "build", "--now", NOW, "--out", "copy").returncode == 0
