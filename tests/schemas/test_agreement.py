"""Schemas and the reader take the same files, and refuse the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema.validators import validator_for

from generator.authoring.schemas import Kind, schema_of
from generator.load import load_event
from generator.load.postmortem import load_postmortem
from generator.load.site import load_site
from generator.model.content import Incident, Maintenance, Notice, Postmortem, SiteConfig
from generator.source import Document, Paper, parse_document, parse_paper
from tests.schemas.core import read_core
from tests.schemas.documents import Tree, as_yaml, documents, mutated

GIVEN = frozenset({"id", "file", "body", "history", "pictures"})
NONE: frozenset[str] = frozenset()
OF = {
    Kind.SITE: documents(SiteConfig, NONE, NONE),
    Kind.EVENT: documents(Incident, GIVEN, NONE)
    | documents(Maintenance, GIVEN, NONE)
    | documents(Notice, GIVEN, NONE),
    Kind.POSTMORTEM: documents(Postmortem, GIVEN, frozenset({"team"})),
}
PATIENT = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
KINDS = pytest.mark.parametrize("kind", list(Kind), ids=str)


def ecma_pattern(
    validator: object, pattern: str, instance: object, schema: Mapping[str, Any]
) -> Iterator[jsonschema.ValidationError]:
    """Patterns as editors run them: the end of a text is its very end."""
    if isinstance(instance, str) and not re.search(
        re.sub(r"\$(?=$|\|)", r"\\Z", pattern), instance
    ):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def judge(schema: Mapping[str, Any]) -> Any:
    """A validator that reads patterns as editors do."""
    extend: Any = jsonschema.validators.extend
    strict = extend(validator_for(schema), {"pattern": ecma_pattern})
    strict.check_schema(schema)
    return strict(schema)


JUDGES = {kind: judge(schema_of(kind)) for kind in Kind}


def reads(kind: Kind, text: str) -> bool:
    """Whether our reader takes a file of this kind."""
    if kind is Kind.POSTMORTEM:
        paper = parse_paper(f"---\n{text}\n---\n".encode(), "content/postmortems/money/p.md")
        if not isinstance(paper, Paper):
            return False
        return isinstance(load_postmortem(paper, "p"), Postmortem)
    document = parse_document(text.encode(), "f.yml")
    if not isinstance(document, Document):
        return False
    read = load_event(document, "e") if kind is Kind.EVENT else load_site(document)
    return not isinstance(read, tuple)


def accepts(kind: Kind, text: str) -> bool:
    return bool(JUDGES[kind].is_valid(read_core(text)))


@KINDS
@PATIENT
@given(data=st.data())
def test_what_is_right_is_accepted(kind: Kind, data: st.DataObject) -> None:
    text = as_yaml(data.draw(OF[kind]))
    assert reads(kind, text)
    errors = [
        (list(e.absolute_path), e.message[:200]) for e in JUDGES[kind].iter_errors(read_core(text))
    ]
    assert not errors


@KINDS
@PATIENT
@given(data=st.data())
def test_after_slips_of_the_hand_both_say_the_same(kind: Kind, data: st.DataObject) -> None:
    tree: Tree = data.draw(mutated(OF[kind]))
    text = as_yaml(tree)
    assert accepts(kind, text) == reads(kind, text)
