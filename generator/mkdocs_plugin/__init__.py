"""The only package that knows MkDocs: it hands our pages over, and takes the built site back."""

from generator.mkdocs_plugin.build import build_library

__all__ = ["build_library"]
