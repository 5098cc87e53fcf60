"""Schemas as files: for a folder of a site, where editors find them."""

from __future__ import annotations

import json

from generator.authoring.schemas.kinds import Kind, schema_of
from generator.authoring.schemas.scalars import Schema
from generator.model.content import SiteConfig
from generator.output import OutputFile

FOLDER = "schemas"


def name_of(kind: Kind) -> str:
    """Name the file of a schema."""
    return f"{kind.value}.schema.json"


def written(schema: Schema) -> str:
    """Write a schema out; the same schema is the same text."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def schema_files(site: SiteConfig | None = None) -> list[OutputFile]:
    """Make the files of all schemas, by path; with a site, such as know its ids."""
    files = [OutputFile.text(name_of(kind), written(schema_of(kind, site))) for kind in Kind]
    return sorted(files, key=lambda file: file.path)
