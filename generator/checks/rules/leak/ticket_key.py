"""The key of a ticket in a tracker of the house, such as ``PAY-1234``.

Customers cannot look it up. Names of standards look alike; those that are common are left alone,
and others stand in ``plain_words`` in the site's policies.

Bad::

    message: The fix is tracked in PAY-1234.

Good::

    message: We expect the fix to be complete tomorrow by noon UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.leaks import Leak, Search
from generator.checks.prose import words
from generator.model.content import SiteConfig
from generator.problems.words import shown

_KEY = re.compile(r"(?<![\w/.#-])([A-Z][A-Z0-9]{1,9})-\d{2,6}(?![\w-])")
_STANDARDS = frozenset(
    [
        "AES",
        "AMD",
        "APAC",
        "ARM",
        "BCP",
        "BST",
        "CEST",
        "CET",
        "COVID",
        "CP",
        "CVE",
        "CWE",
        "EST",
        "EU",
        "FIPS",
        "GHSA",
        "GMT",
        "GPT",
        "H",
        "HTTP",
        "IE",
        "IEC",
        "IEEE",
        "INC",
        "IPV",
        "ISO",
        "KB",
        "MD",
        "MST",
        "NIST",
        "PCI",
        "PDT",
        "PEP",
        "PKCS",
        "PM",
        "PST",
        "RFC",
        "RS",
        "RSA",
        "SEV",
        "SHA",
        "SOC",
        "STD",
        "SSE",
        "TC",
        "TLS",
        "UCS",
        "US",
        "USB",
        "UTC",
        "UTF",
        "VOL",
        "WIN",
    ]
)


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    if "-" not in text:
        return
    for match in _KEY.finditer(words(text)):
        if match[1] not in _STANDARDS and match[0] not in site.policies.plain_words:
            sentence = f"{shown(match[0])} looks like the key of a ticket inside the house"
            hint = (
                "say what customers may expect, and by when; plain_words in site.yml is for others"
            )
            yield Leak(match.start(), sentence, hint)


SEARCH = Search(_found)
