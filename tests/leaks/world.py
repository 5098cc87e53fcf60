"""A small site that has two public postmortems, and marks wherever something internal may stand."""

from __future__ import annotations

from collections.abc import Callable

from tests.leaks import pictures

Mark = Callable[[str], str]
Files = dict[str, str | bytes]
WITHHELD = {
    "internal": ("final", "internal", "2026-11-12"),
    "draft": ("draft", "public", None),
    "review": ("in-review", "public", None),
    "ahead": ("final", "public", "2027-01-04"),
}
"""What stays in the house, and why: status, visibility and day of publication."""
PLAIN, NAMED = "2026-11-10-basket-empty", "2026-11-11-cards-refused"
"""The public ones: one leaves with what leaves by itself, the other names its sections."""


def site(mark: Mark) -> Files:
    """Configure the shop and tell its incidents."""
    return {
        "content/site.yml": f"""
            # {mark("site: comment")}
            name: Nimbus
            url: https://status.nimbus.example
            internal_url: https://{mark("site: internal_url")}.nimbus.example
            feed_authority: status.nimbus.example,2026
            causes: [{mark("site: a cause nobody has")}]
            triggers: [{mark("site: a trigger nobody has")}]
            components:
              checkout:
                name: Checkout
                team: {mark("site: team")}
                aliases: [{mark("site: alias")}]
              search: {{name: Search}}
            teams:
              {mark("site: team")}: {{name: Team {mark("site: team name")}}}
            """,
        "content/incidents/basket.yml": _incident(mark, "Baskets are empty", "2026-11-10"),
        "content/incidents/cards.yml": _incident(mark, "Cards are refused", "2026-11-11"),
        "content/incidents/slow.yml": _incident(mark, "Search is slow", "2026-11-12"),
    }


def internal(mark: Mark) -> Files:
    """Write what may not leave: one postmortem for each reason, all its places marked."""
    team = mark("site: team")
    files: Files = {
        f"content/postmortems/{team}/2026-11-12-{mark(f'{name}: id')}.md": _withheld(
            _within(mark, name), mark, name
        )
        for name in WITHHELD
    }
    for name in WITHHELD:
        here = _within(mark, name)
        files[f"content/postmortems/{team}/{here('image target')}.png"] = pictures.png(here)
    files[f"content/postmortems/{team}/{mark('picture: name')}.svg"] = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>'
        + mark("picture: title")
        + "</title></svg>"
    )
    return files


def public(mark: Mark, *, bare: bool = False) -> Files:
    """Write the public ones; ``bare`` without all that may not leave, as if it had never been."""
    folder = f"content/postmortems/{mark('site: team')}"
    if bare:
        return {
            f"{folder}/{PLAIN}.md": _plain_bare(),
            f"{folder}/{NAMED}.md": _named_bare(),
            f"{folder}/curve.png": pictures.png(None),
            f"{folder}/photo.jpg": pictures.jpeg(None),
        }
    return {
        f"{folder}/{PLAIN}.md": _plain(mark),
        f"{folder}/{NAMED}.md": _named(mark),
        f"{folder}/{mark('named: image target')}.png": pictures.png(_within(mark, "named")),
        f"{folder}/{mark('curve: name of a picture')}.png": pictures.png(_within(mark, "curve")),
        f"{folder}/{mark('photo: name of a picture')}.jpg": pictures.jpeg(_within(mark, "photo")),
        f"{folder}/{mark('kept: name of a picture')}.png": pictures.png(_within(mark, "kept")),
    }


def _within(mark: Mark, name: str) -> Mark:
    return lambda place: mark(f"{name}: {place}")


def _incident(mark: Mark, title: str, day: str) -> str:
    return f"""
        # {mark("incident: comment")}
        title: {title}
        severity: sev2
        started: {day}T09:00:00Z
        components: {{checkout: partial_outage}}
        updates:
          - id: seen
            at: {day}T09:10:00Z
            status: investigating
            message: We look into it.
          - id: over
            at: {day}T10:00:00Z
            status: resolved
            message: It is over.
        """


