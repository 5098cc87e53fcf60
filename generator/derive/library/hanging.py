"""Pictures as pages show them: each file named after its own bytes, so that it may be kept."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from generator.model.content.picture import Picture, PictureData
from generator.model.edition.entry import EntryPicture

_DIGITS = 20


def file_name(picture: PictureData) -> str:
    """Name a picture's file; nothing of the name that its author gave it is in it."""
    return f"{sha256(picture.data).hexdigest()[:_DIGITS]}{picture.suffix}"


def hung(pictures: Iterable[Picture]) -> tuple[EntryPicture, ...]:
    """Show the pictures that could be read, each address once."""
    found = {each.address: each.whole for each in pictures if each.whole}
    return tuple(
        EntryPicture(
            address=address,
            file=file_name(whole),
            width=whole.width,
            height=whole.height,
            data=whole.data,
        )
        for address, whole in found.items()
    )
