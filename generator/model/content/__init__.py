"""What ``content/`` says, typed and frozen. Internal: the status lane never sees it."""

from generator.model.content.document import Action, Body, Section, TimelineEntry
from generator.model.content.event import Event, Incident, Maintenance, Notice, Window
from generator.model.content.notification import Notification
from generator.model.content.policies import Policies, UptimePolicy
from generator.model.content.postmortem import Postmortem, Roles, Runbook
from generator.model.content.site import (
    Brand,
    Component,
    Group,
    Link,
    Severity,
    SiteConfig,
    Team,
)
from generator.model.content.update import (
    IncidentUpdate,
    MaintenanceUpdate,
    NoticeUpdate,
    Update,
)
from generator.model.content.whole import Content

__all__ = [
    "Action",
    "Body",
    "Brand",
    "Component",
    "Content",
    "Event",
    "Group",
    "Incident",
    "IncidentUpdate",
    "Link",
    "Maintenance",
    "MaintenanceUpdate",
    "Notice",
    "NoticeUpdate",
    "Notification",
    "Policies",
    "Postmortem",
    "Roles",
    "Runbook",
    "Section",
    "Severity",
    "SiteConfig",
    "Team",
    "TimelineEntry",
    "Update",
    "UptimePolicy",
    "Window",
]
