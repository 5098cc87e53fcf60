"""What leads machines to the rest: a directory of feeds, a map of pages, and rules for hosts."""

from generator.status.discovery.publish import render

__all__ = ["render"]
