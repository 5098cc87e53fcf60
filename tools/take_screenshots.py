"""Take the README's pictures of the example: ``python -m tools.take_screenshots``.

Needs Chromium at the path that CHROMIUM names, ``/usr/bin/chromium`` otherwise.
"""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.support.command import NOW, build
from tests.support.served import serve

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
LOOKED_AT = datetime(2026, 11, 18, 15, 11, tzinfo=UTC)
WIDTH, HEIGHT, GAP = 700, 630, 20
DESK = """<!doctype html><style>
html {{ color-scheme: {scheme} }}
body {{ margin: 0; display: flex; gap: {gap}px; background: {ground} }}
iframe {{ border: 0; width: {width}px; height: {height}px }}
</style><iframe src="{url}/"></iframe><iframe src="{url}/#components"></iframe>"""
GROUNDS = {"light": "#e7e3ee", "dark": "#000"}


def main() -> None:
    """Build the example as it was written, and look at it in light and in dark."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(ROOT, "--out", f"{folder}/public", now=NOW)
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        with serve(Path(folder) / "public") as served:
            served.csp = False
            for scheme in GROUNDS:
                _take(browser, served.url.rstrip("/"), scheme)
        browser.close()


def _take(browser: Browser, url: str, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": 2 * WIDTH + GAP, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        timezone_id="Europe/Copenhagen",
    )
    page = context.new_page()
    page.clock.set_fixed_time(LOOKED_AT)
    page.goto(f"{url}/robots.txt")
    page.set_content(
        DESK.format(
            scheme=scheme, ground=GROUNDS[scheme], gap=GAP, width=WIDTH, height=HEIGHT, url=url
        )
    )
    page.wait_for_timeout(1000)
    page.screenshot(path=IMAGES / f"example-{scheme}.png")
    context.close()


if __name__ == "__main__":
    main()
