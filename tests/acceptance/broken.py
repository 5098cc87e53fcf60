"""Kinds of broken input, each with the place at which an author must be sent to look."""

from __future__ import annotations

from dataclasses import dataclass

GOOD = """\
title: Checkout fails
severity: sev1
started: 2026-11-18T14:02:00Z
components: {checkout: partial_outage}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    message: We look into it.
  - id: u2
    at: 2026-11-18T14:30:00Z
    status: identified
    message: We found it.
"""

WORK = """\
title: Database upgrade
kind: maintenance
window: {start: 2026-11-20T10:00:00Z, end: 2026-11-20T12:00:00Z}
components: {search: under_maintenance}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: scheduled
    message: We upgrade the database.
"""


@dataclass(frozen=True)
class Broken:
    """A mistake: ``old`` becomes ``new``, and the problem stands at ``where`` in the new text.

    ``where`` is the text that begins at the place, ``None`` for a file as a whole.
    """

    name: str
    old: str
    new: str
    where: str | None
    text: str = GOOD

    @property
    def data(self) -> bytes:
        """The broken file."""
        if self.old not in self.text:
            raise AssertionError(f"{self.name}: nothing to break")
        return self.text.replace(self.old, self.new, 1).encode("utf-8", "surrogatepass")

    @property
    def place(self) -> tuple[int, int] | None:
        """Line and column from 1."""
        if self.where is None:
            return None
        text = self.data.decode("utf-8", "surrogatepass")
        begin = text.index(self.where)
        line = text.count("\n", 0, begin) + 1
        return line, begin - (text.rfind("\n", 0, begin) + 1) + 1


BROKEN = (
    Broken("tab", "  - id: u1", "\t- id: u1", "\t- id"),
    Broken("colon-in-title", "Checkout fails", "Checkout: it fails", ": it fails"),
    Broken("open-quote", "Checkout fails", '"Checkout fails', '"Checkout'),
    Broken("conflict", "severity: sev1", "<<<<<<< HEAD\nseverity: sev1", "<<<<<<<"),
    Broken("two-documents", "updates:", "---\nupdates:", "---"),
    Broken("duplicate-key", "started:", "severity: sev2\nstarted:", "severity: sev2"),
    Broken("unknown-key", "severity:", "serverity:", "serverity"),
    Broken("unknown-severity", "sev1", "sev9", "sev9"),
    Broken("unknown-component", "{checkout", "{chekout", "chekout"),
    Broken("unknown-state", "partial_outage", "broken", "broken"),
    Broken("unknown-status", "status: identified", "status: found", "found"),
    Broken("unknown-kind", "severity:", "kind: outage\nseverity:", "outage"),
    Broken("components-as-text", "{checkout: partial_outage}", "checkout", "checkout"),
    Broken("no-zone", "14:30:00Z", "14:30:00", "2026-11-18T14:30:00"),
    Broken("bare-day", "2026-11-18T14:30:00Z", "2026-11-18\n", "2026-11-18\n"),
    Broken("no-such-hour", "14:30:00Z", "25:30:00Z", "2026-11-18T25"),
    Broken("day-first", "2026-11-18T14:30:00Z", "18.11.2026 14:30Z", "18.11"),
    Broken("future", "2026-11-18T14:30:00Z", "2026-11-18T16:30:00Z", "2026-11-18T16:30"),
    Broken("out-of-order", "2026-11-18T14:30:00Z", "2026-11-18T14:05:00Z", "2026-11-18T14:05"),
    Broken("no-title", "title: Checkout fails\n", "", "severity"),
    Broken("empty-title", "Checkout fails", '""', '""'),
    Broken("long-title", "Checkout fails", "a" * 301, "aaa"),
    Broken("no-updates", GOOD[GOOD.index("updates:") :], "updates: []\n", "[]"),
    Broken("duplicate-update", "id: u2", "id: u1", "u1\n    at: 2026-11-18T14:30"),
    Broken("bad-update-id", "id: u2", "id: Second update", "Second"),
    Broken("empty-message", "We found it.", '""', '""'),
    Broken(
        "bad-promise", "status: identified", "status: identified\n    next_update: soon", "soon"
    ),
    Broken("bad-flag", "status: identified", "status: identified\n    notify: no", "no\n"),
    Broken("alias", "We found it.", "*it", "*it"),
    Broken("python-tag", "We found it.", "!!python/name:os.system x", "!!python"),
    Broken("nul", "We found it.", "We\0found", "\0"),
    Broken("lone-surrogate", "We found it.", "We \udc80", None),
    Broken("html", GOOD, "<!doctype html>\n<html><body>404</body></html>\n", None),
    Broken("empty", GOOD, "", None),
    Broken("list", GOOD, "- a\n- b\n", None),
    Broken("bombed", "We found it.", "[" * 30_000, None),
    Broken("end-first", "end: 2026-11-20T12", "end: 2026-11-20T09", "2026-11-20T09", WORK),
    Broken("wrong-stage", "status: scheduled", "status: resolved", "resolved", WORK),
    Broken("no-window", WORK[WORK.index("window") : WORK.index("comp")], "", None, WORK),
)
