"""Calendars of planned maintenance, for everything and for each component."""

from generator.status.calendar.publish import render

__all__ = ["render"]
