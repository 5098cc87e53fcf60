"""Blanks of the shipped files, ``@@NAME@@``, filled with what is known of the site.

Two at signs stand in no YAML, no shell and no GitHub expression, so nothing else is ever hit.
"""

from __future__ import annotations

import json
import re

from generator.authoring.starter.answers import Answers
from generator.authoring.starter.promises import HOST, PHONE

_BLANK = re.compile(r"@@([A-Z_]+)@@")


def filled(text: str, answers: Answers) -> str:
    """Fill the blanks; one that is not known is a ``KeyError``."""
    known = {
        "BRANCH": json.dumps(answers.branch, ensure_ascii=False),
        "COMPONENT": next(iter(answers.components)),
        "HOST": HOST[answers.service],
        "INSTALL": answers.install,
        "INSTALL_NOTIFY": answers.install_notify,
        "NAME": answers.name,
        "PHONE": PHONE[answers.service],
        "SEVERITIES": ", ".join(answers.severities),
        "STATUSBOOK": answers.statusbook,
        "URL": answers.url,
    }
    return _BLANK.sub(lambda blank: known[blank[1]], text)
