"""A run of ``notify`` for programs: one object."""

from __future__ import annotations

import json

from generator.cli.notifying.running import Notified
from generator.notify.message import compose


def as_json(done: Notified) -> str:
    """Write what was decided and done; addresses are never part of it."""
    told = done.told
    deliveries = [
        {
            "channel": result.job.channel.name,
            "update": result.job.news.tag,
            "key": result.job.owed.key,
            "result": result.end.value,
            "why": result.why,
            "attempts": result.tries,
            "in_doubt": result.doubtful,
            "subject": message.subject,
            "text": message.text,
        }
        for result in (told.results if told and done.site else ())
        if done.site
        for message in [compose(done.site, result.job.news, result.job.channel.language)]
    ]
    whole = {
        "state": done.where,
        "first_run": bool(told and told.plan.first),
        "deliveries": deliveries,
        "without_address": dict(told.unfit) if told else {},
        "not_owed_any_more": [one.model_dump() for one in told.plan.dropped] if told else [],
        "left_in_doubt": [one.model_dump() for one in told.plan.left] if told else [],
        "hidden": [one.model_dump() for one in told.plan.absent] if told else [],
        "too_old": told.plan.late if told else 0,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
