"""Lay the first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("chat_id", sa.Integer(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("patterns", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.String(27), nullable=False),
        sa.Column("delivered_at", sa.String(27), nullable=True),
        sa.Column("acknowledged_at", sa.String(27), nullable=True),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("next_at", sa.String(27), nullable=True),
        sa.Column("drill", sa.Boolean(), nullable=False),
        sa.Column("marked_wrong_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
    )
    with op.batch_alter_table("alert", schema=None) as batch_op:
        batch_op.create_index("alert_of", ["client_id", "raised_at"], unique=False)

    op.create_table(
        "alert_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.String(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_event")),
    )
    with op.batch_alter_table("alert_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alert_event_alert_id"), ["alert_id"], unique=False)

    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_table(
        "client",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("therapist_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("phase", sa.String(32), nullable=False),
        sa.Column("area", sa.String(32), nullable=True),
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("chat_id", sa.Integer(), nullable=True),
        sa.Column("evening", sa.String(8), nullable=False),
        sa.Column("morning", sa.String(8), nullable=False),
        sa.Column("quiet_from", sa.String(8), nullable=False),
        sa.Column("quiet_to", sa.String(8), nullable=False),
        sa.Column("rhythm", sa.String(), nullable=False),
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("sessions_planned", sa.Integer(), nullable=False),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("consent_at", sa.String(27), nullable=True),
        sa.Column("paused_until", sa.String(27), nullable=True),
        sa.Column("held_at", sa.String(27), nullable=True),
        sa.Column("danger", sa.Boolean(), nullable=False),
        sa.Column("bereaved_by_suicide", sa.Boolean(), nullable=False),
        sa.Column("partner_screen_at", sa.String(27), nullable=True),
        sa.Column("baseline", sa.Text(), nullable=False),
        sa.Column("neutral_openings", sa.Boolean(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("blocked_at", sa.String(27), nullable=True),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("enrolled_at", sa.String(27), nullable=True),
        sa.Column("ended_at", sa.String(27), nullable=True),
        sa.Column("keep_until", sa.String(27), nullable=True),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_client_chat_id")),
    )
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_therapist_id"), ["therapist_id"], unique=False)

    op.create_table(
        "client_date",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("on", sa.String(10), nullable=False),
        sa.Column("yearly", sa.Boolean(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_date")),
    )
    with op.batch_alter_table("client_date", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_date_client_id"), ["client_id"], unique=False)

    op.create_table(
        "due",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("grace", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("staff_id", sa.String(), nullable=True),
        sa.Column("alert_id", sa.String(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_due")),
    )
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index("due_client", ["client_id", "kind"], unique=False)
        batch_op.create_index("due_next", ["at"], unique=False)

    op.create_table(
        "homework",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("given_at", sa.String(27), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("obstacle", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_homework")),
    )
    with op.batch_alter_table("homework", schema=None) as batch_op:
        batch_op.create_index("homework_of", ["client_id", "given_at"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.Integer(), nullable=False),
        sa.Column("raw", sa.String(), nullable=False),
        sa.Column("received_at", sa.String(27), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("done_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("update_id", name=op.f("uq_inbox_update_id")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("inbox_new", ["id"], unique=False, sqlite_where=sa.text("state = 'new'"))

    op.create_table(
        "invite",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("staff_id", sa.String(), nullable=True),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.Column("expires_at", sa.String(27), nullable=False),
        sa.Column("redeemed_at", sa.String(27), nullable=True),
        sa.Column("redeemed_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_invite")),
    )
    op.create_table(
        "mark",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_mark")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("chat_id", sa.Integer(), nullable=True),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("params", sa.Text(), nullable=False),
        sa.Column("chart", sa.Text(), nullable=True),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("due_at", sa.String(27), nullable=False),
        sa.Column("expires_at", sa.String(27), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("lease_until", sa.String(27), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("sent_at", sa.String(27), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("staff_id", sa.String(), nullable=True),
        sa.Column("alert_id", sa.String(), nullable=True),
        sa.Column("run_id", sa.String(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_alert_id"), ["alert_id"], unique=False)
        batch_op.create_index("outbox_client", ["client_id", "id"], unique=False)
        batch_op.create_index("outbox_leased", ["lease_until"], unique=False, sqlite_where=sa.text("state = 'leased'"))
        batch_op.create_index("outbox_message", ["chat_id", "message_id"], unique=False)
        batch_op.create_index(
            "outbox_next", ["lane", "due_at", "id"], unique=False, sqlite_where=sa.text("state = 'waiting'")
        )

    op.create_table(
        "question",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("asked_at", sa.String(27), nullable=False),
        sa.Column("repeated_at", sa.String(27), nullable=True),
        sa.Column("told_at", sa.String(27), nullable=True),
        sa.Column("answered_at", sa.String(27), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index("question_of", ["client_id", "asked_at"], unique=False)

    op.create_table(
        "revision",
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("stored_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("flow", "revision", name=op.f("pk_revision")),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("started_at", sa.String(27), nullable=False),
        sa.Column("asked_at", sa.String(27), nullable=True),
        sa.Column("expires_at", sa.String(27), nullable=True),
        sa.Column("reminded_at", sa.String(27), nullable=True),
        sa.Column("snoozed_until", sa.String(27), nullable=True),
        sa.Column("ended_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        sa.UniqueConstraint("key", name=op.f("uq_run_key")),
    )
    with op.batch_alter_table("run", schema=None) as batch_op:
        batch_op.create_index("run_of", ["client_id", "started_at"], unique=False)
        batch_op.create_index("run_open", ["client_id"], unique=True, sqlite_where=sa.text("state = 'open'"))

    op.create_table(
        "safety_card",
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("local_emergency", sa.String(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("contact_permitted", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_safety_card")),
    )
    op.create_table(
        "safety_plan",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_safety_plan")),
    )
    with op.batch_alter_table("safety_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_safety_plan_client_id"), ["client_id"], unique=False)

    op.create_table(
        "staff",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("backup_id", sa.String(), nullable=True),
        sa.Column("chat_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("received_at", sa.String(27), nullable=True),
        sa.Column("blocked_at", sa.String(27), nullable=True),
        sa.Column("left_at", sa.String(27), nullable=True),
        sa.Column("digest_weekday", sa.Integer(), nullable=False),
        sa.Column("digest_time", sa.String(8), nullable=False),
        sa.Column("nudge_only", sa.Boolean(), nullable=False),
        sa.Column("dialogue", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_staff_chat_id")),
    )
    op.create_table(
        "staff_leave",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("stand_in_id", sa.String(), nullable=False),
        sa.Column("first_day", sa.String(10), nullable=False),
        sa.Column("last_day", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_leave")),
    )
    with op.batch_alter_table("staff_leave", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_leave_staff_id"), ["staff_id"], unique=False)

    op.create_table(
        "therapy_session",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(27), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("weekly", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_therapy_session")),
    )
    with op.batch_alter_table("therapy_session", schema=None) as batch_op:
        batch_op.create_index("therapy_session_of", ["client_id", "starts_at"], unique=False)

    op.create_table(
        "timeline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("chat_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("on", sa.String(10), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("run_id", sa.String(), nullable=True),
        sa.Column("update_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline")),
    )
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.create_index("timeline_chat", ["chat_id", "id"], unique=False, sqlite_where=sa.text("name = 'text'"))
        batch_op.create_index("timeline_client", ["client_id", "name", "at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.drop_index("timeline_client")
        batch_op.drop_index("timeline_chat", sqlite_where=sa.text("name = 'text'"))

    op.drop_table("timeline")
    with op.batch_alter_table("therapy_session", schema=None) as batch_op:
        batch_op.drop_index("therapy_session_of")

    op.drop_table("therapy_session")
    with op.batch_alter_table("staff_leave", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_staff_leave_staff_id"))

    op.drop_table("staff_leave")
    op.drop_table("staff")
    with op.batch_alter_table("safety_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_safety_plan_client_id"))

    op.drop_table("safety_plan")
    op.drop_table("safety_card")
    with op.batch_alter_table("run", schema=None) as batch_op:
        batch_op.drop_index("run_open", sqlite_where=sa.text("state = 'open'"))
        batch_op.drop_index("run_of")

    op.drop_table("run")
    op.drop_table("revision")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index("question_of")

    op.drop_table("question")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("outbox_next", sqlite_where=sa.text("state = 'waiting'"))
        batch_op.drop_index("outbox_message")
        batch_op.drop_index("outbox_leased", sqlite_where=sa.text("state = 'leased'"))
        batch_op.drop_index("outbox_client")
        batch_op.drop_index(batch_op.f("ix_outbox_alert_id"))

    op.drop_table("outbox")
    op.drop_table("mark")
    op.drop_table("invite")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index("inbox_new", sqlite_where=sa.text("state = 'new'"))

    op.drop_table("inbox")
    with op.batch_alter_table("homework", schema=None) as batch_op:
        batch_op.drop_index("homework_of")

    op.drop_table("homework")
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.drop_index("due_next")
        batch_op.drop_index("due_client")

    op.drop_table("due")
    with op.batch_alter_table("client_date", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_client_date_client_id"))

    op.drop_table("client_date")
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_client_therapist_id"))

    op.drop_table("client")
    op.drop_table("audit")
    with op.batch_alter_table("alert_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_alert_event_alert_id"))

    op.drop_table("alert_event")
    with op.batch_alter_table("alert", schema=None) as batch_op:
        batch_op.drop_index("alert_of")

    op.drop_table("alert")
