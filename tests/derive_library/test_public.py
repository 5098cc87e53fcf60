from __future__ import annotations

from typing import Any

from generator.derive import public_site
from generator.model.content import Postmortem
from generator.model.edition import Edition
from tests.derive.given import NOW, at
from tests.derive_library.given import (
    action,
    library,
    moment,
    postmortem,
    section,
    shelved,
    trouble,
)

MARK = "zqxmarker"
PUBLIC: dict[str, Any] = {"visibility": "public"}


def marked(id_: str, **changes: Any) -> Postmortem:
    """Plant the marker in every place of a postmortem that is not for the public."""
    given: dict[str, Any] = {
        "title": f"Title {MARK}",
        "kind": "near-miss",
        "incidents": ("outage",),
        "services": (f"{MARK} service", "search"),
        "severity": "sev1",
        "trigger": f"{MARK} trigger",
        "causes": (f"{MARK} cause",),
        "tags": (f"{MARK}tag",),
        "authors": (f"{MARK} author",),
        "roles": {"scribe": f"{MARK} scribe", "experts": (f"{MARK} expert",)},
        "runbooks": ({"label": f"{MARK} book", "url": f"https://x.example/{MARK}"},),
        "date": "2026-11-12",
    }
    return postmortem(
        id_,
        section("Summary", f"{MARK} pool database"),
        section(f"{MARK} heading", f"{MARK} ![{MARK}](a.png)"),
        actions=(action(f"{MARK} act", owner=MARK, link=f"https://x.example/{MARK}"),),
        timeline=(moment("12 10:00", MARK, marks="detected"),),
        **(given | changes),
    )


def public(*written: object) -> Edition:
    return library(*written, public=True)


def test_only_what_is_public_and_final_leaves() -> None:
    shown = public(
        postmortem("yes", **PUBLIC),
        postmortem("draft", status="draft", **PUBLIC),
        postmortem("review", status="in-review", **PUBLIC),
        postmortem("internal"),
        postmortem("tomorrow", published="2026-11-19", **PUBLIC),
        postmortem("today", published="2026-11-18", **PUBLIC),
    )

    assert {entry.id for entry in shown.entries} == {"yes", "today"}


def test_the_public_edition_is_the_same_whether_internal_ones_exist_or_not() -> None:
    told = trouble("outage", "12 10:00", "12 11:00")
    kept = (
        postmortem("a", section("Summary", "database pool"), incidents=("outage",), **PUBLIC),
        postmortem("b", section("Summary", "database pool"), causes=("x",), **PUBLIC),
        postmortem("c", section("Summary", "mail relay"), **PUBLIC),
    )
    hidden = (
        marked("zqxmarker-internal"),
        marked("zqxmarker-draft", status="draft", **PUBLIC),
        postmortem("zqxmarker-again", section("Summary", "database pool relay"), recurrence_of="a"),
    )

    without, among = public(told, *kept), public(told, *kept, *hidden)

    assert among.model_dump_json() == without.model_dump_json()
    assert MARK not in among.model_dump_json()


def test_of_a_public_one_neither_people_nor_team_nor_unnamed_sections_leave() -> None:
    written = marked(
        "shown",
        title="Shown",
        services=(MARK, "search"),
        trigger=None,
        causes=(),
        tags=(),
        **PUBLIC,
    )
    written = written.model_copy(
        update={
            "team": "money",
            "related": (f"{MARK}-x",),
            "recurrence_of": f"{MARK}-y",
            "body": written.body.model_copy(
                update={
                    "sections": (
                        section("Summary", "It broke."),
                        section("Attendees", MARK),
                        section("Action items", MARK),
                        section("Timeline", MARK),
                        section("Unforeseen", MARK),
                    )
                }
            ),
        }
    )

    shown = public(trouble("outage", "12 10:00", "12 11:00"), written)

    assert MARK not in shown.model_dump_json()
    assert "Money" not in shown.model_dump_json()
    entry = shown.entry["shown"]
    assert entry.path == "postmortems/shown/"
    assert entry.services == ("search",)
    assert [each.markdown for each in entry.sections] == ["It broke."]
    assert entry.team is entry.file is None
    assert not any((shown.teams, shown.owed, shown.stalled, shown.clusters, shown.reviews))
    assert {facet.name for facet in shown.facets}.isdisjoint({"team", "status"})


