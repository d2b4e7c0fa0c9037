"""A stock python-telegram-bot echo bot: nothing durable, as its own example writes it, updates handled concurrently."""

from __future__ import annotations

import logging
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(f"You said: {update.message.text}")


def main(address: str, token: str, *, concurrent: bool) -> None:
    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(token).base_url(f"{address}/bot").concurrent_updates(concurrent)
    app = builder.connection_pool_size(256).pool_timeout(60).build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling(poll_interval=0.0, timeout=10)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], concurrent=sys.argv[3:] == ["concurrent"])
