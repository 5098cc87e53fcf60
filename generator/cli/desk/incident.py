"""Something that customers notice: the questions, and the file that comes of the answers."""

from __future__ import annotations

from datetime import datetime

import click

from generator.authoring import moment_text
from generator.cli.desk.asking import choose
from generator.cli.desk.beginning import (
    begin,
    first_update,
    moment_of,
    place_of,
    refuse_missing,
    titled,
)
from generator.cli.desk.effects import (
    in_words,
    known_severity,
    stated_or_asked,
    usual_state,
)
from generator.cli.desk.opening import opened_desk
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.saying import promise
from generator.cli.desk.since import ask_since
from generator.cli.desk.wording import worded
from generator.model.content import SiteConfig
from generator.model.vocabulary import INCIDENT_STAGES, EventKind, Stage
from generator.problems.words import listed


def begin_incident(
    *,
    title: str | None,
    severity: str | None,
    status: Stage | None,
    started: datetime | None,
    ident: str | None,
    words: Words,
    manner: Manner,
) -> None:
    """Ask for what is missing, and write the file."""
    refuse_missing(manner, title=title, severity=severity)
    desk = opened_desk(manner)
    site = desk.site
    at = moment_of(words, desk, manner)
    title = titled(title, manner, "Headline: what fails for whom")
    severity = known_severity(severity, site) if severity else _severity(site)
    effects = stated_or_asked(words, site, usual_state(severity, site), manner)
    if started is None and manner.asks:
        started = ask_since(at)
    stage = _first(status or Stage.INVESTIGATING)
    file = place_of(ident, title, started or at, desk)
    message = worded(
        words,
        manner,
        kind=EventKind.INCIDENT,
        severity=severity,
        step=stage.value,
        known={"components": in_words(effects, site), "title": title},
        about=f"{title} ({severity})",
    )
    promised = promise(words, site.severities[severity].update_every)
    begin(
        {
            "title": title,
            "severity": severity,
            "started": moment_text(started or at),
            **({"components": dict(effects)} if effects else {}),
            "updates": [first_update(at, stage, words, message, promised)],
        },
        file,
        message,
        stage,
        desk=desk,
        manner=manner,
    )


def _severity(site: SiteConfig) -> str:
    known = {key: f"{each.name}. {each.description}" for key, each in site.severities.items()}
    return choose("How bad is it", known)


def _first(stage: Stage) -> Stage:
    if stage not in INCIDENT_STAGES[:3]:
        raise click.UsageError(f"an incident begins as {listed(INCIDENT_STAGES[:3])}")
    return stage
