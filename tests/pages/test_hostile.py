"""Text is text, in every field that somebody may write."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.public import (
    PublicChange,
    PublicLink,
    PublicPostmortem,
    PublicSeverity,
    PublicSite,
)
from generator.model.vocabulary import Impact, Stage
from tests.pages.support import (
    GOOD,
    MINUTE,
    NOW,
    PARTIAL,
    brand,
    component,
    incident,
    maintenance,
    notice,
    pages,
    parsed,
    past,
    site,
    tree,
    update,
)

PAYLOADS = (
    '"><script>alert(1)</script>',
    "' onmouseover=alert(1) x='",
    "</title></script></template></style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "%(name)s %s %",
    "]]>--><svg onload=alert(1)>",
)


def hostile(text: str) -> PublicSite:
    change = PublicChange(component_id="checkout", name=text, old=GOOD, new=PARTIAL)
    words: dict[str, Any] = {"text": text, "html": "<p>safe</p>", "changes": (change,)}
    updates = (
        update("u2", Stage.IDENTIFIED, MINUTE, **words),
        update("u1", Stage.INVESTIGATING, 2 * MINUTE, **words),
    )
    public = site(
        [
            incident(title=text, updates=updates),
            incident(id="two", path="incidents/two/", title=text),
            past(
                title=text,
                postmortem=PublicPostmortem(title=text, path="postmortems/x/", published_at=NOW),
            ),
            maintenance(-5 * MINUTE, title=text),
            maintenance(5 * MINUTE, id="m2", path="maintenance/m2/", title=text),
            notice(title=text),
        ],
        name=text,
        description=text,
        brand=brand(footer=text, links=(PublicLink(label=text, url="https://a.example/"),)),
        severities=(
            PublicSeverity(
                id="sev1",
                name=text,
                description=text,
                impact=Impact.MAJOR,
                update_every=None,
                postmortem_due=None,
            ),
        ),
    )
    groups = tuple(
        group.model_copy(update={"name": text, "description": text}) for group in public.groups
    )
    components = tuple(
        component(one.id, name=text, description=text, state=one.state) for one in public.components
    )
    return public.model_copy(update={"groups": groups, "components": components})


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_payload_becomes_markup(text: str) -> None:
    usual = {path: parsed(page) for path, page in pages(tree(hostile("usual"))).items()}
    for path, page in pages(tree(hostile(text))).items():
        document = parsed(page)
        same = usual[path]
        assert [one.tag for one in document.iter()] == [one.tag for one in same.iter()], path
        assert [sorted(one.attrib) for one in document.iter()] == [
            sorted(one.attrib) for one in same.iter()
        ], path


@pytest.mark.parametrize("text", PAYLOADS)
def test_every_payload_is_readable(text: str) -> None:
    files = tree(hostile(text))
    front = parsed(files["index.html"].decode())
    assert front.xpath("string(//h1)") == text
    assert text in front.findtext(".//title")
    assert front.xpath("string(//*[@id='c-checkout']//a)") == text


def test_a_name_cannot_leave_the_script_it_is_told_in() -> None:
    files = tree(hostile("</script>"))
    (script,) = (data for path, data in files.items() if path.endswith(".js"))
    assert b"</script" not in script


def test_only_messages_are_printed_as_they_are() -> None:
    bold = update("u1", Stage.INVESTIGATING, MINUTE, html="<p>Very <b>sorry</b>.</p>")
    page = tree(site([incident(updates=(bold,))]))["index.html"].decode()
    assert "<p>Very <b>sorry</b>.</p>" in page
