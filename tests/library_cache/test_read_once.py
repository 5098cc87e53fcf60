"""What the status page read of a file, the library of the same build does not read again."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from generator.cache import NoCache
from generator.cli.lanes import Lanes
from generator.load import SharedTray, Tray, content, papers
from tests.build.trees import tree
from tests.host.library import library
from tests.library_cache.test_same_bytes import FOLDER, NOW, again, paper, root, shelves_in

__all__ = ["root"]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were parsed, in their order."""
    files: list[str] = []
    for module, name in ((content, "parse_document"), (papers, "parse_paper")):
        real = getattr(module, name)

        def parse(data: bytes, file: str, real=real) -> object:  # type: ignore[no-untyped-def]
            files.append(file)
            return real(data, file)

        monkeypatch.setattr(module, name, parse)
    return files


def lanes(root: Path, into: str) -> Lanes:
    return Lanes(root, shelves_in(root, into), lambda: nullcontext(NoCache()), lambda: None)


def built(root: Path, into: str, between: bytes | None = None) -> dict[str, bytes]:
    """Build both lanes; ``between`` them somebody writes another postmortem."""
    building = lanes(root, into)
    status = building.publish(NOW)
    if between is not None:
        (root / FOLDER / "shop/2026-11-12-again.md").write_bytes(between)
    assert building.shelve(status, NOW).published
    return tree(root.parent / into / "internal")


def test_each_file_is_parsed_once(root: Path, parsed: list[str]) -> None:
    built(root, "site")  # at its end the status page is made again, which now leads to the library
    parsed.clear()
    again(root, paper("Quite another"))
    built(root, "site")
    read = [file for file in parsed if file != "content/site.yml"]
    assert len(read) == len(set(read)) == len(library()) + 2


def test_one_that_changed_meanwhile_is_parsed_as_it_is_now(root: Path) -> None:
    between = paper("Quite another").encode()
    assert built(root, "site", between) == built(root, "other")


def test_a_tray_gives_what_lies_on_it_to_one_reader() -> None:
    tray = SharedTray()
    assert tray.once("a", b"1", lambda: "first") == "first"
    assert tray.once("a", b"1", lambda: "second") == "first"
    assert tray.once("a", b"1", lambda: "third") == "third"
    assert tray.once("a", b"2", lambda: "other") == "other"
    assert Tray().once("a", b"1", lambda: "own") == "own"
