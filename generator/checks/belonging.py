"""What components belong to by its name: a group, a team."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.checks.finding import Finding
from generator.problems.words import did_you_mean, shown


def unknown(
    what: str, names: Mapping[str, str | None], known: Collection[str]
) -> Iterator[Finding]:
    """Find names that are not among those that ``site.yml`` has below the plural of ``what``.

    ``names`` tells what each component says at its key ``what``.
    """
    for component, name in names.items():
        if name is not None and name not in known:
            hint = did_you_mean(name, known, f"add it below {what}s; there are")
            if not known:
                hint = f"add it: {what}s: {{{name}: {{name: …}}}}"
            yield Finding(
                ("components", component, what), f"there is no {what} {shown(name)}", hint
            )
