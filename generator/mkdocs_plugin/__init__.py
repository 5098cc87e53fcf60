"""The only package that knows MkDocs: it hands our pages over, and takes the built site back."""

from generator.mkdocs_plugin.build import build_library
from generator.mkdocs_plugin.frontdoor import internal_frontdoor
from generator.mkdocs_plugin.spool import Spool

__all__ = ["Spool", "build_library", "internal_frontdoor"]
