"""Numbers over all postmortems: how long things take, how often, how often again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.library.pages import places
from generator.library.plots import Bar, bars
from generator.library.reports import labels, sentences
from generator.library.reports.closing import Drawn
from generator.library.reports.measured import STRIPS, glance, length, slices
from generator.library.reports.table import Row, Table
from generator.library.reports.words import MEANINGS, NOTES, READING, SLICES, WARNING, WARNINGS
from generator.model.edition import Edition, Metric, Metrics

_QUARTERS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A metric in the list of them: its name in full and in short, and what it means."""

    title: str
    short: str
    means: str
    sentence: str
    path: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The page of all metrics."""

    sentence: str
    reading: str
    glance: Drawn
    lines: tuple[Line, ...]
    frequency: tuple[Drawn, ...]
    notes: tuple[str, ...]
    warning: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The page of one metric."""

    title: str
    means: str
    sentence: str
    reading: str
    drawings: tuple[Drawn, ...]
    warning: str
    warnings: tuple[str, ...]
    back: str


def numbers(edition: Edition) -> Numbers:
    """Show all metrics."""
    metrics = edition.metrics
    return Numbers(
        sentence=_sentence(metrics, everything=edition.audience.value == "internal"),
        reading=READING,
        glance=glance(metrics),
        lines=tuple(_line(metric) for metric in metrics.metrics),
        frequency=tuple(_frequency(metrics)),
        notes=NOTES,
        warning=WARNING,
        warnings=WARNINGS,
    )


def measured(metric: Metric) -> Measured:
    """Show one metric in all its slices."""
    meaning = MEANINGS[metric.name]
    return Measured(
        title=meaning.title,
        means=meaning.means,
        sentence=told(metric),
        reading=READING,
        drawings=tuple(slices(metric)),
        warning=WARNING,
        warnings=WARNINGS,
        back=places.METRICS,
    )


def place(metric: Metric) -> str:
    """Say where the page of a metric is."""
    return f"{places.METRICS}{MEANINGS[metric.name].slug}/"


def told(metric: Metric) -> str:
    """Put a metric in a sentence."""
    it = metric.overall
    if not it.n:
        return labels.NO_TIMES
    return sentences.metric(length(it.median), length(it.p90), length(it.mean), it.n, it.missing)


def _line(metric: Metric) -> Line:
    meaning = MEANINGS[metric.name]
    short = metric.name if metric.name != meaning.title else ""
    return Line(meaning.title, short, meaning.means, told(metric), place(metric))


def _sentence(metrics: Metrics, *, everything: bool) -> str:
    sentence = sentences.told(metrics.total, metrics.recurring)
    if not everything:
        sentence += labels.ONLY_PUBLISHED
    return sentence


def _frequency(metrics: Metrics) -> Iterator[Drawn]:
    for name, counts in metrics.frequency.items():
        if any(number for _, number in counts):
            yield _often(name, counts)


def _often(name: str, counts: Sequence[tuple[str, int]]) -> Drawn:
    sentence = ""
    shown = list(counts)
    if name == "quarter":
        shown = shown[-_QUARTERS:]
    elif len(shown) > STRIPS:
        shown = sorted(shown, key=lambda each: -each[1])[:STRIPS]
        sentence = sentences.most(STRIPS)
    caption = f"Postmortems {SLICES[name].lower()}"
    return Drawn(
        title=SLICES[name],
        sentence=sentence,
        svg=bars(caption, [Bar(label, number) for label, number in shown]),
        table=Table(
            caption=caption,
            heads=(SLICES[name].removeprefix("By ").capitalize(), "Postmortems"),
            rows=tuple(Row(label, (f"{number:,}",)) for label, number in counts),
        ),
    )
