"""Postmortems, action items and metrics as JSON, each with its JSON Schema beside it.

A developer portal can link and count from these: the whole library, and a file for each service.
"""

from generator.library.data.publish import render

__all__ = ["render"]
