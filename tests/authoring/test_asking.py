from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.cli.desk.asking import choose
from generator.cli.desk.since import since_when
from tests.authoring.desk import DeskInTest
from tests.authoring.terminal import Terminal

NOW = "--now=2026-11-18T14:10:00Z"


@pytest.fixture
def desk(tmp_path: Path) -> DeskInTest:
    return DeskInTest(tmp_path)


def test_an_incident_is_asked_for_with_choices_defaults_and_a_preview(desk: DeskInTest) -> None:
    terminal = Terminal(desk.root, "new", "incident", NOW)
    terminal.answer("Headline: what fails for whom", "Checkout fails")
    terminal.read_until("1  sev1: Critical. Most customers cannot use a core part")
    terminal.answer("Number or name", "sev22")
    terminal.answer("did you mean sev2?", "2")
    terminal.read_until("1  checkout: Checkout")
    terminal.answer("Number or name [-]", "checkout")
    terminal.answer("Number or name [partial_outage]", "")
    terminal.answer("Which other", "")
    terminal.answer("Since when do customers notice?", "about ten minutes")
    terminal.answer("'about ten minutes' is no time; write 10m", "10m")
    terminal.read_until("{{how many or which customers}}")
    terminal.answer("What do customers read?", "About 15% of attempts fail.")
    terminal.type("")
    terminal.read_until("| Investigating: Checkout fails")
    terminal.read_until("next update by 2026-11-18T15:10:00Z")
    terminal.answer("Write it? [Y/n]", "")
    assert terminal.end() == 0, terminal.seen
    assert "Next: commit and push" in terminal.seen
    assert desk.text("fails").endswith("    message: |\n      About 15% of attempts fail.\n")
    assert "components:\n  checkout: partial_outage\n" in desk.text("fails")
    assert "started: 2026-11-18T14:00:00Z\n" in desk.text("fails")


def test_what_was_given_is_not_asked_for(desk: DeskInTest) -> None:
    desk.begin()
    terminal = Terminal(
        desk.root, "update", "--now=2026-11-18T14:20:00Z", "--status", "identified", "-m", "A code."
    )
    terminal.read_until("This is 2026-11-18-checkout-fails")
    terminal.answer("Write it? [Y/n]", "n")
    assert terminal.end() == 1
    assert "nothing was written" in terminal.seen.lower()
    assert "A code." not in desk.text("fails")


def test_what_the_checks_say_is_read_before_it_is_decided(desk: DeskInTest) -> None:
    desk.begin()
    terminal = Terminal(
        desk.root, "update", "--now=2026-11-18T14:20:00Z", "--status", "identified", "-m", "@ana."
    )
    terminal.read_until("'@ana' names somebody as a chat does [mention]")
    terminal.answer("Write it? [Y/n]", "n")
    assert terminal.end() == 1
    assert terminal.seen.count("[mention]") == 1
    assert "@ana" not in desk.text("fails")


def test_a_step_is_chosen_and_words_of_several_lines_are_typed(desk: DeskInTest) -> None:
    desk.begin()
    terminal = Terminal(desk.root, "update", "--now=2026-11-18T14:20:00Z")
    terminal.read_until("3  monitoring: it looks over, and is being watched")
    terminal.answer("Number or name [investigating]", "3")
    terminal.answer("What do customers read?", "Orders go through.")
    terminal.type("We watch them: until 15:00.")
    terminal.type("")
    terminal.answer("Write it?", "y")
    assert terminal.end() == 0, terminal.seen
    words = "      Orders go through.\n      We watch them: until 15:00.\n"
    assert desk.text("fails").endswith(words)


def test_paragraphs_that_are_pasted_stay_together(desk: DeskInTest) -> None:
    desk.begin()
    terminal = Terminal(desk.root, "update", "--now=2026-11-18T14:20:00Z")
    terminal.answer("Number or name [investigating]", "identified")
    terminal.answer(
        "What do customers read?", "A code fails.\n\n\nWe take it back.\n\nThen we look."
    )
    terminal.read_until("Then we look.")
    terminal.type("")
    terminal.answer("Write it?", "")
    assert terminal.end() == 0, terminal.seen
    assert desk.text("fails").endswith(
        "      A code fails.\n\n\n      We take it back.\n\n      Then we look.\n"
    )


def test_the_end_of_input_ends_words_too(desk: DeskInTest) -> None:
    desk.begin()
    terminal = Terminal(desk.root, "update", "--now=2026-11-18T14:20:00Z")
    terminal.answer("Number or name [investigating]", "identified")
    terminal.answer("What do customers read?", "A code fails.")
    terminal.read_until("> ")
    terminal.read_until("> ")
    terminal.press("\x04")
    terminal.answer("Write it?", "")
    assert terminal.end() == 0, terminal.seen
    assert desk.text("fails").endswith("      A code fails.\n")


