"""A plain denial to the letter: "no, I'm not going to kill myself". Pure.

It is thanked and no model weighs it again: one that knows only the words takes it for what it denies. Closed on purpose:
a day, a "but", a "yet" or any other word more, and it is read like every text.
"""

from __future__ import annotations

import re

from bot.core.crisis.folding import folded

LONGEST_DENIAL = 100
"""Characters."""

ACTS = r"(?:(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?) (?:myself|anyone|anybody)|(?:end|take|ending|taking) my (?:own )?life|suicide)"
NOT_DOING = r"not (?:really |actually |even )?(?:going to|gonna|planning to|planning on|trying to|about to|thinking of|thinking about|considering)"
WOULD_NOT = r"(?:would never|will never|id never|ill never|could never|wouldnt|would not|wont|will not|dont want to|do not want to)"
LOS_ACTOS = r"(?:matarme|suicidarme|lastimarme|hacerme dano|quitarme la vida|el suicidio)"
NO_HACE = r"no (?:voy a|quiero|pienso|planeo|pienso en|estoy pensando en|estoy planeando|he pensado en)"
NUNCA = r"(?:nunca|jamas) (?:voy a |quiero |pensaria en |pienso )?"
NO_ME = r"no me voy a (?:matar|suicidar|lastimar|hacer dano|quitar la vida)"
NUNCA_ME = r"(?:nunca|jamas) me (?:mataria|suicidaria|lastimaria|haria dano)"
TO_LIVE = r"i (?:do |really |just |still )*(?:want|wanna|like)(?: to)? (?:live|stay alive|keep living|be alive|be here|stay here)"
VIVIR = r"(?:no|claro que no|para nada|nunca)[,.!]+ ?(?:yo |si |solo )*(?:quiero|me gusta) (?:vivir|seguir viviendo|estar vivo|estar viva|seguir aqui|estar aqui)"
"""Without its comma "no quiero vivir" is the opposite."""

LEAD = r"(?:(?:no|nope|nah|oh|ok|well|god no|of course not|not at all|never|claro que no|para nada|nunca|ay no|pues)[ ,.!]+)*"
TAIL = r"(?:[ ,.!]+(?:at all|ever|or anything|like that|i promise|thanks|thank you|dont worry|lo prometo|gracias|no te preocupes))*"

PLAIN = re.compile(
    f"{LEAD}(?:(?:i am |im |i was |am )?{NOT_DOING} {ACTS}|(?:i )?{WOULD_NOT} {ACTS}|(?:i am |im )?not suicidal|{TO_LIVE}"
    f"|(?:yo )?(?:{NO_HACE} {LOS_ACTOS}|{NUNCA}{LOS_ACTOS}|{NO_ME}|{NUNCA_ME})){TAIL}|{VIVIR}{TAIL}"
)
"""What denies stands right before what it denies: "no, voy a matarme" is none."""


def is_plain_denial(text: str) -> bool:
    if len(text) > LONGEST_DENIAL:
        return False
    said = " ".join(folded(text).strip(" .,!?¡¿\n\"'").replace("'", "").split())
    return PLAIN.fullmatch(said) is not None
