"""The only package that knows MkDocs: it hands our pages over, and takes the built site back."""

from generator.mkdocs_plugin.build import build_library
from generator.mkdocs_plugin.frontdoor import internal_frontdoor

__all__ = ["build_library", "internal_frontdoor"]
