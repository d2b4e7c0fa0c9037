"""Keep from when something to try may be asked about: what was agreed for the weekend is not asked about before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012_not_before"
down_revision = "0011_found_at_once"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("homework", schema=None) as batch_op:
        batch_op.add_column(sa.Column("not_before_at", sa.String(27), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("homework", schema=None) as batch_op:
        batch_op.drop_column("not_before_at")
