"""What publishing would change, for a person at a terminal and for the page of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.changes import Announcement, Changes
from generator.report.as_markdown import plain
from generator.report.printable import printable

_NOTHING = "Publishing this changes nothing on the page, in the feeds or in the library.\n"
_MOMENT = "%Y-%m-%d %H:%M UTC"


def changes_as_text(changes: Changes) -> str:
    """Write the changes out, part by part; each announcement with the words people will read."""
    if changes.none:
        return _NOTHING
    parts = [
        _part("On the page", changes.page),
        "\n".join(_announcements(changes.announced)),
        _part("Announced to nobody", changes.silently),
        _part("In the library", changes.library),
    ]
    return "\n".join(filter(None, parts))


def _part(heading: str, sentences: Iterable[str]) -> str:
    lines = "".join(f"  - {printable(each)}\n" for each in sentences)
    return f"{heading}:\n{lines}" if lines else ""


def _announcements(announced: Iterable[Announcement]) -> Iterable[str]:
    for number, each in enumerate(announced):
        heading = "" if number else "Announced to subscribers:\n"
        concerns = f" ({', '.join(each.components)})" if each.components else ""
        head = f"{each.title}: {each.stage}, {each.at:{_MOMENT}}{concerns}"
        words = "".join(f"  | {printable(line)}\n" for line in each.text.splitlines())
        yield f"{heading}  {printable(head)}\n{words}"


def changes_as_markdown(changes: Changes) -> str:
    """Write the same for a pull request. Whatever people typed stands in code, so it stays text."""
    if changes.none:
        return f"### What this would publish\n\n{_NOTHING}"
    lines = ["### What this would publish", ""]
    for heading, sentences in (
        ("On the page", changes.page),
        ("Announced to nobody", changes.silently),
        ("In the library", changes.library),
    ):
        if sentences:
            lines += [f"**{heading}**", "", *(f"- {plain(each)}" for each in sentences), ""]
    if changes.announced:
        lines += ["**Announced to subscribers**", ""]
    for each in changes.announced:
        lines += [f"{plain(each.title)}: {each.stage}, {each.at:{_MOMENT}}", ""]
        lines += [*(f"    {printable(line)}" for line in each.text.splitlines()), ""]
    return "\n".join(lines)


def changes_as_json(changes: Changes) -> str:
    """Write the same for programs: an object with the lists of ``Changes``."""
    return changes.model_dump_json(indent=2) + "\n"
