"""What the Markdown of a postmortem says: text in, sections, timeline and action items out."""
