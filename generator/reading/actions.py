"""The action items of a document: rows, bullets, checkboxes, numbered headings, plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from generator.model.content import Action
from generator.model.learning import ActionState, SectionKind
from generator.reading.blocks import Block, unindented
from generator.reading.fields import read_fields
from generator.reading.given import FIELD, Fields, set_field
from generator.reading.headings import LABEL, Above, bare, heads_a_group, read_above
from generator.reading.outline import Part
from generator.reading.states import category_of

_NUMBERED = re.compile(r"(?:\d+[.)]|\(\d+\)|#\d+)\s*")
_ACTION_HEADING = re.compile(r"`?@\w|\[\w+\]\s*$|\bTODO\b|\bDONE\b")
_NO_ACTION = re.compile(
    r"(?:no (?:further )?actions?(?: items?)?(?: needed| required| identified)?|none(?: yet)?|n/?a|"
    r"nothing|tbd|tbc|to ?do|-|\u2013|\u2026)?[\s.!]*|action items should be .*",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\b(?:action|task|what|description|item|todo|to do|step|improvement|measure|follow-?up|"
    r"recommendation|work)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[*_]*(?P<key>[A-Za-z ]{2,20}?)[*_]*\s?:[*_]*\s*(?P<value>\S.*)", re.DOTALL)
_HEADING_WORDS, _FEWEST = 6, 2
_LINE_END = tuple(".!?:*)`")
_WRAPPED, _FULL = 100, 60


@dataclass(slots=True)
class _Walk:
    lines: list[str]
    first_line: int
    day: date | None
    found: list[Action] = field(default_factory=list)
    prose: bool = True
    """Whether sentences outside lists are actions: where there is nothing else."""
    introduced: bool = False
    """Whether the sentence before ends with a colon: the list below it says more of it."""

    def section(self, part: Part) -> None:
        self.prose = not any(_is_listed(block) for block in part.blocks)
        above = Above(category=category_of(part.section.heading))
        detail = False
        for place, block in enumerate(part.blocks):
            after = part.blocks[place + 1] if place + 1 < len(part.blocks) else None
            if block.kind == "heading":
                above, detail = self.heading(block, after)
            elif detail:
                continue
            elif block.kind == "paragraph":
                known = len(self.found)
                above = self.paragraph(block, above, after)
                self.introduced = len(self.found) > known and self.found[-1].raw.endswith(":")
            elif block.kind != "list" or not self.introduced:
                self.block(block, above)
                self.introduced = False

    def heading(self, block: Block, after: Block | None) -> tuple[Above, bool]:
        """An item, with its details below; or who or what the items below are for."""
        text = block.text.strip()
        number = _NUMBERED.match(text)
        listed = after is not None and after.kind in ("list", "table", "indented")
        said = number is not None or _ACTION_HEADING.search(text)
        if said or (not listed and len(text.split()) >= _HEADING_WORDS):
            self.add(text[number.end() :] if number else text, block, Above())
            return Above(), True
        return read_above(text, Above()), False

    def block(self, block: Block, above: Above) -> None:
        if block.kind == "list":
            for item in block.children:
                self.item(item, above)
        elif block.kind == "table":
            self.table(block, above)
        elif block.kind == "indented":
            for each in unindented(block):
                self.block(each, above)

    def item(self, item: Block, above: Above) -> None:
        first = item.children[0] if item.children else None
        within = [each for each in item.children if each.kind == "list"]
        if first is None or first.kind != "paragraph":
            for each in within:
                self.block(each, above)
            return
        if within and heads_a_group(first.text) and not _has_pairs(within):
            inner = read_above(bare(first.text), above)
            for each in within:
                self.block(each, inner)
            return
        action = self.add(first.text, first, above)
        for each in within:
            self.details(each, action, above)

    def details(self, block: Block, action: Fields | None, above: Above) -> None:
        """Sub-bullets say more of their item; those with a box are items of their own."""
        for item in block.children:
            first = item.children[0] if item.children else None
            if first is None or first.kind != "paragraph":
                continue
            pair = _PAIR.fullmatch(first.text.strip())
            if first.text.lstrip().startswith(("[ ]", "[x]", "[X]")):
                self.item(item, above)
            elif pair and action and pair["key"].strip().casefold() in FIELD:
                set_field(action, pair["key"].strip(), pair["value"], self.day)
                self.found[-1] = self.made(action, above, self.found[-1])

    def table(self, block: Block, above: Above) -> None:
        head, *rows = block.children
        names = [cell.text.strip().strip("*_ ").casefold() for cell in head.children]
        task = _task_column(names)
        for row in rows:
            cells = [cell.text for cell in row.children]
            if task >= len(cells) or not any(cells):
                continue
            fields = read_fields(cells[task], self.day)
            rest = []
            for place, (name, cell) in enumerate(zip(names, cells, strict=False)):
                if place != task and cell and not set_field(fields, name, cell, self.day):
                    rest.append(cell)
            self.keep(fields, row, above)

    def paragraph(self, block: Block, above: Above, after: Block | None) -> Above:
        listed = after is not None and after.kind in ("list", "indented")
        lines = _unwrapped(block.text.split("\n"))
        for place, (number, text) in enumerate(lines):
            last = place == len(lines) - 1
            label = LABEL.match(text)
            rest = text[label.end() :].strip() if label else text.strip()
            if label and not rest and (label["bold"] or last):
                above = read_above(bare(text), Above())
            elif label and label["bold"] and rest:
                self.add(text, _line(block, number), Above())
            elif self.prose and not (listed and last) and len(rest.split()) > _FEWEST:
                self.add(text, _line(block, number), above)
        return above

    def add(self, text: str, block: Block, above: Above) -> Fields | None:
        """Keep an item; ``None`` where its text says that there is none."""
        if _NO_ACTION.fullmatch(text.strip()):
            return None
        fields = read_fields(text, self.day)
        return self.keep(fields, block, above)

    def keep(self, fields: Fields, block: Block, above: Above) -> Fields | None:
        if not fields.text.strip(" .-*_") and not fields.link:
            return None
        fields.text = fields.text or fields.link or ""
        raw = "".join(self.lines[block.start : block.end]).rstrip("\r\n")
        empty = Action(
            number=len(self.found) + 1, line=self.first_line + block.start, raw=raw, text=""
        )
        self.found.append(self.made(fields, above, empty))
        return fields

    def made(self, fields: Fields, above: Above, action: Action) -> Action:
        state = fields.state or above.state or ActionState.OPEN
        return action.model_copy(
            update={
                "text": fields.text,
                "owner": fields.owner or above.owner,
                "due": fields.due,
                "category": fields.category or above.category,
                "state": state,
                "reason": fields.reason if state is ActionState.DROPPED else None,
                "done": fields.done if state is ActionState.DONE else None,
                "link": fields.link,
            }
        )


def actions(
    parts: Iterable[Part], lines: list[str], first_line: int, day: date | None
) -> tuple[Action, ...]:
    """Read the items of all sections of actions, numbered through."""
    walk = _Walk(lines, first_line, day)
    for part in parts:
        if part.section.kind is SectionKind.ACTIONS:
            walk.section(part)
    return tuple(walk.found)


def _is_listed(block: Block) -> bool:
    if block.kind == "heading":
        return bool(_NUMBERED.match(block.text) or _ACTION_HEADING.search(block.text))
    return block.kind in ("list", "table", "indented")


def _has_pairs(lists: list[Block]) -> bool:
    """Whether bullets give fields of their item: ``Owner: Payments on-call``."""
    texts = (each.children[0].text for one in lists for each in one.children if each.children)
    pairs = (_PAIR.fullmatch(text.strip()) for text in texts)
    return any(pair and pair["key"].strip().casefold() in FIELD for pair in pairs)


def _task_column(names: list[str]) -> int:
    """The column that says what is to be done."""
    free = [place for place, name in enumerate(names) if name not in FIELD]
    named = [place for place in free if _TASK.search(names[place])]
    return (named or free or [0])[0]


def _unwrapped(lines: list[str]) -> list[tuple[int, str]]:
    """Join what an editor wrapped; a list without bullets stays a list."""
    short = all(len(line) <= _WRAPPED for line in lines)
    joined: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        text = line.strip()
        before = joined[-1][1] if joined else ""
        wrapped = short and len(before) >= _FULL and not before.endswith(_LINE_END)
        if joined and (text[:1].islower() or wrapped):
            joined[-1] = (joined[-1][0], f"{before}\n{text}")
        else:
            joined.append((number, text))
    return joined


def _line(block: Block, number: int) -> Block:
    return Block("paragraph", block.start + number, block.start + number + 1)
