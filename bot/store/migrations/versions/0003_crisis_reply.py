"""Where a client stays since they moved, since when caring contacts go out, which messages are not opened yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("client", sa.Column("caring_at", sa.String(27), nullable=True))
    op.add_column("safety_card", sa.Column("staying", sa.Text(), server_default="", nullable=False))
    op.add_column("safety_card", sa.Column("moved_at", sa.String(27), nullable=True))
    unopened = sa.text("detail IS NOT NULL")
    op.create_index("outbox_unopened", "outbox", ["chat_id", "id"], unique=False, sqlite_where=unopened)


def downgrade() -> None:
    op.drop_index("outbox_unopened", table_name="outbox")
    op.drop_column("safety_card", "moved_at")
    op.drop_column("safety_card", "staying")
    op.drop_column("client", "caring_at")
