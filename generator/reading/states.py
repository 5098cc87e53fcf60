"""Words for what an action item is for, and for where it stands."""

from __future__ import annotations

import re

from generator.model.learning import ActionCategory, ActionState

_C, _S = ActionCategory, ActionState
_CATEGORIES = {
    _C.PREVENT: "prevent|prevention|preventive|preventative|preventing|prevents|prevent recurrence",
    _C.DETECT: "detect|detection|detecting|monitoring|alerting|observability|detective|monitor",
    _C.MITIGATE: "mitigate|mitigation|mitigating|mitigative|repair|recovery|remediation|remediate|"
    "response|recover|limit",
    _C.PROCESS: "process|processes|documentation|docs|document|training|communication|"
    "communications|organisational|organizational|process improvement|process improvements|"
    "documentation improvements",
}
_STATES = {
    _S.OPEN: "open|todo|to do|to-do|in progress|wip|agreed|accepted|planned|started|ongoing|"
    "in review|assigned|not started|doing|new|outstanding",
    _S.PROPOSED: "proposed|proposal|idea|ideas|suggested|suggestion|suggestions|tbc|tbd|"
    "for planning|for sprint planning|backlog|take to planning|to discuss|under discussion|maybe|"
    "to be agreed|for discussion",
    _S.DONE: "done|closed|complete|completed|fixed|resolved|merged|shipped|finished|deployed|"
    "implemented|\u2705|\u2611|\u2714|yes",
    _S.DROPPED: "dropped|wontdo|won't do|wont do|won't fix|wontfix|wont fix|cancelled|canceled|"
    "rejected|abandoned|declined|obsolete|not doing|not planned|will not do|discarded|"
    "superseded|\u274c",
}
_CATEGORY = {word: category for category, words in _CATEGORIES.items() for word in words.split("|")}
_STATE = {word: state for state, words in _STATES.items() for word in words.split("|")}
_PLANNING = re.compile(
    r"(?:take to|for|to|tbc|tbd)\b.*\b(?:planning|sprint|backlog)", re.IGNORECASE
)
_GROUPS = re.compile(
    r"(?:for |the )?(?:(?:short|medium|mid|long|longer|near)(?:er)?[ -]?term|immediate(?:ly)?|now|"
    r"later|soon|next|technical|general|other|others|misc(?:ellaneous)?|testing|tests?|qa|fixes|"
    r"improvements?|investigate|investigation|future .*|following .*|high|medium|low|p[0-4]|"
    r"priority.*|must have|should have|could have|nice to have|urgent|optional|stretch|notes?|"
    r"example|why|how|what)(?: (?:actions?|items?|work|fixes|priority))?",
    re.IGNORECASE,
)
_ALL_BUT_WORDS = re.compile(r"[*_`~\[\]()]+")


def category_of(words: str) -> ActionCategory | None:
    """What an action is for, by a word such as ``detection``."""
    return _CATEGORY.get(_plain(words))


def state_of(words: str) -> ActionState | None:
    """Where an action stands, by a word such as ``done`` or ``won't do``."""
    plain = _plain(words)
    found = _STATE.get(plain)
    if found is None and _PLANNING.fullmatch(plain):
        return ActionState.PROPOSED
    return found


def is_group(words: str) -> bool:
    """Whether a heading sorts actions without naming who does them."""
    return _GROUPS.fullmatch(_plain(words)) is not None


def _plain(words: str) -> str:
    text = _ALL_BUT_WORDS.sub("", words).replace("\u2019", "'").replace("\ufe0f", "")
    return " ".join(text.split()).strip(" :.!?,;-").casefold()


STATE_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"[ -]")
    for word in sorted(_STATE, key=len, reverse=True)
    if word not in {"yes", "new", "limit", "open", "idea", "ideas", "started", "maybe", "closed"}
)
