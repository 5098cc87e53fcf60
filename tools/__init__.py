"""Scripts for those who work on Statusbook."""
