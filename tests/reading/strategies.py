"""Files as they might be: pieces of YAML, slips of the hand, structures of any shape."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from tests.reading.cases import CASES

SEEDS = sorted(path.read_text("utf-8-sig") for path in CASES.glob("*/good*.yml"))
PIECES = (
    *("title: ", "severity: ", "started: ", "updates:", "components: ", "- id: u1", "kind: "),
    *("message: ", "message: |\n", ": ", "- ", "? ", "  - ", "    ", "[", "]", "{", "}", ", "),
    *('"', "'", "#", " #", "&a ", "*a", "!!int ", "!t ", "<<: ", "%YAML 1.2", "---", "...", "\t"),
    *("\r\n", "\n", "\n\n", "\r", "|", ">-", "<<<<<<<", "\\n", "\\u202e", "2026-11-18T14:02:00Z"),
    *("30m", "checkout", "partial_outage", "resolved", "null", "~", "0123", "\u00e9", "\u969c"),
    *("\u00a0", "\u200b", "\u2028", "\ufeff", "\x00", "<b>", "](javascript:x)"),
)
WORDS = (
    *("title", "severity", "started", "updates", "components", "kind", "window", "id", "at"),
    *("status", "message", "next_update", "notify", "checkout", "start", "end", "until", "name"),
    *("backfilled", "url", "groups", "policies", "uptime", "brand", "logo", "severities", "sev1"),
    *("resolved", "investigating", "notice", "maintenance", "partial_outage", "30m", "", "true"),
    *("2026-11-18T14:02:00Z", "2026-11-18T14:02:00", "2026-11-18", "9" * 50, "-1", "nan", "UTC"),
)

pieces = st.sampled_from(PIECES)
yamlish = st.lists(pieces | st.text(max_size=3), max_size=40).map("".join)
words = st.sampled_from(WORDS) | st.text(max_size=8)
structures = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=5),
    max_leaves=25,
)
lines = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)
messages = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" \n")).map(
    lambda said: said.strip(" \n") or "x"
)
moments = st.integers(0, 800_000_000).map(
    lambda seconds: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A good file that somebody's hand slipped on."""
    seed = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(seed)))
        gone = draw(st.sampled_from([0, 0, 1, 2, 10, 60]))
        seed = seed[:at] + draw(pieces | st.text(max_size=2)) + seed[at + gone :]
    return seed
