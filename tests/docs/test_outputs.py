"""Every file that is published is explained, and every file that is explained is published."""

from __future__ import annotations

import re
from pathlib import Path

from generator.status.discovery.headers import POLICY
from tests.docs.blocks import HANDBOOK

TOLD = (HANDBOOK / "operator" / "outputs.md").read_text("utf-8")


def told() -> list[str]:
    """Paths in the first column of tables and in sentences, ``<id>`` for any id."""
    found: list[str] = []
    for cell in re.findall(r"^\| (`[^|]+) \|", TOLD, re.MULTILINE):
        first = ""
        for name in re.findall(r"`([^`]+)`", cell):
            first = name if not name.startswith(".") else first.rpartition(".")[0] + name
            found.append(first)
    found += re.findall(r"`((?:badge|components)/[\w<>/]+\.\w+)`", TOLD)
    found.append("maintenance.ics")
    api = section_of_api()
    return [f"api/v2/{name}" if f"| `{name}` |" in api else name for name in found]


def section_of_api() -> str:
    return TOLD.split("\n## API\n")[1].split("\n## ")[0]


def patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(re.sub(r"<\w+>", r"[^/]+", name).replace(".", r"\.")) for name in told()
    }


def test_what_is_explained_is_published(build_example: Path) -> None:
    files = [file.relative_to(build_example).as_posix() for file in build_example.rglob("*")]
    missing = [
        name for name, pattern in patterns().items() if not any(map(pattern.fullmatch, files))
    ]
    assert missing == []


def test_what_is_published_is_explained(build_example: Path) -> None:
    files = [file for file in build_example.rglob("*") if file.is_file()]
    names = [file.relative_to(build_example).as_posix() for file in files]
    others = [
        name
        for name in names
        if not name.endswith("index.html")
        and not any(pattern.fullmatch(name) for pattern in patterns().values())
    ]
    assert others == []


def test_the_policy_that_is_shown_is_the_one_that_is_asked_for() -> None:
    shown = (HANDBOOK / "operator" / "hosting.md").read_text("utf-8")
    assert f'default "{POLICY}";' in shown
