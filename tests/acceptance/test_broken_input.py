from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.broken import BROKEN, GOOD, WORK, Broken
from tests.support.command import NOW, build, statusbook
from tests.support.given import write_site

FILE = "content/incidents/it.yml"
BUILD = ("build", "--only", "status", "--now", NOW)


def _tree(root: Path) -> dict[str, bytes]:
    public = root / "site" / "public"
    return {
        p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A site that was published once, and the bytes of its tree."""
    root = write_site(tmp_path_factory.mktemp("published"), {"good.yml": GOOD, "work.yml": WORK})
    build(root)
    return root, _tree(root)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_mistake_is_shown_at_its_place_and_publishes_nothing(
    broken: Broken, published: tuple[Path, dict[str, bytes]]
) -> None:
    root, before = published
    (root / FILE).write_bytes(broken.data)
    try:
        done = statusbook(root, *BUILD)
    finally:
        (root / FILE).unlink()
    assert done.returncode == 1, done.stdout + done.stderr
    places = re.findall(rf"^{re.escape(FILE)}(?::(\d+):(\d+))?: error: ", done.stdout, re.MULTILINE)
    assert places, done.stdout
    if broken.place is not None:
        assert tuple(map(str, broken.place)) in places, done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert _tree(root) == before
    assert len(done.stdout) < 5_000


def test_files_that_are_no_files_publish_nothing(
    published: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    root, before = published
    secret = tmp_path / "secret.yml"
    secret.write_text(GOOD.replace("Checkout fails", "Secret"), "utf-8")
    (root / FILE).symlink_to(secret)
    done = statusbook(root, *BUILD)
    (root / FILE).unlink()
    assert done.returncode == 1
    assert f"{FILE}: error: " in done.stdout
    assert _tree(root) == before


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def test_keep_going_lets_the_update_out_beside_a_broken_file(tmp_path: Path) -> None:
    root = write_site(tmp_path, {"a.yml": GOOD, "b.yml": GOOD.replace("Checkout", "Search")})
    _git(root, "init", "-q")
    _git(root, "add", "content")
    _git(root, "commit", "-q", "-m", "good")
    (root / "content/incidents/a.yml").write_text(GOOD.replace("sev1", "sev9"), "utf-8")
    newer = GOOD.replace("Checkout", "Search").replace("We found it.", "Payments work again.")
    (root / "content/incidents/b.yml").write_text(newer, "utf-8")
    (root / "content/incidents/c.yml").write_text("title: [", "utf-8")
    assert statusbook(root, *BUILD).returncode == 1
    done = statusbook(root, *BUILD, "--keep-going")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "content/incidents/a.yml:2:11: error: " in done.stdout
    assert "content/incidents/c.yml:1:" in done.stdout
    public = root / "site" / "public"
    assert "We found it." in (public / "incidents/a/index.html").read_text("utf-8")
    assert "Payments work again." in (public / "incidents/b/index.html").read_text("utf-8")
    assert not (public / "incidents/c").exists()


def test_a_page_is_never_healthier_than_the_facts_for_a_broken_file(tmp_path: Path) -> None:
    root = write_site(tmp_path, {"a.yml": GOOD.replace("sev1", "sev9")})
    done = statusbook(root, *BUILD, "--keep-going")
    assert done.returncode == 3
    front = (root / "site/public/index.html").read_text("utf-8")
    assert "All systems operational" not in front
