"""Built-in templates are compiled once, and found beside them by the processes after that."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment

from generator.cache import bytecode
from generator.status.pages import printer
from generator.status.pages.printer import BUILT_IN, Printer
from generator.status.words import Words

NAME = "parts/label.html"
Counted = Callable[..., list[str]]


@pytest.fixture
def compiles(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Ask for templates as a new process would; tell which were compiled for that."""
    assert not kept.exists()
    genuine = Environment.compile

    def ask(name: str = NAME, language: str = "en", overrides: Path | None = None) -> list[str]:
        names: list[str] = []

        def counting(self: Environment, source: str, name: str, filename: str) -> CodeType:
            names.append(name)
            return genuine(self, source, name, filename)

        with monkeypatch.context() as patched:
            patched.setattr(printer, "_CODE", {})
            patched.setattr(Environment, "compile", counting)
            Printer(Words.of(language, "UTC"), overrides).template(name)
        return names

    return ask


def files(kept: Path) -> list[Path]:
    return [path for path in kept.rglob("templates/**/*") if path.is_file()]


def test_the_next_process_compiles_nothing(compiles: Counted, kept: Path) -> None:
    assert compiles() == [NAME]
    assert compiles() == []
    assert [path.name for path in files(kept)] == [f"label.{sys.implementation.cache_tag}.pyc"]


def test_another_language_has_other_code(compiles: Counted) -> None:
    compiles()
    assert compiles(language="de") == [NAME]
    assert compiles(language="de") == []


def test_another_program_believes_nothing(
    compiles: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiles()
    monkeypatch.setattr(bytecode, "code_digest", lambda: b"the next version")
    assert compiles() == [NAME]


@pytest.mark.parametrize("cut", [0, 1, 19, 20, 21, -1])
def test_what_was_cut_off_is_made_again(compiles: Counted, kept: Path, cut: int) -> None:
    compiles()
    (file,) = files(kept)
    file.write_bytes(file.read_bytes()[:cut])
    assert compiles() == [NAME]
    assert compiles() == []


def test_a_byte_that_was_changed_is_never_run(compiles: Counted, kept: Path) -> None:
    compiles()
    (file,) = files(kept)
    sound = file.read_bytes()
    for at in range(0, len(sound), 97):
        file.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        assert compiles() == [NAME]


def test_code_of_one_template_is_not_that_of_another(compiles: Counted, kept: Path) -> None:
    compiles()
    (file,) = files(kept)
    file.with_name(file.name.replace("label", "bar")).write_bytes(file.read_bytes())
    assert compiles("parts/bar.html") == ["parts/bar.html"]


def test_nothing_is_left_where_python_shall_leave_nothing(
    compiles: Counted, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiles() == [NAME]
    assert files(kept) == []


def test_a_place_that_cannot_be_written_stops_nothing(compiles: Counted, kept: Path) -> None:
    kept.write_bytes(b"a file where a folder should be")
    assert compiles() == [NAME]
    assert compiles() == [NAME]


def test_a_template_of_the_site_s_own_is_never_kept(
    compiles: Counted, kept: Path, tmp_path: Path
) -> None:
    overrides = tmp_path / "overrides" / "status"
    (overrides / "parts").mkdir(parents=True)
    own = overrides / NAME
    own.write_bytes((BUILT_IN / NAME).read_bytes())
    assert compiles(overrides=overrides) == [NAME]
    assert compiles(overrides=overrides) == [NAME]
    assert files(kept) == []

    own.write_text("{% extends 'builtin/404.html' %}", "utf-8")
    compiles(overrides=overrides)
    assert files(kept) == []
