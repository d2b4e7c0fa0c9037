"""Reads what people type instead of tapping: numbers, words, hours, zones, in English and Spanish. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time
from zoneinfo import available_timezones

from bot.core.answers import (
    Answer,
    CalendarDay,
    Choice,
    HourOfDay,
    Item,
    Number,
    People,
    Photo,
    Scale,
    Several,
    Words,
    Zone,
)
from bot.core.when import day
from bot.model import Json

NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "zero cero none nothing nada", "one uno una", "two dos", "three tres", "four cuatro", "five cinco",
            "six seis", "seven siete", "eight ocho", "nine nueve", "ten diez",
        )
    )
    for word in words.split()
}  # fmt: skip

OPTION_WORDS: Mapping[str, frozenset[str]] = {
    option: frozenset(phrases.split(", "))
    for option, phrases in {
        "yes": "yes, y, yeah, yep, yup, sure, ok, okay, si, claro, claro que si, simon, sip, dale",
        "no": "no, n, nope, nah, not really, para nada",
        "tried": "tried, tried it, did, did it, i did, i did it, done, hice, lo hice, hecho, si",
        "partly": "partly, some, a bit, half, un poco, medias, a medias, en parte",
        "not-yet": "not yet, yet, no, nope, todavia, todavia no, aun no",
        "weekend": "weekend, saturday, sunday, sabado, domingo, finde, fin de semana",
        "better": "better, up, up a bit, mejor",
        "worse": "worse, down, peor",
        "same": "same, no change, igual, lo mismo",
        "en": "english, en, ingles",
        "es": "spanish, espanol, es",
    }.items()
}
"""What stands for an option whatever its label: each phrase as a whole, never one of its words."""

BESIDE = frozenset({"on", "this", "the", "el", "este", "en", "please", "por", "favor", "thanks", "gracias"})
"""Words that stand beside what is meant: "on Saturday", "el sábado", "English please"."""

CITIES = {
    "new york": "America/New_York", "nueva york": "America/New_York", "miami": "America/New_York",
    "boston": "America/New_York", "atlanta": "America/New_York", "eastern": "America/New_York",
    "este": "America/New_York", "chicago": "America/Chicago", "houston": "America/Chicago",
    "dallas": "America/Chicago", "central": "America/Chicago", "centro": "America/Chicago",
    "denver": "America/Denver", "mountain": "America/Denver", "montana": "America/Denver",
    "phoenix": "America/Phoenix", "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "pacific": "America/Los_Angeles", "pacifico": "America/Los_Angeles",
    "anchorage": "America/Anchorage", "alaska": "America/Anchorage", "honolulu": "Pacific/Honolulu",
    "hawaii": "Pacific/Honolulu", "san juan": "America/Puerto_Rico", "puerto rico": "America/Puerto_Rico",
    "mexico": "America/Mexico_City", "ciudad de mexico": "America/Mexico_City",
}  # fmt: skip

ZONES = {name.lower(): name for name in available_timezones()}
ZONE_ENDS = {name.rsplit("/", 1)[-1].replace("_", " ").lower(): name for name in sorted(available_timezones())}

LONGEST_NAME = 60

MOST_NAMES = 16
"""Words of an answer to "Who?" that is still taken for names."""

BEGINS = frozenset({
    "i", "i'm", "im", "i've", "ive", "we", "he", "she", "they", "today", "yesterday", "yo", "me", "nos", "hoy", "ayer",
})  # fmt: skip
"""What begins a sentence where more follows: but "she" alone is somebody, and so is "I think my brother"."""

GUESSES = frozenset({"think", "guess", "mean", "creo"})

TELLS = frozenset({
    "don't", "dont", "doesn't", "doesnt", "didn't", "didnt", "had", "did", "said", "told", "went", "fought", "argued",
    "yelled", "hit", "hurt", "fired", "called", "dijo", "dije", "hizo", "hice", "grito", "pego", "pelee", "peleo",
    "peleamos", "discuti", "discutimos", "tuve", "tuvimos",
})  # fmt: skip
"""What was done: whoever is named is told about. Behind "who" or "que" it only says which one."""

WHICH = frozenset({"who", "that", "whom", "i", "we", "que", "quien"})

NOBODY_SAID = frozenset({"no", "yes", "yeah", "yep", "nope", "nah", "si", "maybe", "tal vez", "quizas", "ok"})


def plain(text: str) -> str:
    """Lower case, no accents, single spaces, no marks at the ends."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in folded if not unicodedata.combining(each))
    return re.sub(r"\s+", " ", bare).strip(" .,!?¡¿\"'")


def read_answer(spec: Answer, text: str, labels: Mapping[str, str], *, today: date) -> Json:
    """Take a typed answer; None when it does not fit. Shape: `labels` maps option to the button's words."""
    match spec:
        case Scale(low=low, high=high):
            return whole_number(text, low, high)
        case Choice() | Item():
            return by_label(text, labels)
        case Several():
            return several(text, labels)
        case CalendarDay():
            found = day(text, today=today)
            return found.isoformat() if found else None
        case Photo():
            return None
        case Number(low=low, high=high):
            return any_number(text, low, high)
        case People():
            return text.strip()[:LONGEST_NAME] if is_somebody(text) else None
        case Words():
            return text.strip() or None
        case HourOfDay():
            return hour_of_day(text)
        case Zone():
            return zone(text)


