"""Badges for other people's pages: the state of the site and of each component.

``badge/status.svg`` speaks for the whole site, so a component named ``status`` has none.
"""

from generator.status.badges.publish import render

__all__ = ["render"]
