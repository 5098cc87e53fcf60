from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importers.statuspage import Import, plan_import
from generator.importers.statuspage.notes import Kind
from generator.model.content import SiteConfig
from generator.output import create
from tests.importers.answers import (
    PAGE,
    RESOLVED_AT,
    STARTED_AT,
    affected,
    component,
    components,
    incident,
    incidents,
    maintenance,
    maintenances,
    save,
    update,
)

Text = dict[str, Any]
CHECKOUT = component("b13yz5g2cw10", "Checkout")


def imported(root: Path, *answers: Any) -> Import:
    """Plan an import of answers and carry it out."""
    plan = plan_import(save(root / "saved", *answers), root)
    create(plan.files, root)
    return plan


def plain(root: Path, file: str) -> Any:
    """A content file's data, every scalar as it was written."""
    return yaml.load((root / "content" / file).read_text("utf-8"), yaml.BaseLoader)


def event(root: Path, id_: str = "p31zjtct2jer", year: int = 2024) -> Any:
    return plain(root, f"incidents/{year}/{id_}.yml")


def kinds(plan: Import) -> dict[Kind, list[str]]:
    return dict(plan.notes)


def test_an_incident_becomes_a_file_that_people_can_edit(tmp_path: Path) -> None:
    imported(tmp_path, incidents(incident()), components(CHECKOUT))

    assert (tmp_path / "content/incidents/2024/p31zjtct2jer.yml").read_text() == (
        "# Imported from https://stspg.example/p31zjtct2jer\n"
        "title: Checkout requests fail\n"
        "severity: sev2\n"
        "started: 2024-05-13T10:40:00Z\n"
        "components: {checkout: partial_outage}\n"
        "updates:\n"
        "  - id: u1\n"
        "    at: 2024-05-13T10:40:00Z\n"
        "    status: investigating\n"
        "    message: |\n"
        "      We look into it.\n"
        "  - id: u2\n"
        "    at: 2024-05-13T12:00:00Z\n"
        "    status: resolved\n"
        "    message: |\n"
        "      All is well.\n"
    )


def test_a_maintenance_becomes_a_file_with_its_window(tmp_path: Path) -> None:
    imported(tmp_path, maintenances(maintenance()), components(CHECKOUT))

    found = event(tmp_path, "w1zdr745wmfy")
    assert found["kind"] == "maintenance"
    assert found["window"] == {"start": "2024-06-01T10:00:00Z", "end": "2024-06-01T12:00:00Z"}
    assert found["components"] == {"checkout": "under_maintenance"}
    assert [each["status"] for each in found["updates"]] == [
        "scheduled",
        "in_progress",
        "completed",
    ]


def test_a_site_is_made_of_page_and_components(tmp_path: Path) -> None:
    plan = imported(
        tmp_path,
        incidents(incident()),
        components(
            component("g1", "Regions", 2, group=True, description="Where we are."),
            component("c3", "Europe", 2, group_id="g1"),
            component("c2", "America", 1, group_id="g1", start_date="2024-12-01"),
            component("c1", "Website", 1, start_date="2020-01-01", description="Our\nshop."),
            component("c4", "支払い", 3, only_show_if_degraded=True),
        ),
    )

    site = plain(tmp_path, "site.yml")
    assert site["name"] == "Nimbus"
    assert site["url"] == "https://status.nimbus.example"
    assert site["feed_authority"] == "status.nimbus.example,2024"
    assert site["time_zone"] == "Asia/Kathmandu"
    assert site["since"] == "2024-05-13"
    assert site["groups"] == {"regions": {"name": "Regions", "description": "Where we are."}}
    assert list(site["components"].items()) == [
        ("website", {"name": "Website", "description": "Our shop.", "aliases": ["c1"]}),
        ("america", {"name": "America", "group": "regions", "since": "2024-12-01",
                     "aliases": ["c2"]}),
        ("europe", {"name": "Europe", "group": "regions", "aliases": ["c3"]}),
        ("c4", {"name": "支払い"}),
        ("checkout", {"name": "Checkout", "retired": "true", "aliases": ["b13yz5g2cw10"]}),
    ]  # fmt: skip
    assert [each["impact"] for each in site["severities"].values()] == [
        "critical",
        "major",
        "minor",
        "none",
    ]
    SiteConfig.model_validate(site)
    assert kinds(plan)[Kind.SINCE] == ["Website (2020-01-01)"]
    assert kinds(plan)[Kind.SHOWN_IF_DEGRADED] == ["支払い"]
    assert kinds(plan)[Kind.RETIRED] == ["Checkout"]


