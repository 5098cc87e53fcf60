"""Badges: state by word, shape and colour, in any renderer, for eyes and for screen readers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from generator.model.vocabulary import ComponentState
from generator.status import badges
from generator.status.badges.badge import COLOURS, RETIRED_COLOUR
from generator.status.badges.metrics import width
from generator.status.words import LANGUAGES, Words
from tests.wire.support import checkout, component, published, site

SVG = "{http://www.w3.org/2000/svg}"


def files(*states: ComponentState, **more: Any) -> dict[str, bytes]:
    parts = [
        component(f"c{number}", f"Part {number}", state=state, position=number + 1)
        for number, state in enumerate(states)
    ]
    return published(badges.render, site(components=parts, **more))


def test_the_site_and_each_component_have_a_badge_in_two_forms() -> None:
    assert sorted(published(badges.render, site(checkout(resolved=False)))) == [
        "badge/checkout.json",
        "badge/checkout.svg",
        "badge/search.json",
        "badge/search.svg",
        "badge/status.json",
        "badge/status.svg",
    ]


@pytest.mark.parametrize("state", ComponentState)
def test_a_badge_says_its_state_in_words_that_screen_readers_find(state: ComponentState) -> None:
    badge = etree.fromstring(files(state)["badge/c0.svg"])
    words = Words.of("en", "UTC").state(state)
    assert badge.get("role") == "img"
    assert badge.get("aria-label") == badge.findtext(f"{SVG}title") == f"Part 0: {words}"
    assert [text.text for text in badge.findall(f"{SVG}text")] == ["Part 0", words]


def test_no_two_states_share_a_shape_or_a_colour() -> None:
    made = files(*ComponentState)
    drawn = [
        [
            path.get(what)
            for path in etree.fromstring(made[f"badge/c{number}.svg"]).iter(SVG + "path")
        ]
        for number in range(len(ComponentState))
        for what in ("d", "fill")
    ]
    shapes, colours = {one[2] for one in drawn[::2]}, {one[1] for one in drawn[1::2]}
    assert len(shapes) == len(colours) == len(ComponentState)


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [*COLOURS.values(), RETIRED_COLOUR, "#3d444d"])
def test_white_letters_are_readable_on_every_colour(colour: str) -> None:
    assert 1.05 / (brightness(colour) + 0.05) >= 4.5


def test_the_worst_component_is_what_the_badge_of_the_site_tells() -> None:
    told = json.loads(
        files(ComponentState.OPERATIONAL, ComponentState.MAJOR_OUTAGE)["badge/status.json"]
    )
    assert told == {
        "schemaVersion": 1,
        "label": "Nimbus",
        "message": "Major outage",
        "color": COLOURS[ComponentState.MAJOR_OUTAGE].removeprefix("#"),
        "isError": True,
    }


@pytest.mark.parametrize("state", ComponentState)
def test_shields_gets_the_keys_it_knows_and_no_other(state: ComponentState) -> None:
    told = json.loads(files(state)["badge/c0.json"])
    assert set(told) <= {"schemaVersion", "label", "message", "color", "isError"}
    assert told["schemaVersion"] == 1
    assert told["message"]
    assert ("isError" in told) is (state.rank >= ComponentState.PARTIAL_OUTAGE.rank)


def test_a_retired_component_is_told_as_such_and_never_as_well() -> None:
    parts = [component("old", "Old API", retired=True), component("new", "New API")]
    made = published(badges.render, site(components=parts))
    assert json.loads(made["badge/old.json"])["message"] == "Retired"
    assert b"Operational" not in made["badge/old.svg"]


def test_a_component_named_status_leaves_the_badge_to_the_site() -> None:
    parts = [component("status", "Status API", state=ComponentState.MAJOR_OUTAGE)]
    made = published(badges.render, site(components=parts))
    assert json.loads(made["badge/status.json"])["label"] == "Nimbus"


def test_a_badge_carries_no_script_style_link_or_foreign_address() -> None:
    for path, data in files(*ComponentState).items():
        if path.endswith(".svg"):
            badge = etree.fromstring(data)
            assert {element.tag for element in badge.iter()} == {
                f"{SVG}{name}" for name in ("svg", "title", "path", "text")
            }
            names = {str(name) for element in badge.iter() for name in element.attrib}
            assert not {name for name in names if name.startswith("on") or "href" in name}
            assert data.count(b"http") == 1


def test_text_stays_within_its_box_in_any_font() -> None:
    for text in badge_texts(files(ComponentState.OPERATIONAL)["badge/c0.svg"]):
        assert text.get("textLength") == str(width(text.text or ""))
        assert text.get("lengthAdjust") == "spacingAndGlyphs"


def badge_texts(data: bytes) -> list[etree._Element]:
    return list(etree.fromstring(data).findall(f"{SVG}text"))


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_title() -> None:
    name = "Payments and everything that has to do with money, refunds and invoices"
    made = published(badges.render, site(components=[component("pay", name)]))["badge/pay.svg"]
    label = badge_texts(made)[0].text or ""
    assert label.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert len(label) <= 40
    assert name in (etree.fromstring(made).findtext(f"{SVG}title") or "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_badge_speaks_the_language_of_the_site(language: str) -> None:
    made = files(ComponentState.PARTIAL_OUTAGE, language=language)
    words = Words.of(language, "UTC")
    told = words.state(ComponentState.PARTIAL_OUTAGE)
    assert json.loads(made["badge/c0.json"])["message"] == told
    badge = etree.fromstring(made["badge/c0.svg"])
    assert badge.get("lang") == language
    assert {text.get("direction") for text in badge_texts(made["badge/c0.svg"])} == {
        words.direction
    }


def test_wide_letters_take_more_room_and_marks_above_letters_none() -> None:
    assert width("漢字") == 22
    assert width("e\u0301") == width("e")
    assert width("iiii") < width("mmmm")
    assert width("") == 0


def test_no_badge_calls_anything_operational_while_a_report_is_missing() -> None:
    made = files(ComponentState.OPERATIONAL, ComponentState.MAJOR_OUTAGE, withheld=1)
    told = {name: json.loads(made[f"badge/{name}.json"]) for name in ("status", "c0", "c1")}
    assert told["c0"]["message"] == "Not all reports could be read"
    assert told["c0"]["isError"] is True
    assert told["c1"]["message"] == "Major outage"
    assert "Operational" not in {each["message"] for each in told.values()}
