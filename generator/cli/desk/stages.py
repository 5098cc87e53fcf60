"""Statuses at the command line: their meaning in a few words, and the nearest one to a slip."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem
from typing_extensions import override

from generator.model.vocabulary import Stage
from generator.problems.words import did_you_mean

MEANINGS = {
    Stage.INVESTIGATING: "something is wrong, and not known yet why",
    Stage.IDENTIFIED: "the cause is known and being worked on",
    Stage.MONITORING: "it looks over, and is being watched",
    Stage.RESOLVED: "it is over; every component works again",
    Stage.SCHEDULED: "something to add beforehand",
    Stage.IN_PROGRESS: "it has begun",
    Stage.VERIFYING: "the work is done and being tried",
    Stage.COMPLETED: "it is done",
    Stage.CANCELLED: "it will not happen",
    Stage.NOTICE: "something new about it",
    Stage.CLOSED: "it leaves the front page",
}


class StageType(click.ParamType[Stage]):
    """A status as content writes it; ``in-progress`` is understood too."""

    name = "status"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Stage:
        """Type the option's text; a wrong one is a usage error."""
        text = str(value).strip().lower().replace("-", "_").replace(" ", "_")
        try:
            return Stage(text)
        except ValueError:
            hint = did_you_mean(text, list(Stage), "write one of")
            self.fail(f"{value!r} is no status; {hint}", param, ctx)

    @override
    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Statuses with their meanings."""
        del ctx, param
        return [
            CompletionItem(each.value, help=meaning)
            for each, meaning in MEANINGS.items()
            if each.startswith(incomplete)
        ]
