"""Judges that find nothing anywhere would prove nothing: each is shown something wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.judges.axe import violations
from tests.judges.listener import Listener
from tests.judges.test_hostile import _AUDIT
from tests.judges.test_nu import _complaints
from tests.support.served import Served

BAD = """<!doctype html><html><head><title>x</title></head><body>
<img src="nothing.png" onerror="alert(1)"><p style="color:#ccc;background:#fff">Faint</p>
<a href="javascript:alert(2)">x</a><script>alert(3)</script><bogus></body></html>"""


@pytest.fixture
def bad(tmp_path: Path, serve_tree: Callable[[Path], Served]) -> Served:
    """A page with everything that our pages must not have."""
    (tmp_path / "index.html").write_text(BAD, "utf-8")
    return serve_tree(tmp_path)


@pytest.mark.browser
def test_axe_sees_a_picture_without_words_and_faint_text(page: Page, bad: Served) -> None:
    page.goto(bad.url)
    assert {"image-alt", "color-contrast", "html-has-lang"} <= {it["id"] for it in violations(page)}


@pytest.mark.browser
def test_the_listener_hears_scripts_and_strangers(context: BrowserContext, bad: Served) -> None:
    listener = Listener(context, bad.url)
    page = context.new_page()
    page.goto(bad.url, wait_until="networkidle")
    page.evaluate("fetch('https://evil.example/').catch(() => 0)")
    heard = "\n".join(listener.heard)
    assert "dialog: 1" in heard
    assert "dialog: 3" in heard
    assert "asks for https://evil.example/" in heard
    assert {"onerror", "style", "javascript:alert(2)", "script"} <= set(page.evaluate(_AUDIT))


@pytest.mark.browser
def test_the_listener_hears_what_the_policy_forbids(
    context: BrowserContext, bad: Served, tmp_path: Path
) -> None:
    policy = "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n"
    (tmp_path / "_headers").write_text(policy, "utf-8")
    listener = Listener(context, bad.url)
    context.new_page().goto(bad.url, wait_until="networkidle")
    assert any("policy: script-src" in line for line in listener.heard)
    assert not any("dialog" in line for line in listener.heard)


@pytest.mark.judge
def test_nu_sees_an_unknown_element(bad: Served) -> None:
    assert any("bogus" in line for line in _complaints(bad.root, "html"))
