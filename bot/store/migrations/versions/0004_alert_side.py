"""Keep why an alert was raised, whose ladder a drill climbs, and leave that was called off."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_alert_side"
down_revision = "0003"
branch_labels = None
depends_on = None

OPEN = sa.text("state <> 'closed' AND drill = 0")


def upgrade() -> None:
    with op.batch_alter_table("alert", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reasons", sa.Text(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("asked_at", sa.String(27), nullable=True))
        batch_op.add_column(sa.Column("therapist_id", sa.String(), nullable=True))
        batch_op.create_index("alert_open", ["client_id"], unique=True, sqlite_where=OPEN)
    with op.batch_alter_table("staff_leave", schema=None) as batch_op:
        batch_op.add_column(sa.Column("off_at", sa.String(27), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("staff_leave", schema=None) as batch_op:
        batch_op.drop_column("off_at")
    with op.batch_alter_table("alert", schema=None) as batch_op:
        batch_op.drop_index("alert_open", sqlite_where=OPEN)
        batch_op.drop_column("therapist_id")
        batch_op.drop_column("asked_at")
        batch_op.drop_column("reasons")
