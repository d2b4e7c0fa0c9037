"""A capable bot of the usual parts that does the same evening check-in as ours: a good team's work of a week.

python-telegram-bot's Application with updates of different chats side by side, ConversationHandler, JobQueue with a
job a client, SQLModel over aiosqlite (WAL, synchronous NORMAL) with a commit a message, AIORateLimiter, crisis words.
Updates are confirmed to Telegram before they are handled, and conversations live in memory, as these parts do it.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
from collections import defaultdict
from collections.abc import Awaitable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    AIORateLimiter,
    Application,
    ApplicationHandlerStop,
    BaseUpdateProcessor,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from tests.bench.peers.usual_store import Alarm, Reply, Store, UsualClient

MOOD, HAPPENED, WHO, WHAT, WAY, MAY_SEE = range(6)
FIRST_CHAT, SPARE, THERAPIST = 10_000, 400, 1
AT_ONCE, CONNECTIONS = 256, 32
"""Updates and connections. With 32 of these it is faster than with its usual 256 or with 8."""

LATE = {"misfire_grace_time": 3_600}
"""The usual second would drop whoever's turn comes later than that, which is most of 2,000."""

QUESTIONS = {
    HAPPENED: "Did something come up with someone today? Small things count.",
    WHO: "Who was it? A first name is enough.",
    WHAT: "What happened, in a sentence? Only if you want to.",
    WAY: "Which way did it move your mood?",
    MAY_SEE: "May Dr. Vega read what you wrote?",
}
THANKS = "Thank you. It is written down."
CRISIS = "Please don't wait: call or text 988, any time. If you are in danger, call 911. I have told your therapist."

CRISIS_WORDS = re.compile(
    r"\b(kill (myself|me)|want to die|end (my life|it all)|suicid\w*|better off dead|hurt myself|cut myself|overdose"
    r"|no reason to live|quiero morir|matarme|suicid\w*|no quiero vivir|hacerme daño)\b",
    re.IGNORECASE,
)


def keyboard(name: str, labels: list[str], a_row: int = 6) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(label, callback_data=f"{name}:{label}") for label in labels]
    return InlineKeyboardMarkup([buttons[at : at + a_row] for at in range(0, len(buttons), a_row)])


SCALE = keyboard("mood", [str(number) for number in range(11)])
YES_NO = keyboard("happened", ["Yes", "No"])
SKIP = keyboard("what", ["Skip this one"])
WAYS = keyboard("way", ["Up a bit", "Down a bit", "No change"])
MAY = keyboard("may", ["Yes", "No"])


class ChatByChat(BaseUpdateProcessor):
    """Chats side by side, each chat's updates in their order: a conversation must not be handled twice at a time."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self.locks: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat if isinstance(update, Update) else None
        async with self.locks[chat.id if chat else 0]:
            await coroutine

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...


def store_of(context: ContextTypes.DEFAULT_TYPE) -> Store:
    store: Store = context.bot_data["store"]
    return store


async def prompt(context: ContextTypes.DEFAULT_TYPE) -> None:
    """The job of one client."""
    assert context.job is not None
    assert context.job.chat_id is not None
    text = "How are you this evening? 0 is as low as it gets, 10 is as good as it gets."
    await context.bot.send_message(context.job.chat_id, text, reply_markup=SCALE)


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> str:
    """Keep the answer of a tap, stop the button's wheel, take the buttons away."""
    query = update.callback_query
    assert query is not None
    assert query.data is not None
    assert update.effective_chat is not None
    question, _, label = query.data.partition(":")
    await store_of(context).keep(Reply(chat_id=update.effective_chat.id, question=question, words=label))
    await asyncio.gather(query.answer(), query.edit_message_reply_markup(None))
    return label


async def written(update: Update, context: ContextTypes.DEFAULT_TYPE, question: str) -> None:
    assert update.message is not None
    words = update.message.text or ""
    await store_of(context).keep(Reply(chat_id=update.message.chat_id, question=question, words=words))


