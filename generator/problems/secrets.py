"""The forms of keys, tokens and passwords, and a line in which they cannot be read any more."""

from __future__ import annotations

import re

FORMS = {
    "access key of a cloud": r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b|\bAIza[\w-]{35}"
    r"|\bdop_v1_[a-f0-9]{64}",
    "storage key": r"\bAccountKey=[A-Za-z0-9+/=]{40,}",
    "token of a code host": r"\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{22}"
    r"|\bgl(?:pat|dt|rt|ft|soat|cbt|ptt|imt|agent|oas)-[\w-]{20}",
    "token of a chat": r"\bxox[abeprs]-[\w-]{10}|\bhooks\.slack\.com/services/T\w+/B\w+/\w+"
    r"|\bdiscord(?:app)?\.com/api/webhooks/\d+/[\w-]+|\b\d{8,10}:AA[\w-]{33}",
    "token of a package registry": r"\bnpm_[A-Za-z0-9]{36}|\bpypi-AgE[\w-]{50}",
    "key of a payment service": r"\b[rs]k_(?:live|test)_[A-Za-z0-9]{16}|\bwhsec_[\w+/=]{24}",
    "key of a mail service": r"\bSG\.[\w-]{22}\.[\w-]{43}|\bkey-[a-f0-9]{32}\b",
    "key of a language model": r"\bsk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{32}",
    "signed token": r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*",
    "private key": r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----",
    "password in an address": r"\b[a-z][a-z0-9+.-]{0,30}://[^/\s:@]+:[^/\s:@]+@",
    "password": r"(?i:\b(?:password|passwd|pwd|api[_-]?key|secret|token)) ?= ?[\"']?[^\s\"']{6,}",
}
"""What it is called, and its form: prefixes as the services document them for secret scanning."""
SECRET = re.compile("|".join(f"({form})" for form in FORMS.values()))
"""One group a form, in their order."""
_GOES_ON = re.compile(r"[^\s\"'`<>()]*")
_KEPT = 4


def masked(text: str) -> str:
    """Put dots for all but the first characters of each secret; the length stays.

    A form matches the least that tells what it is, so what goes on behind it is hidden as well. Of
    an address with a password in it only name and password are hidden.
    """
    parts: list[str] = []
    end = 0
    for match in SECRET.finditer(text):
        if match.start() < end:
            continue
        before = end
        begin, end = _hidden(match, text)
        parts += [text[before:begin], "•" * (end - begin)]
    return "".join((*parts, text[end:]))


def _hidden(match: re.Match[str], text: str) -> tuple[int, int]:
    """Where the part to hide begins and ends."""
    scheme = match[0].find("://")
    if scheme >= 0 and match[0].endswith("@"):
        return match.start() + scheme + len("://"), match.end() - 1
    further = _GOES_ON.match(text, match.end())
    return match.start() + _KEPT, further.end() if further else match.end()
