"""Makes a copy fit to run again: nothing goes out a second time, no alert is forgotten, and staff are told.

What was due before the restore may have gone out of the database that is lost: prompts and digests of then are held.
Alerts are the other way round: whatever is open, in the copy or in what stood there, goes again at once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.model import DueKind, Lane
from bot.store import audit
from bot.store.database import DatabaseFile, DatabaseWrong
from bot.store.sealing import Head
from bot.store.types import Moment
from bot.store.upgrade import connected

MARK = "restored"
"""The mark under which the next start finds what it must tell staff."""


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What came of a restore. Shape: `former` is false where what stood there could not be read."""

    held: int
    alerts: int
    carried: int
    former: bool
    at: str


Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Former:
    """What the database that is replaced knows, and a copy may not."""

    alerts: Sequence[Row] = ()
    events: Sequence[Row] = ()
    clients: Sequence[Row] = ()
    cards: Sequence[Row] = ()
    head: str = ""
    is_read: bool = False


def former_of(place: DatabaseFile) -> Former:
    """Read what stood there, if it can be read at all."""
    if not place.path.exists():
        return Former()
    try:
        with connected(place) as db:
            alerts = rows_of(db, "SELECT * FROM alert WHERE drill = 0")
            ids = {each["client_id"] for each in alerts}
            return Former(
                alerts=alerts,
                events=rows_of(db, "SELECT * FROM alert_event ORDER BY id"),
                clients=[each for each in rows_of(db, "SELECT * FROM client") if each["id"] in ids],
                cards=[each for each in rows_of(db, "SELECT * FROM safety_card") if each["client_id"] in ids],
                head=head_of(db).short,
                is_read=True,
            )
    except Exception as wrong:  # a damaged file may fail anywhere; the copy is then all there is, and that is said
        if isinstance(wrong, DatabaseWrong | OSError) or "sql" in type(wrong).__module__:
            return Former()
        raise


def rows_of(db: Connection, query: str) -> list[Row]:
    return [dict(each) for each in db.exec_driver_sql(query).mappings()]


def head_of(db: Connection) -> Head:
    found = db.exec_driver_sql("SELECT id, mac FROM audit ORDER BY id DESC LIMIT 1").first()
    return Head(count=found[0], mac=found[1]) if found is not None else Head(count=0, mac="")


def fit_to_run(place: DatabaseFile, former: Former, *, now: datetime) -> tuple[Restored, Head]:
    """Settle a copy, in one transaction, before it takes its place. Shape: also the head of its audit log."""
    at = str(Moment().process_bind_param(now, None))  # type: ignore[arg-type]  # needs no dialect
    with connected(place) as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        carried = carry_over(db, former)
        held = hold(db, at)
        alerts = wake(db, at)
        made = Restored(held=held, alerts=alerts, carried=carried, former=former.is_read, at=at)
        put(db, "mark", {"name": MARK, "value": json.dumps(asdict(made))})
        audit.write_now(db, at=now, actor="command line", action="database restored", subject="", detail=former.head)
        head = head_of(db)
        db.commit()
    return made, head


def hold(db: Connection, at: str) -> int:
    """Prompts and digests of before: those written stay where staff see them, those owed count as missed."""
    lanes, kinds = (int(Lane.PROMPT), int(Lane.DIGEST)), (str(DueKind.PROMPT), str(DueKind.REMINDER))
    written = db.exec_driver_sql(
        "UPDATE outbox SET state = 'held', error = 'restored', lease_until = NULL"
        " WHERE lane IN (?, ?) AND state IN ('waiting', 'leased', 'sending')",
        lanes,
    ).rowcount
    owed = db.exec_driver_sql("UPDATE due SET grace = 0 WHERE kind IN (?, ?) AND at <= ?", (*kinds, at)).rowcount
    return written + owed


def wake(db: Connection, at: str) -> int:
    """Every open alert is owed its next step now, from the first rung again. Shape: how many there are.

    The rung before the first: what was sent of this round may be lost with the other database.
    """
    found = rows_of(db, "SELECT id, client_id FROM alert WHERE state <> 'closed' AND drill = 0")
    for each in found:
        db.exec_driver_sql("UPDATE alert SET next_at = ?, rung = -1 WHERE id = ?", (at, each["id"]))
        owed = {
            "key": f"ladder:{each['id']}", "kind": str(DueKind.LADDER), "at": at, "grace": 3600,
            "client_id": each["client_id"], "staff_id": None, "alert_id": each["id"], "detail": "{}",
        }  # fmt: skip
        put(db, "due", owed)
    return len(found)


def carry_over(db: Connection, former: Former) -> int:
    """Alerts as they stood: those raised since, and outcomes given since. Shape: how many the copy did not know open.

    Closed ones first, since only one may be open for a client.
    """
    known = {each["id"]: each for each in rows_of(db, "SELECT * FROM alert")}
    moved = [each for each in former.alerts if each["state"] != "closed" or is_open(known.get(each["id"]))]
    ids, clients = {each["id"] for each in moved}, {each["client_id"] for each in moved}
    missing(db, "client", former.clients, lambda each: each["id"] in clients)
    missing(db, "safety_card", former.cards, lambda each: each["client_id"] in clients)
    for each in sorted(moved, key=lambda one: one["state"] != "closed"):
        put(db, "alert", each)
        db.exec_driver_sql("DELETE FROM alert_event WHERE alert_id = ?", (each["id"],))
    for each in former.events:
        if each["alert_id"] in ids:
            put(db, "alert_event", {name: value for name, value in each.items() if name != "id"})
    return sum(each["state"] != "closed" and not is_open(known.get(each["id"])) for each in moved)


def is_open(alert: Row | None) -> bool:
    return alert is not None and alert["state"] != "closed"


def missing(db: Connection, table: str, found: Sequence[Row], wanted: Callable[[Row], bool]) -> None:
    """Put in what is not there; what the copy has stays as it is."""
    for each in found:
        if wanted(each):
            put(db, table, each, instead="INSERT OR IGNORE")


def put(db: Connection, table: str, row: Row, instead: str = "INSERT OR REPLACE") -> None:
    """Write a row by the columns that both have: an older file may lack some."""
    have = {each[1] for each in db.exec_driver_sql(f"PRAGMA table_info({table})")}
    kept = {name: value for name, value in row.items() if name in have}
    names, places = ", ".join(f'"{name}"' for name in kept), ", ".join("?" for _ in kept)
    db.exec_driver_sql(f"{instead} INTO {table} ({names}) VALUES ({places})", tuple(kept.values()))
