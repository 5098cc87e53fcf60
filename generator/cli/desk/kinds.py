"""Types of options: effects on components, and when something comes."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

import click
from typing_extensions import override

from generator.model.vocabulary import ComponentState
from generator.problems.words import did_you_mean

NOTHING = "none"
"""Said of a promise: that none is made."""


class Effect(NamedTuple):
    """A component as it was named, and its state where one was given."""

    name: str
    state: ComponentState | None


class EffectType(click.ParamType[Effect]):
    """``checkout=partial_outage``, or ``checkout`` alone."""

    name = "component"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Effect:
        """Type the option's text; a wrong one is a usage error."""
        name, equals, state = str(value).partition("=")
        if not equals:
            return Effect(name.strip(), None)
        try:
            return Effect(name.strip(), ComponentState(state.strip()))
        except ValueError:
            hint = did_you_mean(state, list(ComponentState), "write one of")
            self.fail(f"{state!r} is no state of a component; {hint}", param, ctx)


class WhenType(click.ParamType[str]):
    """A length of time, a time with a zone, or ``none``; kept as it was written."""

    name = "span"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Refuse what content could not hold."""
        text = str(value).strip()
        if text == NOTHING:
            return text
        from generator.model.content.scalars import read_moment_or_span  # noqa: PLC0415 - late, for completion

        try:
            read_moment_or_span(text)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)
        return text


class SpanType(click.ParamType[timedelta]):
    """A length of time."""

    name = "span"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Type the option's text; a wrong one is a usage error."""
        from generator.model.content.scalars import read_span  # noqa: PLC0415 - late, for completion

        try:
            return read_span(value)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)
