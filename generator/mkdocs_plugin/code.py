"""Blocks of code with a language that is known, in colours that the theme has."""

from __future__ import annotations

from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

LONGEST = 20_000
"""Characters beyond which colours are not worth their time."""
_PLAIN = frozenset({"", "text", "txt", "log", "plain", "plaintext", "none", "output"})


def highlighted(code: str, language: str, attributes: str) -> str:
    """Colour a block; ``""`` leaves it to whoever asks."""
    del attributes
    name = language.strip().lower()
    if name in _PLAIN or len(code) > LONGEST:
        return ""
    try:
        lexer = get_lexer_by_name(name)
    except ClassNotFound:
        return ""
    formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
    inner = highlight(code, lexer, formatter)
    known = escape(name, quote=True)
    return f'<pre class="highlight"><code class="language-{known}">{inner}</code></pre>'
