"""Find what is rare without reading everything: runs that go on, letters with an odd end, records that are over."""

from __future__ import annotations

from alembic import op
from sqlalchemy import text

revision = "0011_found_at_once"
down_revision = "0010_calendars"
branch_labels = None
depends_on = None

NEW = (
    ("inbox_aside", "inbox", ["id"], "state = 'aside'"),
    ("outbox_odd", "outbox", ["state"], "state IN ('sending', 'unknown', 'blocked', 'dead', 'held')"),
    ("client_ended", "client", ["keep_until", "id"], "ended_at IS NOT NULL"),
    ("run_live", "run", ["state"], "state IN ('open', 'held', 'waiting')"),
    ("alert_standing", "alert", ["raised_at"], "state <> 'closed'"),
    ("due_rare", "due", ["kind", "at"], "kind NOT IN ('prompt', 'reminder', 'expiry')"),
)


def upgrade() -> None:
    for name, table, columns, where in NEW:
        op.create_index(name, table, columns, sqlite_where=text(where))
    op.drop_index("due_next", "due")
    op.create_index("due_next", "due", ["at", "key"])


def downgrade() -> None:
    op.drop_index("due_next", "due")
    op.create_index("due_next", "due", ["at"])
    for name, table, _, _ in reversed(NEW):
        op.drop_index(name, table)
