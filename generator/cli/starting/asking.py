"""Answers from options, from questions where somebody can answer them, else from what is usual."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

import click

from generator import __version__
from generator.authoring.starter import USUAL_SEVERITIES, Answers, Service
from generator.cli.starting.naming import named

_HOST = re.compile(r"[a-z0-9][a-z0-9.-]*")
"""A host as feeds' ids take it; one with other letters is written as ``xn--…``."""
_COMPONENTS = "Website, API"
_TEAMS = "Operations"
_SEVERITIES = ", ".join(f"{each}={name}" for each, name in USUAL_SEVERITIES.items())


def answers(
    *,
    name: str | None,
    url: str | None,
    components: Sequence[str],
    teams: Sequence[str],
    severities: Sequence[str],
    service: str | None,
    branch: str,
    now: datetime,
    asks: bool,
) -> Answers:
    """Complete what was given. Where nobody can be asked, name and address must be."""
    missing = [option for option, value in (("--name", name), ("--url", url)) if value is None]
    if missing and not asks:
        raise click.UsageError(f"{' and '.join(missing)} must be given where nobody can be asked")
    name = name or _ask("What is your company or product called?", _name)
    url = url or _ask("Where will the page be published, such as https://status.example.com?", _url)
    used = _named(components, "component", "What do customers use of you", _COMPONENTS, asks=asks)
    writers = _named(teams, "team", "Which teams write postmortems", _TEAMS, asks=asks)
    question = "Which severities do you have, the worst first"
    levels = _named(severities, "severity", question, _SEVERITIES, asks=asks)
    service = service or _service(asks=asks)
    return Answers(
        name=_name(name),
        url=_url(url),
        feed_authority=f"{urlsplit(_url(url)).hostname},{now.year}",
        components=used,
        teams=writers,
        severities=levels,
        service=Service(service),
        branch=branch,
        statusbook=f"statusbook=={__version__}",
    )


def _ask(question: str, typed: Callable[[str], str]) -> str:
    answer: str = click.prompt(question, value_proc=typed, prompt_suffix=" ", err=True)
    return answer


def _named(
    given: Sequence[str], what: str, question: str, usual: str, *, asks: bool
) -> dict[str, str]:
    """Names by their ids; who is asked is asked again until each has one."""

    def typed(line: str) -> dict[str, str]:
        return named(line.split(","), f"the {what}")

    if given:
        return named(given, f"the {what}")
    if not asks:
        return typed(usual)
    answer: dict[str, str] = click.prompt(
        f"{question}? Names, with commas between", usual, value_proc=typed, err=True
    )
    return answer


def _service(*, asks: bool) -> str:
    usual = Service.GITHUB.value
    choice = click.Choice([each.value for each in Service])
    question = "Who builds it at each commit?"
    return click.prompt(question, usual, type=choice, err=True) if asks else usual


def _name(text: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        raise click.UsageError("the name is empty")
    return plain


def _url(text: str) -> str:
    plain = text.strip().rstrip("/")
    if not _is_page(plain):
        raise click.UsageError(
            f"{text!r} is no address of a page; write it as https://status.example.com"
        )
    return plain


def _is_page(text: str) -> bool:
    """Whether feeds can be known by its host, and pages stand below it."""
    try:
        parts = urlsplit(text)
        known = _HOST.fullmatch(parts.hostname or "") and (parts.port or 1)
    except ValueError:
        return False
    whole = len(text.split()) == 1 and not set(text) & set("<>\"'?#")
    return bool(known) and whole and parts.scheme in ("https", "http")
