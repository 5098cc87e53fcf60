"""The plugin ``statusbook`` of an ``mkdocs.yml``: ``mkdocs build`` makes a whole site.

MkDocs is the command here, so this is where its clock is asked; all below is told. The library is
built into a folder of its own and published with everything else when all of it is there.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage

from generator import report
from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import ROOT, render_library
from generator.mkdocs_plugin.build import configured
from generator.mkdocs_plugin.frontdoor import internal_frontdoor
from generator.mkdocs_plugin.press import Press
from generator.mkdocs_plugin.search import add_search
from generator.mkdocs_plugin.settings import settings
from generator.mkdocs_plugin.sheets import Sheets
from generator.model.content.scalars import read_moment
from generator.model.learning import Audience
from generator.output import CannotPublish, OutputFile, Publishable, claimed
from generator.site import Opened, open_site
from generator.site.history.attach import with_history
from generator.status import TemplateProblem, render_status

_PART = ROOT.rstrip("/")
_TAKEN_OVER = ("docs_dir", "extra", "nav", "site_name", "theme", "use_directory_urls", "validation")


class Settings(Config):  # type: ignore[no-untyped-call]  # - MkDocs has no types
    """What an ``mkdocs.yml`` may say to the plugin."""

    audience = config_options.Choice(tuple(Audience), default=Audience.PUBLIC)
    now = config_options.Optional(config_options.Type(str))


class StatusbookPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # - MkDocs has no types
    """Opens the site beside ``mkdocs.yml``, lets MkDocs build its library, and publishes all."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is ``mkdocs serve``, which shows a folder of its own."""
        del dirty
        self._serving = command == "serve"
        self._watched = tempfile.TemporaryDirectory(prefix="statusbook-")
        """An empty folder of documents: ``mkdocs serve`` watches one for as long as it runs."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, and put MkDocs' settings in the place of those of the file."""
        self._root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self._target = Path(config.site_dir)
        self._folder = tempfile.TemporaryDirectory(prefix="statusbook-")
        self._opened = self._open()
        assert self._opened.content is not None  # noqa: S101 - it has just been opened
        content = with_history(self._opened.content, self._root)
        now = self._moment()
        self._site = public_site(content, now)
        self._edition = edition(content, self._site, now, Audience(self.config.audience))
        sheets = Sheets(render_library(self._edition))
        built = Path(self._folder.name, "library")
        ours = configured(
            settings(self._edition, sheets.pages.keys()), built, self._root / "overrides"
        )
        for name in _TAKEN_OVER:
            config[name] = ours[name]
        config.docs_dir = self._watched.name
        base = config.site_url if self._serving else ours.site_url
        config.site_url = f"{base}{ROOT}" if self._serving else base
        config.site_dir = str(self._target / _PART if self._serving else built)
        watched = (self._root / name for name in ("content", "overrides"))
        config.watch.extend(str(folder) for folder in watched if folder.is_dir())
        self._press = Press(sheets)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Give the host every page and file."""
        return self._press.on_files(files, config=config)

    def on_page_markdown(self, markdown: str, /, **told: Any) -> str:
        """Set title and front matter."""
        return self._press.on_page_markdown(markdown, **told)

    def on_page_content(self, html: str, /, **told: Any) -> str:
        """Give the body as HTML."""
        return self._press.on_page_content(html, **told)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape whatever our own templates print."""
        return self._press.on_env(env, config=config, files=files)

    def on_post_page(self, output: str, /, *, page: HostPage, config: MkDocsConfig) -> str:
        """Leave no script inline."""
        return self._press.on_post_page(output, page=page, config=config)

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave no script inline."""
        return self._press.on_post_template(output, template_name=template_name, config=config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish what was built, and what stands beside it."""
        self._press.on_post_build(config=config)
        folder = Path(config.site_dir)
        try:
            if self._serving:
                for file in self._beside():
                    _write(self._target, file)
                add_search(self._edition, folder, self._target)
            else:
                self._publish(folder)
        except (CannotPublish, TemplateProblem) as trouble:
            raise PluginError(f"{trouble.file}: {trouble.sentence}") from trouble
        finally:
            self._folder.cleanup()

    def _publish(self, folder: Path) -> None:
        with claimed(self._target, keep=(_PART,)) as claim:
            claim.publish(self._beside())
        add_search(self._edition, folder, self._target)
        with claimed(self._target) as claim:
            claim.publish(_files(folder) if self._edition.entries else (), part=_PART)

    def _beside(self) -> Iterator[Publishable]:
        """What stands beside the library: the status page, or the internal site's front door."""
        if self._edition.audience is Audience.INTERNAL:
            return internal_frontdoor(self._edition)
        overrides = self._root / "overrides" / "status"
        return render_status(
            self._site,
            overrides=overrides if overrides.is_dir() else None,
            media=self._opened.media,
        )

    def _open(self) -> Opened:
        opened = open_site(self._root, self._moment())
        if opened.content is None or opened.stopped:
            raise PluginError(report.text(opened.problems).rstrip())
        return opened

    def _moment(self) -> datetime:
        told, epoch = self.config.now, os.environ.get("SOURCE_DATE_EPOCH")
        try:
            if told:
                return read_moment(told)
            if epoch:
                return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError) as wrong:
            raise PluginError(f"now is no moment: {wrong}") from wrong
        return datetime.now(UTC).replace(microsecond=0)


def _files(built: Path) -> Iterator[OutputFile]:
    for file in sorted(built.rglob("*")):
        if file.is_file():
            yield OutputFile(f"{ROOT}{file.relative_to(built).as_posix()}", file.read_bytes())


def _write(folder: Path, file: Publishable) -> None:
    target = folder / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(file.data)
