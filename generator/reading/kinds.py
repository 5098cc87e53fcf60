"""What a section is about, by the many names that people give to its heading."""

from __future__ import annotations

import re
import unicodedata

from generator.model.learning import SectionKind

_K = SectionKind
_NAMES: dict[SectionKind, str] = {
    _K.TIMELINE: "timeline|timeline of events|incident timeline|chain of events|key events|"
    "sequence of events|event log|chronology|detailed timeline|short timeline",
    _K.ACTIONS: "action items|actions|action|action item|review actions|follow-ups|follow-up|"
    "follow ups|followups|follow up|next steps|corrective and preventative measures|"
    "corrective and preventative measure|corrective and preventive measures|corrective actions|"
    "corrective action|preventative measures|preventive measures|preventive actions|"
    "preventative actions|remediation items|remediation actions|improvements|recommendations|"
    "recommendation|prevention|todo|todos|to do|to dos|resulting action|resulting actions|"
    "process improvements|technical improvements|documentation improvements|"
    "follow-up actions|follow-up items|action plan|further actions|future improvements|"
    "planned improvements|what are we doing about it|future work",
    _K.SUMMARY: "summary|issue summary|incident summary|executive summary|overview|tl;dr|tldr|"
    "abstract|synopsis|what happened|incident overview|issue|description|incident description",
    _K.RESOLUTION: "resolution|resolution and recovery|recovery|fix|fixes|mitigation|mitigations|"
    "remediation|response|the fix|incident response|resolution & recovery|workaround",
    _K.IMPACT: "impact|customer impact|user impact|impact analysis|fallout|business impact|"
    "impacts|affected users|effects|ramifications|consequences",
    _K.BACKGROUND: "background|context|lead-up|leadup|lead up|introduction|"
    "background and context|before the incident",
    _K.ROOT_CAUSE: "root cause|root causes|root cause analysis|analysis of causes|causes|cause|"
    "diagnosis|analysis|fault|five whys|5 whys|the bug|rca|technical analysis|the problem|"
    "root cause & trigger|problem|causal analysis|analysis of cause",
    _K.STATS: "stats|statistics|metadata|incident timing|severity|duration|key facts|details|"
    "incident details|incident data|facts|status|metrics",
    _K.LESSONS: "lessons|lessons learned|lessons learnt|takeaways|conclusion|conclusions|"
    "key takeaways|learnings|what we learned|what did we learn|"
    "lesson learned|recurrence",
    _K.PEOPLE: "people|attendees|responders|authors|thanks|author|participants|roles|"
    "acknowledgements|acknowledgments|contributors|incident team|people involved|credits|"
    "special thanks|thanks to|present|owner|owners",
    _K.DETECTION: "detection|how was it detected|why did we not detect it sooner|how we noticed|"
    "how it was detected|how was the incident detected|discovery|monitoring and detection",
    _K.CONTRIBUTING_FACTORS: "contributing factors|contributing factor|contributing causes|"
    "contributing conditions|process breakdowns|contributing cause|contributors and enablers|"
    "contributing factors and causes|other factors|causal factors",
    _K.WENT_WELL: "what went well|things that went well|went well|good|what worked|"
    "what went right|what worked well|positives|the good",
    _K.WENT_POORLY: "what went wrong|what went badly|what went poorly|things that went poorly|"
    "things that went badly|things that went wrong|what didn't go well|what didn't go so well|"
    "what did not go well|what did not go so well|what could have gone better|went poorly|"
    "went badly|went wrong|what could be improved|what can be improved|what didn't work|"
    "what could have been better|what went less well|the bad|what could we have done better",
    _K.LUCKY: "where we got lucky|lucky|where did we get lucky|luck|how we got lucky|"
    "things we got lucky with|got lucky|what we got lucky with",
    _K.TRIGGER: "trigger|triggers|triggering event|what triggered it",
}
_BY_NAME = {name: kind for kind, names in _NAMES.items() for name in names.split("|")}
_BEGINNINGS: tuple[tuple[str, SectionKind], ...] = (
    ("timeline", _K.TIMELINE),
    ("action items", _K.ACTIONS),
    ("actions ", _K.ACTIONS),
    ("follow-up", _K.ACTIONS),
    ("corrective ", _K.ACTIONS),
    ("remediation items", _K.ACTIONS),
    ("root cause", _K.ROOT_CAUSE),
    ("what caused", _K.ROOT_CAUSE),
    ("why did it happen", _K.ROOT_CAUSE),
    ("contributing ", _K.CONTRIBUTING_FACTORS),
    ("lessons ", _K.LESSONS),
    ("summary ", _K.SUMMARY),
    ("impact ", _K.IMPACT),
    ("background ", _K.BACKGROUND),
    ("what went well", _K.WENT_WELL),
    ("things that went well", _K.WENT_WELL),
    ("what went ", _K.WENT_POORLY),
    ("what didn't go", _K.WENT_POORLY),
    ("where we got lucky", _K.LUCKY),
    ("where did we get lucky", _K.LUCKY),
    ("detection ", _K.DETECTION),
    ("resolution ", _K.RESOLUTION),
    ("recovery ", _K.RESOLUTION),
    ("trigger ", _K.TRIGGER),
    ("how was it detected", _K.DETECTION),
    ("how did we detect", _K.DETECTION),
    ("why did we not detect", _K.DETECTION),
)
_ENDINGS: tuple[tuple[str, SectionKind], ...] = (
    (" timeline", _K.TIMELINE),
    (" action items", _K.ACTIONS),
    (" root cause", _K.ROOT_CAUSE),
    (" lessons learned", _K.LESSONS),
)
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_NUMBER = re.compile(r"(?:\d+|[ivx]+)[.)]\s+|\d+\s+[-\u2013\u2014]\s+")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_SPACE = re.compile(r"\s+")
_LONG = 200
_WORDS = 12
"""A heading with more words is a sentence that only begins like a section's name."""


