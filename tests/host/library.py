"""A small site with a library: one postmortem for everybody, one for the house alone."""

from __future__ import annotations

from collections.abc import Mapping

INCIDENT = """
title: Checkout fails
severity: sev2
started: 2026-11-10T10:00:00Z
components: {checkout: partial_outage}
updates:
  - {id: u1, at: 2026-11-10T10:05:00Z, status: investigating, message: We look into it.}
  - {id: u2, at: 2026-11-10T11:00:00Z, status: resolved, message: It works again.}
"""
SITE = """
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout}
teams:
  shop: {name: Shop}
"""
PUBLIC = """
---
title: Checkout failed for an hour
incidents: [checkout-fails]
status: final
visibility: public
published: 2026-11-12
---

## Summary

A release broke checkout. %s

## Impact

Nobody could pay.
"""
INTERNAL = """
---
title: Kestrel, which is ours alone
date: 2026-11-11
status: draft
---

## Summary

Nobody outside reads of the kestrel. %s
"""


def library(public: str = "", internal: str = "") -> Mapping[str, str]:
    """The files; ``public`` and ``internal`` are added to the bodies."""
    return {
        "checkout-fails.yml": INCIDENT,
        "content/postmortems/shop/2026-11-10-checkout.md": PUBLIC.replace("%s", public),
        "content/postmortems/shop/2026-11-11-kestrel.md": INTERNAL.replace("%s", internal),
    }
