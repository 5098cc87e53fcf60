"""The tool that draws findings to be judged by hand."""

from __future__ import annotations

from pathlib import Path

from generator.load import load_content
from tests.support.given import write_site
from tools.sample_findings import findings, sample, told

OLD = """
    title: Something is wrong
    severity: sev1
    started: 2020-11-18T14:50:00Z
    components: {checkout: major_outage}
    updates:
      - {id: u1, at: 2020-11-18T14:52:00Z, status: investigating, message: We look into it.}
      - {id: u2, at: 2020-11-18T15:05:00Z, status: resolved, message: It is over.}
"""


def test_what_is_old_is_judged_as_if_it_had_just_ended(tmp_path: Path) -> None:
    content = load_content(write_site(tmp_path, {"a.yml": OLD, "b.yml": OLD})).content
    assert content
    found = list(findings(content))
    rules = ["closing-summary", "impact-first", "resolved-early"]
    assert sorted(each.rule for each in found) == sorted(rules * 2)
    assert sample(found, 1, 4) == sample(found, 1, 4)
    assert len(sample(found, 1, 100)) == len(found)
    first = next(each for each in found if each.rule == "impact-first")
    assert told(1, first).splitlines()[2] == "   > 11-18 14:52 investigating: We look into it."
