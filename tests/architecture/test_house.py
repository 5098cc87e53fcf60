from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "generator"
MODULES = sorted(HOUSE.rglob("*.py"))
ENTRANCES = ("generator/cli/", "generator/mkdocs_plugin/")
"""Where the world comes in: people at a command line, and MkDocs."""
TEMPLATES = sorted(
    [*HOUSE.rglob("*.html"), *HOUSE.rglob("*.j2"), *(ROOT / "overrides").rglob("*.html")]
)
CLOCKS = {"now", "utcnow", "today", "time", "time_ns"}
LONGEST = 250


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _nodes(kind: type[ast.AST]) -> Iterator[tuple[Path, ast.AST]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, kind):
                yield path, node


def test_no_module_has_room_for_a_second_idea() -> None:
    length = {_name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in length.items() if lines > LONGEST} == {}


def test_every_module_opens_with_its_promise() -> None:
    silent = [_name(p) for p in MODULES if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert silent == []


def test_only_the_entrances_look_at_the_clock() -> None:
    looks = [
        f"{_name(path)}:{node.lineno}"
        for path, node in _nodes(ast.Call)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert [look for look in looks if not look.startswith(ENTRANCES)] == []


@pytest.mark.parametrize("module", ["random", "locale", "secrets", "uuid"])
def test_nobody_throws_dice(module: str) -> None:
    imports = {
        f"{_name(path)}:{node.lineno}"
        for path, node in _nodes(ast.Import)
        if isinstance(node, ast.Import) and module in {alias.name for alias in node.names}
    }
    assert imports == set()


def test_only_the_entrances_ask_the_environment() -> None:
    asks = {
        _name(path)
        for path, node in _nodes(ast.Attribute)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert {name for name in asks if not name.startswith(ENTRANCES)} == set()


def test_templates_escape_everything_but_sanitised_messages() -> None:
    safe = {
        _name(path): found
        for path in TEMPLATES
        if "mkdocs_plugin" not in path.parts  # it prints HTML that MkDocs has made of Markdown
        if (found := re.findall(r"[\w.()]+\s*\|\s*safe\b", path.read_text("utf-8")))
    }
    assert sum(map(len, safe.values())) <= 1, safe
    off = [_name(p) for p in TEMPLATES if re.search(r"autoescape\s+false", p.read_text("utf-8"))]
    assert off == []


def test_templates_have_no_inline_script_or_style() -> None:
    inline = re.compile(
        r"<[^>]*\s(on[a-z]+|style)\s*=|<style\b|<script(?![^>]*\bsrc=)(?![^>]*application/)",
        re.IGNORECASE,
    )
    found = {_name(p): m[0] for p in TEMPLATES if (m := inline.search(p.read_text("utf-8")))}
    assert found == {}


def test_the_house_has_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 10


def test_the_oracle_knows_nothing_of_what_it_judges() -> None:
    for name in ("days", "replay", "reckon", "worlds"):
        text = (ROOT / "tests" / "oracle" / f"{name}.py").read_text("utf-8")
        assert "generator" not in re.sub(r'""".*?"""', "", text, flags=re.DOTALL), name


def test_a_suppression_carries_its_reason() -> None:
    """On its own line; that of a whole file, which has no room for it, on the line above."""
    mute = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?!.*\s-\s\S)")
    whole = re.compile(r"#\s*(?:ruff|mypy):\s*\w")
    found = set()
    for path in MODULES:
        above = ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if mute.search(line) or (whole.match(line) and not re.match(r"# \w", above)):
                found.add(f"{_name(path)}:{number}")
            above = line
    assert found == set()
