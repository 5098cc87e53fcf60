"""Which event somebody means: by its id, a part of it, or because no other is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import click

from generator.cli.desk.asking import choose
from generator.cli.desk.options import Manner
from generator.cli.desk.stopping import Stop
from generator.derive.course import Course
from generator.derive.courses import courses
from generator.derive.frame import Frame
from generator.model.content import Maintenance
from generator.model.vocabulary import EventKind
from generator.problems.words import listed, nearest
from generator.site.single import Desk

_DAY = re.compile(r"^\d{4}-\d\d-\d\d-")


def found_event(desk: Desk, ident: str | None, manner: Manner, *, planned: bool = False) -> str:
    """The file of the event that is meant; with ``planned`` only maintenances come into question.

    Without an id it is the one that is open, and that is said.
    """
    files = desk.files()
    if ident is None:
        return files[_only_open(desk, manner, planned=planned)]
    plain = PurePosixPath(ident).stem if ident.endswith((".yml", ".yaml")) else ident.strip("/")
    if plain in files:
        return files[plain]
    tests: tuple[Callable[[str], bool], ...] = (
        lambda each: _undated(each) == plain,
        lambda each: each.startswith(plain) or _undated(each).startswith(plain),
        lambda each: each.endswith(plain),
    )
    for test in tests:
        matches = [each for each in files if test(each)]
        if len(matches) == 1:
            click.echo(f"This is {matches[0]}.", err=True)
            return files[matches[0]]
        if matches:
            newest = listed(sorted(matches, reverse=True)[:6])
            raise Stop(f"{ident!r} fits {len(matches)} events", f"write more of one: {newest}")
    raise Stop(f"no event is called {ident!r}", _suggestion(plain, files))


def _undated(ident: str) -> str:
    """An id without the day that it begins with."""
    return _DAY.sub("", ident)


def _suggestion(ident: str, files: Mapping[str, str]) -> str:
    tails = {_undated(each): each for each in sorted(files)}
    heads = {tail[: len(ident) + 1]: each for tail, each in tails.items()}
    for known in (dict.fromkeys(files), tails, heads):
        near = nearest(ident, known)
        if near:
            return f"did you mean {known[near] or near}?"
    return "`statusbook status` lists what is open, content/incidents/ has all files"


def _only_open(desk: Desk, manner: Manner, *, planned: bool) -> str:
    loaded = desk.all()
    frame = Frame.of(desk.site, desk.moment(manner.moment))
    told = courses(loaded.events, frame)
    groups = (_planned,) if planned else (_is_incident, _is_running)
    for belongs in groups:
        fitting = [course.event for course in told if belongs(course)]
        if len(fitting) == 1:
            click.echo(f"This is {fitting[0].id} ({fitting[0].title}).", err=True)
            return fitting[0].id
        if fitting and manner.asks:
            return choose("Which one", {event.id: event.title for event in fitting})
        if fitting:
            named = listed(event.id for event in fitting)
            raise Stop(f"{len(fitting)} events are open", f"say which one: {named}")
    what = "no maintenance is planned or running" if planned else "no incident is open"
    new = "maintenance" if planned else "incident"
    raise Stop(
        f"{what}, so it has to be said which event is meant",
        f"add its id, or begin one with `statusbook new {new}`",
    )


def _is_incident(course: Course) -> bool:
    return course.open and course.event.kind is EventKind.INCIDENT


def _is_running(course: Course) -> bool:
    return course.open and isinstance(course.event, Maintenance)


def _planned(course: Course) -> bool:
    return isinstance(course.event, Maintenance) and (course.open or course.upcoming)
