"""The one place that asks what time it is; everything below is told."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

import click

EPOCH = "SOURCE_DATE_EPOCH"


class MomentType(click.ParamType[datetime]):
    """A time with a zone, as content writes it."""

    name = "time"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Type the option's text; a wrong one is a usage error."""
        from generator.model.content.scalars import read_moment  # noqa: PLC0415 - late, for completion

        try:
            return read_moment(value)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)


now_option = click.option(
    "--now",
    type=MomentType(),
    metavar="TIME",
    help="Act as if it were this moment, such as 2026-11-20T14:02:00Z. "
    f"Otherwise {EPOCH} counts where it is set, and the clock where it is not.",
)


def resolve_now(now: datetime | None, environment: Mapping[str, str] = os.environ) -> datetime:
    """The moment to build for: ``--now``, else SOURCE_DATE_EPOCH, else the clock."""
    if now is not None:
        return now
    epoch = environment.get(EPOCH)
    if epoch is None:
        return datetime.now(UTC).replace(microsecond=0)
    from generator.model.content.scalars import read_moment  # noqa: PLC0415 - late, for completion

    try:
        if not epoch.isascii() or not epoch.isdigit():
            raise ValueError(epoch)
        return read_moment(datetime.fromtimestamp(int(epoch), UTC).isoformat())
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"{EPOCH} is {epoch!r}; it counts the seconds since 1970 "
            "of a moment between 1990 and 2200, such as 1795183320"
        ) from None
