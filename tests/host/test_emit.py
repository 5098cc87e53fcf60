"""The library as a folder that MkDocs builds without anything of ours, and that is safe there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.mkdocs_plugin.emit import escaping
from tests.host.library import SITE, library
from tests.support.command import NOW, statusbook


def test_another_host_builds_it(given: Callable[..., Path]) -> None:
    files = dict(library("<script>alert(1)</script> {onclick=alert(1)} **Bold**."))
    name = "content/postmortems/shop/2026-11-10-checkout.md"
    files[name] = files[name].replace(
        "Checkout failed for an hour", "'<script>alert(2)</script> & more'"
    )
    root = given(files, site=SITE)
    done = statusbook(root, "emit", "--now", NOW, "out")
    assert done.returncode == 0, done.stdout + done.stderr
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", "out/mkdocs.yml", "-d", str(root / "made")],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    text = (root / "made/2026-11-10-checkout/index.html").read_text("utf-8")
    assert '<h2 id="summary">' in text
    assert "<strong>Bold</strong>" in text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(2)&lt;/script&gt; &amp; more" in text
    assert "onclick=" not in text.replace("{onclick=alert(1)}", "")
    assert "kestrel" not in text


@pytest.mark.parametrize(
    ("template", "wanted"),
    [
        ("{{ a }}", "{% autoescape true %}{{ a }}{% endautoescape %}"),
        (
            "{% extends 'b' %}{% block x %}{{ a }}{% endblock %}",
            (
                "{% extends 'b' %}{% block x %}{% autoescape true %}{{ a }}"
                "{% endautoescape %}{% endblock %}"
            ),
        ),
    ],
)
def test_templates_escape_by_themselves(template: str, wanted: str) -> None:
    assert escaping(template) == wanted
