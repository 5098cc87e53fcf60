"""Every command, by what people want to do."""

from __future__ import annotations

from generator.cli.known import Known

COMMANDS = {
    "Tell customers": {
        "status": Known(
            "generator.cli.status", "status", "Tell what is open, due, planned and owed."
        ),
        "new": Known(
            "generator.cli.new", "new", "Begin an incident, maintenance, notice or postmortem."
        ),
        "update": Known("generator.cli.update", "update", "Say something new of an event."),
        "resolve": Known("generator.cli.resolve", "resolve", "Say that an event is over."),
        "reopen": Known(
            "generator.cli.reopen", "reopen", "Say that an event is not over after all."
        ),
        "schedule": Known("generator.cli.schedule", "schedule", "Move a maintenance's window."),
        "cancel": Known("generator.cli.cancel", "cancel", "Call a maintenance off."),
    },
    "Look before you publish": {
        "check": Known("generator.cli.check", "check", "Report every problem of the content."),
        "diff": Known("generator.cli.diff", "diff", "Say what publishing would change."),
        "serve": Known(
            "generator.cli.serve",
            "serve",
            "Show the site on this machine, and again after changes.",
        ),
    },
    "Publish": {
        "build": Known("generator.cli.build", "build", "Publish the site into site/public."),
        "notify": Known(
            "generator.cli.notify", "notify", "Tell each new update once to those who do not poll."
        ),
        "emit": Known(
            "generator.cli.emit",
            "emit",
            "Write the library as a folder that another host can build.",
        ),
    },
    "Begin, and bring along": {
        "init": Known("generator.cli.init", "init", "Begin a site of your own."),
        "import": Known(
            "generator.cli.importing",
            "importing",
            "Bring another status page's history along, or postmortems.",
        ),
        "schema": Known(
            "generator.cli.schema", "schema", "Tell editors what the files of a site may hold."
        ),
        "completion": Known(
            "generator.cli.completion", "completion", "Let a shell complete what you type."
        ),
        "intake": Known("generator.cli.intake", "intake", "Write what an issue's form asks for."),
    },
}
