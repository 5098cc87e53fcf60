"""The base of every model: frozen, and closed to keys that nobody declared."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

_TOLD: dict[frozenset[str], set[str]] = {}
"""Names of keys that somebody wrote, once for all values of which the same ones were."""
_note = BaseModel.__dict__["__pydantic_fields_set__"].__set__
"""Puts them into a value; without a detour, since there are hundreds of thousands."""


class Frozen(BaseModel):
    """A typed value that nobody changes once it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @override
    def model_post_init(self, context: Any, /) -> None:
        """Share what pydantic notes for each value: which keys it was given.

        Its own sets took half the memory of a library, and nobody adds to those of what is frozen.
        """
        del context
        told = self.__pydantic_fields_set__
        _note(self, _TOLD.setdefault(frozenset(told), told))
