"""Draw docs/contributor/layers.svg from the import contracts: ``python -m tools.draw_layers``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "contributor" / "layers.svg"
WIDTH, BOX, ROW, GAP = 720, 44, 58, 10


def layers() -> list[list[str]]:
    """Layers from top to bottom, each with its packages; those yet to come are left out."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (told,) = [one["layers"] for one in contracts if one["type"] == "layers"]
    rows = [[name for name in re.split(r"\s*\|\s*", row) if name[0] != "("] for row in told]
    return [row for row in rows if row]


def picture() -> str:
    """The picture, with a description for those who do not see it."""
    rows = layers()
    height = ROW * len(rows) + GAP
    said = "; ".join(", ".join(row) for row in rows)
    about = f"From top to bottom: {escape(said)}. Each uses what is below it and nothing else."
    shape = f'viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="t d"'
    font = 'font-family="system-ui, sans-serif" font-size="15"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {shape} {font}>',
        '<title id="t">The layers of Statusbook</title>',
        f'<desc id="d">{about}</desc>',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        *(box for number, row in enumerate(rows) for box in _boxes(row, GAP + number * ROW)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _boxes(row: list[str], top: int) -> Iterator[str]:
    width = (WIDTH - GAP * (len(row) + 1)) / len(row)
    for number, name in enumerate(row):
        left = GAP + number * (width + GAP)
        fill = "#efe8f8" if name == "status" else "#f4f4f6"
        yield (
            f'<rect x="{left:.0f}" y="{top}" width="{width:.0f}" height="{BOX}" rx="6" '
            f'fill="{fill}" stroke="#9d89bd"/>'
            f'<text x="{left + width / 2:.0f}" y="{top + 27}" text-anchor="middle" '
            f'fill="#1d1530">{escape(name)}</text>'
        )


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
