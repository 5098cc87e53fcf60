"""Software that reads Atlassian's status pages, pointed at ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.public import PublicSite
from generator.status import api
from tests.support.served import Served
from tests.wire.support import checkout, notice, published, site, upgrade

Deploy = Callable[[PublicSite], str]


@pytest.fixture
def deploy(tmp_path: Path, serve_tree: Callable[[Path], Served]) -> Deploy:
    """Publish the API of a site and give its address."""

    def deployed(of: PublicSite) -> str:
        root = tmp_path / "public"
        for path, data in published(api.render, of).items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return serve_tree(root).url

    return deployed


@pytest.mark.judge
def test_whadup_reads_every_file_it_knows(deploy: Deploy, monkeypatch: pytest.MonkeyPatch) -> None:
    whadup = pytest.importorskip("whadup")
    monkeypatch.setattr(
        whadup, "API_BASE_URL", f"{deploy(site(checkout(resolved=False), upgrade()))}/api/"
    )
    client = whadup.GithubStatus()
    assert client.status()["status"]["description"] == "Partial System Outage"
    assert [one["name"] for one in client.components()["components"]] == ["Checkout", "Search"]
    summary = client.summary()
    assert [one["id"] for one in summary["incidents"]] == ["checkout-fails"]
    assert [one["id"] for one in summary["scheduled_maintenances"]] == ["search-upgrade"]
    assert client.Incidents() == client.Incidents.unresolved()
    assert client.Maintenances() == client.Maintenances.upcoming()
    assert client.Maintenances.active()["scheduled_maintenances"] == []


def metrics(address: str, folder: Path) -> dict[str, float]:
    """What the Prometheus exporter makes of one look at a page."""
    pytest.importorskip("statuspage_prometheus_exporter")
    service = {"name": "Nimbus", "type": "status_page", "url": f"{address}/api/v2/summary.json"}
    (folder / "services.json").write_text(json.dumps({"nimbus": service}), "utf-8")
    program = Path(sys.executable).parent / "statuspage-prometheus-exporter"
    subprocess.run(
        [program],
        cwd=folder,
        env={**os.environ, "RUN_MODE": "once", "METRICS_TEXTFILE_PATH": "found.prom"},
        check=True,
        capture_output=True,
        timeout=60,
    )
    lines = (folder / "found.prom").read_text("utf-8").splitlines()
    told = (line.rpartition(" ") for line in lines if line.startswith("statuspage_"))
    return {name: float(value) for name, _, value in told}


@pytest.mark.judge
def test_the_prometheus_exporter_sees_an_outage_as_it_is(deploy: Deploy, tmp_path: Path) -> None:
    found = metrics(deploy(site(checkout(resolved=False), upgrade())), tmp_path)
    assert found['statuspage_probe_check{service_name="Nimbus"}'] == 1
    assert found['statuspage_service_status{service_name="Nimbus"}'] == 0
    state = 'statuspage_component_status{component_name="%s",service_name="Nimbus"}'
    assert (found[state % "Checkout"], found[state % "Search"]) == (0, 1)
    (incident,) = (name for name in found if name.startswith("statuspage_incident_info"))
    for label in (
        'incident_id="checkout-fails"',
        'incident_name="Checkout requests fail"',
        'impact="major"',
        'affected_components="Checkout"',
        'started_at="2026-11-18T14:02:00Z"',
        'shortlink="https://status.nimbus.example/incidents/checkout-fails/"',
    ):
        assert label in incident
    (maintenance,) = (name for name in found if name.startswith("statuspage_maintenance_info"))
    assert 'scheduled_start="2026-11-20T02:00:00' in maintenance
    assert 'affected_components="Search"' in maintenance


@pytest.mark.judge
def test_the_prometheus_exporter_sees_a_calm_day_as_it_is(deploy: Deploy, tmp_path: Path) -> None:
    found = metrics(deploy(site(checkout())), tmp_path)
    assert found['statuspage_service_status{service_name="Nimbus"}'] == 1
    (incident,) = (name for name in found if name.startswith("statuspage_incident_info"))
    assert 'incident_name="No Active Incidents"' in incident


@pytest.mark.judge
def test_a_notice_alarms_nobody(deploy: Deploy, tmp_path: Path) -> None:
    found = metrics(deploy(site(notice())), tmp_path)
    assert found['statuspage_service_status{service_name="Nimbus"}'] == 1
    assert any('impact="none"' in name for name in found)
