from __future__ import annotations

import codecs
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring import Refused, append_update
from generator.source import Document, loader, parse_document
from generator.source.loader import Untyped

FILE = "content/incidents/2026-11-18-checkout.yml"
UPDATE: dict[str, Any] = {
    "id": "u2",
    "at": "2026-11-18T14:40:00Z",
    "status": "resolved",
    "components": {"checkout": "operational"},
    "message": "All orders go through again.\n",
}


def read(data: bytes) -> dict[str, Any]:
    document = parse_document(data, FILE)
    assert isinstance(document, Document), document
    return dict(document.data)


def is_kept(old: bytes, new: bytes) -> bool:
    """Whether the new bytes are the old ones with something put between two of them."""
    head = next((at for at in range(len(old)) if old[at] != new[at : at + 1][0]), len(old))
    return any(new.endswith(old[cut:]) for cut in range(max(0, head - 400), head + 1))


def appended(text: str | bytes, update: Mapping[str, Any] | None = None) -> str:
    old = text if isinstance(text, bytes) else text.encode("utf-8")
    new = append_update(old, FILE, update or UPDATE)
    before = [read(old), read(old + b"\n")]  # the end of the last line may have been missing
    assert read(new) in [
        {**each, "updates": [*each["updates"], update or UPDATE]} for each in before
    ]
    assert is_kept(old, new)
    return new.decode("utf-8-sig")


BLOCK = """\
title: Checkout fails  # what customers call it
severity: 'sev1'
started: 2026-11-18T14:02:00Z
updates:
  - id: u1
    at: "2026-11-18T14:10:00Z"   # UTC
    status: investigating
    message: |
      About 15% of checkout attempts fail.
"""
ADDED = """\
  - id: u2
    at: 2026-11-18T14:40:00Z
    status: resolved
    components:
      checkout: operational
    message: |
      All orders go through again.
"""


def test_an_update_goes_to_the_end_in_the_style_of_the_file() -> None:
    assert appended(BLOCK) == BLOCK + ADDED


def test_updates_need_not_be_the_last_key() -> None:
    rest = "\n# whom it concerned\ncomponents: {checkout: partial_outage}\n"
    assert appended(BLOCK + rest) == BLOCK + ADDED + rest


def test_a_comment_that_belongs_to_the_last_update_stays_with_it() -> None:
    own, end = "    # ask the bank before the next one\n", "\n# end of file\n"
    assert appended(BLOCK + own + end) == BLOCK + own + ADDED + end


def test_a_file_without_a_last_line_end_gets_one() -> None:
    assert appended(BLOCK.rstrip("\n")) == BLOCK + ADDED


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    old = codecs.BOM_UTF8 + BLOCK.replace("\n", "\r\n").encode()
    new = append_update(old, FILE, UPDATE)
    assert new == codecs.BOM_UTF8 + (BLOCK + ADDED).replace("\n", "\r\n").encode()


def test_dashes_in_the_first_column_and_wide_ones() -> None:
    text = "updates:\n-   id: u1\n    message: >-\n      Folded\n      text\n\n\n"
    added = appended(text)
    assert added.startswith(
        "updates:\n-   id: u1\n    message: >-\n      Folded\n      text\n-   id: u2\n"
    )
    assert added.endswith("    message: |\n      All orders go through again.\n\n\n")


def test_empty_lines_that_a_text_keeps_stay_in_that_text() -> None:
    text = "updates:\n  - id: u1\n    message: |+\n      Kept\n\n\ntitle: x\n"
    assert appended(text).startswith(
        "updates:\n  - id: u1\n    message: |+\n      Kept\n\n\n  - id: u2\n"
    )


def test_documents_with_begin_and_end() -> None:
    added = appended("---\n" + BLOCK + "...\n")
    assert added == "---\n" + BLOCK + ADDED + "...\n"


@pytest.mark.parametrize(
    "text",
    [
        "updates: [{id: u1, message: It fails}]  # short\ntitle: x\n",
        "updates: [\n  {id: u1, message: 'It fails'},  # first\n]\n",
        "{title: x, updates: [{id: u1, message: It fails}, ]}\n",
        "updates: []\n",
        "updates: [  # none yet\n]\n",
        "{updates: []}",
    ],
)
def test_lists_in_brackets_go_on_in_brackets(text: str) -> None:
    assert "u2" in appended(text)


def test_entries_in_braces_below_dashes() -> None:
    text = "updates:\n  - {id: u1, message: It fails}  # short\n  # and the next:\ntitle: x\n"
    assert appended(text) == text.replace("  # and the next", ADDED + "  # and the next")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: x\n", "has no list of updates"),
        ("updates: soon\n", "something else than a list"),
        ("updates:\n", "something else than a list"),
        ("updates: [\n", ":1: the \\[ opened here"),
        ("updates:\n  - id: u1\nupdates: []\n", ":3: 'updates' is already set"),
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        append_update(text.encode(), FILE, UPDATE)
    assert refused.value.hint


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2028", "\ufeff"])
def test_a_hidden_character_is_refused_by_its_name(character: str) -> None:
    with pytest.raises(Refused, match=f"U\\+{ord(character):04X}"):
        append_update(BLOCK.encode(), FILE, {**UPDATE, "message": f"a{character}b"})


def test_a_file_that_would_grow_too_large_is_refused() -> None:
    large = "# " + "x" * (256 * 1024 - len(BLOCK) - 4) + "\n" + BLOCK
    with pytest.raises(Refused, match="256 KiB"):
        append_update(large.encode(), FILE, UPDATE)


