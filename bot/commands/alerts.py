"""`between alerts`: what is open, the whole history of each, and how often each pattern was wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import typer

from bot.commands.common import looked, show, with_database
from bot.model import Alert, AlertState, Happening, Staff
from bot.settings import Settings
from bot.store import history, rows, staff
from bot.store.database import Database
from bot.store.history import PatternCount

ALERT = rows.table_of(Alert)


def alerts(
    is_open: bool = typer.Option(False, "--open", help="Only those without an outcome."),
    with_history: bool = typer.Option(False, "--history", help="Everything that happened to each."),
    patterns: bool = typer.Option(False, "--patterns", help="How often each pattern fired, and was marked wrong."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Alerts with their history. A client's words are opened in the private chat alone."""
    if patterns:
        counts = with_database(counted)
        words = "\n".join(f"{each.wrong:5} of {each.fired:5} wrong  {each.pattern}" for each in counts)
        show([vars(each) for each in counts], as_json=as_json, words=words or "No alert yet.")
        return

    async def work(settings: Settings, database: Database) -> list[dict[str, Any]]:
        async with database.read() as db:
            people = await staff.everybody(db)
            where = [ALERT.c.state != AlertState.CLOSED] if is_open else []
            found = await rows.fetch(db, Alert, *where, order=ALERT.c.raised_at)
            lines = await history.of_alerts(db, [alert.id for alert in found])
        await looked(database, settings, "alerts listed")
        return [told(alert, lines.get(alert.id, ()), people) for alert in found]

    found = with_database(work)
    lines = [line for each in found for line in in_words(each, with_history=with_history)]
    show(found, as_json=as_json, words="\n".join(lines) or "No alert.")


async def counted(_: Settings, database: Database) -> list[PatternCount]:
    async with database.read() as db:
        return await history.pattern_counts(db)


def told(alert: Alert, lines: Sequence[Happening], people: Mapping[str, Staff]) -> dict[str, Any]:
    def name(staff_id: str | None) -> str | None:
        person = people.get(staff_id or "")
        return person.name if person is not None else staff_id

    def moment(at: Any) -> str | None:
        return at.isoformat() if at is not None else None

    return {
        "id": alert.id, "client": alert.client_id, "level": alert.level.word, "kind": alert.kind.value,
        "state": alert.state.value, "drill": alert.drill, "patterns": list(alert.patterns),
        "raised_at": moment(alert.raised_at), "delivered_at": moment(alert.delivered_at),
        "acknowledged_at": moment(alert.acknowledged_at), "acknowledged_by": name(alert.acknowledged_by),
        "next_at": moment(alert.next_at), "marked_wrong_at": moment(alert.marked_wrong_at),
        "closed_at": moment(alert.closed_at), "closed_by": name(alert.closed_by), "outcome": alert.outcome,
        "history": [
            {"at": moment(line.at), "what": line.what, "staff": name(line.staff_id), **(line.detail or {})}
            for line in lines
        ],
    }  # fmt: skip


def in_words(alert: Mapping[str, Any], *, with_history: bool) -> list[str]:
    mark = "DRILL " if alert["drill"] else ""
    end = f" · {alert['outcome']}" if alert["outcome"] else ""
    head = f"{mark}{alert['id']} {alert['level']} {alert['kind']} {alert['state']} {alert['raised_at']}{end}"
    return [head, *(f"    {event_in_words(line)}" for line in alert["history"])] if with_history else [head]


def event_in_words(line: Mapping[str, Any]) -> str:
    """One line of the history: when, what, who, and what else is known of it."""
    rest = {name: value for name, value in line.items() if name not in ("at", "what", "staff")}
    details = " ".join(
        f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}" for name, value in rest.items()
    )
    return " ".join(filter(None, (line["at"][:19], line["what"], line["staff"] or "", details)))
