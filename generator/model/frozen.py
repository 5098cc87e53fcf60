"""The base of every model: frozen, and closed to keys that nobody declared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A typed value that nobody changes once it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
