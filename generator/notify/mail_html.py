"""The HTML part of a mail: one narrow column, the reader's own colours, one link to press."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from generator.notify.message import Message

_FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"
_PAGE = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{subject}</title>
</head>
<body style="margin:0;padding:16px;{font};font-size:16px;line-height:1.5;
overflow-wrap:anywhere">
<div style="max-width:36em;margin:0 auto">
<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">{subject}</h1>
{body}
<p style="margin:24px 0 0"><a href="{link}" style="font-weight:bold">{link_text}</a></p>
</div>
</body>
</html>
"""


def page(message: Message) -> str:
    """The message as a page; its body comes sanitised, everything else is escaped here."""
    link = message.links[0]
    return _PAGE.format(
        language=escape(message.language),
        direction=escape(message.direction),
        font=_FONT,
        subject=escape(message.subject, quote=False),
        body=message.html,
        link=escape(link),
        link_text=escape(urlsplit(link).netloc),
    )
