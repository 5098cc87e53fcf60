"""What a component's feed is made of, told without a look at events of long ago."""

from __future__ import annotations

from generator.model.public import Ids
from generator.status.marks import Marks
from tests.wire.archived import volume
from tests.wire.support import checkout, component, upgrade

MARKS = {"checkout-fails": b"1", "search-upgrade": b"2"}


def made_of(marks: dict[str, bytes], *started: int, named: str = "shop") -> bytes:
    volumes = [volume(each, [], 1, named=(named,)) for each in started]
    shop = component("shop", "Shop", events=Ids([checkout(), upgrade()], volumes, "shop"))
    return Marks(marks, volumes).of_component(shop)


def test_a_feed_is_another_where_an_event_or_a_volume_of_its_component_is() -> None:
    known = made_of(MARKS, 10, 20)
    assert known == made_of(MARKS, 10, 20) != b""
    others = {
        made_of({**MARKS, "checkout-fails": b"3"}, 10, 20),
        made_of(MARKS, 10),
        made_of(MARKS, 10, 21),
        made_of(MARKS),
    }
    assert len(others) == 4
    assert known not in others


def test_months_that_say_nothing_of_a_component_leave_its_feed_alone() -> None:
    assert made_of(MARKS, 10, named="fax") == made_of(MARKS, 20, named="fax") == made_of(MARKS)


def test_nothing_is_known_of_a_feed_while_one_of_its_events_goes_on() -> None:
    assert made_of({"search-upgrade": b"2"}, 10) == b""


def test_an_event_that_is_in_a_volume_is_told_once() -> None:
    month = volume(10, [], 1, named=("shop",))
    shop = component("shop", "Shop", events=Ids([checkout(), upgrade()], (), "shop"))
    alone = Marks(MARKS, (month,), {"checkout-fails"}).of_component(shop)
    assert alone == Marks({"search-upgrade": b"2"}, (month,), {"checkout-fails"}).of_component(shop)
    assert alone != Marks(MARKS, (month,)).of_component(shop)