def is_somebody(text: str) -> bool:
    """Whether a text may name people: "my sister and her two boys", and not "I had a fight with my sister"."""
    said = plain(text).replace("’", "'")
    words = re.findall(r"[a-z']+", said)
    if not text.strip() or said in NOBODY_SAID or is_unknown(text) or len(words) > MOST_NAMES:
        return False
    begins = len(words) > 2 and words[0] in BEGINS and words[1] not in GUESSES
    return not begins and not any(word in TELLS and WHICH.isdisjoint(words[:at]) for at, word in enumerate(words))


def whole_number(text: str, low: int, high: int) -> int | None:
    """`7`, `un 7`, `7/10`, `seven`, `I'd say about a seven`; two different numbers are no answer."""
    said = plain(text)
    tidy = re.sub(rf"\b(\d{{1,2}})\s*(?:/|out of|de|of)\s*{high}\b", r"\1", said)
    numbers = {int(found) for found in re.findall(r"(?<![\d.,-])\d{1,3}(?![\d]|[.,]\d)", tidy)}
    numbers |= {NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", tidy) if word in NUMBER_WORDS and not numbers}
    fitting = {number for number in numbers if low <= number <= high}
    return fitting.pop() if len(fitting) == 1 and len(numbers) == 1 else None


def any_number(text: str, low: float, high: float) -> float | None:
    found = re.search(r"-?\d+(?:[.,]\d+)?", text)
    value = float(found.group().replace(",", ".")) if found else None
    return value if value is not None and low <= value <= high else None


def by_label(text: str, labels: Mapping[str, str]) -> str | None:
    said = plain(text)
    for option, label in labels.items():
        if said in (plain(label), plain(option)):
            return option
    alone = " ".join(word for word in said.split() if word not in BESIDE) or said
    for option in labels:
        if not OPTION_WORDS.get(option, frozenset()).isdisjoint((said, alone)):
            return option
    ordinal = re.fullmatch(r"\d", alone)
    listed = list(labels)
    return listed[int(alone)] if ordinal and listed[0] == "0" and int(alone) < len(listed) else None


def several(text: str, labels: Mapping[str, str]) -> list[str] | None:
    """Options typed with commas or `and` between them; one that does not fit spoils the answer."""
    said = [part for part in re.split(r"[,;\n]|\band\b|\by\b", text) if part.strip()]
    found = [by_label(part, labels) for part in said]
    if not found or None in found:
        return None
    return [option for option in labels if option in found]


MORNING = re.compile(r"\b(?:de|por|en|a) la manana\b|\bmadrugada\b|\bmorning\b")
NIGHT = re.compile(r"\bnoche\b|\b(?:mid)?night\b")
LATE = re.compile(r"\bnoche\b|\btarde\b|\bevening\b|\bafternoon\b|\bnight\b")


def hour_of_day(text: str) -> str | None:
    """`19:30`, `7pm`, `7 p. m.`, `7 de la noche`, `8`: below twelve without a sign it is evening from 5 on."""
    said = plain(text)
    found = re.search(r"\b(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?\s?m\b)?", said)
    if not found:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    early = found[3] == "a" or bool(MORNING.search(said))
    late = found[3] == "p" or bool(LATE.search(said))
    if hours < 12 and (late or (not early and not found[2] and hours >= 5)):
        hours += 12
    elif hours == 12 and (early or NIGHT.search(said)):
        hours = 0
    return time(hours, minutes).isoformat("minutes") if hours < 24 and minutes < 60 else None


def zone(text: str) -> str | None:
    said = plain(text)
    name = ZONES.get(text.strip().lower()) or CITIES.get(said) or ZONE_ENDS.get(said)
    return name or next((found for city, found in CITIES.items() if re.search(rf"\b{city}\b", said)), None)


SKIP_WORDS = frozenset({"skip", "pass", "omitir", "saltar", "paso", "next", "siguiente"})
STOP_WORDS = frozenset({"stop", "enough", "basta", "parar", "para", "ya no", "cancel", "cancelar", "alto"})


def is_skip(text: str) -> bool:
    return plain(text) in SKIP_WORDS


UNKNOWN = re.compile(
    r"\b(don'?t (know|remember)|do not (know|remember)|no idea|not sure|no clue|idk|can'?t (say|remember)|"
    r"no (lo )?(se|recuerdo)|no me acuerdo|ni idea)\b"
)
"""Said of a day: it stands as an answer."""


def is_unknown(text: str) -> bool:
    return UNKNOWN.search(plain(text).replace("’", "'")) is not None


def is_stop(text: str) -> bool:
    return plain(text) in STOP_WORDS
