"""Headers that a host should send, in the ``_headers`` format of Netlify and Cloudflare Pages.

Where two rules fit a path, hosts join the values of a header that both name, which spoils it: so
no path is told the same header twice.
"""

from __future__ import annotations

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing but our own origin, and nothing inline."""
LIBRARY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""For the library, whose search runs WebAssembly in a worker; still no script inline."""
Headers = dict[str, str]

_FRESH: Headers = {"Cache-Control": "public, max-age=30, must-revalidate"}
_READABLE: Headers = {**_FRESH, "Access-Control-Allow-Origin": "*"}
"""Short-lived, and open to scripts of other origins."""
_RSS: Headers = {"Content-Type": "application/rss+xml; charset=utf-8"}
_ATOM: Headers = {"Content-Type": "application/atom+xml; charset=utf-8"}
_CALENDAR: Headers = {"Content-Type": "text/calendar; charset=utf-8"}

RULES: dict[str, Headers] = {
    "/*": {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    },
    "/assets/*": {"Cache-Control": "public, max-age=31536000, immutable"},
    "/": _FRESH,
    "/index.html": _FRESH,
    "/history/*": _FRESH,
    "/subscribe/*": _FRESH,
    "/severities/*": _FRESH,
    "/incidents/*": _READABLE,
    "/maintenance/*": _READABLE,
    "/components/*": _READABLE,
    "/api/*": _READABLE,
    "/badge/*": _READABLE,
    "/build.json": _READABLE,
    "/bars.json": _READABLE,
    "/feed.rss": _READABLE | _RSS,
    "/feed.atom": _READABLE | _ATOM,
    "/feed.json": _READABLE | {"Content-Type": "application/feed+json; charset=utf-8"},
    "/history.rss": _READABLE | _RSS,
    "/history.atom": _READABLE | _ATOM,
    "/feeds.opml": _READABLE | {"Content-Type": "text/x-opml; charset=utf-8"},
    "/maintenance.ics": _READABLE | _CALENDAR,
    "/components/:component/feed.rss": _RSS,
    "/components/:component/feed.atom": _ATOM,
    "/components/:component/maintenance.ics": _CALENDAR,
    "/incidents/:incident/feed.atom": _ATOM,
    "/maintenance/:maintenance/feed.atom": _ATOM,
}


def headers() -> str:
    """Write the rules."""
    return "\n".join(f"{path}\n{_lines(told)}" for path, told in RULES.items())


def _lines(told: Headers) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in told.items())
