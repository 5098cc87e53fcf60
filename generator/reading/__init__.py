"""A postmortem's text to sections, timeline and action items: nothing lost, nothing invented."""

from generator.reading.body import read_body

__all__ = ["read_body"]
