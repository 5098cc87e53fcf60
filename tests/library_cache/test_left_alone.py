"""The public edition is left as it stands where nothing that leaves the house has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from generator.cache import NoCache, Store
from generator.cli.library import plan
from generator.cli.library.outside import made_of
from generator.cli.library.publishing import publish_library
from generator.cli.library.standing import stands
from generator.derive import public_site
from generator.derive.library.shelf import Shelf
from generator.model.content.picture import Picture, PictureData
from generator.model.learning import Audience
from generator.output import Published
from generator.site import open_site
from tests.library_cache.test_same_bytes import (
    FOLDER,
    NOW,
    again,
    incident,
    kept,
    made_of_site,
    newly_public,
    no_longer_public,
    paper,
    root,
    shelves_in,
    template,
)

__all__ = ["root"]
PUBLIC = f"{FOLDER}/shop/2026-11-10-checkout.md"
INCIDENT = "content/incidents/checkout-fails.yml"


def built(root: Path, store: Store | None = None, later: timedelta = timedelta()) -> Published:
    """Build both editions, and say what became of the public one."""
    now = NOW + later
    with kept(root) as usual:
        shelves = shelves_in(root, "site")
        done = publish_library(root, shelves, now, made_of_site(root, now), store=store or usual)
    assert done.published, done.problems
    return done.published[Audience.PUBLIC]


def outside(root: Path) -> dict[Path, int]:
    files = (shelves_in(root, "site").public / "postmortems").rglob("*")
    return {each: each.stat().st_mtime_ns for each in files if each.is_file()}


def edited(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def in_house(root: Path) -> None:
    again(root, paper("Quite another"))


def what_stays(root: Path) -> None:
    """Change a public postmortem in a section that does not leave."""
    with (root / PUBLIC).open("a", encoding="utf-8") as file:
        file.write("\n## Action items\n\n- Look at it again\n")


def summary(root: Path) -> None:
    edited(root, PUBLIC, "## Summary\n\n", "## Summary\n\nIn other words: ")


def settings(root: Path) -> None:
    edited(root, "content/site.yml", "name: Tea", "name: Teas")


@pytest.mark.parametrize("change", [in_house, what_stays], ids=lambda each: str(each.__name__))
def test_it_stands_where_only_the_house_sees_a_change(
    root: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(root)
    before = outside(root)
    assert before
    change(root)
    derived: list[Audience] = []
    monkeypatch.setattr(plan, "edition_of", lambda shelf: derived.append(shelf.audience))

    assert built(root, later=timedelta(hours=1)) == Published(0, first.written, 0, (), len(before))
    assert derived == []
    assert outside(root) == before


@pytest.mark.parametrize(
    "change",
    [summary, settings, incident, newly_public, no_longer_public, template],
    ids=lambda each: str(each.__name__),
)
def test_not_where_it_shows_the_change(root: Path, change: Callable[[Path], None]) -> None:
    built(root)
    change(root)
    assert built(root).kept == 0


def test_nor_with_new_words_of_an_incident_that_is_open(root: Path) -> None:
    edited(root, INCIDENT, "resolved", "monitoring")
    built(root)
    assert built(root).kept
    edited(root, INCIDENT, "It works again", "It seems to work again")
    assert built(root).kept == 0


@pytest.mark.parametrize("later", [timedelta(days=1), timedelta(hours=-1)])
def test_nor_on_another_day_nor_where_the_clock_goes_back(root: Path, later: timedelta) -> None:
    built(root)
    assert built(root, later=later).kept == 0


def test_nor_without_what_earlier_builds_kept(root: Path) -> None:
    built(root)
    assert built(root, NoCache()).kept == 0


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(b"Not ours")])
def test_what_somebody_touched_is_put_right(root: Path, spoil: Callable[[Path], object]) -> None:
    built(root)
    page = shelves_in(root, "site").public / "postmortems/index.html"
    sound = page.read_bytes()
    spoil(page)

    built(root)
    assert page.read_bytes() == sound


@pytest.mark.parametrize("name", ["public", "internal"])
def test_a_library_stands_only_where_all_of_it_is_there(root: Path, name: str) -> None:
    built(root)
    shelves, whole = shelves_in(root, "site"), made_of_site(root, NOW).whole
    assert stands(shelves, whole, NOW)
    shutil.rmtree(root.parent / "site" / name / "postmortems")
    assert not stands(shelves, whole, NOW)


def test_the_bytes_of_a_picture_that_leaves_are_looked_at(root: Path) -> None:
    content = open_site(root, NOW).content
    assert content
    shelf = Shelf.of(content, public_site(content, NOW), NOW, Audience.PUBLIC)
    told = {made_of(with_picture(shelf, data), "all around") for data in (b"\xff1", b"\xff2")}
    assert len(told) == 2


def with_picture(shelf: Shelf, data: bytes) -> Shelf:
    whole = PictureData(data=data, suffix=".png", width=1, height=1)
    picture = Picture(address="it.png", line=1, description="", whole=whole)
    first, *others = shelf.postmortems
    return replace(shelf, postmortems=(first.model_copy(update={"pictures": (picture,)}), *others))
