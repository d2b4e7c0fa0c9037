"""Remember which updates the second reader still owes a reading, so that a crash loses none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("second", sa.String(), nullable=False, server_default=""))
        batch_op.create_index("inbox_owed", ["id"], unique=False, sqlite_where=sa.text("second = 'owed'"))


def downgrade() -> None:
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index("inbox_owed", sqlite_where=sa.text("second = 'owed'"))
        batch_op.drop_column("second")
