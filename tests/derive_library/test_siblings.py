from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.content import Postmortem
from generator.model.edition import Edition
from generator.reading import read_body
from tests.derive_library.given import library, postmortem, section

RECORDS = Path(
    os.environ.get("STATUSBOOK_RECORDS", Path(__file__).parents[2].parent / "shared" / "data")
)
POOL = section(
    "Summary", "The connection pool of the order database was exhausted, so checkouts waited."
)
NO_CONNECTION = section(
    "Summary", "Baskets could not be paid: there were no free database connections, pools ran dry."
)
CERTIFICATE = section("Summary", "The certificate of the mail relay expired, and mails bounced.")
TLS = section("Summary", "A lapsed TLS cert kept parcel labels from being printed for a morning.")
INDEX = section("Summary", "The search index was outdated after the nightly job had been paused.")
STALE = section("Summary", "Stale indices: shop pages showed sold goods, since no job refreshed.")


def near(shown: Edition, one: str) -> list[str]:
    return [sibling.id for sibling in shown.entry[one].siblings]


def test_the_same_thing_in_other_words_is_found() -> None:
    shown = library(
        postmortem("pool", POOL),
        postmortem("free", NO_CONNECTION),
        postmortem("certificate", CERTIFICATE),
        postmortem("tls", TLS),
        postmortem("index", INDEX),
        postmortem("stale", STALE),
    )

    pairs = [("pool", "free"), ("certificate", "tls"), ("index", "stale")]
    assert [near(shown, one)[0] for one, _ in pairs] == [other for _, other in pairs]
    assert [near(shown, other)[0] for _, other in pairs] == [one for one, _ in pairs]


def test_it_says_why() -> None:
    shown = library(
        postmortem("pool", POOL, services=("checkout",), causes=("Slow decay",)),
        postmortem("free", NO_CONNECTION, services=("checkout",), causes=("slow decay",)),
        postmortem("tls", TLS),
    )

    sibling = shown.entry["pool"].siblings[0]

    assert not sibling.linked
    assert 0 < sibling.score < 1
    assert set(sibling.reasons) >= {"connection", "database", "service: Checkout"}


def test_a_link_of_an_author_wins_over_likeness_in_both_directions() -> None:
    shown = library(
        postmortem("pool", POOL, related=("tls", "index", "gone")),
        postmortem("free", NO_CONNECTION),
        postmortem("tls", TLS),
        postmortem("index", INDEX, recurrence_of="pool"),
    )

    assert near(shown, "pool")[:3] == ["index", "tls", "free"]
    assert [sibling.linked for sibling in shown.entry["pool"].siblings] == [True, True, False]
    assert shown.entry["pool"].siblings[0].score == 1
    assert near(shown, "tls")[0] == "pool"
    assert near(shown, "index")[0] == "pool"


def test_nothing_alike_is_nothing_similar() -> None:
    shown = library(postmortem("pool", POOL), postmortem("tls", TLS, title="Labels"))

    assert near(shown, "pool") == near(shown, "tls") == []


def test_initials_and_attendees_make_nobody_similar() -> None:
    people = section("Attendees", "Quentin, Ramona, Xaver\n")
    shown = library(
        postmortem("a", people, section("Summary", "QR XV sneezed")),
        postmortem("b", people, section("Summary", "QR XV coughed")),
        postmortem("c", TLS),
    )

    assert near(shown, "a") == []


def test_a_chain_holds_all_recurrences_oldest_first() -> None:
    shown = library(
        postmortem("first", date="2025-01-01"),
        postmortem("second", date="2025-06-01", recurrence_of="first"),
        postmortem("also", date="2025-07-01", recurrence_of="first"),
        postmortem("third", date="2026-01-01", recurrence_of="second"),
        postmortem("alone", recurrence_of="nowhere"),
        postmortem("self", recurrence_of="self"),
    )

    chain = ("first", "second", "also", "third")
    assert {entry.id: entry.chain for entry in shown.entries} == {
        **dict.fromkeys(chain, chain),
        "alone": (),
        "self": (),
    }
    assert shown.entry["third"].recurrence_of == "second"
    assert shown.entry["alone"].recurrence_of is None


def test_a_circle_of_recurrences_is_one_chain() -> None:
    shown = library(
        postmortem("a", date="2025-01-01", recurrence_of="b"),
        postmortem("b", date="2025-02-01", recurrence_of="a"),
    )

    assert shown.entry["a"].chain == shown.entry["b"].chain == ("a", "b")


REAL = {
    "wellcome": [
        {"2021-05-19_search-not-available", "2021-07-27_search-not-available",
         "2021-09-20_search-not-available"},
        {"2023-06-26_images_search_down", "2025-11-20_cannot_search_works_and_images",
         "2024-02-26_search_not_available"},
        {"2021-12-06_home-page-and-stories-page-not-available",
         "2022-02-24_home-page-and-whats-on-not-available",
         "2021-03-02_stories-and-home-page-down"},
    ],
    "chia": [
        {"2021-10__2021-10-31-EmployeeCompromise", "2021-12__2021-12-15-EmployeeCompromise",
         "2022-01__2022-01-20-EmployeeCompromise", "2023-04__04-25-User_Account_Compromise"},
        {"2023-01__2023-01-31-Negative-values-allowed-in-settlement_payments",
         "2023-05__2023-05-08-Negative-values-allowed-in-settlement_payments"},
    ],
    "taskcluster": [
        {"2016-07-19-aws-provisioner", "2016-07-21-aws-provisioner-stuck",
         "2018-01-19-spot-requests-pending-forever", "2017-07-25-ec2-instance-creation-stopped"},
        {"2019-11-20-worker-manager-overprovisioning",
         "2021-10-08-worker-manager-underprovisioning"},
    ],
}  # fmt: skip


@pytest.mark.skipif(not (RECORDS / "postmortems").is_dir(), reason="no real records beside us")
def test_nine_of_ten_real_recurrences_have_a_sibling_among_the_first_three() -> None:
    ids = {
        path: f"d{number}"
        for number, path in enumerate(sorted((RECORDS / "postmortems").glob("*/*.md")))
    }
    shown = library(*(_real(path, id_) for path, id_ in ids.items()))
    name = {id_: (path.parent.name, path.stem) for path, id_ in ids.items()}

    found = {}
    for path, id_ in ids.items():
        for family in REAL.get(path.parent.name, []):
            if path.stem in family:
                first = {name[sibling] for sibling in near(shown, id_)[:3]}
                kin = {(path.parent.name, each) for each in family - {path.stem}}
                found[path.stem] = bool(first & kin)

    assert len(found) == 21
    assert sum(found.values()) >= 0.9 * len(found), [k for k, hit in found.items() if not hit]


def _real(path: Path, id_: str) -> Postmortem:
    body = read_body(path.read_text("utf-8"))
    headings = [part.heading for part in body.sections if part.heading]
    title = headings[0][:300] if headings else path.stem
    return postmortem(id_, *body.sections, title=title)
