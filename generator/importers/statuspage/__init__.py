"""Saved answers of the Statuspage API v2 to content files.

What is kept as it is: ids of incidents and updates (so ``/incidents/<id>`` and the API go on
working), times, titles, the text of every update, and who was told of it. Components get ids that
people can write; their old ones become aliases.

What is imported is not marked as backfilled: it was told at its time, and its pages, the API and
the feeds say so. Nobody is alarmed by it, since feeds hold the newest items only, each with its
true date, and readers show what is older than their subscription as read or once. An update that
Statuspage did not announce (``deliver_notifications: false``) becomes ``notify: false``.
"""

from generator.importers.statuspage.importing import Import, plan_import

__all__ = ["Import", "plan_import"]
