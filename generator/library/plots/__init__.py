"""Drawings of numbers as SVG, made while building.

Vega draws them. Its layers of marks over scales say exactly what is meant; its renderer is one
wheel without dependencies; its SVG has plain attributes and named groups, so that our own
stylesheet gives the marks the colours of light and dark pages. We place everything on linear scales
ourselves: that takes a third of the time that Vega-Lite takes to find out the same.
"""

from generator.library.plots.areas import areas
from generator.library.plots.bars import Bar, bars
from generator.library.plots.calendar import Days, calendar
from generator.library.plots.quarters import quarters
from generator.library.plots.spread import Strip, spread

__all__ = ["Bar", "Days", "Strip", "areas", "bars", "calendar", "quarters", "spread"]
