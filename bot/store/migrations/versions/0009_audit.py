"""Seal the audit log: whose record a row is about, its key's epoch, its seal, and guards that let it only grow.

Rows of before are chained without a key; the first sealed row holds them. The words below are this step's own: a later
change of bot.store must not change what this step did.
"""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0009_audit"
down_revision = "0008_moments"
branch_labels = None
depends_on = None

GUARDS = {
    "audit_keeps": "BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END",
    "audit_stays": "BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END",
    "audit_follows": "BEFORE INSERT ON audit WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)"
    " BEGIN SELECT RAISE(ABORT, 'a row of the audit log comes behind the last one'); END",
}
WHOSE = (
    "UPDATE audit SET client_id = coalesce((SELECT id FROM client WHERE id = subject),"
    " (SELECT client_id FROM alert WHERE id = subject))"
)
ROWS = "SELECT id, at, actor, action, subject, detail, client_id FROM audit ORDER BY id"


def upgrade() -> None:
    op.add_column("audit", sa.Column("client_id", sa.String(), nullable=True))
    op.add_column("audit", sa.Column("epoch", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("audit", sa.Column("mac", sa.String(), nullable=False, server_default=""))
    db = op.get_bind()
    db.exec_driver_sql(WHOSE)
    before = ""
    for number, row in enumerate(db.exec_driver_sql(ROWS).all(), start=1):
        written = json.dumps([before, number, *row[1:], 0], ensure_ascii=True, separators=(",", ":"))
        before = hashlib.sha256(written.encode()).hexdigest()
        db.exec_driver_sql("UPDATE audit SET id = ?, mac = ? WHERE id = ?", (number, before, row[0]))
    for name, rest in GUARDS.items():
        op.execute(f"CREATE TRIGGER {name} {rest}")


def downgrade() -> None:
    for name in reversed(GUARDS):
        op.execute(f"DROP TRIGGER {name}")
    for name in ("mac", "epoch", "client_id"):
        op.drop_column("audit", name)
