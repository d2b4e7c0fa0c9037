"""What answers ordinary words while an alert is open: at length once in a while, else shortly, and in turns. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.effects import Note
from bot.core.typed import plain
from bot.core.views import ClientView
from bot.core.wording import is_life_at_stake
from bot.model import Text

RECEIPT, RECEIPT_SHORT = "receipt", "receipt-short"
"""The timeline's names for a receipt that went out; the value says which wording."""

WHOLE_AGAIN = timedelta(minutes=15)
"""Until then the whole of it stands a few lines above, and a short form with the numbers is enough."""

WORDINGS = 3

THANKS = frozenset({
    "thank you", "thank you so much", "thank you very much", "thank u", "thanks", "thanks a lot",
    "thanks so much", "many thanks", "ty", "tysm", "thx", "ok thanks", "ok thank you", "okay thanks",
    "okay thank you", "ok ty", "gracias", "muchas gracias", "mil gracias", "ok gracias", "bueno gracias",
    "te lo agradezco",
})  # fmt: skip


def receipt(view: ClientView, words: str, therapist: str, *, now: datetime) -> tuple[Text, Note]:
    """The text with its wording, and what is kept of it. While a life may be at stake 911 stands in each."""
    last = view.last_whole_receipt_at
    is_soon = last is not None and timedelta() <= now - last < WHOLE_AGAIN
    turn = (view.last_receipt_turn + 1) % WORDINGS
    name = name_of(words, is_soon=is_soon, is_life=is_life_at_stake(view.alert))
    is_whole = name.endswith(("kept-alert", "kept-imminent"))
    noted = RECEIPT if is_whole else RECEIPT_SHORT
    args: dict[str, str | int | float] = {"therapist": therapist, "turn": turn}
    return Text(id=name, args=args), Note(client_id=view.client.id, name=noted, value=turn, shared=False)


def in_short(view: ClientView, therapist: str) -> Text:
    """The short form, behind which a question comes again."""
    name = name_of("", is_soon=True, is_life=is_life_at_stake(view.alert))
    return Text(id=name, args={"therapist": therapist, "turn": view.last_receipt_turn + 1})


def name_of(words: str, *, is_soon: bool, is_life: bool) -> str:
    if plain(words) in THANKS:
        return "crisis.thanked-imminent" if is_life else "crisis.thanked"
    if is_life:
        return "crisis.kept-imminent-soon" if is_soon else "crisis.kept-imminent"
    return "crisis.kept-alert-soon" if is_soon else "crisis.kept-alert"
