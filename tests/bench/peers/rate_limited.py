"""A stock bot with AIORateLimiter: prompts handed to it at once, and a reply to every text."""

from __future__ import annotations

import asyncio
import logging
import sys

from telegram import Update
from telegram.ext import AIORateLimiter, Application, ContextTypes, MessageHandler, filters


async def reply(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Call or text 988")


async def flood(app: Application) -> None:  # type: ignore[type-arg]  # its six parameters say nothing here
    async def one(chat: int) -> None:
        await app.bot.send_message(chat, "How are you this evening?")

    app.bot_data["flood"] = [asyncio.create_task(one(10_000 + number)) for number in range(app.bot_data["prompts"])]


def main(address: str, token: str, prompts: int) -> None:
    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(token).base_url(f"{address}/bot").rate_limiter(AIORateLimiter(max_retries=5))
    app = builder.connection_pool_size(256).pool_timeout(7_200).concurrent_updates(True).post_init(flood).build()
    app.bot_data["prompts"] = prompts
    app.add_handler(MessageHandler(filters.TEXT, reply))
    app.run_polling(poll_interval=0.0, timeout=10)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
