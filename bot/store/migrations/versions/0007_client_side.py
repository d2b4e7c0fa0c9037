"""Keep what a client's commands wait for, their PIN, consent of minors, the confirmed link, and being forgotten."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007_client_side"
down_revision = "0006_publishing"
branch_labels = None
depends_on = None

MOMENTS = (
    "pin_locked_until", "guardian_consent_at", "assent_at", "confirmed_at", "forget_at", "sealed_at",
)  # fmt: skip

IN_ALREADY = sa.text("UPDATE client SET confirmed_at = enrolled_at WHERE status IN ('active', 'paused', 'ended')")


def upgrade() -> None:
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dialogue", sa.Text(), nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column("pin", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("pin_tries", sa.Integer(), nullable=False, server_default="0"))
        for name in MOMENTS:
            batch_op.add_column(sa.Column(name, sa.String(27), nullable=True))
    op.execute(IN_ALREADY)
    op.add_column("outbox", sa.Column("also", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "also")
    with op.batch_alter_table("client", schema=None) as batch_op:
        for name in (*reversed(MOMENTS), "pin_tries", "pin", "dialogue"):
            batch_op.drop_column(name)