async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE, step: int, buttons: Any = None) -> int:
    assert update.effective_chat is not None
    await context.bot.send_message(update.effective_chat.id, QUESTIONS[step], reply_markup=buttons)
    return step


async def end(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    assert update.effective_chat is not None
    await context.bot.send_message(update.effective_chat.id, THANKS)
    return ConversationHandler.END


async def mood(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await tapped(update, context)
    return await ask(update, context, HAPPENED, YES_NO)


async def happened(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    has = await tapped(update, context)
    return await ask(update, context, WHO) if has == "Yes" else await end(update, context)


async def who(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await written(update, context, "with_whom")
    return await ask(update, context, WHAT, SKIP)


async def what(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await written(update, context, "what")
    return await ask(update, context, WAY, WAYS)


async def skipped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await tapped(update, context)
    return await ask(update, context, WAY, WAYS)


async def way(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await tapped(update, context)
    return await ask(update, context, MAY_SEE, MAY)


async def may_see(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await tapped(update, context)
    return await end(update, context)


async def crisis(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """988 at once, then the therapist; nothing else handles the text."""
    message = update.message
    assert message is not None
    store = store_of(context)
    await store.keep(Alarm(chat_id=message.chat_id, words=message.text or ""))
    await message.reply_text(CRISIS)
    client = await store.client(message.chat_id)
    if client is not None:
        await context.bot.send_message(client.therapist_chat, f"{client.name} may be in danger: {message.text}")
    raise ApplicationHandlerStop


async def other(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await written(update, context, "text")
    assert update.message is not None
    await update.message.reply_text("Thank you. It is written down.")


def conversation() -> ConversationHandler[ContextTypes.DEFAULT_TYPE]:
    text = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        entry_points=[CallbackQueryHandler(mood, "^mood:")],
        states={
            HAPPENED: [CallbackQueryHandler(happened, "^happened:")],
            WHO: [MessageHandler(text, who)],
            WHAT: [MessageHandler(text, what), CallbackQueryHandler(skipped, "^what:")],
            WAY: [CallbackQueryHandler(way, "^way:")],
            MAY_SEE: [CallbackQueryHandler(may_see, "^may:")],
        },
        fallbacks=[],
        allow_reentry=True,
    )


def application(address: str, token: str, store: Store, *, is_capped: bool, is_one_by_one: bool) -> Any:
    limiter = AIORateLimiter(max_retries=5) if is_capped else AIORateLimiter(overall_max_rate=0, group_max_rate=0)
    builder = Application.builder().token(token).base_url(f"{address}/bot").rate_limiter(limiter)
    builder = builder.connection_pool_size(CONNECTIONS).pool_timeout(600)
    app = builder.concurrent_updates(False if is_one_by_one else ChatByChat()).build()
    app.bot_data["store"] = store
    app.add_handler(MessageHandler(filters.TEXT & filters.Regex(CRISIS_WORDS), crisis), group=-1)
    app.add_handler(conversation())
    app.add_handler(MessageHandler(filters.TEXT, other))
    return app


def main(address: str, token: str, folder: str, begin: float, many: int, modes: list[str]) -> None:
    """`begin` is the second (of the calendar) at which all `many` clients are asked."""
    logging.disable(logging.CRITICAL)
    store = Store(Path(folder) / "usual.db")
    app = application(address, token, store, is_capped="capped" in modes, is_one_by_one="one-by-one" in modes)

    async def prepare(_: Any) -> None:
        chats = range(FIRST_CHAT, FIRST_CHAT + many + SPARE)
        await store.create([UsualClient(chat_id=chat, name=f"C {chat}", therapist_chat=THERAPIST) for chat in chats])
        for chat in chats[:many]:
            when = datetime.fromtimestamp(begin, UTC)
            app.job_queue.run_once(prompt, when, chat_id=chat, name=str(chat), job_kwargs=LATE)

    app.post_init = prepare
    app.run_polling(poll_interval=0.0, timeout=10)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), int(sys.argv[5]), sys.argv[6:])
