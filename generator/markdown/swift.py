"""Makes markdown-it ask fewer questions: the same tokens in half the time.

For each line it tries every rule there is, and most of a postmortem is plain sentences. Here only
those rules are tried that may apply to a line that begins with this sign; and a text without any
sign that has a meaning is not looked through for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

Rule = Callable[[StateBlock, int, int, bool], bool]
_SIGNS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""With what a line begins, its indentation aside, to which a rule may apply."""
_BELOW = frozenset("|-:")
"""With what the second line of a table begins."""
_CODE = 4
"""Columns of indentation from which on a line may be code."""
_MEANT = re.compile(r"[\n\\`~*_\[<&]")
"""Signs in a text that mean something to a rule of CommonMark, or strike it through."""


def hastened(parser: MarkdownIt) -> MarkdownIt:
    """Hasten a parser of CommonMark, tables and strikethrough, whose rules change no more."""
    parser.block.ruler = _Signposts(parser.block.ruler)
    if "inline" in parser.core.ruler.get_active_rules():
        parser.core.ruler.at("inline", _inline)
    return parser


class _Signposts(Ruler[Rule]):
    """Rules for blocks, each chain of them as one rule that tries those which may apply."""

    def __init__(self, given: Ruler[Rule]) -> None:
        super().__init__()
        self._active = given.get_active_rules()
        names = dict(zip(given.getRules(""), given.get_active_rules(), strict=True))
        self._chains = {
            chain: [_tried([(names[rule], rule) for rule in given.getRules(chain)])]
            for chain in ("", "paragraph", "reference", "blockquote", "list")
        }

    def get_active_rules(self) -> list[str]:
        """Name the rules that are tried."""
        return self._active

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803 - markdown-it's names
        """Give the one rule of a chain."""
        return self._chains[chainName]


def _tried(rules: list[tuple[str, Rule]]) -> Rule:
    """Put rules into one, in the same order."""
    every = [rule for _, rule in rules]
    quick = [(name, _QUICK[name](rule) if name in _QUICK else rule) for name, rule in rules]
    usual = [rule for name, rule in quick if name not in _SIGNS and name != "code"]
    after = {
        sign: [rule for name, rule in quick if name != "code" and sign in _SIGNS.get(name, sign)]
        for sign in set("".join(_SIGNS.values()))
    }

    def one(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if state.sCount[line] - state.blkIndent >= _CODE:
            return any(rule(state, line, end, silent) for rule in every)
        begin = state.bMarks[line] + state.tShift[line]
        for rule in after.get(state.src[begin : begin + 1], usual):
            if rule(state, line, end, silent):
                return True
        return False

    return one


def _table(rule: Rule) -> Rule:
    def one(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if line + 2 > end:
            return False
        below = state.bMarks[line + 1] + state.tShift[line + 1]
        if below >= state.eMarks[line + 1] or state.src[below] not in _BELOW:
            return False
        return rule(state, line, end, silent)

    return one


def _underlined(rule: Rule) -> Rule:
    def one(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's
        if line + 1 >= end or state.isEmpty(line + 1):
            return False
        return rule(state, line, end, silent)

    return one


_QUICK = {"table": _table, "lheading": _underlined}
"""Rules that look at the line below; most often there is nothing."""


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        text = token.content
        if text and not _MEANT.search(text):
            token.children = [Token("text", "", 0, content=text)]
            continue
        token.children = token.children or []
        state.md.inline.parse(text, state.md, state.env, token.children)
