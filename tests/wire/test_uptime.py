"""The bars as numbers, in the shape that their own schema promises."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from jsonschema import Draft202012Validator, validate

from generator.model.public import PublicDay, PublicGroup, PublicUptime
from generator.model.vocabulary import ComponentState
from generator.status import api
from generator.status.api.uptime_shape import UptimeFile
from tests.wire.support import PARTIAL, URL, at, checkout, component, published, site
from tests.wire.test_from_yaml import FIRST, HERE, RESOLVED, SITE, opened

BAR = PublicUptime(
    days=(
        PublicDay(day=date(2026, 11, 17), state=None, counted_seconds=0, known_seconds=0),
        PublicDay(
            day=date(2026, 11, 18),
            state=PARTIAL,
            counted_seconds=720,
            known_seconds=54_600,
            events=("checkout-fails",),
        ),
    ),
    percent=None,
)


def test_the_file_says_what_the_bars_show() -> None:
    group = PublicGroup(
        id="shop",
        name="Shop",
        description=None,
        state=ComponentState.OPERATIONAL,
        position=1,
        components=("checkout",),
        uptime=BAR,
    )
    parts = [
        component("checkout", "Checkout", group_id="shop", uptime=BAR),
        component("fax", "Fax", retired=True),
    ]
    of = site(checkout(), components=parts, groups=(group,))
    told = json.loads(published(api.render, of)["api/uptime.json"])
    days = [
        {
            "day": "2026-11-17",
            "state": None,
            "counted_seconds": 0,
            "known_seconds": 0,
            "events": [],
        },
        {
            "day": "2026-11-18",
            "state": "partial_outage",
            "counted_seconds": 720,
            "known_seconds": 54_600,
            "events": ["checkout-fails"],
        },
    ]
    bar = {"uptime_percent": None, "days": days}
    assert told == {
        "$schema": f"{URL}/api/uptime.schema.json",
        "name": "Nimbus",
        "url": URL,
        "time_zone": "Europe/Lisbon",
        "weights": {"major_outage": 1.0, "partial_outage": 0.3, "degraded_performance": 0.0},
        "components": [{"id": "checkout", "name": "Checkout", "group_id": "shop", **bar}],
        "groups": [{"id": "shop", "name": "Shop", **bar}],
    }


def test_what_is_published_keeps_to_the_published_schema(given: Callable[..., Path]) -> None:
    text = FIRST.format(words="About") + RESOLVED
    root = given({"outage.yml": text}, site=SITE.format(url=HERE))
    files = published(api.render, opened(root, at("11-18 15:10")))
    told = json.loads(files["api/uptime.json"])
    schema = json.loads(files["api/uptime.schema.json"])
    Draft202012Validator.check_schema(schema)
    validate(told, schema)
    (search,) = (one for one in told["components"] if one["id"] == "search")
    assert search["uptime_percent"] == 100
    (broken,) = (one for one in told["components"] if one["id"] == "checkout")
    assert len(broken["days"]) == 90
    assert broken["days"][-1]["counted_seconds"] == round(0.3 * 48 * 60)
    validate({**told, "something_new": 1}, schema)
    shaped = UptimeFile(schema_=told.pop("$schema"), **told)
    assert shaped.model_dump_json(by_alias=True) + "\n" == files["api/uptime.json"].decode()
