"""Texts to begin a message with, by severity or kind and by step; a site's own come first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from generator.model.vocabulary import EventKind, Stage
from generator.problems import Level, Place, Problem
from generator.problems.words import listed
from generator.source import decode, place_of, read_bytes

FOLDER = "content/templates"
REOPENED, MOVED, UNCHANGED = "reopened", "moved", "unchanged"
STEPS = (*Stage, REOPENED, MOVED, UNCHANGED)
"""What a template can be for: each status, and the three things that are none."""
_LIMIT = 32 * 1024
_ODD_BRACES = re.compile(r"\{\{(?![^{}]*\}\})|(?<!\{)\}\}(?=\})|\{\{\s*\}\}")
_BUILT_IN = files("generator.authoring") / "texts"


@dataclass(frozen=True, slots=True)
class Text:
    """A template's text, and the file it came from; ``file`` is empty for a built-in one."""

    text: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of the site below ``root``, and the built-in ones."""

    root: Path

    def find(self, kind: EventKind, severity: str | None, step: str) -> Text | Problem:
        """Find the text for a step: ``<severity>-<step>.md`` before ``<kind>-<step>.md``.

        A site's own stand before built-in ones. The text is empty where there is none.
        """
        names = [f"{each}-{step}.md" for each in (severity, kind.value) if each]
        for name in names:
            if (self.root / FOLDER / name).is_file():
                return self.read(f"{FOLDER}/{name}")
        for name in names:
            if (_BUILT_IN / name).is_file():
                return Text((_BUILT_IN / name).read_text("utf-8"))
        return Text("")

    def read(self, file: str) -> Text | Problem:
        """Read a template of the site."""
        data = read_bytes(self.root / file, file, _LIMIT)
        text = data if isinstance(data, Problem) else decode(data, file)
        if isinstance(text, Problem):
            return replace(text, level=Level.WARNING)
        odd = _ODD_BRACES.search(text)
        if odd:
            hint = "a blank is {{a few words}}, on one line, with two braces on each side"
            sentence = "this is no whole blank"
            return _warning(place_of(file, text, odd.start()), sentence, hint)
        return Text(text.replace("\r\n", "\n").strip("\n") + "\n", file)

    def problems(self, severities: tuple[str, ...]) -> tuple[Problem, ...]:
        """What is wrong with the site's own templates: names that nobody looks for, texts."""
        folder = self.root / FOLDER
        names = sorted(each.name for each in folder.glob("*")) if folder.is_dir() else []
        found = (self._problem(name, severities) for name in names if not name.startswith("."))
        return tuple(problem for problem in found if problem)

    def _problem(self, name: str, severities: tuple[str, ...]) -> Problem | None:
        file = f"{FOLDER}/{name}"
        head, _, step = name.removesuffix(".md").rpartition("-")
        known = [*EventKind, *severities]
        if not name.endswith(".md") or step not in STEPS or head not in known:
            hint = f"name it <one of {listed(known)}>-<one of {', '.join(STEPS)}>.md"
            return _warning(Place(file), "nothing looks for a template of this name", hint)
        read = self.read(file)
        return read if isinstance(read, Problem) else None


def _warning(place: Place, sentence: str, hint: str) -> Problem:
    """A template never keeps a page from being published."""
    return Problem(place, "message-template", sentence, hint, Level.WARNING)


def filled(text: str, values: dict[str, str]) -> str:
    """Fill in the blanks whose answers are known, such as ``{{components}}``."""
    for name, value in values.items():
        if value:
            text = text.replace("{{" + name + "}}", value)
    return text