def _withheld(here: Mark, mark: Mark, name: str) -> str:
    status, visibility, published = WITHHELD[name]
    day = f"\npublished: {published}" if published else ""
    ticket = f"https://{here('action link')}.example/T-1"
    head = f"""---
# {here("front matter: comment")}
title: Disk of {here("title")} was full
status: {status}
visibility: {visibility}{day}
incidents: [slow, basket]
services: [search, "{here("service")}"]
severity: sev2
date: 2026-11-12
trigger: {here("trigger")}
causes: ["{here("cause")}"]
tags: ["{here("tag")}"]
milestones: {{started: 2026-11-12T08:58:00Z, detected: 2026-11-12T09:04:00Z}}
stated: {{resolve: 61m}}
authors: ["{here("author")}"]
roles:
  incident_commander: {here("incident commander")}
  technical_lead: {here("technical lead")}
  communications: {here("communications")}
  scribe: {here("scribe")}
  experts: ["{here("expert")}"]
runbooks:
  - label: {here("runbook label")}
    url: https://{here("runbook url")}.example/x
related: [{PLAIN}, "2026-11-12-{mark("internal: id")}"]
recurrence_of: {NAMED}
public_sections: [summary, timeline, actions, people]
public_pictures: ["{here("image target")}.png"]
---
"""
    return (
        head
        + f"""
Before any heading: {here("preamble")}.

## Summary

Summary of {here("summary")}, {here("summary").upper()}.

## What {here("heading")} was

Paragraph of {here("paragraph")} and *{here("emphasis")}*.

- List of {here("list")}
- `{here("inline code")}`

> Quotation of {here("quotation")}.

| Column {here("table head")} | Other |
|---|---|
| {here("table cell")} | b |

```{here("code language")}
{here("code")}
```

    {here("indented code")}

<!-- {here("html comment")} -->
<div title="{here("html attribute")}">{here("html text")}</div>

![{here("image alt")}]({here("image target")}.png "{here("image title")}")

*Figure: {here("caption")}*

[{here("link text")}](https://{here("link target")}.example/a "{here("link title")}"),
[by reference][{here("reference label")}], a note[^{here("footnote label")}].

[{here("reference label")}]: https://{here("reference target")}.example "{here("reference title")}"
[^{here("footnote label")}]: {here("footnote")}

## Timeline (UTC)

- 08:58 {here("timeline entry")}
- later {here("timeline without a time")}

## Participants

- {here("participant")}

## Action items

| Action | Owner | Due | State | Link |
|---|---|---|---|---|
| Alert on {here("action text")} | {here("action owner")} | 2026-11-14 | open | {ticket} |
| Watch it | Search on-call | 2026-11-16 | dropped: {here("action reason")} | |
| Count it | Search on-call | {here("action due")} | open | |
"""
    )


_HEAD = """status: final
visibility: public
published: 2026-11-13
services: [checkout]
severity: sev2
trigger: a release …
causes: [a gap in … tests]
tags: [baskets, see …]
milestones: {started: 2026-11-10T09:00:00Z, detected: 2026-11-10T09:05:00Z}
"""
_TITLE = "Baskets were empty"


def _people(here: Mark) -> str:
    return f"""authors: ["{here("author")}"]
roles:
  incident_commander: {here("incident commander")}
  technical_lead: {here("technical lead")}
  communications: {here("communications")}
  scribe: {here("scribe")}
  experts: ["{here("expert")}"]
runbooks:
  - label: {here("runbook label")}
    url: https://{here("runbook url")}.example/x
"""


def _plain_bare() -> str:
    return f"""---
title: {_TITLE} … for an hour
incidents: [basket]
{_HEAD}---

## Summary

Baskets were empty for an hour. See the board at
… there.

## Root cause

A cache forgot, as an internal one tells. It is
drawn here.

## What went well

The alarm rang.
"""


