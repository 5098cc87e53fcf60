"""How a build went, in a few lines for a person; the last one is the next thing to do."""

from __future__ import annotations

from pathlib import Path

from generator.cli.publishing import Built
from generator.cli.told import counted, summed
from generator.output import Published
from generator.site import Withheld


def closing(built: Built, target: Path, seconds: float, *, last: bool = True) -> str:
    """The closing summary; with what to do next where it is the ``last`` that is said."""
    if built.published is None:
        return (
            f"Not published: {summed(built.problems)}. "
            f"{target} was left as it was. Mend what is listed above and build again."
        )
    parts = [_done(built, built.published, target, seconds)]
    if built.published.foreign:
        parts.append(_foreign(built.published.foreign))
    if built.withheld:
        parts += [
            f"WARNING: {counted(len(built.withheld), 'file')} could not be published as written:",
            *map(_withheld, built.withheld),
            "Customers do not see what these files say. Mend them and build again.",
        ]
    elif last:
        parts.append("Next: `statusbook serve` to look at it, or copy the folder to your host.")
    return "\n".join(parts)


def _done(built: Built, published: Published, target: Path, seconds: float) -> str:
    made = published.written + published.unchanged - published.kept
    reused = f" ({built.reused:,} more as they were)" if built.reused else ""
    return (
        f"Published {target}: {counted(built.read, 'file')} read{reused}, {made:,} rendered, "
        f"{published.written:,} written, {published.unchanged:,} unchanged, "
        f"{published.removed:,} removed, in {seconds:.1f} s."
    )


def _foreign(paths: tuple[str, ...]) -> str:
    shown = ", ".join(paths[:3]) + (", …" if paths[3:] else "")
    return f"{counted(len(paths), 'file')} there that Statusbook did not write stayed: {shown}"


def _withheld(withheld: Withheld) -> str:
    what = (
        f"shown as of commit {withheld.revision[:12]}" if withheld.revision else "left out entirely"
    )
    reason = f" ({withheld.reason})" if withheld.reason else ""
    return f"  {withheld.file}: {what}{reason}"
