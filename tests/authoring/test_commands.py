from __future__ import annotations

import contextlib
import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.authoring.desk import SITE, DeskInTest

BEGUN = """\
title: Checkout fails
severity: sev2
started: 2026-11-18T14:10:00Z
components:
  checkout: partial_outage
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    next_update: 1h
    message: |
      About 15% of checkout attempts fail.
"""


@pytest.fixture
def desk(tmp_path: Path) -> DeskInTest:
    return DeskInTest(tmp_path)


def test_an_incident_begins_with_what_was_said(desk: DeskInTest) -> None:
    assert desk.begin() == BEGUN


def test_a_site_with_schemas_gets_files_that_lead_editors_to_them(desk: DeskInTest) -> None:
    assert desk.plain("schema", "--write").exit_code == 0
    first = "# yaml-language-server: $schema=../../../schemas/event.schema.json\n"
    assert desk.begin() == first + BEGUN
    (file,) = desk.root.glob("content/incidents/2026/*.yml")
    assert (file.parent / first.strip().partition("=")[2]).resolve().is_file()
    desk.done("14:20", "update", "-m", "Nothing new.")
    assert desk.text("checkout-fails").startswith(first + BEGUN)


def test_what_is_missing_is_said_at_once_where_nobody_can_be_asked(desk: DeskInTest) -> None:
    said = desk.refused("14:10", "new", "incident", code=2)
    assert "--title, --severity must be given" in said
    assert "a message must be given" in desk.refused(
        "14:10", "new", "notice", "--title", "Addresses change", code=2
    )


def test_a_dry_run_shows_the_difference_and_writes_nothing(desk: DeskInTest) -> None:
    desk.begin()
    said = desk.refused("14:30", "update", "-m", "The bank answers late.", "--dry-run", code=0)
    assert "+    message: |\n+      The bank answers late.\n" in said
    assert "Investigating: Checkout fails" in said
    assert "Next: the same without --dry-run." in said


def test_three_updates_and_the_end(desk: DeskInTest) -> None:
    desk.begin()
    desk.done("14:30", "update", "--status", "identified", "-m", "A discount code fails.")
    desk.done(
        "14:50",
        *("update", "checkout", "--status", "monitoring", "--next-update", "none"),
        *("-c", "basket=degraded_performance", "-m", "Orders go through, slowly.", "--silent"),
    )
    desk.done("15:40", "resolve", "-m", "All orders go through.")
    assert desk.text("checkout-fails") == BEGUN + (
        "  - id: u2\n"
        "    at: 2026-11-18T14:30:00Z\n"
        "    status: identified\n"
        "    next_update: 1h\n"
        "    message: |\n"
        "      A discount code fails.\n"
        "  - id: u3\n"
        "    at: 2026-11-18T14:50:00Z\n"
        "    status: monitoring\n"
        "    components:\n"
        "      checkout: degraded_performance\n"
        "    notify: false\n"
        "    message: |\n"
        "      Orders go through, slowly.\n"
        "  - id: u4\n"
        "    at: 2026-11-18T15:40:00Z\n"
        "    status: resolved\n"
        "    message: |\n"
        "      All orders go through.\n"
    )


def test_without_an_id_it_is_the_open_one_and_that_is_said(desk: DeskInTest) -> None:
    desk.begin()
    said = desk.done("14:30", "update", "-m", "Nothing new.")
    assert "This is 2026-11-18-checkout-fails (Checkout fails)." in said
    desk.done("14:31", "resolve", "-m", "All orders go through.")
    assert "No incident is open" in desk.refused("14:40", "update", "-m", "x")


def test_of_two_open_ones_one_has_to_be_named(desk: DeskInTest) -> None:
    desk.begin()
    desk.begin("--id", "other-one", "--title", "Search fails")
    said = desk.refused("14:30", "update", "-m", "Nothing new.")
    assert "2 events are open" in said
    assert "other-one or 2026-11-18-checkout-fails" in said


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("2026-11-18-checkout-fails", ""),
        ("content/incidents/2026/2026-11-18-checkout-fails.yml", ""),
        ("checkout", "This is 2026-11-18-checkout-fails."),
        ("fails", "This is 2026-11-18-checkout-fails."),
        ("2026-11-18", "This is 2026-11-18-checkout-fails."),
    ],
)
def test_an_event_is_found_by_its_id_and_by_parts_of_it(
    desk: DeskInTest, said: str, answer: str
) -> None:
    desk.begin()
    assert answer in desk.done("14:30", "update", said, "-m", "Nothing new.")


