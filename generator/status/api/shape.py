"""What JSON is made of, and times as the Statuspage API writes them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Object = dict[str, Json]


def moment(at: datetime) -> str:
    """RFC 3339 with milliseconds, ``2026-11-18T14:10:00.000Z``; strict clients want them."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def moment_or_null(at: datetime | None) -> str | None:
    """The same, where there may be none."""
    return None if at is None else moment(at)


def encoded(content: Object) -> bytes:
    """The bytes of a file."""
    return f"{json.dumps(content, ensure_ascii=False, separators=(',', ':'))}\n".encode()
