"""Keep which event of a calendar a session is, and the address that a client's session dates come from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010_calendars"
down_revision = "0009_audit"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("therapy_session", schema=None) as batch_op:
        batch_op.add_column(sa.Column("event", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "client_calendar",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.String(27), nullable=False),
        sa.Column("told_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("client_id", name="pk_client_calendar"),
    )


def downgrade() -> None:
    op.drop_table("client_calendar")
    with op.batch_alter_table("therapy_session", schema=None) as batch_op:
        batch_op.drop_column("event")
