"""What therapist and backup do in chat: caseload, page, sessions, tasks, safety card, invitations."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.core.enrol import invite
from bot.store import rows, staff
from tests.living import ANA, MAYA, ORTIZ, STRANGER, VEGA, Living, living

NEWCOMER = 4001


async def test_the_caseload_shows_who_needs_attention_first(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live anymore")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.write(VEGA, "/clients")

        caseload = await bot.hears(VEGA, "those who need attention first")

        assert caseload.buttons[0][0]["text"].startswith("Maya R. · ")
        await bot.press(VEGA, caseload, "Maya R.")
        page = await bot.hears(VEGA, "Session 5 of 16")
        assert "12 Linden Street" in page.text
        assert ("maya",) in await bot.rows("SELECT subject FROM audit WHERE action = 'client page opened'")


async def test_a_therapist_invites_in_chat_records_the_card_and_the_client_joins(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/invite Noor, middle, role-transition")
        asked = await bot.hears(VEGA, "Before the link for Noor")
        assert not any("t.me" in text for text in bot.texts(VEGA))
        await bot.press(VEGA, asked, "I have checked suitability and consent")
        link = await bot.hears(VEGA, "Send this link to Noor")
        await bot.hears(VEGA, "Safety card of Noor")
        for said, following in (
            ("555-0100", "usual address"),
            ("4 Elm St", "emergency contact"),
            ("Sara 555", "complete"),
        ):
            await bot.write(VEGA, said)
            await bot.hears(VEGA, following)
        token = re.search(r"start=([\w-]+)", link.text)
        assert token is not None

        await bot.start(NEWCOMER, token[1])

        await bot.hears(NEWCOMER, "Which language")
        (row,) = await bot.rows("SELECT phase, area, status, chat_id, suitable_by FROM client WHERE name = 'Noor'")
        assert tuple(row) == ("middle", "role-transition", "enrolling", NEWCOMER, "vega")
        (kept,) = await bot.rows("SELECT count(*) FROM invite WHERE token_hash LIKE '%' || '" + token[1] + "' || '%'")
        assert kept == (0,)


async def test_no_prompt_goes_out_before_the_safety_card_stands(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("DELETE FROM safety_card")
        before = len(bot.texts(MAYA))

        await bot.later(days=2)

        assert len(bot.texts(MAYA)) == before


async def test_no_prompt_goes_out_while_the_cover_is_not_ready_and_the_bot_says_so(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE staff SET received_at = NULL WHERE id = 'ortiz'")
        before = len(bot.texts(MAYA))

        await bot.later(days=1)
        await bot.write(VEGA, "/invite Noor")

        await bot.hears(VEGA, "Nobody can be invited yet")
        assert len(bot.texts(MAYA)) == before


async def test_a_weekly_session_counts_itself_and_plans_the_next(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/session Maya R. 26 Nov 15:00 weekly")
        await bot.hears(VEGA, "session 6 of 16 on Thu 26 Nov 2026 15:00")

        await bot.later(days=3)

        assert await bot.rows("SELECT session_number FROM client WHERE id = 'maya'") == [(6,)]
        rows = await bot.rows(
            "SELECT number, state, starts_at FROM therapy_session WHERE client_id = 'maya' ORDER BY starts_at"
        )
        assert [(number, state) for number, state, _ in rows[-2:]] == [(6, "held"), (7, "planned")]


async def test_a_missed_session_does_not_count(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/session Maya R. 26 Nov 15:00")
        await bot.hears(VEGA, "session 6 of 16")
        await bot.write(VEGA, "/session Maya R. missed")
        await bot.press(VEGA, await bot.hears(VEGA, "missed?"), "Yes")
        await bot.hears(VEGA, "It does not count")

        await bot.later(days=3)

        assert await bot.rows("SELECT session_number FROM client WHERE id = 'maya'") == [(5,)]


async def test_a_therapist_chooses_from_the_library_and_sends(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/homework Maya")
        library = await bot.hears(VEGA, "What should Maya R. get?")
        first = library.buttons[0][0]["text"]

        await bot.press(VEGA, library, first)
        preview = await bot.hears(VEGA, "Maya R. will read this now")
        await bot.quiet()
        assert await bot.rows("SELECT count(*) FROM run WHERE client_id = 'maya' AND state = 'open'") == [(0,)]
        await bot.press(VEGA, preview, "Send")

        await bot.hears(VEGA, "Sent to Maya R.")
        await bot.quiet()
        run = await bot.rows("SELECT count(*) FROM run WHERE client_id = 'maya' AND state = 'open'")
        assert run == [(1,)]


async def test_a_change_of_phase_by_tap_is_said_and_logged(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya")
        page = await bot.hears(VEGA, "Session 5 of 16")

        await bot.press(VEGA, page, "Phase: termination")
        sure = await bot.hears(VEGA, "“Phase: termination”?")
        assert await bot.rows("SELECT phase FROM client WHERE id = 'maya'") == [("middle",)]
        await bot.press(VEGA, sure, "Yes")

        await bot.hears(VEGA, "phase is now termination")
        assert await bot.rows("SELECT phase FROM client WHERE id = 'maya'") == [("termination",)]


async def test_a_new_member_of_staff_sees_a_test_alert_and_counts_once_received(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        token = await invited_staff(bot)
        await bot.start(NEWCOMER, token)
        test = await bot.hears(NEWCOMER, "test")
        assert await bot.rows("SELECT received_at FROM staff WHERE id = 'lee'") == [(None,)]

        await bot.press(NEWCOMER, test, "Received")

        await bot.quiet()
        (row,) = await bot.rows("SELECT received_at IS NOT NULL FROM staff WHERE id = 'lee'")
        assert row == (1,)


async def invited_staff(bot: Living) -> str:
    from bot.core.enrol import invite
    from bot.model import Role, Staff
    from bot.store import rows

    parts, token = bot.house.parts, "t" * 32
    now = parts.clock.now()
    async with parts.database.write() as db:
        await rows.add(db, [Staff(id="lee", name="Lee", role=Role.ON_CALL, zone="UTC", created_at=now)])
        await rows.add(db, [invite(token, parts.rules, now=now, staff_id="lee")])
    return token


async def test_a_link_ends_after_72_hours_and_a_wrong_one_says_so_kindly(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(hours=73)
        await bot.start(ANA, bot.programme.token)
        await bot.start(STRANGER, "nosuchtoken")

        await bot.hears(ANA, "This link is too old")
        await bot.hears(ANA, "988")
        await bot.hears(STRANGER, "988")

        assert await bot.rows("SELECT chat_id FROM client WHERE id = 'ana'") == [(None,)]


async def test_the_weekly_page_is_a_nudge_and_opens_by_a_tap(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.later(days=7)
        nudge = next(
            m for m in bot.messages(VEGA) if m.from_bot and any("Open" in b["text"] for r in m.buttons for b in r)
        )
        assert "Maya" not in nudge.text

        await bot.tap(VEGA, nudge.id, nudge.buttons[0][0]["callback_data"])

        await bot.hears(VEGA, "Maya R. · session")
        assert [message for message in bot.messages(VEGA) if message.file]
        assert not [message for message in bot.messages(ORTIZ) if message.file]


async def test_a_therapist_added_while_it_runs_has_a_weekly_page_like_everybody(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        now = bot.house.parts.clock.now()
        async with bot.house.parts.database.write() as db:
            known = await staff.everybody(db)
            await rows.add(db, [replace(known["vega"], id="lee", name="Dr. Lee", chat_id=None, received_at=None)])
            await rows.add(db, [invite("n" * 32, bot.house.parts.rules, now=now, staff_id="lee")])

        await bot.start(NEWCOMER, "n" * 32)
        await bot.press(NEWCOMER, await bot.hears(NEWCOMER, "test alert"), "Received")
        await bot.quiet()
        await bot.write(VEGA, "/client Maya to Dr. Lee")
        await bot.press(VEGA, await bot.hears(VEGA, "Hand Maya R. over to Dr. Lee?"), "Yes")
        await bot.hears(NEWCOMER, "has handed over to you")
        await bot.later(days=7)

        await bot.press(NEWCOMER, await bot.hears(NEWCOMER, "weekly page"), "Open")
        await bot.hears(NEWCOMER, "Maya R.")
        await bot.quiet()