def _addressed(mark: Mark, here: Mark) -> str:
    """Write addresses where the bare one has their ellipses, and other names of the service."""
    given = _HEAD.replace("[checkout]", f'[{mark("site: alias")}, "{here("unknown service")}"]')
    for place in ("trigger", "cause"):
        given = given.replace("…", f"https://{here(f'address in the {place}')}.example/a", 1)
    return given.replace("…", f"{here('mailbox in a tag')}@nimbus.example", 1)


def _plain(mark: Mark) -> str:
    def here(place: str) -> str:
        return mark(f"public: {place}")

    related = ", ".join(f'"2026-11-12-{mark(f"{name}: id")}"' for name in WITHHELD)
    return f"""---
# {here("front matter: comment")}
title: {_TITLE} https://{here("address in the title")}.example/ for an hour
incidents: [basket]
{_addressed(mark, here)}{_people(here)}related: [{related}]
recurrence_of: "2026-11-12-{mark("internal: id")}"
---

{here("preamble")}

## Summary

Baskets were empty for an hour.<!-- {here("html comment")} --> See the board at
https://{here("bare address")}.example/d there.

## Detection

TODO {here("section not allowed out")}

### Which alarm

{here("subsection of a section not allowed out")}

## Root cause

A cache forgot, as [an internal one](2026-11-12-{mark("internal: id")}.md) tells. It is
[drawn](https://{here("link target")}.example/a "{here("link title")}") [here][{here("label")}].

[{here("label")}]: https://{here("reference target")}.example "{here("reference title")}"

<!--
{here("html comment of many lines")}
-->

## What went well

The alarm rang.

## What {here("unforeseen heading")} was

{here("unforeseen section")}

## Timeline (UTC)

- 09:00 {here("timeline entry")}
- 09:20 **Mitigated:** {here("milestone of a timeline that stays")}

## Participants

- {here("participant")}

## Action items

- [ ] Alert on {here("action text")} (owner: {here("action owner")}; due: 2026-11-14)
"""


_NAMED_HEAD = _HEAD.replace("11-10", "11-11").replace("baskets", "cards") + (
    "public_sections: [summary, timeline, actions]\n"
)


def _named_bare() -> str:
    return f"""---
title: Cards were refused
incidents: [cards]
{_NAMED_HEAD}public_pictures: [curve.png, photo.jpg]
---

## Summary

Cards were refused. A picture: a graph of it.
One that leaves: ![a curve](curve.png), and ![a photo](photo.jpg).

## Timeline (UTC)

- 09:00 It begins.
- 09:05 The alarm rings, see it.

## Action items

| Action | Due | State |
|---|---|---|
| Alert on refused cards | 2026-11-14 | open |
| Watch it | 2026-11-16 | dropped |
"""


def _named(mark: Mark) -> str:
    def here(place: str) -> str:
        return mark(f"named: {place}")

    curve, kept = (f"{mark(f'{name}: name of a picture')}.png" for name in ("curve", "kept"))
    photo = f"{mark('photo: name of a picture')}.jpg"
    return f"""---
title: Cards were refused
incidents: [cards]
{_NAMED_HEAD}{_people(here)}public_pictures: [{curve}, {photo}, {kept}]
---

## Summary

Cards were refused. A picture: ![a graph of it]({here("image target")}.png "{here("image title")}").
One that leaves: ![a curve]({curve} "{here("image title")}"), and ![a photo](./{photo}).

## Timeline (UTC)

- 09:00 It begins.<!-- {here("comment in the timeline")} -->
- 09:05 The alarm rings, see [it](https://{here("timeline link")}.example/).

## Root cause

{here("section not named")} ![{here("image alt")}]({kept})

## Action items

| Action | Owner | Due | State | Link |
|---|---|---|---|---|
| Alert on refused cards | {here("action owner")} | 2026-11-14 | open | https://{here("action link")}.example/T-1 |
| Watch it | Cards on-call | 2026-11-16 | dropped: {here("action reason")} | |
"""  # noqa: E501 - a row of a table
