"""The database of the bot of the usual parts: SQLModel over aiosqlite, WAL, synchronous NORMAL, a commit a message."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession


class UsualClient(SQLModel, table=True):
    chat_id: int = Field(primary_key=True)
    name: str
    therapist_chat: int


class Reply(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(index=True)
    question: str
    words: str
    at: datetime = Field(default_factory=lambda: datetime.now(UTC))


class Alarm(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(index=True)
    words: str
    at: datetime = Field(default_factory=lambda: datetime.now(UTC))


class Store:
    """One pool of connections; a session for each message."""

    def __init__(self, path: Path) -> None:
        self.engine = engine_of(path)
        self.session = async_sessionmaker(self.engine, class_=AsyncSession, expire_on_commit=False)

    async def create(self, clients: list[UsualClient]) -> None:
        async with self.engine.begin() as db:
            for table in (UsualClient, Reply, Alarm):
                await db.run_sync(SQLModel.metadata.tables[str(table.__tablename__)].create)
        async with self.session() as db:
            db.add_all(clients)
            await db.commit()

    async def keep(self, row: SQLModel) -> None:
        async with self.session() as db:
            db.add(row)
            await db.commit()

    async def client(self, chat_id: int) -> UsualClient | None:
        async with self.session() as db:
            return (await db.exec(select(UsualClient).where(UsualClient.chat_id == chat_id))).first()


def engine_of(path: Path) -> AsyncEngine:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", connect_args={"timeout": 30})

    @event.listens_for(engine.sync_engine, "connect")
    def as_usual(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # a power cut may take the last commits: it is what is usual

    return engine
