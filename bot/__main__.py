"""`python -m bot` is `between`."""

from bot.cli import main

main()
