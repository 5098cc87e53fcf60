"""What pages may show of a model, written down: where two say the same, all pages show the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticSerializationError

from generator.model.edition import ActionRow, Entry
from generator.model.frozen import Frozen

_UNSEEN: Mapping[type[Frozen], Any] = {
    Entry: {"siblings": True, "pictures": {"__all__": {"data"}}},
    ActionRow: {"age_days": True},
}
"""What none shows by itself: siblings are shown as ``Kin``, and pictures are files beside it."""


def told(model: Entry | ActionRow) -> str:
    """Write down what of a model may be seen; a lone surrogate is told by no JSON."""
    unseen = _UNSEEN[type(model)]
    try:
        return model.model_dump_json(exclude=unseen)
    except PydanticSerializationError:
        return repr(model.model_dump(exclude=unseen))
