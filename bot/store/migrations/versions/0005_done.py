"""Keep which flows a client has gone through, so that what builds on them may come.

Source of the first values: the homework that was given, since a flow that gives it is gone through.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005_done"
down_revision = "0004_alert_side"
branch_labels = None
depends_on = None

GIVEN = sa.text(
    "UPDATE client SET done = (SELECT json_group_array(flow) FROM"
    " (SELECT DISTINCT flow FROM homework WHERE client_id = client.id))"
)


def upgrade() -> None:
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.add_column(sa.Column("done", sa.Text(), nullable=False, server_default="[]"))
    op.execute(GIVEN)


def downgrade() -> None:
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.drop_column("done")
