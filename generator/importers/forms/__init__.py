"""Issues that a code host makes from a form, read as what somebody wants to publish."""

from generator.importers.forms.github import FormError, Submission, read_submission

__all__ = ["FormError", "Submission", "read_submission"]
