"""What holds for every library, however odd."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.border import Border
from generator.derive.library.leaving import leaving
from generator.model.content import Postmortem
from generator.model.edition import Edition
from generator.model.learning import (
    ActionState,
    Milestone,
    PostmortemKind,
    PostmortemStatus,
    SectionKind,
    Visibility,
)
from tests.derive.given import NOW, at
from tests.derive_library.given import (
    HEADINGS,
    action,
    library,
    moment,
    postmortem,
    section,
    trouble,
)

IDS = [f"pm{number}" for number in range(5)]
WORDS = ["pool", "database", "exhausted", "certificate", "expired", "retry", "storm", "a", "the"]
days = st.one_of(
    st.none(), st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat())
)
FIRST = datetime(2026, 1, 1)  # noqa: DTZ001 - Hypothesis draws between times without a zone
LAST = datetime(2026, 11, 18)  # noqa: DTZ001 - as FIRST
moments = st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(microsecond=0, tzinfo=UTC))
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
TOLD = (
    trouble("x", "10 10:00", "10 11:00", components={"search": "partial_outage"}),
    trouble("y", "2026-10-30 23:30", "2026-10-31 00:30", severity="sev1"),
)


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Postmortem, ...]:
    return tuple(_written(draw, id_) for id_ in draw(st.sets(st.sampled_from(IDS))))


def _written(draw: st.DrawFn, id_: str) -> Postmortem:
    sections = [
        section(heading, draw(texts))
        for heading in draw(st.lists(st.sampled_from([*HEADINGS]), max_size=4))
    ]
    actions = [
        action(draw(texts), number, due=draw(days), done=draw(days), state=draw(_any(ActionState)))
        for number in range(1, draw(st.integers(1, 3)))
    ]
    given_: dict[str, Any] = {
        "kind": draw(_any(PostmortemKind)),
        "status": draw(_any(PostmortemStatus)),
        "visibility": draw(_any(Visibility)),
        "date": draw(days),
        "published": draw(days),
        "incidents": tuple(draw(st.sets(st.sampled_from(["x", "y", "gone"])))),
        "causes": tuple(
            draw(st.lists(st.sampled_from(["Slow decay", "slow decay", "決"]), max_size=3))
        ),
        "services": tuple(draw(st.lists(st.sampled_from(["search", "Studio", "odd"]), max_size=3))),
        "severity": draw(st.sampled_from([None, "sev1", "sev3", "sev9"])),
        "recurrence_of": draw(st.sampled_from([None, *IDS])),
        "related": tuple(draw(st.lists(st.sampled_from(IDS), max_size=3))),
        "public_sections": tuple(draw(st.lists(_any(SectionKind), max_size=3))),
    }
    written = postmortem(
        id_,
        *sections,
        actions=tuple(actions),
        timeline=(moment("10 10:07", marks=draw(_any(Milestone))),),
        **given_,
    )
    milestones = draw(st.dictionaries(_any(Milestone), moments))
    return written.model_copy(update={"milestones": milestones})


def _any(enum: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(enum))


def opened(written: tuple[Postmortem, ...], *, public: bool = False) -> Edition:
    return library(*TOLD, *written, public=public)


@settings(deadline=None, max_examples=30)
@given(libraries())
def test_every_reference_leads_somewhere(written: tuple[Postmortem, ...]) -> None:
    for shown in (opened(written), opened(written, public=True)):
        ids, keys = set(shown.entry), set(shown.action)
        assert len(ids) == len(shown.entries)
        assert len(keys) == len(shown.actions)
        for entry in shown.entries:
            assert {sibling.id for sibling in entry.siblings} <= ids - {entry.id}
            assert set(entry.chain) <= ids
            assert set(entry.actions) <= keys
            assert entry.recurrence_of in {None, *entry.chain}
            assert len({each.anchor for each in entry.sections}) == len(entry.sections)
        listed = [value.entries for facet in shown.facets for value in facet.values]
        listed += [pattern.entries for pattern in shown.patterns]
        listed += [r.finals + r.recurring + r.near_misses for r in shown.reviews]
        assert {each for entries in listed for each in entries} <= ids
        assert {key for r in shown.reviews for key in r.overdue} <= keys


@settings(deadline=None, max_examples=30)
@given(libraries())
def test_chains_are_whole_and_siblings_few_and_no_sooner_unlike_than_alike(
    written: tuple[Postmortem, ...],
) -> None:
    shown = opened(written)
    for entry in shown.entries:
        assert all(shown.entry[each].chain == entry.chain for each in entry.chain)
        linked = [sibling.linked for sibling in entry.siblings]
        scores = [sibling.score for sibling in entry.siblings]
        assert linked == sorted(linked, reverse=True)
        assert scores == sorted(scores, reverse=True)
        assert len(scores) <= max(5, sum(linked))
        assert all(0 < score <= 1 for score in scores)


@settings(deadline=None, max_examples=30)
@given(libraries(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(written: tuple[Postmortem, ...], dice: Any) -> None:
    shuffled = list(written)
    dice.shuffle(shuffled)

    assert opened(tuple(shuffled)) == opened(written)


@settings(deadline=None, max_examples=30)
@given(libraries())
def test_the_public_edition_needs_nothing_but_what_is_public(
    written: tuple[Postmortem, ...],
) -> None:
    shown = opened(written, public=True)
    kept = tuple(each for each in written if each.id in shown.entry)

    assert all(
        each.visibility is Visibility.PUBLIC and each.status is PostmortemStatus.FINAL
        for each in kept
    )
    assert opened(kept, public=True) == shown


@settings(deadline=None, max_examples=30)
@given(libraries())
def test_numbers_agree_with_the_entries_they_are_made_of(written: tuple[Postmortem, ...]) -> None:
    shown = opened(written)
    counted = [entry for entry in shown.entries if entry.kind is PostmortemKind.INCIDENT]
    for metric in shown.metrics.metrics:
        assert metric.overall.n + metric.overall.missing == len(counted)
        assert sum(group.statistic.n for group in metric.by["quarter"]) <= metric.overall.n
        assert all(value >= timedelta(0) for value in metric.overall.values)
    by_severity = dict(shown.metrics.frequency["severity"])
    assert sum(by_severity.values()) == sum(entry.severity is not None for entry in counted)
    for point in shown.close_rate:
        assert 0 <= point.closed <= point.known <= len(shown.actions)
    if shown.close_rate:
        done = {ActionState.DONE, ActionState.DROPPED}
        assert shown.close_rate[-1].closed == sum(row.state in done for row in shown.actions)
    if shown.reviews:
        assert set(shown.reviews[0].owed) == {owed.incident for owed in shown.owed}
        late = {row.key for row in shown.actions if row.overdue_days}
        assert set(shown.reviews[0].overdue) == late


BORDER = Border(
    url="https://s.example", hosts=frozenset({"s.example"}), postmortems=frozenset({"pm"})
)
PIECES = [
    "[", "](", ")", "https://corp.zzz/x", "<", ">", "!", "`", "```\n", "\n", "\n\n", "- ", "> ",
    "    ", "<!--", "-->", "<b title='corp.zzz'>", "</b>", "corpus", "[1]: https://corp.zzz\n",
    "me@corp.zzz", "| a | b |\n|---|---|\n", "*", "_", "\\", "&amp;", "# ", "http://s.example/",
    "<script>", "</script>", "<div>\n", "//corp.zzz", "](//corp.zzz)", " ",
]  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_what_leaves_links_to_no_host_of_the_house_and_holds_no_comment(markdown: str) -> None:
    shown = leaving(markdown, BORDER)

    assert "https://corp.zzz" not in shown
    assert "me@corp.zzz" not in shown
    assert "](//corp.zzz" not in shown


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200))
def test_any_text_may_leave(markdown: str) -> None:
    leaving(markdown, BORDER)
    leaving(markdown * 3 + "[" * 2000 + ">" * 2000 + " x", BORDER)


def test_now_is_what_it_is_told() -> None:
    assert library(now=at("10 10:00")).now == at("10 10:00")
    assert library().now == NOW
