"""Every file of a first site, in the order of their paths."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.authoring.schemas import FOLDER, schema_files
from generator.authoring.starter.answers import Answers, Service
from generator.authoring.starter.filled import filled
from generator.authoring.starter.site_file import site_file
from generator.model.content import SiteConfig
from generator.output import OutputFile
from generator.source import Document, parse_document

_ONLY_FOR = {".github": Service.GITHUB, ".gitlab-ci.yml": Service.GITLAB}
_SHIPPED = "files"


def starter_files(answers: Answers) -> list[OutputFile]:
    """Write out a site that can be checked and built at once. Paths are relative to its folder."""
    settings = OutputFile.text("content/site.yml", site_file(answers))
    made = [settings, *_schemas(settings)]
    made += [OutputFile.text(f"content/postmortems/{team}/.gitkeep", "") for team in answers.teams]
    made += [
        OutputFile.text(path, filled(text, answers))
        for path, text in shipped()
        if answers.service in (None, _ONLY_FOR.get(path.partition("/")[0], answers.service))
    ]
    return sorted(made, key=lambda file: file.path)


def _schemas(settings: OutputFile) -> Iterator[OutputFile]:
    document = parse_document(settings.data, settings.path)
    assert isinstance(document, Document)  # noqa: S101 - our own text
    for file in schema_files(SiteConfig.model_validate(document.data)):
        yield OutputFile(f"{FOLDER}/{file.path}", file.data)


def shipped() -> Iterator[tuple[str, str]]:
    """Paths and texts that come with the package, before anything is filled in."""
    yield from _below(files(__package__) / _SHIPPED, "")


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _below(each, f"{path}{each.name}/")
        else:
            yield path + each.name, each.read_text("utf-8")
