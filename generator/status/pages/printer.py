"""Templates: the built-in ones, replaced or extended by a site's own, compiled once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from markupsafe import Markup

from generator.status.pages.blame import blamed
from generator.status.pages.folding import FoldingEnvironment
from generator.status.pages.own import FOLDER, own_text
from generator.status.pages.problem import TemplateProblem
from generator.status.words import Words
from generator.templates.kept import Codes, KeptCode

BUILT_IN = Path(__file__).parent / "templates"
_CODE: Codes = {}
SLOTS = ("head", "header", "before_main", "after_main", "footer")


class Printer:
    """Prints templates. A mistake in a site's own template is a ``TemplateProblem``."""

    def __init__(self, words: Words, overrides: Path | None) -> None:
        self._overrides = overrides
        self._environment = _environment(words, overrides)
        if overrides is not None:
            _look_through(overrides)

    def share(self, **values: object) -> None:
        """Let every template and macro know something."""
        self._environment.globals.update(values)

    def template(self, name: str) -> Callable[..., str]:
        """Compile a template and return what prints it."""
        with self._blaming():
            template = self._environment.get_template(name)

        def printed(**context: object) -> str:
            with self._blaming():
                return template.render(context)

        return printed

    def fragment(self, name: str, **context: object) -> Markup:
        """Print a part of a page, to be put into others as it is."""
        return Markup(self.template(name)(**context))  # noqa: S704 - our own escaped output

    @contextmanager
    def _blaming(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            problem = blamed(error, self._overrides)
            if problem is None:
                raise
            raise problem from error


def _environment(words: Words, overrides: Path | None) -> Environment:
    built_in = FileSystemLoader(BUILT_IN)
    loaders: list[BaseLoader] = [built_in, PrefixLoader({"builtin": built_in})]
    if overrides is not None:
        loaders.insert(0, FileSystemLoader(overrides))
    environment = FoldingEnvironment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=KeptCode(_CODE, {BUILT_IN: BUILT_IN}, lambda _: words.language),
        extensions=["jinja2.ext.i18n"],
    )
    environment.say = words.translations.gettext
    # The extension adds it when it is loaded - jinja2's types do not know.
    install = environment.install_gettext_translations  # type: ignore[attr-defined]  # - see above
    install(words.translations, newstyle=True)
    return environment


def _look_through(overrides: Path) -> None:
    """Refuse what would be passed over in silence, or fail without saying where."""
    for path in sorted(overrides.rglob("*.html")):
        own_text(overrides, path.relative_to(overrides).as_posix())
    known = [f"{slot}.html" for slot in SLOTS]
    for path in sorted((overrides / "slots").glob("*")):
        if path.name not in known:
            sentence = f"there is no such slot; there are {', '.join(known)}"
            raise TemplateProblem(f"{FOLDER}/slots/{path.name}", None, sentence)
