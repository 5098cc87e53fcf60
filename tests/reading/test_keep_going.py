from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.site import Opened, Withheld, open_site
from generator.site.git import REVISIONS
from tests.reading.cases import NOW
from tests.reading.repository import Repository
from tests.support.given import SITE, write_site

FILE = "content/incidents/checkout.yml"
BROKEN = "title: 'It's broken'\n"


def incident(title: str = "Checkout requests fail", more: str = "") -> str:
    return f"""
        title: {title}
        severity: sev1
        started: 2026-11-18T14:02:00Z
        {more or "components: {checkout: partial_outage}"}
        updates:
          - {{id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look.}}
    """


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def opened(root: Path) -> Opened:
    return open_site(root, NOW, keep_going=True)


def titles(site: Opened) -> list[str]:
    assert site.content
    return [event.title for event in site.content.events]


def test_a_broken_file_stops_everything_unless_asked_to_go_on(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident()}, SITE)
    repository.write({"checkout.yml": BROKEN})
    site = open_site(repository.root, NOW)
    assert site.content is None
    assert site.withheld == ()


def test_a_broken_file_is_shown_as_it_last_was_good(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    good = repository.commit({"checkout.yml": incident("Second")})
    repository.commit({"checkout.yml": BROKEN})
    repository.write({"checkout.yml": "title: [\n", "search.yml": incident("Search")})
    site = opened(repository.root)
    assert titles(site) == ["Second", "Search"]
    assert [(each.file, each.revision) for each in site.withheld] == [(FILE, good)]
    assert site.content
    assert site.content.withheld == 1


def test_the_run_says_what_is_wrong_all_the_same(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident()}, SITE)
    repository.write({"checkout.yml": BROKEN})
    site = opened(repository.root)
    assert [problem.rule for problem in site.problems] == ["yaml-syntax"]
    assert site.withheld[0].reason == "line 1: the text goes on after its closing quote"


def test_good_means_good_by_the_rules_of_now(repository: Repository) -> None:
    """A version that parses, and names a component that nobody knows, is not shown either."""
    good = repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.commit({"checkout.yml": incident("Second", "components: {chekout: partial_outage}")})
    repository.write({"checkout.yml": BROKEN})
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert site.withheld[0].revision == good


def test_a_file_that_breaks_a_rule_is_replaced_too(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.write({"checkout.yml": incident("Second", "components: {chekout: major_outage}")})
    assert titles(opened(repository.root)) == ["First"]


def test_a_file_that_was_never_good_is_left_out_and_counted(repository: Repository) -> None:
    repository.commit({"search.yml": incident("Search")}, SITE)
    repository.commit({"checkout.yml": BROKEN})
    site = opened(repository.root)
    assert titles(site) == ["Search"]
    assert site.withheld[0].revision is None
    assert "its only version in git is not good" in site.withheld[0].reason
    assert site.content
    assert site.content.withheld == 1


def test_a_file_that_git_does_not_know_is_left_out(repository: Repository) -> None:
    repository.commit({"search.yml": incident("Search")}, SITE)
    repository.write({"checkout.yml": BROKEN})
    site = opened(repository.root)
    assert titles(site) == ["Search"]
    assert "git has no earlier version of it" in site.withheld[0].reason


def test_a_deleted_file_is_deleted(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident(), "search.yml": incident("Search")}, SITE)
    (repository.root / FILE).unlink()
    site = opened(repository.root)
    assert titles(site) == ["Search"]
    assert site.withheld == ()


def test_a_folder_that_is_no_repository_is_said(tmp_path: Path) -> None:
    root = write_site(
        tmp_path / "plain", {"checkout.yml": BROKEN, "search.yml": incident("Search")}
    )
    site = opened(root)
    assert titles(site) == ["Search"]
    assert "not kept in git" in site.withheld[0].reason


def test_a_machine_without_git_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"checkout.yml": incident()}, SITE)
    repository.write({"checkout.yml": BROKEN})
    monkeypatch.setenv("PATH", "/nonexistent")
    site = opened(repository.root)
    assert titles(site) == []
    assert "git is not installed" in site.withheld[0].reason


def test_a_repository_without_a_commit_is_said(repository: Repository) -> None:
    repository.write({"checkout.yml": BROKEN}, SITE)
    assert "no earlier version" in opened(repository.root).withheld[0].reason


def test_a_shallow_clone_is_said(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"checkout.yml": incident()}, SITE)
    repository.commit({"checkout.yml": BROKEN})
    source = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--depth", "1", source, str(tmp_path / "clone"))
    site = opened(tmp_path / "clone")
    assert titles(site) == []
    assert "a shallow clone" in site.withheld[0].reason


def test_a_site_in_a_folder_of_a_repository_is_found(repository: Repository) -> None:
    inner = repository.root / "some where" / "status"
    write_site(inner, {"checkout.yml": incident("First")})
    repository.commit()
    write_site(inner, {"checkout.yml": BROKEN})
    assert titles(opened(inner)) == ["First"]


