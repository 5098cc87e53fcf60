"""Where the words of a message come from: an option, a file, an editor, or a person asked."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.authoring import Templates, blanks, filled
from generator.cli.desk.asking import ask_lines
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.stopping import Stop
from generator.cli.told import tell
from generator.model.vocabulary import EventKind
from generator.problems import Problem
from generator.problems.words import listed

_CUT = "-------- 8< -------- what stands below this line is left out"


def worded(
    words: Words,
    manner: Manner,
    *,
    kind: EventKind,
    severity: str | None,
    step: str,
    known: Mapping[str, str],
    about: str,
) -> str:
    """The message, which ends with one line end and has no blank left.

    ``step`` names the template to begin with, ``known`` fills its blanks where they have an answer,
    ``about`` is what an editor shows below.
    """
    given = _given(words)
    if given is None and not words.edit and not manner.asks:
        raise click.UsageError(
            "a message must be given where nobody can be asked: --message, --file or --edit"
        )
    if given is None:
        begun = _template(manner.root, kind, severity, step, known)
        given = "" if words.edit else _asked(begun)
        text = tidy(given) if given.strip() else _edited(begun, about, manner)
    else:
        text = tidy(given)
    left = blanks(text)
    if left:
        if words.edit or not words.message:
            click.echo(text, err=True)
        raise Stop(f"the message still has {listed(left, 'and')} in it", "fill in, or take out")
    return text


def tidy(text: str) -> str:
    """Text with our line ends, without empty lines around it; refuses one that says nothing."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = plain.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    kept = "\n".join(lines).rstrip()
    if not kept:
        raise Stop("the message says nothing", "say what customers see, and what you do")
    return kept + "\n"


def _given(words: Words) -> str | None:
    if words.message is not None and words.source is not None:
        raise click.UsageError("--message and --file both give the message; leave one out")
    if words.source is None:
        return words.message
    try:
        if words.source == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        return Path(words.source).read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise Stop(
            f"the file {words.source} is not UTF-8", "save it as UTF-8, then try again"
        ) from None
    except OSError as error:
        why = f"the file {words.source} cannot be read ({error.strerror})"
        raise Stop(why, "name a file that is there, or give the words with --message") from None


def _template(
    root: Path, kind: EventKind, severity: str | None, step: str, known: Mapping[str, str]
) -> str:
    found = Templates(root).find(kind, severity, step)
    if isinstance(found, Problem):
        tell((found,), "text")
        click.echo("This template is left out; mend it when there is time.", err=True)
        return ""
    return filled(found.text, dict(known))


def _asked(begun: str) -> str:
    if begun:
        click.echo("A message of this kind could begin so:\n", err=True)
        click.echo("".join(f"    {line}\n" for line in begun.split("\n")), err=True)
    return ask_lines(
        "What do customers read? An empty line ends it; nothing at all opens your editor "
        "with the text above."
    )


def _edited(begun: str, about: str, manner: Manner) -> str:
    text = begun
    while True:
        shown = f"{text}\n{_CUT}\n{about}\nBlanks look like {{{{this}}}}; fill them in.\n"
        edited = _through_editor(shown, must_save=not text.strip())
        if edited is None:
            raise Stop("the editor was left without saving", "run it again when you have the words")
        text = tidy(edited.partition(_CUT)[0])
        left = blanks(text)
        if not left or not manner.asks:
            return text
        click.echo(f"The message still has {listed(left, 'and')} in it.", err=True)
        if not click.confirm("Go on editing?", default=True, err=True):
            return text


def _through_editor(shown: str, *, must_save: bool) -> str | None:
    """What somebody made of a text in their editor; none where it had to be saved and was not."""
    try:
        return click.edit(shown, extension=".md", require_save=must_save)
    except click.ClickException as failed:
        raise Stop(
            f"the editor did not end well ({failed.message})",
            "give the words with --message, or name another editor: EDITOR=nano",
        ) from None
