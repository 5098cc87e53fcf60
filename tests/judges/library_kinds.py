"""One address of each kind of page in a published library."""

from __future__ import annotations

import re
from pathlib import Path

_PLACES = {
    "facet": r"browse/cause/",
    "value": r"browse/(?:team|service|year)/[^/]+/",
    "list of actions": r"actions/(?:by-team|done)/",
    "metric": r"metrics/mttr/",
    "pattern of several": r"patterns/cause/[^/]+/",
    "month": r"review/\d{4}-\d{2}/",
}
_SINGLE = (
    "browse/", "near-misses/", "reading-list/", "actions/", "owed/", "metrics/", "patterns/",
    "review/", "search/",
)  # fmt: skip
_TOLD = re.compile(r"\d{4}-\d{2}-\d{2}-[^/]+/$")
_MARKS = re.compile(r'<p class="sb-head__marks">(.*?)</p>', re.DOTALL)


def library_kinds(tree: Path) -> dict[str, str]:
    """Kind of page to address below the site's root, for each kind that the edition has."""
    root = tree / "postmortems"
    pages = sorted(
        f"{file.parent.relative_to(root).as_posix()}/" for file in root.rglob("*/index.html")
    )
    found = {"home": "", "nothing there": "404.html"}
    found |= {page.strip("/"): page for page in _SINGLE if page in pages}
    for kind, shape in _PLACES.items():
        shaped = [page for page in pages if re.fullmatch(shape, page)]
        found |= {kind: shaped[-1]} if shaped else {}
    for page in pages:
        if _TOLD.search(page):
            marks = _MARKS.search((root / page / "index.html").read_text("utf-8"))
            assert marks, page
            words = re.sub(r"<[^>]*>", " ", marks[1]).split()
            found[_told(" ".join(words))] = page
    return {kind: f"/postmortems/{page}" for kind, page in found.items()}


def _told(marks: str) -> str:
    """Say what is told: the longest timeline of each kind is as good as any."""
    for kind in ("Near miss", "Pattern", "Drill"):
        if kind in marks:
            return f"postmortem: {kind.lower()}"
    return "postmortem: draft" if "Draft" in marks else "postmortem: incident"