@pytest.mark.parametrize("typed", ["chekout-fails", "2026-11-18-checkout-fail5", "chekcout"])
def test_a_slip_gets_a_suggestion(desk: DeskInTest, typed: str) -> None:
    desk.begin()
    said = desk.refused("14:30", "update", typed, "-m", "Nothing new.")
    assert "Did you mean 2026-11-18-checkout-fails?" in said


def test_history_is_not_rewritten(desk: DeskInTest) -> None:
    desk.begin()
    early = desk.refused("14:30", "update", "-m", "x", "--at", "2026-11-18T14:00:00Z")
    assert "earlier than the newest update" in early
    late = desk.refused("14:30", "update", "-m", "x", "--at", "2026-11-18T15:00:00Z")
    assert "is in the future" in late
    same = desk.refused("14:10", "update", "-m", "x")
    assert "has the same time" in same
    assert "Next: Run it again in a second." in same
    new = ("new", "notice", "--title", "x", "-m", "x", "--at", "2026-11-19T00:00:00Z")
    assert "is in the future" in desk.refused("14:30", *new)


def test_what_the_life_of_an_event_does_not_allow_is_refused(desk: DeskInTest) -> None:
    desk.begin()
    assert "is not over" in desk.refused("14:20", "reopen", "checkout", "-m", "x")
    assert "Allowed now: investigating" in desk.refused(
        "14:20", "update", "--status", "completed", "-m", "x"
    )
    assert "only a maintenance is called off" in desk.refused("14:20", "cancel", "fails", "-m", "x")
    assert "no window" in desk.refused("14:20", "schedule", "fails", "--for", "2h", "-m", "x")
    desk.done("14:30", "resolve", "-m", "All orders go through.")
    assert "resolved already" in desk.refused("14:40", "resolve", "fails", "-m", "x")
    reopening = desk.refused("14:40", "update", "fails", "--status", "identified", "-m", "x")
    assert "statusbook reopen 2026-11-18-checkout-fails" in reopening
    desk.done("14:40", "update", "fails", "-m", "It was the bank.")
    desk.done("14:50", "reopen", "fails", "-m", "Checkout fails again.")
    assert "status: resolved\n    message: |\n      It was the bank." in desk.text("fails")
    assert desk.text("fails").endswith(
        "next_update: 1h\n    message: |\n      Checkout fails again.\n"
    )


def test_a_file_that_is_broken_is_told_and_not_touched(desk: DeskInTest) -> None:
    desk.begin()
    (file,) = desk.root.glob("content/incidents/**/*.yml")
    file.write_text(BEGUN.replace("severity: sev2", "severty: sev2"), "utf-8")
    said = desk.refused("14:30", "update", "checkout", "-m", "x")
    assert ":2:1: error: 'severty'" in said
    assert "was not touched" in said


def test_an_error_that_the_update_would_bring_keeps_it_from_being_written(desk: DeskInTest) -> None:
    desk.begin()
    said = desk.refused("14:30", "update", "-m", "It <b>fails</b>.")
    assert "[raw-html]" in said
    assert "nothing was written: 1 error" in said.lower()
    assert "Your words were:\n\nIt <b>fails</b>." in said
    desk.done("14:30", "update", "-m", "It <b>fails</b>.", "--with-errors")
    assert "It <b>fails</b>." in desk.text("fails")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("-c", "chekout=operational"), "did you mean checkout?"),
        (("-c", "checkout=broken"), "is no state of a component"),
        (("-c", "checkout"), "Write --component checkout=STATE"),
        (("-c", "checkout=operational", "-c", "basket=operational"), "named twice"),
        (("--status", "investigatng"), "did you mean investigating?"),
        (("--next-update", "soon"), "neither a length of time nor a time"),
        (("--at", "2026-11-18 14:20"), "no time zone"),
        (("-F", "given"), "leave one out"),
    ],
)
def test_a_slip_in_an_option_is_told(desk: DeskInTest, wrong: tuple[str, ...], said: str) -> None:
    desk.begin()
    assert said in desk.refused("14:30", "update", "-m", "x", *wrong, code=2)