def test_names_with_blanks_and_signs_are_asked_for_as_they_are(repository: Repository) -> None:
    folder = "content/incidents/:(top) *? -- [2026]"
    repository.commit({f"{folder}/checkout.yml": incident("First")}, SITE)
    repository.write({f"{folder}/checkout.yml": BROKEN})
    assert titles(opened(repository.root)) == ["First"]


def test_a_folder_whose_name_has_two_lines_is_left_out(repository: Repository) -> None:
    folder = "content/incidents/two\nlines"
    repository.commit({f"{folder}/checkout.yml": incident("First")}, SITE)
    repository.write({f"{folder}/checkout.yml": BROKEN})
    site = opened(repository.root)
    assert titles(site) == []
    assert len(site.withheld) == 1


def test_a_file_is_not_followed_for_ever(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("Long ago")}, SITE)
    for number in range(REVISIONS):
        repository.commit({"checkout.yml": f"{BROKEN}# {number}\n"})
    site = opened(repository.root)
    assert titles(site) == []
    assert f"none of its last {REVISIONS} versions" in site.withheld[0].reason


def test_a_version_that_is_too_large_or_binary_is_passed_over(repository: Repository) -> None:
    good = repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.commit({"checkout.yml": b"\x00" * 1000})
    repository.commit({"checkout.yml": "#" * 1_000_000})
    (repository.root / FILE).unlink()
    (repository.root / FILE).symlink_to("/etc/passwd")
    repository.commit()
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert site.withheld[0].revision == good


def test_what_became_a_folder_a_link_or_a_pipe_is_shown_as_it_was(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    for make in (os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")):
        (repository.root / FILE).unlink(missing_ok=True)
        make(repository.root / FILE)
        assert titles(opened(repository.root)) == ["First"]
        if (repository.root / FILE).is_dir():
            (repository.root / FILE).rmdir()


def test_a_second_file_of_the_same_id_does_not_replace_the_first(repository: Repository) -> None:
    repository.commit({"content/incidents/a/checkout.yml": incident("First")}, SITE)
    repository.commit({"content/incidents/b/checkout.yml": incident("Second")})
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert [each.file for each in site.withheld] == ["content/incidents/b/checkout.yml"]


def test_a_folder_that_cannot_be_read_is_counted(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    (repository.root / "content/incidents/2025").symlink_to("/etc")
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert [each.file for each in site.withheld] == ["content/incidents/2025"]


def test_a_broken_site_is_taken_from_its_last_good_version(repository: Repository) -> None:
    good = repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.commit({}, "name: [\n")
    repository.write({}, SITE.replace("checkout:", "Check out:"))
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert [(each.file, each.revision) for each in site.withheld] == [("content/site.yml", good)]
    assert site.content
    assert site.content.withheld == 1


def test_a_site_that_was_never_good_publishes_nothing(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident()}, "name: [\n")
    site = opened(repository.root)
    assert site.content is None
    assert [each.file for each in site.withheld] == ["content/site.yml"]


def test_events_are_held_to_the_site_that_is_shown(repository: Repository) -> None:
    """A component that only the broken site.yml knows cannot be shown."""
    repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.commit({"checkout.yml": incident("Second", "components: {billing: major_outage}")})
    repository.write({}, SITE + "  billing: {name: [Billing]}\n")
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert [each.file for each in site.withheld] == [FILE, "content/site.yml"]


def test_a_lost_logo_costs_the_logo_and_nothing_else(repository: Repository) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE + "brand: {logo: gone.svg}\n")
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert site.content
    assert site.content.site.brand.logo is None
    assert site.content.withheld == 0
    assert [each.file for each in site.withheld] == ["content/gone.svg"]


def test_names_of_components_are_ids_in_what_is_recovered(repository: Repository) -> None:
    site_yml = SITE.replace("{name: Checkout}", "{name: Checkout, aliases: [basket]}")
    repository.commit(
        {"checkout.yml": incident("A", "components: {basket: major_outage}")}, site_yml
    )
    repository.write({"checkout.yml": BROKEN})
    site = opened(repository.root)
    assert site.content
    assert list(site.content.events[0].components) == ["checkout"]


def test_nothing_that_a_repository_holds_is_run(repository: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {ran}\n")
    trap.chmod(0o755)
    repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.write({".gitattributes": "* filter=trap diff=trap\n", "checkout.yml": BROKEN})
    for key in (
        *("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external", "pager.log"),
        *("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "gpg.program"),
        *("core.editor", "core.askPass", "credential.helper", "core.alternateRefsCommand"),
    ):
        repository.git("config", key, str(trap))
    repository.git("config", "log.showSignature", "true")
    for hook in ("post-checkout", "pre-commit", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(trap, repository.root / ".git" / "hooks" / hook)
    assert titles(opened(repository.root)) == ["First"]
    assert not ran.exists()


def test_variables_of_git_do_not_lead_elsewhere(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    repository.write({"checkout.yml": BROKEN})
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    assert titles(opened(repository.root)) == ["First"]


def test_a_site_without_a_mistake_asks_git_for_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"checkout.yml": incident("First")}, SITE)
    monkeypatch.setenv("PATH", "/nonexistent")
    site = opened(repository.root)
    assert titles(site) == ["First"]
    assert site.withheld == tuple[Withheld, ...]()
