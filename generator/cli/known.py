"""Where commands live, known without importing them, and groups that import them late.

So ``check`` does not pay for the template engine, nor ``--help`` for anything.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from types import ModuleType
from typing import ClassVar, NamedTuple

import click
from typing_extensions import override

from generator.cli.library.calm import for_good, still
from generator.problems.words import did_you_mean, shown

_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"
"""Where pydantic looks who else wants to have a say in our models: nobody, unless it is set.

To find out it would read what every package beside us has to say.
"""


class Known(NamedTuple):
    """Module and name of a command, and what the overview says of it."""

    module: str
    attribute: str
    help: str


class LateGroup(click.Group):
    """Commands by headings and names; each one's module is imported only when it runs."""

    parts: ClassVar[Mapping[str, Mapping[str, Known]]]

    @classmethod
    def commands_by_name(cls) -> dict[str, Known]:
        """Every command of every part."""
        return {name: known for part in cls.parts.values() for name, known in part.items()}

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, sorted."""
        return sorted(self.commands_by_name())

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command."""
        known = self.commands_by_name().get(cmd_name)
        if known is None:
            return None
        command = getattr(_imported(known.module), known.attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - our own table
        return command

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; one that is not there is told with the nearest."""
        known = self.commands_by_name()
        if not ctx.resilient_parsing and args[0] not in known and args[0][:1] != "-":
            near = did_you_mean(args[0], known, "write one of")
            ctx.fail(f"{shown(args[0])} is none of the commands; {near}")
        return super().resolve_command(ctx, args)

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        for heading, part in self.parts.items():
            with formatter.section(heading):
                formatter.write_dl([(name, known.help) for name, known in part.items()])


def _imported(name: str) -> ModuleType:
    """Import a module; what it brings along stays, so no garbage is looked for in it."""
    os.environ.setdefault(_PLUGINS, "__all__")
    with still():
        module = importlib.import_module(name)
        for_good()
    return module
