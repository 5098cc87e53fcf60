"""Examples below the help of a command."""

from __future__ import annotations


def examples(*lines: str) -> str:
    """Command lines as they are typed, which click shall not wrap."""
    return "\b\nExamples:\n" + "\n".join(map(_typed, lines))


def _typed(line: str) -> str:
    """A command after its prompt; what goes on with the line above has none."""
    return f"    {line}" if line.startswith(" ") else f"  $ {line}"
