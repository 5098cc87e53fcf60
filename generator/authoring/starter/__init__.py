"""A site of one's own to begin with: settings, folders, workflows, and a page for its people."""

from generator.authoring.starter.answers import USUAL_SEVERITIES, Answers, Service
from generator.authoring.starter.whole import starter_files

__all__ = ["USUAL_SEVERITIES", "Answers", "Service", "starter_files"]
