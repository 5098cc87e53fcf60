"""What is said of each case, word by word, beside the cases; ``python -m tests.reading.said``.

Cases of events and of ``site.yml`` only: in each folder ``said.txt`` has the report that a terminal
shows, without the lines that show the file.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reading.cases import CASES, Case, all_cases

SAID = "said.txt"


def events_and_sites() -> list[Case]:
    """The cases whose words are kept."""
    return [case for case in all_cases() if case.path.suffix == ".yml"]


def said(case: Case, folder: Path) -> str:
    """Every problem of a case: its place, level, sentence and way out."""
    lines = [
        f"{case.path.stem}:{problem.place.line}:{problem.place.column}: {problem.level.value}: "
        f"{problem.sentence} [{problem.rule}]\n  {problem.hint}\n"
        for problem in case.problems(folder)
    ]
    return "".join(lines)


def written() -> dict[str, str]:
    """The texts of all folders, by the folder's name; none for folders without a problem."""
    texts: dict[str, str] = {}
    for name, cases in groupby(events_and_sites(), key=lambda case: case.path.parent.name):
        for case in cases:
            with TemporaryDirectory() as folder:
                texts[name] = texts.get(name, "") + said(case, Path(folder) / "site")
    return {name: text for name, text in texts.items() if text}


def main() -> int:
    """Write them anew."""
    texts = written()
    for old in CASES.glob(f"*/{SAID}"):
        old.unlink()
    for name, text in texts.items():
        (CASES / name / SAID).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
