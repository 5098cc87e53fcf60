from __future__ import annotations

import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.served import Served, headers_for, read_header_rules


def test_a_test_cannot_reach_the_network() -> None:
    with socket.socket() as attempt, pytest.raises(AssertionError, match="reaches for the network"):
        attempt.connect(("192.0.2.1", 80))


def test_the_zone_of_a_test_is_not_utc() -> None:
    assert time.strftime("%z", time.localtime(0)) != "+0000"


def test_a_later_header_rule_wins() -> None:
    rules = read_header_rules("/*\n  Cache-Control: a\n  X-One: 1\n/api/*\n  cache-control: b\n")
    assert headers_for(rules, "/api/v2/x.json") == {"Cache-Control": "b", "X-One": "1"}
    assert headers_for(rules, "/") == {"Cache-Control": "a", "X-One": "1"}


def test_given_files_make_a_root(given: Callable[..., Path]) -> None:
    root = given({"a.yml": "title: A\n", "overrides/status/x.html": b"\xff"})
    assert (root / "content/site.yml").read_text().startswith("name: Nimbus")
    assert (root / "content/incidents/a.yml").read_text() == "title: A\n"
    assert (root / "overrides/status/x.html").read_bytes() == b"\xff"


def test_a_served_tree_answers_as_a_static_host(
    tmp_path: Path, serve_tree: Callable[[Path], Served]
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("page")
    (tmp_path / "404.html").write_text("lost")
    served = serve_tree(tmp_path)
    assert served.answer("/a/")[::2] == (200, b"page")
    assert served.answer("/a")[:2] == (301, {"Location": "/a/"})
    assert served.answer("/b")[::2] == (404, b"lost")
