"""Words that mean the same to whoever looks for an incident; docs/library/search.md lists them.

Each group is tried in place of a word of it that somebody typed. Forms of one word need no mention:
the index knows stems, so that ``exhausted`` finds ``exhaustion``.
"""

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("db", "database", "connection"),
    ("postgres", "postgresql", "database"),
    ("cert", "certificate"),
    ("tls", "ssl", "certificate"),
    ("k8s", "kubernetes"),
    ("config", "configuration", "setting"),
    ("auth", "authentication", "sign-in", "login"),
    ("login", "sign-in"),
    ("oom", "memory"),
    ("cpu", "processor"),
    ("lb", "balancer"),
    ("dns", "resolver", "nameserver"),
    ("mq", "queue"),
    ("queue", "backlog"),
    ("deploy", "release", "rollout"),
    ("rollback", "revert"),
    ("latency", "slow", "timeout"),
    ("timeout", "timed"),
    ("crash", "panic"),
    ("outage", "down", "unavailable"),
    ("disk", "storage", "volume"),
    ("cron", "scheduled"),
    ("throttle", "limit"),
    ("ratelimit", "limit"),
    ("prod", "production"),
    ("perf", "performance"),
    ("repl", "replication", "replica"),
    ("failover", "switchover"),
    ("exhausted", "full", "ran out"),
    ("expired", "lapsed"),
    ("cache", "cached"),
    ("cdn", "edge"),
    ("payment", "checkout", "billing"),
    ("hang", "stuck", "deadlock"),
    ("5xx", "500", "error"),
)
