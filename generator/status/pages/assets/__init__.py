"""Styles, scripts, icons and logos as files that may be cached for ever."""
