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

from generator.checks.leaks import Leak, Search
from generator.checks.prose import has_any
from generator.model.content import SiteConfig
from generator.problems import Level
from generator.problems.secrets import FORMS, SECRET

_PARTS = (
    *("AKIA", "ASIA", "ABIA", "ACCA", "AIza", "xox", "hooks.slack", "/webhooks/", ":AA"),
    *("SG.", "eyJ", "PRIVATE KEY", "="),
)
_PARTS_BY_SIGN = {
    "_": (
        *("dop_v1_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "npm_", "k_live_"),
        *("k_test_", "whsec_"),
    ),
    "-": (
        *("glpat-", "gldt-", "glrt-", "glft-", "glsoat-", "glcbt-", "glptt-", "glimt-"),
        *("glagent-", "gloas-", "pypi-", "key-", "sk-"),
    ),
}
"""Every form has one of all these, or is an address with an ``@``."""
_NAMES = tuple(FORMS)
_OUT = "revoke it at once, then take it out; git keeps what was committed"


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    del site
    for match in SECRET.finditer(text):
        name = _NAMES[(match.lastindex or 1) - 1]
        yield Leak(match.start(), f"this looks like {_with_article(name)} ({match[0][:4]}…)", _OUT)


def _with_article(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _may_be_one(text: str) -> bool:
    return (
        has_any(text, _PARTS)
        or any(sign in text and has_any(text, parts) for sign, parts in _PARTS_BY_SIGN.items())
        or ("@" in text and "://" in text)
    )


SEARCH = Search(_found, Level.ERROR, looks_back=True, may_be=_may_be_one)