def kind_of(heading: str) -> SectionKind | None:
    """Say what a section under this heading is about; ``None`` where nobody foresaw it."""
    text = heading[:_LONG]
    plain = plain_heading(text)
    found = _named(plain)
    if found:
        return found
    for inside in _PARENTHESES.findall(_LINK.sub(r"\1", text)):
        found = _BY_NAME.get(plain_heading(inside))
        if found:
            return found
    return None


def _named(plain: str) -> SectionKind | None:
    found = _BY_NAME.get(plain) or _BY_NAME.get(
        plain.removeprefix("the ").removeprefix("incident ")
    )
    if found or len(plain.split()) > _WORDS:
        return found or _dated_timeline(plain)
    for beginning, kind in _BEGINNINGS:
        if plain.startswith(beginning):
            return kind
    for ending, kind in _ENDINGS:
        if plain.endswith(ending):
            return kind
    return None


def _dated_timeline(plain: str) -> SectionKind | None:
    """``Timeline Saturday Oct 30th 2021 - Monday Nov 1st 2021, all times approximations``."""
    is_one = plain.startswith("timeline ") and any(each.isdigit() for each in plain)
    return SectionKind.TIMELINE if is_one else None


def plain_heading(heading: str) -> str:
    """Leave out emphasis, links, emoji, parentheses, a leading number and a colon at the end."""
    text = _LINK.sub(r"\1", heading)
    text = _PARENTHESES.sub(" ", text)
    text = _SHORTCODE.sub(" ", text)
    text = "".join(each for each in text if not _is_ornament(each))
    text = _SPACE.sub(" ", text.replace("\u2019", "'")).strip().casefold()
    text = _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text
    return text.strip(" :.?!-\u2013\u2014#")


def _is_ornament(character: str) -> bool:
    if character in "*_`~\ufe0f\u200d":
        return True
    return not character.isascii() and unicodedata.category(character) in ("So", "Sk", "Cf")
