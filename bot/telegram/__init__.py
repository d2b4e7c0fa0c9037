"""Telegram's edge: python-telegram-bot's types and errors, with spans as timedeltas from the start."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")
