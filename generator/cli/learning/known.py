"""What incidents already say of a postmortem: its title, team, services, severity, timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from generator.authoring import moment_text
from generator.authoring.chronicle import mitigated
from generator.cli.desk.asking import choose
from generator.cli.desk.finding import found_event
from generator.cli.desk.options import Manner
from generator.cli.desk.stopping import Stop
from generator.model.content import Incident, SiteConfig
from generator.site.single import Desk
from generator.source import Data

_SHOWN = 9
_USUAL_DUE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known without asking; ``None`` and empty where nothing is."""

    incidents: tuple[Incident, ...]
    title: str | None
    team: str | None
    services: tuple[str, ...]
    severity: str | None

    @classmethod
    def of(cls, incidents: Sequence[Incident], site: SiteConfig) -> Known:
        """Collect from the incidents; the worst severity counts, the first team and title."""
        names = [each for incident in incidents for each in _touched(incident)]
        ids = tuple(dict.fromkeys(site.component_by_name.get(each, each) for each in names))
        known = [site.components[each] for each in ids if each in site.components]
        severe = {each.severity for each in incidents}
        return cls(
            incidents=tuple(incidents),
            title=incidents[0].title if incidents else None,
            team=next((each.team for each in known if each.team), None),
            services=tuple(each for each in ids if each in site.components),
            severity=next((each for each in site.severities if each in severe), None),
        )

    def milestones(self) -> dict[str, Data]:
        """Milestones that the incidents do not give by themselves."""
        if len(self.incidents) != 1:
            return {}
        watched = mitigated(self.incidents[0])
        return {"mitigated": moment_text(watched)} if watched else {}

    def due(self, site: SiteConfig, now: datetime) -> str:
        """The day by which the severity wants actions done."""
        severity = site.severities.get(self.severity or "")
        within = (severity.action_due if severity else None) or _USUAL_DUE
        return (now + within).date().isoformat()


def _touched(incident: Incident) -> list[str]:
    later = (name for update in incident.updates for name in update.components)
    return [*incident.components, *later]


def incidents_of(desk: Desk, idents: Sequence[str], manner: Manner) -> tuple[Incident, ...]:
    """The incidents by their ids or parts of them; stops where one is none."""
    events = {each.id: each for each in desk.all().events} if idents else {}
    found = []
    for each in idents:
        file = found_event(desk, each, manner)
        event = events.get(PurePosixPath(file).stem)
        if not isinstance(event, Incident):
            what = f"a {event.kind.value}, not an incident" if event else f"broken: see {file}"
            raise Stop(
                f"{each!r} is {what}", "`statusbook status` lists what a postmortem is owed for"
            )
        found.append(event)
    return tuple(found)


def offered(desk: Desk) -> list[str]:
    """Let somebody choose an incident that no postmortem looks back on; the newest are shown."""
    loaded = desk.all()
    written = {each for postmortem in loaded.postmortems for each in postmortem.incidents}
    free = [each for each in loaded.events if isinstance(each, Incident) and each.id not in written]
    free.sort(key=lambda each: each.started, reverse=True)
    if not free:
        return []
    shown = {each.id: each.title for each in free[:_SHOWN]}
    chosen = choose("Which incident does it look back on", {**shown, "-": "none of them"}, "-")
    return [] if chosen == "-" else [chosen]
