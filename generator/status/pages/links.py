"""Addresses: relative inside the site, so that it works below any path; absolute for the world."""

from __future__ import annotations

from urllib.parse import urlsplit


def root_of(path: str) -> str:
    """Return the way from a page (``incidents/x/``) up to the site's root (``../../``)."""
    return "../" * path.count("/")


def home(root: str) -> str:
    """Return the address of the front page, as seen from a page with this root."""
    return root or "./"


def rooted(url: str) -> str:
    """Return the path of the site's root on its host, for a page that is served anywhere."""
    return urlsplit(url).path.rstrip("/") + "/"