def test_an_incident_needs_a_severity_of_the_site(desk: DeskInTest) -> None:
    new = ("new", "incident", "--title", "Checkout fails", "-m", "x", "--severity")
    assert "did you mean sev2?" in desk.refused("14:10", *new, "sev22", code=2)
    assert "begins as" in desk.refused("14:10", *new, "sev2", "--status", "resolved", code=2)


def test_no_file_is_overwritten(desk: DeskInTest) -> None:
    desk.begin()
    new = ("new", "notice", "--title", "Checkout fails", "-m", "It does.")
    said = desk.refused("14:20", *new)
    assert "exists already" in said
    assert "--id" in said
    assert "cannot be an id; write checkout-2" in desk.refused(
        "14:20", *new, "--id", "Checkout 2", code=2
    )


def test_a_new_file_lies_where_the_others_lie(desk: DeskInTest) -> None:
    desk.begin()
    (desk.root / "content/incidents/2026").rename(desk.root / "content/incidents/shop")
    desk.done("14:20", "new", "notice", "--title", "New addresses", "-m", "Please add them.")
    assert (desk.root / "content/incidents/shop/2026-11-18-new-addresses.yml").is_file()


def test_words_come_from_a_file_or_from_standard_input(desk: DeskInTest) -> None:
    desk.begin()
    words = "\r\n\r\n- one: a # b\r\n- 'two'\r\n\r\n---\r\n  \u05d0 \U0001f642  \r\n"
    desk.done("14:20", "update", "-F", "given", given=words)
    block = "      - one: a # b\n      - 'two'\n\n      ---\n        \u05d0 \U0001f642\n"
    assert desk.text("fails").endswith(f"    message: |\n{block}")
    assert "says nothing" in desk.refused("14:30", "update", "-F", "-")
    assert "The file absent cannot be read" in desk.refused("14:30", "update", "-F", "absent")


