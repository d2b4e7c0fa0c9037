"""`make bench`: how long one screening takes, by length, on hostile text, on a megabyte; a plain `re` beside it.

The texts are made here, of ordinary words and of cries for help, all views and both languages. Nothing is cached.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from bot.core.crisis.screener import Screener
from bot.programme.lexicon import load_lexicons

LENGTHS = (20, 100, 200, 500, 1_000, 4_096)
ROUNDS = 400
MEGABYTE = 1_000_000

PARTS = (
    "we had dinner with my sister and it went ok", "work was long and my boss was in a mood", "mood 6 today",
    "i talked to my mom about the weekend", "slept badly, the kids were up twice", "i want to die",
    "she said she would call tomorrow", "this traffic is killing me", "no puedo más con esto", "hablé con mi mamá",
    "i don’t want to be here anymore", "he hit me again last night 😞", "i k1ll3d it at karaoke lol", "me quiero morir",
    "took my meds, walked the dog", "sooooo tired", "n o p e", "the plumber came and left a hole in the wall",
)  # fmt: skip

PHRASES = (
    "kill myself", "want to die", "end my life", "suicide", "suicidal", "better off dead", "hurt myself", "cut myself",
    "no reason to live", "overdose", "took all my pills", "want to disappear", "goodbye forever", "hang myself",
    "quiero morir", "matarme", "suicidio", "no quiero vivir", "hacerme daño", "me corto", "ya no puedo más",
)  # fmt: skip
"""What a plain filter would look for; it has no views, no scopes, no idioms."""

HOSTILE = {
    "one letter": "a" * MEGABYTE,
    "spaced letters": "k i l l " * (MEGABYTE // 8),
    "stars": "a*b**c***" * (MEGABYTE // 9),
    "leet": "k1ll m3 " * (MEGABYTE // 8),
    "repeats": "diiiiie " * (MEGABYTE // 8),
    "look-alikes": "кіll мe " * (MEGABYTE // 8),
    "zero-width": "k\u200bi\u200bl\u200bl " * (MEGABYTE // 8),
    "emoji": "🔫💊" * (MEGABYTE // 8),
    "marks": ".,!?;:" * (MEGABYTE // 6),
    "unclosed": "<[^>]*" * (MEGABYTE // 6),
    "wanting": "i want to " * (MEGABYTE // 10),
    "combining": ("e" + "\u0301" * 9) * (MEGABYTE // 10),
}


def texts(length: int, random: Random) -> list[str]:
    made = []
    for _ in range(ROUNDS):
        text = ""
        while len(text) < length:
            text += random.choice(PARTS) + random.choice((". ", ", ", " ", "! ", "\n"))
        made.append(text[:length])
    return made


def gibberish(random: Random) -> str:
    """A megabyte of words of which none is known and none is the same."""
    letters = "abcdefghijklmnopqrstuvwxyz013@$*"
    return " ".join("".join(random.choices(letters, k=random.randint(3, 11))) for _ in range(MEGABYTE // 8))[:MEGABYTE]


def times(work: Callable[[str], object], texts: Sequence[str]) -> dict[str, float]:
    """Units: milliseconds of CPU, so that whoever else uses the machine does not count."""
    spent = []
    for text in texts:
        began = time.thread_time()
        work(text)
        spent.append((time.thread_time() - began) * 1_000)
    spent.sort()
    return {"p50": spent[len(spent) // 2], "p99": spent[int(len(spent) * 0.99)], "worst": spent[-1]}


def measured() -> list[dict[str, Any]]:
    random = Random(7)
    screener = Screener(load_lexicons())
    plain = re.compile("|".join(map(re.escape, PHRASES)), re.IGNORECASE)

    def ours(text: str) -> object:
        screener._cached.cache_clear()
        return screener.screen(text)

    for text in texts(200, random):
        ours(text)
    rows = []
    for length in LENGTHS:
        some = texts(length, random)
        rows.append({"text": f"{length} characters", "ours": times(ours, some), "re": times(plain.search, some)})
    large = {"ordinary, 1 MB": " ".join(texts(4_096, random))[:MEGABYTE], "gibberish, 1 MB": gibberish(random)}
    for name, text in (large | {f"{name}, 1 MB": text for name, text in HOSTILE.items()}).items():
        rows.append({"text": name, "ours": times(ours, [text]), "re": times(plain.search, [text])})
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    chosen, rows = parser.parse_args(), measured()
    print(f"{'text':24} {'p50 ms':>9} {'p99 ms':>9} {'worst':>9}   {'re p50':>9} {'re p99':>9}", file=sys.stderr)
    for row in rows:
        ours, plain = row["ours"], row["re"]
        print(
            f"{row['text']:24} {ours['p50']:9.3f} {ours['p99']:9.3f} {ours['worst']:9.3f}"
            f"   {plain['p50']:9.3f} {plain['p99']:9.3f}",
            file=sys.stderr,
        )
    if chosen.json:
        print(json.dumps(rows))


if __name__ == "__main__":
    main()
