"""What an import could not carry over as it was: kinds, with counts and examples."""

from __future__ import annotations

from generator.importers.noted import Noted, NoteKind


class Kind(NoteKind):
    """A kind of loss or guess, in words that follow its count."""

    GUESSED_EFFECT = (
        (
            "incidents do not say how they affected their components: the impact of the incident "
            "decided, for all of them from start to end"
        ),
        (
            "incident does not say how it affected its components: the impact of the incident "
            "decided, for all of them from start to end"
        ),
    )
    NO_EFFECT = (
        "incidents have components but no impact: the components stay operational",
        "incident has components but no impact: the components stay operational",
    )
    NO_COMPONENT = (
        "incidents name no component: they show in the banner and in no bar",
        "incident names no component: it shows in the banner and in no bar",
    )
    AFTER_RESOLVED = (
        "components were still affected when their incident was resolved",
        "component was still affected when its incident was resolved",
    )
    UNKNOWN_STATUS = (
        "words for a status or an impact are not known",
        "word for a status or an impact is not known",
    )
    POSTMORTEM = (
        "updates have the status postmortem: they are kept as further words on resolved",
        "update has the status postmortem: it is kept as a further word on resolved",
    )
    POSTMORTEM_BODY = (
        "incidents have a postmortem, which was left out: write it as a postmortem",
        "incident has a postmortem, which was left out: write it as a postmortem",
    )
    NO_END = (
        "events were over, but no update said so: one was added",
        "event was over, but no update said so: one was added",
    )
    NO_TEXT = (
        "updates have no text: a dash stands in its place",
        "update has no text: a dash stands in its place",
    )
    NO_UPDATES = (
        "events have no updates: their title became one",
        "event has no updates: its title became one",
    )
    STARTED = (
        "incidents start after their first update: they now start with it",
        "incident starts after its first update: it now starts with it",
    )
    WINDOW = (
        "maintenances have no window, or one that ends before it begins: it was guessed",
        "maintenance has no window, or one that ends before it begins: it was guessed",
    )
    RETIRED = (
        "components are only named by events: they are written as retired",
        "component is only named by events: it is written as retired",
    )
    NOT_IN_SITE = (
        "components are missing in content/site.yml: their events do not name them",
        "component is missing in content/site.yml: its events do not name it",
    )
    NAMELESS = "names were missing", "name was missing"
    ID = "ids do not fit ours and were changed", "id does not fit ours and was changed"
    CHARACTERS = (
        "texts had invisible characters, which were taken out",
        "text had invisible characters, which were taken out",
    )
    PICTURE = (
        "pictures stood in updates: they became links",
        "picture stood in an update: it became a link",
    )
    LINK = (
        "updates have links that lead to no address of the web: only their words were kept",
        "update has links that lead to no address of the web: only their words were kept",
    )
    CUT = "titles are too long and were cut", "title is too long and was cut"
    TWEET = (
        "updates had a text of their own for Twitter",
        "update had a text of its own for Twitter",
    )
    SHOWN_IF_DEGRADED = (
        "components were shown only while affected: they are shown always",
        "component was shown only while affected: it is shown always",
    )
    SINCE = (
        "components existed before the oldest incident here: their bars begin with it",
        "component existed before the oldest incident here: its bars begin with it",
    )
    PLACEHOLDER = (
        "settings in content/site.yml are placeholders, and yours to fill in",
        "setting in content/site.yml is a placeholder, and yours to fill in",
    )


class Notes(Noted[Kind]):
    """Notes by kind."""

    kinds = Kind