def test_an_imported_site_promises_nothing_that_its_company_never_promised(tmp_path: Path) -> None:
    imported(tmp_path, incidents(incident()))

    site = SiteConfig.model_validate(plain(tmp_path, "site.yml"))
    assert {each.update_every for each in site.severities.values()} == {None}
    assert {each.postmortem_due for each in site.severities.values()} == {None}


def test_components_of_one_name_in_two_groups_get_two_ids(tmp_path: Path) -> None:
    imported(
        tmp_path,
        components(
            component("g1", "Europe", 1, group=True),
            component("a1", "API", 1, group_id="g1"),
            component("g2", "America", 2, group=True),
            component("a2", "API", 1, group_id="g2"),
        ),
        incidents(incident(components=[component("a2", "API")])),
    )

    assert list(plain(tmp_path, "site.yml")["components"]) == ["api", "america-api"]
    assert event(tmp_path)["components"] == {"america-api": "partial_outage"}


def test_without_a_page_there_are_placeholders_and_they_are_told(tmp_path: Path) -> None:
    plan = imported(tmp_path, [incident(components=[])])

    site = SiteConfig.model_validate(plain(tmp_path, "site.yml"))
    assert site.url == "https://status.example.com"
    assert kinds(plan)[Kind.PLACEHOLDER] == ["url and feed_authority", "name", "components"]


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("https://Status.Nimbus.example/", "status.nimbus.example,2024"),
        ("http://status.nimbus.example:8080/x", "status.nimbus.example,2024"),
        ("https://bücher.example", "xn--bcher-kva.example,2024"),
        ("javascript:alert(1)", "status.example.com,2024"),
        ("https://", "status.example.com,2024"),
    ],
)
def test_the_feed_authority_is_the_host_and_the_year_of_the_oldest_event(
    tmp_path: Path, url: str, authority: str
) -> None:
    young = incident("b", started_at="2025-01-01T00:00:00Z", created_at="2025-01-01T00:00:00Z")
    imported(tmp_path, {"page": {**PAGE, "url": url}, "incidents": [young, incident()]})

    assert plain(tmp_path, "site.yml")["feed_authority"] == authority


@pytest.mark.parametrize(
    ("impact", "severity", "state"),
    [
        ("critical", "sev1", "major_outage"),
        ("major", "sev2", "partial_outage"),
        ("minor", "sev3", "degraded_performance"),
        ("none", "sev4", "operational"),
    ],
)
def test_where_updates_do_not_say_the_impact_decides(
    tmp_path: Path, impact: str, severity: str, state: str
) -> None:
    plan = imported(tmp_path, incidents(incident(impact=impact)), components(CHECKOUT))

    assert event(tmp_path)["severity"] == severity
    assert event(tmp_path)["components"] == {"checkout": state}
    kind = Kind.NO_EFFECT if impact == "none" else Kind.GUESSED_EFFECT
    assert kinds(plan)[kind] == ["p31zjtct2jer"]


def test_what_updates_say_of_components_is_followed(tmp_path: Path) -> None:
    told = incident(
        components=[CHECKOUT, component("s1", "Search")],
        incident_updates=[
            update("u4", "resolved", "2024-05-13T11:30:00Z", affected_components=[
                affected("b13yz5g2cw10", "Checkout", "degraded_performance", "operational")]),
            update("u3", "monitoring", "2024-05-13T11:20:00Z", affected_components=[
                affected("b13yz5g2cw10", "Checkout", "major_outage", "degraded_performance"),
                affected("s1", "Search", "partial_outage", "operational")]),
            update("u2", "identified", "2024-05-13T11:10:00Z", affected_components=[
                affected("b13yz5g2cw10", "Checkout", "major_outage", "major_outage"),
                affected("s1", "Search", "operational", "partial_outage")]),
            update("u1", "investigating", STARTED_AT, affected_components=[
                affected("b13yz5g2cw10", "Checkout", "operational", "major_outage")]),
        ],
    )  # fmt: skip
    plan = imported(tmp_path, incidents(told))

    found = event(tmp_path)
    assert found["components"] == {"checkout": "major_outage"}
    assert [each.get("components") for each in found["updates"]] == [
        None,
        {"search": "partial_outage"},
        {"checkout": "degraded_performance", "search": "operational"},
        None,
    ]
    assert Kind.GUESSED_EFFECT not in kinds(plan)
    assert Kind.AFTER_RESOLVED not in kinds(plan)


