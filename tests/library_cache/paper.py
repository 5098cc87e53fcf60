"""A postmortem as its author means it, and as it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field

HEAD = """\
---
title: {title}
kind: {kind}
team: {team}
status: {status}
visibility: {visibility}
{more}---

## Summary

{words}

## Action items

- [{mark}] Prevent: test it. Owner: Shop lead. Due: {due}.
"""
WORDS = (
    "A release broke the basket.",
    "A **certificate** of the bank ran out; nobody had looked.",
    "The disk was full, as it was in spring.",
)


@dataclass
class Paper:
    """A postmortem as its author means it; ``more`` are lines of its front matter by key."""

    name: str
    team: str = "shop"
    title: str = "What we learned"
    kind: str = "incident"
    status: str = "final"
    visibility: str = "internal"
    words: str = WORDS[0]
    mark: str = " "
    due: str = ""
    leads_to: str = ""
    is_pictured: bool = False
    more: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """Write it down."""
        told = [self.words]
        if self.leads_to:
            told.append(f"See [what it was like before]({self.leads_to}).")
        if self.is_pictured:
            told.append(f"![The queue grows]({self.name}.png)")
        more = "".join(f"{key}: {value}\n" for key, value in sorted(self.more.items()))
        return HEAD.format(**vars(self) | {"more": more, "words": "\n\n".join(told)})
