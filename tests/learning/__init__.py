"""Beginning a postmortem from the command line."""
