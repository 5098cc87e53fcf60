from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

Given = Callable[..., Path]
AT = ("--now", "2026-11-18T15:10:00Z")
GOOD = """
    title: Checkout requests fail
    severity: sev1
    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
"""
WARNED = GOOD.replace("We look into it.", "'![graph](https://nimbus.example/g.png)'")


def check(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments), *AT])


def test_a_sound_site_exits_0(given: Given) -> None:
    done = check("--root", given({"a.yml": GOOD}))
    assert done.exit_code == 0
    assert done.stdout == "2 files checked: no problems. Next: `statusbook build`.\n"


def test_errors_exit_1_with_problems_on_stdout(given: Given) -> None:
    done = check("--root", given({"a.yml": "title: [\n", "b.yml": GOOD}))
    assert done.exit_code == 1
    assert "content/incidents/a.yml:1:8: error: " in done.stdout
    assert done.stdout.endswith("3 files checked: 1 error. Correct the first, save, and run "
                                "`statusbook check` again.\n")  # fmt: skip
    assert done.stderr == ""


def test_warnings_exit_0(given: Given) -> None:
    done = check("--root", given({"a.yml": WARNED}))
    assert done.exit_code == 0
    assert "warning" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("--format", "xml"), ("nowhere.yml",), ("--root", "nowhere"), ("/etc/passwd",), ("--no",)],
)
def test_wrong_usage_exits_2(given: Given, arguments: tuple[str, ...]) -> None:
    done = check("--root", given({"a.yml": GOOD}), *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""


def test_paths_restrict_what_is_reported(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    root = given({"a.yml": "title: [\n", "content/incidents/2026/b.yml": WARNED})
    monkeypatch.chdir(root / "content")
    done = check("incidents/2026", "--root", root)
    assert done.exit_code == 0
    assert "a.yml" not in done.stdout
    assert "b.yml" in done.stdout
    assert "1 error elsewhere" in done.stdout
    assert check("incidents/a.yml", "--root", "..").exit_code == 1
    assert check(root, "--root", root).exit_code == 1
    assert check(".", "incidents/2026/b.yml", "--root", "..").exit_code == 1


def test_a_path_is_the_link_and_not_what_it_leads_to(given: Given) -> None:
    root = given({"a.yml": GOOD})
    link = root / "content" / "incidents" / "b.yml"
    link.symlink_to("a.yml")
    done = check(link, "--root", root)
    assert done.exit_code == 1
    assert "b.yml: error: this is a symbolic link" in done.stdout


def test_json_stands_alone_on_stdout(given: Given) -> None:
    done = check("--root", given({"a.yml": "title: [\n"}), "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["counts"]["error"] == 1
    assert "1 error" in done.stderr


def test_github_gets_annotations(given: Given) -> None:
    done = check("--root", given({"a.yml": "title: [\n"}), "--format", "github")
    assert done.exit_code == 1
    assert done.stdout.startswith("::error file=content/incidents/a.yml,line=1,col=8,title=")


def test_nothing_is_written(given: Given) -> None:
    root = given({"a.yml": "title: [\n"})
    before = sorted(root.rglob("*"))
    check("--root", root)
    assert sorted(root.rglob("*")) == before


def test_the_example_of_the_house_has_no_problem() -> None:
    root = Path(__file__).parents[2]
    done = CliRunner().invoke(main, ["check", "--root", str(root), *AT])
    assert done.exit_code == 0, done.stdout
    assert "no problems" in done.stdout
