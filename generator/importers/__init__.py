"""Bring the history of other status pages along, as content files that people go on editing."""
