"""All rules, by id: every module below ``rules`` is one, and there are no others."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from generator.checks import rules
from generator.checks.rule import Rule


def _modules() -> list[str]:
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    return [each.name for each in found if not each.ispkg]


RULES: tuple[Rule, ...] = tuple(
    sorted((Rule.of(import_module(each)) for each in _modules()), key=lambda rule: rule.id)
)
