"""The library's templates are compiled once, and found by the processes after that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment

from generator.cache import bytecode
from generator.library import render_library
from generator.mkdocs_plugin import build_library
from generator.mkdocs_plugin import compiled as module
from generator.mkdocs_plugin.press import THEME, Press
from tests.derive_library.given import library, postmortem

EDITION = library(postmortem())
Compiles = Callable[..., set[str]]


@pytest.fixture
def compiles(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compiles:
    """Build as a new process would; tell which templates were compiled from a file for that."""
    assert not kept.exists()
    genuine = Environment.compile

    def build(overrides: Path | None = None) -> set[str]:
        files: set[str] = set()

        def counting(self: Environment, source: str, name: str, filename: str) -> CodeType:
            files.update({filename} if filename else ())
            return genuine(self, source, name, filename)

        module.compiled.cache_clear()
        with monkeypatch.context() as patched:
            patched.setattr(Environment, "compile", counting)
            build_library(EDITION, render_library(EDITION), tmp_path / "built", overrides)
        module.compiled.cache_clear()
        return files

    return build


def test_the_next_process_compiles_nothing(compiles: Compiles) -> None:
    first = compiles()
    assert str(THEME / "404.html") in first
    assert any("material" in file and file.endswith("base.html") for file in first)
    assert compiles() == set()


def test_none_of_the_code_lies_among_the_templates(compiles: Compiles, kept: Path) -> None:
    compiles()
    assert list(kept.rglob("base.*.pyc"))
    assert not list(Path(f"{kept}{THEME}").rglob("*.pyc"))


def test_another_program_believes_nothing(
    compiles: Compiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compiles()
    monkeypatch.setattr(bytecode, "code_digest", lambda: b"the next version")
    assert compiles() == first


def test_nor_where_templates_escape_less(
    compiles: Compiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = {file for file in compiles() if file.startswith(str(THEME))}
    monkeypatch.setattr(Press, "_own_templates", frozenset())
    assert compiles() == ours


def test_a_site_s_own_template_is_compiled_each_time(compiles: Compiles, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "404.html").write_text("Nothing is here.", "utf-8")
    compiles(own)
    assert compiles(own) == {str(own / "404.html")}
    assert (tmp_path / "built" / "404.html").read_text("utf-8") == "Nothing is here."
    compiles()
    assert "Nothing is here." not in (tmp_path / "built" / "404.html").read_text("utf-8")
