from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import load_content
from generator.load.media import MEDIA_LIMIT
from generator.load.picture import picture_trouble
from tests.support.given import SITE

Given = Callable[..., Path]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def branded(name: str) -> str:
    return SITE + f"brand: {{logo: {name}}}\n"


def test_logos_are_read_by_the_name_that_the_site_calls_them(given: Given) -> None:
    site = SITE + "brand: {logo: brand/logo.svg, logo_dark: dark.png}\n"
    picture = SVG.format('<path d="M0 0"/>')
    root = given({"content/brand/logo.svg": picture, "content/dark.png": PNG}, site=site)
    loaded = load_content(root)
    assert loaded.problems == ()
    assert loaded.media == {"brand/logo.svg": picture.encode(), "dark.png": PNG}


@pytest.mark.parametrize(
    "name",
    ["../site.svg", "/etc/logo.svg", "a/../../b.svg", "gone.svg", "a.gif", "a", "'..\\a.svg'", "."],
)
def test_a_logo_lies_below_content_and_is_there(given: Given, name: str) -> None:
    root = given({"content/../site.svg": SVG}, site=branded(name))
    (problem,) = load_content(root).problems
    assert (problem.rule, problem.place.line) == ("logo", 7)


def test_a_logo_is_no_link_and_no_link_leads_to_it(given: Given, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    for name in ("logo.svg", "brand/logo.svg"):
        root = given(site=branded(name))
        target = root / "content" / name.split("/")[0]
        target.symlink_to(tmp_path / "logo.svg" if name == "logo.svg" else tmp_path)
        (problem,) = load_content(root).problems
        assert "symbolic link" in problem.sentence


def test_a_logo_is_small(given: Given) -> None:
    root = given({"content/a.png": PNG + b"\0" * MEDIA_LIMIT}, site=branded("a.png"))
    (problem,) = load_content(root).problems
    assert "limit 256 KiB" in problem.sentence


def test_the_site_goes_without_a_lost_logo(given: Given) -> None:
    loaded = load_content(given(site=branded("gone.svg")))
    assert loaded.content
    assert loaded.content.site.brand.logo is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<path onload="alert(1)"/>',
        '<path ONCLICK="alert(1)"/>',
        '<a href="javascript:alert(1)"><path/></a>',
        '<use href="https://evil.example/x.svg#a"/>',
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="//evil.example/x.svg#a"/>',
        '<image href="https://evil.example/pixel.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style>path { fill: url(https://evil.example/x.svg#a) }</style>",
        "<path style=\"fill: url('https://evil.example/x')\"/>",
        '<path fill="url(//evil.example/x)"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="onclick" values="alert(1)"/>',
        "<iframe/>",
        "<style>@im&#112;ort 'https://evil.example/x.css';</style>",
        "<style>@im<!-- -->port 'https://evil.example/x.css';</style>",
        "<style><![CDATA[@import 'https://evil.example/x.css';]]></style>",
        "<style>@\\69mport 'https://evil.example/x.css';</style>",
        "<style>path { fill: \\75rl(https://evil.example/x) }</style>",
        "<style>path { fill: image-set('https://evil.example/x') }</style>",
    ],
)
def test_an_svg_that_runs_or_loads_something_is_refused(inside: str) -> None:
    trouble = picture_trouble(SVG.format(inside).encode(), ".svg")
    assert trouble is not None
    assert "could run or load" in trouble[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        b"<svg></svg><svg></svg>",
        b"<html></html>",
        b"not xml",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
        b'<?xml-stylesheet href="https://evil.example/x.css"?><svg/>',
        '<?xml version="1.0" encoding="utf-16"?><svg/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="cp037"?><svg/>',
        b"<svg>&undefined;</svg>",
        PNG,
        b"<a>" * 100_000,
        b"<svg" + b" a='1'" * 40_000 + b"/>",
    ],
)
def test_what_is_no_plain_svg_is_refused(data: bytes) -> None:
    assert picture_trouble(data, ".svg") is not None


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#a"/>',
        "<style>path { fill: url( '#a' ) } @media (prefers-color-scheme: dark) {}</style>",
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        "<title>On &amp; off</title>",
        "<g>" * 5_000 + "</g>" * 5_000,
    ],
)
def test_plain_svgs_are_fine(inside: str) -> None:
    assert picture_trouble(SVG.format(inside).encode(), ".svg") is None


def test_a_png_is_a_png_inside() -> None:
    assert picture_trouble(PNG, ".png") is None
    assert picture_trouble(b"GIF89a", ".png") is not None
