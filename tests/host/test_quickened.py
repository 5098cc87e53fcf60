"""Templates that have less to do print what Jinja itself prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup

from generator.mkdocs_plugin.quickened import quicken

TEMPLATE = (
    "{{ it.value }}{{ it.value | e }}{{ it.value | e | upper }}{% set a = it.value %}{{ a }}"
    "{{ it.none }}{{ it.items is callable }}{{ it.get('value') | e }}{{ it['value'] | safe }}"
    "{% for key, value in it.items() %}{{ key }}{{ value | e }}{% endfor %}"
    "{% macro twice(it) %}{{ it.value }}{{ it.value | e }}{% endmacro %}{{ twice(it) }}"
    "{{ it.value.upper }}"
)
VALUES = st.one_of(
    st.text(), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text(), max_size=2),
    st.dictionaries(st.sampled_from(["upper", "items", "value"]), st.text()),
)  # fmt: skip


@pytest.mark.parametrize("escaped", [True, False])
@given(value=VALUES, names=st.dictionaries(st.text(), st.text(), max_size=2))
def test_the_same_is_printed(escaped: bool, value: object, names: dict[str, str]) -> None:
    slow, fast = Environment(autoescape=escaped), Environment(autoescape=escaped)
    quicken(fast)
    it = {**names, "value": value}
    said = [_steady(env.from_string(TEMPLATE).render(it=it)) for env in (slow, fast)]
    assert said[0] == said[1]


def _steady(text: str) -> str:
    """Leave out where in memory a method lies."""
    return text.partition(" at 0x")[0]
