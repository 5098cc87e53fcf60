"""A link into the house's chat, meetings, documents or trackers.

Customers cannot open it, and it tells them where you talk. Write what it says instead.

Bad::

    message: Details are in https://example.slack.com/archives/C0123456/p1700000000.

Good::

    message: About 15% of payments fail. We post the next update here at 14:40 UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.leaks import Leak, Search
from generator.model.content import SiteConfig
from generator.problems.words import shown

_LINK = re.compile(
    r"(?i)\bhttps?://(?:[\w-]+\.)*(?:slack\.com/(?:archives|messages|client)|app\.slack\.com"
    r"|teams\.(?:microsoft|live)\.com|discord(?:app)?\.com/channels|zoom\.us/[jw]/|meet\.google\.com"
    r"|docs\.google\.com|drive\.google\.com|atlassian\.net/|sharepoint\.com|notion\.so"
    r"|pagerduty\.com/incidents|opsgenie\.com|datadoghq\.(?:com|eu)|grafana\.net"
    r"|(?:jira|wiki|confluence|grafana|kibana|mattermost|intranet)\.[\w.-]+)"
)


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    for match in _LINK.finditer(text) if "://" in text else ():
        if any(host in match[0] for host in site.policies.public_hosts):
            continue
        sentence = f"{shown(match[0])} … leads to where only the house can read"
        yield Leak(
            match.start(), sentence, "write what customers need of it, and leave the link out"
        )


SEARCH = Search(_found)
