"""Commands that the handbook tells people to type exist, with those options."""

from __future__ import annotations

import ast
import re
import shlex

import click
import pytest

from generator.cli import main
from tests.conftest import ROOT
from tests.docs.blocks import AT_THE_TOP, Block, every

OURS = [
    (block, line.removeprefix("$ "))
    for block in every("console", *AT_THE_TOP)
    for line in block.text.splitlines()
    if line.startswith("$ ")
]


def words_of(command: str) -> list[str]:
    words = shlex.split(command)
    return [re.sub(r"^(\.venv/bin/)", "", words[0]), *words[1:]]


@pytest.mark.parametrize(
    "line", sorted({line for _, line in OURS if words_of(line)[0] == "statusbook"}), ids=str
)
def test_statusbook_understands_it(line: str) -> None:
    _, *arguments = words_of(line)
    context = click.Context(main, info_name="statusbook")
    if arguments[0].startswith("--"):
        assert arguments[0] in {name for each in main.get_params(context) for name in each.opts}
        return
    command: click.Command | None = main
    while isinstance(command, click.Group) and arguments:
        found = command.get_command(context, arguments.pop(0))
        assert found is not None
        command, context = found, click.Context(found, parent=context)
    assert command is not None
    existing = [
        "."
        if arguments[index - 1] == "--out" or (not word.startswith("-") and "/" in word)
        else word
        for index, word in enumerate(arguments)
    ]
    command.make_parser(context).parse_args(existing)


def leaves(command: click.Command) -> list[click.Command]:
    """The commands that do something, without the groups that hold them."""
    if not isinstance(command, click.Group):
        return [command]
    context = click.Context(command)
    inside = (command.get_command(context, name) for name in command.list_commands(context))
    return [leaf for each in inside if each for leaf in leaves(each)]


def test_every_command_is_explained() -> None:
    explained = (ROOT / "docs/operator/commands.md").read_text("utf-8")
    context = click.Context(main)
    for name in main.list_commands(context):
        assert f"\n## {name}\n" in explained


def test_every_option_is_explained() -> None:
    explained = (ROOT / "docs/operator/commands.md").read_text("utf-8")
    missing = [
        (command.name, option.opts[-1])
        for command in leaves(main)
        for option in command.params
        if isinstance(option, click.Option) and option.opts[-1] not in explained
    ]
    assert missing == []


def test_every_option_is_explained_in_the_terminal_too() -> None:
    silent = [
        (command.name, option.opts[-1])
        for command in leaves(main)
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]
    assert silent == []


@pytest.mark.parametrize(
    "line", sorted({line for _, line in OURS if "dev.py" in words_of(line)[:2]}), ids=str
)
def test_dev_py_understands_it(line: str) -> None:
    _, _, command, *_ = words_of(line)
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert command in strings


def test_there_are_commands_to_look_at() -> None:
    blocks: list[Block] = [block for block, _ in OURS]
    assert len(blocks) > 15
