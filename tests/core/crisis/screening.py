"""One screener for all tests of the patterns: building it takes a moment."""

from bot.core.crisis.screener import Screener
from bot.programme.lexicon import load_lexicons

LEXICONS = load_lexicons()
SCREENER = Screener(LEXICONS)
ENGLISH = next(reader for reader in SCREENER.readers if reader.language == "en")
