"""Parts of sentences that problems share: quoted values, lists of words, the nearest known word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.problems.secrets import masked

_LONG = 80
_MANY = 12


def shown(value: str) -> str:
    """Quote what an author wrote, on one line and not too long of it, its secrets masked."""
    hidden = masked(value[: 4 * _LONG])
    short = hidden if len(hidden) <= _LONG else hidden[: _LONG - 1] + "…"
    return "'" + short.replace("\r", "").replace("\n", "⏎") + "'"


def listed(words: Iterable[str], last: str = "or") -> str:
    """``a, b or c``; of very many only the first."""
    each = list(words)
    if len(each) > _MANY:
        return ", ".join(each[:_MANY]) + f" … ({len(each)} in all)"
    if len(each) < 2:  # noqa: PLR2004 - one word has no last but one
        return "".join(each)
    return f"{', '.join(each[:-1])} {last} {each[-1]}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that somebody most likely meant; ``None`` where none is close."""
    by_fold: dict[str, str] = {}
    for each in known:
        by_fold.setdefault(_fold(each), each)
    found = difflib.get_close_matches(_fold(word[:_LONG]), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Suggest the nearest known word, and list what there is where nothing is near."""
    words = list(known)
    near = nearest(word, words)
    return f"did you mean {near}?" if near else f"{otherwise} {listed(words)}"


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_").strip("_")
