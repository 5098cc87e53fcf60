"""axe-core in a page, whatever the page's policy says of scripts."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.judges.tools import module

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async tags => {
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
  });
  return found.violations.map(one => ({
    id: one.id, nodes: one.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary),
  }));
}"""


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds wrong with the page as it stands in this window and theme."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(module("axe-core/axe.min.js").read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate(_RUN, TAGS)
    return found