def test_a_component_still_affected_when_resolved_is_told(tmp_path: Path) -> None:
    still = [affected("b13yz5g2cw10", "Checkout", "partial_outage", "degraded_performance")]
    plan = imported(
        tmp_path,
        incidents(
            incident(
                incident_updates=[
                    update("u2", "resolved", RESOLVED_AT, affected_components=still),
                    update("u1", "investigating", STARTED_AT),
                ]
            )
        ),
    )

    assert kinds(plan)[Kind.AFTER_RESOLVED] == ["p31zjtct2jer/u2"]


def test_updates_of_equal_times_stay_in_their_order(tmp_path: Path) -> None:
    newest_first = [update(f"u{n}", "investigating", STARTED_AT) for n in (5, 4, 3, 2, 1)]
    newest_first[0]["status"] = "resolved"
    imported(tmp_path, incidents(incident(incident_updates=newest_first)))

    assert [each["id"] for each in event(tmp_path)["updates"]] == ["u1", "u2", "u3", "u4", "u5"]


def test_updates_saved_oldest_first_stay_oldest_first(tmp_path: Path) -> None:
    oldest_first = [
        update("u1", "investigating", STARTED_AT),
        update("u2", "identified", "2024-05-13T11:00:00Z"),
        update("u3", "monitoring", "2024-05-13T11:00:00Z"),
        update("u4", "resolved", RESOLVED_AT),
    ]
    imported(tmp_path, incidents(incident(incident_updates=oldest_first)))

    assert [each["id"] for each in event(tmp_path)["updates"]] == ["u1", "u2", "u3", "u4"]


def test_a_postmortem_update_is_kept_and_told(tmp_path: Path) -> None:
    later = update("u3", "postmortem", "2024-05-15T12:00:00Z", "What we learned.")
    one = incident(status="postmortem", postmortem_body="## Long")
    one["incident_updates"].insert(0, later)
    plan = imported(tmp_path, incidents(one))

    last = event(tmp_path)["updates"][-1]
    assert (last["id"], last["status"]) == ("u3", "resolved")
    assert last["message"] == "What we learned.\n"
    assert kinds(plan)[Kind.POSTMORTEM] == ["p31zjtct2jer/u3"]
    assert kinds(plan)[Kind.POSTMORTEM_BODY] == ["p31zjtct2jer"]


def test_an_incident_that_is_over_does_not_stay_open_for_want_of_an_update(tmp_path: Path) -> None:
    one = incident(incident_updates=[update("u1", "monitoring", STARTED_AT)])
    plan = imported(tmp_path, incidents(one))

    last = event(tmp_path)["updates"][-1]
    assert (last["at"], last["status"]) == ("2024-05-13T12:00:00Z", "resolved")
    assert kinds(plan)[Kind.NO_END] == ["p31zjtct2jer"]


def test_an_open_incident_stays_open(tmp_path: Path) -> None:
    one = incident(
        status="investigating",
        resolved_at=None,
        incident_updates=[update("u1", "investigating", STARTED_AT)],
    )
    imported(tmp_path, incidents(one))

    assert [each["status"] for each in event(tmp_path)["updates"]] == ["investigating"]


def test_what_was_not_announced_is_not_announced(tmp_path: Path) -> None:
    one = incident()
    one["incident_updates"][0]["deliver_notifications"] = False
    imported(tmp_path, incidents(one))

    assert [each.get("notify") for each in event(tmp_path)["updates"]] == [None, "false"]


def test_an_incident_that_starts_after_its_first_word_starts_with_it(tmp_path: Path) -> None:
    plan = imported(tmp_path, incidents(incident(started_at="2024-05-13T11:00:00Z")))

    assert event(tmp_path)["started"] == "2024-05-13T10:40:00Z"
    assert kinds(plan)[Kind.STARTED] == ["p31zjtct2jer"]


@pytest.mark.parametrize("until", [None, "2024-06-01T09:00:00Z", "2024-06-01T10:00:00.000Z"])
def test_a_window_without_a_proper_end_gets_one(tmp_path: Path, until: str | None) -> None:
    plan = imported(
        tmp_path,
        maintenances(maintenance(scheduled_until=until, resolved_at="2024-06-01T11:30:00Z")),
    )

    assert event(tmp_path, "w1zdr745wmfy")["window"]["end"] == "2024-06-01T11:30:00Z"
    assert kinds(plan)[Kind.WINDOW] == ["w1zdr745wmfy"]


def test_times_keep_their_moment_whatever_zone_they_were_written_in(tmp_path: Path) -> None:
    one = incident(started_at="2024-05-13T03:40:00.125-07:00", created_at=None)
    one["incident_updates"][1]["display_at"] = "2024-05-13T16:25:00.250+05:45"
    imported(tmp_path, incidents(one))

    assert event(tmp_path)["started"] == "2024-05-13T10:40:00.125Z"
    assert event(tmp_path)["updates"][0]["at"] == "2024-05-13T10:40:00.250Z"


