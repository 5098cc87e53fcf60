"""Headers for the internal site, in the ``_headers`` format of Netlify and Cloudflare Pages."""

from __future__ import annotations

from generator.status.discovery.headers import LIBRARY_POLICY

INTERNAL_HEADERS = f"""/*
  Content-Security-Policy: {LIBRARY_POLICY}
  X-Content-Type-Options: nosniff
  X-Robots-Tag: noindex, nofollow, noarchive
  Referrer-Policy: no-referrer
  Cache-Control: private, no-cache
"""
