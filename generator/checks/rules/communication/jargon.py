"""Words of the trade, and names of the house, that customers do not know.

``internal_words`` in the site's policies adds names of your systems, teams and projects, which are
a warning; ``plain_words`` takes back words that your customers do know. This check knows English.

Bad::

    message: Failover of the Redis cluster is complete; p99 is back to normal.

Good::

    message: Pages load as fast as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import line_of, words
from generator.model.content import Event
from generator.problems import Level
from generator.problems.words import shown

_COMMON = (
    *(
        "back-?ends?",
        "upstreams?",
        "fail(?:ed|ing)?[- ]?over",
        "replicas?",
        "replication",
        "sharded",
    ),
    *("shards?", "clusters?", "pods?", "kubernetes", "k8s", "OOM", "load[- ]?balancers?", "canary"),
    *("memcached?", "redis", "kafka", "mysql", "postgres(?:ql)?", "elasticsearch", "nginx"),
    *("haproxy", "envoy", "cassandra", "rabbitmq", "zookeeper", "etcd", "vitess", "autoscal\\w+"),
    *("hotfix(?:es|ed)?", "feature flags?", "deadlocks?", "hypervisors?", "subnets?", "BGP"),
    *("p9[059](?:\\.9)?", "[45]xx", "garbage collection", "thread pools?", "connection pools?"),
    *("race condition", "root caus(?:ing|ed)", "RCA", "SLOs?", "SLIs?", "MTT[DRAM]", "on-?call"),
    *(
        "runbooks?",
        "war room",
        "sev-?[0-4]",
        "[Pp][0-4] incident",
        "cron ?jobs?",
        "rate[- ]limiters?",
    ),
    *("primary database", "database hosts?", "ingress", "egress", "microservices?", "daemons?"),
    *("traffic shifts?", "query plans?", "sprocs?", "stored procedures?"),
)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find the first such word of each update."""
    if not facts.is_english:
        return
    policies = facts.site.policies
    looks = _looks(policies.internal_words, policies.plain_words)
    for number, update in enumerate(event.updates):
        text = words(update.message)
        for pattern, level in looks:
            found = pattern.search(text)
            if found:
                yield Finding(
                    ("updates", number, "message"),
                    f"customers may not know {shown(found[0])}",
                    "say what it means to them, or leave it out; "
                    "plain_words in site.yml is for words that they do know",
                    level,
                    line=line_of(text, found.start()),
                )
                break


@lru_cache(maxsize=8)
def _looks(
    internal: tuple[str, ...], plain: tuple[str, ...]
) -> tuple[tuple[re.Pattern[str], Level], ...]:
    """What to look for, names of the house first."""
    known = re.compile("|".join(map(re.escape, plain)), re.IGNORECASE) if plain else None
    common = [each for each in _COMMON if not (known and _is_known(each, plain))]
    looks = [(_any(map(re.escape, internal)), Level.WARNING)] if internal else []
    return (*looks, (_any(common), Level.INFO)) if common else tuple(looks)


def _any(patterns: Iterator[str] | list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)


def _is_known(pattern: str, plain: tuple[str, ...]) -> bool:
    return any(re.fullmatch(pattern, word, re.IGNORECASE) for word in plain)
