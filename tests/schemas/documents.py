"""Documents of each model, right in form, drawn from the model itself; and slips of the hand."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from generator.model.content import policies, postmortem, scalars, site


class Plain(str):
    """A scalar that stands without quotes, so that an editor guesses its type."""

    __slots__ = ()


Tree = str | list["Tree"] | dict[str, "Tree"]
_PLAIN = re.compile(r"[A-Za-z0-9+./~-](?:[A-Za-z0-9 ._/+-]|:(?! )|#)*[A-Za-z0-9._/+-]|[A-Za-z0-9~]")


def _texts(*texts: str) -> st.SearchStrategy[str]:
    """Texts with and without quotes, where they may stand without."""
    plain = [Plain(each) for each in texts if _PLAIN.fullmatch(each) and not each.endswith(":")]
    return st.sampled_from([*texts, *plain])


LINES = _texts(
    "A title", "x", "no", "yes", "1.10", "0123", "on", " padded ", "é", "true", "x" * 300
)
SLUGS = _texts("u1", "a-b_c", "1", "42", "sev1", "true", "x" * 100, "2026-01-01-x")
MOMENTS = _texts(
    "2026-11-20T10:00Z", "2026-11-20 11:00:00+01:00", "1990-01-01t00:00:00.123456789z",
    "2200-12-31T23:59:59+0500", "2024-02-29T00:00 Z", "2026-11-20T10:00:00.5Z",
)  # fmt: skip
DAYS = _texts("2026-11-20", "1990-01-01", "2200-12-31", "2024-02-29")
SPANS = _texts("45m", "2h", "1h 30m", "5d", "90min", "1d2h3m", " 30m ", "0m", "9999d 9999h 99999m")
FLAGS = _texts("true", "false")
_KNOWN: list[tuple[Any, st.SearchStrategy[str]]] = [
    (scalars.Moment, MOMENTS),
    (scalars.Day, DAYS),
    (scalars.Span, SPANS),
    (scalars.MomentOrSpan, MOMENTS | SPANS),
    (scalars.Flag, FLAGS),
    (scalars.Slug, SLUGS),
    (scalars.Line, LINES),
    (policies.SearchPattern, _texts(r"\bNB-\d+\b", "a+", "1")),
    (scalars.Prose, _texts("It works.", " ", "two\nlines", "1", "false", "x" * 20_000)),
    (scalars.WebAddress, _texts("https://a.example", "http://x/y?z#f")),
    (scalars.LinkTarget, _texts("https://a.example", "mailto:a@b.example", "/", "/help")),
    (site.Colour, _texts("#0b5c8f", "#ABCDEF")),
    (site.TagAuthority, _texts("a.example,2026", "a,2026-01", "1.b,2026-01-02")),
    (postmortem.Tag, _texts("tag", " padded ", "1", "x" * 60)),
]
_BY_KEY = {
    "time_zone": _texts("UTC", "Europe/Berlin", "Etc/GMT+1"),
    "language": _texts("en", "DE", "fr-CA", "ar", "en-x1-y2"),
    "to": _texts("STATUS_URL", "A", "_X1"),
}
WRONG = st.sampled_from(
    [
        *("", "nothing", "2026-11-20T10:00", "2026-11-20T24:00Z", "2026-13-01T00:00Z", "-1", "1.5"),
        *("1989-01-01", "2026-02-30", "30", "2 h", "h", "yes", "on", "Ä", "a b", "-a", "x" * 301),
        *("two\nlines", "#fff", "ftp://x", "javascript:x", "100", "101", "0", "2", "resolved"),
        *("partial_outage", "incident", "maintenance", "notice", "closed", "sev9", "<b>", "a" * 61),
        *(Plain(each) for each in ("yes", "no", "-1", "1.5", "30", "0", "2", "101", "x y", "14")),
        *(Plain(each) for each in ("2026-11-20", "2026-11-20T10:00Z", "45m", "true", "UTC", "1e9")),
    ]
)


def documents(
    model: type[BaseModel], without: frozenset[str], optional: frozenset[str]
) -> st.SearchStrategy[dict[str, Tree]]:
    """Documents that the model takes."""
    hints = get_type_hints(model, include_extras=True)
    fields = {k: v for k, v in model.model_fields.items() if k not in without}
    each = {
        name: _of_field(name, hints[name], field.metadata, required=field.is_required())
        for name, field in fields.items()
    }
    must = {k for k, field in fields.items() if field.is_required() and k not in optional}
    return st.fixed_dictionaries(
        {k: v for k, v in each.items() if k in must},
        optional={k: v for k, v in each.items() if k not in must},
    )


def _of_field(
    name: str, hint: Any, metadata: list[Any], *, required: bool
) -> st.SearchStrategy[Any]:
    if name in _BY_KEY:
        return _BY_KEY[name]
    least = max([getattr(each, "min_length", 0) or 0 for each in metadata], default=0)
    limits = {k: getattr(each, k) for each in metadata for k in ("ge", "le") if hasattr(each, k)}
    return _of(hint, least, limits)


def _of(hint: Any, least: int = 0, limits: dict[str, Any] | None = None) -> st.SearchStrategy[Any]:
    for known, strategy in _KNOWN:
        if hint == known:
            return strategy
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType, Annotated):
        return _of(next(each for each in inner if each is not type(None)), least, limits)
    if origin is Literal:
        return _texts(*(getattr(each, "value", each) for each in inner))
    if origin is tuple:
        return st.lists(_of(inner[0]), min_size=least, max_size=least + 1)
    if origin is dict:
        keys = _keys(inner[0]) if isinstance(inner[0], type) else SLUGS
        return st.dictionaries(keys, _of(inner[1]), min_size=least, max_size=least + 1)
    return _of_class(hint, limits or {})


def _keys(hint: Any) -> st.SearchStrategy[str]:
    if issubclass(hint, StrEnum):
        return st.sampled_from([each.value for each in hint])
    return st.sampled_from(["checkout", "Card payments", "", "1"])


def _of_class(hint: Any, limits: dict[str, Any]) -> st.SearchStrategy[Any]:
    if issubclass(hint, StrEnum):
        return _texts(*(each.value for each in hint))
    if issubclass(hint, BaseModel):
        return documents(hint, frozenset(), frozenset())
    if hint is int:
        return _texts(str(limits["ge"]), str(limits["le"]), str(limits["ge"] + 1))
    if hint is float:
        return _texts("0", "1", "0.3", "1.0", ".5", "0.30")
    return _texts("checkout", "Card payments", "1", "x" * 400, "")


@st.composite
def mutated(draw: st.DrawFn, whole: st.SearchStrategy[dict[str, Tree]]) -> Tree:
    """A right document with one to three slips in it."""
    tree: Tree = draw(whole)
    for _ in range(draw(st.integers(1, 3))):
        tree = draw(st.sampled_from(_slips(tree)))(draw)
    return tree


Slip = Callable[[st.DrawFn], Tree]


def _slips(tree: Tree) -> list[Slip]:
    """All places at which a hand may slip."""
    if isinstance(tree, dict):
        keys = list(tree)
        here: list[Slip] = [lambda draw: {**tree, draw(_NAMES): draw(WRONG | SLUGS)}]
        here += [_left_out(tree, key) for key in keys]
        return here + [_within(tree, key, inner) for key in keys for inner in _slips(tree[key])]
    if isinstance(tree, list):
        inside = [(place, inner) for place, each in enumerate(tree) for inner in _slips(each)]
        return [_emptied, *(_at(tree, place, inner) for place, inner in inside)]
    return [lambda draw: draw(WRONG | LINES | MOMENTS | st.just([]) | st.just({}))]


def _left_out(tree: dict[str, Tree], key: str) -> Slip:
    return lambda _: {name: each for name, each in tree.items() if name != key}


def _within(tree: dict[str, Tree], key: str, inner: Slip) -> Slip:
    return lambda draw: {**tree, key: inner(draw)}


def _at(tree: list[Tree], place: int, inner: Slip) -> Slip:
    return lambda draw: [*tree[:place], inner(draw), *tree[place + 1 :]]


def _emptied(draw: st.DrawFn) -> Tree:
    del draw
    return []


_NAMES = st.sampled_from(
    ["titel", "Title", "id", "kind", "status", "window", "until", "name", "notify", "x", "severity"]
)


def as_yaml(tree: Tree) -> str:
    """Write a document down, on one line; what is not plain stands in quotes."""
    if isinstance(tree, dict):
        inside = ", ".join(f"{json.dumps(k)}: {as_yaml(v)}" for k, v in tree.items())
        return "{" + inside + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(as_yaml(each) for each in tree) + "]"
    return str(tree) if isinstance(tree, Plain) else json.dumps(str(tree))
