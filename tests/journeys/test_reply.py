"""What a client in a crisis reads, and what each answer brings about; over real HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.crisis.screener import Screener
from bot.model import Kind, Level, Verdict
from tests.living import ANA, MAYA, ORTIZ, STRANGER, VEGA, Living, asked_directly, living


async def spanish(bot: Living, chat: int = MAYA) -> None:
    await bot.write(VEGA, "/client Maya language es")
    await bot.hears(VEGA, "language is now es")


async def level_of(bot: Living) -> list[int]:
    return [row[0] for row in await bot.rows("SELECT level FROM alert")]


async def test_a_tapped_no_to_safe_is_imminent_and_answered_with_911_first(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.press(MAYA, await bot.hears(MAYA, "Are you safe right now?"), "No")

        reply = await bot.hears(MAYA, "stay near someone")

        assert reply.text.startswith("Call 911 now")
        assert "Are you safe" not in reply.text
        await bot.hears(ORTIZ, "An alert is waiting for you (imminent)")
        assert await level_of(bot) == [3]


async def test_a_typed_no_to_safe_is_as_grave_as_a_tapped_one(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.write(MAYA, "no")

        await bot.hears(MAYA, "stay near someone")
        await bot.hears(ORTIZ, "An alert is waiting for you (imminent)")


async def test_a_typed_yes_to_safe_is_thanked_and_closes_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.write(MAYA, "Yes, for now")

        await bot.hears(MAYA, "I am glad")
        await bot.quiet()
        assert await bot.rows("SELECT state <> 'closed', level FROM alert") == [(1, 2)]
        assert await bot.rows("SELECT count(*) FROM audit WHERE action = 'client says safe'") == [(1,)]


async def test_a_yes_can_still_be_followed_by_a_no_on_the_same_buttons(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        asked = await bot.hears(MAYA, "Are you safe right now?")
        await bot.press(MAYA, asked, "Yes, for now")
        await bot.hears(MAYA, "I am glad")
        await bot.press(MAYA, asked, "No")

        await bot.hears(MAYA, "Call 911 now")


async def test_no_is_read_by_the_question_that_was_asked_last(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.write(MAYA, "no")
        await bot.hears(MAYA, "If that changes, write here")
        await bot.quiet()
        assert await level_of(bot) == []

        await bot.write(MAYA, "I want to die")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.write(MAYA, "nope")

        await bot.hears(MAYA, "stay near someone")


async def test_a_reply_to_an_older_question_is_no_answer_to_the_newer_one(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        older = await asked_directly(bot)
        await bot.later(minutes=1)
        await bot.write(MAYA, "I want to die")
        newer = await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        for asked in (older, newer):
            said = {"message_id": asked.id, "date": asked.date, "from": {"is_bot": True}, "text": asked.text}
            await bot.write(MAYA, "yes", reply_to_message=said)
            await bot.quiet()

            answers = await bot.rows("SELECT count(*) FROM audit WHERE action = 'client says safe'")
            assert answers == [(1 if asked is newer else 0,)]


async def test_a_no_below_the_newest_question_counts_though_our_clock_is_ahead_of_telegrams(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.write(MAYA, "I want to die")
        asked = await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        said = {"message_id": asked.id, "date": asked.date - 30, "from": {"is_bot": True}, "text": asked.text}
        telegrams = bot.sandbox.date() - 30
        bot.sandbox.notify(bot.sandbox.telegram.write(MAYA, "no", date=telegrams, reply_to_message=said))

        await bot.hears(MAYA, "stay near someone")


async def test_an_answer_to_a_check_in_is_not_taken_for_an_answer_about_safety(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.write(MAYA, "/mood")
        mood = await bot.hears(MAYA, "0")
        await bot.quiet()
        await bot.write(MAYA, "no")
        await bot.quiet()

        assert mood.buttons
        assert await level_of(bot) == [2]


async def test_the_safe_question_is_answered_in_spanish_too(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await spanish(bot)
        await bot.write(MAYA, "ya no quiero vivir")
        await bot.hears(MAYA, "¿Estás a salvo en este momento?")
        await bot.quiet()
        await bot.write(MAYA, "no")

        reply = await bot.hears(MAYA, "quédate cerca de alguien")

        assert reply.text.startswith("Llama al 911 ya")


async def test_the_short_form_still_asks_and_the_alert_goes_out_again(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "You do not have to carry it alone")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.write(MAYA, "I want to die")

        short = await bot.hears(MAYA, "another message")
        await bot.hears(VEGA, "An alert is waiting")

        assert "Are you safe right now?" in short.text
        assert "carry it alone" not in short.text


async def test_pills_already_taken_put_911_and_poison_help_first(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I took all my pills")

        reply = await bot.hears(MAYA, "988")

        assert reply.text.startswith("Call 911 now, even if you feel fine. Or call Poison Help")


async def test_danger_at_home_begins_with_a_safe_line_and_its_own_hotline(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")

        reply = await bot.hears(MAYA, "1-800-799-7233")

        assert reply.text.startswith("Thank you for your message.\n")
        assert not [button for row in reply.buttons for button in row if "url" in button]
        await bot.quiet()
        assert await bot.rows("SELECT danger FROM client WHERE id = 'maya'") == [(1,)]


async def test_nothing_is_asked_about_danger_while_the_flag_stands(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya danger on")
        await bot.hears(VEGA, "danger is now on")
        screener = bot.house.parts.screener
        concern = Verdict(level=Level.CONCERN, kind=Kind.ABUSE)
        bot.house.parts.screener = Always(screener, "he is in a mood", concern)  # type: ignore[assignment]
        await bot.write(MAYA, "he is in a mood")

        await bot.hears(MAYA, "harm at home")
        await bot.quiet()
        assert not [text for text in bot.texts(MAYA) if "Is someone hurting you" in text]


class Always:
    """The screener with one verdict set by hand."""

    def __init__(self, screener: Screener, text: str, verdict: Verdict) -> None:
        self.screener, self.text, self.verdict = screener, text, verdict

    def screen(self, text: str, *more: object) -> Verdict:
        return self.verdict if text == self.text else self.screener.screen(text)


async def test_a_voice_note_into_an_open_alert_is_folded_into_it_and_answered_truly(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.media(MAYA, "voice")

        reply = await bot.hears(MAYA, "I can't open voice notes")

        assert "988" in reply.text
        await bot.quiet()
        assert await bot.rows("SELECT count(*), patterns LIKE '%media-while-open%' FROM alert") == [(1, 1)]


async def test_a_voice_note_amid_danger_at_home_keeps_the_safe_first_line(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "my husband hit me again")
        await bot.hears(MAYA, "1-800-799-7233")
        await bot.quiet()
        await bot.media(MAYA, "voice")

        reply = await bot.hears(MAYA, "I can't open voice notes")

        assert reply.text.startswith("Thank you for your message.")
        assert reply.text.index("1-800-799-7233") < reply.text.index("988")


async def test_a_denial_answers_the_open_question_and_what_waited_goes_on(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/mood")
        await bot.hears(MAYA, "0")
        await asked_directly(bot)
        await bot.write(MAYA, "I'm not suicidal")

        await bot.hears(MAYA, "Thank you for telling me. If that changes")
        again = await bot.hears(MAYA, "0")
        assert again.buttons
        await bot.quiet()
        assert await bot.rows("SELECT answer FROM question") == [("no",)]
        await bot.later(hours=4)
        assert not [text for text in bot.texts(VEGA) if "direct question" in text]


async def test_whoever_has_not_chosen_a_language_is_answered_in_both(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.hears(ANA, "Which language")
        await bot.write(ANA, "I want to die")

        reply = await bot.hears(ANA, "988")

        assert "Are you safe right now?" in reply.text
        assert "¿Estás a salvo en este momento?" in reply.text
        assert any("Yes, for now / Sí, por ahora" in button["text"] for row in reply.buttons for button in row)


async def test_the_chosen_language_is_the_only_one_from_then_on(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.start(ANA, bot.programme.token)
        await bot.press(ANA, await bot.hears(ANA, "Which language"), "Español")

        consent = await bot.hears(ANA, "¿Quieres seguir así?")

        assert "Do you want" not in consent.text


async def test_leaving_after_a_concern_that_asked_nothing_is_an_urgent_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya danger on")
        await bot.hears(VEGA, "danger is now on")
        bot.house.parts.screener = Always(  # type: ignore[assignment]
            bot.house.parts.screener, "a bad week", Verdict(level=Level.CONCERN, kind=Kind.ABUSE)
        )
        await bot.write(MAYA, "a bad week")
        await bot.hears(MAYA, "harm at home")
        await bot.quiet()
        await bot.later(hours=60)
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")

        await bot.hears(MAYA, "You have left")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        assert "glad you told me" not in bot.texts(MAYA)[-1]
        assert await bot.rows("SELECT patterns FROM alert") == [('["left-after-concern"]',)]


async def test_blocking_after_a_concern_is_an_urgent_alert(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I feel hopeless")
        question = await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.press(MAYA, question, "No")
        await bot.hears(MAYA, "If that changes")
        await bot.block(MAYA)

        await bot.hears(VEGA, "An alert is waiting")


async def test_staff_see_the_same_day_what_somebody_who_left_wrote(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.write(MAYA, "I want to die")

        await bot.hears(MAYA, "No one has been told")
        await bot.hears(VEGA, "Somebody who has left the programme")
        await bot.quiet()
        assert await level_of(bot) == []


async def test_resources_come_to_anybody_at_any_time(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        for chat in (STRANGER, ANA, MAYA):
            await bot.write(chat, "/crisis")
            await bot.hears(chat, "988 Suicide & Crisis Lifeline")
        await bot.write(MAYA, "/pause 2 days")
        await bot.hears(MAYA, "for 2 days")
        await bot.write(MAYA, "/help")
        await bot.hears(MAYA, "988 Suicide & Crisis Lifeline")
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.write(MAYA, "/crisis")
        await bot.hears(MAYA, "988 Suicide & Crisis Lifeline")

        await bot.hears(MAYA, "No one reads this now")


async def test_many_failures_are_one_page_and_the_client_gets_988_and_the_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with living(tmp_path) as bot:
        broken = Verdict(level=Level.URGENT, kind=Kind.SUICIDE, failed=True)
        monkeypatch.setattr(Screener, "screen", lambda *_: broken)
        for chat in range(4001, 4006):
            await bot.write(chat, "an ordinary day")
            await bot.hears(chat, "could not read your message well")
        await bot.write(MAYA, "soup for dinner")

        await bot.hears(MAYA, "could not read your message well")
        await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.hears(VEGA, "The screener is down")
        await bot.quiet()
        told = [text for text in bot.texts(VEGA) if "screener is down" in text]
        assert len(told) == 1
        assert await level_of(bot) == []


async def test_a_client_who_moves_is_asked_where_they_stay_and_the_alert_shows_it(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/settings")
        await bot.press(MAYA, await bot.hears(MAYA, "What do you want to change?"), "Where I am")
        await bot.press(MAYA, await bot.hears(MAYA, "Where are you now?"), "Chicago")
        await bot.hears(MAYA, "Where are you staying now?")
        await bot.hears(VEGA, "moved to another time zone")
        await bot.write(MAYA, "with my sister, 4 Elm Street")
        await bot.hears(MAYA, "Done")
        await bot.quiet()
        await bot.write(VEGA, "/clients")
        list_ = await bot.hears(VEGA, "Tap to open")
        assert "Maya R. · moved: check the safety card" in [row[0]["text"] for row in list_.buttons]

        await bot.write(MAYA, "I don't want to live")
        await bot.press(VEGA, await bot.hears(VEGA, "An alert is waiting"), "Show")

        shown = await bot.hears(VEGA, "Emergency contact")
        assert "12 Linden Street, Albany → 2026-11-24: with my sister, 4 Elm Street" in shown.text


async def test_the_same_zone_again_is_no_move(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/settings")
        await bot.press(MAYA, await bot.hears(MAYA, "What do you want to change?"), "Where I am")
        await bot.press(MAYA, await bot.hears(MAYA, "Where are you now?"), "New York")
        await bot.hears(MAYA, "Where are you staying now?")
        await bot.quiet()

        assert not [text for text in bot.texts(VEGA) if "time zone" in text]


async def test_whoever_holds_a_frozen_phone_gets_the_numbers_and_nothing_else(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        async with bot.house.parts.database.write() as db:
            await db.exec_driver_sql("UPDATE client SET status = 'frozen' WHERE id = 'maya'")
        await bot.write(MAYA, "/settings")
        await bot.write(MAYA, "hello")
        await bot.quiet()
        assert bot.texts(MAYA) == []
        await bot.write(MAYA, "/crisis")
        await bot.hears(MAYA, "988 Suicide & Crisis Lifeline")
        await bot.write(MAYA, "I want to die")

        await bot.hears(MAYA, "No one has been told")
        await bot.hears(VEGA, "wrote something of concern")
        await bot.quiet()
        assert not [text for text in bot.texts(MAYA) if "Vega" in text]


async def test_one_bereaved_by_suicide_is_met_as_a_mourner(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya bereaved on")
        await bot.hears(VEGA, "bereaved is now on")
        words, verdict = "my brother killed himself", Verdict(level=Level.CONCERN, kind=Kind.OTHER_PERSON)
        bot.house.parts.screener = Always(bot.house.parts.screener, words, verdict)  # type: ignore[assignment]
        await bot.write(MAYA, words)

        await bot.hears(MAYA, "It is so hard to lose someone that way")
        await bot.hears(MAYA, "Are you thinking about killing yourself?")


async def test_a_known_baseline_stands_in_the_alert_and_lowers_nothing(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(VEGA, "/client Maya baseline chronic passive ideation, plan reviewed 3 Nov")
        await bot.hears(VEGA, "baseline is now")
        await bot.write(MAYA, "I don't want to live")
        await bot.press(VEGA, await bot.hears(VEGA, "An alert is waiting"), "Show")

        shown = await bot.hears(VEGA, "Known before: chronic passive ideation, plan reviewed 3 Nov")

        assert "urgent" in shown.text


async def test_whoever_left_is_still_paged_for_while_their_alert_is_open(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I want to die")
        await bot.hears(MAYA, "Are you safe right now?")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.hears(VEGA, "An alert is waiting")
        await bot.quiet()
        await bot.write(MAYA, "no")

        reply = await bot.hears(MAYA, "stay near someone")

        assert "I have sent a message to Dr. Vega" in reply.text
        await bot.hears(ORTIZ, "An alert is waiting for you (imminent)")


async def test_a_question_that_something_graver_overtook_is_not_put_again(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I want to die")
        crisis = await bot.hears(MAYA, "Are you safe right now?")
        await bot.quiet()
        await bot.write(MAYA, "I feel hopeless")
        await bot.hears(MAYA, "Are you thinking about killing yourself?")
        await bot.press(MAYA, crisis, "No")
        await bot.hears(MAYA, "stay near someone")
        await bot.quiet()
        await bot.later(minutes=40)

        assert not [text for text in bot.texts(MAYA) if "once more" in text]
        assert await bot.rows("SELECT answer FROM question") == [("overtaken",)]


async def test_whoever_falls_into_another_language_reads_the_numbers_in_that_one_too(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "ya no quiero vivir")
        await bot.hears(MAYA, "call or text 988")
        await bot.hears(MAYA, "En español: llama al 988 (oprime 2)")
        await bot.quiet()
        asked = [text for text in bot.texts(MAYA) if "Are you safe right now?" in text]
        assert len(asked) == 1

        await bot.write(MAYA, "quiero morirme")
        await bot.quiet()
        assert len([text for text in bot.texts(MAYA) if "En español" in text]) == 1


async def test_with_a_body_in_danger_911_comes_first_in_that_language_too(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "me acabo de tomar todas las pastillas")

        said = await bot.hears(MAYA, "En español")
        assert said.text.startswith("En español: llama al 911 ya. Ayuda por veneno: 1-800-222-1222. Luego llama al 988")


async def test_whoever_writes_in_their_own_language_reads_no_other(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "I don't want to live anymore")
        await bot.quiet()

        assert not [text for text in bot.texts(MAYA) if "En español" in text]


async def test_whoever_has_left_reads_it_in_the_language_that_they_write_in_too(tmp_path: Path) -> None:
    async with living(tmp_path) as bot:
        await bot.write(MAYA, "/stop")
        await bot.press(MAYA, await bot.hears(MAYA, "You can leave any time"), "Leave")
        await bot.hears(MAYA, "You have left")
        await bot.quiet()
        await bot.write(MAYA, "ya no quiero vivir")

        said = await bot.hears(MAYA, "988")
        assert "call or text 988" in said.text
        assert "llama" in said.text.casefold()


async def test_a_word_with_the_answer_before_it_is_of_its_own_language(tmp_path: Path) -> None:
    """ "Sí" answers the direct question in any language; what follows is Spanish."""
    async with living(tmp_path) as bot:
        await asked_directly(bot)
        await bot.write(MAYA, "sí, quiero morirme")

        await bot.hears(MAYA, "En español: llama al 988")
