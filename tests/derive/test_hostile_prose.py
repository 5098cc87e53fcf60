from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.prose import Base, render
from tests.derive.payloads import PAYLOADS

BASE = Base(site="https://nimbus.example", page="https://nimbus.example/incidents/trouble/")
TAGS = {"a", "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li"}
VOID = {"br", "hr"}


class Inspector(HTMLParser):
    """Notes everything that a message may not contain."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        self.found += [f"{tag} {name}={value}" for name, value in attrs if _bad(tag, name, value)]
        if tag == "a" and "href" not in dict(attrs):
            self.found.append("a without address")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> closes nothing")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"declaration {data}")


def _bad(tag: str, name: str, value: str | None) -> bool:
    if name == "href":
        return tag != "a" or urlsplit(value or "").scheme not in {"http", "https", "mailto"}
    if name == "rel":
        return tag != "a" or value != "noopener noreferrer"
    return (tag, name) != ("ol", "start") or not (value or "").isdigit()


def forbidden(message: str) -> list[str]:
    inspector = Inspector()
    inspector.feed(render(message, BASE).html)
    inspector.close()
    return [*inspector.found, *(f"<{tag}> stays open" for tag in inspector.open)]


def test_the_inspector_finds_what_is_forbidden() -> None:
    inspector = Inspector()
    inspector.feed("<p onclick=x><img><a href='javascript:x'>y</a><!-- z --></b>")

    assert len(inspector.found) == 5


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_leaves_more_than_text_and_harmless_links(payload: str) -> None:
    assert forbidden(payload) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_does_so_amid_other_words(payload: str) -> None:
    assert forbidden(f"We saw *this*: {payload} and\n\n- {payload}\n\n> {payload}") == []


@given(
    st.lists(st.sampled_from([*PAYLOADS, "\n\n", " ", "**", "[", "](", ")", ">", "`"]), max_size=6)
)
def test_no_mixture_of_payloads_does(parts: list[str]) -> None:
    assert forbidden("".join(parts)) == []
