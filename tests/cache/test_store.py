"""A cache gives back what was kept under a key, or nothing; it never fails."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import code_digest, key, opened
from generator.cache.store import Cache

ENTRIES = {
    key("entry", str(number)): f"what was kept {number} ".encode() * 40 for number in range(60)
}


def filled(folder: Path) -> Path:
    with opened(folder) as cache:
        for each, payload in ENTRIES.items():
            cache.put("made", each, payload)
    return folder


def found(folder: Path) -> dict[bytes, bytes]:
    with opened(folder) as cache:
        asked = {each: cache.get("made", each) for each in ENTRIES}
    return {each: payload for each, payload in asked.items() if payload is not None}


def test_what_was_kept_is_found_by_the_next_build(tmp_path: Path) -> None:
    assert found(filled(tmp_path)) == ENTRIES


def test_another_space_and_another_key_find_nothing(tmp_path: Path) -> None:
    with opened(filled(tmp_path)) as cache:
        assert cache.get("other", next(iter(ENTRIES))) is None
        assert cache.get("made", key("nobody")) is None


def test_what_waits_to_be_written_is_found_at_once(tmp_path: Path) -> None:
    with opened(tmp_path) as cache:
        cache.put("made", b"key", b"new")
        assert cache.get("made", b"key") == b"new"


def test_without_a_folder_nothing_is_kept() -> None:
    with opened(None) as cache:
        cache.put("made", b"key", b"new")
        assert cache.get("made", b"key") is None


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert key("ab", "c") != key("a", "bc") != key("abc")
    assert key("a", b"b") == key(b"a", "b")


def test_the_digest_of_the_program_is_the_same_in_each_process() -> None:
    code = "from generator.cache import code_digest; print(code_digest().hex())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == code_digest().hex()


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_mangled_file_gives_the_truth_or_nothing(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(seed)
    folder = filled(tmp_path_factory.mktemp("cache"))
    file = folder / "statusbook.db"
    mangle(file, chance)
    after = found(folder)
    assert after.items() <= ENTRIES.items()
    assert found(filled(folder)) == ENTRIES, "a damaged cache could not be filled again"


def mangle(file: Path, chance: random.Random) -> None:
    data = bytearray(file.read_bytes())
    kind = chance.choice(("flip", "cut", "zero", "noise", "swap", "grow", "empty"))
    if kind == "flip":
        for _ in range(chance.randint(1, 200)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del data[chance.randrange(len(data)) :]
    elif kind in ("zero", "noise"):
        start = chance.randrange(len(data))
        length = chance.randint(1, 5000)
        data[start : start + length] = bytes(length) if kind == "zero" else chance.randbytes(length)
    elif kind == "swap":
        pages = [data[at : at + 4096] for at in range(0, len(data), 4096)]
        chance.shuffle(pages)
        data = bytearray().join(pages[:1] + pages)
    elif kind == "grow":
        data += chance.randbytes(5000)
    else:
        data.clear()
    file.write_bytes(data)


def test_entries_moved_to_other_keys_are_no_entries(tmp_path: Path) -> None:
    filled(tmp_path)
    with sqlite3.connect(tmp_path / "statusbook.db") as raw:
        rows = raw.execute("SELECT key, seal, payload FROM entry ORDER BY key").fetchall()
        for (mine, *_), (_, seal, payload) in pairwise(rows):
            raw.execute(
                "UPDATE entry SET seal = ?, payload = ? WHERE key = ?", (seal, payload, mine)
            )
    raw.close()
    assert set(found(tmp_path)) <= {rows[-1][0]}


def test_a_file_of_another_version_is_thrown_away(tmp_path: Path) -> None:
    filled(tmp_path)
    with sqlite3.connect(tmp_path / "statusbook.db") as raw:
        raw.execute("PRAGMA user_version = 99")
        raw.execute("CREATE TABLE other (x)")
    raw.close()
    assert found(tmp_path) == {}
    assert found(filled(tmp_path)) == ENTRIES


def test_a_database_of_somebody_else_s_shape_is_thrown_away(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "statusbook.db") as raw:
        raw.execute("CREATE TABLE entry (space, key, seal, used, payload)")
    raw.close()
    assert found(filled(tmp_path)) == ENTRIES


def test_a_folder_in_the_place_of_the_file_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "statusbook.db").mkdir()
    assert found(filled(tmp_path)) == {}


def test_a_file_in_the_place_of_the_folder_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    assert found(filled(tmp_path / "cache")) == {}
    assert (tmp_path / "cache").read_text() == "mine"


def test_a_folder_that_may_not_be_written_is_read(tmp_path: Path) -> None:
    filled(tmp_path)
    os.utime(tmp_path / "statusbook.db", (0, 0))
    code = (
        "import sys; from pathlib import Path; from generator.cache import opened, key\n"
        "with opened(Path(sys.argv[1])) as cache:\n"
        "    print(cache.get('made', key('entry', '7')))\n"
        "    cache.put('made', b'new', b'new')\n"
    )
    tmp_path.chmod(0o555)
    (tmp_path / "statusbook.db").chmod(0o444)
    try:
        told = as_nobody([sys.executable, "-c", code, str(tmp_path)], tmp_path)
    finally:
        tmp_path.chmod(0o755)
    assert told == f"{ENTRIES[key('entry', '7')]!r}\n"
    assert found(tmp_path) == ENTRIES


def as_nobody(command: list[str], folder: Path) -> str:
    """Run as a user who may not write; root may write everywhere."""
    if os.geteuid() != 0:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for above in folder.parents:
        if above.owner() == "root" and above != Path("/") and above != Path("/tmp"):
            above.chmod(above.stat().st_mode | 0o055)
    done = subprocess.run(command, capture_output=True, text=True, user=65534, check=False)
    if done.returncode != 0:
        pytest.skip("another user of this machine cannot run the program at all")
    return done.stdout


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    filled(tmp_path)
    code = (
        "import sys; from pathlib import Path; from generator.cache import opened\n"
        "with opened(Path(sys.argv[1])) as cache:\n"
        "    for number in range(400):\n"
        "        cache.put('made', b'%d' % number, bytes(4000))\n"
        "print('went on')\n"
    )

    def nearly_full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=nearly_full,
    )
    assert told.stdout == "went on\n"
    assert found(tmp_path) == ENTRIES


def test_two_builds_at_once_both_keep_what_they_made(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator.cache import opened\n"
        "for turn in range(20):\n"
        "    with opened(Path(sys.argv[1])) as cache:\n"
        "        cache.put('made', f'{sys.argv[2]} {turn}'.encode(), b'x' * 2000)\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in ("a", "b")
    ]
    assert [each.wait() for each in running] == [0, 0]
    with opened(tmp_path) as cache:
        kept = [cache.get("made", f"{name} {turn}".encode()) for name in "ab" for turn in range(20)]
    assert kept == [b"x" * 2000] * 40


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    for number in range(20):
        cache = Cache(tmp_path, limit=1_000_000)
        cache.put("made", b"%d" % number, bytes([number]) * 100_000)
        cache.close()
    with opened(tmp_path) as left:
        kept = [number for number in range(20) if left.get("made", b"%d" % number)]
    assert kept == list(range(kept[0], 20))
    assert 5 <= len(kept) < 11
    assert (tmp_path / "statusbook.db").stat().st_size < 2_000_000


def test_the_folder_is_not_for_git(tmp_path: Path) -> None:
    assert (filled(tmp_path / "deep" / "cache") / ".gitignore").read_text() == "*\n"
