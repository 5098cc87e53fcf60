"""One address of each kind of page in a published tree."""

from __future__ import annotations

import json
from pathlib import Path


def all_pages(tree: Path) -> list[str]:
    """The address of every page, sorted; ``404.html`` too."""
    paths = (file.relative_to(tree).as_posix() for file in tree.rglob("*.html"))
    return sorted("/" + path.removesuffix("index.html") for path in paths)


def kinds(tree: Path) -> dict[str, str]:
    """Kind of page to address, for each kind that the tree has."""
    pages = all_pages(tree)
    incidents = json.loads((tree / "api/v2/incidents.json").read_text("utf-8"))["incidents"]
    status = {f"/incidents/{incident['id']}/": incident["status"] for incident in incidents}
    resolved = [page for page in pages if status.get(page) == "resolved"]
    running = [page for page in pages if page in status and page not in resolved]
    notices = [p for p in pages if p.startswith("/incidents/") and p not in status]
    groups = {
        "front": ["/"],
        "incident, open": running,
        "incident, resolved": resolved,
        "notice": notices,
        "maintenance": [page for page in pages if page.startswith("/maintenance/")],
        "component": [page for page in pages if page.startswith("/components/")],
        "history": ["/history/"],
        "month": [page for page in pages if page.startswith("/history/") and page.count("/") == 3],
    }
    told = {page for group in groups.values() for page in group}
    by_kind = {kind: group[-1] for kind, group in groups.items() if group}
    rest = [p for p in pages if p not in told and not p.startswith(("/incidents/", "/history/"))]
    return by_kind | {page.strip("/"): page for page in rest}
