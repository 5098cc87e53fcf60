"""Files to publish, and the one writer of trees."""

from generator.output.claim import Claim, claimed
from generator.output.create import create
from generator.output.edit import add_file, replace_file
from generator.output.file import Bundle, Deferred, Output, OutputFile, Publishable
from generator.output.memory import forget, remember, remembered
from generator.output.publish import publish
from generator.output.published import Published
from generator.output.trouble import CannotPublish

__all__ = [
    "Bundle",
    "CannotPublish",
    "Claim",
    "Deferred",
    "Output",
    "OutputFile",
    "Publishable",
    "Published",
    "add_file",
    "claimed",
    "create",
    "forget",
    "publish",
    "remember",
    "remembered",
    "replace_file",
]
