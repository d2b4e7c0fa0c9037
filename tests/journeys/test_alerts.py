"""The alert's way through mail, pager, buttons, leave and history; over real HTTP and SMTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.model import Role, Staff
from bot.rounds import remind_cover
from bot.sandbox.people import Message
from bot.store import rows
from tests.living import ANA, MAYA, MORNING, ORTIZ, STRANGER, VEGA, Living, living, report
from tests.ways import ways

CRISIS = "I don't want to live"


Between = Callable[..., Awaitable[str]]


@pytest.fixture
def between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Between:
    """The command line on the same folder, at the same morning: what it prints."""
    monkeypatch.setenv("BETWEEN_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("BETWEEN_CLOCK", f"{MORNING:%Y-%m-%dT%H:%M}")

    async def invoked(*arguments: str) -> str:
        return (await asyncio.to_thread(CliRunner().invoke, app, arguments)).output

    return invoked


async def what_happened(bot: Living) -> list[str]:
    return [what for (what,) in await bot.rows("SELECT what FROM alert_event ORDER BY id")]


async def test_an_alert_goes_by_telegram_mail_and_pager_without_a_name_or_a_word(tmp_path: Path) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        await bot.write(MAYA, CRISIS)
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.until(lambda: out.mails and out.pages, "mail and page came")
        await bot.quiet()

        (mail,) = out.mailed("vega")
        seen = "\n".join((nudge.text, mail, json.dumps(out.pages)))
        assert "urgent" in mail
        for secret in ("Maya", "live", "555-0142", "Linden", "maya"):
            assert secret not in seen
        assert not nudge.silent
        assert await what_happened(bot) == [
            "raised", "paged", "paged", *["delivered"] * 3,
        ]  # fmt: skip


async def test_the_whole_ladder_is_climbed_and_kept_in_the_history(tmp_path: Path, between: Between) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.later(minutes=11)
        await bot.hears(ORTIZ, "An alert is waiting")
        await bot.write(MAYA, "I want to die")
        await bot.quiet()
        await bot.press(VEGA, nudge, "Acknowledge")
        look = await bot.hears(VEGA, "How often these were no crisis")
        await bot.write(VEGA, "/alert Maya")
        story = await bot.hears(VEGA, "Taken by: Dr. Vega")
        await bot.press(VEGA, look, "Not a crisis")
        await bot.hears(VEGA, "Marked as not a crisis")
        await bot.press(VEGA, look, "Still with")
        await bot.hears(VEGA, "You will be asked again in an hour")
        await bot.quiet()
        await bot.later(minutes=62)
        await bot.hears(VEGA, "What was done about the alert that you took?")
        await bot.later(minutes=11)
        again = await bot.hears(VEGA, "An alert is waiting")
        await report(bot, again, "Talked")
        await bot.hears(VEGA, "Closed")
        await bot.quiet()

        for words in ("12 Linden Street", "I want to die", "Last messages", "Safety plan", "Known before: -", "“"):
            assert words in look.text
        for words in ("raised (urgent)", "Dr. Vega paged (telegram", "Sam Ortiz paged", "acknowledged by Dr. Vega"):
            assert words in story.text
        happened = await what_happened(bot)
        for what in ("raised", "new-words", "acknowledged", "looked", "marked-wrong", "extended", "asked", "re-opened"):
            assert what in happened
        assert happened[-1] == "closed"
        told = json.loads(await between("alerts", "--json"))
        assert [line["what"] for line in told[0]["history"]] == happened
        assert "I want to die" not in json.dumps(told)
        counts = json.loads(await between("alerts", "--patterns", "--json"))
        assert counts
        assert all(each["wrong"] == each["fired"] == 1 for each in counts)
        assert json.loads(await between("alerts", "--open", "--json")) == []
        assert "closed Dr. Vega outcome=talked" in await between("alerts", "--history")


async def test_only_whoever_is_on_the_ladder_may_look_and_only_while_it_is_open(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        nudge = await bot.hears(VEGA, "An alert is waiting")
        data = next(b["callback_data"] for row in nudge.buttons for b in row if b["text"] == "Show")
        await bot.tap(ORTIZ, 1, data)
        await bot.hears(ORTIZ, "not in your hands")
        await bot.press(VEGA, nudge, "Show")
        await bot.hears(VEGA, "12 Linden Street")
        await report(bot, nudge, "Safe")
        await bot.hears(VEGA, "Closed")
        await bot.tap(VEGA, nudge.id, data)
        await bot.hears(VEGA, "not in your hands, or it is closed")
        await bot.write(ANA, "hello")
        await bot.quiet()

        looks = await bot.rows("SELECT staff_id FROM alert_event WHERE what = 'looked'")
        assert looks == [("vega",)]
        assert (await bot.rows("SELECT count(*) FROM audit WHERE action = 'alert opened'")) == [(1,)]


async def test_a_stand_in_is_told_in_the_therapists_place_and_named_to_the_client(
    tmp_path: Path, between: Between
) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/leave today stand-in Nobody")
        await bot.hears(VEGA, "There is nobody on staff called Nobody")
        await bot.write(VEGA, "/leave today - 26 Nov stand-in Sam Ortiz")
        await bot.hears(VEGA, "alerts about your clients go to Sam Ortiz")
        await bot.hears(ORTIZ, "Dr. Vega is away from 24 Nov 2026 to 26 Nov 2026")
        assert "Dr. Vega: 2026-11-24 to 2026-11-26" in await between("leave")
        await bot.write(MAYA, CRISIS)
        await bot.hears(ORTIZ, "An alert is waiting")
        await bot.hears(MAYA, "Sam Ortiz")
        await bot.quiet()
        assert not [text for text in bot.texts(VEGA) if "alert is waiting" in text]

        off = await between("leave", "Dr. Vega", "--off")
        await bot.later(seconds=2)

        assert "Nobody is away" in off
        await bot.hears(VEGA, "is called off")
        await bot.hears(ORTIZ, "You no longer stand in for Dr. Vega")


async def test_a_leave_ends_with_the_therapists_own_last_day(tmp_path: Path, between: Between) -> None:
    async with living(tmp_path) as bot:
        days = ["--from", "2026-11-24", "--to", "2026-11-25"]
        assert "nobody on staff is called vega" in await between("leave", "vega", *days)
        made = await between("leave", "Dr. Vega", *days, "--stand-in", "Sam Ortiz", "--json")
        assert json.loads(made)[0]["stand_in"] == "Sam Ortiz"
        await bot.later(hours=38)  # 25 Nov, 24:00 in New York
        await bot.write(MAYA, CRISIS)

        await bot.hears(VEGA, "An alert is waiting")


async def test_a_blocked_therapist_costs_no_time(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.block(VEGA)

        await bot.hears(ORTIZ, "An alert is waiting")
        await bot.quiet()
        assert (await what_happened(bot)).count("blocked") == 1
        await bot.write(VEGA, "/alert")  # back again: the bot is no longer blocked, and must be tried
        test = await bot.hears(VEGA, "This is a test alert")
        await bot.press(VEGA, test, "Received")
        await bot.hears(VEGA, "Messages reach you")
        assert await bot.rows("SELECT blocked_at, received_at IS NULL FROM staff WHERE id = 'vega'") == [(None, 0)]


async def test_a_page_that_telegram_refuses_goes_to_the_next_at_once(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        bot.sandbox.telegram.chats[VEGA].is_blocked = True  # and no update told us so
        await bot.write(MAYA, CRISIS)

        await bot.hears(ORTIZ, "An alert is waiting")
        (row,) = await bot.rows("SELECT blocked_at IS NOT NULL, received_at IS NULL FROM staff WHERE id = 'vega'")
        assert tuple(row) == (1, 1)


async def test_nobody_is_reached_so_mail_pager_and_notice_repeat(tmp_path: Path) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        for chat in (VEGA, ORTIZ):
            await bot.block(chat)
        await bot.quiet()
        out.pages.clear()
        out.mails.clear()
        await bot.write(MAYA, CRISIS)
        await bot.until(lambda: len(out.mailed("vega")) >= 2 and len(out.mailed("ortiz")) >= 2, "all are mailed")
        assert [mail for mail in out.mailed("ortiz") if "Telegram reaches nobody" in mail]
        before = len(out.pages)
        await bot.quiet()
        await bot.later(minutes=11)

        await bot.until(lambda: len(out.pages) > before, "the pager rings again")


async def test_until_both_have_pressed_received_nobody_is_invited_no_prompt_goes_and_it_is_said_hourly(
    tmp_path: Path, between: Between
) -> None:
    async with living(tmp_path) as bot:
        await bot.block(ORTIZ)
        await bot.hears(VEGA, "Nobody can be invited yet")
        await bot.write(VEGA, "/invite Zoe, middle, grief")
        await bot.hears(VEGA, "you and your backup must both have pressed Received")
        refused = await between("client", "invite", "--name", "Zoe", "--therapist", "Dr. Vega", "--suitability-checked")
        assert "still to press Received" in refused
        prompts = len(bot.texts(MAYA))
        told = []
        for _ in range(3):
            await remind_cover(bot.house)
            await remind_cover(bot.house)  # five minutes later: the same hour
            await bot.quiet()
            told.append(len([text for text in bot.texts(VEGA) if "must still press Received" in text]))
            await bot.later(hours=1)
        await bot.later(hours=12)

        assert told == [2, 3, 4]
        assert len(bot.texts(MAYA)) == prompts


LIMA = 1003


@pytest.mark.parametrize(("stand_in", "comes"), [("Lima", True), ("Sam Ortiz", False)], ids=["two are", "one is"])
async def test_while_somebody_stands_in_prompts_go_where_two_people_are_reached(
    tmp_path: Path, between: Between, stand_in: str, comes: bool
) -> None:
    async with living(tmp_path) as bot:
        bot.sandbox.telegram.person(LIMA, "Lima").is_started = True
        lima = Staff(
            id="lima", name="Lima", role=Role.STAFF, zone="UTC", chat_id=LIMA, created_at=MORNING, received_at=MORNING
        )
        async with bot.house.parts.database.write() as db:
            await rows.add(db, [lima])
        await bot.write(VEGA, f"/leave today - 26 Nov stand-in {stand_in}")
        await bot.hears(VEGA, f"alerts about your clients go to {stand_in}")
        await bot.block(VEGA)
        await bot.hears(LIMA, "Nobody can be invited yet")
        before = await prompts_to_maya(bot)

        await bot.later(hours=12)
        await bot.quiet()

        assert (await prompts_to_maya(bot) > before) == comes
        await bot.block(VEGA, blocked=False)
        await bot.write(VEGA, "/invite Zoe, middle, grief")
        await bot.hears(VEGA, "you and your backup must both have pressed Received")
        invited = await between("client", "invite", "--name", "Zoe", "--therapist", "Dr. Vega", "--suitability-checked")
        assert "still to press Received" in invited


async def prompts_to_maya(bot: Living) -> int:
    ((count,),) = await bot.rows("SELECT count(*) FROM timeline WHERE name = 'prompt' AND client_id = 'maya'")
    return int(count)


async def is_known_to_be_reached(bot: Living, staff_id: str) -> bool:
    return bool(await bot.rows(f"SELECT id FROM staff WHERE id = '{staff_id}' AND received_at IS NOT NULL"))


async def test_whoever_takes_a_page_is_reached_without_received_on_the_test_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.block(VEGA)
        await bot.hears(ORTIZ, "Nobody can be invited yet")
        await bot.block(VEGA, blocked=False)
        await bot.hears(VEGA, "This is a test alert")
        assert not await is_known_to_be_reached(bot, "vega")
        await bot.write(MAYA, CRISIS)
        page = await bot.hears(VEGA, "An alert is waiting")

        await bot.press(VEGA, page, "Acknowledge")

        await bot.hears(VEGA, "Acknowledged.")
        assert await is_known_to_be_reached(bot, "vega")


async def test_whoever_is_back_by_any_other_button_gets_a_test_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/clients")
        listed = await bot.hears(VEGA, "Tap to open")
        await bot.block(VEGA)
        await bot.hears(ORTIZ, "Nobody can be invited yet")
        bot.sandbox.telegram.chats[VEGA].is_blocked = False  # the update that says so was lost

        await bot.press(VEGA, listed, "Maya R.")

        await bot.press(VEGA, await bot.hears(VEGA, "This is a test alert"), "Received")
        await bot.hears(VEGA, "Messages reach you")
        assert await is_known_to_be_reached(bot, "vega")


@pytest.mark.parametrize(
    ("is_told", "asked"), [(True, [(25, 9), (26, 9)]), (False, [(24, 11), (25, 9), (26, 9)])], ids=["back", "unseen"]
)
async def test_whose_received_was_lost_is_asked_each_morning_until_it_has_come(
    tmp_path: Path, is_told: bool, asked: list[tuple[int, int]]
) -> None:
    def asked_again(bot: Living) -> list[Message]:
        return [each for each in bot.messages(VEGA) if "A test alert, once more" in each.text]

    async def pass_hours(bot: Living, count: int) -> None:
        for _ in range(count):
            await bot.later(hours=1)
            await remind_cover(bot.house)
            await bot.quiet()

    async with living(tmp_path) as bot:
        await bot.block(VEGA)
        await bot.hears(ORTIZ, "Nobody can be invited yet")
        if is_told:
            await bot.block(VEGA, blocked=False)
            await bot.hears(VEGA, "This is a test alert")
        bot.sandbox.telegram.chats[VEGA].is_blocked = False
        await pass_hours(bot, 48)

        times = [datetime.fromtimestamp(each.date, ZoneInfo("America/New_York")) for each in asked_again(bot)]
        assert [(each.day, each.hour) for each in times] == asked
        await bot.press(VEGA, asked_again(bot)[-1], "Received")
        await bot.hears(VEGA, "Messages reach you")
        await pass_hours(bot, 24)
        assert len(asked_again(bot)) == len(asked)


async def test_a_press_below_an_alert_that_is_closed_shows_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        page = await bot.hears(VEGA, "An alert is waiting")
        await report(bot, page, "Safe, plan agreed")
        await bot.hears(VEGA, "Closed.")
        await bot.block(VEGA)
        await bot.hears(ORTIZ, "Nobody can be invited yet")
        bot.sandbox.telegram.chats[VEGA].is_blocked = False

        await bot.press(VEGA, page, "Acknowledge")

        await bot.hears(VEGA, "This is a test alert")
        assert not await is_known_to_be_reached(bot, "vega")


async def test_nothing_but_a_human_closes_an_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        await bot.hears(VEGA, "An alert is waiting")
        await bot.write(VEGA, "/digest")
        await bot.write(VEGA, "/client Maya area role-transition")
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.quiet()
    async with living(tmp_path) as bot:
        await bot.later(minutes=30)

        (row,) = await bot.rows("SELECT state, outcome, next_at IS NOT NULL FROM alert")
        assert row[1:] == ("", 1)
        await bot.hears(ORTIZ, "An alert is waiting")


async def test_an_alert_that_lost_its_due_row_speaks_again_after_a_restart(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("DELETE FROM due WHERE kind = 'ladder'")
    async with living(tmp_path) as bot:
        await bot.later(minutes=11)

        await bot.hears(ORTIZ, "An alert is waiting")


async def test_a_client_whose_record_is_gone_leaves_an_alert_that_stays_loud(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("DELETE FROM client WHERE id = 'maya'")
        await bot.later(minutes=11)

        await bot.hears(ORTIZ, "An alert is waiting")
        assert not [text for text in bot.texts(VEGA) if "set aside" in text]


async def test_staff_see_the_same_day_that_a_stranger_wrote_and_the_pager_wakes_nobody(tmp_path: Path) -> None:
    async with ways() as out, living(tmp_path, **out.settings) as bot:
        for _ in range(2):
            await bot.write(STRANGER, "I am going to kill myself")
        await bot.hears(VEGA, "Somebody who is not enrolled wrote")
        await bot.quiet()

        assert len([text for text in bot.texts(VEGA) if "not enrolled" in text]) == 1
        assert out.pages == []


async def test_two_therapists_press_together_and_one_has_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I want to kill myself tonight")
        nudges = {chat: await bot.hears(chat, "An alert is waiting") for chat in (VEGA, ORTIZ)}
        await bot.quiet()
        for chat, nudge in nudges.items():
            data = next(b["callback_data"] for row in nudge.buttons for b in row if b["text"] == "Acknowledge")
            bot.sandbox.telegram.tap(chat, nudge.id, data, date=bot.sandbox.date())
        bot.sandbox.notify(None)
        await bot.quiet()

        takers = [
            chat for chat in (VEGA, ORTIZ) if any("You will be asked what was done" in t for t in bot.texts(chat))
        ]
        others = [chat for chat in (VEGA, ORTIZ) if any("Already acknowledged by" in t for t in bot.texts(chat))]
        assert len(takers) == len(others) == 1


async def test_not_a_crisis_takes_the_alert_and_who_was_paged_hears_who_closed_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, CRISIS)
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.later(minutes=11)
        await bot.hears(ORTIZ, "An alert is waiting")
        await bot.hears(MAYA, "No one has answered yet")
        await bot.press(VEGA, nudge, "Not a crisis")
        asked = await bot.hears(VEGA, "Marked as not a crisis")
        await bot.hears(MAYA, "Dr. Vega has seen your message")
        await bot.hears(ORTIZ, "Dr. Vega has taken the alert")
        await bot.later(minutes=15)
        await bot.press(VEGA, asked, "False alarm")
        closed = await bot.hears(ORTIZ, "Dr. Vega has closed the alert")
        await bot.quiet()

        assert closed.silent
        assert "Maya" not in closed.text
        assert len([text for text in bot.texts(ORTIZ) if "An alert is waiting" in text]) == 1
        assert len([text for text in bot.texts(MAYA) if "has seen your message" in text]) == 1
        assert bot.texts(MAYA).index("Dr. Vega has seen your message.") > 0


async def test_a_tapped_no_stands_in_the_alert_with_the_question_that_it_answers(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you thinking about killing yourself?"), "Not sure")
        nudge = await bot.hears(VEGA, "An alert is waiting")
        await bot.press(VEGA, nudge, "Show")
        first = await bot.hears(VEGA, "Last messages")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you safe right now?"), "No")
        await bot.quiet()
        await bot.press(VEGA, nudge, "Acknowledge")
        await bot.hears(VEGA, "Acknowledged")
        second = await bot.hears(VEGA, "Last messages")

        assert "Asked: “Are you thinking about killing yourself?” Answered: “Not sure” (tapped)" in first.text
        assert "Asked: “Are you safe right now?” Answered: “No” (tapped)" in second.text
