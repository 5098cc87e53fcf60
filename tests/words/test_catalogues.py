"""Every message is in the template and in every language: whole, exact, in all plural forms."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from babel import Locale
from babel.messages.catalog import Message

from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage
from generator.status.words import LANGUAGES, Words
from generator.status.words.catalogue import catalogue_path, translations
from tests.words.messages import POT, TRANSLATED, extracted, key, messages, read

RENEW = "run: python -m tests.words.messages, then translate what is new"
PLACEHOLDER = re.compile(r"%(?:%|\((\w+)\)[sd])")


def forms(message: Message) -> list[str]:
    """Its translations: one, or one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def sources(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def plural_rule(language: str) -> Callable[[int], int]:
    """Which form a number takes, as the reader of the catalogue understood its header."""
    rule: Callable[[int], int] = vars(translations(language))["plural"]
    return rule


def catalogue(language: str) -> list[Message]:
    return list(messages(read(catalogue_path(language), language)))


def test_the_template_holds_every_message_of_code_and_templates() -> None:
    expected = {(message.context, message.id) for message in messages(extracted())}
    found = {(message.context, message.id) for message in messages(read(POT))}

    assert found == expected, RENEW


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_the_messages_of_the_template_and_no_others(language: str) -> None:
    expected = {key(message) for message in messages(read(POT))}
    found = {key(message) for message in messages(read(catalogue_path(language), language))}

    assert found == expected, RENEW


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    missing = [key(it) for it in catalogue(language) if it.fuzzy or not all(forms(it))]

    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_placeholders_of_its_message(language: str) -> None:
    wrong = []
    for message in catalogue(language):
        expected = sorted(PLACEHOLDER.findall(sources(message)[-1]))
        uncounted = [name for name in expected if name != "num"]
        allowed = [expected, uncounted] if message.pluralizable else [expected]
        wrong += [
            form
            for form in forms(message)
            if sorted(PLACEHOLDER.findall(form)) not in allowed or "%" in PLACEHOLDER.sub("", form)
        ]

    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_only_a_form_for_one_number_may_leave_the_number_out(language: str) -> None:
    numbers: dict[int, set[int]] = {}
    for number in range(1, 1001):
        numbers.setdefault(plural_rule(language)(number), set()).add(number)

    wrong = [
        form
        for message in catalogue(language)
        if "%(num)" in sources(message)[-1]
        for index, form in enumerate(forms(message))
        if "%(num)" not in form and len(numbers.get(index, set())) > 1
    ]

    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_counts_as_its_language_does(language: str) -> None:
    expected = {"de": 2, "fr": 2, "es": 2, "ja": 1, "ar": 6}[language]
    counting = [message for message in catalogue(language) if message.pluralizable]

    assert read(catalogue_path(language), language).num_plurals == expected
    assert {len(forms(message)) for message in counting} == {expected}


@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100, 101, 102, 103, 111])
def test_arabic_takes_the_form_that_the_cldr_names(number: int) -> None:
    order = ("zero", "one", "two", "few", "many", "other")
    plural = plural_rule("ar")

    assert order[plural(number)] == Locale("ar").plural_form(number)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_ends_as_its_message_does(language: str) -> None:
    """No space at the ends; a full stop where there was one, and only there."""
    stops = (".", "\N{IDEOGRAPHIC FULL STOP}")
    wrong = [
        form
        for message in catalogue(language)
        for form in forms(message)
        if form != form.strip() or form.endswith(stops) != sources(message)[-1].endswith(stops)
    ]

    assert wrong == []


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
