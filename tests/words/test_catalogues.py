"""Every message is in the template and in every language: whole, exact, in all plural forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from babel import Locale
from babel.messages.catalog import Message

from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage
from generator.status.words import LANGUAGES, Words
from generator.status.words.catalogue import catalogue_path, translations
from tests.words.messages import POT, TRANSLATED, extracted, key, messages, read, written

RENEW = "run: python -m tests.words.messages, then translate what is new"
PLACEHOLDER = re.compile(r"%(?:%|\((\w+)\)[sd])")
SAME_ON_PURPOSE = re.compile(r"[^A-Za-z]*|.*%\(\w+\)s.*")


def forms(message: Message) -> list[str]:
    """Its translations: one, or one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def sources(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def plural_rule(language: str) -> Callable[[int], int]:
    """Which form a number takes, as the reader of the catalogue understood its header."""
    rule: Callable[[int], int] = vars(translations(language))["plural"]
    return rule


def each() -> Iterator[object]:
    """Every message of every catalogue, named so that a failure says which."""
    for language in TRANSLATED:
        for message in messages(read(catalogue_path(language), language)):
            name = f"{language}: {message.context or ''} {sources(message)[0]}"
            yield pytest.param(language, message, id=name)


def test_the_template_holds_every_message_of_code_and_templates() -> None:
    assert POT.read_bytes() == written(extracted()), RENEW


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_the_messages_of_the_template_and_no_others(language: str) -> None:
    expected = {key(message) for message in messages(read(POT))}
    found = {key(message) for message in messages(read(catalogue_path(language), language))}

    assert found == expected, RENEW


@pytest.mark.parametrize(("language", "message"), each())
def test_a_message_is_translated(language: str, message: Message) -> None:
    assert not message.fuzzy
    assert all(form.strip() for form in forms(message))


@pytest.mark.parametrize(("language", "message"), each())
def test_a_translation_has_the_placeholders_of_its_message(language: str, message: Message) -> None:
    expected = sorted(PLACEHOLDER.findall(sources(message)[-1]))

    for form in forms(message):
        found = sorted(PLACEHOLDER.findall(form))
        uncounted = sorted(name for name in expected if name != "num")
        assert found in (expected, uncounted if message.pluralizable else expected)
        assert "%" not in PLACEHOLDER.sub("", form)


@pytest.mark.parametrize(("language", "message"), each())
def test_only_a_form_for_one_number_may_leave_the_number_out(
    language: str, message: Message
) -> None:
    if not message.pluralizable or "%(num)" not in sources(message)[-1]:
        return
    numbers: dict[int, set[int]] = {}
    plural = plural_rule(language)
    for number in range(1, 1001):
        numbers.setdefault(plural(number), set()).add(number)

    for index, form in enumerate(forms(message)):
        if "%(num)" not in form:
            assert len(numbers.get(index, set())) <= 1


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_counts_as_its_language_does(language: str) -> None:
    catalogue = read(catalogue_path(language), language)
    expected = {"de": 2, "fr": 2, "es": 2, "ja": 1, "ar": 6}

    assert catalogue.num_plurals == expected[language]
    for message in messages(catalogue):
        if message.pluralizable:
            assert len(forms(message)) == expected[language]


@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100, 101, 102, 103, 111])
def test_arabic_takes_the_form_that_the_cldr_names(number: int) -> None:
    order = ("zero", "one", "two", "few", "many", "other")
    plural = plural_rule("ar")

    assert order[plural(number)] == Locale("ar").plural_form(number)


@pytest.mark.parametrize(("language", "message"), each())
def test_a_translation_keeps_the_ends_of_its_message(language: str, message: Message) -> None:
    """No space lost or added at the ends, no full stop where there was none."""
    stops = (".", "\N{IDEOGRAPHIC FULL STOP}")
    for form in forms(message):
        source = sources(message)[-1]
        assert form == form.strip() or source != source.strip()
        assert form.endswith(stops) == source.endswith(stops)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_trade_differ_from_each_other(language: str) -> None:
    words = Words.of(language, "UTC")
    for names in (
        [words.state(state) for state in ComponentState],
        [words.stage(stage) for stage in Stage],
        [words.impact(impact) for impact in Impact],
        [words.kind(kind) for kind in EventKind],
    ):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(("one", "other"), product(TRANSLATED, TRANSLATED))
def test_no_catalogue_was_put_in_the_place_of_another(one: str, other: str) -> None:
    if one != other:
        assert catalogue_path(one).read_bytes() != catalogue_path(other).read_bytes()
