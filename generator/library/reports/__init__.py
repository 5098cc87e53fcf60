"""The pages that people review: actions, debts, metrics, patterns, agendas."""

from generator.library.reports.render import render

__all__ = ["render"]
