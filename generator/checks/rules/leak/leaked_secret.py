"""A key, a token or a password in something that is published.

Revoke it now: it stands in the history of the repository, whatever becomes of this file. The forms
are those that their issuers document. It is looked for in old files too, where it is a warning.

Bad::

    message: We have replaced the key AKIAIOSFODNN7EXAMPLE.

Good::

    message: We have replaced a key.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import published as texts
from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import has_any
from generator.checks.published import Leak, leaks
from generator.model.content import Event, Postmortem, SiteConfig
from generator.problems import Level
from generator.problems.secrets import FORMS, SECRET

LOOKS_BACK = True
_PARTS = (
    *(
        "AKIA",
        "ASIA",
        "ABIA",
        "ACCA",
        "AIza",
        "dop_v1_",
        "AccountKey=",
        "ghp_",
        "gho_",
        "ghu_",
        "ghs_",
    ),
    *("ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glft-", "glsoat-", "glcbt-", "glptt-"),
    *("glimt-", "glagent-", "gloas-", "xox", "hooks.slack", "/webhooks/", ":AA", "npm_", "pypi-"),
    *("k_live_", "k_test_", "whsec_", "SG.", "key-", "sk-", "eyJ", "PRIVATE KEY", "="),
)
"""Every form has one of these, or is an address with an ``@``."""
_NAMES = tuple(FORMS)
_OUT = "revoke it at once, then take it out; git keeps what was committed"


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    del site
    for match in SECRET.finditer(text):
        name = _NAMES[(match.lastindex or 1) - 1]
        yield Leak(match.start(), f"this looks like {_with_article(name)} ({match[0][:4]}…)", _OUT)


def _with_article(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at title and messages."""
    whole = texts.whole(event)
    if has_any(whole, _PARTS) or ("@" in whole and "://" in whole):
        yield from leaks(texts.of_event(event), _found, facts.site, Level.ERROR)


def of_site(facts: Facts) -> Iterator[Finding]:
    """Look at what the site says of itself."""
    yield from leaks(texts.of_site(facts), _found, facts.site, Level.ERROR)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Look at what leaves the house of a public postmortem."""
    yield from leaks(texts.of_postmortem(postmortem, facts), _found, facts.site, Level.ERROR)