def test_saying_nothing_opens_the_editor_until_no_blank_is_left(
    desk: DeskInTest, tmp_path: Path
) -> None:
    desk.begin()
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "0,/{{[^}]*}}/s//words/" "$1"\n', "utf-8")
    editor.chmod(0o755)
    terminal = Terminal(
        desk.root, "update", "--now=2026-11-18T14:20:00Z", VISUAL=str(editor), EDITOR=str(editor)
    )
    terminal.answer("Number or name", "")
    terminal.answer("What do customers read?", "")
    terminal.read_until("The message still has {{what we have tried")
    terminal.answer("Go on editing? [Y/n]", "")
    terminal.answer("Write it?", "")
    assert terminal.end() == 0, terminal.seen
    assert "Nothing has changed since our last update: words." in desk.text("fails")


def test_a_maintenance_is_asked_for(desk: DeskInTest) -> None:
    terminal = Terminal(desk.root, "new", "maintenance", NOW)
    terminal.answer("Headline: what is done", "More room for search")
    terminal.answer("When does it begin", "24 November")
    terminal.answer("is not a time; write it as", "2026-11-24T03:00:00Z")
    terminal.answer("How long does it take", "1h 30m")
    terminal.answer("Which component is affected", "search")
    terminal.answer("Number or name [under_maintenance]", "")
    terminal.answer("Which other", "-")
    terminal.answer("What do customers read?", "Searches may be slow.")
    terminal.type("")
    terminal.read_until("Window: 2026-11-24T03:00:00Z to 2026-11-24T04:30:00Z")
    terminal.answer("Write it?", "")
    assert terminal.end() == 0, terminal.seen
    assert "search: under_maintenance" in desk.text("search")


def test_without_input_nothing_is_asked_at_a_terminal_either(desk: DeskInTest) -> None:
    terminal = Terminal(desk.root, "new", "incident", NOW, "--no-input")
    assert terminal.end() == 2
    assert "--title, --severity must be given" in terminal.seen


@pytest.mark.parametrize("interrupted", [True, False])
def test_giving_up_in_the_middle_writes_nothing(desk: DeskInTest, *, interrupted: bool) -> None:
    before = desk.files()
    terminal = Terminal(desk.root, "new", "notice", NOW)
    terminal.read_until("Headline: what changes, and when: ")
    if interrupted:
        terminal.interrupt()
    else:
        terminal.press("\x04")
    assert terminal.end() == 1
    assert "\nStopped, and nothing was written. Next: the same command again" in terminal.seen
    assert desk.files() == before


def test_what_the_checks_refuse_can_be_written_all_the_same(desk: DeskInTest) -> None:
    desk.begin()
    words = (
        "update",
        "--now=2026-11-18T14:20:00Z",
        "--status",
        "identified",
        "-m",
        "A <b>code</b>.",
    )
    terminal = Terminal(desk.root, *words)
    terminal.read_until("[raw-html]")
    terminal.answer("Write it all the same?", "")
    terminal.read_until("Your words were:")
    assert terminal.end() == 1
    terminal = Terminal(desk.root, *words)
    terminal.answer("Write it all the same?", "y")
    terminal.answer("Write it?", "y")
    assert terminal.end() == 0
    assert desk.text("fails").endswith("A <b>code</b>.\n")


@pytest.mark.parametrize(
    ("answer", "since"),
    [
        ("now", "18T14:10"),
        ("10m", "18T14:00"),
        ("1h 30m", "18T12:40"),
        ("14:02", "18T14:02"),
        ("9:05", "18T09:05"),
        ("23:55", "17T23:55"),
        ("2026-11-18T14:02+01:00", "18T13:02"),
    ],
)
def test_a_start_is_read_as_people_say_it(answer: str, since: str) -> None:
    at = datetime(2026, 11, 18, 14, 10, tzinfo=UTC)
    assert since_when(answer, at) == datetime.fromisoformat(f"2026-11-{since}:00+00:00")


@pytest.mark.parametrize("answer", ["14:62", "ten", "2026-11-18", "14:02 CET", "2026-11-18 14:02"])
def test_a_start_that_is_no_time_is_refused(answer: str) -> None:
    with pytest.raises(ValueError, match=r"write|add"):
        since_when(answer, datetime(2026, 11, 18, 14, 10, tzinfo=UTC))


@pytest.mark.parametrize("answer", ["2", "check-out", "Check out", "CHECK-OUT", "chec"])
def test_a_choice_is_understood_in_many_ways(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr("generator.cli.desk.asking.ask", lambda *_: answer)
    assert choose("Which", {"website": "Website", "check-out": "Check out"}) == "check-out"
