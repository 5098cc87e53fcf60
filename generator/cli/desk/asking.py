"""Questions to a person at a terminal, on stderr; each has a sentence and says what is possible."""

from __future__ import annotations

import select
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import click

from generator.problems.words import did_you_mean

_T = TypeVar("_T")
_PAUSE = 0.05
"""Seconds in which a terminal hands over the next line of what is pasted."""


def ask(question: str, usual: str | None = None) -> str:
    """Ask for a line that is not empty."""
    while True:
        answer: str = click.prompt(question, default=usual, err=True)
        if answer.strip():
            return answer.strip()


def ask_typed(question: str, typed: Callable[[str], _T], usual: str | None = None) -> _T:
    """Ask until the answer can be read; ``typed`` raises ``ValueError`` with what is wrong."""
    while True:
        try:
            return typed(ask(question, usual))
        except ValueError as wrong:
            click.echo(f"  {wrong}", err=True)


def choose(question: str, choices: Mapping[str, str], usual: str | None = None) -> str:
    """Let somebody choose by number, name or its beginning, with each one's meaning beside it."""
    names = list(choices)
    click.echo(f"{question}?", err=True)
    for number, (name, meaning) in enumerate(choices.items(), start=1):
        click.echo(f"  {number}  {name}" + (f": {meaning}" if meaning else ""), err=True)

    def chosen(answer: str) -> str:
        if answer in choices:
            return answer
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        folded = answer.casefold().replace(" ", "_")
        like = [each for each in names if each.casefold().startswith(folded)]
        said = [each for each in names if choices[each].casefold() == answer.casefold()]
        if len(said or like) == 1:
            return (said or like)[0]
        raise ValueError(f"{answer!r} is none of them; {did_you_mean(answer, names, 'choose')}")

    return ask_typed("Number or name", chosen, usual)


def ask_effects(
    components: Mapping[str, str], states: Mapping[str, str] | None, usual: str | None
) -> dict[str, str]:
    """Ask for components one after the other, each with its state where there are ``states``."""
    chosen: dict[str, str] = {}
    shown = {**components, "-": "no component" if not chosen else "no more"}
    while True:
        name = choose("Which component is affected" if not chosen else "Which other", shown, "-")
        if name == "-":
            return chosen
        chosen[name] = choose(f"How is {name}", states, usual) if states else ""
        shown = {key: value for key, value in shown.items() if key not in chosen}
        shown["-"] = "no more"


def ask_lines(question: str) -> str:
    """Ask for a text of several lines, which ends with an empty one or with the end of input.

    An empty line with more behind it was pasted, and parts two paragraphs.
    """
    click.echo(question, err=True)
    lines: list[str] = []
    while True:
        try:
            line: str = click.prompt("", "", prompt_suffix="> ", show_default=False, err=True)
        except click.Abort as gone:
            if lines and isinstance(gone.__context__, EOFError):
                click.echo(err=True)
                return "\n".join(lines)
            raise
        if not line.strip() and not _more_waits():
            return "\n".join(lines)
        lines.append(line)


def _more_waits() -> bool:
    """Whether lines wait already that nobody can have typed in answer to what they see."""
    try:
        ready, _, _ = select.select([sys.stdin], [], [], _PAUSE)
    except (OSError, ValueError):  # no system on which a terminal can be asked this
        return False
    return bool(ready)


def missing(options: Sequence[str]) -> click.UsageError:
    """Say at once all that nobody could be asked for."""
    which = ", ".join(options)
    return click.UsageError(
        f"{which} must be given where nobody can be asked (no terminal, or --no-input)"
    )
