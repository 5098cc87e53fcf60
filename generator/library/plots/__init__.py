"""Drawings of numbers as SVG, made while building.

Vega-Lite draws them: layers of marks over a scale say exactly what is meant, the renderer is one
wheel without dependencies, and its SVG has plain attributes and named groups, so that our own
stylesheet gives the marks the colours of light and dark pages.
"""

from generator.library.plots.areas import areas
from generator.library.plots.bars import Bar, bars
from generator.library.plots.calendar import Days, calendar
from generator.library.plots.quarters import quarters
from generator.library.plots.spread import Strip, spread

__all__ = ["Bar", "Days", "Strip", "areas", "bars", "calendar", "quarters", "spread"]
