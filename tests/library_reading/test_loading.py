"""Files of postmortems to content; a broken one stops the library, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.load import load_content
from generator.problems import Lane, Level
from generator.site import Opened, open_site
from generator.source import Paper, parse_paper
from tests.build.inside import statusbook
from tests.conftest import ROOT
from tests.reading.cases import CASES

NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
GOOD = "---\ntitle: Payments failed\n---\n\n## Summary\n\nThey did.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "site.yml", (CASES / "site.yml").read_text())
    write(tmp_path, "incidents/known-incident.yml", (CASES / "known-incident.yml").read_text())
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def opened(root: Path, *, keep_going: bool = False) -> Opened:
    return open_site(root, NOW, keep_going=keep_going)


def test_the_team_is_the_folder_and_the_id_the_name(root: Path) -> None:
    write(root, "postmortems/operations/2026/payments-failed.md", GOOD)
    content = opened(root).content
    assert content
    (found,) = content.postmortems
    assert (found.team, found.id) == ("operations", "payments-failed")
    assert found.file == "content/postmortems/operations/2026/payments-failed.md"
    assert [section.line for section in found.body.sections] == [5]


def test_times_of_the_text_count_from_the_day_of_the_incident(root: Path) -> None:
    text = "---\ntitle: a\nincidents: [known-incident]\n---\n## Timeline\n- 14:05 it breaks\n"
    write(root, "postmortems/operations/a.md", text)
    content = load_content(root).content
    assert content
    assert content.postmortems[0].body.timeline[0].at == datetime(2026, 11, 10, 14, 5, tzinfo=UTC)


def test_an_incident_and_its_postmortem_may_have_one_id(root: Path) -> None:
    write(root, "postmortems/operations/known-incident.md", GOOD)
    loaded = load_content(root)
    assert loaded.documents.keys() == {"known-incident", "pm:known-incident"}
    assert opened(root).problems == ()


def test_a_broken_one_stops_the_library_only(root: Path) -> None:
    write(root, "postmortems/operations/good.md", GOOD)
    write(root, "postmortems/operations/broken.md", "no front matter")
    found = opened(root)
    assert found.stopped == {Lane.LIBRARY}
    assert found.content
    assert [event.id for event in found.content.events] == ["known-incident"]
    assert [each.id for each in found.content.postmortems] == ["good"]
    assert [(each.lane, each.rule) for each in found.problems] == [(Lane.LIBRARY, "front-matter")]


def test_a_broken_incident_stops_both(root: Path) -> None:
    write(root, "incidents/broken.yml", "title: [")
    write(root, "postmortems/operations/good.md", GOOD)
    found = opened(root)
    assert found.content is None
    assert found.stopped == set(Lane)


def test_keep_going_leaves_the_broken_one_out_and_says_so(root: Path) -> None:
    write(root, "postmortems/operations/good.md", GOOD)
    write(root, "postmortems/operations/unknown.md", GOOD.replace("---\n\n", "severity: x\n---\n"))
    found = opened(root, keep_going=True)
    assert found.content
    assert [each.id for each in found.content.postmortems] == ["good"]
    assert [each.file for each in found.withheld] == ["content/postmortems/operations/unknown.md"]
    assert found.content.withheld == 0
    assert found.stopped == set()


def test_the_status_lane_reads_no_bodies(root: Path) -> None:
    write(root, "postmortems/operations/good.md", GOOD)
    content = open_site(root, NOW, lanes=(Lane.STATUS,)).content
    assert content
    assert content.postmortems[0].body.sections == ()


def test_the_status_lane_blames_no_text_that_it_did_not_read() -> None:
    told = set(open_site(ROOT, NOW).problems)
    assert set(open_site(ROOT, NOW, lanes=(Lane.STATUS,)).problems) <= told


def test_what_only_looks_like_a_postmortem_is_told(root: Path) -> None:
    write(root, "postmortems/operations/a.markdown", GOOD)
    write(root, "postmortems/operations/B.MD", GOOD)
    write(root, "postmortems/operations/Über uns.md", GOOD)
    write(root, "postmortems/operations/same.md", GOOD)
    write(root, "postmortems/tools/same.md", GOOD.replace("---\n\n", "team: operations\n---\n"))
    write(root, "postmortems/nobody.md", GOOD)
    found = {problem.place.file.rpartition("/")[2]: problem for problem in opened(root).problems}
    assert {name: (each.rule, each.level) for name, each in found.items()} == {
        "a.markdown": ("file-name", Level.WARNING),
        "B.MD": ("file-name", Level.ERROR),
        "Über uns.md": ("file-name", Level.ERROR),
        "same.md": ("duplicate-id", Level.ERROR),
        "nobody.md": ("missing-key", Level.ERROR),
    }
    assert found["Über uns.md"].hint.startswith("rename the file to ueber-uns.md")


def test_a_name_that_is_taken_hides_no_team_that_is_unknown(root: Path) -> None:
    write(root, "postmortems/operations/same.md", GOOD)
    write(root, "postmortems/tools/same.md", GOOD)
    found = {each.rule for each in opened(root).problems if "tools" in each.place.file}
    assert found == {"duplicate-id", "postmortem-unknown-team"}


def test_check_tells_of_it_and_build_still_publishes_the_status_page(root: Path) -> None:
    write(root, "postmortems/operations/broken.md", "---\ntitle: a\nstatus: dun\n---\n")
    now = "2026-11-18T15:10:00Z"
    done = statusbook(root, "check", "--now", now)
    assert done.returncode == 1
    assert "content/postmortems/operations/broken.md:3:9: error: 'dun' is no value" in done.stdout
    assert statusbook(root, "build", "--only", "status", "--now", now).returncode == 0
    assert (root / "site/public/incidents/known-incident/index.html").is_file()


def test_places_are_those_of_the_whole_file() -> None:
    data = b"---\r\ntitle: a\r\nteam: b\r\n---\r\n\r\n  text\r\n"
    paper = parse_paper(data, "a.md")
    assert isinstance(paper, Paper)
    assert (paper.place(("team",)).line, paper.place(("team",)).column) == (3, 7)
    assert (paper.body, paper.body_line) == ("\r\n  text\r\n", 5)
    assert paper.place_of_line(6).excerpt == "  text"
