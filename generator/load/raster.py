"""Pictures made of dots: what kind they are, how large, and what of them may leave the house.

What leaves is drawn anew from its dots and from nothing else, so that no place, device, author,
thumbnail or part that was cut off comes along, wherever in the file it hides.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from generator.model.content.picture import PictureData

KINDS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".gif": "GIF",
    ".webp": "WEBP",
    ".avif": "AVIF",
}
DOTS = 40_000_000
"""Dots that a picture may have: unpacked it has four bytes for each."""
_LEAVES_AS = {".gif": ".png", ".jpeg": ".jpg", ".avif": ".webp"}
_SAVED: dict[str, dict[str, int]] = {
    ".png": {"compress_level": 9},
    ".jpg": {"quality": 90},
    ".webp": {"quality": 90},
}
_TURNED = 5
"""From this orientation on, width and height are exchanged."""
_ORIENTATION = 0x0112

Trouble = tuple[str, str]
AGAIN = "export it again"


def raster(data: bytes, suffix: str) -> PictureData | Trouble:
    """Look at the bytes of a picture whose name ends so."""
    kind = KINDS[suffix]
    with _quiet():
        from PIL import Image  # noqa: PLC0415 - only where there are pictures

        try:
            with Image.open(BytesIO(data), formats=(kind,)) as image:
                width, height = image.size
                if width * height > DOTS:
                    return _too_large(width, height)
                if image.getexif().get(_ORIENTATION, 1) >= _TURNED:
                    width, height = height, width
                return PictureData(data=data, suffix=suffix, width=width, height=height)
        except Image.DecompressionBombError:
            return f"it has more than {DOTS // 1_000_000} million dots", "make it smaller"
        except Exception:  # noqa: BLE001 - whatever a decoder says of broken bytes
            return f"it is no {_spoken(kind)} inside", f"{AGAIN}, or give it the ending of its kind"


def drawn_anew(picture: PictureData) -> PictureData | Trouble:
    """Draw a picture anew from its dots."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where there are pictures

    suffix = _LEAVES_AS.get(picture.suffix, picture.suffix)
    try:
        with Image.open(BytesIO(picture.data), formats=(KINDS[picture.suffix],)) as image:
            if getattr(image, "n_frames", 1) > 1:
                return "it moves, and only still pictures may leave", "choose one frame of it"
            upright = ImageOps.exif_transpose(image)
            if upright.has_transparency_data:
                dots = upright.convert("RGBA")
                fresh = Image.new("RGBA", dots.size)
                fresh.alpha_composite(dots)
            else:
                dots = upright.convert("RGB")
                fresh = Image.new("RGB", dots.size)
                fresh.paste(dots)
        out = BytesIO()
        fresh.save(out, format=KINDS[suffix], **_SAVED[suffix])
    except Exception:  # noqa: BLE001 - whatever a decoder says of broken bytes
        return "it is broken inside and cannot be drawn", AGAIN
    width, height = fresh.size
    return PictureData(data=out.getvalue(), suffix=suffix, width=width, height=height)


@contextmanager
def _quiet() -> Iterator[None]:
    """Leave it to our own limit to complain of large pictures."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _too_large(width: int, height: int) -> Trouble:
    million = 1_000_000
    sentence = f"it is {width} by {height} dots (limit {DOTS // million} million in all)"
    return sentence, "make it smaller"


def _spoken(kind: str) -> str:
    return {"WEBP": "WebP"}.get(kind, kind)