def test_two_words_within_a_second_wait_for_each_other(
    desk: DeskInTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.begin()
    moments = iter(["2026-11-18T14:10:00+00:00"])

    def clock(given: datetime | None) -> datetime:
        return given or datetime.fromisoformat(next(moments, "2026-11-18T14:10:01+00:00"))

    monkeypatch.setattr("generator.cli.desk.options.resolve_now", clock)
    said = desk.plain("update", "-m", "About 20% of attempts fail.")
    assert said.exit_code == 0, said.stderr
    assert "at: 2026-11-18T14:10:01Z" in desk.text("fails")


@pytest.mark.parametrize("editor", ["false", "no-such-editor"])
def test_an_editor_that_fails_is_told_with_a_way_out(desk: DeskInTest, editor: str) -> None:
    desk.begin()
    environment = {"EDITOR": editor, "VISUAL": editor}
    said = desk.refused("14:20", "update", "-e", environment=environment)
    assert "The editor did not end well" in said
    assert "Give the words with --message" in said


def test_a_template_opens_in_the_editor_and_its_blanks_are_refused(desk: DeskInTest) -> None:
    desk.begin()
    left = desk.refused("14:20", "resolve", "-e", environment={"EDITOR": "true", "VISUAL": ""})
    assert "{{what works again}}" in left
    filled = {"EDITOR": "sed -i -e 's/{{[^}]*}}/words/g'", "VISUAL": ""}
    desk.done("14:30", "resolve", "-e", environment=filled)
    assert "words. From words to words UTC, words." in desk.text("fails")
    assert "8<" not in desk.text("fails")


def test_a_template_of_the_site_goes_first_and_the_most_specific_of_all(desk: DeskInTest) -> None:
    folder = desk.root / "content" / "templates"
    folder.mkdir()
    filled = {"EDITOR": "sed -i -e 's/{{[^}]*}}/words/g'", "VISUAL": ""}
    desk.begin()
    (folder / "incident-unchanged.md").write_text("Of the kind: {{components}}.\n", "utf-8")
    desk.done("14:20", "update", "-e", environment=filled)
    assert "Of the kind: Checkout." in desk.text("fails")
    (folder / "sev2-unchanged.md").write_bytes(b"Of the severity: {{words}}.\r\n")
    desk.done("14:30", "update", "-e", environment=filled)
    assert desk.text("fails").endswith("Of the severity: words.\n")
    assert desk.run("14:31", "check").exit_code == 0


def test_a_broken_template_is_told_at_its_place(desk: DeskInTest) -> None:
    folder = desk.root / "content" / "templates"
    folder.mkdir()
    desk.begin()
    (folder / "sev2-unchanged.md").write_text("Fine.\n{{what customers see}\n", "utf-8")
    said = desk.refused("14:20", "update", "-e", environment={"EDITOR": "true", "VISUAL": ""})
    assert "content/templates/sev2-unchanged.md:2:1: warning: this is no whole blank" in said
    (folder / "sev9-unchanged.md").write_text("Fine.\n", "utf-8")
    (folder / "incident-resolved.md").write_bytes(b"\xff\n")
    checked = desk.run("14:20", "check")
    assert checked.exit_code == 0
    assert checked.stdout.count("[message-template]") == 2
    assert "sev9-unchanged.md: warning: nothing looks for a template of this name" in checked.stdout
    assert "incident-resolved.md:1:1: warning: the byte 0xff is not UTF-8" in checked.stdout


MAINTENANCE = (
    *("new", "maintenance", "--title", "More room for search"),
    *("-m", "A search may take up to three seconds."),
)


def test_a_maintenance_is_announced_moved_and_called_off(desk: DeskInTest) -> None:
    window = ("--start", "2026-11-24T03:00:00Z", "--for", "90m", "-c", "search")
    desk.done("14:10", *MAINTENANCE, *window)
    announced = """\
kind: maintenance
title: More room for search
window:
  start: 2026-11-24T03:00:00Z
  end: 2026-11-24T04:30:00Z
components:
  search: under_maintenance
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: scheduled
    message: |
      A search may take up to three seconds.
"""
    assert desk.text("search") == announced
    desk.done("14:20", "schedule", "--start", "2026-11-25T03:00:00Z", "-m", "One day later.")
    moved = """\
  - id: u2
    at: 2026-11-18T14:20:00Z
    status: scheduled
    window:
      start: 2026-11-25T03:00:00Z
      end: 2026-11-25T04:30:00Z
    message: |
      One day later.
"""
    assert desk.text("search") == announced + moved
    again = ("schedule", "--start", "2026-11-25T03:00:00Z", "-m", "x")
    assert "has already" in desk.refused("14:30", *again)
    desk.done("14:30", "cancel", "-m", "We postpone it.")
    assert "status: cancelled" in desk.text("search")
    assert "cancelled already" in desk.refused("14:40", "cancel", "search", "-m", "x")


def test_a_maintenance_that_runs_gets_more_time_and_goes_on(desk: DeskInTest) -> None:
    window = ("--start", "2026-11-18T15:00:00Z", "--end", "2026-11-18T16:00:00Z", "-c", "search")
    desk.done("14:10", *MAINTENANCE, *window)
    desk.done("15:30", "schedule", "--end", "2026-11-18T17:00:00Z", "-m", "We need one hour more.")
    text = desk.text("search")
    assert "status: in_progress\n    window:\n      start: 2026-11-18T15:00:00Z\n" in text
    assert "Allowed now: in_progress" in desk.refused(
        "15:40", "update", "--status", "scheduled", "-m", "x"
    )
    desk.done("16:30", "resolve", "-m", "Search has more room.")
    assert "status: completed" in desk.text("search")


RUNNING = ("--start", "2026-11-18T15:00:00Z", "--end", "2026-11-18T16:00:00Z", "-c", "search")


def test_a_maintenance_that_ended_by_its_window_is_not_brought_back_by_a_word(
    desk: DeskInTest,
) -> None:
    desk.done("14:10", *MAINTENANCE, *RUNNING, "--next-update", "1h")
    assert "    next_update: 1h\n" in desk.text("search")
    later = ("schedule", "search", "--end", "2026-11-18T18:00:00Z", "-m", "x")
    assert "is over since its window ended" in desk.refused("17:00", *later)
    desk.done("17:00", "update", "search", "-m", "Searches are twice as fast.")
    assert "status: completed\n    message: |\n      Searches are twice" in desk.text("search")


def test_a_maintenance_that_goes_on_after_its_window_goes_on(desk: DeskInTest) -> None:
    desk.done("14:10", *MAINTENANCE, *RUNNING)
    late = ("update", "search", "--status", "in_progress", "-m", "We need more time.")
    desk.done("16:10", *late)
    desk.done("16:30", "update", "-m", "Nearly done.")
    assert desk.text("search").count("status: in_progress") == 2


def test_a_maintenance_that_has_begun_can_still_be_put_off(desk: DeskInTest) -> None:
    desk.done("14:10", *MAINTENANCE, *RUNNING)
    desk.done("15:10", "schedule", "--start", "2026-11-19T15:00:00Z", "-m", "One day later.")
    assert desk.text("search").count("status: scheduled") == 2
    told = json.loads(desk.run("15:20", "status", "--format", "json").stdout)
    assert told["maintenance"]["running"] == []
    assert told["maintenance"]["coming"][0]["window"]["start"] == "2026-11-19T15:00:00Z"


def test_a_new_maintenance_is_warned_of_what_the_checks_see(desk: DeskInTest) -> None:
    window = ("--start", "2026-11-18T15:00:00Z", "--for", "2h", "-c", "search")
    assert "[maintenance-notice]" in desk.done("14:10", *MAINTENANCE, *window)
    said = desk.done("14:10", *MAINTENANCE, *window, "--id", "another")
    assert "[maintenance-overlap]" in said


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (("--start", "2026-11-24T03:00:00Z"), "--end (or --for) must be given"),
        (
            ("--start", "2026-11-24T03:00:00Z", "--for", "1h", "--end", "2026-11-25T03:00:00Z"),
            "leave one out",
        ),
    ],
)
def test_a_window_is_given_once_and_whole(
    desk: DeskInTest, window: tuple[str, ...], said: str
) -> None:
    assert said in desk.refused("14:10", *MAINTENANCE, *window, code=2)