def test_ids_that_do_not_fit_are_changed_the_same_way_each_time(tmp_path: Path) -> None:
    one = incident("Big Outage!")
    for each, id_ in zip(one["incident_updates"], ("Ü", "Ü"), strict=True):
        each["id"] = id_
    plan = imported(tmp_path, incidents(one))
    again = plan_import([tmp_path / "saved"], tmp_path)

    (file,) = (tmp_path / "content/incidents/2024").iterdir()
    assert file.name == "big-outage-365558d7.yml"
    assert [each["id"] for each in event(tmp_path, file.stem)["updates"]] == [
        "u-913d7314",
        "u-913d7314-2",
    ]
    assert len(kinds(plan)[Kind.ID]) == 3
    assert again.files == []


def test_numbers_as_ids_are_text(tmp_path: Path) -> None:
    imported(tmp_path, incidents({**incident(), "id": 4711}))

    assert event(tmp_path, "4711")["title"] == "Checkout requests fail"


def test_titles_and_texts_of_any_kind_survive_yaml(tmp_path: Path) -> None:
    titles = ["no", "1.10", "a: b # c", "- x", "'\"", "日本 🚒", "@x", "%", "null", "{a}", "x\ny"]
    bodies = ["no", "key: value", "# not a comment", "- x", "tab\there", "🚒", "---", "...", "|"]
    each = [
        incident(f"i{number}", name=title, incident_updates=[
            update("u1", "resolved", STARTED_AT, body) for body in bodies])
        for number, title in enumerate(titles)
    ]  # fmt: skip
    imported(tmp_path, incidents(*each))

    for number, title in enumerate(titles):
        found = event(tmp_path, f"i{number}")
        assert found["title"] == " ".join(title.split())
        assert len(found["updates"]) == len(bodies)


def test_what_is_missing_is_said_and_stands_in_its_place(tmp_path: Path) -> None:
    empty = incident("e1", name=None, impact=None, components=None, incident_updates=None)
    mute = incident("e2", name="x" * 400, incident_updates=[update("u1", "weird", RESOLVED_AT, "")])
    plan = imported(tmp_path, incidents(empty, mute))

    assert event(tmp_path, "e1")["title"] == "Incident"
    assert len(event(tmp_path, "e2")["title"]) == 300
    assert event(tmp_path, "e2")["updates"][0]["message"] == "—\n"
    assert {Kind.NAMELESS, Kind.NO_UPDATES, Kind.CUT, Kind.NO_TEXT, Kind.UNKNOWN_STATUS} <= set(
        kinds(plan)
    )


def test_tweets_pictures_and_invisible_characters_are_told(tmp_path: Path) -> None:
    body = 'a\u202eb <img src="https://a.example/x.png"> <a href="/x">y</a>'
    words = update("u1", "resolved", STARTED_AT, body, custom_tweet="Short!")
    plan = imported(tmp_path, incidents(incident(incident_updates=[words])))

    assert {Kind.TWEET, Kind.PICTURE, Kind.CHARACTERS, Kind.LINK} <= set(kinds(plan))


def test_the_fullest_version_of_an_incident_counts(tmp_path: Path) -> None:
    short = incident(incident_updates=incident()["incident_updates"][1:])
    plan = imported(tmp_path, incidents(short), incidents(incident()), incidents(short))

    assert (plan.incidents, plan.updates) == (1, 2)


@pytest.mark.parametrize(
    "answer",
    [
        incidents(incident()),
        {"incidents": [incident()]},
        {"page": PAGE, "incident": incident()},
        [incident()],
        [incidents(incident()), incidents()],
        incident(),
        {"page": PAGE, "components": [CHECKOUT], "incidents": [incident()],
         "scheduled_maintenances": [], "status": {"indicator": "none"}},
    ],
)  # fmt: skip
def test_an_answer_is_known_by_what_it_holds(tmp_path: Path, answer: Any) -> None:
    assert imported(tmp_path, answer).incidents == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "this is not JSON"),
        (b"\xff\xfe{", "not UTF-8"),
        (b"[" * 100_000, "no answer of an API"),
        (b"<!doctype html>", "this is not JSON"),
        (b"", "this is not JSON"),
        (b"{}", "holds no page"),
        (b"[[[[]]]]", "holds no page"),
        (b'"x"', "holds no page"),
        (b'{"incidents": {"id": 1}}', "holds no page"),
    ],
)
def test_what_is_no_answer_is_told_and_stops_nothing(
    tmp_path: Path, data: bytes, said: str
) -> None:
    files = save(tmp_path / "saved", incidents(incident()))
    (tmp_path / "saved" / "other.json").write_bytes(data)
    plan = plan_import([*files, tmp_path / "saved" / "other.json"], tmp_path)

    assert [said in problem.sentence for problem in plan.problems] == [True]
    assert plan.incidents == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": None}, "incidents[1].id"),
        ({"started_at": "2024-05-13 10:40"}, "incidents[1].started_at"),
        ({"incident_updates": [{"id": "x", "display_at": "soon"}]}, ".incident_updates[0].display"),
    ],
)
def test_an_incident_that_is_wrong_is_told_and_stops_no_other(
    tmp_path: Path, change: Text, said: str
) -> None:
    plan = imported(tmp_path, incidents(incident("good"), {**incident("bad"), **change}))

    (problem,) = plan.problems
    assert said in problem.sentence
    assert plan.incidents == 1


