"""A postmortem's text to sections, timeline and action items: nothing lost, nothing invented."""

from generator.reading.body import read_body
from generator.reading.dates import first_date
from generator.reading.kept import readings_kept
from generator.reading.kinds import kind_of
from generator.reading.templates import empty_sections, leftovers

__all__ = ["empty_sections", "first_date", "kind_of", "leftovers", "read_body", "readings_kept"]
