"""APScheduler with a job a client: what its stores cost idle, and what many due jobs do to the loop."""

from __future__ import annotations

import asyncio
import json
import pickle
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvloop
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from tests.bench.enrolled_house import TICKS, resident_mb
from tests.bench.stalls import Stalls

CHUNK = 10_000
PATIENCE = 120.0
LATE = {"misfire_grace_time": 3_600}
"""The usual second would drop most of those that wait for their turn."""

asked: list[int] = []


async def prompt(chat_id: int) -> None:
    asked.append(chat_id)


def evenings() -> CronTrigger:
    return CronTrigger(hour=19, minute=0, timezone="America/New_York")


def first(many: int) -> datetime:
    """Tomorrow; now, where they shall fall due."""
    return datetime.now(UTC) + timedelta(days=0 if many else 1)


def add_all(scheduler: AsyncIOScheduler, jobs: int, at: datetime) -> None:
    """A job a client; the trigger is shared, so that making it is not measured."""
    trigger = evenings()
    for number in range(jobs):
        scheduler.add_job(prompt, trigger, args=[number], id=str(number), next_run_time=at)


def fill(folder: Path, jobs: int, at: datetime) -> dict[str, float]:
    """Write the jobs' rows as the store would, many in one commit: its own way is a commit a job."""
    made, store, rows = AsyncIOScheduler(timezone="UTC"), store_in(folder), list[dict[str, object]]()
    store.jobs_t.create(store.engine, True)
    for number in range(jobs):
        job = made.add_job(prompt, evenings(), args=[number], id=str(number), next_run_time=at, coalesce=True,
                           max_instances=1, **LATE)  # fmt: skip
        state = pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)
        rows.append({"id": job.id, "next_run_time": at.timestamp(), "job_state": state})
        if len(rows) == CHUNK or number == jobs - 1:
            with store.engine.begin() as db:
                db.execute(store.jobs_t.insert(), rows)
            rows.clear()
    return {"jobs": jobs}


def store_in(folder: Path) -> SQLAlchemyJobStore:
    return SQLAlchemyJobStore(f"sqlite:///{folder}/jobs.db")


async def stand(kind: str, folder: Path, jobs: int, many: int) -> dict[str, float]:
    """So many jobs, idle, or (`many` is not 0) all due at once."""
    store = MemoryJobStore() if kind == "memory" else store_in(folder)
    began = time.monotonic()
    scheduler = AsyncIOScheduler(timezone="UTC", jobstores={"default": store}, job_defaults=LATE)
    scheduler.start(paused=True)
    if kind == "memory":
        add_all(scheduler, jobs, first(many))
    if many:
        return await due(scheduler, jobs)
    scheduler.resume()
    scheduler._process_jobs()
    start = time.monotonic() - began
    spans = []
    for _ in range(TICKS):
        began = time.monotonic()
        scheduler._process_jobs()
        spans.append(time.monotonic() - began)
    return {"start_s": start, "tick_ms": sorted(spans)[TICKS // 2] * 1000, "memory_mb": resident_mb()}


async def due(scheduler: AsyncIOScheduler, jobs: int) -> dict[str, float]:
    """The loop is watched until each has begun."""
    async with Stalls() as stalls:
        began = time.monotonic()
        scheduler.resume()
        while len(asked) < jobs and time.monotonic() - began < PATIENCE:  # noqa: ASYNC110  # the scheduler fills it
            await asyncio.sleep(0.01)
        spent = time.monotonic() - began
    return {"due": len(asked), "all_begun_s": spent} | stalls.figures()


if __name__ == "__main__":
    mode, where, count, falling = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    made = fill(where, count, first(falling)) if mode == "fill" else uvloop.run(stand(mode, where, count, falling))
    print(json.dumps(made))
