"""What an import could not carry over as it was: kinds, with counts and examples."""

from __future__ import annotations

from enum import StrEnum

from generator.importers.noted import Noted


class Kind(StrEnum):
    """A kind of loss or guess, in words that follow its count."""

    GUESSED_EFFECT = (
        "incidents do not say how they affected their components: the impact of the incident "
        "decided, for all of them from start to end"
    )
    NO_EFFECT = "incidents have components but no impact: the components stay operational"
    NO_COMPONENT = "incidents name no component: they show in the banner and in no bar"
    AFTER_RESOLVED = "components were still affected when their incident was resolved"
    UNKNOWN_STATUS = "words for a status or an impact are not known"
    POSTMORTEM = "updates have the status postmortem: they are kept as further words on resolved"
    POSTMORTEM_BODY = "incidents have a postmortem, which was left out: write it as a postmortem"
    NO_END = "events were over, but no update said so: one was added"
    NO_TEXT = "updates have no text: a dash stands in its place"
    NO_UPDATES = "events have no updates: their title became one"
    STARTED = "incidents start after their first update: they now start with it"
    WINDOW = "maintenances have no window, or one that ends before it begins: it was guessed"
    RETIRED = "components are only named by events: they are written as retired"
    NOT_IN_SITE = "components are missing in content/site.yml: their events do not name them"
    NAMELESS = "names were missing"
    ID = "ids do not fit ours and were changed"
    CHARACTERS = "texts had invisible characters, which were taken out"
    PICTURE = "pictures stood in updates: they became links"
    LINK = "updates have links that lead to no address of the web: only their words were kept"
    CUT = "titles are too long and were cut"
    TWEET = "updates had a text of their own for Twitter"
    SHOWN_IF_DEGRADED = "components were shown only while affected: they are shown always"
    SINCE = "components existed before the oldest incident here: their bars begin with it"
    PLACEHOLDER = "settings in content/site.yml are placeholders, and yours to fill in"


class Notes(Noted[Kind]):
    """Notes by kind."""

    kinds = Kind
