"""Write this repository's workflows from those that a new site gets.

Run ``python -m tools.write_workflows`` after one of them was changed. The only difference is what
they install: here it is the code beside them.
"""

from __future__ import annotations

from pathlib import Path

from generator.authoring.starter import Answers, starter_files

ROOT = Path(__file__).resolve().parent.parent
SHARED = (
    ".github/workflows/",
    ".github/ISSUE_TEMPLATE/",
    ".github/dependabot.yml",
    ".gitlab-ci.yml",
)
ANSWERS = Answers(
    name="Quillmoth",
    url="https://status.quillmoth.example.com",
    feed_authority="status.quillmoth.example.com,2025",
    components={"checkout": "Checkout"},
    service=None,
    install="python -m pip install .",
    install_notify="python -m pip install '.[notify]'",
)


def workflows() -> dict[str, str]:
    """Give the texts by their paths."""
    return {
        file.path: file.data.decode()
        for file in starter_files(ANSWERS)
        if file.path.startswith(SHARED)
    }


if __name__ == "__main__":
    for path, text in workflows().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
