"""Write docs/communications/checks.md from what the rules say of themselves.

Run ``python -m tools.write_checks_page`` after a rule was added or changed.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

from generator.checks.registry import RULES

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "communications" / "checks.md"

_HEAD = """\
<!-- Written by tools/write_checks_page.py; change the rules' own words instead. -->
# Every check

What Statusbook looks at before it publishes. Each problem names its check in brackets at the end
of the first line; look it up here. An **error** keeps a file from being published, a **warning**
does not, an **info** is a suggestion.

## Can the file be read?

These come before anything else, because a file that cannot be read cannot be checked.

"""

READING = {
    "cut-text": "A `#` after a blank begins a comment, so the rest of the line would be lost. Put "
    "the text in quotes.",
    "duplicate-id": "Two files have the same name, or names that differ in case only. The name is "
    "the id, wherever the file lies. Rename the newer one.",
    "duplicate-key": "The same key stands twice in one place. One of them would be lost.",
    "empty-file": "There is nothing in the file.",
    "encoding": "The file is not saved as UTF-8. Most editors offer that when saving.",
    "file-name": "The file's name cannot be an id, or it ends in a way or lies in a folder that "
    "keeps it from being read. It is an error where the text reads like an incident.",
    "forbidden-character": "An invisible character, most often copied from a chat or a web page. "
    "Delete it and type the words around it anew.",
    "front-matter": "A postmortem begins with a line of `---`, its keys, and `---` again; the text "
    "stands below. Here one of them is missing, or says nothing that could be read.",
    "logo": "A logo of `site.yml` is missing, is no SVG or PNG, is far too large, or is an SVG "
    "that could run or load something. With `--keep-going` the page goes without it.",
    "message-template": "A file in `content/templates/` has a name that nothing looks for, or a "
    "blank that is not whole. [Templates](templates.md) says how they are named. Nothing is kept "
    "from being published.",
    "missing-file": "`content/site.yml` is missing, or a file that it names.",
    "missing-key": "A key that must be there is not. [Every key](keys.md) has them all.",
    "not-a-mapping": "The file does not begin with keys such as `title:`.",
    "too-deep": "Values are nested in one another more deeply than any event needs.",
    "too-large": "The file is far larger than anything that a person writes.",
    "unfit-picture": "A picture that a postmortem shows is not there, is not what its name says, "
    "is far too large, lies outside `content/postmortems`, or is an SVG that could run or load "
    "something. Or `public_pictures` names one that may not leave: an SVG, or one that moves.",
    "unknown-key": "A key that does not exist here. The hint names the nearest one that does.",
    "unreadable-file": "The file cannot be opened: it may be a link, a folder, or forbidden.",
    "wrong-value": "A value is not of the kind that belongs there: a time without a zone, a status "
    "that does not exist, a text that is too long. The hint says what may stand there.",
    "yaml-feature": "Anchors, aliases, tags and merge keys of YAML are not read. Write out what "
    "they stand for.",
    "yaml-syntax": "From this place on, the file is no longer YAML. Indentation, quotation marks "
    "and colons are the usual reasons, and the line above is worth a look.",
}
"""Problems that readers and models report; they have no modules of their own."""

OF_RUNS = {
    "no-history": "`--base` names a commit that git does not have here, or there is no git. What "
    "was published could not be compared. In a shallow clone, fetch more of the history.",
    "unused-allow": "An [exception](exceptions.md) that allows nothing, because the check finds "
    "nothing here or does not exist. It could hide something later. Delete it.",
}
"""Problems of a run as a whole."""

_RUNS_HEAD = """\

## Is the run itself in order?

"""

_RULES_HEAD = """\

## Does what it says hold together?

"""


def page() -> str:
    """The whole page."""
    reading = "".join(f"### {name}\n\n{text}\n\n" for name, text in sorted(READING.items()))
    rules = "\n".join(_rule(rule.id, rule.documentation) for rule in RULES)
    runs = "".join(f"### {name}\n\n{text}\n\n" for name, text in sorted(OF_RUNS.items()))
    parts = (_HEAD, reading, _RUNS_HEAD, runs, _RULES_HEAD)
    return "\n".join(part.strip("\n") + "\n" for part in parts) + "\n" + rules


def _rule(name: str, documentation: str) -> str:
    first, _, rest = documentation.strip().partition("\n")
    text = f"{first}\n{dedent(rest)}".strip()
    return f"### {name}\n\n{_as_markdown(text)}"


def _as_markdown(text: str) -> str:
    """Make fenced blocks of literal ones, and code of ``code``."""
    parts: list[str] = []
    for paragraph in re.split(r"\n\n+(?=\S)", text):
        head, literal, block = paragraph.partition("::\n\n")
        if literal:
            parts.append(f"{_inline(head)}:\n\n```yaml\n{dedent(block).rstrip()}\n```")
        else:
            parts.append(_inline(paragraph))
    return "\n\n".join(parts) + "\n"


def _inline(text: str) -> str:
    return text.replace("``", "`")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
