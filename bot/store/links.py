"""One-time links as they are kept."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Invite
from bot.store import rows

INVITE = rows.table_of(Invite)


async def add(db: AsyncConnection, made: Invite) -> None:
    """Of the links to one person only the newest opens anything: an older one may lie in the wrong hands.

    Why not by its time: the clock that makes them may be wrong.
    """
    whose = INVITE.c.staff_id == made.staff_id if made.client_id is None else INVITE.c.client_id == made.client_id
    await db.execute(update(INVITE).where(whose, INVITE.c.redeemed_at.is_(None)).values(expires_at=INVITE.c.made_at))
    await rows.add(db, [made])
