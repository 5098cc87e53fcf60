"""The pages of the status site: HTML, styles, scripts, and ``build.json``."""

from generator.status.pages.problem import TemplateProblem
from generator.status.pages.render import render

__all__ = ["TemplateProblem", "render"]
