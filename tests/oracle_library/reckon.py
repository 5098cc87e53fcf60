"""The numbers as the pages define them, counted out in seconds and days.

The 90th percentile is the smallest value that nine of ten do not pass; median and mean are in whole
seconds, halves to the even one. Nothing here knows the program's code.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from tests.oracle_library.worlds import MILESTONES, World

Facts = dict[str, Any]
Moments = dict[str, datetime]
Numbers = tuple[int, int, int | None, int | None, int | None]
"""How many, how many lack it, median, 90th percentile, mean."""
ENDS = {"MTTD": "detected", "MTTA": "acknowledged", "MTTM": "mitigated", "MTTR": "resolved"}
IMPACTS = ("none", "minor", "major", "critical")


def facts(world: World, *, public: bool) -> Facts:
    """Say everything that an edition counts."""
    here = Reckoning(world, public=public)
    return {
        "numbers": here.numbers(),
        "frequency": here.frequency(),
        "recurring": here.recurring(),
        "total": len(here.counted),
        "actions": here.actions(),
        "owed": [] if public else here.owed(),
        "closing": here.closing(),
    }


class Reckoning:
    """The postmortems that an audience may read, as plain data."""

    def __init__(self, world: World, *, public: bool) -> None:
        self.world, self.public = world, public
        self.zone = ZoneInfo(world["zone"])
        self.today = self.local(world["now"])
        self.incidents = {each["id"]: each for each in world["incidents"]}
        self.read = [each for each in world["postmortems"] if not public or self.leaves(each)]
        self.counted = [each for each in self.read if each["kind"] == "incident"]

    def local(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def leaves(self, it: dict[str, Any]) -> bool:
        said = it["status"] == "final" and it["visibility"] == "public"
        return said and not (it["published"] and it["published"] > self.today)

    def about(self, it: dict[str, Any]) -> list[dict[str, Any]]:
        return [self.incidents[each] for each in it["incidents"] if each in self.incidents]

    def shows(self, it: dict[str, Any], section: str) -> bool:
        return not self.public or section in it["public_sections"]

    def moments(self, it: dict[str, Any]) -> Moments:
        if it["kind"] == "pattern":
            return dict(it["milestones"])
        told: Moments = {}
        for row in it["timeline"] if self.shows(it, "timeline") else []:
            first_counts = row["marks"] not in ("mitigated", "resolved")
            if not (first_counts and row["marks"] in told):
                told[row["marks"]] = row["at"]
        written: Moments = it["milestones"]
        return told | _of_incidents(self.about(it)) | written

    def day(self, it: dict[str, Any]) -> date | None:
        started = self.moments(it).get("started")
        day: date | None = it["date"] or (self.local(started) if started else it["published"])
        return day

    def severity(self, it: dict[str, Any]) -> str | None:
        if it["severity"]:
            return str(it["severity"])
        worst = None
        for key, each in self.world["severities"].items():
            if any(incident["severity"] == key for incident in self.about(it)):
                rank = IMPACTS.index(each["impact"])
                if worst is None or rank > worst[0]:
                    worst = (rank, key)
        return worst[1] if worst else None

    def services(self, it: dict[str, Any]) -> set[str]:
        names = self.world["components"]
        called = {name.lower(): key for key, name in names.items()} | {key: key for key in names}
        if it["services"]:
            return {called[each.lower()] for each in it["services"]}
        return {key for incident in self.about(it) for key in incident["components"]}

    def measured(self, name: str, it: dict[str, Any]) -> int | None:
        at = self.moments(it)
        if name in ENDS:
            if "started" not in at or ENDS[name] not in at:
                return None
            seconds = int((at[ENDS[name]] - at["started"]).total_seconds())
        else:
            if "resolved" not in at or not it["published"]:
                return None
            seconds = (it["published"] - self.local(at["resolved"])).days * 86_400
        return seconds if seconds >= 0 else None

    def slices(self) -> dict[str, dict[str, list[dict[str, Any]]]]:
        every: dict[str, dict[str, list[dict[str, Any]]]] = {
            "quarter": {each: [] for each in self.quarters()},
            "severity": {},
            "service": {},
        }
        if not self.public:
            every["team"] = {}
        for it in self.counted:
            values: dict[str, list[str]] = {
                "service": [self.world["components"][each] for each in self.services(it)],
                "team": [self.world["teams"].get(it["team"], it["team"])],
            }
            day, severity = self.day(it), self.severity(it)
            values["quarter"] = [_quarter(day)] if day else []
            values["severity"] = [f"Severity {severity}"] if severity else []
            for name, groups in every.items():
                for value in values[name]:
                    groups.setdefault(value, []).append(it)
        return every

    def quarters(self) -> list[str]:
        days = [day for it in self.counted if (day := self.day(it))]
        if not days:
            return []
        named, day = [], min(days)
        while day <= max(days):
            named.append(_quarter(day))
            day += timedelta(days=1)
        return list(dict.fromkeys(named))

    def numbers(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in (*ENDS, "Time to publication"):
            found[name] = self.summed(name, self.counted)
            for key, groups in self.slices().items():
                for value, its in groups.items():
                    found[f"{name} by {key}: {value}"] = self.summed(name, its)
        return found

    def summed(self, name: str, its: list[dict[str, Any]]) -> Numbers:
        given = [self.measured(name, it) for it in its]
        return summary([each for each in given if each is not None], len(given))

    def frequency(self) -> dict[str, dict[str, int]]:
        return {
            key: {value: len(its) for value, its in groups.items()}
            for key, groups in self.slices().items()
        }

    def recurring(self) -> int:
        ids = {it["id"] for it in self.counted}
        return sum(it["recurrence_of"] in ids - {it["id"]} for it in self.counted)

    def acted(self) -> list[tuple[dict[str, Any], int, dict[str, Any]]]:
        return [
            (it, number, action)
            for it in self.read
            if self.shows(it, "actions")
            for number, action in enumerate(it["actions"], start=1)
        ]

    def deadline(self, it: dict[str, Any], action: dict[str, Any]) -> date | None:
        if action["due"]:
            due: date = action["due"]
            return due
        severity = self.world["severities"].get(self.severity(it), {})
        begin: date | None = it["published"] or self.day(it)
        hours = severity.get("action_due")
        return begin + timedelta(days=hours // 24) if begin and hours else None

    def actions(self) -> dict[str, tuple[str, int]]:
        found = {}
        for it, number, action in self.acted():
            late, deadline = 0, self.deadline(it, action)
            if action["state"] == "open" and deadline and deadline < self.today:
                late = (self.today - deadline).days
            found[f"{it['id']}#action-{number}"] = (str(deadline), late)
        return found

    def owed(self) -> list[tuple[str, datetime, int, bool]]:
        told = {each for it in self.read for each in it["incidents"]}
        found = []
        for incident in self.incidents.values():
            hours = self.world["severities"][incident["severity"]]["postmortem_due"]
            last = incident["updates"][-1]
            over = last["status"] == "resolved" and not incident["backfilled"]
            if over and hours and incident["id"] not in told:
                due = last["at"] + timedelta(hours=hours)
                since = int((self.world["now"] - last["at"]).total_seconds()) // 3600
                found.append((incident["id"], due, since, self.world["now"] > due))
        return sorted(found, key=lambda each: (each[1], each[0]))

    def closing(self) -> dict[str, tuple[int, int]]:
        known, closed = [], []
        for it, _, action in self.acted():
            ended = action["state"] in ("done", "dropped")
            end = min(action["done"] or self.today, self.today) if ended else None
            known.append(min(self.day(it) or self.today, end or self.today, self.today))
            closed += [end] if end else []
        day, found = min(known, default=None), {}
        while day and day <= self.today:
            found[f"{day:%Y-%m}"] = (
                sum(each <= day for each in known),
                sum(each <= day for each in closed),
            )
            day += timedelta(days=1)
        return found


def summary(seconds: list[int], given: int) -> Numbers:
    """Sum up whole seconds, of so many that might have had them."""
    count, ordered = len(seconds), sorted(seconds)
    if not count:
        return (0, given, None, None, None)
    middle = ordered[(count - 1) // 2 : count // 2 + 1]
    p90 = next(it for it in ordered if 10 * sum(each <= it for each in ordered) >= 9 * count)
    median = round(Fraction(sum(middle), len(middle)))
    return (count, given - count, median, p90, round(Fraction(sum(ordered), count)))


def _of_incidents(about: list[dict[str, Any]]) -> Moments:
    if not about:
        return {}
    found = {"started": min(each["started"] for each in about)}
    last = [each["updates"][-1] for each in about]
    if all(each["status"] == "resolved" for each in last):
        found["resolved"] = max(each["at"] for each in last)
    if len(about) == 1:
        updates = list(about[0]["updates"])
        if updates[-1]["status"] == "resolved":
            updates.pop()
        while updates and updates[-1]["status"] == "monitoring":
            found["mitigated"] = updates.pop()["at"]
    return {each: found[each] for each in MILESTONES if each in found}


def _quarter(day: date) -> str:
    return f"{day.year} Q{'111222333444'[day.month - 1]}"
