"""What becomes of postmortems: which go out, which are withdrawn, which are final."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Content, Postmortem
from generator.model.learning import PostmortemStatus, Visibility
from generator.problems.words import shown


def learned(old: Content | None, new: Content) -> Iterator[str]:
    """Say what is new, final, public, withdrawn or changed in the library."""
    before = {each.id: each for each in old.postmortems} if old else {}
    now = {each.id: each for each in new.postmortems}
    for each in now.values():
        yield from _one(before.get(each.id), each)
    for gone in before.values():
        if gone.id not in now:
            yield f"The postmortem {shown(gone.title)} is gone{_from(gone)}."


def _one(old: Postmortem | None, new: Postmortem) -> Iterator[str]:
    name = f"The postmortem {shown(new.title)}"
    if old is None:
        yield f"{name} is new, {new.status.value}, {'public' if _is_out(new) else 'internal'}."
        return
    if old.status is not new.status:
        yield f"{name} goes from {old.status.value} to {new.status.value}."
    if _is_out(old) and not _is_out(new):
        yield f"{name} is withdrawn from the public."
    elif _is_out(new) and not _is_out(old):
        yield f"{name} becomes public, and is announced in the feeds."
    elif old.body != new.body or old.title != new.title:
        yield f"{name} is changed{' in public' if _is_out(new) else ''}."


def _is_out(postmortem: Postmortem) -> bool:
    final = postmortem.status is PostmortemStatus.FINAL
    return final and postmortem.visibility is Visibility.PUBLIC


def _from(postmortem: Postmortem) -> str:
    return ", and no longer public" if _is_out(postmortem) else ""
