"""Headers that a host should send, in the ``_headers`` format of Netlify and Cloudflare Pages.

Where two rules fit a path, hosts join the values of a header that both name, which spoils it: so
no path is told the same header twice, and each kind of page is told its policy by itself.
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
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""For the library, whose search runs WebAssembly in a worker; still no script inline."""
Headers = dict[str, str]

_HELD: Headers = {"Content-Security-Policy": POLICY}
_FRESH: Headers = {"Cache-Control": "public, max-age=30, must-revalidate"}
_READABLE: Headers = {**_FRESH, "Access-Control-Allow-Origin": "*"}
"""Short-lived, and open to scripts of other origins."""
_RSS: Headers = {"Content-Type": "application/rss+xml; charset=utf-8"}
_ATOM: Headers = {"Content-Type": "application/atom+xml; charset=utf-8"}
_CALENDAR: Headers = {"Content-Type": "text/calendar; charset=utf-8"}

RULES: dict[str, Headers] = {
    "/*": {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    },
    "/assets/*": _HELD | {"Cache-Control": "public, max-age=31536000, immutable"},
    "/brand/*": _HELD,
    "/404.html": _HELD,
    "/": _HELD | _FRESH,
    "/index.html": _HELD | _FRESH,
    "/history/*": _HELD | _FRESH,
    "/subscribe/*": _HELD | _FRESH,
    "/severities/*": _HELD | _FRESH,
    "/incidents/*": _HELD | _READABLE,
    "/maintenance/*": _HELD | _READABLE,
    "/components/*": _HELD | _READABLE,
    "/api/*": _HELD | _READABLE,
    "/badge/*": _HELD | _READABLE,
    "/postmortems/*": {"Content-Security-Policy": LIBRARY_POLICY} | _READABLE,
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
