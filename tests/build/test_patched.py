"""A tree that is patched is, to the byte, the tree that would have been made from nothing."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.output import (
    CannotPublish,
    Deferred,
    OutputFile,
    Publishable,
    claimed,
    lookout,
    publish,
)
from generator.output.marker import listed
from generator.output.swap import Swap, swap, two_renames
from tests.build.trees import generation, killed_after, tree, whole_generation

GROUND = b"ground"
PATHS = [
    "index.html",
    *(f"{kind}/{n}/index.html" for kind in ("a", "b") for n in range(5)),
    "odd",
    "odd/now",
    "a/x",
]


def keyed(tree_of: dict[str, str], made: list[str]) -> Iterator[Publishable]:
    """Files whose key is their text; ``made`` learns which had to be made."""

    def make(path: str, text: str) -> bytes:
        made.append(path)
        return text.encode()

    for path, text in tree_of.items():
        yield Deferred(path, text.encode(), partial(make, path, text))


def patched(target: Path, **texts: str) -> list[str]:
    made: list[str] = []
    publish(
        keyed({name.replace("__", "/"): text for name, text in texts.items()}, made),
        target,
        ground=GROUND,
    )
    return made


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "site" / "public"


def test_only_what_differs_is_made(target: Path) -> None:
    assert patched(target, a="1", b__c="2", d="3") == ["a", "b/c", "d"]
    assert patched(target, a="1", b__c="two", d="3") == ["b/c"]
    assert patched(target, a="one", b__c="two", d="3") == ["a"]
    assert patched(target, a="one", b__c="two", d="3") == []
    assert tree(target) == {"a": b"one", "b/c": b"two", "d": b"3"}


def test_on_another_ground_all_is_made(target: Path) -> None:
    patched(target, a="1")
    made: list[str] = []
    publish(keyed({"a": "1"}, made), target, ground=b"another")
    assert made == ["a"]


def test_without_a_key_a_file_is_made_and_written_only_if_it_changed(target: Path) -> None:
    publish([OutputFile.text("a", "1"), OutputFile.text("b", "1")], target, ground=GROUND)
    before = (target / "a").stat()
    done = publish([OutputFile.text("a", "1"), OutputFile.text("b", "2")], target, ground=GROUND)
    assert (done.written, done.unchanged, done.kept) == (1, 1, 0)
    assert (target / "a").stat().st_ino == before.st_ino


@pytest.mark.parametrize("harm", ["edit", "same length", "delete", "mode", "link", "old date"])
def test_what_was_touched_by_hand_is_put_right(target: Path, harm: str, tmp_path: Path) -> None:
    for turn in "123":
        patched(target, a__page="page", b=turn)
    page = target / "a" / "page"
    before = page.stat()
    if harm == "edit":
        page.write_text("longer than it was")
    elif harm == "same length":
        page.write_text("hand")
    elif harm == "old date":
        page.write_text("hand")
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif harm == "mode":
        page.chmod(0o600)
    else:
        page.unlink()
        if harm == "link":
            page.symlink_to(target / "b")
    patched(target, a__page="page", b="4")
    assert tree(target) == {"a/page": b"page", "b": b"4"}
    assert page.stat().st_mode & 0o777 == 0o644
    patched(target, a__page="page", b="5")
    assert tree(target) == {"a/page": b"page", "b": b"5"}


def test_what_is_foreign_stays(target: Path) -> None:
    patched(target, a="1", b__c="2")
    (target / "CNAME").write_text("theirs")
    (target / "b" / "mine").write_text("too")
    for turn in "3456":
        done = publish(keyed({"a": "1", "b/c": turn}, []), target, ground=GROUND)
        assert done.foreign == ("CNAME", "b/mine")
        assert tree(target) == {
            "a": b"1",
            "b/c": turn.encode(),
            "CNAME": b"theirs",
            "b/mine": b"too",
        }
    with pytest.raises(CannotPublish, match="was not written by Statusbook"):
        patched(target, a="1", b__c="2", CNAME="ours")
    assert (target / "CNAME").read_text() == "theirs"


def test_what_others_publish_stays(target: Path) -> None:
    for turn in "1234":
        with claimed(target, keep=("other",)) as claim:
            claim.publish(keyed({"a": turn, "b": "same"}, []), ground=GROUND)
        with claimed(target) as claim:
            claim.publish([OutputFile.text("other/page", f"theirs {turn}")], part="other")
        assert tree(target) == {
            "a": turn.encode(),
            "b": b"same",
            "other/page": f"theirs {turn}".encode(),
        }


def test_names_that_come_and_go_take_nothing_from_others(target: Path) -> None:
    for turn in range(8):
        names = {"a": "same", **{f"b/{each}": "same" for each in range(1 + turn % 3)}}
        with claimed(target, keep=("other",)) as claim:
            claim.publish(keyed(names, []), ground=GROUND)
        assert listed(target) == names.keys() | ({"other/page"} if turn else set())
        if turn % 2:
            continue
        with claimed(target) as claim:
            done = claim.publish([OutputFile.text("other/page", f"{turn}")], part="other")
        assert done.written == 1
        assert tree(target).keys() == names.keys() | {"other/page"}
    with claimed(target) as claim:
        assert claim.publish([], part="other").removed == 1
    assert listed(target) == tree(target).keys() == names.keys()


def test_a_failed_making_leaves_all_as_it_was(target: Path) -> None:
    def failing() -> bytes:
        raise ValueError("no")

    for turn in "123":
        patched(target, a=turn, b="same")
    with pytest.raises(ValueError, match="no"):
        publish(
            [OutputFile.text("a", "4"), Deferred("b", b"other", failing)], target, ground=GROUND
        )
    assert tree(target) == {"a": b"3", "b": b"same"}
    patched(target, a="5", b="same")
    assert tree(target) == {"a": b"5", "b": b"same"}


def test_a_path_claimed_twice_is_refused(target: Path) -> None:
    for _ in range(2):
        patched(target, a="1", b="2")
    with pytest.raises(CannotPublish, match="claimed twice"):
        publish([OutputFile.text("a", "1"), OutputFile.text("a", "2")], target, ground=GROUND)
    patched(target, a="1", b="2")
    with pytest.raises(CannotPublish, match="claimed twice"):
        publish(keyed({"a": "1", "b": "2", "B": "3"}, []), target, ground=GROUND)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_row_of_trees_and_accidents(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("patched")
    target, work = folder / "public", folder / ".public.statusbook"
    for _ in range(8):
        wanted = some_tree(chance)
        with claimed(target) as claim, pytest.MonkeyPatch.context() as patches:
            patches.setattr(lookout, "WORTH", chance.choice((0, 10**9)))
            claim.look_ahead()
            claim.publish(keyed(wanted, []), ground=GROUND)
        assert tree(target) == {path: text.encode() for path, text in wanted.items()}
        assert not [each for each in target.rglob("*") if each.is_dir() and not any(each.iterdir())]
        accident(chance, target, work)


def some_tree(chance: random.Random) -> dict[str, str]:
    odd = chance.choice(("odd", "odd/now"))
    return {
        path: chance.choice("xyz") * 3
        for path in PATHS
        if chance.random() < 0.8 and (not path.startswith("odd") or path == odd)
    } | {"index.html": chance.choice("xyz")}


def accident(chance: random.Random, target: Path, work: Path) -> None:
    files = [
        each for each in sorted(target.rglob("*")) if each.is_file() and each.name != ".statusbook"
    ]
    spare = [each for each in sorted((work / "new").rglob("*")) if each.is_file()]
    kind = chance.randrange(9)
    if kind == 0:
        chance.choice(files).write_text("abc")
    elif kind == 1:
        chance.choice(files).unlink()
    elif kind == 2 and spare:
        chance.choice(spare).unlink()
    elif kind == 3:
        (work / "manifest").write_bytes(chance.randbytes(400))
    elif kind == 4 and (work / "manifest").exists():
        data = bytearray((work / "manifest").read_bytes())
        data[chance.randrange(len(data))] ^= 1
        (work / "manifest").write_bytes(data)
    elif kind == 5 and spare:
        (spare[0].parent / "left-over").write_text("x")


def patch_with(replace: Swap, number: int, target: Path) -> None:
    with claimed(target, replace=replace) as claim:
        claim.look_ahead()
        claim.publish(generation(number), ground=GROUND)


@pytest.mark.parametrize(("replace", "worth"), [(swap, 10**9), (swap, 0), (two_renames, 10**9)])
def test_killed_at_each_single_step_of_a_patch(
    tmp_path: Path, replace: Swap, worth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookout, "WORTH", worth)
    target = tmp_path / "public"
    for number in range(3):
        publish(generation(number), target, ground=GROUND)
    seen, steps = set(), 0
    while True:
        steps += 1
        before = whole_generation(target)
        if not killed_after(steps, partial(patch_with, replace, before + 1, target)):
            break
        if replace is two_renames:
            with claimed(target):
                pass
        after = whole_generation(target)
        assert after in {before, before + 1}
        seen.add(after - before)
        publish(generation(after + 1), target, ground=GROUND)
        assert whole_generation(target) == after + 1

    assert seen == {0, 1}
    assert steps > 40