def test_an_incident_without_any_time_is_left_out_and_told(tmp_path: Path) -> None:
    timeless = {"id": "x", "name": "When?", "incident_updates": [{"id": "u", "body": "x"}]}
    plan = imported(tmp_path, incidents(timeless))

    assert ["nothing says when it was" in each.sentence for each in plan.problems] == [True]


def test_a_text_that_is_too_long_is_left_out_and_told(tmp_path: Path) -> None:
    endless = incident("x", incident_updates=[update("u", "resolved", STARTED_AT, "x " * 10_001)])
    plan = imported(tmp_path, incidents(endless, incident()))

    assert ["was left out" in each.sentence for each in plan.problems] == [True]
    assert plan.incidents == 1


def test_a_second_import_has_nothing_to_do(tmp_path: Path) -> None:
    answers = (incidents(incident()), maintenances(maintenance()), components(CHECKOUT))
    imported(tmp_path, *answers)

    again = plan_import([tmp_path / "saved"], tmp_path)

    assert again.files == []
    assert len(again.there) == 2
    assert list(again.notes) == []


def test_what_exists_is_never_touched_wherever_it_lies(tmp_path: Path) -> None:
    moved = tmp_path / "content/incidents/old/p31zjtct2jer.yaml"
    moved.parent.mkdir(parents=True)
    moved.write_text("title: ours\n")
    plan = imported(tmp_path, incidents(incident(), incident("new")))

    assert moved.read_text() == "title: ours\n"
    assert plan.different == ["content/incidents/old/p31zjtct2jer.yaml"]
    assert [file.path for file in plan.files] == [
        "content/site.yml",
        "content/incidents/2024/new.yml",
    ]


SITE = """
name: Ours
url: https://ours.example
feed_authority: ours.example,2026
components:
  shop: {name: "checkout", aliases: [old-shop]}
  find: {name: Search, aliases: [s1]}
  one: {name: Same}
  two: {name: Same}
severities:
  p1: {name: Bad, description: Bad., impact: critical}
  p2: {name: Low, description: Low., impact: none}
"""


def test_a_site_that_exists_decides_the_names(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(SITE)
    named = [CHECKOUT, component("s1", "Suche"), component("x", "Same"), component("y", "Gone")]
    plan = imported(tmp_path, incidents(incident(components=named)))

    assert (tmp_path / "content/site.yml").read_text() == SITE
    assert event(tmp_path)["components"] == {"shop": "partial_outage", "find": "partial_outage"}
    assert event(tmp_path)["severity"] == "p1"
    assert kinds(plan)[Kind.NOT_IN_SITE] == ["Same", "Gone"]


@pytest.mark.parametrize("text", ["name: [\n", "name: x\n", "- x\n"])
def test_a_site_that_is_broken_is_told_and_nothing_is_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(text)

    plan = imported(tmp_path, incidents(incident()))

    assert {problem.place.file for problem in plan.problems} == {"content/site.yml"}
    assert plan.files == []


def test_a_folder_is_read_in_depth(tmp_path: Path) -> None:
    save(tmp_path / "saved" / "2024", incidents(incident("a")))
    save(tmp_path / "saved" / "2025" / "more", incidents(incident("b")))
    (tmp_path / "saved" / "notes.txt").write_text("not an answer")

    assert plan_import([tmp_path / "saved"], tmp_path).incidents == 2


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    answers = [incidents(incident("b"), incident("a")), components(CHECKOUT)]
    files = save(tmp_path / "saved", *answers)

    one, other = plan_import(files, tmp_path), plan_import(files[::-1], tmp_path)

    assert one.files == other.files
    assert json.dumps(list(one.notes)) == json.dumps(list(other.notes))