def test_a_window_that_ends_before_it_begins_is_refused(desk: DeskInTest) -> None:
    window = ("--start", "2026-11-24T03:00:00Z", "--end", "2026-11-24T02:00:00Z")
    assert "give a later --end" in desk.refused("14:10", *MAINTENANCE, *window).lower()


def test_a_notice_begins_and_closes(desk: DeskInTest) -> None:
    new = ("new", "notice", "--title", "Addresses change", "-m", "Please add the new one.")
    desk.done("14:10", *new, "-c", "search", "--until", "2026-12-18T00:00:00Z")
    assert desk.text("change") == (
        "kind: notice\n"
        "title: Addresses change\n"
        "components: [search]\n"
        "until: 2026-12-18T00:00:00Z\n"
        "updates:\n"
        "  - id: u1\n"
        "    at: 2026-11-18T14:10:00Z\n"
        "    message: |\n"
        "      Please add the new one.\n"
    )
    desk.done("14:20", "resolve", "change", "-m", "The addresses have changed.")
    assert "status: closed" in desk.text("change")
    states = ("new", "notice", "--title", "x", "-m", "x", "-c", "search=operational")
    assert "changes no component's state" in desk.refused("14:30", *states, code=2)


def test_an_example_is_written_to_at_the_moment_of_its_clock(tmp_path: Path) -> None:
    desk = DeskInTest(tmp_path, SITE + "example_written: 2026-11-18T14:10:00Z\n")
    said = desk.done("2027-01-05T09:00:00Z", "new", "notice", "--title", "New", "-m", "It is new.")
    assert "its clock stands still" in said
    assert "at: 2026-11-18T14:10:00Z" in desk.text("new")
    assert desk.run("2027-01-05T09:00:00Z", "check").exit_code == 0
    again = desk.refused("2027-01-05T09:10:00Z", "update", "new", "-m", "It is newer.")
    assert "take example_written out of content/site.yml" in again.replace("Take", "take")


