"""Values of a model share what they note of the keys that they were given, and keep it apart."""

from __future__ import annotations

from generator.model.frozen import Frozen


class _Note(Frozen):
    title: str
    text: str = ""


class _Page(Frozen):
    notes: tuple[_Note, ...]


def test_values_that_were_given_the_same_keys_share_what_is_noted_of_it() -> None:
    one, other = _Page.model_validate_json('{"notes": [{"title": "a"}, {"title": "b"}]}').notes

    assert one.__pydantic_fields_set__ is other.__pydantic_fields_set__
    assert one.model_dump(exclude_unset=True) == {"title": "a"}


def test_who_was_given_more_notes_more() -> None:
    one, other = _Note(title="a"), _Note(title="a", text="")

    assert one.model_dump(exclude_unset=True) == {"title": "a"}
    assert other.model_dump(exclude_unset=True) == {"title": "a", "text": ""}


def test_a_changed_copy_changes_nothing_of_the_value_it_was_made_of() -> None:
    one, other = _Note(title="a"), _Note(title="b")

    copied = one.model_copy(update={"text": "more"})

    assert copied.model_dump(exclude_unset=True) == {"title": "a", "text": "more"}
    assert other.model_fields_set == one.model_fields_set == {"title"}
