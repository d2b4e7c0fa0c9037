"""One-time links as they are kept: of two to one person only the newer one opens anything."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model import Invite
from bot.store import rows

INVITE = rows.table_of(Invite)


async def by_token(db: AsyncConnection, token_hash: str) -> Invite | None:
    """The invite of a token; a client's runs out when a newer one is made, since the old may lie in wrong hands."""
    found = await rows.fetch_one(db, Invite, INVITE.c.token_hash == token_hash)
    if found is None or found.client_id is None:
        return found
    later = INVITE.c.client_id == found.client_id, INVITE.c.made_at > found.made_at
    newer = await rows.fetch_one(db, Invite, *later, order=INVITE.c.made_at)
    return found if newer is None else replace(found, expires_at=min(found.expires_at, newer.made_at))
