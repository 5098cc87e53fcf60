from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.derive import public_site
from generator.model.public import PublicSite
from generator.site import open_site
from generator.status import api, badges, feeds, pages
from tests.oracle import faces, observed
from tests.oracle.differ import differences
from tests.oracle.expected import site_facts
from tests.oracle.worlds import files_of, random_world
from tests.support.given import write_site

CHUNK = 25
CHUNKS = 40


def publish(world: dict[str, Any], root: Path) -> tuple[PublicSite, dict[str, bytes]]:
    """The world's projection and the files that machines read."""
    opened = open_site(write_site(root, files_of(world), site=None), world["now"])
    assert opened.content is not None, opened.problems
    site = public_site(opened.content, world["now"])
    parts = (api, badges, feeds)
    files = {file.path: file.data for part in parts for file in part.render(site)}
    front = next(file for file in pages.render(site) if file.path == "index.html")
    return site, files | {front.path: front.data}


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_oracle_and_program_agree_on_every_face(chunk: int, tmp_path: Path) -> None:
    disagreements: dict[str, list[str]] = {}
    colours: dict[str, set[str]] = {}
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        world = random_world(seed)
        site, files = publish(world, tmp_path / str(seed))
        facts = site_facts(world)
        found = differences(facts, observed.site_facts(site), "site")
        found += differences(faces.told_api(world, facts), faces.seen_api(files), "api")
        found += faces.feed_troubles(world, files, "feed", None)
        for one in world["components"]:
            found += faces.feed_troubles(world, files, f"components/{one}/feed", one)
        seen = observed.front_page(files["index.html"])
        found += differences(faces.told_front(world, facts), seen, "front page")
        told = faces.told_badges(world, facts)
        found += differences(told, faces.seen_badges(files, colours), "badge")
        if found:
            disagreements[f"seed {seed}"] = found
    assert disagreements == {}
    shades = Counter(shade for shades in colours.values() for shade in shades)
    assert max(shades.values()) == 1, colours
    assert max(map(len, colours.values())) == 1, colours
