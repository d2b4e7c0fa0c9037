"""The command line, `between`."""

from __future__ import annotations

import importlib.metadata
from typing import Any

import typer

from bot.commands import (
    alerts,
    auditing,
    checking,
    covering,
    database,
    digesting,
    drill,
    exporting,
    graphing,
    handing,
    keeping,
    keying,
    leave,
    naming,
    people,
    playing,
    prove,
    publishing,
    reading,
    reporting,
    review,
    running,
    screen,
    simulate,
    testing,
)

app = typer.Typer(
    help="Between: company for clients of Interpersonal Psychotherapy between sessions.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
people.therapist.command("leave")(handing.leave)
app.add_typer(people.therapist, name="therapist")
app.add_typer(people.client, name="client")
app.add_typer(database.db, name="db")
app.add_typer(auditing.audit, name="audit")
app.add_typer(keying.key, name="key")
app.add_typer(naming.rename, name="rename")

COMMANDS: tuple[tuple[str, Any], ...] = (
    ("run", running.run_bot),
    ("sandbox", running.sandbox),
    ("digest", digesting.digest),
    ("alerts", alerts.alerts),
    ("leave", leave.leave),
    ("drill", drill.drill),
    ("copy", naming.copy),
    ("new", naming.new),
    ("check", checking.check),
    ("schema", checking.schema),
    ("play", playing.play),
    ("coverage", covering.coverage),
    ("graph", graphing.graph),
    ("test", testing.play_all),
    ("publish", publishing.publish),
    ("revisions", publishing.revisions),
    ("diff", publishing.diff),
    ("rollback", publishing.rollback),
    ("doctor", reading.doctor),
    ("review", review.review),
    ("screen", screen.screen),
    ("simulate", simulate.simulation),
    ("prove", prove.prove),
    ("backup", database.backup),
    ("restore", database.restore),
    ("export", exporting.export),
    ("retention", keeping.keeping),
    ("report", reporting.report),
)
for name, command in COMMANDS:
    app.command(name)(command)


@app.command("version")
def version() -> None:
    """Print the version."""
    typer.echo(importlib.metadata.version("between-sessions"))


def main() -> None:
    app()
