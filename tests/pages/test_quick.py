"""Templates compiled our way print what Jinja itself prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from generator.status.pages.folding import FoldingEnvironment

TEMPLATES = {
    "base": "<p>{{ value }}</p>{% block main %}{% endblock %}{{ shared }}",
    "macros": "{% macro twice(it) %}{{ it }}{{ shared }}{{ it }}{% endmacro %}",
    "page": (
        '{% extends "base" %}{% from "macros" import twice %}{% block main %}'
        "{{ twice(value) }}{% set both %}{{ value }}&{% endset %}{{ both }}"
        "{% autoescape false %}{{ value }}{% endautoescape %}"
        "{{ value ~ value }}{{ value|string|upper }}{% endblock %}"
    ),
}
VALUES = st.one_of(
    st.text(), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text(), max_size=2)
)


def printed(kind: type[Environment], value: object, shared: object) -> str:
    environment = kind(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    template = environment.get_template("page")
    environment.globals["shared"] = shared
    return template.render(value=value)


@given(VALUES, VALUES)
def test_whatever_is_printed_is_escaped_as_jinja_does(value: object, shared: object) -> None:
    ours = printed(FoldingEnvironment, value, shared)

    assert ours == printed(Environment, value, shared)
    assert type(ours) is str


def test_what_is_not_there_is_not_printed() -> None:
    environment = FoldingEnvironment(autoescape=True, undefined=StrictUndefined)

    with pytest.raises(UndefinedError, match="'nothing' is undefined"):
        environment.from_string("{{ nothing }}").render()


def test_what_one_template_is_given_another_does_not_see() -> None:
    environment = FoldingEnvironment(loader=DictLoader(TEMPLATES), autoescape=True)
    environment.globals["shared"] = "for all"
    environment.get_template("base", globals={"shared": "for one"})

    assert environment.get_template("base").render(value="x") == "<p>x</p>for one"
    assert environment.get_template("page").render(value="x").endswith("for all")
    assert environment.globals["shared"] == "for all"
