"""What a new site's README promises of the phone and of the host: only what is set up there."""

from __future__ import annotations

from generator.authoring.starter.answers import Service

_FORM = """\
From a browser or a phone: open a new issue here and choose **Incident**, or edit a file of
`content/incidents/` on the web and commit it. Some two minutes later it is on the page."""
_WEB = """\
From a browser or a phone: edit a file of `content/incidents/` on the web and commit it. Some two
minutes later it is on the page."""
_HAND = """\
From a browser or a phone: edit a file of `content/incidents/` on the web and commit it. It is on
the page when somebody has built it and copied it to the host."""
_WORKFLOWS = """\
- **The host.** The workflows publish to the Pages of your code host: switch them on in its
  settings, and point the domain there. Other hosts are a copy of `site/public/` away."""
_PIPELINE = """\
- **The host.** The pipeline publishes to GitLab Pages: point the domain there, and add a pipeline
  schedule of every ten minutes for what changes with time. Other hosts are a copy of
  `site/public/` away."""
_BUILT = """\
- **The host.** Nothing here publishes by itself yet: have `statusbook build --keep-going` run at
  each commit and every ten minutes, and copy `site/public/` to your host."""

PHONE = {None: _FORM, Service.GITHUB: _FORM, Service.GITLAB: _WEB, Service.NONE: _HAND}
HOST = {
    None: _WORKFLOWS,
    Service.GITHUB: _WORKFLOWS,
    Service.GITLAB: _PIPELINE,
    Service.NONE: _BUILT,
}
