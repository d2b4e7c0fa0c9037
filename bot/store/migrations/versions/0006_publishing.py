"""Published programmes with their files, and the last words of every kept revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006_publishing"
down_revision = "0005_done"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "published_file",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_published_file")),
    )
    op.create_table(
        "published",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_published")),
    )
    op.add_column("revision", sa.Column("words", sa.Text(), server_default="{}", nullable=False))


def downgrade() -> None:
    op.drop_column("revision", "words")
    op.drop_table("published")
    op.drop_table("published_file")
