from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.statuspage.notes import Kind
from tests.build.inside import statusbook
from tests.importers.answers import (
    component,
    components,
    incident,
    incidents,
    maintenance,
    maintenances,
    save,
)

NOW = "2024-07-03T10:00:00Z"
CHECKOUT = component("b13yz5g2cw10", "Checkout")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    save(
        tmp_path / "saved",
        incidents(incident()),
        maintenances(maintenance()),
        components(CHECKOUT),
    )
    return tmp_path


def test_an_import_can_be_checked_and_built(saved: Path) -> None:
    done = statusbook(saved, "import", "statuspage", "saved")

    assert (done.returncode, done.stdout) == (0, "")
    lines = done.stderr.splitlines()
    assert lines[0] == (
        "Wrote 3 files: 1 incident and 1 maintenance with 5 updates, and content/site.yml."
    )
    assert lines[1].startswith(
        "The newest word in them is of 2024-06-01: days after it show as good"
    )
    assert lines[-1].startswith("Next: `statusbook check`")
    assert statusbook(saved, "check", "--now", NOW).returncode == 0
    assert statusbook(saved, "build", "--now", NOW).returncode == 0
    assert (saved / "site/public/incidents/p31zjtct2jer/index.html").is_file()
    assert (saved / "site/public/maintenance/w1zdr745wmfy/index.html").is_file()


def test_a_second_time_there_is_nothing_to_do(saved: Path) -> None:
    statusbook(saved, "import", "statuspage", "saved")
    before = {path: path.stat().st_mtime_ns for path in (saved / "content").rglob("*")}

    done = statusbook(saved, "import", "statuspage", "saved")

    assert done.returncode == 0
    assert "Nothing to do" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in (saved / "content").rglob("*")} == before


def test_a_dry_run_writes_nothing(saved: Path) -> None:
    done = statusbook(saved, "import", "statuspage", "saved", "--dry-run")

    assert done.returncode == 0
    assert done.stderr.startswith("Would write 3 files")
    assert not (saved / "content").exists()


def test_the_report_counts_and_gives_examples(saved: Path) -> None:
    several = [incident(f"i{number}") for number in range(5)]
    save(saved / "saved", incidents(*several))

    done = statusbook(saved, "import", "statuspage", "saved")

    assert "What could not be carried over as it was:" in done.stderr
    assert "  5 incidents do not say how they affected their components" in done.stderr
    assert "(i0, i1, i2, …)" in done.stderr


def test_the_report_speaks_of_one_thing_as_of_one(saved: Path) -> None:
    save(saved / "saved", incidents(incident("i0")))

    done = statusbook(saved, "import", "statuspage", "saved")

    assert "  1 incident does not say how it affected its components" in done.stderr
    written = next((saved / "content/incidents").rglob("i0.yml"))
    written.write_text("title: edited\n")
    again = statusbook(saved, "import", "statuspage", "saved")
    assert "1 file differs from what was read; it stays as it is" in again.stderr


@pytest.mark.parametrize("kind", Kind)
def test_every_note_on_a_statuspage_has_words_for_one_and_for_many(kind: Kind) -> None:
    one, many = kind.after(1), kind.after(2)
    assert one.split()[0] + "s" == many.split()[0]
    assert kind.after(3) == many


def test_a_broken_file_is_a_problem_and_the_rest_is_imported(saved: Path) -> None:
    (saved / "saved" / "zz.json").write_text("{\n  x")

    done = statusbook(saved, "import", "statuspage", "saved", "--format", "github")

    assert done.returncode == 1
    assert "::error file=saved/zz.json,line=2,col=3," in done.stdout
    assert (saved / "content/incidents/2024/p31zjtct2jer.yml").is_file()


def test_a_file_that_came_into_being_meanwhile_is_not_overwritten(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.importers.statuspage.importing.known_events", lambda _: {})
    statusbook(saved, "import", "statuspage", "saved")
    file = saved / "content/incidents/2024/p31zjtct2jer.yml"
    file.write_text("title: edited\n")

    done = statusbook(saved, "import", "statuspage", "saved")

    assert done.returncode == 1
    assert file.read_text() == "title: edited\n"


def test_a_file_that_does_not_exist_is_wrong_usage(saved: Path) -> None:
    assert statusbook(saved, "import", "statuspage", "nothing.json").returncode == 2
    assert statusbook(saved, "import", "statuspage").returncode == 2
