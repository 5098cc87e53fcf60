"""Content files as people write them: in order, messages as blocks, times without quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

import yaml
from typing_extensions import override

Written: TypeAlias = "str | int | bool | date | Block | Mapping[str, Written] | Sequence[Written]"

_TIME = "tag:yaml.org,2002:timestamp"
_FLOW = 3
"""Mappings of at most so many plain words stand on one line."""


class Block(str):
    """A text that stands on lines of its own."""

    __slots__ = ()


class Inline(dict[str, str]):
    """A small mapping of words, on one line if it is short."""


class _Dumper(yaml.SafeDumper):
    """Entries of lists are indented below their key; nothing is an alias of anything."""

    @override
    def increase_indent(
        self,
        flow: bool = False,
        indentless: bool = False,
    ) -> None:
        super().increase_indent(flow=flow, indentless=False)

    @override
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _block(dumper: _Dumper, text: Block) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", f"{text}\n", style="|")


def _inline(dumper: _Dumper, words: Inline) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", words, flow_style=len(words) <= _FLOW)


def _moment(dumper: _Dumper, moment: datetime) -> yaml.Node:
    return dumper.represent_scalar(_TIME, moment_text(moment))


def _day(dumper: _Dumper, day: date) -> yaml.Node:
    return dumper.represent_scalar(_TIME, day.isoformat())


_Dumper.add_representer(Block, _block)
_Dumper.add_representer(Inline, _inline)
_Dumper.add_representer(datetime, _moment)
_Dumper.add_representer(date, _day)


def moment_text(moment: datetime) -> str:
    """A moment as content writes it, ``2026-11-20T14:02:00Z``."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond else "seconds") + "Z"


def yaml_text(data: Mapping[str, Written], *comments: str) -> str:
    """A file's text, comments first."""
    body = yaml.dump(
        data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000, indent=2
    )
    assert isinstance(body, str)  # noqa: S101 - no encoding was asked for
    return "".join(f"# {comment}\n" for comment in comments) + body
