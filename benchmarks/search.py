"""Measures the search over many postmortems: ``python benchmarks/search.py TREE [NUMBER]``.

TREE is a built internal library (``site/internal``); a copy of it gets the index of NUMBER made-up
postmortems. Prints what indexing costs, and what a browser transfers and waits for.
"""

from __future__ import annotations

import gzip
import random
import resource
import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from generator.library.search.parts import indexed
from generator.library.search.record import Record
from generator.library.search.table import order, table
from generator.model.edition import Edition, Facet, FacetValue
from generator.model.learning import Audience

ROOT = Path(__file__).parent.parent
LENGTH = 6000
"""Characters of a postmortem."""
SHORTEST = 30
QUERIES = (
    "certificate expired",
    "queue full of jobs",
    "database slow after release",
    "db pool exhausted",
)


def made(number: int) -> tuple[Edition, list[Record]]:
    """Make up postmortems of sentences of the example library and of words of nobody."""
    chance = random.Random(7)
    sentences = _sentences()
    names = ["".join(chance.choices("aeioklmnrst", k=chance.randint(4, 9))) for _ in range(4000)]
    sizes = {"team": 20, "service": 40, "severity": 4, "kind": 4, "cause": 16, "trigger": 12,
             "status": 3, "tag": 60}  # fmt: skip
    records = []
    for each in range(number):
        day = date(2018, 1, 1) + timedelta(days=chance.randrange(3100))
        values = {name: (f"{name}-{chance.randrange(size)}",) for name, size in sizes.items()}
        values |= {"year": (str(day.year),), "what": ("postmortem",)}
        text: list[str] = []
        while sum(map(len, text)) < LENGTH:
            text.append(f"<p>{chance.choice(sentences)} {chance.choice(names)}.</p>")
        title = " ".join(chance.choice(sentences).split()[:9])
        body = f"<div data-pagefind-body><h1>{title}</h1>{''.join(text)}</div>"
        records.append(Record(f"t/{day}-{each}/", title, day, body, values))
    return _edition(records, (*sizes, "year")), sorted(records, key=order)


def _sentences() -> list[str]:
    found = []
    for file in sorted((ROOT / "content" / "postmortems").rglob("*.md")):
        text = file.read_text("utf-8").split("---", 2)[2].replace("<", "&lt;")
        found += [one.strip() for one in text.replace("\n", " ").split(". ") if len(one) > SHORTEST]
    return found


def _edition(records: list[Record], names: tuple[str, ...]) -> Edition:
    facets = []
    for name in names:
        slugs = sorted({slug for record in records for slug in record.values[name]})
        values = tuple(FacetValue(slug=slug, label=slug, entries=()) for slug in slugs)
        facets.append(Facet(name=name, values=values))
    return Edition.model_construct(
        audience=Audience.INTERNAL, url="https://status.example.com", facets=tuple(facets),
        severities={f"severity-{n}": f"severity-{n}" for n in range(4)},
    )  # fmt: skip


def main() -> None:
    """Measure and print."""
    tree, number = Path(sys.argv[1]), int((*sys.argv[2:], "2000")[0])
    edition, records = made(number)
    begun, own = time.monotonic(), time.process_time()
    files, ids = indexed(records)
    told = table(edition, records, ids)
    own = time.process_time() - own
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"indexing {number}: {own:.1f} s CPU ours, {spent.ru_utime + spent.ru_stime:.1f} s "
        f"Pagefind's, {time.monotonic() - begun:.1f} s wall, {spent.ru_maxrss / 1024:.0f} MB"
    )
    print(f"table {len(told) / 1e3:.0f} kB, {len(gzip.compress(told)) / 1e3:.1f} kB compressed")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        shutil.copytree(tree, site)
        place = site / "postmortems" / "search"
        shutil.rmtree(place / "pagefind")
        for name, data in files.items():
            (place / "pagefind" / name).parent.mkdir(parents=True, exist_ok=True)
            (place / "pagefind" / name).write_bytes(data)
        (place / "table.json").write_bytes(told)
        _browse(site)


def _browse(site: Path) -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - for who has a browser

    from tests.support.chromium import FLAGS  # noqa: PLC0415 - as above
    from tests.support.served import serve  # noqa: PLC0415 - as above

    with serve(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for query in QUERIES:
            page = browser.new_page()
            asked = len(served.asked)
            page.goto(f"{served.url}/postmortems/search/", wait_until="networkidle")
            first = page.evaluate(_WAIT, query)
            atonce = len(served.asked)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(1500)
            early = sum(_weight(site, path) for path in _own(served.asked[asked:atonce]))
            paths = _own(served.asked[asked:])
            weights = [_weight(site, path) for path in paths]
            following = page.evaluate(_WAIT, query.split()[0] + " support")
            print(
                f"{query!r}: first result {first:.0f} ms after the first key, "
                f"{early / 1e3:.0f} kB, "
                f"with all that follows {sum(weights) / 1e3:.0f} kB; the next {following:.0f} ms"
            )
            for size, path in sorted(zip(weights, paths, strict=True))[-9:]:
                print(f"    {size:7} {path}")
            page.close()
        browser.close()


def _own(paths: list[str]) -> list[str]:
    return [path for path in paths if "/search/" in path]


def _weight(site: Path, path: str) -> int:
    """Bytes of a file as a host sends it, which compresses what is text."""
    file = site / path.lstrip("/")
    data = file.read_bytes() if file.is_file() else b""
    return len(data) if ".pf_" in path or path.endswith(".pagefind") else len(gzip.compress(data))


_WAIT = """(words) => new Promise((done) => {
  const begun = performance.now();
  const box = document.querySelector("#library-search");
  const list = document.querySelector("[data-library-list]");
  const old = list.querySelector("a");
  const look = () => {
    const link = list.querySelector("a");
    if (link && link !== old) { seen.disconnect(); done(performance.now() - begun); }
  };
  const seen = new MutationObserver(look);
  seen.observe(list, { childList: true, subtree: true });
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
})"""


if __name__ == "__main__":
    main()
