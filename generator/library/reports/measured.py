"""A metric as a drawing and a table, whole and in slices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from generator.library.pages import strings, times
from generator.library.plots import Strip, quarters, spread
from generator.library.plots.spread import LEAST
from generator.library.reports import labels, sentences
from generator.library.reports.closing import Drawn
from generator.library.reports.standing import NOTHING
from generator.library.reports.table import Row, Table
from generator.library.reports.words import MEANINGS, SLICES
from generator.model.edition import Metric, MetricGroup, Metrics, Statistic

STRIPS = 10
QUARTERS = 12
_DAY = timedelta(days=1)


def glance(metrics: Metrics) -> Drawn:
    """Draw every metric over all postmortems, on one scale."""
    named = [(MEANINGS[metric.name].title, metric.overall) for metric in metrics.metrics]
    return Drawn(
        title=labels.ALL_OF_THEM,
        sentence="",
        svg=spread(
            labels.GLANCE,
            [_strip(title, statistic) for title, statistic in named],
        ),
        table=_table(labels.GLANCE_CAPTION, labels.GLANCE_HEAD, named),
    )


def slices(metric: Metric) -> Iterator[Drawn]:
    """Draw a metric in each slice that tells something."""
    title = MEANINGS[metric.name].title
    for name, groups in metric.by.items():
        known = [group for group in groups if group.statistic.n]
        if known and name == "quarter":
            yield _by_quarter(title, groups)
        elif known:
            yield _by_value(title, name, groups, known)


def _by_value(
    title: str, name: str, groups: Sequence[MetricGroup], known: Sequence[MetricGroup]
) -> Drawn:
    most = sorted(known, key=lambda group: -group.statistic.n)[:STRIPS]
    shown = [group for group in known if group in most]
    sentence = sentences.most_told(len(shown)) if len(shown) < len(known) else ""
    return Drawn(
        title=SLICES[name],
        sentence=sentence,
        svg=spread(
            f"{title}, {SLICES[name].lower()}",
            [_strip(group.label, group.statistic) for group in shown],
        ),
        table=_table(f"{title}, {SLICES[name].lower()}", _head(name), _pairs(groups)),
    )


def _by_quarter(title: str, groups: Sequence[MetricGroup]) -> Drawn:
    shown = groups[-QUARTERS:]
    enough = sum(group.statistic.n >= LEAST for group in shown)
    sentence = "" if enough > 1 else labels.NO_TREND
    return Drawn(
        title=SLICES["quarter"],
        sentence=sentence,
        svg=quarters(
            f"{title}, by quarter", [_strip(group.label, group.statistic) for group in shown]
        ),
        table=_table(f"{title}, by quarter", _head("quarter"), _pairs(reversed(groups))),
    )


def _head(name: str) -> str:
    return strings.FACETS[name][0] if name in strings.FACETS else name.capitalize()


def _pairs(groups: Iterable[MetricGroup]) -> list[tuple[str, Statistic]]:
    return [(group.label, group.statistic) for group in groups]


def _strip(name: str, it: Statistic) -> Strip:
    note = f"{length(it.median)}, n {it.n}" if it.n else labels.NO_DATA
    return Strip(name=name, note=note, median=it.median, p90=it.p90, values=it.values)


def _table(caption: str, head: str, named: Iterable[tuple[str, Statistic]]) -> Table:
    return Table(
        caption=caption,
        heads=(head, *labels.STATISTIC_HEADS),
        rows=tuple(
            Row(
                name,
                (
                    f"{it.n:,}",
                    f"{it.missing:,}" if it.missing else NOTHING,
                    length(it.median),
                    length(it.p90),
                    length(it.mean),
                ),
            )
            for name, it in named
        ),
    )


def length(span: timedelta | None) -> str:
    """Write a duration; a dash where there is none."""
    return NOTHING if span is None else times.length(span)
