from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.cli.progress import counted


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that goes forward by what stands in it each time."""
    steps = [0.0]
    gone = 0.0

    def monotonic() -> float:
        nonlocal gone
        gone += steps[0]
        return gone

    monkeypatch.setattr("generator.cli.progress.time.monotonic", monotonic)
    return steps


def test_a_slow_build_counts_and_clears_up_behind_it(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[0] = 0.4
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert list(counted(range(4), "files rendered")) == [0, 1, 2, 3]

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "\r3 files rendered\r4 files rendered\r\x1b[K"


def test_a_fast_build_says_nothing(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[0] = 0.001
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert len(list(counted(range(100), "files rendered"))) == 100
    assert capsys.readouterr().err == ""


def test_without_a_terminal_there_is_no_progress(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[0] = 10
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)

    assert list(counted("abc", "letters")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def test_what_fails_meanwhile_fails_after_clearing_up(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock[0] = 2
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    def broken() -> Iterator[int]:
        yield 1
        raise LookupError

    with pytest.raises(LookupError):
        list(counted(broken(), "files"))
    assert capsys.readouterr().err.endswith("\r\x1b[K")
