"""Files of the site's own, below ``overrides/status/``."""

from __future__ import annotations

import re
from pathlib import Path

from generator.status.pages.problem import TemplateProblem

FOLDER = "overrides/status"


_TIMED = re.compile(r"\bsite\b(?!\.(?:name|url|language|locale|direction|footer|nav)\b)")


def tells_no_time(overrides: Path) -> bool:
    """Whether no template of the site's own could print when it was built, or how all is now."""
    return not any(
        _TIMED.search(path.read_text("utf-8", "replace")) for path in overrides.rglob("*.html")
    )


def told(path: Path, overrides: Path) -> str | None:
    """Name a file from the site's root; ``None`` where it is not below the overrides."""
    try:
        return f"{FOLDER}/{path.relative_to(overrides).as_posix()}"
    except ValueError:
        return None


def own_text(overrides: Path, name: str) -> str:
    """Read a file; nothing where there is none. Raises ``TemplateProblem``."""
    path = overrides / name
    if not path.is_file():
        return ""
    try:
        return path.read_text("utf-8")
    except (UnicodeDecodeError, OSError):
        raise TemplateProblem(f"{FOLDER}/{name}", None, "it cannot be read as UTF-8 text") from None
