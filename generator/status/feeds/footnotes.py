"""What stands under the message of a feed item: the window, the components, the promise."""

from __future__ import annotations

from generator.model.public import PublicChange, PublicUpdate
from generator.model.vocabulary import ComponentState
from generator.status.words import Words
from generator.syndication.characters import one_line


def footnotes(
    words: Words, update: PublicUpdate, touched: tuple[PublicChange, ...]
) -> tuple[str, ...]:
    """Lines of plain text, those that apply."""
    lines = (_window(words, update), _components(words, touched), _promise(words, update))
    return tuple(line for line in lines if line)


def _window(words: Words, update: PublicUpdate) -> str:
    if update.window is None or update.stage.ends:
        return ""
    window = words.span(update.window.start, update.window.end)
    if update.window_changed:
        return words.gettext("New time: %(window)s", window=window)
    return words.gettext("Planned time: %(window)s", window=window)


def _components(words: Words, touched: tuple[PublicChange, ...]) -> str:
    if not touched:
        return ""
    calm = {ComponentState.OPERATIONAL}
    told = any({one.old, one.new} != calm for one in touched)
    names = [_named(words, one, with_state=told) for one in touched]
    return words.gettext("Affected components: %(components)s", components=words.list(names))


def _named(words: Words, change: PublicChange, *, with_state: bool) -> str:
    name = one_line(change.name)
    return f"{name} ({words.state(change.new)})" if with_state else name


def _promise(words: Words, update: PublicUpdate) -> str:
    if update.next_update_at is None or update.stage.ends:
        return ""
    return words.gettext("Next update by %(time)s", time=words.moment(update.next_update_at))
