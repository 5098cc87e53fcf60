"""Which folders a build refuses to publish into."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.library.shelved import Shelves, has_library


def refuse_inputs(root: Path, shelves: Shelves) -> None:
    """No tree is published into the folders that it is made of, nor into the other one."""
    public, internal = shelves.public.resolve(), shelves.internal.resolve()
    for option, target in (("--out", shelves.public), ("--out-internal", shelves.internal)):
        for name in ("content", "overrides"):
            if target.resolve().is_relative_to((root / name).resolve()):
                raise click.UsageError(
                    f"{option} {target} lies in {root / name}, which the site is made of; "
                    "choose a folder beside it"
                )
    nested = public.is_relative_to(internal) or internal.is_relative_to(public)
    if nested and has_library(root):
        raise click.UsageError(
            f"{shelves.internal} is for your house and {shelves.public} for everybody, so neither "
            "may lie in the other; name another folder with --out-internal"
        )