def test_an_author_may_let_more_sections_out() -> None:
    shown = public(
        postmortem(
            "one",
            section("Summary", "Not named."),
            section("Timeline", "- 10:00 It broke."),
            section("Action items", "- Secret Sam: alert on it https://tracker.example/1"),
            timeline=(moment("12 10:00", "It broke."),),
            actions=(action("Alert on it", owner="Secret Sam", link="https://tracker.example/1"),),
            public_sections=("timeline", "actions"),
            **PUBLIC,
        )
    )

    entry = shown.entry["one"]
    assert [each.markdown for each in entry.sections] == ["- 10:00 It broke.", "- Alert on it"]
    assert [row.at for row in entry.timeline] == [at("12 10:00")]
    (row,) = shown.actions
    assert (row.owner, row.link, row.team, row.lacks) == (None, None, None, ())


def test_a_section_nobody_foresaw_leaves_only_inside_one_that_does() -> None:
    shown = public(
        postmortem(
            "one",
            section("", "Preamble", level=0),
            section("Impact", "Many."),
            section("Shops", "Some.", level=3),
            section("Attendees", "Names.", level=3),
            section("Of Attendees", "Names.", level=4),
            section("Background chatter", "Names."),
            section("Deeper chatter", "Names.", level=3),
            **PUBLIC,
        )
    )

    assert [each.heading for each in shown.entry["one"].sections] == ["Impact", "Shops"]


def rewritten(markdown: str) -> str:
    shown = public(
        postmortem("one", section("Summary", markdown), **PUBLIC), postmortem("other", **PUBLIC)
    )
    return shown.entry["one"].sections[0].markdown


def test_links_into_the_house_become_their_words() -> None:
    assert rewritten("See [the log](https://wiki.corp.example/log 'secret').") == "See the log."
    assert rewritten("See [ours](https://status.nimbus.example/history/).") == (
        "See [ours](https://status.nimbus.example/history/)."
    )
    assert rewritten("As [before](../shops/hidden.md) and [then](../shops/other.md).") == (
        "As before and [then](https://status.nimbus.example/postmortems/other/)."
    )


def test_addresses_of_the_house_leave_no_trace_in_words_or_code() -> None:
    written = (
        "Ask sam@corp.example or <https://wiki.corp.example/x> or ssh://host.corp.example.\n\n"
        "```\ncurl https://db.corp.example/secret\n```\n\n"
        "[a label][1] <a href='https://corp.example'>click</a> <!-- corp.example -->\n\n"
        "<div title='corp.example'>kept</div>\n\n"
        "[1]: https://wiki.corp.example/y\n"
    )

    shown = rewritten(written)

    assert "corp.example" not in shown
    assert "a label click" in shown
    assert "kept" in shown
    assert "curl …" in shown


def test_what_is_no_address_is_written_as_it_was() -> None:
    written = (
        "Some *words*, `code` and a table:\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | **c** |\n\n"
        "- one\n  - two\n- three\n\n> said\n\n```sql\nselect * from x where y < 3;\n```"
    )

    assert rewritten(written) == written


def test_pictures_become_their_descriptions() -> None:
    assert rewritten("![a curve](../img/curve.png) rises") == "a curve rises"


def test_hosts_that_a_site_trusts_may_be_linked_to() -> None:
    trusting: dict[str, Any] = {"policies": {"public_hosts": ("supplier.example",)}}
    written = postmortem(
        "one", section("Summary", "[theirs](https://supplier.example/pm)"), **PUBLIC
    )

    shown = library(written, public=True, **trusting)

    assert "supplier.example/pm" in shown.entry["one"].sections[0].markdown


def test_an_incident_leads_to_its_public_postmortem() -> None:
    told = (trouble("a", "12 10:00", "12 11:00"), trouble("b", "12 10:00", "12 11:00"))
    site = public_site(
        shelved(
            *told,
            postmortem("pm", incidents=("a",), published="2026-11-16", **PUBLIC),
            postmortem("draft", incidents=("b",), status="draft", **PUBLIC),
            postmortem("many", incidents=("a", "b"), kind="pattern", **PUBLIC),
            postmortem("secret", incidents=("a",), published="2026-11-17"),
            time_zone="Europe/Copenhagen",
        ),
        NOW,
    )

    found = site.event["a"].postmortem
    assert found is not None
    assert (found.path, found.title) == ("postmortems/pm/", "Postmortem pm")
    assert found.published_at == at("15 23:00")
    other = site.event["b"].postmortem
    assert other is not None
    assert (other.path, other.published_at) == ("postmortems/many/", at("12 11:00"))


def test_an_open_incident_leads_nowhere_yet() -> None:
    told = trouble("a", "12 10:00", "12 11:00")
    reopened = told.model_copy(update={"updates": told.updates[:1]})

    site = public_site(shelved(reopened, postmortem("pm", incidents=("a",), **PUBLIC)), NOW)

    assert site.event["a"].postmortem is None
