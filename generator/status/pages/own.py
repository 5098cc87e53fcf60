"""Files of the site's own, below ``overrides/status/``."""

from __future__ import annotations

from pathlib import Path

from generator.status.pages.problem import TemplateProblem

FOLDER = "overrides/status"


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
