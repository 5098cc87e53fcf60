"""Files as they might be: pieces of YAML, slips of the hand, structures of any shape."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from generator.model.vocabulary import ComponentState
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


NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
spans = st.sampled_from(["5m", "30m", "2h", "1h 30m", "3d"])
around = st.integers(-100 * 24, 10).map(lambda hours: (NOON + timedelta(hours=hours)).isoformat())
soon = st.integers(-100, 200).map(lambda hours: (NOON + timedelta(hours=hours)).isoformat())
states = st.dictionaries(
    st.sampled_from(["checkout", "search"]),
    st.sampled_from([state.value for state in ComponentState]),
)
STAGES = {
    "incident": ["investigating", "identified", "monitoring", "resolved"],
    "maintenance": ["scheduled", "in_progress", "verifying", "completed", "cancelled"],
    "notice": ["notice", "closed"],
}


@st.composite
def events(draw: st.DrawFn) -> dict[str, object]:
    """An event of the right form, whose order and times may make no sense."""
    kind = draw(st.sampled_from(sorted(STAGES)))
    event: dict[str, object] = {"kind": kind, "title": draw(lines)}
    windows = st.fixed_dictionaries({"start": soon, "end": soon})
    if kind == "incident":
        event |= {"severity": draw(st.sampled_from(["sev1", "sev3"])), "started": draw(around)}
    if kind == "maintenance":
        event["window"] = draw(windows)
    event["components"] = draw(states if kind != "notice" else st.just(["search"]))
    times = sorted(draw(st.lists(around, min_size=1, max_size=5)))
    event["updates"] = [
        {"id": f"u{number}", "at": at, "message": draw(messages)}
        | {"status": draw(st.sampled_from(STAGES[kind]))}
        | ({"components": draw(states)} if kind != "notice" and draw(st.booleans()) else {})
        | ({"next_update": draw(spans)} if kind != "notice" and draw(st.booleans()) else {})
        | ({"window": draw(windows)} if kind == "maintenance" and draw(st.booleans()) else {})
        for number, at in enumerate(times)
    ]
    return event
