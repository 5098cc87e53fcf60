from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cbor2 import loads

from generator.cache import opened
from generator.library.search import pagefind, parts
from generator.library.search.index import index
from generator.library.search.part import opened as unpacked
from generator.library.search.parts import SIZE, indexed
from generator.library.search.record import Record
from generator.library.search.synonyms import SYNONYMS
from generator.library.search.whole import recut
from generator.output import CannotPublish
from tests.conftest import ROOT
from tests.derive_library.given import library

BODY = "<div data-pagefind-body><h1>{0}</h1><p>The connection pool was near exhaustion.</p></div>"


def record(place: str, title: str = "A title") -> Record:
    values = {"what": ("postmortem",), "severity": ("sev1",), "cause": ("config", "load")}
    return Record(place, title, date(2026, 5, 2), BODY.format(title), values)


def test_the_same_records_give_the_same_bytes_in_any_order() -> None:
    records = [record(f"shop/{n}/", f"Title {n}") for n in range(40)]
    assert indexed(records) == indexed(reversed(records))


def test_each_record_is_known_by_its_place() -> None:
    files, ids = indexed([record("shop/a/", "A"), record("_incidents/b/", "B")])
    assert ids.keys() == {"shop/a/", "_incidents/b/"}
    assert {f"fragment/{each}.pf_fragment" for each in ids.values()} < files.keys()


def test_an_index_in_parts_finds_what_one_index_finds(tmp_path: Path) -> None:
    records = [record(f"shop/{n}/", f"Title {n} of mine{n % 7}") for n in range(SIZE + 20)]
    with opened(tmp_path) as store:
        cold = indexed(records, store)
    once = recut(pagefind.pagefind(records))

    files, ids = cold
    assert found(files) == found(once)
    assert set(ids.values()) == {name[9:-12] for name in files if name.startswith("fragment/")}


def test_only_the_part_of_what_changed_is_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [record(f"shop/{n}/", f"Title {n}") for n in range(SIZE + 20)]
    with opened(tmp_path) as store:
        indexed(records, store)
    records[3] = replace(records[3], title="Another")
    asked = counted(monkeypatch)
    with opened(tmp_path) as store:
        warm = indexed(records, store)
    assert len(asked) == 1
    assert len(asked[0]) < len(records)
    assert warm == indexed(records)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note the places that Pagefind is asked to index, for each run of it."""
    asked: list[list[str]] = []

    def counting(given: list[Record], scratch: Path | None) -> dict[str, bytes]:
        asked.append([each.place for each in given])
        return pagefind.pagefind(given, scratch)

    monkeypatch.setattr(parts, "pagefind", counting)
    return asked


def test_incidents_are_indexed_once_for_both_editions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    incidents = [record(f"_incidents/{n}/", f"Incident {n} {'x' * n}") for n in range(5)]
    internal = [*incidents, *(record(f"shop/{n}/", f"Title {n}") for n in range(4))]
    public = [*incidents, record("shop/2/", "Title 2")]
    asked = counted(monkeypatch)
    with opened(tmp_path) as store:
        indexed(internal, store)
        within = indexed(public, store)
    done = [place for places in asked for place in places]
    assert sorted(done) == sorted([each.place for each in internal] + ["shop/2/"])
    assert within == indexed(public)
    assert found(within[0]) == found(recut(pagefind.pagefind(public)))


def test_a_picture_in_one_part_does_not_hide_the_titles_of_another() -> None:
    records = [record(f"shop/{n}/", f"Titled{n}") for n in range(SIZE + 20)]
    picture = '<img src="plot.svg" alt="Peaks"></div>'
    records[3] = replace(records[3], body=records[3].body.removesuffix("</div>") + picture)
    files, _ = indexed(records)
    (name,) = (name for name in files if name.endswith(".pf_meta"))
    head = loads(unpacked(files[name]))
    fields = {
        head[5][-1 - page[2][0]]
        for _, _, piece in head[2]
        for word, pages, _ in loads(unpacked(files[f"index/{piece}.pf_index"]))[0]
        if word.startswith("titled")
        for page in pages
    }
    assert fields == {"title"}


def found(files: dict[str, bytes]) -> dict[str, dict[str, object]]:
    """By word, the places of the pages that have it, and where it stands in them."""
    (name,) = (name for name in files if name.endswith(".pf_meta"))
    head = loads(unpacked(files[name]))
    texts = [json.loads(unpacked(files[f"fragment/{each[0]}.pf_fragment"])) for each in head[1]]
    told: dict[str, dict[str, object]] = {}
    for _, _, piece in head[2]:
        for word, pages, _ in loads(unpacked(files[f"index/{piece}.pf_index"]))[0]:
            at = 0
            for step, *places in pages:
                at += step
                told.setdefault(word, {})[texts[at]["url"]] = places
    return told


def test_nothing_but_what_the_page_asks_for_is_published() -> None:
    files, _ = indexed([record("shop/a/")])
    loose = {name for name in files if "/" not in name and not name.endswith(".pf_meta")}
    assert loose == {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"}


def test_settings_of_who_builds_do_not_reach_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = indexed([record("shop/a/")])
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert indexed([record("shop/a/")]) == plain


def test_without_its_program_nothing_is_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: None)
    with pytest.raises(CannotPublish, match="not installed"):
        indexed([record("shop/a/")])


def test_a_program_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: Path("/bin/false"))
    with pytest.raises(CannotPublish, match="ended with 1"):
        indexed([record("shop/a/")])


def test_a_title_is_text_whatever_it_says() -> None:
    evil = '"><b data-pagefind-filter="x">y</b>'
    files, ids = indexed([replace(record("shop/a/"), title=evil)])
    assert len(ids) == 1
    assert not [name for name in files if name.startswith("filter/")]


def test_of_nothing_there_is_no_index(tmp_path: Path) -> None:
    assert list(index(library(), tmp_path, None)) == []


def test_synonyms_are_single_words_as_people_type_them() -> None:
    for group in SYNONYMS:
        assert len(set(group)) == len(group) > 1
        assert all(word == word.lower().strip() for word in group)


def table(root: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads((root / "postmortems/search/table.json").read_text())
    return told


def test_the_table_has_a_cell_of_every_facet_for_every_record(whole: Path) -> None:
    told = table(whole)
    rows = len(told["days"])  # type: ignore[arg-type]
    assert rows > 0
    assert len(told["ids"]) == 7 * rows  # type: ignore[arg-type]
    for facet in told["facets"]:  # type: ignore[attr-defined]
        assert len(facet["rows"]) == rows
        flat = [v for cell in facet["rows"] for v in (cell if isinstance(cell, list) else [cell])]
        assert all(-1 <= each < len(facet["values"]) for each in flat)


def test_all_public_incidents_and_postmortems_can_be_found(whole: Path) -> None:
    incidents = len(list((whole / "incidents").glob("*/index.html")))
    postmortems = len(
        [
            page
            for page in (whole / "postmortems").rglob("index.html")
            if "sb-story" in page.read_text()
        ]
    )
    what = next(f for f in table(whole)["facets"] if f["name"] == "what")  # type: ignore[attr-defined]
    assert [what["rows"].count(value) for value in (0, 1)] == [postmortems, incidents]


def test_the_handbook_lists_the_words_that_mean_the_same() -> None:
    handbook = (ROOT / "docs" / "library" / "search.md").read_text("utf-8")
    listed = re.findall(r"^- ([a-z0-9].*)$", handbook, re.MULTILINE)
    assert listed == [", ".join(group) for group in SYNONYMS]
