"""Rules about ``content/site.yml``."""
