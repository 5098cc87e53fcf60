"""Colours that can be read, a stylesheet that survives its stripping, a brand that is tamed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.status.pages.assets import scripts, styles
from generator.status.pages.assets.brand import DARK_GROUND, LIGHT_GROUND, accents
from generator.status.pages.assets.colour import contrast, readable
from generator.status.pages.assets.logo import proportion
from tests.pages.support import brand, calm_day, parsed, tree

TOKENS = (styles.SOURCES / "tokens.css").read_text("utf-8")
STATES = ("operational", "maintenance", "degraded", "partial", "major")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def theme(name: str) -> dict[str, str]:
    light, dark = TOKENS.split("@media (prefers-color-scheme: dark)")
    both = re.findall(r"--([\w-]+): (#\w+);", light)
    if name == "dark":
        both += re.findall(r"--([\w-]+): (#\w+);", dark)
    long = {key: "#" + "".join(2 * digit for digit in value[1:]) for key, value in both}
    return {key: value if len(value) == 7 else long[key] for key, value in both}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_can_be_read_on_every_ground(name: str) -> None:
    colours = theme(name)
    for state in STATES:
        for ground in (colours["ground"], colours[f"{state}-ground"]):
            assert contrast(colours[state], ground) >= 4.5, (state, ground)
    for ground in ("ground", "tint", *(f"{state}-ground" for state in STATES)):
        assert contrast(colours["soft"], colours[ground]) >= 4.5, ground


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_answer_stands_out(name: str) -> None:
    colours = theme(name)
    for state in STATES:
        assert contrast(colours["ink"], colours[f"{state}-ground"]) >= 7


@pytest.mark.parametrize("name", ["light", "dark"])
def test_days_of_a_bar_stand_out_from_the_page(name: str) -> None:
    colours = theme(name)
    for state in (*STATES, "none"):
        ratio = contrast(colours[f"bar-{state}"], colours["ground"])
        assert ratio >= (2.9 if state == "operational" else 3), (state, ratio)


@given(COLOURS)
def test_any_brand_colour_becomes_readable(colour: str) -> None:
    light, dark = accents(brand(accent=colour))
    assert contrast(light, LIGHT_GROUND) >= 4.5
    assert contrast(dark, DARK_GROUND) >= 4.5


def test_a_readable_brand_colour_is_left_alone() -> None:
    assert readable("#5b3a8c", LIGHT_GROUND) == "#5b3a8c"


def test_the_grounds_are_those_of_the_tokens() -> None:
    assert theme("light")["ground"] == LIGHT_GROUND
    assert theme("dark")["ground"] == DARK_GROUND


def test_every_source_is_in_the_stylesheet_and_in_the_script() -> None:
    assert sorted(path.stem for path in styles.SOURCES.glob("*.css")) == sorted(styles.ORDER)
    modules = {path.stem for path in scripts.SOURCES.glob("*.js")}
    assert modules == set(scripts.ORDER)


@pytest.mark.parametrize("name", styles.ORDER)
def test_stripping_takes_nothing_but_comments_and_blanks(name: str) -> None:
    css = (styles.SOURCES / f"{name}.css").read_text("utf-8")
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)

    def squeezed(text: str) -> str:
        return re.sub(r"\s+|;(?=\s*\})", "", text)

    stripped = styles.stripped(css)
    assert squeezed(stripped) == squeezed(bare)
    assert stripped.count("{") == stripped.count("}")
    assert not re.search(r"\S[+]\S|\d-\d.*calc", re.sub(r"[{,>]|\) ", " ", "")), name
    for inner in re.findall(r"calc\(([^;]*)\)", stripped):
        assert not re.search(r"\S[+]|[+]\S", inner), inner


def test_states_are_never_told_by_colour_alone() -> None:
    css = styles.stylesheet("")
    widths = dict(re.findall(r"\.bar__([\w-]+)\{stroke:[^;]+;stroke-width:(\d+)\}", css))
    assert len(widths) == 8
    assert len({widths[one] for one in ("none", "operational", "maintenance", "major")}) == 4


@pytest.mark.judge
def test_the_script_is_one_that_a_machine_can_read(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    (script,) = (data for path, data in tree(calm_day()).items() if path.endswith(".js"))
    file = tmp_path / "page.js"
    file.write_bytes(script)
    done = subprocess.run([node, "--check", file], capture_output=True, text=True, check=False)
    assert done.stderr == ""


SVG = b'<?xml version="1.0"?>\n<svg xmlns="x" viewBox="0 0 120 30"><path/></svg>'
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x40\x00\x00\x00\x40rest"


@pytest.mark.parametrize(("data", "ratio"), [(SVG, 4), (PNG, 1), (b"", 1), (b"<svg/>", 1)])
def test_a_logo_is_measured(data: bytes, ratio: float) -> None:
    assert proportion(data) == ratio


def test_a_wide_logo_spells_the_name_and_a_square_one_stands_before_it() -> None:
    public = calm_day(brand=brand(logo="brand/logo.svg"))
    wide = parsed(tree(public, media={"brand/logo.svg": SVG})["index.html"].decode())
    assert wide.xpath("//img/@alt") == ["Nimbus"]
    assert not wide.xpath("//*[@class='header__name']")
    square = parsed(tree(public, media={"brand/logo.svg": PNG})["index.html"].decode())
    assert square.xpath("//img/@alt") == [""]
    assert square.xpath("string(//*[@class='header__name'])") == "Nimbus"


def test_a_logo_that_is_not_there_leaves_the_name() -> None:
    page = parsed(tree(calm_day(brand=brand(logo="gone.svg")))["index.html"].decode())
    assert not page.xpath("//img")
    assert page.xpath("string(//*[@class='header__name'])") == "Nimbus"


def test_each_state_has_a_favicon() -> None:
    icons = [path for path in tree(calm_day()) if path.endswith(".svg")]
    assert len(icons) == 6