def test_a_broken_site_file_is_told(desk: DeskInTest) -> None:
    (desk.root / "content" / "site.yml").write_text("name: [\n", "utf-8")
    said = desk.refused("14:10", "new", "notice", "--title", "x", "-m", "x")
    assert "content/site.yml:1:" in said
    assert "mend content/site.yml" in said


def test_a_file_of_somebody_else_that_is_broken_holds_up_nothing(desk: DeskInTest) -> None:
    desk.begin()
    (desk.root / "content" / "incidents" / "theirs.yml").write_text("title: [\n", "utf-8")
    desk.done("14:20", "update", "-m", "Nothing new.")
    desk.done("14:30", "resolve", "checkout", "-m", "All orders go through.")


def test_status_tells_what_is_open_and_late(desk: DeskInTest) -> None:
    assert "No incident is open." in desk.done("14:00", "status")
    desk.begin()
    assert "next update due in 50m, 2026-11-18 15:10 UTC" in desk.done("14:20", "status")
    late = desk.run("15:30", "status")
    assert late.exit_code == 4
    assert "LATE: the next update was due 20m ago" in late.stdout
    assert "statusbook update 2026-11-18-checkout-fails" in late.stderr
    desk.done("15:40", "resolve", "-m", "All orders go through.")
    assert "Postmortems owed\n  2026-11-18-checkout-fails" in desk.done("15:50", "status")


def test_status_for_programs(desk: DeskInTest) -> None:
    desk.begin()
    window = ("--start", "2026-11-24T03:00:00Z", "--for", "90m", "-c", "search")
    desk.done("14:10", *MAINTENANCE, *window)
    done = desk.run("15:30", "status", "--format", "json")
    told = json.loads(done.stdout)
    assert done.stderr == ""
    assert (told["now"], told["late"]) == ("2026-11-18T15:30:00Z", True)
    assert told["incidents"][0] | {"title": ""} == {
        "id": "2026-11-18-checkout-fails",
        "title": "",
        "severity": "sev2",
        "status": "investigating",
        "since": "2026-11-18T14:10:00Z",
        "updated": "2026-11-18T14:10:00Z",
        "window": None,
        "next_update": "2026-11-18T15:10:00Z",
        "promised": True,
        "late": True,
        "minutes_late": 20,
    }
    assert [each["id"] for each in told["maintenance"]["coming"]] == [
        "2026-11-24-more-room-for-search"
    ]


def test_status_says_what_it_leaves_out(desk: DeskInTest) -> None:
    desk.begin()
    (desk.root / "content" / "incidents" / "theirs.yml").write_text("title: [\n", "utf-8")
    done = desk.run("14:20", "status")
    assert done.exit_code == 3
    assert "content/incidents/theirs.yml is broken" in done.stderr
    assert "Checkout fails" in done.stdout


def test_help_has_examples_and_exit_codes(desk: DeskInTest) -> None:
    for command in ("update", "resolve", "reopen", "schedule", "cancel"):
        said = statusbook_help(desk, command)
        assert "Examples:\n    $ statusbook" in said
        assert "Exit codes: 0 written, 1 not written, 2 wrong usage." in said


def statusbook_help(desk: DeskInTest, command: str) -> str:
    return desk.done("14:10", command, "--help")


def test_a_folder_that_is_no_site_is_told_how_to_find_or_begin_one(desk: DeskInTest) -> None:
    (desk.root / "content/site.yml").unlink()
    for command in (("status",), ("check",), ("resolve",), ("update", "-m", "Nothing new.")):
        done = desk.run("14:10", *command)
        assert done.exit_code == 1
        assert "go to the folder that holds content/, or point --root at it" in done.stdout
        assert "`statusbook init` begins a site" in done.stdout


def test_nothing_is_left_in_a_folder_that_is_no_site(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        for command in (("check",), ("status",), ("diff",)):
            assert CliRunner().invoke(main, command).exit_code == 1
    assert not list(tmp_path.iterdir())
