"""JSON Schemas for the files of a site, made from the models: for editors, and for whoever reads.

They accept what the reader accepts, as far as a schema can say it; docs/communications/editors.md
lists what it cannot.
"""

from generator.authoring.schemas.kinds import Kind, schema_of
from generator.authoring.schemas.shelf import FOLDER, name_of, schema_files, written

__all__ = [
    "FOLDER",
    "Kind",
    "name_of",
    "schema_files",
    "schema_of",
    "written",
]
