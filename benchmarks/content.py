"""Makes up a site of realistic incidents: ``python benchmarks/content.py FOLDER NUMBER``.

The same number makes the same content, byte for byte. Events are spread evenly over eight years
before ``NOW``: nine of ten are incidents of two to seven updates, the others maintenances, and a
notice now and then. Some components are hit far more often than others, as in life.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
YEARS = 8
SIZES = (100, 1_000, 10_000, 100_000)
_GROUPS = {
    "shop": ("Shop", ("storefront", "search", "checkout", "accounts", "images", "reviews")),
    "money": ("Money", ("card-payments", "payouts", "refunds", "invoices", "fraud-checks")),
    "makers": ("For makers", ("studio", "orders", "shipping-labels", "reports", "messages")),
    "developers": ("For developers", ("api", "webhooks", "sandbox", "developer-portal")),
}
_TROUBLES = (
    "are slow", "fail for some customers", "time out", "show old data", "cannot be reached",
    "return errors", "are delayed", "fail in one region", "do not load on phones",
    "appear twice", "are missing for new accounts", "reject valid input",
)  # fmt: skip
_CAUSES = (
    "a release of this morning that we are rolling back",
    "a database that ran out of connections",
    "a certificate that was not renewed in time",
    "a cache that was emptied all at once",
    "a queue that grew faster than it was worked off",
    "a provider of ours that has trouble of its own",
    "a rule in the firewall that was too strict",
    "a disk that filled up with logs",
)
_SAYINGS = (
    "About {share}% of requests are affected. Nothing that was stored is lost.",
    "Retrying helps in most cases; what failed is tried again by itself.",
    "Customers in other regions do not notice anything.",
    "We watch the numbers and will write again as soon as they move.",
    "Affected are {word}, and what depends on them.",
    "Support answers as usual, with somewhat longer waiting times than on other days.",
)
_MARKED = (
    "If you need help meanwhile, [write to us](https://help.example.com/contact).",
    "Affected are pages below `/{word}`, and **nothing else**.",
    "\n      - Orders: working\n      - Exports: slower than usual",
)
_WORDS = ("orders", "baskets", "v2/charges", "login", "exports", "labels", "stock", "prices")
_SHARES = (90, 8, 2)
_UNKNOWN = 0.3
"""Share of incidents that end before their cause is known."""
_MARKUP = 0.25
"""Share of messages that have more than plain sentences."""
_STATES = ("degraded_performance", "partial_outage", "major_outage")


def make(folder: Path, number: int) -> None:
    """Write ``content/`` with so many events below a folder."""
    chance = random.Random(number)
    content = folder / "content"
    content.mkdir(parents=True)
    (content / "site.yml").write_text(_site(), encoding="utf-8")
    (folder / ".gitignore").write_text("/site/\n", encoding="utf-8")
    step = timedelta(days=365 * YEARS) / number
    made: set[Path] = set()
    for index in range(number):
        begun = NOW - timedelta(hours=3) - step * index - step * chance.random() / 2
        name, text = _event(chance, begun.replace(second=0, microsecond=0), index)
        file = content / "incidents" / f"{begun:%Y}" / f"{begun:%m}" / f"{name}.yml"
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(text, encoding="utf-8")


def one_more(folder: Path) -> None:
    """Write one more update into the newest event, as happens in an outage."""
    newest = max((folder / "content" / "incidents").rglob("*-0.yml"))
    turn = newest.read_text("utf-8").count("id: more-") + 1
    at = NOW - timedelta(minutes=60 - turn)
    with newest.open("a", encoding="utf-8") as file:
        file.write(
            f"  - id: more-{turn}\n    at: {_moment(at)}\n    status: monitoring\n"
            f"    message: |\n      It gets better. This is word {turn} about it.\n"
        )


def _site() -> str:
    groups = "".join(f"  {key}: {{name: {name}}}\n" for key, (name, _) in _GROUPS.items())
    components = "".join(
        f"  {each}: {{name: {_named(each)}, group: {key}, description: For {_named(each)}.}}\n"
        for key, (_, ours) in _GROUPS.items()
        for each in ours
    )
    return (
        "name: Benchmark\nurl: https://status.example.com\n"
        "feed_authority: status.example.com,2018\ntime_zone: Europe/Copenhagen\n"
        f"since: 2018-11-01\ngroups:\n{groups}components:\n{components}"
    )


def _event(chance: random.Random, begun: datetime, index: int) -> tuple[str, str]:
    kinds = (_incident, _maintenance, _notice)
    kind = chance.choices(kinds, _SHARES)[0] if index else _incident
    return kind(chance, begun, index)


def _incident(chance: random.Random, begun: datetime, index: int) -> tuple[str, str]:
    main, *others = _components(chance)
    state = chance.choices(_STATES, (6, 3, 1))[0]
    title = f"{_named(main)} {chance.choice(_TROUBLES)}"
    stages = ["investigating", "identified", "monitoring", "resolved"]
    if chance.random() < _UNKNOWN:
        stages.remove("identified")
    for _ in range(chance.choice((0, 0, 0, 1, 2, 3))):
        stages.insert(1, stages[1])
    if index == 0:
        stages.remove("resolved")
    at = begun + timedelta(minutes=chance.randint(4, 20))
    updates = []
    for place, stage in enumerate(stages):
        updates.append(_update(chance, f"u{place + 1}", at, stage))
        if stage == "monitoring":
            updates.append(f"    components: {{{main}: degraded_performance}}\n")
        at += timedelta(minutes=chance.randint(3, 28 if index else 9))
    named = "".join(f"  {each}: {state}\n" for each in (main, *others))
    severity = chance.choices(("sev1", "sev2", "sev3", "sev4"), (1, 3, 10, 4))[0]
    text = (
        f"title: {title}\nseverity: {severity}\nstarted: {_moment(begun)}\n"
        f"components:\n{named}updates:\n{''.join(updates)}"
    )
    return f"{begun:%Y-%m-%d}-{main}-{index}", text


def _maintenance(chance: random.Random, begun: datetime, index: int) -> tuple[str, str]:
    main, *_ = _components(chance)
    start = begun + timedelta(days=3)
    if start > NOW - timedelta(hours=12):
        start = begun
    end = start + timedelta(hours=chance.randint(1, 4))
    told = begun - timedelta(days=2)
    text = (
        f"kind: maintenance\ntitle: Moving {_named(main)} to newer machines\n"
        f"window:\n  start: {_moment(start)}\n  end: {_moment(end)}\n"
        f"components:\n  {main}: under_maintenance\nupdates:\n"
        + _update(chance, "announced", told, "scheduled")
    )
    return f"{begun:%Y-%m-%d}-{main}-{index}", text


def _notice(chance: random.Random, begun: datetime, index: int) -> tuple[str, str]:
    main, *_ = _components(chance)
    text = (
        f"kind: notice\ntitle: New addresses for {_named(main)}\ncomponents: [{main}]\nupdates:\n"
    )
    text += _update(chance, "u1", begun, "notice")
    return f"{begun:%Y-%m-%d}-{main}-{index}", text


def _components(chance: random.Random) -> list[str]:
    names = [each for _, ours in _GROUPS.values() for each in ours]
    weights = [1 / (place + 1) for place in range(len(names))]
    return list(dict.fromkeys(chance.choices(names, weights, k=chance.choice((1, 1, 1, 2, 3)))))


def _update(chance: random.Random, name: str, at: datetime, stage: str) -> str:
    said = chance.sample(_SAYINGS, chance.randint(1, 3))
    if stage in ("identified", "resolved"):
        said.insert(0, f"The cause is {chance.choice(_CAUSES)}.")
    if chance.random() < _MARKUP:
        said.append(chance.choice(_MARKED))
    lines = "".join(
        f"      {each.format(share=chance.randint(1, 60), word=chance.choice(_WORDS))}\n"
        for each in said
    )
    return f"  - id: {name}\n    at: {_moment(at)}\n    status: {stage}\n    message: |\n{lines}"


def _named(component: str) -> str:
    return component.replace("-", " ").capitalize()


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
