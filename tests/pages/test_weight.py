"""A first visit is light, and stays so however long the archive grows."""

from __future__ import annotations

import gzip

from generator.model.public import PublicSite
from tests.pages.support import (
    DAY,
    HOUR,
    NOW,
    PARTIAL,
    SLOW,
    bad_day,
    component,
    parsed,
    past,
    site,
    tree,
    uptime,
)

LIMIT = 16_000


def ten_components(public: PublicSite) -> PublicSite:
    more = [
        component(
            f"part-{number}", name=f"Part {number}", uptime=uptime({number: SLOW, 40: PARTIAL})
        )
        for number in range(6)
    ]
    return public.model_copy(update={"components": (*public.components, *more)})


def test_a_first_visit_in_an_outage_weighs_little() -> None:
    files = tree(ten_components(bad_day()))
    front = files["index.html"]
    document = parsed(front.decode())
    assert len(document.xpath("//*[@data-bar]")) == 10
    needed = document.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src")
    assert len(needed) == 3
    weight = sum(len(gzip.compress(data, 9)) for data in (front, *(files[one] for one in needed)))
    assert weight < LIMIT


def test_the_front_page_weighs_the_same_with_a_long_archive() -> None:
    old = [
        past(
            id=f"old-{number}",
            path=f"incidents/old-{number}/",
            started_at=NOW - 100 * DAY - number * HOUR,
            ended_at=NOW - 100 * DAY - number * HOUR + HOUR,
        )
        for number in range(300)
    ]
    short, long = tree(site([past()])), tree(site([past(), *old]))
    assert long["index.html"] == short["index.html"]


def test_pages_of_the_past_do_not_change_with_the_hour() -> None:
    later = {"now": NOW + 3 * HOUR, "next_change_at": NOW + 12 * HOUR}
    today, tonight = tree(bad_day()), tree(bad_day(**later))
    changed = {path for path in today if today[path] != tonight[path]}
    assert "incidents/past/index.html" not in changed
    assert not [path for path in changed if path.startswith("history/20")]
    assert "index.html" in changed
    assert "incidents/checkout-fails/index.html" in changed
