"""Pages of events that lead to a postmortem are made again only where that link is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.cache import opened
from generator.cli.publishing import publish_status
from generator.output import Deferred, Output, OutputFile
from tests.build.test_new_links import LEARNED, LINK, OVER, PAPER
from tests.build.trees import tree
from tests.support.given import SITE, write_site

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
EVENT = "incidents/checkout/index.html"
FEED = "components/checkout/feed.atom"


class House:
    def __init__(self, root: Path) -> None:
        files = {"over1.yml": OVER.format(month=1), "checkout.yml": LEARNED}
        paper = {"content/postmortems/shop/checkout.md": PAPER}
        self.root = write_site(root, files | paper, site=f"{SITE}teams:\n  shop: {{name: Shop}}\n")
        self.public = root / "site" / "public"
        self.paper = root / "content" / "postmortems" / "shop" / "checkout.md"
        self.stands()

    def stands(self, name: str = "site/public") -> Path:
        """Let the page of the postmortem stand."""
        page = self.root / name / "postmortems" / "checkout" / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("learned")
        return page

    def built(self) -> set[str]:
        """Publish, and see that a build without a memory says the same; what was made."""
        made: set[str] = set()

        def watched(files: Iterable[Output]) -> Iterator[Output]:
            for file in files:
                yield file
                if isinstance(file, OutputFile) or (
                    isinstance(file, Deferred) and "data" in vars(file)
                ):
                    made.add(file.path)

        with opened(self.root / "cache") as store:
            assert publish_status(self.root, self.public, NOW, watch=watched, store=store).published
        afresh = self.stands("afresh").parents[2]
        if not (self.public / "postmortems/checkout/index.html").exists():
            (afresh / "postmortems/checkout/index.html").unlink()
        assert publish_status(self.root, afresh, NOW, afresh=True).published
        assert tree(self.public) == tree(afresh)
        return made


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path / "root")
    for _ in range(2):
        house.built()
    assert LINK in (house.public / EVENT).read_text("utf-8")
    return house


def test_a_link_that_stays_makes_no_page_again(house: House) -> None:
    assert not {EVENT, FEED} & house.built()


def test_a_postmortem_of_another_name_is_named_anew(house: House) -> None:
    house.paper.write_text(PAPER.replace("requests failed", "was down"), "utf-8")
    assert {EVENT, FEED} <= house.built()
    assert "Checkout was down" in (house.public / EVENT).read_text("utf-8")
    assert "Checkout was down" in (house.public / FEED).read_text("utf-8")


def test_a_link_that_leads_nowhere_any_more_goes(house: House) -> None:
    house.stands().unlink()
    assert {EVENT, FEED} <= house.built()
    assert LINK not in (house.public / EVENT).read_text("utf-8")
    house.stands()
    assert {EVENT, FEED} <= house.built()
    assert LINK in (house.public / EVENT).read_text("utf-8")
