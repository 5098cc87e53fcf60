"""The same failure told in other words is found, without its author's links and tags."""

from __future__ import annotations

from datetime import datetime

import pytest

from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.model.content import Content
from generator.model.edition import Edition
from generator.model.learning import Audience

SIBLINGS = {
    "connections to a database run out": (
        "2025-12-11-api-errors",
        "2026-04-29-studio-exports-stand-still",
        "2026-08-19-payout-run-waits",
    ),
    "a certificate ends, or its successor is not accepted": (
        "2026-02-03-preview-shops-untrusted",
        "2026-09-09-card-payments-fail",
        "2026-10-28-signing-key-nearly-expired",
    ),
    "what buyers find is out of date, and every job says that all is well": (
        "2025-10-22-new-products-missing-from-search",
        "2026-04-20-search-old-prices",
        "2026-07-30-recommendations-frozen",
    ),
    "a clean-up removes what is in use": (
        "2026-08-12-picture-clean-up",
        "2026-09-29-search-finds-nothing",
    ),
    "something is subtracted from a price twice": (
        "2025-12-03-two-voucher-codes",
        "2026-07-16-rebate-taken-twice",
    ),
    "the clocks change": (
        "2026-03-29-scheduled-sales-late",
        "2026-10-25-discounts-end-early",
    ),
    "a disk is full": (
        "2026-05-27-receipts-no-space",
        "2026-09-16-api-errors",
    ),
    "one customer fills a queue that all share": (
        "2026-06-09-one-import-blocks-pictures",
        "2026-08-31-webhooks-delayed",
    ),
    "all messages of a kind hang on one supplier": (
        "2025-11-05-order-emails-delayed",
        "2026-11-11-sign-in-codes-late",
    ),
    "ready-made answers are thrown away under load": (
        "2025-11-28-shops-overloaded",
        "2026-06-25-search-cold-start",
    ),
}
PAIRS = [
    (one, other)
    for family in SIBLINGS.values()
    for one in family
    for other in family
    if one != other
]


@pytest.fixture(scope="module")
def unlinked(content: Content, written: datetime) -> Edition:
    """The library as if no author had linked or tagged anything."""
    bare = content.model_copy(
        update={
            "postmortems": tuple(
                each.model_copy(update={"recurrence_of": None, "related": (), "tags": ()})
                for each in content.postmortems
            )
        }
    )
    return edition(bare, public_site(bare, written), written, Audience.INTERNAL)


def first_three(whole: Edition, name: str) -> list[str]:
    (entry,) = [each for each in whole.entries if each.id == name]
    return [sibling.id for sibling in entry.siblings[:3]]


def test_there_are_twelve_recurrences_to_find() -> None:
    assert sum(len(family) - 1 for family in SIBLINGS.values()) >= 12


@pytest.mark.parametrize("failure", SIBLINGS)
def test_each_finds_another_of_its_family(failure: str, unlinked: Edition) -> None:
    family = set(SIBLINGS[failure])
    lonely = [one for one in family if not family & set(first_three(unlinked, one))]
    assert lonely == []


def test_nine_of_ten_siblings_stand_among_the_first_three(unlinked: Edition) -> None:
    missed = [(one, other) for one, other in PAIRS if other not in first_three(unlinked, one)]
    assert len(missed) <= len(PAIRS) // 10, missed


def test_a_link_of_the_author_stands_first(content: Content, written: datetime) -> None:
    whole = edition(content, public_site(content, written), written, Audience.INTERNAL)
    for postmortem in content.postmortems:
        if postmortem.recurrence_of:
            assert postmortem.recurrence_of in first_three(whole, postmortem.id), postmortem.id
