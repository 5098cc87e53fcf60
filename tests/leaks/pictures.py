"""Pictures with marks wherever a file may hide something beside its dots."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

Mark = Callable[[str], str]
_DESCRIPTION, _ARTIST, _GPS, _GPS_AREA, _GPS_LATITUDE = 0x010E, 0x013B, 0x8825, 0x001C, 2
SIZE = (24, 16)


def png(here: Mark | None) -> bytes:
    """A PNG; with ``here`` its chunks, its Exif, its unseen dots and what follows it are marked."""
    image = _dots("RGBA")
    if here is None:
        return _saved(image, "PNG")
    _hide(image, here("picture dots unseen"))
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", here("picture text"))
    chunks.add_text("Software", here("picture text packed"), zip=True)
    chunks.add_itxt("XML:com.adobe.xmp", here("picture xmp"), "en", here("picture keyword"))
    chunks.add(b"prVt", here("picture private chunk").encode())
    exif = _exif(here).tobytes()
    data = _saved(image, "PNG", pnginfo=chunks, exif=exif)
    return data + _chunk(b"tEXt", b"Late\0" + here("picture after its end").encode())


def jpeg(here: Mark | None) -> bytes:
    """A JPEG; with ``here`` its Exif, its comment and what follows it are marked."""
    plain = _saved(_dots("RGB"), "JPEG", quality=90)
    if here is None:
        return plain
    exif = b"Exif\0\0" + _exif(here).tobytes().removeprefix(b"Exif\0\0")
    profile = b"ICC_PROFILE\0\1\1" + here("picture profile").encode()
    parts = (
        (0xE1, exif),
        (0xE2, profile),
        (0xED, b"Photoshop 3.0\0" + here("picture caption").encode()),
        (0xFE, here("picture comment").encode()),
    )
    inserted = b"".join(
        b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data for kind, data in parts
    )
    return plain[:2] + inserted + plain[2:] + here("picture after its end").encode()


def _dots(mode: str) -> Image.Image:
    image = Image.new(mode, SIZE, "white")
    for x in range(SIZE[0]):
        image.putpixel((x, x * 7 % SIZE[1]), (79, 95, 184, 255)[: len(mode)])
    for x in range(SIZE[0]):
        if mode == "RGBA":
            image.putpixel((x, 0), (0, 0, 0, 0))
    return image


def _hide(image: Image.Image, text: str) -> None:
    """Write a text into dots that are wholly transparent."""
    for x, letters in enumerate(zip(*[iter(text.encode())] * 3, strict=False)):
        image.putpixel((x, 0), (*letters, 0))


def _exif(here: Mark) -> Image.Exif:
    exif = Image.Exif()
    exif[_DESCRIPTION] = here("picture exif")
    exif[_ARTIST] = here("picture artist")
    exif.get_ifd(_GPS).update(
        {_GPS_AREA: here("picture place").encode(), _GPS_LATITUDE: (IFDRational(46),) * 3}
    )
    return exif


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
