"""From nothing to a postmortem in nine commands; the page and the feeds are right after each."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import feedparser
import pytest

from tests.support.command import build, statusbook

DAY = "2026-11-18T"
OPENED = "About 15% of checkout attempts fail with an error. Nobody is charged twice."
NEW = f"""new incident --id checkout --title 'Checkout fails for some' --severity sev1
  --started 2026-11-18T14:02:00Z -c checkout=partial_outage -m '{OPENED}'"""
STEPS = (
    ("14:10", NEW, "partial_outage", "investigating"),
    ("14:25", "update --status identified -m 'Orders with a code fail.'",
     "partial_outage", "identified"),
    ("14:40", "update -c checkout=degraded_performance -m 'Orders go through, slowly: about 9 s.'",
     "degraded_performance", "identified"),
    ("14:55", "update --status monitoring -m 'Orders take 1 s again. We watch it until 15:15.'",
     "degraded_performance", "monitoring"),
    ("15:20", "resolve -m 'Checkout works. 2,310 orders failed between 14:02 and 14:40.'",
     "operational", "resolved"),
)  # fmt: skip
"""When, which command, and what the page says then of Checkout and of the incident."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("walk")


def run(root: Path, *arguments: str, at: str) -> str:
    done = statusbook(root, *arguments, "--now", f"{DAY}{at}:00Z")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_walk(root: Path) -> None:
    begin = "init --no-input --name Nimbus --url https://status.nimbus.example"
    run(root, *shlex.split(begin), "--component", "Checkout", "--team", "Shops", at="14:00")
    for items, (at, command, state, stage) in enumerate(STEPS, start=1):
        said = run(root, *shlex.split(command), "--no-input", at=at)
        assert "Next: " in said
        public = build(root, now=f"{DAY}{at}:00Z")
        summary = json.loads((public / "api/v2/summary.json").read_text("utf-8"))
        assert summary["components"][0]["status"] == state
        assert [each["status"] for each in summary["incidents"]] == [stage] * (stage != "resolved")
        feed = feedparser.parse((public / "feed.atom").read_bytes())
        assert not feed.bozo
        assert len(feed.entries) == items
        assert stage in feed.entries[0].title.lower()
        message = shlex.split(command)[-1]
        assert message in feed.entries[0].content[0].value
        assert message in (public / "incidents/checkout/index.html").read_text("utf-8")
        front = (public / "index.html").read_text("utf-8")
        assert ("All systems operational" in front) == (stage == "resolved")
        assert (message in front) or stage == "resolved"
    run(
        root,
        "new",
        "postmortem",
        "--incident",
        "checkout",
        "--team",
        "shops",
        "--no-input",
        at="15:30",
    )
    run(root, "check", at="15:30")
    run(root, "build", at="15:30")
    draft = root / "site/internal/postmortems/shops/checkout/index.html"
    assert "Customers begin to notice" in draft.read_text("utf-8")
    assert not (root / "site/public/postmortems").exists()


def test_it_takes_fewer_than_ten_commands() -> None:
    assert 1 + len(STEPS) + len(("new postmortem", "check", "build")) < 10
