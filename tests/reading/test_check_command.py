from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.support.given import SITE

Given = Callable[..., Path]
AT = ("--now", "2026-11-18T15:10:00Z")
GOOD = """
    title: Checkout requests fail
    severity: sev1
    started: 2026-11-18T14:42:00Z
    components: {checkout: partial_outage}
    updates:
      - {id: u1, at: 2026-11-18T14:50:00Z, status: investigating, message: All payments fail.}
"""
WARNED = GOOD.replace("All payments fail.", "'All fail. ![graph](https://nimbus.example/g.png)'")


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


def test_with_strict_warnings_exit_1(given: Given) -> None:
    done = check("--root", given({"a.yml": WARNED}), "--strict")
    assert done.exit_code == 1
    assert "Correct the first, save" in done.stdout
    assert check("--root", given({"a.yml": GOOD}), "--strict").exit_code == 0


def test_what_its_author_lets_stand_is_listed_with_the_reason(given: Given) -> None:
    late = GOOD.replace("14:42:00Z", "13:42:00Z")
    root = given(
        {"a.yml": late.replace("severity", "allow: {first-update: B told us late}\n    severity")}
    )
    done = check("--root", root, "--strict")
    assert done.exit_code == 0
    assert (
        "content/incidents/a.yml:7:18: allowed: the first update came 1h 8m after the start "
        "(limit 30m) [first-update]\n  reason: B told us late\n" in done.stdout
    )
    assert "2 files checked: no problems, 1 allowed." in done.stdout
    (allowed,) = json.loads(check("--root", root, "--format", "json").stdout)["allowed"]
    assert (allowed["rule"], allowed["reason"]) == ("first-update", "B told us late")
    assert "reason: B told us late" in check("--root", root, "--format", "markdown").stdout


def test_a_policy_raises_lowers_and_switches_off(given: Given) -> None:
    def exit_code(level: str, strict: str = "--strict") -> int:
        policy = f"policies:\n  checks: {{message-image: {level}}}\n"
        root = given({"a.yml": WARNED}, site=SITE + policy)
        return check("--root", root, *([strict] if strict else [])).exit_code

    assert exit_code("error", strict="") == 1
    assert exit_code("warning", strict="") == 0
    assert exit_code("info") == 0
    assert exit_code("off") == 0


def test_no_policy_and_no_author_sets_an_error_aside_that_keeps_the_page_sound(
    given: Given,
) -> None:
    wrong = GOOD.replace("{checkout", "{chekout")
    allowed = wrong.replace("severity", "allow: {unknown-component: we know}\n    severity")
    policy = "policies:\n  checks: {unknown-component: off}\n"
    done = check("--root", given({"a.yml": allowed}, site=SITE + policy))
    assert done.exit_code == 1
    assert "[unknown-component]" in done.stdout
    assert "[unused-allow]" in done.stdout


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
    assert "4 allowed." in done.stdout, "what stands for long, to show it"
    assert "warning" not in done.stdout