MESSAGES = [
    "Checkout: all is well",
    "# not a comment\n",
    "  leading blanks\nthen none\n",
    "\n\nempty lines first\n",
    "\ta tab first\n",
    "ends with blanks   \n   \n",
    "a\n   \n   b\n",
    "---\n...\n---\n",
    "quotes \" and ' and \\ and \\n\n",
    "Größe 🙂 مرحبا 日本語 \u200d\u00a0\n",
    "line\r\nline\r\n",
    "many ends\n\n\n",
    "no end",
    "- a\n- b\n",
    "{{what customers see}}\n",
    "key: value\nother: |\n  deeper\n",
    "100%",
    "%YAML 1.1",
    "yes",
    "\n",
    " ",
]


@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "text",
    [BLOCK, BLOCK + "\n\n\n", BLOCK.rstrip("\n"), "updates: [{id: u1}]\n", "updates:\n- id: u1\n"],
)
def test_any_message_comes_out_identical(text: str, newline: str, message: str) -> None:
    appended(text.replace("\n", newline), {**UPDATE, "message": message})


# A file of an event, written in many hands.

CHARACTERS = st.characters(
    codec="utf-8",
    categories=("L", "M", "N", "P", "S", "Zs"),
    include_characters="\n\t #:-'\"\\|>{}[],&*!%@`\u200d",
    exclude_characters="\ufeff",
)
ESCAPES: dict[str, str | int | None] = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
TEXTS = st.text(CHARACTERS, min_size=1, max_size=60)
COMMENTS = st.sampled_from(["", "  # a comment: with 'signs'", " \t# tab", "   "])
BETWEEN = st.sampled_from(
    ["", "\n", "\n\n", "# alone\n", "      # deep\n", "  # beside\n", "   \n"]
)


@st.composite
def written(draw: st.DrawFn, text: str, indent: int) -> str:
    """A text in one of the styles of YAML, the key's line begun already."""
    style = draw(st.sampled_from(["double", "single", "|", "|-", "|+", ">", ">-", "plain"]))
    plain = " ".join("".join(c if c.isalnum() else " " for c in text).split()) or "word"
    if style == "double":
        return '"' + text.translate(str.maketrans(ESCAPES)) + '"'
    if style == "single":
        return "'" + plain + "'"
    if style == "plain":
        return "x " + plain
    pad = " " * (indent + draw(st.integers(1, 4)))
    lines = ("x " + plain).split(" ")
    return (
        style
        + draw(COMMENTS)
        + "\n"
        + "\n".join(pad + line for line in lines)
        + draw(st.sampled_from(["", "\n", "\n\n", "\n" + pad + "  "]))
    )


@st.composite
def updates(draw: st.DrawFn) -> str:
    message = draw(TEXTS)
    if draw(st.booleans()):
        before = draw(st.sampled_from(["", " ", "\n  "]))
        entry = "{id: u1, " + draw(st.sampled_from(["", "\n   "])) + "message: 'it''s \"so\"'}"
        after = draw(st.sampled_from(["", " ", ",", " , ", ",  # more\n", "\n"]))
        return f"updates: [{before}{entry}{after}]{draw(COMMENTS)}"
    dash = draw(st.integers(0, 5))
    keys = dash + 2 + draw(st.integers(0, 3))
    lead, pad = " " * dash + "-" + " " * (keys - dash - 1), "\n" + " " * keys
    entry = f"{lead}id: u1{draw(COMMENTS)}{pad}at: 2026-11-18T14:02:00Z{pad}message: "
    key = draw(st.sampled_from(["updates", '"updates"']))
    return (
        f"{key}:{draw(COMMENTS)}\n{draw(BETWEEN)}{entry}"
        + draw(written(message, keys))
        + draw(COMMENTS.filter(lambda comment: "\t" not in comment))
    )


@st.composite
def event_files(draw: st.DrawFn) -> bytes:
    parts = [
        draw(BETWEEN) + f"title: {draw(written(draw(TEXTS), 0))}",
        draw(BETWEEN) + "components: {checkout: partial_outage}" + draw(COMMENTS),
        draw(BETWEEN) + draw(updates()),
    ]
    text = "\n".join(draw(st.permutations(parts))) + draw(
        st.sampled_from(["", "\n", "\n\n", "\n# end"])
    )
    text = draw(st.sampled_from(["", "---\n", "# first\n---\n"])) + text
    if text.endswith("\n"):
        text += draw(st.sampled_from(["", "...\n"]))
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from([b"", codecs.BOM_UTF8])) + text.encode("utf-8")


ANY_MESSAGE = st.one_of(
    TEXTS, st.sampled_from(MESSAGES), TEXTS.map(lambda text: text.replace("\n", "\r\n"))
)


@settings(max_examples=300, deadline=None)
@given(event_files(), ANY_MESSAGE)
def test_every_other_byte_stays_and_the_data_is_right(old: bytes, message: str) -> None:
    document = parse_document(old, FILE)
    if not isinstance(document, Document):
        with pytest.raises(Refused):
            append_update(old, FILE, UPDATE)
        return
    appended(old, {**UPDATE, "message": message})


class InPython(Untyped, yaml.BaseLoader):
    """The reader of machines without libyaml."""


@settings(max_examples=100, deadline=None)
@given(event_files(), ANY_MESSAGE)
def test_without_libyaml_it_is_the_same(old: bytes, message: str) -> None:
    update = {**UPDATE, "message": message}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "_Loader", InPython)
        if not isinstance(parse_document(old, FILE), Document):
            return  # it is stricter about tabs
        new = append_update(old, FILE, update)
    assert new == append_update(old, FILE, update)
