"""`between report`: how the programme is met, in numbers that tell nothing of anybody."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from bot.commands.auditing import head_now
from bot.commands.common import running_programme, show, with_database
from bot.commands.people import now_of
from bot.core.asking import words_of_step
from bot.core.flow import AskStep, Flow, SayStep
from bot.core.report import Report, cells, fired, in_words, waits
from bot.programme.programme import Programme
from bot.settings import Settings
from bot.store import audit, seen
from bot.store import report as store
from bot.store.database import Database
from bot.store.sealing import Head


def report(
    out: Path | None = typer.Option(None, help="A folder for the report, as text, JSON and pictures."),
    as_json: bool = typer.Option(False, "--json"),
) -> None:
    """Reach, answered of sent, minutes to acknowledge, patterns marked wrong, what nobody met. No client's words."""

    async def work(settings: Settings, database: Database) -> tuple[Head, Report]:
        programme = await running_programme(settings, database)
        async with database.read() as db:
            flows, alerts = await store.by_flow(db), await store.raised(db)
            by_flow, since = cells(flows), await seen.since(db)
            met = {each.key for each in by_flow}
            head = await audit.head(db)
            return head, Report(
                on=now_of(settings).date(),
                reach=cells(await store.reach(db)),
                flows=by_flow,
                weeks=cells(await store.by_week(db)),
                alerts=waits(alerts),
                wrong=cells(fired(alerts)),
                never_sent=tuple(sorted(set(programme.flows) - {each.key for each in flows if each.sent})),
                never_answered=unanswered(programme, met, await store.recorded(db)),
                never_seen=unseen(programme, met, await seen.texts(db)) if since else (),
                seen_since=since.date() if since else None,
            )

    head, made = with_database(work)
    if out is not None:
        write_out(out, made, head)
    words = f"{in_words(made)}\n\n{head_now(head)}"
    show({**made.as_json(), "audit": head.short}, as_json=as_json, words=words)


def unanswered(programme: Programme, met: set[str], recorded: set[tuple[str, str]]) -> tuple[str, ...]:
    """Recorded questions of flows that enough clients have met, to which nobody has come or which all left out."""
    return tuple(
        f"{flow.id}.{step.id}"
        for flow in programme.flows.values()
        if flow.id in met
        for step in flow.steps
        if isinstance(step, AskStep) and step.record and (flow.id, step.id) not in recorded
    )


def unseen(programme: Programme, met: set[str], shown: set[str]) -> tuple[str, ...]:
    """Texts of flows that enough clients have met: behind a condition that is never true, or after a step all leave."""
    return tuple(
        text_id
        for flow in programme.flows.values()
        if flow.id in met
        for step in flow.steps
        if isinstance(step, AskStep | SayStep) and (text_id := spoken_by(flow, step)) not in shown
    )


def spoken_by(flow: Flow, step: AskStep | SayStep) -> str:
    return words_of_step(flow, step) if isinstance(step, AskStep) else f"{flow.id}.{step.id}"


def write_out(out: Path, made: Report, head: Head) -> None:
    from bot.charts_report import shares  # matplotlib takes a third of a second, and only pictures need it

    out.mkdir(parents=True, exist_ok=True)
    (out / "report.txt").write_text(f"{in_words(made)}\n\n{head_now(head)}\n", encoding="utf-8")
    (out / "report.json").write_text(json.dumps(made.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "weeks.png").write_bytes(shares(made.weeks, "By week (Monday)"))
    (out / "flows.png").write_bytes(shares(made.flows, "By flow"))
