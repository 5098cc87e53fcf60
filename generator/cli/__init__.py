"""The command line: ``statusbook``, also ``python -m generator``."""

from generator.cli.group import main

__all__ = ["main"]
