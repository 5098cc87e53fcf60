"""Under construction: see the package that fills it."""
