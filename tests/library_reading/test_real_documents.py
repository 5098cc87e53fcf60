"""Ninety-nine public postmortems of four organisations, read in place; none of them is copied."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.importers.postmortems import plan_import
from generator.model.content import Body
from generator.model.learning import ActionState
from generator.problems import Level
from generator.reading import first_date, read_body
from generator.site import open_site
from tests.conftest import ROOT
from tests.library_reading.test_loading import NOW
from tests.reading.cases import CASES
from tools.write_real_documents_page import PAGE, count_all, page

LANGUAGE = ("blaming-words", "blamed-person", "hindsight", "exhortation")
RECORDS = Path(os.environ.get("STATUSBOOK_RECORDS") or ROOT.parent / "shared" / "data")
DOCUMENTS = RECORDS / "postmortems"
pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason=f"no records in {DOCUMENTS}")


def body(name: str) -> Body:
    (path,) = DOCUMENTS.glob(f"{name}*.md")
    return read_body(path.read_bytes().decode(), day=first_date(path.name))


def test_nine_of_ten_lines_and_items_are_understood() -> None:
    for name, count in count_all(DOCUMENTS).items():
        assert count.kept, name
        assert count.read >= 0.9 * count.lines, name
        assert count.understood >= 0.9 * count.items, name


def test_the_page_that_says_so_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(count_all(DOCUMENTS))


@pytest.mark.parametrize(
    ("name", "entries", "first", "last", "begins"),
    [
        ("wellcome/2024-02-26", 12, "2024-02-25 17:11", "2024-02-26 09:26", "Updown alert"),
        ("wellcome/2021-01-05_miro", 9, "2021-01-08 10:43", "2021-01-08 11:54", "Alex: Should"),
        ("taskcluster/2016-07-21", 12, "2016-07-21 19:44", "2016-07-21 22:24", "new (incorrect)"),
        ("taskcluster/2019-08-04", 7, "2014-07-20 00:00", "2019-08-06 00:00", "docker-worker"),
        ("taskcluster/2019-03-20", 5, "2019-03-20 18:16", "2019-03-20 22:31", "bstack deploys"),
        ("hachyderm/2022-12-13", 16, "2022-12-13 18:53", "2022-12-13 19:16", "`@nova` First"),
        ("chia/2021-10__2021-10-31-Emp", 23, "2021-11-01 04:33", "2021-11-02 04:54", "Affected"),
        ("chia/2023-04", 15, "2023-04-21 18:12", "2023-04-25 16:41", "An email was"),
        ("chia/2023-08", 8, "2023-07-27 21:14", "2023-07-31 18:20", "Attacker"),
    ],
)
def test_a_timeline_counted_by_hand(
    name: str, entries: int, first: str, last: str, begins: str
) -> None:
    timed = [each for each in body(name).timeline if each.at]
    moments = [f"{each.at:%Y-%m-%d %H:%M}" for each in timed]
    assert (len(timed), moments[0], moments[-1]) == (entries, first, last)
    assert timed[0].text.startswith(begins)


@pytest.mark.parametrize(
    ("name", "items", "owned", "done", "linked"),
    [
        ("wellcome/2021-03-02", 6, 6, 0, 0),
        ("wellcome/2021-07-27", 7, 7, 3, 3),
        ("wellcome/2022-09-05", 2, 1, 1, 0),
        ("wellcome/2021-11-15", 0, 0, 0, 0),
        ("taskcluster/2016-07-21", 8, 7, 0, 1),
        ("taskcluster/2019-03-20", 4, 0, 3, 3),
        ("taskcluster/2022-01-08", 5, 5, 0, 0),
        ("hachyderm/2023-07-16", 9, 0, 2, 0),
        ("hachyderm/2022-12-13", 3, 3, 0, 0),
        ("chia/2021-10__2021-10-31-Emp", 3, 0, 0, 0),
    ],
)
def test_action_items_counted_by_hand(
    name: str, items: int, owned: int, done: int, linked: int
) -> None:
    found = body(name).actions
    assert (
        len(found),
        sum(each.owner is not None for each in found),
        sum(each.state is ActionState.DONE for each in found),
        sum(each.link is not None for each in found),
    ) == (items, owned, done, linked)


def test_all_can_be_imported_and_checked(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    teams = "".join(f"  {path.name}: {{name: {path.name}}}\n" for path in DOCUMENTS.iterdir())
    site = (CASES / "site.yml").read_text().replace("teams:\n", f"teams:\n{teams}")
    (tmp_path / "content/site.yml").write_text(site)
    plan = plan_import(DOCUMENTS, tmp_path)
    assert plan.problems == []
    originals = sorted(path.read_bytes() for path in DOCUMENTS.glob("*/*.md"))
    assert len(plan.files) == len(originals)
    for file in plan.files:
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
        body = file.data.split(b"\n---\n", 1)[1]
        kept = body.partition(b"\n## Front matter before the import")[0].strip()
        assert any(kept in original for original in originals), file.path
    found = open_site(tmp_path, NOW)
    pictures = {"unfit-picture", "postmortem-picture-words"}
    unfinished = {"postmortem-long-unfinished", "postmortem-many-actions"}
    assert {each.rule for each in found.problems} - pictures - unfinished <= set(LANGUAGE)
    assert Level.ERROR not in {each.level for each in found.problems}
    assert found.content
    assert len(found.content.postmortems) == len(originals)
