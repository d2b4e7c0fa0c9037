"""One screener for all tests of the patterns: building it takes a moment."""

from bot.core.crisis.screener import Screener
from bot.programme.lexicon import load_lexicons

LEXICONS = load_lexicons()
SCREENER = Screener(LEXICONS)
ENGLISH = next(reader for reader in SCREENER.readers if reader.language == "en")


def build_anew() -> None:
    """For whoever has changed what builds it since; all who hold it hold the new one."""
    vars(SCREENER).update(vars(Screener(LEXICONS)))
    vars(ENGLISH).update(vars(next(reader for reader in SCREENER.readers if reader.language == "en")))
