"""How well an action item's control holds, read from its words.

An appeal to care is one wherever it stands. Otherwise the first telling word decides: "alert when
the pool runs low" detects, "document how to fail over" trains. Words that tell little, such as
"fix" or "replace", decide only where nothing else does; and after them the category, where its
author says that it is there to detect or to mitigate.
"""

from __future__ import annotations

import re

from generator.model.learning import ActionCategory, ActionStrength

_CARE = re.compile(
    r"\b(?:be (?:more )?(?:careful|aware|mindful)|more care|take care|pay (?:more )?attention|"
    r"remember to|do(?:n['\u2019]t| not) forget|try harder|double[- ]check|watch out|keep in mind|"
    r"remind (?:everyone|people|the team|engineers|developers|each other|ourselves))",
    re.IGNORECASE,
)
_WORDS = {
    ActionStrength.IMPOSSIBLE: (
        r"(?:make|makes|making) (?:it|this|that) impossible|impossible|refus\w+|reject\w*|"
        r"block(?:s|ed|ing)? (?!list)|enforc\w+|forbid\w*|disallow\w*|prohibit\w*|prevent\w*|"
        r"limit\w*|quotas?|cap|caps|constrain\w*|validat\w+|requir\w+|guard\w*|gate[sd]?|"
        r"throttl\w+|lock(?:s|ed|ing)? (?:down|out)?|read-only|cannot|no longer"
    ),
    ActionStrength.DETECTED: (
        r"alert\w*|alarm\w*|monitor\w*|detect\w*|dashboard\w*|metrics?|log(?:s|ged|ging)?|canary|"
        r"canaries|prob(?:e|es|ing)|tests?|testing|tested|check(?:s|ed|ing)?|warn\w*|page[sd]?|"
        r"notif\w+|observ\w+|trac(?:e|es|ing)|smoke|synthetic\w*|lint\w*|measur\w+|report\w*|"
        r"compar\w+|watch\w*|assert\w*|review\w*|audit\w*"
    ),
    ActionStrength.RECOVERABLE: (
        r"roll\w*[- ]?back\w*|back[- ]?ups?|restor\w+|fail[- ]?over\w*|fall\w*[- ]?back\w*|"
        r"retr(?:y|ies|ied|ying)|circuit[- ]breaker\w*|degrad\w+|kill[- ]switch\w*|redundan\w+|"
        r"feature[- ]flag\w*|replay\w*|queue\w*|replic\w+|timeouts?|restart\w*|self-heal\w*|"
        r"second (?:region|zone|supplier|provider)|headroom|standby|autoscal\w+|recover\w*|"
        r"load[- ]shed\w*|shed(?:s|ding)?|bulkhead\w*|drain\w*|revert\w*|cach(?:e|es|ing)"
    ),
    ActionStrength.TRAINING: (
        r"train(?:s|ed|ing|ings)?|workshops?|document\w*|docs?|runbooks?|playbooks?|teach\w*|wiki|"
        r"onboarding|educat\w+|guides?|guidelines?|write up|explain\w*|rehears\w+|drills?|"
        r"game[- ]?days?|practi[cs]e\w*|share (?:the )?(?:lessons?|findings|knowledge)|"
        r"communicat\w+|checklists?|learn\w*|discuss\w*"
    ),
}
_WEAK_WORDS = {
    ActionStrength.IMPOSSIBLE: (
        r"automat\w+|remov\w+|delet\w+|replac\w+|fix\w*|upgrad\w+|updat\w+|eliminat\w+|retir\w+|"
        r"disabl\w+|rotat\w+|patch\w*|migrat\w+|split\w*|separat\w+|isolat\w+|pin(?:s|ned)?|"
        r"stops?|at most|never|(?:in )?one place|of (?:its|their) own"
    ),
    ActionStrength.DETECTED: (
        r"calls? (?:on-call|somebody|someone)|fail(?:s|ing)? loudly|forecast\w*|look(?:s|ing)? for|"
        r"(?:find|search) all|asks? (?:each|every)"
    ),
    ActionStrength.RECOVERABLE: (
        r"(?:second|two) (?:\w+ )?(?:lines?|suppliers?|companies|company|ways?|runs?|copies)|"
        r"(?:go|goes|take|takes) (?:this \w+ )?back|switch(?:es)?|puts? .{0,40} aside"
    ),
    ActionStrength.TRAINING: r"(?:a )?list of|write .{0,40}down|calendar|tell(?:s|ing)?",
}
_BY_CATEGORY = {
    ActionCategory.DETECT: ActionStrength.DETECTED,
    ActionCategory.MITIGATE: ActionStrength.RECOVERABLE,
}


def _lexicon(words: dict[ActionStrength, str], flags: re.RegexFlag) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{strength.value}>{each})" for strength, each in words.items())
    return re.compile(rf"\b(?:{groups})\b", flags)


_LEXICA, _LOW_LEXICA = (
    tuple(_lexicon(words, flags) for words in (_WORDS, _WEAK_WORDS))
    for flags in (re.IGNORECASE, re.NOFLAG)
)
"""For any text, and for one of ASCII in lower case, which is read many times as fast."""


def strength_of(text: str, category: ActionCategory | None = None) -> ActionStrength | None:
    """Judge an action item; ``None`` where its author's words do not tell."""
    if _CARE.search(text):
        return ActionStrength.CARE
    told, lexica = (text.lower(), _LOW_LEXICA) if text.isascii() else (text, _LEXICA)
    found = next(filter(None, (lexicon.search(told) for lexicon in lexica)), None)
    if found is not None:
        return ActionStrength(str(found.lastgroup))
    return _BY_CATEGORY.get(category) if category else None
