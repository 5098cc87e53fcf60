"""A badge as shields.io asks for it, for those who want it in their own style."""

from __future__ import annotations

import json

from generator.status.badges.badge import Badge


def shields(badge: Badge) -> bytes:
    """The endpoint's answer. An error's colour cannot be overridden from the address."""
    answer: dict[str, object] = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.colour.removeprefix("#"),
    }
    if badge.alarming:
        answer["isError"] = True
    return f"{json.dumps(answer, ensure_ascii=False)}\n".encode()
