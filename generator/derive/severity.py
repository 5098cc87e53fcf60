"""What severities mean and how downtime is counted, copied field by field."""

from __future__ import annotations

from generator.derive.characters import one_line
from generator.model.content import SiteConfig, UptimePolicy
from generator.model.public import PublicSeverity, PublicUptimeRule


def public_severities(site: SiteConfig) -> tuple[PublicSeverity, ...]:
    """Project the severities in the order of the configuration."""
    return tuple(
        PublicSeverity(
            id=key,
            name=one_line(severity.name) or key,
            description=one_line(severity.description),
            impact=severity.impact,
            update_every=severity.update_every,
            postmortem_due=severity.postmortem_due,
        )
        for key, severity in site.severities.items()
    )


def public_uptime_rule(policy: UptimePolicy) -> PublicUptimeRule:
    """Project the weights that the page prints beside its percentages."""
    return PublicUptimeRule(
        major_outage=policy.major_outage,
        partial_outage=policy.partial_outage,
        degraded_performance=policy.degraded_performance,
    )
