"""A site on this machine: built, served, built again when a file or the clock says so."""

from generator.cli.serving.server import Server
from generator.cli.serving.trouble import CannotListen
from generator.cli.serving.watching import keep_fresh
from generator.cli.serving.workshop import Outcome, Workshop

__all__ = ["CannotListen", "Outcome", "Server", "Workshop", "keep_fresh"]
