"""What a person should look at after an import: kinds, with the files concerned."""

from __future__ import annotations

from generator.importers.noted import Noted, NoteKind


class Kind(NoteKind):
    """A kind of gap or guess, in words that follow its count: "3 without a title"."""

    TEAM = "of a team that content/site.yml does not name yet: add it there"
    TITLE = "without a title: the name of the file became one"
    CUT = "with a title that is too long and was cut; the text has it whole"
    DATE = "without a day: add date, or the incident it belongs to"
    SEVERITY = "without a severity, or not in your words: add severity"
    STATUS = (
        "of which nobody knows how far they are: drafts until you say final",
        "of which nobody knows how far it is: a draft until you say final",
    )
    FRONT_MATTER = "with keys that we do not have: they stand at the end of the text"
    BROKEN = "with front matter that cannot be read: it stands at the end of the text"
    CHARACTERS = "with invisible or broken characters, which were replaced"
    TIMES = "with lines of a timeline whose time could not be read: they are kept as text"
    ACTIONS = "without action items that could be read"
    OWNERS = "with action items that nobody owns"


class Notes(Noted[Kind]):
    """Files by kind of note."""

    kinds = Kind
