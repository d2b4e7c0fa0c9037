"""Keep a stay in hospital, a death, and who confirmed suitability and consent before a client came in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008_moments"
down_revision = "0007_client_side"
branch_labels = None
depends_on = None

MOMENTS = ("hospital_at", "deceased_at", "suitable_at")


def upgrade() -> None:
    with op.batch_alter_table("client", schema=None) as batch_op:
        for name in MOMENTS:
            batch_op.add_column(sa.Column(name, sa.String(27), nullable=True))
        batch_op.add_column(sa.Column("suitable_by", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("client", schema=None) as batch_op:
        for name in ("suitable_by", *reversed(MOMENTS)):
            batch_op.drop_column(name)
