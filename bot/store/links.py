"""One-time links as they are kept."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Invite
from bot.store import rows

INVITE = rows.table_of(Invite)

LONG_OVER = datetime(1970, 1, 1, tzinfo=UTC)
"""By whatever clock it was made and is opened."""


async def add(db: AsyncConnection, made: Invite) -> None:
    """Of the links to one person only the newest opens anything: an older one may lie in the wrong hands."""
    is_client = made.client_id is not None
    whose = INVITE.c.client_id == made.client_id if is_client else INVITE.c.staff_id == (made.staff_id or "")
    await db.execute(update(INVITE).where(whose, INVITE.c.redeemed_at.is_(None)).values(expires_at=LONG_OVER))
    await rows.add(db, [made])
