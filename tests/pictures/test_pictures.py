"""Pictures beside postmortems: read, looked at, shown, and kept inside."""

from __future__ import annotations

import os
import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.cli.library.inputs import digest
from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import render_library
from generator.library.page import Figure
from generator.load.figure import PICTURE_LIMIT
from generator.load.raster import DOTS
from generator.mkdocs_plugin.body import rendered
from generator.mkdocs_plugin.emit import emitted
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.problems import Lane, Problem
from generator.site import open_site
from tests.reading.cases import NOW
from tests.support.command import build, statusbook
from tests.support.given import write_site

FOLDER = "content/postmortems/payments"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h9"/></svg>'


def picture(kind: str = "PNG", size: tuple[int, int] = (30, 20), **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (79, 95, 184)).save(out, kind, **options)
    return out.getvalue()


def paper(body: str, head: str = "") -> str:
    given = f"title: The pool was empty\nstatus: final\npublished: 2026-11-17\n{head}"
    return f"---\n{given}---\n\n## Summary\n\n{body}\n"


def turned() -> bytes:
    """A photo that was taken with the camera on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture("JPEG", exif=exif.tobytes())


def site(root: Path, body: str, given: str = "", **files: str | bytes) -> Path:
    beside = {f"{FOLDER}/{name.replace('__', '.')}": data for name, data in files.items()}
    return write_site(root, {f"{FOLDER}/pool.md": paper(body, given), **beside})


def problems(root: Path) -> list[Problem]:
    return [each for each in open_site(root, NOW).problems if each.rule == "unfit-picture"]


def shelf(root: Path, audience: Audience = Audience.INTERNAL) -> Edition:
    content = open_site(root, NOW).content
    assert content is not None
    return edition(content, public_site(content, NOW), NOW, audience)


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("p.png", picture(), (30, 20)),
        ("p.jpg", picture("JPEG"), (30, 20)),
        ("p.jpeg", turned(), (20, 30)),
        ("p.gif", picture("GIF"), (30, 20)),
        ("p.webp", picture("WEBP"), (30, 20)),
        ("P.AVIF", picture("AVIF"), (30, 20)),
        ("p.svg", SVG.encode(), (300, 100)),
        ("p.svg", SVG.replace("viewBox", 'width="6in" viewBox').encode(), (300, 100)),
        ("p.svg", SVG.replace("viewBox", 'width="150pt" viewBox').encode(), (200, 67)),
        ("p.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', (960, 540)),
    ],
    ids=["png", "jpg", "turned", "gif", "webp", "avif", "box", "inches", "points", "no-size"],
)
def test_pictures_of_all_kinds_are_shown_in_their_size(
    tmp_path: Path, name: str, data: bytes, size: tuple[int, int]
) -> None:
    root = site(tmp_path, f"![It](./{name})", "", **{name.replace(".", "__"): data})
    assert problems(root) == []
    ((shown,),) = [each.pictures for each in shelf(root).entries]
    assert (shown.width, shown.height, shown.data) == (*size, data)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("gone.png", "does not exist"),
        ("linked.png", "symbolic link"),
        ("folder/p.png", "behind a symbolic link"),
        ("pipe.png", "a pipe"),
        ("page.html", "no picture"),
        ("text.png", "no PNG inside"),
        ("jpeg.png", "no PNG inside"),
        ("cut.png", "no PNG inside"),
        ("script.svg", "<script>"),
        ("entity.svg", "document type"),
        ("large.png", "limit 4096 KiB"),
        ("bomb.png", "million"),
        ("../../site.png", "outside"),
        ("../../../../../etc/p.png", "outside"),
        ("/etc/p.png", "no path"),
        ("%2e%2e/%2e%2e/site.png", "outside"),
        ("a%00.png", "no path"),
        ("a%5Cb.png", "no path"),
    ],
)
def test_what_may_not_be_shown_is_told_at_its_line(tmp_path: Path, target: str, said: str) -> None:
    root = site(
        tmp_path,
        f"It was\nas ![this]({target}) shows.",
        page__html="<p>",
        text__png="no picture",
        jpeg__png=picture("JPEG"),
        cut__png=picture()[:20],
        script__svg=SVG.replace("<path", "<script/><path"),
        entity__svg="<!DOCTYPE svg>" + SVG,
        large__png=picture() + bytes(PICTURE_LIMIT),
        bomb__png=_claims(30_000, 30_000),
        real__png=picture(),
    )
    folder = root / FOLDER
    (root / "content/site.png").write_bytes(picture())
    (folder / "linked.png").symlink_to("real.png")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/p.png").write_bytes(picture())
    (folder / "folder").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    os.mkfifo(folder / "pipe.png")
    (found,) = problems(root)
    assert said in found.sentence
    assert (found.place.line, found.lane) == (10, Lane.LIBRARY)
    assert open_site(root, NOW).stopped == {Lane.LIBRARY}


def _claims(width: int, height: int) -> bytes:
    """A few bytes that unpack to more than a machine has."""
    assert width * height > DOTS
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    real = picture()
    return real[:12] + head + struct.pack(">I", zlib.crc32(head)) + real[33:]


def test_a_lost_picture_never_holds_up_the_status_page(tmp_path: Path) -> None:
    root = site(tmp_path, "![It](gone.png)")
    public = build(root)
    assert (public / "index.html").is_file()
    done = statusbook(root, "build", "--now", "2026-11-18T15:10:00Z")
    assert done.returncode == 1
    assert f"{FOLDER}/pool.md:9" in done.stdout
    assert (public / "index.html").is_file()
    assert not (root / "site/internal/postmortems").exists()


def test_at_most_a_hundred_pictures_are_shown(tmp_path: Path) -> None:
    root = site(tmp_path, "\n".join(["![It](p.png)"] * 101), p__png=picture())
    (found,) = problems(root)
    assert found.place.line == 109
    assert "101 pictures" in found.sentence


PUBLIC = "visibility: public\n"


@pytest.mark.parametrize(
    ("head", "body", "shown"),
    [
        ("", "![It](p.png)", False),
        ("public_pictures: [p.png]\n", "![It](p.png)", False),
        (PUBLIC, "![It](p.png)", False),
        (f"{PUBLIC}public_pictures: [p.png]\n", "![It](p.png)", True),
        (f"{PUBLIC}public_pictures: [p.png]\n", "[![It](./p.png)](https://board.example)", True),
        (f"{PUBLIC}public_pictures: [p.png]\n", "`![It](p.png)`", False),
        (f"{PUBLIC}public_pictures: [p.png]\n", "x\n\n## Participants\n\n![It](p.png)", False),
        (f"{PUBLIC}public_pictures: [q.png]\n", "![It](p.png)", False),
    ],
)
def test_the_public_sees_a_picture_only_where_all_agree(
    tmp_path: Path, head: str, body: str, *, shown: bool
) -> None:
    root = site(tmp_path, body, head, p__png=picture())
    files = [
        each.path
        for each in render_library(shelf(root, Audience.PUBLIC))
        if each.path.endswith(".png")
    ]
    assert len(files) == shown
    assert all(re.fullmatch(r"postmortems/pool/[0-9a-f]{20}\.png", each) for each in files)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("p.svg", SVG.encode(), "an SVG may hold text"),
        (
            "p.gif",
            picture("GIF", save_all=True, append_images=[Image.new("RGB", (30, 20), "red")]),
            "it moves",
        ),
        ("p.jpg", picture("JPEG", (300, 200))[:900], "broken inside"),
    ],
    ids=["svg", "moving", "cut"],
)
def test_what_may_not_leave_is_told(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    head = f"{PUBLIC}public_pictures: [{name}]\n"
    root = site(tmp_path, f"![It]({name})", head, **{name.replace(".", "__"): data})
    (found,) = problems(root)
    assert said in found.sentence


@pytest.mark.parametrize(
    ("name", "kind", "leaves_as"),
    [
        ("p.png", "PNG", "PNG"),
        ("p.jpg", "JPEG", "JPEG"),
        ("p.gif", "GIF", "PNG"),
        ("p.webp", "WEBP", "WEBP"),
        ("p.avif", "AVIF", "WEBP"),
    ],
)
def test_what_leaves_looks_the_same_and_says_nothing_else(
    tmp_path: Path, name: str, kind: str, leaves_as: str
) -> None:
    head = f"{PUBLIC}public_pictures: [{name}]\n"
    root = site(tmp_path, f"![It]({name})", head, **{name.replace(".", "__"): picture(kind)})
    ((shown,),) = [each.pictures for each in shelf(root, Audience.PUBLIC).entries]
    with Image.open(BytesIO(shown.data)) as image:
        assert (image.format, image.size) == (leaves_as, (30, 20))
        told = {str(name) for name in image.info if not str(name).startswith("jfif")}
        assert told <= {"loop", "background", "timestamp", "duration"}
        red, green, blue = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]  # - three bands
    assert max(abs(red - 79), abs(green - 95), abs(blue - 184)) <= 6


def test_a_turned_photo_leaves_upright(tmp_path: Path) -> None:
    head = f"{PUBLIC}public_pictures: [p.jpg]\n"
    root = site(tmp_path, "![It](p.jpg)", head, p__jpg=turned())
    ((inside,),) = [each.pictures for each in shelf(root).entries]
    ((outside,),) = [each.pictures for each in shelf(root, Audience.PUBLIC).entries]
    assert (inside.width, inside.height) == (outside.width, outside.height) == (20, 30)


def test_a_picture_keeps_its_place_and_leads_to_itself() -> None:
    figures = {"p.png": Figure(file="0a1b.png", width=30, height=20)}
    html = rendered("![It](p.png)", str, lambda _: None, figures).html
    assert html == (
        '<p><a href="0a1b.png" rel="noopener noreferrer">'
        '<img src="0a1b.png" alt="It" width="30" height="20" loading="lazy"></a></p>\n'
    )
    linked = rendered("[![It](p.png)](https://a.example)", str, lambda _: None, figures).html
    assert linked.count("<a ") == 1
    silent = rendered("![](p.png)", str, lambda _: None, figures).html
    assert "<a " not in silent


def test_a_changed_picture_asks_for_a_new_library(tmp_path: Path) -> None:
    root = site(tmp_path, "![It](p.png)", p__png=picture())
    content = open_site(root, NOW).content
    assert content is not None
    public = public_site(content, NOW)
    before = digest(root, public, {})
    (root / FOLDER / "p.png").write_bytes(picture(size=(31, 20)))
    assert digest(root, public, {}) != before


def test_an_emitted_folder_has_the_pictures(tmp_path: Path) -> None:
    root = site(tmp_path, "![It](p.png)", p__png=picture())
    whole = shelf(root)
    files = {each.path: each.data for each in emitted(whole, render_library(whole))}
    (name,) = [path for path in files if path.endswith(".png") and "payments/pool" in path]
    assert files[name] == picture()
    page = files["docs/payments/pool/index.md"].decode()
    assert f'src="{name.rpartition("/")[2]}"' in page
