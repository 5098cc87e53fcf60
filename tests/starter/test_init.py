"""``statusbook init``: the folder it makes can be checked, built and worked with at once."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.starter import Answers, Service, starter_files
from generator.authoring.starter.whole import shipped
from generator.cli import main
from tests.authoring.terminal import Terminal
from tests.support.command import NOW, build, statusbook

GIVEN = ("--no-input", "--name", "Nimbus", "--url", "https://status.nimbus.example", "--now", NOW)


def begun(folder: Path, *arguments: str) -> Path:
    done = statusbook(folder, "init", *GIVEN, *arguments)
    assert done.returncode == 0, done.stderr
    return folder


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_new_site_passes_the_check_and_builds(tmp_path: Path) -> None:
    begun(tmp_path, "--component", "Checkout & more", "--component", "api=API", "--team", "Shops")
    done = statusbook(tmp_path, "check", "--strict", "--now", NOW)
    assert done.returncode == 0, done.stdout
    assert "no problems" in done.stdout
    page = (build(tmp_path, library=True) / "index.html").read_text("utf-8")
    assert "Checkout &amp; more" in page
    assert (tmp_path / "site/internal/index.html").is_file()


def test_what_was_said_is_what_stands_there(tmp_path: Path) -> None:
    begun(tmp_path, "--component", "api=API", "--team", "ops=Operations", "--severity", "s1=Bad")
    site = yaml.safe_load((tmp_path / "content/site.yml").read_text("utf-8"))
    assert site["feed_authority"] == "status.nimbus.example,2026"
    assert site["components"] == {"api": {"name": "API"}}
    assert site["teams"] == {"ops": {"name": "Operations"}}
    assert [*site["severities"]] == ["s1"]
    assert (tmp_path / "content/postmortems/ops").is_dir()
    form = yaml.safe_load((tmp_path / ".github/ISSUE_TEMPLATE/incident.yml").read_text("utf-8"))
    choices = {
        each["id"]: each["attributes"].get("options") for each in form["body"] if "id" in each
    }
    assert choices["severity"] == ["s1"]


def test_no_file_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Mine.", "utf-8")
    begun(tmp_path)
    first = files(tmp_path)
    assert first["README.md"] == b"Mine."
    (tmp_path / "content/site.yml").write_text("name: changed", "utf-8")
    (tmp_path / "mkdocs.yml").unlink()
    done = statusbook(tmp_path, "init", *GIVEN)
    assert done.returncode == 0
    assert "README.md" in done.stdout
    assert files(tmp_path) == {**first, "content/site.yml": b"name: changed"}


@pytest.mark.parametrize(
    ("service", "there", "promised"),
    [
        ("github", [True, False], ["choose **Incident**", "The workflows publish"]),
        ("gitlab", [False, True], ["Some two\nminutes later", "to GitLab Pages"]),
        ("none", [False] * 2, ["when somebody has built it", "Nothing here publishes"]),
    ],
)
def test_only_ones_own_code_host_gets_workflows_and_only_they_are_promised(
    tmp_path: Path, service: str, there: list[bool], promised: list[str]
) -> None:
    begun(tmp_path, "--ci", service)
    assert [(tmp_path / ".github").exists(), (tmp_path / ".gitlab-ci.yml").exists()] == there
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert all(words in readme for words in promised)
    assert ("choose **Incident**" in readme) == (service == "github")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--no-input",), "--name and --url must be given"),
        (("--no-input", "--name", "x", "--url", "status"), "no address of a page"),
        (("--no-input", "--name", "x", "--url", "https://[x"), "no address of a page"),
        (("--no-input", "--name", "x", "--url", "https://a b.example"), "no address of a page"),
        (("--no-input", "--name", "x", "--url", "https://störung.example"), "no address of a page"),
        (("--no-input", "--name", "x", "--url", "https://a.example:99999"), "no address of a page"),
        (("--no-input", "--name", "x", "--url", "https://a.example/#x"), "no address of a page"),
        ((*GIVEN, "--component", "日本"), "has no id"),
        ((*GIVEN, "--component", "a=A", "--component", "a=B"), "given twice"),
        ((*GIVEN, "--component", "Bad Id=B"), "has no id"),
    ],
)
def test_wrong_usage_writes_nothing(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = statusbook(tmp_path, "init", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path) == {}


def test_who_is_asked_is_asked_again(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "init", "--now", NOW)
    terminal.answer("company or product called?", "Nimbus")
    terminal.answer("Where will the page be published", "status.nimbus.example")
    terminal.answer("write it as https://status.example.com", "https://status.nimbus.example")
    terminal.answer("What do customers use of you?", "Checkout, 日本")
    terminal.answer("the component '日本' has no id", "Checkout, japan=日本")
    terminal.answer("Which teams", "Shops, shops")
    terminal.answer("is given twice", "Shops")
    terminal.answer("Which severities", "")
    terminal.answer("Who builds it", "gitlub")
    terminal.answer("is not one of", "none")
    assert terminal.end() == 0, terminal.seen
    assert 'japan:\n    name: "日本"' in (tmp_path / "content/site.yml").read_text("utf-8")
    assert statusbook(tmp_path, "check", "--strict", "--now", NOW).returncode == 0


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file where a folder belongs", "utf-8")
    done = statusbook(tmp_path, "init", *GIVEN)
    assert done.returncode == 1
    assert "content" in done.stderr
    assert "Traceback" not in done.stderr


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=40)


@given(name=words.filter(str.strip), component=words.filter(str.strip))
def test_any_name_is_written_as_it_was_said(name: str, component: str) -> None:
    answers = Answers(name, "https://a.example", "a.example,2026", {"x": component}, service=None)
    written = {file.path: file.data.decode("utf-8") for file in starter_files(answers)}
    site = yaml.safe_load(written["content/site.yml"])
    assert site["name"] == name
    assert site["components"]["x"]["name"] == component
    assert not any("@@" in text.replace(name, "") for text in written.values())


def commands() -> list[tuple[str, str]]:
    """Every use of our command in what a new site is given."""
    found = []
    for path, text in shipped():
        pattern = r"^[ \t]*(?:\$|run:|-|code=0\n)?[ \t]*(statusbook [a-z].*)$"
        found += [(path, line) for line in re.findall(pattern, text, re.MULTILINE)]
    return found


def test_there_are_commands_to_look_at() -> None:
    assert len(commands()) > 12


@pytest.mark.parametrize(("path", "line"), commands())
def test_every_command_that_is_shipped_exists_with_its_options(path: str, line: str) -> None:
    plain = re.split(r"\s(?:\|\||>>?|2>)\s?", line)[0]
    name, *rest = shlex.split(plain, comments=True)[1:]
    command = main.get_command(click.Context(main), name)
    assert command is not None, f"{path}: {line}"
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), rest.pop(0))
        assert command is not None, f"{path}: {line}"
    known = {option for each in command.params for option in each.opts}
    assert {word for word in rest if word.startswith("--")} <= known, f"{path}: {line}"


def test_every_service_is_known() -> None:
    assert [each.value for each in Service] == ["github", "gitlab", "none"]
